// Few values print differently and still give the same percentage: all are tried, around the one that it implies.
#include "check/misprinted_base.hpp"

#include "check/slips.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <numeric>

namespace budgetcheck::checking {
namespace {

using document::PrintedAmount;

constexpr int most_steps = 500;  ///< to either side of the implied value; percentages of two decimals allow some tens

double power_of_ten(int exponent) { return std::pow(10.0, exponent); }

/// Is the percentage that follows from the figures one slip away from what is printed?
bool may_be_the_slip(const Amount& later, const Amount& earlier, const PrintedAmount& percent) {
    if (earlier.value == 0) return true;
    const double rate = 100.0 * static_cast<double>(later.value - earlier.value) / static_cast<double>(earlier.value);
    const auto implied = std::llround(std::abs(rate) * power_of_ten(percent.decimals));
    return implied == percent.mantissa || slip_between(implied, percent.mantissa) == Slip::digit;
}

/// The value that the percentage implies, as it would print: a whole number of steps away from `printed`.
std::int64_t implied_value(const Amount& later, const PrintedAmount& percent, int direction, std::int64_t printed,
                           std::int64_t step) {
    const double rate = direction * static_cast<double>(percent.mantissa) / power_of_ten(percent.decimals) / 100.0;
    const double value = static_cast<double>(later.value) / (1.0 + rate);
    return printed + std::llround((value - static_cast<double>(printed)) / static_cast<double>(step)) * step;
}

/// The first number from `begin` on for which the predicate does not hold; it holds for all before it.
template <typename Predicate>
int first_without(int begin, int end, Predicate holds) {
    while (begin < end) {
        const int middle = std::midpoint(begin, end);
        if (holds(middle)) begin = middle + 1;
        else end = middle;
    }
    return begin;
}

}  // namespace

std::vector<std::int64_t> meant_before_change(const Context& context, const FinestFigures& index,
                                              const document::Comparison& comparison) {
    const std::uint32_t narrative = context.cube.grids.back().first;
    const std::uint32_t figure = narrative + comparison.earlier;
    const Amount later = index.finest(narrative + comparison.later, false);
    const Amount earlier = context.cube.figures[figure].amount;
    const PrintedAmount& percent = comparison.percent;
    const bool loses_all =
        comparison.direction < 0 && percent.mantissa >= std::llround(100 * power_of_ten(percent.decimals));
    if (percent.mantissa < 0 || loses_all || !index.stands_alone(figure) || may_be_the_slip(later, earlier, percent))
        return {};
    const std::int64_t step = std::max<std::int64_t>(1, 2 * earlier.half_width);
    const std::int64_t implied = implied_value(later, percent, comparison.direction, earlier.value, step);
    // The larger the figure before, the lower the rate: the values that fit stand behind each other.
    const auto tried = [&](int k) { return Amount{implied + k * step, earlier.half_width}; };
    const auto is_too_small = [&](int k) {
        return tried(k).value <= earlier.half_width || !is_rate_at_most(later, tried(k), percent, comparison.direction);
    };
    std::vector<std::int64_t> meant;
    for (int k = first_without(-most_steps, most_steps + 1, is_too_small); k <= most_steps; ++k) {
        if (!is_rate_at_least(later, tried(k), percent, comparison.direction)) break;
        if (slip_between(tried(k).value, earlier.value) == Slip::digit) meant.push_back(tried(k).value);
    }
    return meant;
}

}  // namespace budgetcheck::checking
