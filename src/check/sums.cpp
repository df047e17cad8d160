// Instances of sums whose figures are not all blank.
#include "check/sums.hpp"

#include "check/rule_ids.hpp"

#include <algorithm>
#include <bit>
#include <span>
#include <vector>

namespace budgetcheck::checking {
namespace {

using cube::Columns;
using cube::Cube;
using cube::Grid;

/// Keeps a sum as an instance and judges it, unless all is blank.
void keep(Sum& sum, Law law, std::string_view rule) {
    if (sum.is_blank()) return;
    Instance& instance = sum.keep(law, rule);
    instance.at_most = law == Law::contain;
    sum.judge(instance);
}

/// The sums over the rows of one grid after the other.
class Rollups {
public:
    Rollups(const Cube& cube, Instances& instances) : cube_(cube), instances_(instances) {
        wholes_.reserve(cube.used.size());
        first_.reserve(cube.used.size() + 3);
        parts_.reserve(cube.used.size());
    }

    void add(const Grid& grid) {
        list_parts(grid);
        for (std::size_t i = first_[1]; i < parts_.size();) {
            const std::uint32_t whole = wholes_[parts_[i]] - 1;
            const std::size_t end = first_[whole + 2];
            add_sums(grid, whole, std::span(parts_).subspan(i, end - i));
            i = end;
        }
    }

private:
    /// The rows by the row they add up into; those that add up into none come first. Once listed, those of a row begin
    /// where `first_` says of the row and end where it says of the next one.
    void list_parts(const Grid& grid) {
        first_.assign(grid.rows + 3, 0);
        wholes_.resize(grid.rows);
        for (std::uint32_t row = 0; row < grid.rows; ++row) {
            const document::Row& part = grid.view->rows[row];
            if (part.of_which && part.parent >= 0) add_part(grid, row, static_cast<std::uint32_t>(part.parent));
            wholes_[row] = static_cast<std::uint32_t>(part.sum() + 1);
            ++first_[wholes_[row] + 2];
        }
        for (std::size_t i = 2; i < first_.size(); ++i) first_[i] += first_[i - 1];
        parts_.resize(grid.rows);
        for (std::uint32_t row = 0; row < grid.rows; ++row) parts_[first_[wholes_[row] + 1]++] = row;
    }

    /// 其中: a row that is no more than its whole.
    void add_part(const Grid& grid, std::uint32_t part, std::uint32_t whole) {
        for (std::uint32_t column = 0; column < grid.columns; ++column) {
            if ((grid.rates >> column & 1U) != 0) continue;
            Sum sum(cube_, instances_, 2);
            sum.add(grid.at(part, column), 1);
            sum.add(grid.at(whole, column), -1);
            keep(sum, Law::contain, rule::part);
        }
    }

    /// 其中：公务用车购置费, 公务用车运行费 without any figure: the form has the rows, the body did not fill them in.
    bool is_of_purposes(const Grid& grid, std::uint32_t row) const {
        return !cube::key_field::purpose.is(cube_.figures[grid.at(row, 0)].key, Purpose::all);
    }

    /// Where the list of parts is open, they may not exceed the whole.
    void add_sums(const Grid& grid, std::uint32_t whole, std::span<const std::uint32_t> parts) {
        Columns printed = 0;
        for (const std::uint32_t part : parts) printed |= grid.used[part];
        if (printed == 0 && is_of_purposes(grid, parts[0])) return;
        printed |= grid.used[whole];
        printed &= ~grid.rates;
        const std::int32_t sign = grid.open ? -1 : 1;
        const std::uint32_t columns = grid.columns;
        for (; printed != 0; printed &= printed - 1) {
            const std::uint32_t column = grid.first + static_cast<std::uint32_t>(std::countr_zero(printed));
            Sum sum(cube_, instances_, parts.size() + 1);
            sum.add(column + whole * columns, sign);
            for (const std::uint32_t part : parts) sum.add(column + part * columns, -sign);
            if (grid.open) keep(sum, Law::contain, rule::part);
            else keep(sum, Law::rollup, rule::rollup);
        }
    }

    const Cube& cube_;
    Instances& instances_;
    std::vector<std::uint32_t> wholes_;  ///< by row, one more than the row into which it adds up
    std::vector<std::uint32_t> first_;   ///< by one more than a row, into the parts
    std::vector<std::uint32_t> parts_;   ///< rows
};

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
                Sum sum(cube, instances, grid.columns);
                sum.add(grid.at(row, static_cast<std::uint32_t>(columns.whole)), 1);
                for (Columns parts = columns.parts; parts != 0; parts &= parts - 1)
                    sum.add(grid.at(row, static_cast<std::uint32_t>(std::countr_zero(parts))), -1);
                keep(sum, Law::split, rule);
            }
    }
}

void add_rollups(const Cube& cube, Instances& instances) {
    Rollups rollups(cube, instances);
    for (const Grid& grid : cube.grids)
        if (grid.view->half->rows != document::RowScheme::statements) rollups.add(grid);
}

}  // namespace budgetcheck::checking
