// Lists of placements, to which rows point: most rows with as many numbers may have the same ones.
#pragma once

#include "cube/placement.hpp"

#include <algorithm>
#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace budgetcheck::cube {

/// A list stays where it is, wherever this goes.
class PlacementLists {
public:
    /// See all_placements().
    std::span<const Columns> all(std::size_t numbers, std::size_t columns) {
        const auto same = [&](const All& all) { return all.numbers == numbers && all.columns == columns; };
        const auto found = std::ranges::find_if(all_, same);
        if (found != all_.end()) return found->list;
        all_.push_back({numbers, columns, keep(all_placements(numbers, columns))});
        return all_.back().list;
    }

    std::span<const Columns> keep(std::vector<Columns> list) { return lists_.emplace_back(std::move(list)); }

private:
    struct All {
        std::size_t numbers = 0;
        std::size_t columns = 0;
        std::span<const Columns> list;
    };

    std::vector<All> all_;
    std::vector<std::vector<Columns>> lists_;
};

}  // namespace budgetcheck::cube
