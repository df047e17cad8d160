// Small final accounts without a mistake, with money carried over, two funds and other income; a test changes some
// lines. Every blank cell prints a 0, so that no column is in doubt although the text has no layout.
#pragma once

#include "check/budgets.hpp"
#include "explain/example_accounts.hpp"

namespace budgetcheck::test {

using explain::carried_over;

inline Budget final_accounts() { return Budget(carried_over); }

}  // namespace budgetcheck::test
