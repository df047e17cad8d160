// Printed digits and a unit → 分 and the half-width of the interval they stand for (design.md §2).
#pragma once

#include "document/document.hpp"

#include <budgetcheck/amount.hpp>

#include <optional>
#include <string>

namespace budgetcheck::cube {

/// The largest amount taken for one: 10,000 billion 元. Sums of a whole table of such amounts stay within 64 bits.
inline constexpr std::int64_t max_amount = 1'000'000'000'000'000;

/// None where the amount is larger than max_amount or finer than 分. A bare 0 and a sign for "nothing" are exact.
std::optional<Amount> to_amount(const document::PrintedAmount& printed, document::Unit unit);

/// An amount as a table in `unit` prints it: 1234500 → "12,345.00" (元, two decimals).
std::string to_text(std::int64_t value, document::Unit unit, int decimals);

/// What `amount` would be in the other unit: ×10,000 or ÷10,000.
inline constexpr std::int64_t unit_factor = 10'000;

}  // namespace budgetcheck::cube
