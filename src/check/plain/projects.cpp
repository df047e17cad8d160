// What statements and forms of projects say beside their money: dates, names, targets.
#include "check/plain/plain.hpp"
#include "check/rule_ids.hpp"
#include "document/schema.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <optional>
#include <tuple>

namespace budgetcheck::checking {
namespace {

using document::Date;
using document::Indicator;
using document::Project;

/// Things of which nothing is a target: 重大事故次数 0.
constexpr text::WordList wished_away =
    u"事故|投诉|差错|违|失|故障|缺|超|漏|误|纠纷|风险|死|伤|污染|损|欠|逾|零|无|不|未|降|减|少|下降|拖|案件|信访|次数|"
    u"延";

auto order(const Date& date) { return std::tuple(date.year, date.month, date.day); }

Finding date_finding(const Context& context, std::string_view key, Severity severity, const Date& first,
                     const Date& second, std::vector<std::string> arguments = {}) {
    Finding finding = words_finding(rule::project_dates, severity, {}, place(context, first.place));
    finding.locations.push_back(place(context, second.place));
    finding.value_kind = ValueKind::date;
    finding.actual = finding.locations[0].text;
    if (arguments.empty()) arguments = {finding.locations[0].text, finding.locations[1].text};
    finding.message = {key, std::move(arguments)};
    return finding;
}

void compare(const Context& context, const std::optional<Date>& said, const std::optional<Date>& formed,
             Findings& findings) {
    if (!said || !formed || !said->complete() || !formed->complete() || order(*said) == order(*formed)) return;
    findings.push_back(date_finding(context, "project/dates", Severity::error, *said, *formed));
}

void check_period(const Context& context, const Project& project, Findings& findings) {
    if (!project.start || !project.end) return;
    const Date& start = *project.start;
    const Date& end = *project.end;
    const std::uint16_t year = context.document.fiscal_year;
    const bool same_detail = start.complete() == end.complete() && (start.month == 0) == (end.month == 0);
    const bool reversed = same_detail ? order(start) > order(end) : start.year > end.year;
    if (reversed) {
        findings.push_back(date_finding(context, "project/dates-order", Severity::error, end, start));
    } else if (year != 0 && (year < start.year || year > end.year)) {
        findings.push_back(
            date_finding(context, "project/dates-year", Severity::warning, year < start.year ? start : end,
                         year < start.year ? end : start,
                         {std::to_string(year), printed(context, start.place), printed(context, end.place)}));
    }
}

void check_name(const Context& context, const Project& statement, const Project& form, Findings& findings) {
    if (!statement.near_partner) return;
    Finding finding = words_finding(rule::project_name, Severity::warning,
                                    {rule::project_name, {text::to_utf8(statement.name), text::to_utf8(form.name)}},
                                    place(context, statement.name_place));
    finding.locations.push_back(place(context, form.name_place));
    findings.push_back(std::move(finding));
}

void check_budget(const Context& context, const Project& statement, Findings& findings) {
    if (!statement.budget_unnamed) return;
    findings.push_back(words_finding(rule::project_amount, Severity::warning,
                                     {"project/amount-missing", {text::to_utf8(statement.name)}},
                                     place(context, statement.budget_heading)));
}

bool is_nothing(const Indicator& indicator) {
    if (!indicator.target || indicator.comparison != 0 || !indicator.words.empty()) return false;
    if (indicator.target->mantissa != 0 || indicator.name.empty()) return false;
    return !document::any_word(wished_away,
                               [&](auto word) { return indicator.name.find(word) != std::u16string::npos; });
}

void check_targets(const Context& context, const Project& form, Findings& findings) {
    for (const Indicator& indicator : form.indicators)
        if (is_nothing(indicator)) {
            Location where = place(context, indicator.place);
            Message message{rule::indicator, {text::to_utf8(indicator.name), where.text}};
            findings.push_back(words_finding(rule::indicator, Severity::warning, std::move(message), std::move(where)));
        }
}

}  // namespace

void check_projects(const Context& context, Findings& findings) {
    const auto& projects = context.document.projects;
    for (const Project& project : projects) {
        check_period(context, project, findings);
        check_targets(context, project, findings);
        if (project.form) continue;
        check_budget(context, project, findings);
        if (project.partner == Project::none) continue;
        const Project& form = projects[project.partner];
        compare(context, project.start, form.start, findings);
        compare(context, project.end, form.end, findings);
        check_name(context, project, form, findings);
    }
}

}  // namespace budgetcheck::checking
