// Which rows of a grid a search for columns has to look at: on most tables few are open.
#pragma once

#include "cube/figures.hpp"

#include <cstdint>
#include <vector>

namespace budgetcheck::cube {

/// The open rows, and those that stand in a sum with one. No other can change, nor change what they may be.
struct SearchedRows {
    std::vector<std::uint32_t> rows;
    std::vector<int> parents;  ///< of each, the one in `rows` into which it adds up; -1 where that sum is settled
};

SearchedRows searched_rows(const Grid& grid);

/// All rows, with all their sums.
SearchedRows all_rows(const Grid& grid);

}  // namespace budgetcheck::cube
