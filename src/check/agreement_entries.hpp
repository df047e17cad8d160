// What the views say of each coordinate, before anything is compared.
#pragma once

#include "check/instances.hpp"
#include "cube/figures.hpp"
#include "cube/funds.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace budgetcheck::checking {

/// A value a view gives to a coordinate: one figure, or the sum of some.
struct Entry {
    std::uint64_t key = 0;
    std::uint32_t grid = 0;
    std::uint32_t first = 0;  ///< into Entries::operands
    std::uint32_t count = 0;
    Coordinates declared;  ///< of the value before canonical(), to tell which law an instance is
    bool across = false;   ///< summed over several views
    bool blank = true;     ///< nothing is printed
    std::int64_t value = 0;
    std::int64_t half_width = 0;
};

/// All of them, those of one key behind each other.
struct Entries {
    std::vector<Entry> list;
    std::vector<std::size_t> ends;  ///< of the groups of one key in `list`
    std::vector<std::uint32_t> operands;

    std::span<const std::uint32_t> operands_of(const Entry& entry) const {
        return std::span(operands).subspan(entry.first, entry.count);
    }
};

/// Every figure, and every sum a view implies without printing it, under its canonical coordinates. Rows whose names
/// lead nowhere are left open in `instances`.
Entries collect_entries(const cube::Cube& cube, const cube::Funds& funds, Instances& instances);

}  // namespace budgetcheck::checking
