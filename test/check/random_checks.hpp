// Checks random budgets: each is drawn from a seed of its own, so that one that fails can be drawn alone.
#pragma once

#include "catch.hpp"
#include "support/random_budget.hpp"

#include <budgetcheck/check.hpp>

#include <cstdint>
#include <string>

namespace budgetcheck::test {

/// The errors and warnings, a line each.
inline std::string objections(const Report& report) {
    std::string result;
    for (const Finding& finding : report.findings) {
        if (finding.severity == Severity::note) continue;
        result += std::string(finding.rule) + " line " + std::to_string(finding.locations.front().line) + ":";
        for (const Location& place : finding.locations) result += " " + place.text;
        result += "\n";
    }
    if (report.error) result += std::string(report.error->key) + "\n";
    return result;
}

inline void check_random_budgets(unsigned first_seed, unsigned count) {
    std::uint64_t checks = 0;
    std::uint64_t undetermined = 0;
    for (unsigned seed = first_seed; seed < first_seed + count; ++seed) {
        const std::string text = RandomBudgets(seed).text();
        const Report report = check(text, "random.txt");
        INFO("seed " << seed);
        CHECK(objections(report) == "");
        CHECK(report.coverage.contradiction == 0);
        checks += report.coverage.equal + report.coverage.rounding;
        undetermined += report.coverage.undetermined;
    }
    INFO(checks << " checks hold, " << undetermined << " undetermined");
    CHECK(checks > std::uint64_t{100} * count);
    CHECK(undetermined * 100 < checks);  // only where blanks are lost
}

}  // namespace budgetcheck::test
