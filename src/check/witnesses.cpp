// There are some dozens of them, and they are asked only about documents with a contradiction: no index.
#include "check/witnesses.hpp"

#include "check/percentages.hpp"

#include <algorithm>
#include <cstdlib>

namespace budgetcheck::checking {

Witnesses::Witnesses(const cube::Cube& cube, const document::Narrative& narrative) : cube_(cube) {
    if (cube.grids.empty()) return;
    const std::uint32_t first = cube.grids.back().first;
    for (const document::Comparison& comparison : narrative.comparisons) {
        const bool says_earlier = comparison.earlier != document::Comparison::none;
        const std::uint32_t second = says_earlier ? comparison.earlier : comparison.change;
        if (comparison.later == document::Comparison::none || second == document::Comparison::none) continue;
        if (comparison.direction_of_rate != 0) continue;  // it contradicts itself
        all_.push_back({first + comparison.later, first + second, &comparison, nullptr});
    }
    for (const document::Share& share : narrative.shares)
        if (share.whole != document::Share::none)
            all_.push_back({first + share.part, first + share.whole, nullptr, &share});
}

bool Witnesses::holds(const Witness& witness, const std::function<std::int64_t(std::uint32_t)>& value) const {
    const auto amount = [&](std::uint32_t figure) {
        return Amount{value(figure), cube_.figures[figure].amount.half_width};
    };
    const Amount first = amount(witness.first);
    Amount second = amount(witness.second);
    if (witness.share != nullptr) return is_share(first, second, witness.share->percent);
    const document::Comparison& comparison = *witness.comparison;
    if (comparison.earlier == document::Comparison::none)
        second = {first.value - comparison.direction * second.value, first.half_width + second.half_width};
    const std::int64_t rise = first.value - second.value;
    const std::int64_t slack = first.half_width + second.half_width;
    const bool level = comparison.direction == 0;
    if (level ? std::abs(rise) > slack : rise * comparison.direction < -slack) return false;
    return level || !comparison.has_percent || is_rate(first, second, comparison.percent, comparison.direction);
}

int Witnesses::against(std::uint32_t figure, const std::function<std::int64_t(std::uint32_t)>& value) const {
    return static_cast<int>(std::ranges::count_if(all_, [&](const Witness& witness) {
        return (witness.first == figure || witness.second == figure) && !holds(witness, value);
    }));
}

}  // namespace budgetcheck::checking
