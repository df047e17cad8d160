// Document → cube: units, columns, coordinates.
#include "cube/figures.hpp"

#include "cube/amounts.hpp"
#include "cube/joint.hpp"
#include "cube/units.hpp"
#include "cube/year_apart.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace budgetcheck::cube {
namespace {

using document::RowScheme;
using document::View;

/// Puts the amounts of a view behind the others. A half-width of -1 marks one out of range.
void add_amounts(const View& view, document::Unit unit, std::vector<Amount>& amounts) {
    for (const document::PrintedAmount& printed : view.amounts)
        amounts.push_back(
            to_amount(printed, printed.unit == document::Unit::unknown ? unit : printed.unit).value_or(Amount{0, -1}));
}

/// A line with a figure that was not read, or a label that leads nowhere: the list may lack a part.
bool is_open(const document::Table& table, const View& view) {
    if (table.cut_off || std::ranges::any_of(table.unread, &document::UnreadLine::has_amount)) return true;
    return view.half->rows == RowScheme::labels && std::ranges::any_of(view.rows, &document::Row::unresolved);
}

/// The most decimals that a figure of a table prints.
std::uint8_t most_decimals(const document::Table& table) {
    std::uint8_t most = 0;
    for (const View& view : table.views)
        for (const document::PrintedAmount& printed : view.amounts)
            most = std::max(most, printed.nil ? std::uint8_t{0} : printed.decimals);
    return most;
}

/// How much there is in some tables.
struct Size {
    std::size_t grids = 0;
    std::size_t rows = 0;
    std::size_t amounts = 0;

    void add(const document::Table& table) {
        grids += table.views.size();
        for (const View& view : table.views) {
            rows += view.rows.size();
            amounts += view.amounts.size();
        }
    }
};

}  // namespace

std::vector<ColumnSum> column_sums(const View& view) {
    constexpr std::size_t most_lists = 2;
    std::array<std::array<Columns, max_columns>, most_lists> parts{};  // by the column of the half that is their whole
    for (std::size_t part = 0; part < view.columns.size(); ++part) {
        const document::Column& column = view.half->columns[view.columns[part].index];
        if (column.whole < 0) continue;
        parts[static_cast<std::size_t>(column.list)][static_cast<std::size_t>(column.whole)] |= Columns{1} << part;
    }
    std::vector<ColumnSum> sums;
    for (std::size_t whole = 0; whole < view.columns.size(); ++whole)
        for (const auto& list : parts)
            if (const Columns all = list[view.columns[whole].index]; (all & (all - 1)) != 0)
                sums.push_back({whole, all});
    return sums;
}

Columns rates_of(const View& view) {
    Columns rates = 0;
    for (std::size_t i = 0; i < view.columns.size(); ++i)
        if (view.half->columns[view.columns[i].index].setting.measure == Measure::rate) rates |= Columns{1} << i;
    return rates;
}

Cube build(const text::Text& text, const document::Document& document) {
    Cube cube;
    Size size;
    for (const document::Table& table : document.tables) size.add(table);
    size.add(document.narrative.table);
    cube.grids.reserve(size.grids);
    cube.used.resize(size.rows);
    std::vector<Amount> amounts;
    amounts.reserve(size.amounts);
    std::vector<ViewAmounts> by_grid;
    by_grid.reserve(size.grids);
    std::uint32_t next = 0;
    std::size_t next_row = 0;
    Units units(document);
    const auto add = [&](const document::Table& table, std::uint8_t decimals) {
        const document::Unit unit = units.of(table);
        for (const View& view : table.views) {
            Grid& grid = cube.grids.emplace_back();
            grid.table = &table;
            grid.view = &view;
            grid.first = next;
            grid.columns = static_cast<std::uint32_t>(view.columns.size());
            grid.rows = static_cast<std::uint32_t>(view.rows.size());
            grid.unit = unit;
            grid.decimals = decimals;
            grid.sums = column_sums(view);
            grid.rates = rates_of(view);
            if (grid.rates != 0) grid.decimals = 0;  // those of the rates are not to be told from those of the money
            grid.open = is_open(table, view);
            grid.used = std::span(cube.used).subspan(next_row, grid.rows);
            next += grid.columns * grid.rows;
            next_row += grid.rows;
            const std::size_t first = amounts.size();
            add_amounts(view, unit, amounts);
            by_grid.push_back(ViewAmounts(amounts).subspan(first));
        }
    };
    for (const document::Table& table : document.tables)
        if (!table.scrambled) add(table, most_decimals(table));
    add(document.narrative.table, 0);
    cube.figures.reserve(next);
    place_all(text, by_grid, document.fiscal_year, cube);
    tell_year_apart(document.fiscal_year, cube);
    return cube;
}

}  // namespace budgetcheck::cube
