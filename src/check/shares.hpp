// 占…的 x %, 完成…预算的 x %.
#pragma once

#include "check/changes.hpp"
#include "check/percentages.hpp"

namespace budgetcheck::checking {

/// Judges every share whose part and whole are known.
void judge_shares(const Context& context, const FinestFigures& figures, Changes& changes);

Finding share_finding(const Context& context, const Change& change);

}  // namespace budgetcheck::checking
