// Where the columns of a table stand in its text. Knows cells; knows nothing of what they mean but which are figures.
#pragma once

#include "input/office/grid.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace budgetcheck::office {

/// A cell on its way into a line of text: columns are counted among those that hold anything.
struct PlacedCell {
    const GridCell* cell = nullptr;
    std::string text;  ///< one line
    std::uint32_t line_row = 0;  ///< the row in whose line it stands: of merged rows the middle one
    std::uint32_t first = 0;
    std::uint32_t last = 0;    ///< the first column behind it
    std::uint32_t length = 0;  ///< in characters
    bool figure = false;
    bool alone = false;   ///< nothing else stands in its line
    bool header = false;  ///< stands above the first figures
};

/// Is this the text of a cell with a figure, blanks around it apart?
bool is_figure(std::string_view text);

/// A table around other tables is a frame, as pages and forms are laid out, unless so many of its rows hold figures.
inline constexpr std::uint32_t least_figure_rows = 2;

/// The cells by line and column.
std::vector<PlacedCell> place_cells(const Grid& grid);

/// Where each column begins, and one place more.
std::vector<std::uint32_t> column_starts(const std::vector<PlacedCell>& cells);

/// Blanks between columns.
inline constexpr std::uint32_t column_gap = 3;

}  // namespace budgetcheck::office
