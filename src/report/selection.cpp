// Filtering by rule and severity, near names of rules, sums.
#include "report/selection.hpp"

#include "report/near_words.hpp"

#include <budgetcheck/rules.hpp>

#include <algorithm>
#include <numeric>

namespace budgetcheck {
namespace {

std::string_view family(std::string_view id) { return id.substr(0, id.find('/')); }

bool names(const std::vector<std::string>& list, std::string_view rule) {
    return std::ranges::any_of(list, [&](const std::string& name) { return name == rule || name == family(rule); });
}

std::vector<std::string_view> ids_and_families() {
    std::vector<std::string_view> result;
    for (const Rule& rule : rules()) {
        result.push_back(rule.id);
        if (std::ranges::find(result, family(rule.id)) == result.end()) result.push_back(family(rule.id));
    }
    return result;
}

/// A note of a rule that is more than that is a difference within rounding, which no setting makes an error.
bool is_rounding_note(const Finding& finding) {
    if (finding.severity != Severity::note) return false;
    const auto rule = std::ranges::find(rules(), finding.rule, &Rule::id);
    return rule != rules().end() && rule->severity != Severity::note;
}

/// The severity a finding is to have; none where it is not wanted. What is said of a rule outweighs what is said of its
/// family.
std::optional<Severity> wanted_severity(const Finding& finding, const Selection& selection) {
    const bool selected =
        (selection.select.empty() || names(selection.select, finding.rule)) && !names(selection.ignore, finding.rule);
    if (!selected) return std::nullopt;
    for (const std::string_view name : {finding.rule, family(finding.rule)}) {
        const auto told = std::ranges::find(selection.severities, name, &RuleSeverity::rule);
        if (told == selection.severities.end()) continue;
        return told->severity && is_rounding_note(finding) ? finding.severity : told->severity;
    }
    return finding.severity;
}

}  // namespace

Settled settle(Report& report, const Selection& selection) {
    Settled settled;
    settled.incomplete =
        report.error.has_value() || report.status == Status::incomplete || report.status == Status::unreadable;
    bool failed = false;
    std::erase_if(report.findings, [&](Finding& finding) {
        const std::optional<Severity> severity = wanted_severity(finding, selection);
        if (!severity) {
            ++settled.unselected;
            return true;
        }
        finding.severity = *severity;
        failed = failed || (selection.fail_on && finding.severity >= *selection.fail_on);
        const bool hidden = finding.severity == Severity::note && !selection.show_notes;
        if (hidden) ++settled.hidden_notes;
        return hidden;
    });
    if (report.status == Status::unreadable) return settled;
    report.status = failed ? Status::failed : settled.incomplete ? Status::incomplete : Status::passed;
    return settled;
}

bool is_rule_or_family(std::string_view name) {
    return std::ranges::any_of(rules(), [&](const Rule& rule) { return rule.id == name || family(rule.id) == name; });
}

std::vector<std::string_view> near_rules(std::string_view name) { return near_words(name, ids_and_families()); }

void Tally::add(const Report& report, const Settled& settled) {
    ++documents.at(static_cast<std::size_t>(report.status));
    for (const Finding& finding : report.findings) ++findings.at(static_cast<std::size_t>(finding.severity));
    findings.at(static_cast<std::size_t>(Severity::note)) += settled.hidden_notes;
    hidden_notes += settled.hidden_notes;
    unselected += settled.unselected;
    ignored += settled.ignored;
    known += settled.known;
    if (settled.incomplete) ++incomplete;
}

void Tally::add(const Tally& other) {
    for (std::size_t i = 0; i < documents.size(); ++i) documents[i] += other.documents[i];
    for (std::size_t i = 0; i < findings.size(); ++i) findings[i] += other.findings[i];
    hidden_notes += other.hidden_notes;
    unselected += other.unselected;
    ignored += other.ignored;
    known += other.known;
    incomplete += other.incomplete;
}

std::size_t Tally::all_documents() const { return std::accumulate(documents.begin(), documents.end(), std::size_t{0}); }

int exit_code(const Tally& tally) {
    if (tally.incomplete > 0) return 2;
    return tally.documents[static_cast<std::size_t>(Status::failed)] > 0 ? 1 : 0;
}

}  // namespace budgetcheck
