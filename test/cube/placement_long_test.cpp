// The search for columns at its limits, and against trying everything on larger tables.
#include "cube/placement.hpp"

#include "cube/placement_oracle.hpp"
#include "cube/random_tables.hpp"

#include "catch.hpp"

#include <algorithm>
#include <vector>

using namespace budgetcheck;
using namespace budgetcheck::cube;

TEST_CASE("the search agrees with trying everything on larger tables", "[cube]") {
    constexpr std::size_t most_combinations = 20'000;
    test::RandomTables random(20232);
    for (int i = 0; i < 3'000;) {
        const test::RandomTable table = random.next({.wrong_digit = i % 4 != 0,
                                                     .negative = i % 5 == 0,
                                                     .rounded = i % 3 == 0,
                                                     .expected = i % 7 == 0,
                                                     .preferred = i % 11 == 0});
        if (test::combinations(table.problem) > most_combinations) continue;
        ++i;
        INFO(test::dump(table));
        const test::Exhaustive obvious = test::place_exhaustively(table.problem);
        PlacementResult found = place(table.problem);
        REQUIRE_FALSE(found.bounded);
        for (auto& best : found.best) std::ranges::sort(best);
        REQUIRE(test::dump(found.best) == test::dump(obvious.best));
    }
}

TEST_CASE("with too many partial sums nothing is decided", "[cube]") {
    // Large amounts that differ by powers of three: every choice has sums of its own, and as each amount is as large as
    // the next, no column is out of reach before the end, and what the last rows can add up to is no help for the first.
    constexpr std::int64_t large = 10'000'000'000'000;
    PlacementProblem problem;
    problem.columns = 3;
    std::vector<std::vector<Amount>> amounts{{{1, 0}, {1, 0}, {1, 0}}};
    std::int64_t power = 1;
    for (int i = 0; i < 24; ++i, power *= 3) {
        amounts.push_back({{large + power, 0}});
        for (Amount& whole : amounts[0]) whole.value += (large + power) / 3;
    }
    for (std::size_t i = 0; i < amounts.size(); ++i) problem.rows.push_back(test::row(amounts[i], 3, i == 0 ? -1 : 0));
    const PlacementResult result = place(problem);
    CHECK(result.bounded);
    for (std::size_t i = 1; i < amounts.size(); ++i) REQUIRE(result.best[i] == all_placements(1, 3));
}
