// A search over the tree of rows: for each placement of a row, the children are taken one after another and only the
// partial sums per column are kept. A column whose sum can no longer reach the parent's cell is broken for good, so the
// states stay few: on clean tables hardly more than one.
#include "cube/placement.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdlib>
#include <iterator>
#include <limits>
#include <numeric>

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

/// The states of a layer by their sums.
class StateIndex {
public:
    explicit StateIndex(std::vector<State>& states) : states_(states), slots_(16, none) {}

    /// The number of the state with these sums, which keeps the lesser cost.
    std::uint32_t insert(const State& state) {
        if (2 * states_.size() >= slots_.size()) grow();
        std::uint32_t& slot = slots_[find(state.sums)];
        if (slot == none) {
            slot = static_cast<std::uint32_t>(states_.size());
            states_.push_back(state);
        }
        states_[slot].cost = std::min(states_[slot].cost, state.cost);
        return slot;
    }

private:
    static constexpr std::uint32_t none = ~std::uint32_t{0};

    std::size_t find(const Sums& sums) const {
        std::uint64_t hash = 0;
        for (const std::int64_t sum : sums) {
            hash = (hash ^ static_cast<std::uint64_t>(sum)) * 0x9E3779B97F4A7C15U;
            hash ^= hash >> 32U;
        }
        std::size_t at = hash % slots_.size();
        while (slots_[at] != none && states_[slots_[at]].sums != sums) at = (at + 1) % slots_.size();
        return at;
    }

    void grow() {
        slots_.assign(4 * slots_.size(), none);
        for (std::uint32_t i = 0; i < states_.size(); ++i) slots_[find(states_[i].sums)] = i;
    }

    std::vector<State>& states_;
    std::vector<std::uint32_t> slots_;
};

/// One placement of one row: what stands in each column, and what it breaks by itself.
struct Candidate {
    Columns columns = 0;
    Sums values{};
    int own_cost = 0;
};

/// A row with the placements that are tried.
struct Node {
    std::span<const Candidate> candidates;
    std::span<const std::size_t> children;
    std::int64_t widest = 0;   ///< half-width of its coarsest figure
    std::int64_t largest = 0;  ///< its largest figure, half-width included
    bool negative = false;
    bool fixed = false;  ///< neither it nor any row below it has a choice
};

std::int64_t half_width(const PlacementRow& row, Columns placement, std::size_t column) {
    const Amount* amount = cell(row.amounts, placement, column);
    return amount == nullptr ? 0 : amount->half_width;
}

bool contradicts(const Expectation& expected, std::int64_t value, std::int64_t half_width) {
    if (!expected.known) return false;
    const std::int64_t slack = half_width + expected.amount.half_width;
    if (expected.at_least) return value + slack < expected.amount.value;
    return std::abs(value - expected.amount.value) > slack;
}

/// Sums that break inside the row itself, cells that contradict what other views say, and the header's word.
int own_cost(const PlacementProblem& problem, std::size_t i, const Candidate& candidate) {
    const PlacementRow& row = problem.rows[i];
    int cost = row.preferred != 0 && row.preferred != candidate.columns ? header_cost : 0;
    for (const ColumnSum& sum : problem.sums) {
        std::int64_t rest = candidate.values[sum.whole];
        std::int64_t slack = half_width(row, candidate.columns, sum.whole);
        for (std::size_t c = 0; c < problem.columns; ++c) {
            if ((sum.parts >> c & 1U) == 0) continue;
            rest -= candidate.values[c];
            slack += half_width(row, candidate.columns, c);
        }
        if (std::abs(rest) > slack) ++cost;
    }
    if (problem.expected.empty()) return cost;
    for (std::size_t c = 0; c < problem.columns; ++c)
        if (contradicts(problem.expected[i * problem.columns + c], candidate.values[c],
                        half_width(row, candidate.columns, c)))
            ++cost;
    return cost;
}

/// The rows with all that is below and beside them; what the nodes point into.
struct Nodes {
    std::vector<Node> list;
    std::vector<Candidate> candidates;
    std::vector<std::size_t> children;
};

void link_children(const PlacementProblem& problem, Nodes& nodes) {
    std::vector<std::size_t> first(problem.rows.size() + 1);
    for (const PlacementRow& row : problem.rows)
        if (row.parent >= 0) ++first[static_cast<std::size_t>(row.parent) + 1];
    for (std::size_t i = 1; i < first.size(); ++i) first[i] += first[i - 1];
    nodes.children.resize(first.back());
    for (std::size_t i = 0; i < nodes.list.size(); ++i)
        nodes.list[i].children = std::span(nodes.children).subspan(first[i], first[i + 1] - first[i]);
    for (std::size_t i = 0; i < problem.rows.size(); ++i)
        if (const int parent = problem.rows[i].parent; parent >= 0)
            nodes.children[first[static_cast<std::size_t>(parent)]++] = i;
}

Candidate candidate_of(const PlacementProblem& problem, std::size_t i, Columns placement) {
    Candidate candidate;
    candidate.columns = placement;
    std::size_t next = 0;
    for (std::size_t c = 0; c < problem.columns; ++c)
        if ((placement >> c & 1U) != 0) candidate.values[c] = problem.rows[i].amounts[next++].value;
    candidate.own_cost = own_cost(problem, i, candidate);
    return candidate;
}

Nodes nodes_of(const PlacementProblem& problem) {
    Nodes nodes;
    nodes.list.resize(problem.rows.size());
    std::size_t all = 0;
    for (const PlacementRow& row : problem.rows) all += row.candidates.size();
    nodes.candidates.reserve(all);
    for (std::size_t i = 0; i < problem.rows.size(); ++i) {
        const PlacementRow& row = problem.rows[i];
        Node& node = nodes.list[i];
        for (const Amount& amount : row.amounts) {
            node.widest = std::max(node.widest, amount.half_width);
            node.largest = std::max(node.largest, amount.value + amount.half_width);
            node.negative = node.negative || amount.value < 0;
        }
        const std::size_t first = nodes.candidates.size();
        for (const Columns placement : row.candidates) nodes.candidates.push_back(candidate_of(problem, i, placement));
        node.candidates = std::span(nodes.candidates).subspan(first);
    }
    link_children(problem, nodes);
    return nodes;
}

int least_own_cost(const Node& node) {
    int least = unreachable;
    for (const Candidate& candidate : node.candidates) least = std::min(least, candidate.own_cost);
    return least;
}

/// The same rows with nothing but the placements of their least own cost; `kept` is what they point into.
std::vector<Node> cheapest(const Nodes& nodes, std::vector<Candidate>& kept, int& bound) {
    std::vector<Node> list = nodes.list;
    kept.reserve(nodes.candidates.size());
    for (Node& node : list) {
        const int least = least_own_cost(node);
        bound += least;
        const std::size_t first = kept.size();
        std::ranges::copy_if(node.candidates, std::back_inserter(kept),
                             [&](const Candidate& candidate) { return candidate.own_cost == least; });
        node.candidates = std::span(kept).subspan(first);
    }
    return list;
}

class Search {
public:
    Search(const PlacementProblem& problem, std::vector<Node> nodes)
        : problem_(problem), nodes_(std::move(nodes)), costs_(nodes_.size()) {
        result_.best.resize(nodes_.size());
    }

    PlacementResult run() {
        for (std::size_t i = 0; i < nodes_.size() && !result_.bounded; ++i)
            if (problem_.rows[i].parent < 0) run_root(i);
        return std::move(result_);
    }

private:
    void run_root(std::size_t root) {
        cost_of(root);
        if (result_.bounded) return;
        const int best = *std::ranges::min_element(costs_[root]);
        result_.cost += best;
        for (std::uint32_t c = 0; c < costs_[root].size() && !result_.bounded; ++c)
            if (costs_[root][c] == best) keep(root, c);
    }

    /// The cost of every placement of row i with the best placements below it.
    void cost_of(std::size_t i) {
        for (const std::size_t child : nodes_[i].children) cost_of(child);
        costs_[i].reserve(nodes_[i].candidates.size());
        for (const Candidate& candidate : nodes_[i].candidates) {
            int cost = candidate.own_cost;
            if (below_is_fixed(i)) cost += fixed_cost(i, candidate);
            else {
                const std::vector<Layer> found = layers(i, candidate);
                if (result_.bounded) return;
                cost += best_end(found, i, candidate).cost;
            }
            costs_[i].push_back(cost);
        }
        nodes_[i].fixed = nodes_[i].candidates.size() == 1 && below_is_fixed(i);
    }

    bool below_is_fixed(std::size_t i) const {
        return std::ranges::all_of(nodes_[i].children, [&](std::size_t child) { return nodes_[child].fixed; });
    }

    /// As best_end() over layers(), where there is but one way.
    int fixed_cost(std::size_t i, const Candidate& whole) const {
        if (nodes_[i].children.empty()) return 0;
        Sums sums{};
        int cost = 0;
        for (const std::size_t child : nodes_[i].children) {
            cost += costs_[child][0];
            const Sums& values = nodes_[child].candidates[0].values;
            for (std::size_t c = 0; c < problem_.columns; ++c) sums[c] += values[c];
        }
        const std::int64_t tolerance = slack(nodes_[i]);
        for (std::size_t c = 0; c < problem_.columns; ++c)
            if (std::abs(sums[c] - whole.values[c]) > tolerance) ++cost;
        return cost;
    }

    /// The most that the children from each one on can still add to a column.
    std::vector<std::int64_t> remaining(const Node& node) const {
        std::vector<std::int64_t> left(node.children.size() + 1);
        for (std::size_t k = node.children.size(); k-- > 0;)
            left[k] = left[k + 1] + std::max<std::int64_t>(nodes_[node.children[k]].largest, 0);
        return left;
    }

    std::int64_t slack(const Node& node) const {
        std::int64_t widest = node.widest;
        for (const std::size_t child : node.children) widest += nodes_[child].widest;
        return widest;
    }

    bool adds_negative(const Node& node) const {
        return std::ranges::any_of(node.children, [&](std::size_t child) { return nodes_[child].negative; });
    }

    std::vector<Layer> layers(std::size_t i, const Candidate& whole) {
        const Node& node = nodes_[i];
        const std::vector<std::int64_t> left = remaining(node);
        const std::int64_t tolerance = slack(node);
        const bool negative = adds_negative(node);
        std::vector<Layer> layers(node.children.size() + 1);
        layers[0].states.emplace_back();
        for (std::size_t k = 0; k < node.children.size(); ++k) {
            const std::size_t child = node.children[k];
            StateIndex known(layers[k + 1].states);
            for (std::uint32_t from = 0; from < layers[k].states.size(); ++from)
                for (std::uint32_t c = 0; c < nodes_[child].candidates.size(); ++c) {
                    if (++steps_ > max_steps) result_.bounded = true;
                    if (result_.bounded) return layers;
                    State next = layers[k].states[from];
                    next.cost += costs_[child][c];
                    const Sums& values = nodes_[child].candidates[c].values;
                    for (std::size_t column = 0; column < problem_.columns; ++column) {
                        std::int64_t& sum = next.sums[column];
                        if (sum == broken) continue;
                        sum += values[column];
                        const std::int64_t goal = whole.values[column];
                        if (negative) continue;
                        if (sum > goal + tolerance || sum + left[k + 1] < goal - tolerance) sum = broken;
                    }
                    const std::uint32_t to = known.insert(next);
                    layers[k + 1].steps.push_back({from, c, to, next.cost});
                    if (layers[k + 1].states.size() > max_states) result_.bounded = true;
                }
        }
        return layers;
    }

    struct End {
        int cost = unreachable;
        std::vector<std::uint32_t> states;
    };

    End best_end(const std::vector<Layer>& layers, std::size_t i, const Candidate& whole) const {
        End end;
        const std::int64_t tolerance = slack(nodes_[i]);
        const auto& states = layers.back().states;
        for (std::uint32_t s = 0; s < states.size(); ++s) {
            int cost = states[s].cost;
            for (std::size_t c = 0; c < problem_.columns; ++c)
                if (states[s].sums[c] == broken || std::abs(states[s].sums[c] - whole.values[c]) > tolerance) ++cost;
            if (cost < end.cost) end = {cost, {}};
            if (cost == end.cost) end.states.push_back(s);
        }
        return end;
    }

    /// Notes that a placement stands in a best solution, and which placements below it then do.
    void keep(std::size_t i, std::uint32_t candidate) {
        const Candidate& placement = nodes_[i].candidates[candidate];
        if (std::ranges::find(result_.best[i], placement.columns) != result_.best[i].end()) return;
        result_.best[i].push_back(placement.columns);
        if (below_is_fixed(i)) {
            for (const std::size_t child : nodes_[i].children) keep(child, 0);
            return;
        }
        const std::vector<Layer> found = layers(i, placement);
        if (result_.bounded) return;
        std::vector<std::uint32_t> wanted = best_end(found, i, placement).states;
        for (std::size_t k = nodes_[i].children.size(); k-- > 0;) {
            std::vector<std::uint32_t> before;
            for (const Step& step : found[k + 1].steps) {
                if (std::ranges::find(wanted, step.to) == wanted.end()) continue;
                if (step.cost != found[k + 1].states[step.to].cost) continue;
                keep(nodes_[i].children[k], step.candidate);
                if (std::ranges::find(before, step.from) == before.end()) before.push_back(step.from);
            }
            wanted = std::move(before);
        }
    }

    const PlacementProblem& problem_;
    std::vector<Node> nodes_;
    std::vector<std::vector<int>> costs_;  ///< by row and candidate
    PlacementResult result_;
    std::size_t steps_ = 0;
};

}  // namespace

namespace {

std::size_t combinations(std::size_t numbers, std::size_t columns) {
    std::size_t count = 1;
    for (std::size_t i = 0; i < numbers; ++i) count = count * (columns - i) / (i + 1);
    return count;
}

}  // namespace

std::vector<Columns> all_placements(std::size_t numbers, std::size_t columns) {
    if (numbers == columns) return {(Columns{1} << columns) - 1};
    if (numbers == 0) return {0};
    if (numbers > columns) return {};
    std::vector<Columns> placements;
    placements.reserve(std::min(combinations(numbers, columns), max_candidates + 1));
    const Columns end = Columns{1} << columns;
    for (Columns placement = (Columns{1} << numbers) - 1; placement < end;) {
        placements.push_back(placement);
        // The next larger number with as many bits.
        const Columns lowest = placement & -placement;
        const Columns carried = placement + lowest;
        placement = carried | (((placement ^ carried) >> 2) / lowest);
    }
    return placements;
}

const Amount* cell(std::span<const Amount> amounts, Columns placement, std::size_t column) {
    if ((placement >> column & 1U) == 0) return nullptr;
    const Columns before = placement & ((Columns{1} << column) - 1);
    return &amounts[static_cast<std::size_t>(std::popcount(before))];
}

PlacementResult place(const PlacementProblem& problem) {
    PlacementResult result;
    result.bounded = problem.rows.size() > max_rows;
    if (!result.bounded) {
        // Nothing can cost less than every row's own least cost. Where placements that keep to it break no sum either,
        // all best solutions are among them; only else the others are searched too.
        const Nodes nodes = nodes_of(problem);
        std::vector<Candidate> kept;
        int bound = 0;
        result = Search(problem, cheapest(nodes, kept, bound)).run();
        if (result.bounded || result.cost > bound) result = Search(problem, nodes.list).run();
    }
    if (!result.bounded) return result;
    result.best.clear();
    for (const PlacementRow& row : problem.rows) result.best.push_back(row.candidates);
    return result;
}

}  // namespace budgetcheck::cube
