// The law "contain" between views: a part is never larger than its whole.
#pragma once

#include "check/instances.hpp"
#include "cube/printings.hpp"

namespace budgetcheck::checking {

/// General expenditure within all expenditure where other funds pay too; economic items within their purpose; agency
/// operation within the public expenses.
void add_containments(const cube::Cube& cube, const cube::Printings& printings, const cube::Funds& funds,
                      Instances& instances);

}  // namespace budgetcheck::checking
