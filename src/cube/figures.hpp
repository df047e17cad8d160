// The figures of a document with their coordinates: every cell of every view, printed or blank.
// Knows amounts and coordinates; knows no verdicts.
#pragma once

#include "cube/key.hpp"
#include "cube/placement.hpp"
#include "cube/placement_lists.hpp"
#include "document/document.hpp"

#include <budgetcheck/amount.hpp>
#include <budgetcheck/coordinates.hpp>

#include <cstdint>
#include <span>
#include <vector>

namespace budgetcheck::cube {

struct Figure {
    Coordinates at;
    Key key = 0;  ///< of `at`
    Amount amount;
    document::Span place;  ///< of the printed figure; of the row's name where blank
    std::uint32_t view = 0;
    std::uint32_t row = 0;
    std::uint16_t column = 0;  ///< index into document::View::columns
    std::uint8_t decimals = 0;
    bool blank = false;
    bool nil = false;            ///< a sign for "nothing" is printed
    bool unpadded = false;       ///< fewer decimals than the table's others
    bool column_unsure = false;  ///< other placements of its row are as good and give this cell another value
    bool name_unsure = false;    ///< its row's name or code is not certain
    bool near_name = false;      ///< its row was resolved through a near name that is no former one
    bool local = false;          ///< only its own sentence or table speaks of it
    document::Unit unit = document::Unit::yuan;
    bool out_of_range = false;  ///< larger than cube::max_amount or finer than 分
};

/// A view as a grid: figure (row, column) stands at first + row * columns + column.
struct Grid {
    const document::Table* table = nullptr;
    const document::View* view = nullptr;
    std::uint32_t first = 0;
    std::uint32_t columns = 0;
    std::uint32_t rows = 0;
    std::vector<ColumnSum> sums;
    document::Unit unit = document::Unit::yuan;  ///< in which its figures are read
    std::uint8_t decimals = 0;                   ///< the most that a figure of its table prints; 0 for sentences
    bool open = false;  ///< its rows do not show everything: a line inside it was not read, or a label leads nowhere
    std::span<Columns> used;  ///< by row, the placement its figures have; into Cube::used
    /// By row, all placements that are equally good, none where one is; empty where that is so in all rows.
    std::vector<std::span<const Columns>> alternatives;
    std::uint32_t undecided = 0;  ///< rows that have some
    bool bounded = false;         ///< the search for columns was given up
    Columns rates = 0;            ///< the columns whose rows add up into nothing
    bool of_year = false;         ///< a table without what was carried over, which others contain

    std::uint32_t at(std::uint32_t row, std::uint32_t column) const { return first + row * columns + column; }
    std::uint32_t end() const { return first + rows * columns; }  ///< behind the last figure
    std::span<const Figure> figures(std::span<const Figure> all) const { return all.subspan(first, end() - first); }
};

/// Is there one placement only?
inline bool is_settled(const Grid& grid, std::size_t row) {
    return grid.alternatives.empty() || grid.alternatives[row].empty();
}

/// All placements of a row that are equally good.
inline std::span<const Columns> placements(const Grid& grid, std::size_t row) {
    return is_settled(grid, row) ? std::span(&grid.used[row], 1) : grid.alternatives[row];
}

struct Cube {
    std::vector<Grid> grids;
    std::vector<Columns> used;  ///< of all rows
    PlacementLists lists;       ///< to which the alternatives of rows point
    std::vector<Figure> figures;
};

/// A printed figure of money that is not zero: a zero is one more sign for nothing, and 0 = 0 confirms nothing.
inline bool says_something(const Figure& figure) {
    // Neither a bound nor a count is money of this budget. Nothing here can be foreseen, so there are no branches.
    const bool counts = (figure.at.measure != Measure::limit) & (figure.unit != document::Unit::count);
    const bool printed = !(figure.blank | figure.nil);
    return counts & printed & ((figure.amount.value != 0) | figure.out_of_range);
}

/// The sums that hold inside every row of a view, over the columns it has.
std::vector<ColumnSum> column_sums(const document::View& view);

/// The columns of a view that print rates.
Columns rates_of(const document::View& view);

/// Reads the whole document into figures, every number in its column.
Cube build(const text::Text& text, const document::Document& document);

}  // namespace budgetcheck::cube
