// Several documents that speak of the same money: a department and its units, one body in several years.
#pragma once

#include <budgetcheck/report.hpp>

#include <cstddef>
#include <vector>

namespace budgetcheck {

/// More documents are not compared in one call: their figures are all in memory.
inline constexpr std::size_t most_together = 500;

/// Compares the figures of documents checked with CheckOptions::keep_figures, and adds what it finds to their reports:
/// - a department's figure is the sum of its units' where all units that it lists are there, and never less;
/// - a figure that two documents of the same body give is the same.
/// Bodies are matched by name, kind and year. Each report then has its companions; one without has none.
void check_together(std::vector<Report>& reports);

}  // namespace budgetcheck
