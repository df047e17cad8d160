#include "check/row_slips.hpp"

#include "check/rule_ids.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <utility>

namespace budgetcheck::checking {
namespace {

using cube::Cube;
using cube::Grid;
using document::Row;
using document::RowScheme;

constexpr std::uint32_t piece = 100;
constexpr std::uint32_t classes_end = 1000;

bool is_of_codes(const Grid& grid) {
    const RowScheme scheme = grid.view->half->rows;
    return scheme == RowScheme::functional_codes || scheme == RowScheme::economic_codes;
}

std::uint32_t row_of(const Grid& grid, std::uint32_t figure) { return (figure - grid.first) / grid.columns; }

class Finder {
public:
    Finder(const Cube& cube, const Instances& instances) : cube_(cube), instances_(instances) {}

    std::vector<RowSlip> run() {
        for (std::uint32_t i = 0; i < instances_.list.size(); ++i)
            if (is_failed_sum(instances_.list[i])) failed_[whole_of(i)].push_back(i);
        std::vector<RowSlip> slips;
        if (!failed_.empty()) list_rows();
        for (const auto& [whole, sums] : failed_)
            if (auto slip = explain(whole, sums)) slips.push_back(*std::move(slip));
        return slips;
    }

private:
    using Place = std::pair<std::uint32_t, std::uint32_t>;  ///< grid and row

    bool is_failed_sum(const Instance& instance) const {
        return instance.verdict == Verdict::contradiction && instance.rule == rule::rollup &&
               is_of_codes(cube_.grids[cube_.figures[whole_figure(instance)].view]);
    }

    std::uint32_t whole_figure(const Instance& instance) const { return instances_.terms_of(instance)[0].figure; }

    Place whole_of(std::uint32_t i) const {
        const std::uint32_t figure = whole_figure(instances_.list[i]);
        const std::uint32_t grid = cube_.figures[figure].view;
        return {grid, row_of(cube_.grids[grid], figure)};
    }

    std::optional<RowSlip> explain(const Place& whole, const std::vector<std::uint32_t>& sums) const {
        const Grid& grid = cube_.grids[whole.first];
        const bool lacks = instances_.list[sums[0]].rest > 0;
        auto slip = lacks ? left_out(grid, whole.second, sums) : doubled(grid, sums);
        if (slip) slip->instances = sums;
        return slip;
    }

    /// Do all sums fail by what a row prints in their column?
    template <typename FigureOf>
    bool explains(const std::vector<std::uint32_t>& sums, int sign, FigureOf figure_of) const {
        return std::ranges::all_of(sums, [&](std::uint32_t i) {
            const Instance& sum = instances_.list[i];
            const std::optional<std::uint32_t> figure = figure_of(sum);
            return figure && std::abs(sign * sum.rest - cube_.figures[*figure].amount.value) <= sum.slack;
        });
    }

    std::optional<RowSlip> doubled(const Grid& grid, const std::vector<std::uint32_t>& sums) const {
        std::map<std::uint32_t, std::uint32_t> first_copies;  // row by code
        for (const Term& term : instances_.terms_of(instances_.list[sums[0]]).subspan(1)) {
            const std::uint32_t row = row_of(grid, term.figure);
            const Row& own = grid.view->rows[row];
            const auto [first, fresh] = first_copies.try_emplace(own.code, row);
            if (fresh || grid.view->rows[first->second].name != own.name || !has_same_figures(grid, first->second, row))
                continue;
            const auto in_column_of = [&](const Instance& sum) {
                return std::optional(grid.at(row, (whole_figure(sum) - grid.first) % grid.columns));
            };
            if (!explains(sums, -1, in_column_of)) continue;
            const std::uint32_t column = (term.figure - grid.first) % grid.columns;
            return RowSlip{true, own.code, term.figure, grid.at(first->second, column), {}};
        }
        return std::nullopt;
    }

    bool has_same_figures(const Grid& grid, std::uint32_t a, std::uint32_t b) const {
        for (std::uint32_t column = 0; column < grid.columns; ++column)
            if (cube_.figures[grid.at(a, column)].amount.value != cube_.figures[grid.at(b, column)].amount.value)
                return false;
        return true;
    }

    std::optional<RowSlip> left_out(const Grid& grid, std::uint32_t whole,
                                    const std::vector<std::uint32_t>& sums) const {
        const Row& row = grid.view->rows[whole];
        for (const Place& place : rows_of(row.is_total ? 0 : row.code)) {
            const Grid& table = cube_.grids[place.first];
            const std::uint32_t part = place.second;
            const std::uint32_t code = table.view->rows[part].code;
            if (table.view->half->rows != grid.view->half->rows || has_code(grid, code)) continue;
            const auto with_rest = [&](const Instance& sum) { return figure_with_rest(table, part, sum); };
            if (explains(sums, 1, with_rest)) return RowSlip{false, code, *with_rest(instances_.list[sums[0]]), 0, {}};
        }
        return std::nullopt;
    }

    /// The rows of all tables with a code below this one; 0 for classes.
    std::span<const Place> rows_of(std::uint32_t upper) const {
        constexpr std::size_t most_looked_at = 100;
        const auto found = by_upper_.find(upper);
        if (found == by_upper_.end()) return {};
        return std::span(found->second).first(std::min(found->second.size(), most_looked_at));
    }

    void list_rows() {
        for (std::uint32_t g = 0; g < cube_.grids.size(); ++g) {
            const Grid& grid = cube_.grids[g];
            if (!is_of_codes(grid)) continue;
            for (std::uint32_t row = 0; row < grid.rows; ++row)
                if (const std::uint32_t code = grid.view->rows[row].code; code != 0) {
                    by_upper_[code < classes_end ? 0 : code / piece].emplace_back(g, row);
                    codes_.insert({&grid, code});
                }
        }
    }

    bool has_code(const Grid& grid, std::uint32_t code) const { return codes_.contains({&grid, code}); }

    /// A figure of the row, in whatever column, that is what the sum lacks.
    std::optional<std::uint32_t> figure_with_rest(const Grid& grid, std::uint32_t row, const Instance& sum) const {
        for (std::uint32_t column = 0; column < grid.columns; ++column) {
            const std::uint32_t figure = grid.at(row, column);
            if (std::abs(sum.rest - cube_.figures[figure].amount.value) <= sum.slack) return figure;
        }
        return std::nullopt;
    }

    const Cube& cube_;
    const Instances& instances_;
    std::map<Place, std::vector<std::uint32_t>> failed_;     ///< sums, by their whole
    std::map<std::uint32_t, std::vector<Place>> by_upper_;   ///< rows, by the code above theirs
    std::set<std::pair<const Grid*, std::uint32_t>> codes_;  ///< that tables have
};

}  // namespace

std::vector<RowSlip> find_row_slips(const Cube& cube, const Instances& instances) {
    return Finder(cube, instances).run();
}

}  // namespace budgetcheck::checking
