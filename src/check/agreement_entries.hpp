// What the views say of each coordinate, before anything is compared.
#pragma once

#include "check/instances.hpp"
#include "cube/figures.hpp"
#include "cube/printings.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace budgetcheck::checking {

inline constexpr std::size_t max_printings = 1'000;  ///< of one coordinate that are compared

/// A value a view gives to a coordinate: one figure, or the sum of some.
struct Entry {
    cube::Key declared = 0;  ///< of the value before canonical(), to tell which law an instance is
    std::uint32_t grid = 0;
    std::uint32_t first = 0;  ///< the figure; into Entries::operands where there are several
    std::uint32_t count = 0;
    bool across = false;  ///< summed over several views
    bool blank = true;    ///< nothing is printed
    std::int64_t value = 0;
    std::int64_t half_width = 0;
};

/// Those that speak of what another one speaks of, too, behind each other; none where nobody prints anything.
struct Entries {
    std::vector<Entry> list;
    std::vector<std::size_t> ends;  ///< of the groups of one coordinate in `list`
    std::vector<std::uint32_t> operands;

    std::span<const std::uint32_t> operands_of(const Entry& entry) const {
        return entry.count == 1 ? std::span(&entry.first, 1) : std::span(operands).subspan(entry.first, entry.count);
    }
};

/// Every figure, and every sum a view implies without printing it, under its canonical coordinates. Rows whose names
/// lead nowhere are left open in `instances`.
Entries collect_entries(const cube::Cube& cube, const cube::Printings& printings, const cube::Funds& funds,
                        Instances& instances);

}  // namespace budgetcheck::checking
