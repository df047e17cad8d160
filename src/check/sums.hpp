// The law "add up" inside each view: rows over their columns, wholes over their parts.
#pragma once

#include "check/instances.hpp"

namespace budgetcheck::checking {

/// 合计 = 基本支出 + 项目支出 and the like, in every row.
void add_splits(const cube::Cube& cube, Instances& instances);

/// 款 = Σ 项, 类 = Σ 款, 合计 = Σ 类, in every column. Where the list of parts is open the parts may not exceed the
/// whole.
void add_rollups(const cube::Cube& cube, Instances& instances);

}  // namespace budgetcheck::checking
