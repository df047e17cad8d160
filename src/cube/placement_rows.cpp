#include "cube/placement_rows.hpp"

#include "cube/placement_filter.hpp"

#include <algorithm>
#include <bit>
#include <cstdlib>

namespace budgetcheck::cube {
namespace {

bool contradicts(const Expectation& expected, const Amount& cell) {
    const std::int64_t slack = cell.half_width + expected.amount.half_width;
    if (expected.at_least) return cell.value + slack < expected.amount.value;
    return std::abs(cell.value - expected.amount.value) > slack;
}

/// The cells of a row of which other views say something.
struct Expected {
    const Expectation* cells = nullptr;
    Columns known = 0;
};

Expected expected_of(const PlacementProblem& problem, std::size_t i) {
    Expected expected;
    if (problem.expected.empty()) return expected;
    expected.cells = &problem.expected[i * problem.columns];
    for (std::size_t c = 0; c < problem.columns; ++c)
        expected.known |= (expected.cells[c].known ? Columns{1} : Columns{0}) << c;
    return expected;
}

/// Looked for only as far as it is at most `most_cost`.
int own_cost(const PlacementProblem& problem, const PlacementRow& row, const Expected& expected, Columns placement,
             const Amount* cells, int most_cost) {
    int cost = row.preferred != 0 && row.preferred != placement ? header_cost : 0;
    for (const ColumnSum& sum : problem.sums) {
        if (cost > most_cost) return cost;
        std::int64_t rest = cells[sum.whole].value;
        std::int64_t slack = cells[sum.whole].half_width;
        for (Columns parts = sum.parts; parts != 0; parts &= parts - 1) {
            const Amount& part = cells[std::countr_zero(parts)];
            rest -= part.value;
            slack += part.half_width;
        }
        cost += std::abs(rest) > slack ? 1 : 0;
    }
    for (Columns known = expected.known; known != 0 && cost <= most_cost; known &= known - 1) {
        const auto c = static_cast<std::size_t>(std::countr_zero(known));
        cost += contradicts(expected.cells[c], cells[c]) ? 1 : 0;
    }
    return cost;
}

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

/// The rows, each behind the one into which it adds up.
std::vector<std::size_t> from_top_down(const PlacementProblem& problem, const Nodes& nodes) {
    std::vector<std::size_t> order;
    order.reserve(problem.rows.size());
    for (std::size_t i = 0; i < problem.rows.size(); ++i)
        if (problem.rows[i].parent < 0) order.push_back(i);
    for (std::size_t next = 0; next < order.size(); ++next)
        order.insert(order.end(), nodes.list[order[next]].children.begin(), nodes.list[order[next]].children.end());
    return order;
}

/// Of a placement, behind the cells that there are. Rates are left out: nothing is nothing's sum.
const Amount* add_cells(const PlacementProblem& problem, std::span<const Amount> amounts, Columns placement,
                        std::vector<Amount>& cells) {
    cells.resize(cells.size() + problem.columns);
    Amount* const added = &cells.back() + 1 - problem.columns;
    auto next = amounts.begin();
    for (Columns rest = placement; rest != 0; rest &= rest - 1) added[std::countr_zero(rest)] = *next++;
    for (Columns rest = placement & problem.rates; rest != 0; rest &= rest - 1) added[std::countr_zero(rest)] = {};
    return added;
}

int certain_cost(const PlacementProblem& problem, const Nodes& nodes, const Node& node) {
    const int own = std::ranges::min_element(node.candidates, {}, &Candidate::own_cost)->own_cost;
    const auto chooses = [&](std::size_t child) { return has_choice(nodes.list[child]); };
    if (node.children.empty() || has_choice(node) || std::ranges::any_of(node.children, chooses)) return own;
    return own + broken_sums(nodes.list, node, node.candidates[0], problem.columns);
}

}  // namespace

std::optional<Nodes> nodes_of(const PlacementProblem& problem, int most_cost) {
    Nodes nodes;
    nodes.list.resize(problem.rows.size());
    std::size_t all = 0;
    for (const PlacementRow& row : problem.rows) all += row.candidates.size();
    nodes.candidates.reserve(all);
    nodes.cells.reserve(all * problem.columns);
    std::optional<PlacementFilter> filter;
    if (most_cost == 0) filter.emplace(problem);
    link_children(problem, nodes);
    for (const std::size_t i : from_top_down(problem, nodes)) {
        const PlacementRow& row = problem.rows[i];
        Node& node = nodes.list[i];
        for (const Amount& amount : row.amounts) node.widest = std::max(node.widest, amount.half_width);
        const std::size_t first = nodes.candidates.size();
        const Expected expected = expected_of(problem, i);
        // Of a row without a choice only the cost is asked for.
        const bool chooses = filter && row.candidates.size() > 1;
        if (chooses) filter->begin(i);
        for (const Columns placement : row.candidates) {
            if (chooses && filter->breaks_something(placement)) continue;
            const Amount* cells = add_cells(problem, row.amounts, placement, nodes.cells);
            const int cost = own_cost(problem, row, expected, placement, cells, most_cost);
            if (cost > most_cost) {
                nodes.cells.resize(nodes.cells.size() - problem.columns);
                continue;
            }
            nodes.candidates.push_back({placement, cost, cells});
            if (filter) filter->keep(i, cells);
        }
        if (nodes.candidates.size() == first) return std::nullopt;
        node.candidates = std::span(nodes.candidates).subspan(first);
    }
    for (Node& node : nodes.list) {
        node.certain_cost = certain_cost(problem, nodes, node);
        nodes.certain_cost += node.certain_cost;
    }
    if (nodes.certain_cost > most_cost) return std::nullopt;
    return nodes;
}

std::int64_t tolerance(std::span<const Node> nodes, const Node& node) {
    std::int64_t widest = node.widest;
    for (const std::size_t child : node.children) widest += nodes[child].widest;
    return widest;
}

int broken_sums(std::span<const Node> nodes, const Node& node, const Candidate& whole, std::size_t columns) {
    const std::int64_t most = tolerance(nodes, node);
    int broken = 0;
    for (std::size_t c = 0; c < columns; ++c) {
        std::int64_t rest = whole.cells[c].value;
        for (const std::size_t child : node.children) rest -= nodes[child].candidates[0].cells[c].value;
        broken += std::abs(rest) > most ? 1 : 0;
    }
    return broken;
}

}  // namespace budgetcheck::cube
