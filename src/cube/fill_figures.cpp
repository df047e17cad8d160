// What is printed in the cells of a view, under the placements that are known so far.
#include "cube/geometry.hpp"
#include "cube/joint.hpp"

#include <algorithm>
#include <span>

namespace budgetcheck::cube {
namespace {

bool differs(std::span<const Amount> amounts, std::span<const Columns> placements, std::size_t column) {
    const Amount* first = cell(amounts, placements[0], column);
    return std::ranges::any_of(placements, [&](Columns placement) {
        const Amount* other = cell(amounts, placement, column);
        return (first == nullptr ? 0 : first->value) != (other == nullptr ? 0 : other->value);
    });
}

}  // namespace

void fill_figures(const std::vector<ViewAmounts>& amounts, std::uint16_t year, std::size_t g, Cube& cube) {
    const Grid& grid = cube.grids[g];
    for (std::uint32_t row = 0; row < grid.rows; ++row) {
        const document::Row& printed = grid.view->rows[row];
        const auto values = std::span(amounts[g]).subspan(printed.first_amount, printed.amount_count);
        const auto prints = grid.view->amounts_of(printed);
        const std::span<const Columns> placements = cube::placements(grid, row);
        for (std::uint32_t column = 0; column < grid.columns; ++column) {
            Figure& figure = cube.figures[grid.at(row, column)];
            figure.at = coordinates(*grid.view, printed, column, year);
            figure.place = printed.name_place;
            figure.view = static_cast<std::uint32_t>(g);
            figure.row = row;
            figure.column = static_cast<std::uint16_t>(column);
            figure.blank = true;
            figure.local = printed.local || figure.at.measure == Measure::table_money;
            figure.unit = grid.unit;
            figure.amount = {};
            figure.column_unsure = placements.size() > 1 && differs(values, placements, column);
            figure.name_unsure =
                printed.unresolved || printed.duplicate || printed.code_state == document::CodeState::orphan;
            const Amount* amount = cell(values, placements[0], column);
            if (amount == nullptr) continue;
            const document::PrintedAmount& print = prints[static_cast<std::size_t>(amount - values.data())];
            figure.blank = false;
            figure.nil = print.nil;
            if (print.unit != document::Unit::unknown) figure.unit = print.unit;
            figure.amount = *amount;
            figure.decimals = print.decimals;
            figure.place = print.place;
            figure.out_of_range = amount->half_width < 0;
        }
    }
}

}  // namespace budgetcheck::cube
