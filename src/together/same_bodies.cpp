// agree/document: what two documents of one body say of the same figure. The later one is told.
#include "check/rule_ids.hpp"
#include "together/bodies.hpp"
#include "together/findings.hpp"
#include "together/passes.hpp"

#include <algorithm>
#include <cstdlib>

namespace budgetcheck::together {
namespace {

/// The earlier year first; of one year the budget before the final accounts.
bool is_before(const Report& one, const Report& other) {
    return std::pair(one.fiscal_year, is_final(one)) < std::pair(other.fiscal_year, is_final(other));
}

void compare(const Entry& earlier, const Entry& later) {
    Report& report = *later.report;
    const bool same_account = is_same_account(*earlier.report, report);
    const bool same_year = earlier.report->fiscal_year == report.fiscal_year;
    Companion companion{.kind = same_year ? Companionship::same_year : Companionship::other_year,
                        .paths = {earlier.report->path}};
    std::vector<Contradiction> contradictions;
    for (const auto& [at, ignored] : later.figures.entries()) {
        const FigureRecord* mine = later.figures.find(at);
        const FigureRecord* other = earlier.figures.find(at);
        if (mine == nullptr || other == nullptr) continue;
        const std::int64_t difference = mine->value - other->value;
        const bool holds = std::abs(difference) <= mine->half_width + other->half_width;
        ++(holds ? companion.equal : companion.contradiction);
        if (!holds) contradictions.push_back({at, difference, amount_of(*other), amount_of(*mine), mine, {other}, {}});
    }
    std::vector<Finding> findings;
    // A later document may restate what an earlier one planned, where tasks moved to another body.
    const Severity severity = same_account ? Severity::error : Severity::warning;
    for (const Contradiction& root : roots_of(std::move(contradictions)))
        findings.push_back(finding_of(root, report, checking::rule::document, severity, "together/document"));
    add_findings(std::move(findings), report);
    earlier.report->companions.push_back({.kind = companion.kind, .paths = {report.path}});
    report.companions.push_back(std::move(companion));
}

}  // namespace

void compare_same_bodies(std::span<Entry> documents) {
    for (std::size_t i = 0; i < documents.size(); ++i)
        for (std::size_t k = i + 1; k < documents.size(); ++k) {
            if (!is_same_body(*documents[i].report, *documents[k].report)) continue;
            const bool turned = is_before(*documents[k].report, *documents[i].report);
            compare(documents[turned ? k : i], documents[turned ? i : k]);
        }
}

}  // namespace budgetcheck::together
