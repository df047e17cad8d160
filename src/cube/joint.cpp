// Rows whose columns are certain come first; then the open views are searched again and again, each time with what the
// others have settled, until nothing changes.
#include "cube/joint.hpp"

#include "cube/funds.hpp"
#include "cube/geometry.hpp"
#include "cube/known.hpp"
#include "cube/partitions.hpp"
#include "cube/searched_rows.hpp"
#include "cube/year_apart.hpp"

#include <algorithm>
#include <bit>
#include <cstdlib>
#include <iterator>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace budgetcheck::cube {
namespace {

using document::Row;
using document::RowScheme;

constexpr int most_rounds = 6;

/// Rows that stand elsewhere by their sums, before positions are doubted, and sums that they mend.
constexpr int least_moved = 2;

/// Sums that speak clearly against the positions of a table are found in far less.
constexpr std::size_t max_doubt_steps = 5'000;

bool is_settled(const Grid& grid) { return grid.undecided == 0; }

/// A row that prints some figures, but not one for each column.
bool has_choice(const Grid& grid, const Row& row) {
    return (row.amount_count != 0) & (row.amount_count < grid.columns);
}

/// Takes these placements as the equally good ones; true where that changes anything.
bool settle(Grid& grid, std::size_t row, std::span<const Columns> placements) {
    const bool changed = placements.size() != cube::placements(grid, row).size();
    grid.used[row] = placements[0];
    if (placements.size() == 1) placements = {};
    if (grid.alternatives.empty()) grid.alternatives.resize(grid.rows);
    grid.undecided += (placements.empty() ? 0U : 1U) - (grid.alternatives[row].empty() ? 0U : 1U);
    grid.alternatives[row] = placements;
    return changed;
}

class Joint {
public:
    Joint(const text::Text& text, std::span<const ViewAmounts> amounts, std::uint16_t year, Cube& cube)
        : positions_(text),
          amounts_(amounts),
          year_(year),
          cube_(cube),
          told_(cube.grids.size()),
          by_position_(cube.grids.size()),
          preferred_(cube.used.size()) {}

    void run() {
        for (Grid& grid : cube_.grids) {
            collect_candidates(grid);
            append_figures(amounts_[index(grid)], year_, index(grid), cube_);
        }
        if (!all_settled()) {
            search();
            if (break_ties()) search();
        }
        for (Grid& grid : cube_.grids) doubt_positions(grid);
    }

    /// Does every row add up into its parent, in every column?
    bool adds_up(const Grid& grid) const {
        std::vector<Amount> rest(std::size_t{grid.rows} * grid.columns);
        std::vector<std::uint8_t> whole(grid.rows);
        const Figure* figure = &cube_.figures[grid.first];
        for (std::uint32_t row = 0; row < grid.rows; ++row) {
            Amount* const own = &rest[std::size_t{row} * grid.columns];
            const int parent = grid.view->rows[row].sum();
            Amount* const above = parent < 0 ? nullptr : &rest[static_cast<std::size_t>(parent) * grid.columns];
            if (above != nullptr) whole[static_cast<std::size_t>(parent)] = 1;
            for (std::uint32_t column = 0; column < grid.columns; ++column, ++figure) {
                if ((grid.rates >> column & 1U) != 0) continue;
                own[column].value += figure->amount.value;
                own[column].half_width += figure->amount.half_width;
                if (above == nullptr) continue;
                above[column].value -= figure->amount.value;
                above[column].half_width += figure->amount.half_width;
            }
        }
        const auto is_nothing = [](const Amount& left) { return std::abs(left.value) <= left.half_width; };
        for (std::size_t row = 0; row < grid.rows; ++row)
            if (whole[row] != 0 &&
                !std::ranges::all_of(std::span(rest).subspan(row * grid.columns, grid.columns), is_nothing))
                return false;
        return true;
    }

    /// Where the form feed between two pages is lost, the positions of one page mislead on the other. Several rows that
    /// stand elsewhere by their sums, each of which mends one, speak against the positions; a single row is a mistake
    /// of the document.
    void doubt_positions(Grid& grid) {
        if (grid.bounded || by_position_[index(grid)] < 2 || adds_up(grid)) return;
        const SearchedRows all = all_rows(grid);
        PlacementProblem problem = problem_of(grid, all);
        const int with_positions = place(problem).cost;
        if (with_positions < least_moved) return;
        for (std::uint32_t row = 0; row < grid.rows; ++row) {
            problem.rows[row].candidates = cube_.lists.all(grid.view->rows[row].amount_count, grid.columns);
            problem.rows[row].preferred = 0;
        }
        problem.max_steps = max_doubt_steps;
        problem.most_cost = with_positions - least_moved;
        PlacementResult free = place(problem);
        if (free.bounded) return;
        int moved = 0;
        for (std::uint32_t row = 0; row < grid.rows; ++row)
            moved += std::ranges::find(free.best[row], grid.used[row]) == free.best[row].end() ? 1 : 0;
        if (moved < least_moved || with_positions - free.cost < moved) return;
        for (std::uint32_t row = 0; row < grid.rows; ++row) settle(grid, row, kept(free.best[row]));
        rewrite(grid, all.rows);
    }

private:
    void rewrite(const Grid& grid, std::span<const std::uint32_t> rows) {
        if (!rows.empty()) rewrite_figures(amounts_[index(grid)], year_, index(grid), rows, cube_);
    }

    std::span<const Amount> amounts_of(const Grid& grid, const Row& row) const {
        return amounts_[index(grid)].subspan(row.first_amount, row.amount_count);
    }

    void collect_candidates(Grid& grid) {
        const Columns all = (Columns{1} << grid.columns) - 1;
        bool has_open = false;
        for (std::size_t i = 0; i < grid.rows; ++i) {
            grid.used[i] = grid.view->rows[i].amount_count == 0 ? 0 : all;
            has_open |= has_choice(grid, grid.view->rows[i]);
        }
        if (has_open) collect_open(grid);
    }

    void collect_open(Grid& grid) {
        const auto by_position = grid.table->keeps_indents ? placements_by_position(positions_, *grid.view)
                                                           : std::vector<std::optional<Columns>>(grid.rows);
        std::optional<HeaderRuler> ruler;
        for (std::size_t i = 0; i < grid.rows; ++i) {
            const Row& row = grid.view->rows[i];
            if (!has_choice(grid, row)) continue;
            if (by_position[i] && (*by_position[i] & row.lacking) == 0 && keeps_sums(grid, row, *by_position[i])) {
                grid.used[i] = *by_position[i];
                ++by_position_[index(grid)];
                continue;
            }
            const std::span<const Columns> all = cube_.lists.all(row.amount_count, grid.columns);
            if (!ruler && grid.table->keeps_indents) ruler.emplace(positions_, *grid.view, extractor_measures());
            collect_open(grid, i, ruler, row.lacking == 0 ? all : without(row.lacking, all));
        }
    }

    /// All of them where none is left: the figures stand under names.
    std::span<const Columns> without(Columns lacking, std::span<const Columns> all) {
        std::vector<Columns> left;
        std::ranges::copy_if(all, std::back_inserter(left), [&](Columns columns) { return (columns & lacking) == 0; });
        return left.empty() ? all : cube_.lists.keep(std::move(left));
    }

    /// What a search found. One placement is written down where it is.
    std::span<const Columns> kept(std::vector<Columns>& best) {
        return best.size() == 1 ? std::span<const Columns>(best) : cube_.lists.keep(std::move(best));
    }

    /// Where the placement under the header keeps every sum of its row, nothing speaks against it.
    void collect_open(Grid& grid, std::size_t i, const std::optional<HeaderRuler>& ruler,
                      std::span<const Columns> candidates) {
        if (candidates.size() > max_candidates) grid.bounded = true;
        const Row& row = grid.view->rows[i];
        const Columns preferred = ruler ? nearest_under(*ruler, grid, row, candidates) : 0;
        preferred_[place_of(grid, i)] = preferred;
        by_position_[index(grid)] += preferred != 0 ? 1 : 0;
        if (preferred != 0 && keeps_sums(grid, row, preferred)) grid.used[i] = preferred;
        else settle(grid, i, candidates);
    }

    /// What the figures stand under, 0 for nothing certain. Of two that are about as close the one that keeps the sums.
    Columns nearest_under(const HeaderRuler& ruler, const Grid& grid, const Row& row,
                          std::span<const Columns> candidates) const {
        if (const auto clear = ruler.placement(row, candidates)) return *clear;
        std::vector<Columns> rivals;
        std::ranges::copy_if(candidates, std::back_inserter(rivals),
                             [&](Columns columns) { return keeps_sums(grid, row, columns); });
        return ruler.placement(row, candidates, rivals).value_or(0);
    }

    /// Asked for by the first table that needs it; the same for all.
    std::span<const int> extractor_measures() {
        if (!measures_.empty()) return measures_;
        std::vector<const document::View*> views;
        for (const Grid& grid : cube_.grids)
            if (grid.view->half->rows != RowScheme::statements) views.push_back(grid.view);
        measures_ = likely_measures(positions_, views);
        return measures_;
    }

    bool keeps_sums(const Grid& grid, const Row& row, Columns placement) const {
        const auto amounts = amounts_of(grid, row);
        const auto value = [&](std::size_t column) {
            const Amount* amount = cell(amounts, placement, column);
            return amount == nullptr ? 0 : amount->value;
        };
        return std::ranges::all_of(grid.sums, [&](const ColumnSum& sum) {
            std::int64_t rest = value(sum.whole);
            for (Columns parts = sum.parts & placement; parts != 0; parts &= parts - 1)
                rest -= value(static_cast<std::size_t>(std::countr_zero(parts)));
            return rest == 0;
        });
    }

    void search() {
        for (int round = 0; round < most_rounds; ++round) {
            tell_year_apart(year_, cube_);
            const Funds funds(cube_, year_);
            const Known known(cube_, funds, asked_for());
            bool changed = false;
            for (Grid& grid : cube_.grids)
                if (!is_settled(grid) && !grid.bounded && search_grid(grid, known)) changed = true;
            if (!changed || all_settled()) return;
        }
    }

    /// What the others say is asked for the cells of open rows only.
    KeySet asked_for() const {
        KeySet keys;
        for (const Grid& grid : cube_.grids)
            for (std::uint32_t row = 0; row < grid.rows && !is_settled(grid); ++row) {
                if (is_settled(grid, row)) continue;
                for (std::uint32_t column = 0; column < grid.columns; ++column)
                    keys.add(cube_.figures[grid.at(row, column)].key);
            }
        return keys;
    }

    bool all_settled() const {
        return std::ranges::all_of(cube_.grids, [](const Grid& grid) { return is_settled(grid); });
    }

    /// Without what other views say.
    PlacementProblem problem_of(const Grid& grid, const SearchedRows& searched) const {
        PlacementProblem problem;
        problem.columns = grid.columns;
        problem.sums = grid.sums;
        problem.rates = grid.rates;
        problem.rows.reserve(searched.rows.size());
        for (std::size_t i = 0; i < searched.rows.size(); ++i) {
            const std::uint32_t row = searched.rows[i];
            problem.rows.push_back({amounts_of(grid, grid.view->rows[row]), placements(grid, row),
                                    preferred_[place_of(grid, row)], searched.parents[i]});
        }
        return problem;
    }

    /// What the others say of the cells of open rows; nothing where they say what they said before.
    std::vector<Expectation> expectations(const Grid& grid, const SearchedRows& searched, const Known& known) {
        std::vector<Expectation>& told = told_[index(grid)];
        bool news = told.empty();
        told.resize(std::size_t{grid.rows} * grid.columns);
        std::vector<Expectation> expected(searched.rows.size() * grid.columns);
        for (std::size_t i = 0; i < searched.rows.size(); ++i) {
            const std::uint32_t row = searched.rows[i];
            if (is_settled(grid, row)) continue;
            for (std::uint32_t column = 0; column < grid.columns; ++column) {
                Expectation& now = expected[i * grid.columns + column];
                Expectation& before = told[std::size_t{row} * grid.columns + column];
                now = known.expectation(grid.at(row, column));
                news = news || now != before;
                before = now;
            }
        }
        if (!news) expected.clear();
        return expected;
    }

    bool search_grid(Grid& grid, const Known& known) {
        const SearchedRows searched = searched_rows(grid);
        // What was searched is searched again only where the others say something else.
        std::vector<Expectation> expected = expectations(grid, searched, known);
        if (expected.empty()) return false;
        PlacementProblem problem = problem_of(grid, searched);
        problem.expected = std::move(expected);
        PlacementResult result = place(problem);
        if (result.bounded || grid.rows > max_rows) {
            grid.bounded = true;
            return false;
        }
        bool changed = false;
        std::vector<std::uint32_t> moved;
        for (std::size_t i = 0; i < searched.rows.size(); ++i) {
            const std::uint32_t row = searched.rows[i];
            if (std::ranges::equal(result.best[i], placements(grid, row))) continue;
            changed = settle(grid, row, kept(result.best[i])) || changed;
            moved.push_back(row);
        }
        rewrite(grid, moved);
        return changed;
    }

    /// Rows still open: the usual class of the code decides where it can.
    bool break_ties() {
        bool changed = false;
        for (Grid& grid : cube_.grids) {
            std::vector<std::uint32_t> settled;
            for (std::uint32_t row = 0; row < grid.rows && !is_settled(grid); ++row) {
                if (is_settled(grid, row)) continue;
                const auto choice = placement_by_class(grid, row);
                if (choice && settle(grid, row, {&*choice, 1})) settled.push_back(row);
            }
            if (settled.empty()) continue;
            rewrite(grid, settled);
            told_[index(grid)].clear();
            changed = true;
        }
        return changed;
    }

    /// Economic classes are personnel or public money: of two placements the one without the other.
    std::optional<Columns> placement_by_class(const Grid& grid, std::uint32_t row) const {
        const Row& printed = grid.view->rows[row];
        if (grid.view->half->rows != RowScheme::economic_codes || printed.code == 0) return std::nullopt;
        const std::uint32_t code = printed.code >= 1000 ? printed.code / 100 : printed.code;
        const bool personnel = std::ranges::find(personnel_classes, code) != personnel_classes.end();
        const Component other = personnel ? Component::public_use : Component::personnel;
        std::optional<Columns> choice;
        for (const Columns placement : placements(grid, row)) {
            bool fits = true;
            for (std::uint32_t c = 0; c < grid.columns; ++c)
                if ((placement >> c & 1U) != 0 && cube_.figures[grid.at(row, c)].at.component == other) fits = false;
            if (!fits) continue;
            if (choice) return std::nullopt;
            choice = placement;
        }
        return choice;
    }

    /// In lists of the rows of all grids.
    std::size_t place_of(const Grid& grid, std::size_t row) const {
        return static_cast<std::size_t>(grid.used.data() - cube_.used.data()) + row;
    }

    std::uint32_t index(const Grid& grid) const { return static_cast<std::uint32_t>(&grid - cube_.grids.data()); }

    Positions positions_;
    std::span<const ViewAmounts> amounts_;
    std::uint16_t year_;
    Cube& cube_;
    std::vector<std::vector<Expectation>> told_;  ///< by grid and cell, what the others said last
    std::vector<int> measures_;                   ///< columns a Chinese character may take
    std::vector<std::size_t> by_position_;        ///< by grid, rows that positions or the header decided
    std::vector<Columns> preferred_;              ///< by row, under the header's labels; parallel to Cube::used
};

}  // namespace

void place_all(const text::Text& text, std::span<const ViewAmounts> amounts, std::uint16_t year, Cube& cube) {
    Joint(text, amounts, year, cube).run();
}

}  // namespace budgetcheck::cube
