// The real documents with every run of blanks squeezed to one, or without the blanks in front of their lines:
// arithmetic alone must find the columns that the layout showed, and what it cannot find is no error.
#include "corpus/real_documents.hpp"
#include "cube/placed.hpp"
#include "support/lost_layout.hpp"

#include "catch.hpp"

#include <budgetcheck/check.hpp>

#include <filesystem>
#include <string>
#include <string_view>

using namespace budgetcheck;
using test::Placed;
using test::RealBudget;

namespace {

bool is_open(const Placed& placed, const cube::Grid& grid, std::uint32_t row) {
    for (std::uint32_t column = 0; column < grid.columns; ++column)
        if (placed.cube.figures[grid.at(row, column)].column_unsure) return true;
    return false;
}

/// The name of a row and what stands in its columns, with coordinates.
std::string cells(const Placed& placed, const cube::Grid& grid, std::uint32_t row) {
    std::string result = text::to_utf8(grid.view->rows[row].name);
    for (std::uint32_t column = 0; column < grid.columns; ++column) {
        const cube::Figure& figure = placed.cube.figures[grid.at(row, column)];
        result += " " + std::to_string(cube::key(figure.at)) + "=" + std::to_string(figure.amount.value) + "±" +
                  std::to_string(figure.amount.half_width) + (figure.blank ? "b" : "");
    }
    return result;
}

void check_without(std::string (*layout_lost)(std::string_view)) {
    for (const RealBudget& budget : test::real_budgets()) {
        INFO(budget.name);
        const Placed laid_out{std::string(budget.text)};
        const Placed lost(layout_lost(budget.text));
        REQUIRE(lost.cube.grids.size() == laid_out.cube.grids.size());
        unsigned open_rows = 0;
        for (std::size_t g = 0; g < lost.cube.grids.size(); ++g) {
            const cube::Grid& before = laid_out.cube.grids[g];
            const cube::Grid& after = lost.cube.grids[g];
            INFO(after.table->schema->id);
            REQUIRE(after.rows == before.rows);
            REQUIRE(after.columns == before.columns);
            for (std::uint32_t row = 0; row < after.rows; ++row) {
                CHECK_FALSE(is_open(laid_out, before, row));
                if (is_open(lost, after, row)) ++open_rows;
                else CHECK(cells(lost, after, row) == cells(laid_out, before, row));
            }
        }
        CHECK(open_rows <= 1);
    }
}

void check_alarms(const std::string& name, std::string_view text) {
    INFO(name);
    const Report laid_out = check(text, "x");
    for (const test::Loss& loss : test::losses_of_layout) {
        INFO(loss.what);
        CHECK(test::alarms_added(laid_out, check(loss.apply(text), "x")) == "");
    }
}

}  // namespace

TEST_CASE("squeezed blanks change no figure and no coordinate", "[corpus]") { check_without(test::squeezed); }

TEST_CASE("blanks cut off in front of the lines change no figure and no coordinate", "[corpus]") {
    check_without(test::cut_in_front);
}

TEST_CASE("a layout that was lost raises no alarm", "[corpus]") {
    for (const RealBudget& budget : test::real_budgets()) check_alarms(budget.name, budget.text);
    for (const RealBudget& account : test::real_accounts()) check_alarms(account.name, account.text);
    for (const std::filesystem::path& path : test::other_documents())
        check_alarms(path.filename().string(), test::read_file(path));
}
