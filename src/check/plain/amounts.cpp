// format/amount: figures that a slip spoilt. They are read as meant, see token/damaged_number.hpp. format/percent-sign:
// percentages without their sign, read as such.
#include "cube/amounts.hpp"
#include "check/plain/plain.hpp"
#include "check/rule_ids.hpp"

namespace budgetcheck::checking {
namespace {

/// The unit is any that keeps all decimals: the digits are the same.
std::string as_meant(const document::PrintedAmount& amount) {
    constexpr int decimals_of_yuan = 2;
    using document::Unit;
    const Unit unit = amount.decimals > decimals_of_yuan ? Unit::ten_thousand_yuan : Unit::yuan;
    const std::optional<Amount> value = cube::to_amount(amount, unit);
    return value ? cube::to_text(value->value, unit, amount.decimals) : std::string();
}

Finding finding_of(const Context& context, const document::PrintedAmount& amount) {
    Location location = place(context, amount.place);
    const std::string meant = as_meant(amount);
    Finding finding = words_finding(rule::amount, Severity::error, {rule::amount, {location.text, meant}}, location);
    finding.actual = location.text;
    finding.expected = meant;
    finding.repair = {{location.line, location.column, location.length, location.text, meant}};
    return finding;
}

Finding unclear(const Context& context, const document::Span& span) {
    Location location = place(context, span);
    return words_finding(rule::amount, Severity::error, {"format/amount-unclear", {location.text}}, location);
}

Finding without_sign(const Context& context, const document::Span& span) {
    Location location = place(context, span);
    Finding finding =
        words_finding(rule::percent_sign, Severity::warning, {rule::percent_sign, {location.text}}, location);
    finding.actual = location.text;
    finding.expected = location.text + "%";
    finding.repair = {{location.line, location.column, location.length, location.text, finding.expected}};
    return finding;
}

void check_table(const Context& context, const document::Table& table, Findings& findings) {
    for (const document::View& view : table.views)
        for (const document::PrintedAmount& amount : view.amounts)
            if (amount.damaged && !is_full(findings)) findings.push_back(finding_of(context, amount));
}

}  // namespace

void check_amounts(const Context& context, Findings& findings) {
    for (const document::Table& table : context.document.tables) check_table(context, table, findings);
    check_table(context, context.document.narrative.table, findings);
    for (const document::Span& span : context.document.narrative.malformed)
        if (!is_full(findings)) findings.push_back(unclear(context, span));
    for (const document::Span& span : context.document.narrative.signless)
        if (!is_full(findings)) findings.push_back(without_sign(context, span));
}

}  // namespace budgetcheck::checking
