// Columns over all views together: what one view leaves open, the others decide at the coordinates they share.
#pragma once

#include "cube/figures.hpp"

#include <budgetcheck/amount.hpp>

#include <span>

namespace budgetcheck::cube {

/// The amounts of a view in 分, parallel to document::View::amounts.
using ViewAmounts = std::span<const Amount>;

/// Fills Grid::placements of every grid.
void place_all(const text::Text& text, std::span<const ViewAmounts> amounts, std::uint16_t year, Cube& cube);

/// Writes the figures of a grid behind those of the grids before it, from the first placement of each row.
void append_figures(ViewAmounts amounts, std::uint16_t year, std::uint32_t grid, Cube& cube);

/// The same for some of its rows, whose placements are others now.
void rewrite_figures(ViewAmounts amounts, std::uint16_t year, std::uint32_t grid, std::span<const std::uint32_t> rows,
                     Cube& cube);

}  // namespace budgetcheck::cube
