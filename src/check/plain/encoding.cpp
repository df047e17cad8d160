// text/encoding: bytes that are no UTF-8, one finding for each run of them.
#include "check/plain/plain.hpp"
#include "check/rule_ids.hpp"

namespace budgetcheck::checking {

void check_encoding(const Context& context, Findings& findings) {
    for (const text::InvalidBytes& invalid : context.text.invalid()) {
        if (is_full(findings)) return;
        Location location = place(context, {invalid.line, 0, 0});
        location.column = invalid.column;
        location.length = invalid.length;
        findings.push_back(
            words_finding(rule::encoding, Severity::warning, {"text/encoding", {}}, std::move(location)));
    }
}

}  // namespace budgetcheck::checking
