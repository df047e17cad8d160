#include "cube/placement_layers.hpp"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <limits>

namespace budgetcheck::cube {
namespace {

constexpr std::int64_t broken = std::numeric_limits<std::int64_t>::min();
constexpr std::size_t many_states = 16;  ///< of one layer: then it pays to know exactly what is within reach
constexpr std::size_t max_exact = 512;   ///< sums of one column that are listed

/// The states of a layer by their sums.
class StateIndex {
public:
    StateIndex(std::vector<State>& states, std::size_t columns) : states_(states), columns_(columns) {}

    /// The number of the state with these sums, which keeps the lesser cost.
    std::uint32_t insert(const State& state) {
        const std::uint32_t at = slots_.empty() ? find_few(state.sums) : find(state.sums);
        if (at != none) {
            states_[at].cost = std::min(states_[at].cost, state.cost);
            return at;
        }
        states_.push_back(state);
        if (slots_.empty() ? states_.size() > few : 2 * states_.size() > slots_.size()) grow();
        else if (!slots_.empty()) slots_[slot(state.sums)] = last();
        return last();
    }

private:
    static constexpr std::uint32_t none = ~std::uint32_t{0};
    static constexpr std::size_t few = 8;  ///< most layers: no table is made for them

    std::uint32_t last() const { return static_cast<std::uint32_t>(states_.size() - 1); }

    bool is_same(const Sums& a, const Sums& b) const {
        return std::equal(a.begin(), a.begin() + static_cast<std::ptrdiff_t>(columns_), b.begin());
    }

    std::uint32_t find_few(const Sums& sums) const {
        for (std::uint32_t i = 0; i < states_.size(); ++i)
            if (is_same(states_[i].sums, sums)) return i;
        return none;
    }

    std::uint32_t find(const Sums& sums) const { return slots_[slot(sums)]; }

    std::size_t slot(const Sums& sums) const {
        std::uint64_t hash = 0;
        for (std::size_t c = 0; c < columns_; ++c) {
            hash = (hash ^ static_cast<std::uint64_t>(sums[c])) * 0x9E3779B97F4A7C15U;
            hash ^= hash >> 32U;
        }
        std::size_t at = hash % slots_.size();
        while (slots_[at] != none && !is_same(states_[slots_[at]].sums, sums)) at = (at + 1) % slots_.size();
        return at;
    }

    void grow() {
        slots_.assign(4 * states_.size(), none);
        for (std::uint32_t i = 0; i < states_.size(); ++i) slots_[slot(states_[i].sums)] = i;
    }

    std::vector<State>& states_;
    std::size_t columns_;
    std::vector<std::uint32_t> slots_;
};

/// What the choices from one on can still add to every column.
struct Reach {
    Sums least{};
    Sums most{};
    std::vector<std::vector<std::int64_t>> exact;  ///< by column, sorted; none where there are too many
};

std::vector<Reach> reaches(const Goal& goal, std::span<const Open> choices) {
    std::vector<Reach> reach(choices.size() + 1);
    for (std::size_t k = choices.size(); k-- > 0;)
        for (std::size_t c = 0; c < goal.columns; ++c) {
            reach[k].least[c] = reach[k + 1].least[c] + choices[k].choice->least[c];
            reach[k].most[c] = reach[k + 1].most[c] + choices[k].choice->most[c];
        }
    return reach;
}

/// The values of a choice in one column, sorted.
std::vector<std::int64_t> values_of(const Choice& choice, std::size_t column) {
    std::vector<std::int64_t> values;
    for (const Option& option : choice.options) values.push_back(option.cells[column].value);
    std::ranges::sort(values);
    values.erase(std::unique(values.begin(), values.end()), values.end());
    return values;
}

/// Every sum of one of `values` and one of `others`, sorted.
std::vector<std::int64_t> all_sums(std::span<const std::int64_t> values, const std::vector<std::int64_t>& others) {
    std::vector<std::int64_t> all;
    std::vector<std::int64_t> merged;
    for (const std::int64_t value : values) {
        std::vector<std::int64_t> moved = others;
        for (std::int64_t& sum : moved) sum += value;
        merged.clear();
        std::ranges::set_union(all, moved, std::back_inserter(merged));
        std::swap(all, merged);
    }
    return all;
}

/// Meets the states in the middle: from the last choice back as far as the sums of a column stay few.
void list_exact(const Goal& goal, std::span<const Open> choices, std::vector<Reach>& reach) {
    for (Reach& each : reach) each.exact.resize(goal.columns);
    for (std::size_t c = 0; c < goal.columns; ++c) {
        reach[choices.size()].exact[c] = {0};
        for (std::size_t k = choices.size(); k-- > 0;) {
            const std::vector<std::int64_t> values = values_of(*choices[k].choice, c);
            if (values.size() * reach[k + 1].exact[c].size() > max_exact) break;
            reach[k].exact[c] = all_sums(values, reach[k + 1].exact[c]);
        }
    }
}

bool can_add(const Reach& reach, std::size_t column, std::int64_t least, std::int64_t most) {
    if (reach.least[column] > most || reach.most[column] < least) return false;
    if (reach.exact.empty() || reach.exact[column].empty()) return true;
    const auto next = std::ranges::lower_bound(reach.exact[column], least);
    return next != reach.exact[column].end() && *next <= most;
}

/// Marks the columns that cannot come to what they should any more.
void break_columns(const Goal& goal, const Reach& reach, State& state) {
    for (std::size_t c = 0; c < goal.columns; ++c) {
        std::int64_t& sum = state.sums[c];
        if (sum == broken) continue;
        const std::int64_t lacking = goal.whole[c].value - sum;
        if (can_add(reach, c, lacking - goal.tolerance, lacking + goal.tolerance)) continue;
        sum = broken;
        ++state.cost;
    }
}

State after(const Goal& goal, const State& state, const Option& option) {
    State next = state;
    next.cost += option.cost;
    for (std::size_t c = 0; c < goal.columns; ++c)
        if (next.sums[c] != broken) next.sums[c] += option.cells[c].value;
    return next;
}

}  // namespace

std::optional<int> Layers::best() const {
    const std::vector<State>& states = list.back().states;
    if (states.empty()) return std::nullopt;
    return std::ranges::min_element(states, {}, &State::cost)->cost;
}

std::optional<int> cost_of_start(const Goal& goal) {
    int cost = 0;
    for (std::size_t c = 0; c < goal.columns; ++c)
        cost += std::abs(goal.whole[c].value - goal.start[c]) > goal.tolerance ? 1 : 0;
    return cost <= goal.most_cost ? std::optional(cost) : std::nullopt;
}

Layers layers(const Goal& goal, std::span<const Open> choices, std::size_t& steps) {
    Layers result;
    result.list.resize(choices.size() + 1);
    std::vector<Reach> reach = reaches(goal, choices);
    State first{goal.start, 0};
    break_columns(goal, reach[0], first);
    if (first.cost <= goal.most_cost) result.list[0].states.push_back(first);
    for (std::size_t k = 0; k < choices.size(); ++k) {
        Layer& layer = result.list[k + 1];
        StateIndex known(layer.states, goal.columns);
        const std::vector<State>& before = result.list[k].states;
        if (before.size() > many_states && reach[k].exact.empty()) list_exact(goal, choices, reach);
        for (std::uint32_t from = 0; from < before.size(); ++from)
            for (const Option& option : choices[k].choice->options) {
                result.bounded = ++steps > goal.max_steps || layer.states.size() > max_states;
                if (result.bounded) return result;
                if (before[from].cost + option.cost > goal.most_cost) continue;
                State next = after(goal, before[from], option);
                break_columns(goal, reach[k + 1], next);
                if (next.cost > goal.most_cost) continue;
                layer.steps.push_back({from, option.candidate, known.insert(next), next.cost});
            }
    }
    return result;
}

}  // namespace budgetcheck::cube
