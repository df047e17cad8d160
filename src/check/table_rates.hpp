// 增减%: rates that a table prints beside the figures they are reckoned from.
#pragma once

#include "check/changes.hpp"
#include "check/percentages.hpp"

namespace budgetcheck::checking {

/// Judges every rate of a table whose two figures are printed in its row. One that fits with the other sign is
/// doubtful: some forms print none.
void judge_table_rates(const Context& context, const FinestFigures& figures, Changes& changes);

Finding rate_finding(const Context& context, const Change& change);

}  // namespace budgetcheck::checking
