// Printed digits and a unit → 分 and the half-width of the interval they stand for (design.md §2).
#pragma once

#include "document/document.hpp"

#include <budgetcheck/amount.hpp>

#include <array>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>

namespace budgetcheck::cube {

/// The largest amount taken for one: 10,000 billion 元. Sums of a whole table of such amounts stay within 64 bits.
inline constexpr std::int64_t max_amount = 1'000'000'000'000'000;

/// By unit: 1 元 = 10^2 分, 1 万元 = 10^6 分, 1 亿元 = 10^10 分. What is counted is kept like 元.
inline constexpr std::array<std::uint8_t, 5> digits_of_units{2, 2, 6, 10, 2};
static_assert(static_cast<std::size_t>(document::Unit::hundred_million_yuan) == 3);

constexpr int digits_of(document::Unit unit) { return digits_of_units[static_cast<std::size_t>(unit)]; }

inline constexpr auto powers_of_ten = [] {
    std::array<std::int64_t, 11> powers{1};
    for (std::size_t i = 1; i < powers.size(); ++i) powers[i] = 10 * powers[i - 1];
    return powers;
}();

/// None where the amount is larger than max_amount or finer than 分. A bare 0 and a sign for "nothing" are exact.
inline std::optional<Amount> to_amount(const document::PrintedAmount& printed, document::Unit unit) {
    // They cannot be foreseen, so there are no branches.
    const bool exact =
        printed.nil | ((printed.mantissa == 0) & (printed.decimals == 0)) | (unit == document::Unit::count);
    const int missing = digits_of(unit) - printed.decimals;
    if (missing < 0) return std::nullopt;
    const std::int64_t last_digit = powers_of_ten[static_cast<std::size_t>(missing)];
    std::int64_t value = 0;
    if (__builtin_mul_overflow(printed.mantissa, last_digit, &value)) return std::nullopt;
    if (std::abs(value) > max_amount) return std::nullopt;
    return Amount{value, last_digit / 2 * static_cast<std::int64_t>(!exact)};
}

/// An amount as a table in `unit` prints it: 1234500 → "12,345.00" (元, two decimals).
std::string to_text(std::int64_t value, document::Unit unit, int decimals);

/// What `amount` would be in the other unit: ×10,000 or ÷10,000.
inline constexpr std::int64_t unit_factor = 10'000;

}  // namespace budgetcheck::cube
