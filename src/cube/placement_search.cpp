// The least cost of a row is known before its parent asks. What a single placement costs is looked for only as far as
// it may still belong to a best solution of the whole: on clean tables that is one placement of each row.
#include "cube/placement_search.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace budgetcheck::cube {

PlacementSearch::PlacementSearch(const PlacementProblem& problem, const Nodes& nodes, int most_cost)
    : problem_(problem),
      nodes_(nodes.list),
      most_cost_(most_cost),
      costs_(nodes.candidates.size()),
      rows_(nodes.list.size()),
      least_(nodes.certain_cost) {
    result_.best.resize(rows_.size());
    for (std::size_t i = 0, first = 0; i < rows_.size(); first += nodes_[i++].candidates.size())
        rows_[i].costs = std::span(costs_).subspan(first, nodes_[i].candidates.size());
}

PlacementResult PlacementSearch::run() {
    for (std::size_t i = 0; i < rows_.size() && !result_.bounded; ++i) {
        if (problem_.rows[i].parent >= 0) continue;
        find_least(i);
        for (std::uint32_t c = 0; c < rows_[i].costs.size() && !result_.bounded; ++c)
            if (costs_at_most(i, c, rows_[i].least)) keep(i, c);
    }
    result_.cost = least_;
    return std::move(result_);
}

void PlacementSearch::find_least(std::size_t i) {
    Row& row = rows_[i];
    int least_below = 0;
    for (const std::size_t child : nodes_[i].children) {
        find_least(child);
        if (result_.bounded) return;
        least_below += rows_[child].least;
        row.below_is_fixed = row.below_is_fixed && rows_[child].fixed;
    }
    row.fixed = row.below_is_fixed && nodes_[i].candidates.size() == 1;
    for (std::size_t c = 0; c < row.costs.size(); ++c)
        row.costs[c] = {nodes_[i].candidates[c].own_cost + least_below, nodes_[i].children.empty()};
    const int known = least_below + nodes_[i].certain_cost;
    for (bool found = false; !found && !result_.bounded;) {
        row.least = std::ranges::min_element(row.costs, {}, &Cost::value)->value;
        result_.bounded = too_costly_ = least_ + row.least - known > most_cost_;
        for (std::uint32_t c = 0; c < row.costs.size() && !found; ++c) found = costs_at_most(i, c, row.least);
    }
    least_ += row.least - known;
}

bool PlacementSearch::costs_at_most(std::size_t i, std::uint32_t candidate, int limit) {
    const Cost& cost = rows_[i].costs[candidate];
    while (!cost.exact && cost.value <= limit && !result_.bounded) raise(i, candidate);
    return cost.exact && cost.value <= limit;
}

/// Finds out whether a placement costs no more than is known of it.
void PlacementSearch::raise(std::size_t i, std::uint32_t candidate) {
    Cost& cost = rows_[i].costs[candidate];
    if (rows_[i].below_is_fixed) {
        cost.value += broken_sums(nodes_, nodes_[i], nodes_[i].candidates[candidate], problem_.columns);
        cost.exact = true;
        return;
    }
    const std::optional<int> best = solve(i, candidate);
    if (result_.bounded) return;
    cost.exact = best.has_value();
    if (!best) ++cost.value;
}

/// The least cost of what stands below a placement, if it is no more than is known of it; how it comes about is noted.
std::optional<int> PlacementSearch::solve(std::size_t i, std::uint32_t candidate) {
    Below rows = below(i, candidate);
    if (result_.bounded) return std::nullopt;
    Layers found;
    if (!rows.open.empty()) found = layers(rows.goal, rows.open, steps_);
    result_.bounded = found.bounded;
    if (result_.bounded) return std::nullopt;
    const std::optional<int> best = rows.open.empty() ? cost_of_start(rows.goal) : found.best();
    if (best) rows_[i].solution = Solution{candidate, std::move(rows), std::move(found)};
    return best;
}

/// All that can stand below a placement at the cost that is known of it.
PlacementSearch::Below PlacementSearch::below(std::size_t i, std::uint32_t candidate) {
    const Candidate& whole = nodes_[i].candidates[candidate];
    Below result;
    result.goal.columns = problem_.columns;
    result.goal.max_steps = problem_.max_steps;
    result.goal.whole = whole.cells;
    result.goal.tolerance = tolerance(nodes_, nodes_[i]);
    result.goal.most_cost = rows_[i].costs[candidate].value - whole.own_cost;
    for (const std::size_t child : nodes_[i].children) result.goal.most_cost -= rows_[child].least;
    for (const std::size_t child : nodes_[i].children) {
        const Choice* options = rows_[child].fixed ? nullptr : &choice(child, result.goal.most_cost);
        if (result_.bounded) return result;
        if (options != nullptr && options->options.size() != 1) {
            result.open.push_back({child, options});
            continue;
        }
        const std::uint32_t only = options == nullptr ? 0 : options->options[0].candidate;
        result.settled.emplace_back(child, only);
        for (std::size_t c = 0; c < problem_.columns; ++c)
            result.goal.start[c] += nodes_[child].candidates[only].cells[c].value;
    }
    // The largest amounts first: what is left can then hardly make up for a sum that goes astray.
    std::ranges::sort(result.open, [](const Open& a, const Open& b) {
        return a.choice->spread != b.choice->spread ? a.choice->spread > b.choice->spread : a.row < b.row;
    });
    return result;
}

/// The placements of a row that cost so much beyond its least.
const Choice& PlacementSearch::choice(std::size_t i, int beyond) {
    ++steps_;
    auto& known = rows_[i].choices;
    const auto at = std::ranges::find(known, beyond, &std::pair<int, Choice>::first);
    if (at != known.end()) return at->second;
    Choice choice;
    choice.options.reserve(nodes_[i].candidates.size());
    for (std::uint32_t c = 0; c < nodes_[i].candidates.size(); ++c) {
        result_.bounded = result_.bounded || ++steps_ > problem_.max_steps;
        if (!costs_at_most(i, c, rows_[i].least + beyond)) continue;
        const Amount* cells = nodes_[i].candidates[c].cells;
        const bool first = choice.options.empty();
        for (std::size_t column = 0; column < problem_.columns; ++column) {
            const std::int64_t value = cells[column].value;
            choice.least[column] = first ? value : std::min(choice.least[column], value);
            choice.most[column] = first ? value : std::max(choice.most[column], value);
        }
        choice.options.push_back({c, cells, rows_[i].costs[c].value - rows_[i].least});
    }
    for (std::size_t column = 0; column < problem_.columns; ++column)
        choice.spread = std::max(choice.spread, choice.most[column] - choice.least[column]);
    return known.emplace_back(beyond, std::move(choice)).second;
}

/// Notes that a placement stands in a best solution, and which placements below it then do.
void PlacementSearch::keep(std::size_t i, std::uint32_t candidate) {
    const Columns placement = nodes_[i].candidates[candidate].columns;
    if (std::ranges::find(result_.best[i], placement) != result_.best[i].end()) return;
    result_.best[i].push_back(placement);
    if (rows_[i].below_is_fixed) {
        for (const std::size_t child : nodes_[i].children) keep(child, 0);
        return;
    }
    auto& known = rows_[i].solution;
    if (!known || known->candidate != candidate) solve(i, candidate);
    if (result_.bounded) return;
    const Solution& solution = *known;
    for (const auto& [child, only] : solution.below.settled) keep(child, only);
    if (!solution.below.open.empty()) keep_below(solution.below, solution.layers);
}

/// The way back from the best states of the last layer.
void PlacementSearch::keep_below(const Below& below, const Layers& found) {
    const std::optional<int> best = found.best();
    std::vector<bool> wanted;
    for (const State& state : found.states(below.open.size())) wanted.push_back(state.cost == *best);
    for (std::size_t k = below.open.size(); k-- > 0;) {
        std::vector<bool> before(found.states(k).size());
        const std::span<const State> reached = found.states(k + 1);
        for (const Step& step : found.steps(k + 1)) {
            if (!wanted[step.to] || step.cost != reached[step.to].cost) continue;
            keep(below.open[k].row, step.candidate);
            before[step.from] = true;
        }
        wanted = std::move(before);
    }
}

}  // namespace budgetcheck::cube
