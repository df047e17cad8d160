// A printed amount: a 64-bit number of 分 (0.01 元) and the half-width of the closed interval it stands for.
// Source of the intervals: XBRL Calculations 1.1, where a printed number means every value that rounds to it.
#pragma once

#include <cstdint>
#include <string>

namespace budgetcheck {

struct Amount {
    std::int64_t value = 0;       ///< 分
    std::int64_t half_width = 0;  ///< 分, 0 where exact

    bool operator==(const Amount&) const = default;  ///< the same printing, not the same amount
};

/// A decimal string in 元 with two decimals, e.g. 1412144200 → "14121442.00".
std::string to_yuan(std::int64_t value);

}  // namespace budgetcheck
