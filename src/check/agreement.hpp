// The laws "agree" and "balance" and sums across tables: the values that views give to one coordinate are equal.
#pragma once

#include "check/instances.hpp"
#include "cube/printings.hpp"

namespace budgetcheck::checking {

/// n printings of one coordinate are n − 1 instances against the best supported one. `instances` holds the judged sums
/// inside the views: they say which printing is well supported. Figures whose name leads nowhere become undetermined.
void add_agreements(const cube::Cube& cube, const cube::Printings& printings, const cube::Funds& funds,
                    Instances& instances);

}  // namespace budgetcheck::checking
