// A document full of mistakes costs little more processor time than a clean one.
#include "catch.hpp"
#include "check/misprints.hpp"
#include "corpus/real_documents.hpp"
#include "support/paths.hpp"

#include <algorithm>
#include <ctime>
#include <string>
#include <utility>
#include <vector>

using namespace budgetcheck;
using namespace budgetcheck::test;

namespace {

double seconds_for(const std::string& text) {
    const std::clock_t begin = std::clock();
    for (int i = 0; i < 5; ++i) check(text, "timed.txt");
    return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

/// Of the least times of both, measured in turns; a busy machine is given some more of them.
double ratio(const std::string& spoilt, const std::string& clean, double limit) {
    double least_clean = 1e9;
    double least_spoilt = 1e9;
    for (int round = 0; round < 5 || (round < 50 && least_spoilt > limit * least_clean); ++round) {
        least_clean = std::min(least_clean, seconds_for(clean));
        least_spoilt = std::min(least_spoilt, seconds_for(spoilt));
    }
    return least_spoilt / least_clean;
}

}  // namespace

TEST_CASE("thirty misprints cost at most five times the time of none", "[check]") {
    std::vector<std::pair<std::string, std::string>> documents;
    for (const char* name : {"unit_budget.txt", "unit_budget_squeezed.txt", "department_budget.txt"})
        documents.emplace_back(name, read_file(samples_folder() / name));
    for (RealBudget& budget : real_budgets()) documents.emplace_back(budget.name, std::move(budget.text));
    for (const auto& [name, text] : documents)
        for (const unsigned seed : {3U, 4U, 14U}) {
            const Misprinted misprinted = Misprinter(seed).misprint(text, covered_figures(text), 30);
            REQUIRE(misprinted.misprints.size() == 30);
            INFO(name << ", seed " << seed);
            CHECK(ratio(misprinted.text, text, 5) <= 5);
        }
}
