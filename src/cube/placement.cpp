// A search over the tree of rows: for each placement of a row, the children are taken one after another and only the
// partial sums per column are kept. A column whose sum can no longer reach the parent's cell is broken for good, so the
// states stay few: on clean tables hardly more than one.
#include "cube/placement.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdlib>
#include <limits>

namespace budgetcheck::cube {
namespace {

using Sums = std::array<std::int64_t, max_columns>;

constexpr std::int64_t broken = std::numeric_limits<std::int64_t>::min();
constexpr int unreachable = std::numeric_limits<int>::max() / 2;

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

struct Layer {
    std::vector<State> states;
    std::vector<Step> steps;  ///< from the layer before
};

class Search {
public:
    explicit Search(const PlacementProblem& problem) : problem_(problem), children_(problem.rows.size()) {
        for (std::size_t i = 0; i < problem.rows.size(); ++i) {
            if (problem.rows[i].parent >= 0) children_[static_cast<std::size_t>(problem.rows[i].parent)].push_back(i);
            else roots_.push_back(i);
        }
        costs_.resize(problem.rows.size());
        result_.best.resize(problem.rows.size());
        result_.bounded = problem.rows.size() > max_rows;
    }

    PlacementResult run() {
        for (const std::size_t root : roots_) {
            if (result_.bounded) break;
            cost_of(root);
            const int best = *std::ranges::min_element(costs_[root]);
            for (std::size_t c = 0; c < costs_[root].size() && !result_.bounded; ++c)
                if (costs_[root][c] == best) keep(root, c);
        }
        if (result_.bounded)
            for (std::size_t i = 0; i < problem_.rows.size(); ++i) result_.best[i] = problem_.rows[i].candidates;
        return std::move(result_);
    }

private:
    const PlacementRow& row(std::size_t i) const { return problem_.rows[i]; }

    std::int64_t value(std::size_t i, Columns placement, std::size_t column) const {
        const Amount* amount = cell(row(i).amounts, placement, column);
        return amount == nullptr ? 0 : amount->value;
    }

    /// Sums that break inside the row itself, and cells that contradict what other views say.
    int own_cost(std::size_t i, Columns placement) const {
        int cost = row(i).preferred != 0 && row(i).preferred != placement ? header_cost : 0;
        for (const ColumnSum& sum : problem_.sums) {
            std::int64_t rest = value(i, placement, sum.whole);
            std::int64_t slack = half_width(i, placement, sum.whole);
            for (std::size_t c = 0; c < problem_.columns; ++c) {
                if ((sum.parts >> c & 1U) == 0) continue;
                rest -= value(i, placement, c);
                slack += half_width(i, placement, c);
            }
            if (std::abs(rest) > slack) ++cost;
        }
        if (problem_.expected.empty()) return cost;
        for (std::size_t c = 0; c < problem_.columns; ++c)
            if (contradicts(problem_.expected[i * problem_.columns + c], value(i, placement, c),
                            half_width(i, placement, c)))
                ++cost;
        return cost;
    }

    static bool contradicts(const Expectation& expected, std::int64_t value, std::int64_t half_width) {
        if (!expected.known) return false;
        const std::int64_t slack = half_width + expected.amount.half_width;
        if (expected.at_least) return value + slack < expected.amount.value;
        return std::abs(value - expected.amount.value) > slack;
    }

    std::int64_t half_width(std::size_t i, Columns placement, std::size_t column) const {
        const Amount* amount = cell(row(i).amounts, placement, column);
        return amount == nullptr ? 0 : amount->half_width;
    }

    /// The cost of every placement of row i with the best placements below it.
    void cost_of(std::size_t i) {
        if (!costs_[i].empty()) return;
        for (const std::size_t child : children_[i]) cost_of(child);
        for (const Columns placement : row(i).candidates) {
            if (result_.bounded) {
                costs_[i].push_back(unreachable);
                continue;
            }
            int cost = own_cost(i, placement);
            if (!children_[i].empty()) cost += best_end(layers(i, placement), i, placement).cost;
            costs_[i].push_back(cost);
        }
    }

    /// The most that the children from `child` on can still add to a column, and the slack of the whole sum.
    std::vector<Sums> remaining(std::size_t i) const {
        std::vector<Sums> left(children_[i].size() + 1);
        for (std::size_t k = children_[i].size(); k-- > 0;) {
            left[k] = left[k + 1];
            std::int64_t largest = 0;
            for (const Amount& amount : row(children_[i][k]).amounts)
                largest = std::max(largest, amount.value + amount.half_width);
            for (std::size_t c = 0; c < problem_.columns; ++c) left[k][c] += largest;
        }
        return left;
    }

    std::int64_t slack(std::size_t i) const {
        std::int64_t widest = 0;
        for (const Amount& amount : row(i).amounts) widest = std::max(widest, amount.half_width);
        for (const std::size_t child : children_[i]) {
            std::int64_t most = 0;
            for (const Amount& amount : row(child).amounts) most = std::max(most, amount.half_width);
            widest += most;
        }
        return widest;
    }

    bool has_negative(std::size_t i) const {
        return std::ranges::any_of(children_[i], [&](std::size_t child) {
            return std::ranges::any_of(row(child).amounts, [](const Amount& amount) { return amount.value < 0; });
        });
    }

    std::vector<Layer> layers(std::size_t i, Columns placement) {
        const std::vector<Sums> left = remaining(i);
        const std::int64_t tolerance = slack(i);
        const bool negative = has_negative(i);
        std::vector<Layer> layers(children_[i].size() + 1);
        layers[0].states.push_back({});
        for (std::size_t k = 0; k < children_[i].size() && !result_.bounded; ++k) {
            const std::size_t child = children_[i][k];
            for (std::uint32_t from = 0; from < layers[k].states.size(); ++from)
                for (std::uint32_t c = 0; c < row(child).candidates.size(); ++c) {
                    if (++steps_ > max_steps) result_.bounded = true;
                    if (result_.bounded) return layers;
                    State next = layers[k].states[from];
                    next.cost += costs_[child][c];
                    for (std::size_t column = 0; column < problem_.columns; ++column) {
                        std::int64_t& sum = next.sums[column];
                        if (sum == broken) continue;
                        sum += value(child, row(child).candidates[c], column);
                        const std::int64_t goal = value(i, placement, column);
                        const bool over = !negative && sum > goal + tolerance;
                        const bool short_of = !negative && sum + left[k + 1][column] < goal - tolerance;
                        if (over || short_of) sum = broken;
                    }
                    layers[k + 1].steps.push_back({from, c, insert(layers[k + 1].states, next), next.cost});
                }
            if (layers[k + 1].states.size() > max_states) result_.bounded = true;
        }
        return layers;
    }

    static std::uint32_t insert(std::vector<State>& states, const State& state) {
        // Looked for from the end: equal sums come close after each other.
        for (std::size_t i = states.size(); i-- > 0;)
            if (states[i].sums == state.sums) {
                states[i].cost = std::min(states[i].cost, state.cost);
                return static_cast<std::uint32_t>(i);
            }
        states.push_back(state);
        return static_cast<std::uint32_t>(states.size() - 1);
    }

    struct End {
        int cost = unreachable;
        std::vector<std::uint32_t> states;
    };

    End best_end(const std::vector<Layer>& layers, std::size_t i, Columns placement) const {
        End end;
        const std::int64_t tolerance = slack(i);
        const auto& states = layers.back().states;
        for (std::uint32_t s = 0; s < states.size(); ++s) {
            int cost = states[s].cost;
            for (std::size_t c = 0; c < problem_.columns; ++c)
                if (states[s].sums[c] == broken || std::abs(states[s].sums[c] - value(i, placement, c)) > tolerance)
                    ++cost;
            if (cost < end.cost) end = {cost, {}};
            if (cost == end.cost) end.states.push_back(s);
        }
        return end;
    }

    /// Notes that a placement stands in a best solution, and which placements below it then do.
    void keep(std::size_t i, std::size_t candidate) {
        const Columns placement = row(i).candidates[candidate];
        if (std::ranges::find(result_.best[i], placement) != result_.best[i].end()) return;
        result_.best[i].push_back(placement);
        if (children_[i].empty()) return;
        const std::vector<Layer> found = layers(i, placement);
        if (result_.bounded) return;
        std::vector<std::uint32_t> wanted = best_end(found, i, placement).states;
        for (std::size_t k = children_[i].size(); k-- > 0;) {
            std::vector<std::uint32_t> before;
            for (const Step& step : found[k + 1].steps) {
                if (std::ranges::find(wanted, step.to) == wanted.end()) continue;
                if (step.cost != found[k + 1].states[step.to].cost) continue;
                keep(children_[i][k], step.candidate);
                if (std::ranges::find(before, step.from) == before.end()) before.push_back(step.from);
            }
            wanted = std::move(before);
        }
    }

    const PlacementProblem& problem_;
    std::vector<std::vector<std::size_t>> children_;
    std::vector<std::size_t> roots_;
    std::vector<std::vector<int>> costs_;  ///< by row and candidate
    PlacementResult result_;
    std::size_t steps_ = 0;
};

}  // namespace

std::vector<Columns> all_placements(std::size_t numbers, std::size_t columns) {
    std::vector<Columns> placements;
    const Columns end = Columns{1} << columns;
    for (Columns placement = 0; placement < end; ++placement)
        if (static_cast<std::size_t>(std::popcount(placement)) == numbers) placements.push_back(placement);
    return placements;
}

const Amount* cell(std::span<const Amount> amounts, Columns placement, std::size_t column) {
    if ((placement >> column & 1U) == 0) return nullptr;
    const Columns before = placement & ((Columns{1} << column) - 1);
    return &amounts[static_cast<std::size_t>(std::popcount(before))];
}

PlacementResult place(const PlacementProblem& problem) { return Search(problem).run(); }

}  // namespace budgetcheck::cube
