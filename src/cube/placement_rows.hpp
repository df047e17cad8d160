// The rows of a table for the search for columns: what every placement puts where, and what it breaks by itself.
#pragma once

#include "cube/placement.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace budgetcheck::cube {

/// One placement of one row.
struct Candidate {
    Columns columns = 0;
    int own_cost = 0;  ///< sums of the row that break, cells that others contradict, and the header's word
    const Amount* cells = nullptr;
};

/// A row with the placements that are tried.
struct Node {
    std::span<const Candidate> candidates;
    std::span<const std::size_t> children;
    std::int64_t widest = 0;  ///< half-width of its coarsest figure
    int certain_cost = 0;     ///< of itself and of the sum of the rows below it, whatever all of them choose
};

/// The rows with all that is below and beside them; what the nodes point into.
struct Nodes {
    std::vector<Node> list;
    std::vector<Candidate> candidates;
    std::vector<Amount> cells;
    std::vector<std::size_t> children;
    int certain_cost = 0;  ///< of all rows
};

inline bool has_choice(const Node& node) { return node.candidates.size() > 1; }

/// With the placements that by themselves cost no more than `most_cost`; nothing where some row has none, or all
/// together cost more for certain.
std::optional<Nodes> nodes_of(const PlacementProblem& problem, int most_cost);

/// By how much a row and the rows below it may differ.
std::int64_t tolerance(std::span<const Node> nodes, const Node& node);

/// The columns in which the first candidates of the rows below do not come to what stands in `whole`.
int broken_sums(std::span<const Node> nodes, const Node& node, const Candidate& whole, std::size_t columns);

}  // namespace budgetcheck::cube
