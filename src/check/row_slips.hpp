// Sums over codes that fail because a row was left out or printed twice: no figure of theirs is wrong.
#pragma once

#include "check/instances.hpp"

#include <cstdint>
#include <vector>

namespace budgetcheck::checking {

struct RowSlip {
    bool doubled = false;                  ///< else left out
    std::uint32_t code = 0;                ///< of the row
    std::uint32_t figure = 0;              ///< of the second copy, or of the other table that has the row
    std::uint32_t first_copy = 0;          ///< its figure in the same column, of a row printed twice
    std::vector<std::uint32_t> instances;  ///< the sums that it explains, into Instances::list
};

/// A sum lacks exactly what another table prints for a code of that parent that its own table does not have; or it has
/// exactly one of two rows that are alike too much. All columns in which the sum fails are explained by the same row.
std::vector<RowSlip> find_row_slips(const cube::Cube& cube, const Instances& instances);

}  // namespace budgetcheck::checking
