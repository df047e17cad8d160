// The budget with which final accounts compare what was spent, where another sentence or a table says it.
#pragma once

#include "cube/figures.hpp"
#include "cube/printings.hpp"
#include "document/document.hpp"

#include <cstdint>
#include <optional>

namespace budgetcheck::checking {

/// 公务接待费支出1.50万元，与2024年度预算相比减少0.20万元: the figure of the budget. None where the comparison is with
/// something else or has its own figure, where the budget or what was spent is printed with several values, or what was
/// spent is printed here only.
std::optional<std::uint32_t> own_budget(const cube::Cube& cube, const cube::Printings& printings,
                                        const cube::Funds& funds, const document::Document& document,
                                        const document::Comparison& comparison);

}  // namespace budgetcheck::checking
