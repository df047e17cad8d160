#include "cube/placement_filter.hpp"

#include <algorithm>
#include <cstdlib>
#include <limits>

namespace budgetcheck::cube {

PlacementFilter::PlacementFilter(const PlacementProblem& problem)
    : problem_(problem), sums_(problem.rows.size()), most_(problem.rows.size() * problem.columns) {
    for (std::size_t i = 0; i < problem.rows.size(); ++i) {
        std::int64_t widest = 0;
        bool negative = false;
        for (const Amount& amount : problem.rows[i].amounts) {
            widest = std::max(widest, amount.half_width);
            negative |= amount.value < 0;
        }
        sums_[i].tolerance += widest;
        if (problem.rows[i].parent < 0) continue;
        SumBelow& above = sums_[static_cast<std::size_t>(problem.rows[i].parent)];
        above.tolerance += widest;
        above.negative |= negative;
    }
}

void PlacementFilter::begin(std::size_t row) {
    row_ = row;
    barred_ = needed_ = 0;
    std::int64_t least = std::numeric_limits<std::int64_t>::max();
    std::int64_t least_meant = least;
    for (const Amount& amount : problem_.rows[row].amounts) {
        least = std::min(least, amount.value);
        least_meant = std::min(least_meant, amount.value - amount.half_width);
    }
    positive_ = least_meant > 0;
    // No part is more than its whole, unless another part is less than nothing.
    if (const int parent = problem_.rows[row].parent; parent >= 0) {
        const SumBelow& sum = sums_[static_cast<std::size_t>(parent)];
        const std::int64_t* const most = &most_[static_cast<std::size_t>(parent) * problem_.columns];
        for (std::size_t column = 0; column < problem_.columns && !sum.negative; ++column)
            barred_ |= (least > most[column] + sum.tolerance ? Columns{1} : Columns{0}) << column;
    }
    if (problem_.expected.empty()) return;
    const Expectation* const expected = &problem_.expected[row * problem_.columns];
    for (std::size_t column = 0; column < problem_.columns; ++column)
        if (expected[column].known) expect(column, expected[column], least_meant);
}

void PlacementFilter::expect(std::size_t column, const Expectation& expected, std::int64_t least) {
    const std::int64_t value = expected.at_least ? expected.amount.value : std::abs(expected.amount.value);
    if (value > expected.amount.half_width) needed_ |= Columns{1} << column;
    if (!expected.at_least && least > value + expected.amount.half_width) barred_ |= Columns{1} << column;
}

void PlacementFilter::keep(std::size_t row, const Amount* cells) {
    std::int64_t* const most = &most_[row * problem_.columns];
    for (std::size_t column = 0; column < problem_.columns; ++column)
        most[column] = std::max(most[column], cells[column].value);
}

bool PlacementFilter::breaks_something(Columns placement) const {
    const Columns preferred = problem_.rows[row_].preferred;
    if (preferred != 0 && placement != preferred) return true;
    if (((placement & barred_) | (needed_ & ~placement)) != 0) return true;
    return positive_ && std::ranges::any_of(problem_.sums, [&](const ColumnSum& sum) {
               return (placement >> sum.whole & 1U) != ((placement & sum.parts) != 0 ? 1U : 0U);
           });
}

}  // namespace budgetcheck::cube
