// An obvious search for columns: every combination of placements, and what each of them breaks.
#pragma once

#include "cube/placement.hpp"

#include <algorithm>
#include <cstdlib>
#include <string>
#include <vector>

namespace budgetcheck::test {

inline Amount cell_or_blank(const cube::PlacementRow& row, cube::Columns placement, std::size_t column) {
    const Amount* amount = cube::cell(row.amounts, placement, column);
    return amount == nullptr ? Amount{} : *amount;
}

/// How many sums of the row itself, cells said by other views, and the header speak against a placement.
inline int row_cost(const cube::PlacementProblem& problem, std::size_t row, cube::Columns placement) {
    const cube::PlacementRow& printed = problem.rows[row];
    int cost = printed.preferred != 0 && printed.preferred != placement ? cube::header_cost : 0;
    for (const cube::ColumnSum& sum : problem.sums) {
        const Amount whole = cell_or_blank(printed, placement, sum.whole);
        std::int64_t rest = whole.value;
        std::int64_t slack = whole.half_width;
        for (std::size_t column = 0; column < problem.columns; ++column) {
            if ((sum.parts >> column & 1U) == 0) continue;
            const Amount part = cell_or_blank(printed, placement, column);
            rest -= part.value;
            slack += part.half_width;
        }
        if (std::abs(rest) > slack) ++cost;
    }
    for (std::size_t column = 0; column < problem.columns && !problem.expected.empty(); ++column) {
        const cube::Expectation& said = problem.expected[row * problem.columns + column];
        const Amount value = cell_or_blank(printed, placement, column);
        const std::int64_t slack = value.half_width + said.amount.half_width;
        const std::int64_t rest = value.value - said.amount.value;
        if (said.known && (said.at_least ? rest < -slack : std::abs(rest) > slack)) ++cost;
    }
    return cost;
}

inline std::int64_t widest(const cube::PlacementRow& row) {
    std::int64_t width = 0;
    for (const Amount& amount : row.amounts) width = std::max(width, amount.half_width);
    return width;
}

/// How many columns of a row's children do not add up to it.
inline int children_cost(const cube::PlacementProblem& problem, std::size_t parent,
                         const std::vector<cube::Columns>& placements) {
    std::int64_t slack = widest(problem.rows[parent]);
    bool has_children = false;
    for (const cube::PlacementRow& row : problem.rows)
        if (row.parent == static_cast<int>(parent)) {
            slack += widest(row);
            has_children = true;
        }
    int cost = 0;
    for (std::size_t column = 0; column < problem.columns && has_children; ++column) {
        std::int64_t rest = cell_or_blank(problem.rows[parent], placements[parent], column).value;
        for (std::size_t row = 0; row < problem.rows.size(); ++row)
            if (problem.rows[row].parent == static_cast<int>(parent))
                rest -= cell_or_blank(problem.rows[row], placements[row], column).value;
        if (std::abs(rest) > slack) ++cost;
    }
    return cost;
}

inline int table_cost(const cube::PlacementProblem& problem, const std::vector<cube::Columns>& placements) {
    int cost = 0;
    for (std::size_t row = 0; row < problem.rows.size(); ++row)
        cost += row_cost(problem, row, placements[row]) + children_cost(problem, row, placements);
    return cost;
}

struct Exhaustive {
    int cost = 1'000'000;
    std::vector<std::vector<cube::Columns>> best;  ///< for each row, sorted
};

/// Tries every combination of placements.
inline Exhaustive place_exhaustively(const cube::PlacementProblem& problem) {
    Exhaustive result;
    std::vector<std::size_t> choice(problem.rows.size());
    std::vector<cube::Columns> placements(problem.rows.size());
    for (std::size_t changed = 0; changed < choice.size();) {
        for (std::size_t row = 0; row < choice.size(); ++row)
            placements[row] = problem.rows[row].candidates[choice[row]];
        const int cost = table_cost(problem, placements);
        if (cost < result.cost) result = {cost, std::vector<std::vector<cube::Columns>>(choice.size())};
        for (std::size_t row = 0; row < choice.size() && cost == result.cost; ++row)
            if (auto& best = result.best[row]; std::ranges::find(best, placements[row]) == best.end())
                best.push_back(placements[row]);
        for (changed = 0; changed < choice.size(); ++changed) {
            if (++choice[changed] < problem.rows[changed].candidates.size()) break;
            choice[changed] = 0;
        }
    }
    for (auto& best : result.best) std::ranges::sort(best);
    return result;
}

inline std::size_t combinations(const cube::PlacementProblem& problem) {
    std::size_t product = 1;
    for (const cube::PlacementRow& row : problem.rows) product *= row.candidates.size();
    return product;
}

inline std::string dump(const std::vector<std::vector<cube::Columns>>& placements) {
    std::string result;
    for (const auto& row : placements) {
        for (const cube::Columns placement : row) result += std::to_string(placement) + " ";
        result += "| ";
    }
    return result;
}

}  // namespace budgetcheck::test
