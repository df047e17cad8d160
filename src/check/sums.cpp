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

/// The rows of a view by the row they add up into.
class Children {
public:
    explicit Children(const Grid& grid) : first_(grid.rows + 1) {
        for (const document::Row& row : grid.view->rows)
            if (row.sum() >= 0) ++first_[static_cast<std::size_t>(row.sum()) + 1];
        for (std::size_t i = 1; i < first_.size(); ++i) first_[i] += first_[i - 1];
        rows_.resize(first_.back());
        std::vector<std::uint32_t> next(first_.begin(), first_.end() - 1);
        for (std::uint32_t row = 0; row < grid.rows; ++row)
            if (const int whole = grid.view->rows[row].sum(); whole >= 0)
                rows_[next[static_cast<std::size_t>(whole)]++] = row;
    }

    std::span<const std::uint32_t> of(std::uint32_t row) const {
        return std::span(rows_).subspan(first_[row], first_[row + 1] - first_[row]);
    }

private:
    std::vector<std::uint32_t> first_;
    std::vector<std::uint32_t> rows_;
};

/// 其中: a row that is no more than its whole.
void add_parts(const Cube& cube, const Grid& grid, Instances& instances) {
    for (std::uint32_t row = 0; row < grid.rows; ++row) {
        const document::Row& part = grid.view->rows[row];
        if (!part.of_which || part.parent < 0) continue;
        for (std::uint32_t column = 0; column < grid.columns; ++column) {
            const std::size_t first = instances.terms.size();
            instances.terms.push_back({grid.at(row, column), 1});
            instances.terms.push_back({grid.at(static_cast<std::uint32_t>(part.parent), column), -1});
            if (Instance* instance = keep(cube, instances, Law::contain, rule::part, first)) instance->at_most = true;
        }
    }
}

}  // namespace

void add_splits(const Cube& cube, Instances& instances) {
    for (const Grid& grid : cube.grids) {
        const bool purposes = std::ranges::any_of(grid.view->half->columns, [](const document::Column& column) {
            return column.setting.purpose.has_value();
        });
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
        add_parts(cube, grid, instances);
        const Children children(grid);
        for (std::uint32_t row = 0; row < grid.rows; ++row) {
            if (children.of(row).empty()) continue;
            for (std::uint32_t column = 0; column < grid.columns; ++column) {
                const std::size_t first = instances.terms.size();
                const std::int8_t whole = grid.open ? -1 : 1;
                instances.terms.push_back({grid.at(row, column), whole});
                for (const std::uint32_t child : children.of(row))
                    instances.terms.push_back({grid.at(child, column), static_cast<std::int8_t>(-whole)});
                if (!grid.open) keep(cube, instances, Law::rollup, rule::rollup, first);
                else if (Instance* part = keep(cube, instances, Law::contain, rule::part, first)) part->at_most = true;
            }
        }
    }
}

}  // namespace budgetcheck::checking
