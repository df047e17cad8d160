// Values that views give to a coordinate without printing them: sums of the parts that they print.
#pragma once

#include "check/agreement_entries.hpp"
#include "cube/figures.hpp"
#include "cube/funds.hpp"

namespace budgetcheck::checking {

/// Of a row, of a list without a row for the whole, over the halves of a table and over the tables of single funds.
ImpliedSums implied_sums(const cube::Cube& cube, const cube::Funds& funds);

}  // namespace budgetcheck::checking
