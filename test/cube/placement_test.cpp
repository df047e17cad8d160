// The search for columns against trying all combinations, and its limits.
#include "cube/placement.hpp"

#include "cube/placement_oracle.hpp"
#include "cube/random_tables.hpp"

#include "catch.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

using namespace budgetcheck;
using namespace budgetcheck::cube;
using test::RandomShape;

namespace {

constexpr std::size_t most_combinations = 400;
constexpr int tables_of_a_shape = 350;

const std::vector<std::pair<std::string, RandomShape>> shapes{
    {"clean", {}},
    {"a wrong digit", {.wrong_digit = true}},
    {"negative figures", {.negative = true}},
    {"negative figures and a wrong digit", {.wrong_digit = true, .negative = true}},
    {"rounded figures", {.rounded = true}},
    {"rounded figures and a wrong digit", {.wrong_digit = true, .rounded = true}},
    {"told by other views", {.wrong_digit = true, .expected = true}},
    {"partly settled", {.wrong_digit = true, .settled = true}},
    {"under a header", {.wrong_digit = true, .preferred = true}},
    {"everything",
     {.wrong_digit = true, .negative = true, .rounded = true, .expected = true, .preferred = true, .settled = true}},
};

}  // namespace

TEST_CASE("all placements keep the order of the numbers", "[cube]") {
    CHECK(all_placements(0, 3) == std::vector<Columns>{0});
    CHECK(all_placements(1, 3) == std::vector<Columns>{1, 2, 4});
    CHECK(all_placements(2, 3) == std::vector<Columns>{3, 5, 6});
    CHECK(all_placements(3, 3) == std::vector<Columns>{7});
    CHECK(all_placements(4, 3).empty());
    CHECK(all_placements(3, 7).size() == 35);
}

TEST_CASE("the numbers of a row fill its columns from left to right", "[cube]") {
    const std::vector<Amount> amounts{{10, 0}, {20, 0}};
    CHECK(cell(amounts, 0b101, 0)->value == 10);
    CHECK(cell(amounts, 0b101, 1) == nullptr);
    CHECK(cell(amounts, 0b101, 2)->value == 20);
    CHECK(cell(amounts, 0b110, 0) == nullptr);
    CHECK(cell(amounts, 0b110, 1)->value == 10);
}

TEST_CASE("the search agrees with trying everything", "[cube]") {
    test::RandomTables random(4711);
    for (const auto& [what, shape] : shapes) {
        INFO(what);
        for (int i = 0; i < tables_of_a_shape;) {
            const test::RandomTable table = random.next(shape);
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
}

TEST_CASE("the placement a clean table was made from is among the best", "[cube]") {
    test::RandomTables random(815);
    for (int i = 0; i < 2'000; ++i) {
        const test::RandomTable table = random.next({.negative = i % 2 == 1});
        INFO(test::dump(table));
        const PlacementResult found = place(table.problem);
        REQUIRE_FALSE(found.bounded);
        for (std::size_t r = 0; r < table.truth.size(); ++r)
            REQUIRE(std::ranges::find(found.best[r], table.truth[r]) != found.best[r].end());
    }
}

TEST_CASE("with too many rows nothing is decided", "[cube]") {
    PlacementProblem problem;
    problem.columns = 2;
    const std::vector<Amount> one{{5, 0}};
    for (std::size_t i = 0; i <= max_rows; ++i) problem.rows.push_back(test::row(one, 2, -1));
    const PlacementResult result = place(problem);
    CHECK(result.bounded);
    REQUIRE(result.best.size() == problem.rows.size());
    for (const auto& best : result.best) REQUIRE(best == all_placements(1, 2));
}
