#include "cube/placement_layers.hpp"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <limits>

namespace budgetcheck::cube {
namespace {

constexpr std::int64_t broken = std::numeric_limits<std::int64_t>::min();
constexpr std::size_t usual_states = 4;  ///< of one layer
constexpr std::size_t many_states = 16;  ///< of one layer: then it pays to know exactly what is within reach
constexpr std::size_t max_exact = 512;   ///< sums of one column that are listed

/// The states of the last layer by their sums.
class StateIndex {
public:
    StateIndex(std::vector<State>& states, std::size_t columns)
        : states_(states), first_(states.size()), columns_(columns) {}

    std::size_t size() const { return states_.size() - first_; }

    /// The number of the state with these sums, which keeps the lesser cost.
    std::uint32_t insert(const State& state) {
        const std::uint32_t at = slots_.empty() ? find_few(state.sums) : find(state.sums);
        if (at != none) {
            states_[first_ + at].cost = std::min(states_[first_ + at].cost, state.cost);
            return at;
        }
        states_.push_back(state);
        if (slots_.empty() ? size() > few : 2 * size() > slots_.size()) grow();
        else if (!slots_.empty()) slots_[slot(state.sums)] = last();
        return last();
    }

private:
    static constexpr std::uint32_t none = ~std::uint32_t{0};
    static constexpr std::size_t few = 8;  ///< most layers: no table is made for them

    std::uint32_t last() const { return static_cast<std::uint32_t>(size() - 1); }
    const Sums& sums(std::uint32_t number) const { return states_[first_ + number].sums; }

    bool is_same(const Sums& a, const Sums& b) const {
        return std::equal(a.begin(), a.begin() + static_cast<std::ptrdiff_t>(columns_), b.begin());
    }

    std::uint32_t find_few(const Sums& wanted) const {
        for (std::uint32_t i = 0; i < size(); ++i)
            if (is_same(sums(i), wanted)) return i;
        return none;
    }

    std::uint32_t find(const Sums& wanted) const { return slots_[slot(wanted)]; }

    std::size_t slot(const Sums& wanted) const {
        std::uint64_t hash = 0;
        for (std::size_t c = 0; c < columns_; ++c) {
            hash = (hash ^ static_cast<std::uint64_t>(wanted[c])) * 0x9E3779B97F4A7C15U;
            hash ^= hash >> 32U;
        }
        std::size_t at = hash % slots_.size();
        while (slots_[at] != none && !is_same(sums(slots_[at]), wanted)) at = (at + 1) % slots_.size();
        return at;
    }

    void grow() {
        slots_.assign(4 * size(), none);
        for (std::uint32_t i = 0; i < size(); ++i) slots_[slot(sums(i))] = i;
    }

    std::vector<State>& states_;
    std::size_t first_;
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
    values.reserve(choice.options.size());
    for (const Option& option : choice.options) values.push_back(option.cells[column].value);
    std::ranges::sort(values);
    values.erase(std::unique(values.begin(), values.end()), values.end());
    return values;
}

/// Every sum of one of `values` and one of `others`, sorted.
std::vector<std::int64_t> all_sums(std::span<const std::int64_t> values, const std::vector<std::int64_t>& others) {
    std::vector<std::int64_t> all;
    all.reserve(values.size() * others.size());
    std::vector<std::int64_t> merged;
    merged.reserve(values.size() * others.size());
    std::vector<std::int64_t> moved(others.size());
    for (const std::int64_t value : values) {
        std::ranges::transform(others, moved.begin(), [&](std::int64_t sum) { return sum + value; });
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
    // Either is as likely as the other.
    const bool too_much = reach.least[column] > most;
    const bool too_little = reach.most[column] < least;
    if (too_much | too_little) return false;
    if (reach.exact.empty() || reach.exact[column].empty()) return true;
    const auto next = std::ranges::lower_bound(reach.exact[column], least);
    return next != reach.exact[column].end() && *next <= most;
}

/// Notes the sum of a column, which is broken for good where it cannot come to what it should any more; false where
/// that costs too much.
bool set_sum(const Goal& goal, const Reach& reach, std::size_t column, std::int64_t sum, State& state) {
    state.sums[column] = sum;
    if (sum == broken) return true;
    const std::int64_t lacking = goal.whole[column].value - sum;
    if (can_add(reach, column, lacking - goal.tolerance, lacking + goal.tolerance)) return true;
    state.sums[column] = broken;
    return ++state.cost <= goal.most_cost;
}

/// Before any option; false where even that costs too much.
bool begin(const Goal& goal, const Reach& reach, State& first) {
    if (goal.most_cost < 0) return false;
    for (std::size_t c = 0; c < goal.columns; ++c)
        if (!set_sum(goal, reach, c, goal.start[c], first)) return false;
    return true;
}

/// The state after one more option, as far as it is not found to cost too much.
bool add_option(const Goal& goal, const Reach& reach, const State& before, const Option& option, State& next) {
    next.cost = before.cost + option.cost;
    if (next.cost > goal.most_cost) return false;
    for (std::size_t c = 0; c < goal.columns; ++c) {
        const std::int64_t sum = before.sums[c];
        if (!set_sum(goal, reach, c, sum == broken ? broken : sum + option.cells[c].value, next)) return false;
    }
    return true;
}

}  // namespace

std::optional<int> Layers::best() const {
    const std::span<const State> last = states(begins.size() - 1);
    if (last.empty()) return std::nullopt;
    return std::ranges::min_element(last, {}, &State::cost)->cost;
}

std::optional<int> cost_of_start(const Goal& goal) {
    int cost = 0;
    for (std::size_t c = 0; c < goal.columns; ++c)
        cost += std::abs(goal.whole[c].value - goal.start[c]) > goal.tolerance ? 1 : 0;
    return cost <= goal.most_cost ? std::optional(cost) : std::nullopt;
}

Layers layers(const Goal& goal, std::span<const Open> choices, std::size_t& steps) {
    Layers result;
    const std::size_t count = choices.size() + 1;
    result.begins.reserve(count);
    result.all_states.reserve(usual_states * count);
    result.all_steps.reserve(usual_states * count);
    result.begins.emplace_back();
    std::vector<Reach> reach = reaches(goal, choices);
    State next;
    if (begin(goal, reach[0], next)) result.all_states.push_back(next);
    for (std::size_t k = 0; k < choices.size(); ++k) {
        const std::size_t before = result.begins.back().states;
        const std::size_t end = result.all_states.size();
        result.begins.push_back({end, result.all_steps.size()});
        StateIndex known(result.all_states, goal.columns);
        if (end - before > many_states && reach[k].exact.empty()) list_exact(goal, choices, reach);
        for (std::size_t from = before; from < end; ++from)
            for (const Option& option : choices[k].choice->options) {
                result.bounded = ++steps > goal.max_steps || known.size() > max_states;
                if (result.bounded) return result;
                if (!add_option(goal, reach[k + 1], result.all_states[from], option, next)) continue;
                result.all_steps.push_back(
                    {static_cast<std::uint32_t>(from - before), option.candidate, known.insert(next), next.cost});
            }
    }
    return result;
}

}  // namespace budgetcheck::cube
