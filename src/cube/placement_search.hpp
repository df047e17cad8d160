// The search for columns over the tree of rows.
#pragma once

#include "cube/placement_layers.hpp"
#include "cube/placement_rows.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace budgetcheck::cube {

/// By the number of broken sums: 0, 1, 2 … of every row and what is below it, and never more than somebody asked for.
class PlacementSearch {
public:
    /// Solutions that cost more than `most_cost` are of no interest.
    PlacementSearch(const PlacementProblem& problem, const Nodes& nodes, int most_cost);

    /// The placements that stand in some best solution, unless a limit is reached.
    PlacementResult run();

    /// Is that all that can be said?
    bool is_too_costly() const { return too_costly_; }

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
        std::span<Cost> costs;  ///< by candidate
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
    void keep(std::size_t i, std::uint32_t candidate);
    void keep_below(const Below& below, const Layers& found);

    const PlacementProblem& problem_;
    const std::vector<Node>& nodes_;
    int most_cost_;
    std::vector<Cost> costs_;  ///< of all candidates
    std::vector<Row> rows_;
    PlacementResult result_;
    int least_ = 0;  ///< what the rows so far cost at least, and all others for certain
    std::size_t steps_ = 0;
    bool too_costly_ = false;
};

}  // namespace budgetcheck::cube
