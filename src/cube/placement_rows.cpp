#include "cube/placement_rows.hpp"

#include <algorithm>
#include <bit>
#include <cstdlib>

namespace budgetcheck::cube {
namespace {

bool contradicts(const Expectation& expected, std::int64_t value, std::int64_t half_width) {
    const std::int64_t slack = half_width + expected.amount.half_width;
    if (expected.at_least) return value + slack < expected.amount.value;
    return std::abs(value - expected.amount.value) > slack;
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

int own_cost(const PlacementProblem& problem, const PlacementRow& row, const Expected& expected,
             const Candidate& candidate, const Sums& half_widths) {
    int cost = row.preferred != 0 && row.preferred != candidate.columns ? header_cost : 0;
    for (const ColumnSum& sum : problem.sums) {
        std::int64_t rest = candidate.values[sum.whole];
        std::int64_t slack = half_widths[sum.whole];
        for (Columns parts = sum.parts; parts != 0; parts &= parts - 1) {
            const auto c = static_cast<std::size_t>(std::countr_zero(parts));
            rest -= candidate.values[c];
            slack += half_widths[c];
        }
        cost += std::abs(rest) > slack ? 1 : 0;
    }
    for (Columns known = expected.known; known != 0; known &= known - 1) {
        const auto c = static_cast<std::size_t>(std::countr_zero(known));
        cost += contradicts(expected.cells[c], candidate.values[c], half_widths[c]) ? 1 : 0;
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

void fill(const PlacementProblem& problem, const PlacementRow& row, const Expected& expected, Columns placement,
          Candidate& candidate) {
    Sums half_widths;
    std::fill_n(half_widths.begin(), problem.columns, 0);
    std::fill_n(candidate.values.begin(), problem.columns, 0);
    candidate.columns = placement;
    auto next = row.amounts.begin();
    for (Columns rest = placement; rest != 0; rest &= rest - 1, ++next) {
        const auto c = static_cast<std::size_t>(std::countr_zero(rest));
        candidate.values[c] = next->value;
        half_widths[c] = next->half_width;
    }
    candidate.own_cost = own_cost(problem, row, expected, candidate, half_widths);
}

}  // namespace

Nodes nodes_of(const PlacementProblem& problem) {
    Nodes nodes;
    nodes.list.resize(problem.rows.size());
    std::size_t all = 0;
    for (const PlacementRow& row : problem.rows) all += row.candidates.size();
    nodes.candidates.reserve(all);
    for (std::size_t i = 0; i < problem.rows.size(); ++i) {
        const PlacementRow& row = problem.rows[i];
        Node& node = nodes.list[i];
        for (const Amount& amount : row.amounts) node.widest = std::max(node.widest, amount.half_width);
        const std::size_t first = nodes.candidates.size();
        const Expected expected = expected_of(problem, i);
        for (const Columns placement : row.candidates)
            fill(problem, row, expected, placement, nodes.candidates.emplace_back());
        node.candidates = std::span(nodes.candidates).subspan(first);
    }
    link_children(problem, nodes);
    return nodes;
}

}  // namespace budgetcheck::cube
