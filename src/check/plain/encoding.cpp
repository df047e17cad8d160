// text/encoding: bytes that are no UTF-8, one finding for each run of them.
#include "check/plain/plain.hpp"
#include "check/rule_ids.hpp"

namespace budgetcheck::checking {

void check_encoding(const Context& context, Findings& findings) {
    std::uint32_t line = 0;
    std::uint32_t next_column = 0;
    for (const text::InvalidBytes& invalid : context.text.invalid()) {
        const bool goes_on = invalid.line == line && invalid.column == next_column;
        line = invalid.line;
        next_column = invalid.column + 1;
        if (goes_on) {
            ++findings.back().locations[0].length;
            continue;
        }
        Location location = place(context, {invalid.line - 1, 0, 0});
        location.column = invalid.column;
        location.length = 1;
        findings.push_back(
            words_finding(rule::encoding, Severity::warning, {"text/encoding", {}}, std::move(location)));
    }
}

}  // namespace budgetcheck::checking
