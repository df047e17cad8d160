// Budgets of the year alone: where money was carried over, many forms and sentences leave it out, others do not.
#pragma once

#include "cube/figures.hpp"

#include <cstdint>

namespace budgetcheck::cube {

/// What may be of the year alone (document::Schema::may_be_of_year, document::Row::may_be_of_year) becomes a fund of
/// its own, Fund::general_of_year, where it has the income of the general fund as its total rather than the expenditure
/// that the document has elsewhere: neither is then compared with the other, nor added up with it. May be asked again
/// when more is known.
void tell_year_apart(std::uint16_t year, Cube& cube);

}  // namespace budgetcheck::cube
