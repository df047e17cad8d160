// A document full of mistakes costs little more processor time than a clean one.
#include "catch.hpp"
#include "check/misprints.hpp"
#include "support/paths.hpp"

#include <algorithm>
#include <ctime>
#include <string>
#include <utility>

using namespace budgetcheck;
using namespace budgetcheck::test;

namespace {

double seconds_for(const std::string& text, int rounds) {
    double least = 1e9;
    for (int round = 0; round < rounds; ++round) {
        const std::clock_t begin = std::clock();
        for (int i = 0; i < 5; ++i) check(text, "timed.txt");
        least = std::min(least, static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
    }
    return least;
}

}  // namespace

TEST_CASE("thirty misprints cost at most five times the time of none", "[check]") {
    // Not yet reached by unit_budget.txt: the search for columns, not the diagnosis, takes the rest.
    for (const auto& [name, limit] : {std::pair{"unit_budget.txt", 12}, std::pair{"department_budget.txt", 5}}) {
        const std::string text = read_file(samples_folder() / name);
        const Misprinted misprinted = Misprinter(3).misprint(text, covered_figures(text), 30);
        REQUIRE(misprinted.misprints.size() == 30);
        const double clean = seconds_for(text, 5);
        const double spoilt = seconds_for(misprinted.text, 5);
        INFO(name << ": " << clean << " s clean, " << spoilt << " s with thirty misprints");
        CHECK(spoilt <= limit * clean);
    }
}
