// What is printed in the cells of a view, under the placements that are known so far, and what they speak of.
#include "cube/geometry.hpp"
#include "cube/joint.hpp"

#include <algorithm>
#include <span>

namespace budgetcheck::cube {
namespace {

using document::Row;
using document::RowScheme;
using document::View;

bool differs(std::span<const Amount> amounts, std::span<const Columns> placements, std::size_t column) {
    const Amount* first = cell(amounts, placements[0], column);
    return std::ranges::any_of(placements, [&](Columns placement) {
        const Amount* other = cell(amounts, placement, column);
        return (first == nullptr ? 0 : first->value) != (other == nullptr ? 0 : other->value);
    });
}

/// What all cells of a row have in common.
Coordinates row_coordinates(const View& view, const Row& row, std::uint16_t year) {
    if (row.at) return *row.at;
    Coordinates at = view.half->base;
    at.year = year;
    if (view.half->rows == RowScheme::economic_codes) at.economic = row.code;
    else at.function = row.code;
    if (row.label >= 0) view.half->labels[static_cast<std::size_t>(row.label)].setting.apply(at);
    else view.half->unlisted.apply(at);
    return at;
}

Coordinates in_column(Coordinates of_row, const View& view, const Row& row, std::size_t column) {
    if (!row.at) view.half->columns[view.columns[column].index].setting.apply(of_row);
    return of_row;
}

void print(Figure& figure, const document::PrintedAmount& printed, const Amount& amount) {
    figure.blank = false;
    figure.nil = printed.nil;
    if (printed.unit != document::Unit::unknown) figure.unit = printed.unit;
    figure.amount = amount;
    figure.decimals = printed.decimals;
    figure.place = printed.place;
    figure.out_of_range = amount.half_width < 0;
}

}  // namespace

Coordinates coordinates(const View& view, const Row& row, std::size_t column, std::uint16_t year) {
    return in_column(row_coordinates(view, row, year), view, row, column);
}

void fill_figures(const std::vector<ViewAmounts>& amounts, std::uint16_t year, std::size_t g, Cube& cube) {
    const Grid& grid = cube.grids[g];
    for (std::uint32_t row = 0; row < grid.rows; ++row) {
        const Row& printed = grid.view->rows[row];
        const auto values = std::span(amounts[g]).subspan(printed.first_amount, printed.amount_count);
        const auto prints = grid.view->amounts_of(printed);
        const std::span<const Columns> placements = cube::placements(grid, row);
        const Coordinates of_row = row_coordinates(*grid.view, printed, year);
        const bool name_unsure =
            printed.unresolved || printed.duplicate || printed.code_state == document::CodeState::orphan;
        std::size_t next = 0;  // number of the row
        for (std::uint32_t column = 0; column < grid.columns; ++column) {
            Figure& figure = cube.figures[grid.at(row, column)];
            figure.at = in_column(of_row, *grid.view, printed, column);
            figure.place = printed.name_place;
            figure.view = static_cast<std::uint32_t>(g);
            figure.row = row;
            figure.column = static_cast<std::uint16_t>(column);
            figure.blank = true;
            figure.local = printed.local || figure.at.measure == Measure::table_money;
            figure.unit = grid.unit;
            figure.amount = {};
            figure.column_unsure = placements.size() > 1 && differs(values, placements, column);
            figure.name_unsure = name_unsure;
            if ((placements[0] >> column & 1U) == 0) continue;
            print(figure, prints[next], values[next]);
            ++next;
        }
    }
}

}  // namespace budgetcheck::cube
