// Places in this document first, then those in the others.
#include "together/findings.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <tuple>

namespace budgetcheck::together {
namespace {

constexpr std::size_t most_sums_told = 12;

/// A place of another document names its file, unless both are in one.
Location location_of(const FigureRecord& figure, const Report& report) {
    Location location = figure.place;
    if (location.path == report.path) location.path.clear();
    return location;
}

/// Row and column of the figure, or of the first other one where this document prints none.
const Location& naming_place(const Contradiction& contradiction) {
    return contradiction.figure != nullptr ? contradiction.figure->place : contradiction.others.front()->place;
}

}  // namespace

Finding finding_of(const Contradiction& contradiction, const Report& report, std::string_view rule, Severity severity,
                   std::string_view key) {
    const Location& naming = naming_place(contradiction);
    Finding finding;
    finding.rule = rule;
    finding.severity = severity;
    finding.value_kind = ValueKind::amount;
    finding.expected = to_yuan(contradiction.expected.value);
    finding.actual = to_yuan(contradiction.actual.value);
    finding.difference = to_yuan(contradiction.difference);
    finding.message = {key,
                       {naming.row, naming.column_name, finding.actual, finding.expected,
                        std::to_string(contradiction.others.size())}};
    Evidence sum;
    const auto add = [&](const FigureRecord& figure, int sign) {
        finding.locations.push_back(location_of(figure, report));
        // Lines of other files would be taken for this one's.
        const bool here = finding.locations.back().path.empty();
        sum.terms.push_back({figure.place.text, here ? figure.place.line : 0, sign});
    };
    if (contradiction.figure != nullptr) add(*contradiction.figure, 1);
    for (const FigureRecord* other : contradiction.others) add(*other, -1);
    finding.evidence.push_back(std::move(sum));
    const std::size_t told = std::min(contradiction.sums_above.size(), most_sums_told);
    for (std::size_t i = 0; i < told; ++i)
        finding.locations.push_back(location_of(*contradiction.sums_above[i], report));
    return finding;
}

void add_findings(std::vector<Finding> findings, Report& report) {
    std::ranges::move(findings, std::back_inserter(report.findings));
    std::ranges::stable_sort(report.findings, {}, [](const Finding& finding) {
        const Location& first = finding.locations.front();
        return std::tuple(!first.path.empty(), first.line, first.column, finding.rule);
    });
}

}  // namespace budgetcheck::together
