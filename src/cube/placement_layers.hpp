// How rows add up into their parent, column by column, for some placements of each: one row after another, and only the
// partial sums are kept. A column whose sum can no longer reach the parent's cell is broken for good, so the states
// stay few. Knows one parent and its children; nothing of the tree.
#pragma once

#include "cube/placement.hpp"

#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <vector>

namespace budgetcheck::cube {

/// By column.
using Sums = std::array<std::int64_t, max_columns>;

/// One of the placements that a row may have.
struct Option {
    std::uint32_t candidate = 0;
    const Amount* cells = nullptr;
    int cost = 0;  ///< beyond the least of this row
};

/// What a row may add to its parent.
struct Choice {
    std::vector<Option> options;
    Sums least{};  ///< by column, of all options
    Sums most{};
    std::int64_t spread = 0;  ///< the widest difference of the two
};

/// A row that has a choice.
struct Open {
    std::size_t row = 0;
    const Choice* choice = nullptr;
};

/// What the rows of the choices, added to `start`, should come to.
struct Goal {
    std::size_t columns = 0;
    Sums start{};
    const Amount* whole = nullptr;  ///< by column
    std::int64_t tolerance = 0;
    int most_cost = std::numeric_limits<int>::max();  ///< of options and broken columns; what costs more is left out
    std::size_t max_steps = placement_steps;
};

struct State {
    Sums sums{};
    int cost = 0;
};

/// How a state of one layer came about.
struct Step {
    std::uint32_t from = 0;
    std::uint32_t candidate = 0;
    std::uint32_t to = 0;
    int cost = 0;
};

/// One layer for each number of choices made, from none on: the states that are left, and the steps that led to them.
struct Layers {
    std::span<const State> states(std::size_t layer) const { return part(all_states, layer, &Begin::states); }
    std::span<const Step> steps(std::size_t layer) const { return part(all_steps, layer, &Begin::steps); }

    /// The least cost of the last layer, unless all of it was left out.
    std::optional<int> best() const;

    std::vector<State> all_states;  ///< of one layer behind those of the layer before
    std::vector<Step> all_steps;
    /// Of a layer, how many there are before it.
    struct Begin {
        std::size_t states = 0;
        std::size_t steps = 0;
    };
    std::vector<Begin> begins;  ///< by layer
    bool bounded = false;

private:
    template <typename Item>
    std::span<const Item> part(const std::vector<Item>& all, std::size_t layer, std::size_t Begin::*items) const {
        const std::size_t end = layer + 1 < begins.size() ? begins[layer + 1].*items : all.size();
        return std::span(all).subspan(begins[layer].*items, end - begins[layer].*items);
    }
};

/// What it costs where no row has a choice, unless that is left out.
std::optional<int> cost_of_start(const Goal& goal);

/// Every step is added to `steps`.
Layers layers(const Goal& goal, std::span<const Open> choices, std::size_t& steps);

}  // namespace budgetcheck::cube
