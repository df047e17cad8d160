// The law "contain" for the money that is not fiscal: where the totals differ, their difference is all of it.
#pragma once

#include "check/instances.hpp"
#include "cube/funds.hpp"

#include <cstdint>
#include <optional>

namespace budgetcheck::checking {

/// For each code, what all funds spend less what the fiscal funds spend is not less than nothing, and not more than the
/// same of the totals. Only where income does not say it: final accounts spend what was carried over.
void add_other_funds(const cube::Cube& cube, const cube::Funds& funds, Instances& instances);

/// What such a bound compares: of a code and of the totals, what is not fiscal.
struct OtherMoney {
    std::int64_t of_code = 0;
    std::int64_t of_total = 0;
};

/// None of an instance that is no bound of a code by the totals.
std::optional<OtherMoney> other_money(const cube::Cube& cube, const Instances& instances, const Instance& instance);

}  // namespace budgetcheck::checking
