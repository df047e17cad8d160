// name/label, name/retired, name/code: labels misspelt, names of classes no longer in force, codes damaged or doubled.
#include "check/plain/plain.hpp"
#include "check/plain/rows.hpp"
#include "check/rule_ids.hpp"
#include "text/fold.hpp"

#include <string_view>

namespace budgetcheck::checking {
namespace {

using document::CodeState;
using document::Row;
using document::Table;
using document::View;

void check_code(const Context& context, const Table& table, const Row& row, Findings& findings) {
    if ((row.code_state == CodeState::sound || row.code_state == CodeState::none) && !row.duplicate) return;
    if (row.name.empty() && !table.keeps_indents) return;  // it was not wholly read
    const std::string code = printed(context, row.code_place);
    const std::string name = text::to_utf8(row.name);
    const auto report = [&](Severity severity, Message message) {
        findings.push_back(row_finding(context, table, row, row.code_place, rule::code, severity, std::move(message)));
    };
    if (row.code_state == CodeState::damaged)
        report(Severity::error, {"name/code-damaged", {code, name, std::to_string(row.code)}});
    if (row.code_state == CodeState::orphan) report(Severity::warning, {"name/code-orphan", {code, name}});
    if (row.code_state == CodeState::unpadded)
        report(Severity::note, {"name/code-unpadded", {code, std::to_string(row.code)}});
    if (row.duplicate) report(Severity::warning, {"name/code-duplicate", {code, name}});
}

/// 收入合计 for 收入总计 is another word, no slip.
bool is_other_word_for_total(std::u16string_view name, std::u16string_view known) {
    static constexpr text::WordList totals = u"合计|总计|总额";
    const std::size_t own = text::ends_with_word(name, totals);
    const std::size_t other = text::ends_with_word(known, totals);
    return own != 0 && other != 0 && name.substr(0, name.size() - own) == known.substr(0, known.size() - other);
}

}  // namespace

void check_labels(const Context& context, Findings& findings) {
    each_row(context, [&](const Table& table, const View&, const Row& row) {
        if (!row.near_name || is_full(findings) || may_go_on(table, row)) return;
        if (!row.retired && is_other_word_for_total(row.name, row.known_name)) return;
        if (row.retired && context.document.fiscal_year < row.retired_since) return;  // it was in force
        const std::string known = text::to_utf8(row.known_name);
        const std::string_view retired = known.empty() ? "name/retired-gone" : "name/retired";
        const Message message{row.retired ? retired : "name/label", {text::to_utf8(row.name), known}};
        findings.push_back(row_finding(context, table, row, row.name_place, row.retired ? rule::retired : rule::label,
                                       Severity::warning, message));
        findings.back().expected = known;
        findings.back().actual = text::to_utf8(row.name);
    });
}

void check_codes(const Context& context, Findings& findings) {
    each_row(context, [&](const Table& table, const View& view, const Row& row) {
        const bool of_body = view.half->rows == document::RowScheme::bodies;
        if (row.code_place.end != 0 && !of_body && !is_full(findings)) check_code(context, table, row, findings);
    });
    check_code_names(context, findings);
}

}  // namespace budgetcheck::checking
