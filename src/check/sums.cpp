// Instances of sums whose figures are not all blank.
#include "check/sums.hpp"

#include "check/rule_ids.hpp"

#include <algorithm>

namespace budgetcheck::checking {
namespace {

using cube::Columns;
using cube::Cube;
using cube::Figure;
using cube::Grid;

bool has_figure(const Cube& cube, const Instances& instances, std::size_t first) {
    return std::any_of(instances.terms.begin() + static_cast<std::ptrdiff_t>(first), instances.terms.end(),
                       [&](const Term& term) {
                           const Figure& figure = cube.figures[term.figure];
                           return !figure.blank && !figure.nil;
                       });
}

/// Keeps the terms collected since `first` as an instance, or drops them where all are blank.
Instance* keep(const Cube& cube, Instances& instances, Law law, std::string_view rule, std::size_t first) {
    if (has_figure(cube, instances, first)) return &instances.add(law, rule, first);
    instances.terms.resize(first);
    return nullptr;
}

std::vector<std::vector<std::uint32_t>> children_of(const Grid& grid) {
    std::vector<std::vector<std::uint32_t>> children(grid.rows);
    for (std::uint32_t row = 0; row < grid.rows; ++row)
        if (const int parent = grid.view->rows[row].parent; parent >= 0)
            children[static_cast<std::size_t>(parent)].push_back(row);
    return children;
}

}  // namespace

void add_splits(const Cube& cube, Instances& instances) {
    for (const Grid& grid : cube.grids) {
        const bool purposes = grid.view->half->rows == document::RowScheme::single;
        for (std::uint32_t row = 0; row < grid.rows; ++row)
            for (const cube::ColumnSum& sum : grid.sums) {
                const std::size_t first = instances.terms.size();
                instances.terms.push_back({grid.at(row, static_cast<std::uint32_t>(sum.whole)), 1});
                for (std::uint32_t column = 0; column < grid.columns; ++column)
                    if ((sum.parts >> column & 1U) != 0) instances.terms.push_back({grid.at(row, column), -1});
                keep(cube, instances, Law::split, purposes ? rule::sum_of_purposes : rule::split, first);
            }
    }
}

void add_rollups(const Cube& cube, Instances& instances) {
    for (const Grid& grid : cube.grids) {
        const auto children = children_of(grid);
        for (std::uint32_t row = 0; row < grid.rows; ++row) {
            if (children[row].empty()) continue;
            for (std::uint32_t column = 0; column < grid.columns; ++column) {
                const std::size_t first = instances.terms.size();
                const std::int8_t whole = grid.open ? -1 : 1;
                instances.terms.push_back({grid.at(row, column), whole});
                for (const std::uint32_t child : children[row])
                    instances.terms.push_back({grid.at(child, column), static_cast<std::int8_t>(-whole)});
                if (!grid.open) keep(cube, instances, Law::rollup, rule::rollup, first);
                else if (Instance* part = keep(cube, instances, Law::contain, rule::part, first)) part->at_most = true;
            }
        }
    }
}

}  // namespace budgetcheck::checking
