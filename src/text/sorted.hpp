// Looking up in sorted rows: in which half a row lies nobody foresees, so none is branched to.
#pragma once

#include <cstddef>
#include <functional>
#include <span>

namespace budgetcheck::text {

/// How many rows stand before the first that is not below `key`, as std::ranges::lower_bound would find it.
template <typename Row, typename Key, typename Projection>
constexpr std::size_t count_below(std::span<const Row> rows, const Key& key, Projection of) {
    std::size_t first = 0;
    for (std::size_t size = rows.size(); size > 0;) {
        const std::size_t half = (size + 1) / 2;
        first += half * static_cast<std::size_t>(std::invoke(of, rows[first + half - 1]) < key);
        size -= half;
    }
    return first;
}

}  // namespace budgetcheck::text
