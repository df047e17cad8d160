// The laws "agree" and "balance" and sums across tables: the values that views give to one coordinate are equal.
#pragma once

#include "check/instances.hpp"
#include "cube/funds.hpp"

#include <span>

namespace budgetcheck::checking {

/// n printings of one coordinate are n − 1 instances against the best supported one. `instances` holds the judged sums
/// inside the views: they say which printing is well supported. Figures whose name leads nowhere become undetermined.
/// `keys`: canonical, by figure.
void add_agreements(const cube::Cube& cube, std::span<const cube::Key> keys, const cube::Funds& funds,
                    Instances& instances);

}  // namespace budgetcheck::checking
