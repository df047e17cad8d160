// Which column does a number belong to? Among the order-preserving placements of the numbers of all rows, those with
// which the fewest sums break (design.md §4). Knows sums and intervals; knows nothing of words.
#pragma once

#include <budgetcheck/amount.hpp>

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace budgetcheck::cube {

/// A set of columns: bit c stands for column c. The numbers of a row fill its columns from left to right.
using Columns = std::uint32_t;

inline constexpr std::size_t max_columns = 20;
inline constexpr int header_cost = 2;  ///< as many broken sums must speak against the header to outweigh it
inline constexpr std::size_t max_candidates = 2'000;     ///< placements of one row
inline constexpr std::size_t max_states = 4'096;         ///< partial sums kept beside each other
inline constexpr std::size_t placement_steps = 200'000;  ///< for one table
inline constexpr std::size_t max_rows = 5'000;           ///< of one table

/// whole = Σ parts, inside every row.
struct ColumnSum {
    std::size_t whole = 0;
    Columns parts = 0;
};

/// What other views say of a cell: its value, or a value it cannot be smaller than.
struct Expectation {
    bool known = false;
    bool at_least = false;
    Amount amount;

    bool operator==(const Expectation&) const = default;
};

struct PlacementRow {
    std::span<const Amount> amounts;
    std::span<const Columns> candidates;
    Columns preferred = 0;  ///< the placement under the header's labels, 0 where they do not say
    int parent = -1;        ///< the row into which this one adds up, in every column
};

struct PlacementProblem {
    std::size_t columns = 0;
    std::vector<ColumnSum> sums;
    Columns rates = 0;  ///< the columns of which nothing is asked
    std::vector<PlacementRow> rows;
    std::vector<Expectation> expected;  ///< rows × columns, or empty
    std::size_t max_steps = placement_steps;
    int most_cost = std::numeric_limits<int>::max();  ///< solutions that cost more are of no interest
};

struct PlacementResult {
    std::vector<std::vector<Columns>> best;  ///< for each row the placements that stand in some best solution
    bool bounded = false;                    ///< a limit was reached, of steps or cost: nothing was decided
    int cost = 0;                            ///< of a best solution
};

/// All ways to place `numbers` numbers in `columns` columns in order.
std::vector<Columns> all_placements(std::size_t numbers, std::size_t columns);

/// The amount that stands in a column under a placement; nothing where the cell is blank.
const Amount* cell(std::span<const Amount> amounts, Columns placement, std::size_t column);

PlacementResult place(const PlacementProblem& problem);

}  // namespace budgetcheck::cube
