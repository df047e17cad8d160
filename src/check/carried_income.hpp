// 一般公共预算财政拨款收入 is said with what was carried over, or without: where two amounts differ by exactly that, it is
// not known of which each sentence speaks.
#pragma once

#include "check/instances.hpp"

namespace budgetcheck::checking {

/// Leaves such contradictions open, of a sentence with another or with a table. Two tables say which they mean.
void leave_carried_income_open(const cube::Cube& cube, Instances& instances);

}  // namespace budgetcheck::checking
