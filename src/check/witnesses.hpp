// Percentages and words of direction in the narrative, heard where several repairs would do: they are no linear laws,
// so that the search for repairs does not know them.
#pragma once

#include "cube/figures.hpp"
#include "document/document.hpp"

#include <cstdint>
#include <functional>
#include <vector>

namespace budgetcheck::checking {

class Witnesses {
public:
    Witnesses(const cube::Cube& cube, const document::Narrative& narrative);

    /// How many of those that speak of the figure do not hold, with the values (分) that are given.
    int against(std::uint32_t figure, const std::function<std::int64_t(std::uint32_t)>& value) const;

private:
    /// A comparison or a share, and its two figures: later and earlier or, where that is not said, change; part and
    /// whole.
    struct Witness {
        std::uint32_t first = 0;
        std::uint32_t second = 0;
        const document::Comparison* comparison = nullptr;
        const document::Share* share = nullptr;
    };

    bool holds(const Witness& witness, const std::function<std::int64_t(std::uint32_t)>& value) const;

    const cube::Cube& cube_;
    std::vector<Witness> all_;
};

}  // namespace budgetcheck::checking
