// Sums and intervals only: the rows (placement_rows), how they add up into one parent (placement_layers), and the
// search over the whole tree (placement_search).
#include "cube/placement.hpp"

#include "cube/placement_search.hpp"

#include <algorithm>
#include <bit>
#include <optional>
#include <utility>

namespace budgetcheck::cube {
namespace {

std::size_t combinations(std::size_t numbers, std::size_t columns) {
    std::size_t count = 1;
    for (std::size_t i = 0; i < numbers; ++i) count = count * (columns - i) / (i + 1);
    return count;
}

bool has_choice(const Node& node) { return node.candidates.size() > 1; }

/// Solutions that cost more than `most_cost` are of no interest; nothing where there are no others.
std::optional<PlacementResult> place(const PlacementProblem& problem, int most_cost) {
    const auto nodes = nodes_of(problem, most_cost);
    if (!nodes) return std::nullopt;
    if (std::ranges::any_of(nodes->list, has_choice)) {
        PlacementSearch search(problem, *nodes, most_cost);
        PlacementResult result = search.run();
        return search.is_too_costly() ? std::nullopt : std::optional(std::move(result));
    }
    PlacementResult only;
    only.cost = nodes->certain_cost;
    only.best.reserve(nodes->list.size());
    for (const Node& node : nodes->list) only.best.push_back({node.candidates[0].columns});
    return only;
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
    const Columns all_before = (Columns{1} << column) - 1;
    const Columns before = placement & all_before;
    if (before == all_before) return &amounts[column];  // mostly no cell is blank
    return &amounts[static_cast<std::size_t>(std::popcount(before))];
}

PlacementResult place(const PlacementProblem& problem) {
    std::optional<PlacementResult> result;
    if (problem.rows.size() <= max_rows) {
        // Nearly always nothing has to break: then few placements come into question.
        const auto chooses = [](const PlacementRow& row) { return row.candidates.size() > 1; };
        if (std::ranges::any_of(problem.rows, chooses)) result = place(problem, 0);
        if (!result) result = place(problem, problem.most_cost);
    }
    if (result && !result->bounded) return std::move(*result);
    PlacementResult undecided;
    undecided.bounded = true;
    undecided.cost = result ? result->cost : 0;
    for (const PlacementRow& row : problem.rows)
        undecided.best.emplace_back(row.candidates.begin(), row.candidates.end());
    return undecided;
}

}  // namespace budgetcheck::cube
