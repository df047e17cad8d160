// Random small tables whose columns were forgotten.
#pragma once

#include "cube/placement_lists.hpp"

#include <algorithm>
#include <random>
#include <span>
#include <string>
#include <vector>

namespace budgetcheck::test {

/// A placement problem that owns its amounts, and the placements from which it was made.
struct RandomTable {
    cube::PlacementProblem problem;
    std::vector<std::vector<Amount>> amounts;
    std::vector<cube::Columns> truth;
};

struct RandomShape {
    bool wrong_digit = false;
    bool negative = false;
    bool rounded = false;    ///< figures stand for intervals
    bool expected = false;   ///< other views say something of some cells
    bool preferred = false;  ///< the header speaks for a placement of some rows
    bool settled = false;    ///< some rows have one placement only
};

using Cells = std::vector<std::int64_t>;

inline std::span<const cube::Columns> all_placements(std::size_t numbers, std::size_t columns) {
    static cube::PlacementLists lists;
    return lists.all(numbers, columns);
}

inline cube::PlacementRow row(const std::vector<Amount>& amounts, std::size_t columns, int parent) {
    cube::PlacementRow result;
    result.amounts = amounts;
    result.candidates = all_placements(amounts.size(), columns);
    result.parent = parent;
    return result;
}

/// Makes tables whose first column is the sum of the others and whose rows add up into their parents.
class RandomTables {
public:
    explicit RandomTables(unsigned seed) : random_(seed) {}

    RandomTable next(const RandomShape& shape) {
        RandomTable table;
        const std::size_t columns = 2 + below(3);
        const std::size_t rows = 1 + below(8);
        table.problem.columns = columns;
        if (columns > 2 && below(4) != 0) {
            cube::ColumnSum sum;
            for (std::size_t column = 1; column < columns; ++column) sum.parts |= cube::Columns{1} << column;
            table.problem.sums.push_back(sum);
        }
        std::vector<int> parents(rows, -1);
        for (std::size_t row = 1; row < rows; ++row) parents[row] = below(9) == 0 ? -1 : static_cast<int>(below(row));
        const std::vector<Cells> cells = grow(parents, columns, shape);
        print(table, parents, cells, shape);
        return table;
    }

private:
    std::size_t below(std::size_t bound) { return random_() % bound; }

    /// Leaves are random, wholes are sums.
    std::vector<Cells> grow(const std::vector<int>& parents, std::size_t columns, const RandomShape& shape) {
        std::vector<Cells> cells(parents.size(), Cells(columns));
        for (std::size_t row = parents.size(); row-- > 0;) {
            const bool leaf = std::ranges::find(parents, static_cast<int>(row)) == parents.end();
            for (std::size_t column = 1; column < columns && leaf; ++column)
                if (below(2) == 0) cells[row][column] = static_cast<std::int64_t>(1 + below(below(2) == 0 ? 9 : 900));
            if (leaf && shape.negative && below(3) == 0) cells[row][1] = -cells[row][1];
            if (leaf)
                for (std::size_t column = 1; column < columns; ++column) cells[row][0] += cells[row][column];
            if (parents[row] < 0) continue;
            for (std::size_t column = 0; column < columns; ++column)
                cells[static_cast<std::size_t>(parents[row])][column] += cells[row][column];
        }
        return cells;
    }

    void print(RandomTable& table, const std::vector<int>& parents, const std::vector<Cells>& cells,
               const RandomShape& shape) {
        const std::size_t columns = table.problem.columns;
        const std::int64_t half_width = shape.rounded ? 5 : 0;
        for (const Cells& row : cells) {
            auto& amounts = table.amounts.emplace_back();
            cube::Columns placement = 0;
            for (std::size_t column = 0; column < columns; ++column) {
                if (row[column] == 0 && below(8) != 0) continue;
                placement |= cube::Columns{1} << column;
                const std::int64_t error = shape.rounded ? static_cast<std::int64_t>(below(5)) - 2 : 0;
                amounts.push_back({row[column] + error, row[column] == 0 ? 0 : half_width});
            }
            table.truth.push_back(placement);
        }
        if (shape.wrong_digit) spoil(table);
        for (std::size_t row = 0; row < cells.size(); ++row) {
            cube::PlacementRow printed;
            printed.amounts = table.amounts[row];
            printed.candidates = all_placements(printed.amounts.size(), columns);
            if (shape.settled && below(3) == 0)
                printed.candidates = printed.candidates.subspan(below(printed.candidates.size()), 1);
            printed.parent = parents[row];
            if (shape.preferred && below(3) == 0)
                printed.preferred = printed.candidates[below(printed.candidates.size())];
            table.problem.rows.push_back(printed);
        }
        if (shape.expected) expect(table, cells);
    }

    void spoil(RandomTable& table) {
        auto& row = table.amounts[below(table.amounts.size())];
        if (!row.empty())
            row[below(row.size())].value += static_cast<std::int64_t>(1 + below(9)) * (below(2) == 0 ? 1 : 100);
    }

    void expect(RandomTable& table, const std::vector<Cells>& cells) {
        for (const Cells& row : cells)
            for (const std::int64_t value : row) {
                cube::Expectation& said = table.problem.expected.emplace_back();
                said.known = below(5) == 0;
                said.at_least = below(3) == 0;
                said.amount.value = value + (below(4) == 0 ? 1 : 0);
            }
    }

    std::mt19937 random_;
};

/// The table and its placements, for messages.
inline std::string dump(const RandomTable& table) {
    std::string result = std::to_string(table.problem.columns) + " columns\n";
    for (const cube::PlacementRow& row : table.problem.rows) {
        result += "in " + std::to_string(row.parent) + ":";
        for (const Amount& amount : row.amounts)
            result += " " + std::to_string(amount.value) + (amount.half_width == 0 ? "" : "~");
        result += row.preferred == 0 ? "\n" : " under " + std::to_string(row.preferred) + "\n";
    }
    return result;
}

}  // namespace budgetcheck::test
