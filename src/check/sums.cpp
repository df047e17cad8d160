// Instances of sums whose figures are not all blank.
#include "check/sums.hpp"

#include "check/rule_ids.hpp"

#include <algorithm>
#include <bit>
#include <span>

namespace budgetcheck::checking {
namespace {

using cube::Columns;
using cube::Cube;
using cube::Figure;
using cube::Grid;

/// Keeps a sum as an instance and judges it, or drops it where all is blank.
void keep(Sum& sum, Law law, std::string_view rule) {
    if (sum.is_blank()) return sum.drop();
    Instance& instance = sum.keep(law, rule);
    instance.at_most = law == Law::contain;
    sum.judge(instance);
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
            Sum sum(cube, instances);
            sum.add(grid.at(row, column), 1);
            sum.add(grid.at(static_cast<std::uint32_t>(part.parent), column), -1);
            keep(sum, Law::contain, rule::part);
        }
    }
}

/// Where the list of parts is open, they may not exceed the whole.
void add_rollup(const Cube& cube, const Grid& grid, std::uint32_t whole, std::span<const std::uint32_t> parts,
                Instances& instances) {
    Columns printed = grid.used[whole];
    for (const std::uint32_t part : parts) printed |= grid.used[part];
    const std::int32_t sign = grid.open ? -1 : 1;
    const std::uint32_t columns = grid.columns;
    for (; printed != 0; printed &= printed - 1) {
        const std::uint32_t column = grid.first + static_cast<std::uint32_t>(std::countr_zero(printed));
        Sum sum(cube, instances);
        sum.add(column + whole * columns, sign);
        for (const std::uint32_t part : parts) sum.add(column + part * columns, -sign);
        if (grid.open) keep(sum, Law::contain, rule::part);
        else keep(sum, Law::rollup, rule::rollup);
    }
}

}  // namespace

void add_splits(const Cube& cube, Instances& instances) {
    for (const Grid& grid : cube.grids) {
        const bool purposes = std::ranges::any_of(grid.view->half->columns, [](const document::Column& column) {
            return column.setting.purpose.has_value();
        });
        const std::string_view rule = purposes ? rule::sum_of_purposes : rule::split;
        for (std::uint32_t row = 0; row < grid.rows && !grid.sums.empty(); ++row)
            for (const cube::ColumnSum& columns : grid.sums) {
                if ((grid.used[row] & (columns.parts | Columns{1} << columns.whole)) == 0) continue;
                Sum sum(cube, instances);
                sum.add(grid.at(row, static_cast<std::uint32_t>(columns.whole)), 1);
                for (Columns parts = columns.parts; parts != 0; parts &= parts - 1)
                    sum.add(grid.at(row, static_cast<std::uint32_t>(std::countr_zero(parts))), -1);
                keep(sum, Law::split, rule);
            }
    }
}

void add_rollups(const Cube& cube, Instances& instances) {
    for (const Grid& grid : cube.grids) {
        if (grid.view->half->rows == document::RowScheme::statements) continue;
        add_parts(cube, grid, instances);
        const Children children(grid);
        for (std::uint32_t row = 0; row < grid.rows; ++row)
            if (const auto parts = children.of(row); !parts.empty()) add_rollup(cube, grid, row, parts, instances);
    }
}

}  // namespace budgetcheck::checking
