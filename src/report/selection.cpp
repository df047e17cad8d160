// Filtering by rule and severity, near names of rules, sums.
#include "report/selection.hpp"

#include <budgetcheck/rules.hpp>

#include <algorithm>
#include <numeric>

namespace budgetcheck {
namespace {

std::string_view family(std::string_view id) { return id.substr(0, id.find('/')); }

bool names(const std::vector<std::string>& list, std::string_view rule) {
    return std::ranges::any_of(list, [&](const std::string& name) { return name == rule || name == family(rule); });
}

/// Levenshtein distance; rule ids are ASCII and short.
std::size_t distance(std::string_view left, std::string_view right) {
    std::vector<std::size_t> row(right.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= left.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= right.size(); ++j) {
            const std::size_t replaced = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row.back();
}

std::vector<std::string_view> ids_and_families() {
    std::vector<std::string_view> result;
    for (const Rule& rule : rules()) {
        result.push_back(rule.id);
        if (std::ranges::find(result, family(rule.id)) == result.end()) result.push_back(family(rule.id));
    }
    return result;
}

constexpr std::size_t suggestions = 3;

}  // namespace

Settled settle(Report& report, const Selection& selection) {
    Settled settled;
    settled.incomplete =
        report.error.has_value() || report.status == Status::incomplete || report.status == Status::unreadable;
    bool failed = false;
    std::erase_if(report.findings, [&](const Finding& finding) {
        const bool selected = (selection.select.empty() || names(selection.select, finding.rule)) &&
                              !names(selection.ignore, finding.rule);
        if (!selected) {
            ++settled.unselected;
            return true;
        }
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

std::vector<std::string_view> near_rules(std::string_view name) {
    struct Near {
        std::size_t distance;
        std::string_view name;
    };
    std::vector<Near> found;
    const std::size_t limit = std::max<std::size_t>(2, name.size() / 3);
    for (const std::string_view candidate : ids_and_families()) {
        const std::string_view own = candidate.substr(candidate.find('/') + 1);  // the family is often left out
        const std::size_t away = std::min(distance(name, candidate), distance(name, own));
        if (away <= limit) found.push_back({away, candidate});
    }
    std::ranges::stable_sort(found, {}, &Near::distance);
    std::vector<std::string_view> result;
    for (std::size_t i = 0; i < std::min(found.size(), suggestions); ++i) result.push_back(found[i].name);
    return result;
}

void Tally::add(const Report& report, const Settled& settled) {
    ++documents.at(static_cast<std::size_t>(report.status));
    for (const Finding& finding : report.findings) ++findings.at(static_cast<std::size_t>(finding.severity));
    findings.at(static_cast<std::size_t>(Severity::note)) += settled.hidden_notes;
    hidden_notes += settled.hidden_notes;
    unselected += settled.unselected;
    if (settled.incomplete) ++incomplete;
}

void Tally::add(const Tally& other) {
    for (std::size_t i = 0; i < documents.size(); ++i) documents[i] += other.documents[i];
    for (std::size_t i = 0; i < findings.size(); ++i) findings[i] += other.findings[i];
    hidden_notes += other.hidden_notes;
    unselected += other.unselected;
    incomplete += other.incomplete;
}

std::size_t Tally::all_documents() const { return std::accumulate(documents.begin(), documents.end(), std::size_t{0}); }

int exit_code(const Tally& tally) {
    if (tally.incomplete > 0) return 2;
    return tally.documents[static_cast<std::size_t>(Status::failed)] > 0 ? 1 : 0;
}

}  // namespace budgetcheck
