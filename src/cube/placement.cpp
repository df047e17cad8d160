// Sums and intervals only: the rows (placement_rows), how they add up into one parent (placement_layers), and the
// search over the whole tree (placement_search).
#include "cube/placement.hpp"

#include "cube/placement_search.hpp"

#include <algorithm>
#include <bit>
#include <limits>

namespace budgetcheck::cube {
namespace {

std::size_t combinations(std::size_t numbers, std::size_t columns) {
    std::size_t count = 1;
    for (std::size_t i = 0; i < numbers; ++i) count = count * (columns - i) / (i + 1);
    return count;
}

/// Where no row has a choice, there is nothing to search: all sums hold or something has to break.
bool take_only(const PlacementProblem& problem, const Nodes& nodes, PlacementResult& result) {
    for (const Node& node : nodes.list)
        if (!node.children.empty() && broken_sums(nodes.list, node, node.candidates[0], problem.columns) != 0)
            return false;
    result.best.reserve(nodes.list.size());
    for (const Node& node : nodes.list) result.best.push_back({node.candidates[0].columns});
    return true;
}

/// Nearly always nothing has to break: then few placements come into question. False where something does.
bool place_without_cost(const PlacementProblem& problem, PlacementResult& result) {
    const auto nodes = nodes_of(problem, 0);
    if (!nodes) return false;
    if (nodes->candidates.size() == nodes->list.size()) return take_only(problem, *nodes, result);
    PlacementSearch search(problem, *nodes, 0);
    result = search.run();
    return !search.is_too_costly();
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
    if (!result.bounded && !place_without_cost(problem, result)) {
        const auto nodes = nodes_of(problem, std::numeric_limits<int>::max());
        result = PlacementSearch(problem, *nodes, problem.most_cost).run();
    }
    if (!result.bounded) return result;
    result.best.clear();
    for (const PlacementRow& row : problem.rows) result.best.push_back(row.candidates);
    return result;
}

}  // namespace budgetcheck::cube
