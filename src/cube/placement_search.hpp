// The search for columns over the tree of rows.
#pragma once

#include "cube/placement_layers.hpp"

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace budgetcheck::cube {

/// By the number of broken sums: 0, 1, 2 … of every row and what is below it, and never more than somebody asked for.
class PlacementSearch {
public:
    PlacementSearch(const PlacementProblem& problem, const Nodes& nodes);

    /// The placements that stand in some best solution, unless a limit is reached.
    PlacementResult run();

private:
    /// What a placement costs with the best placements below it: at least, until it is known.
    struct Cost {
        int value = 0;
        bool exact = false;
    };

    /// What the rows below a placement have to add up to, and between what they can choose.
    struct Below {
        Goal goal;
        std::vector<Open> open;                                      ///< rows that have a choice
        std::vector<std::pair<std::size_t, std::uint32_t>> settled;  ///< the others, and their only candidate
    };

    /// How the rows below a placement come to their least cost.
    struct Solution {
        std::uint32_t candidate = 0;
        Below below;
        Layers layers;  ///< none where no row has a choice
    };

    struct Row {
        std::vector<Cost> costs;  ///< by candidate
        int least = 0;
        bool below_is_fixed = true;                   ///< no row below it has a choice
        bool fixed = false;                           ///< nor has it
        std::vector<std::pair<int, Choice>> choices;  ///< by the cost beyond the least
        std::optional<Solution> solution;             ///< the last that was found
    };

    void find_least(std::size_t i);
    bool costs_at_most(std::size_t i, std::uint32_t candidate, int limit);
    void raise(std::size_t i, std::uint32_t candidate);
    std::optional<int> solve(std::size_t i, std::uint32_t candidate);
    Below below(std::size_t i, std::uint32_t candidate);
    const Choice& choice(std::size_t i, int beyond);
    std::int64_t tolerance(const Node& node) const;
    void keep(std::size_t i, std::uint32_t candidate);
    void keep_below(const Below& below, const Layers& found);

    const PlacementProblem& problem_;
    const std::vector<Node>& nodes_;
    std::vector<Row> rows_;
    PlacementResult result_;
    int least_ = 0;  ///< what the rows so far cost at least
    std::size_t steps_ = 0;
};

}  // namespace budgetcheck::cube
