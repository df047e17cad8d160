// Rows whose columns are certain come first; then the open views are searched again and again, each time with what the
// others have settled, until nothing changes.
#include "cube/joint.hpp"

#include "cube/funds.hpp"
#include "cube/geometry.hpp"
#include "cube/partitions.hpp"

#include <algorithm>
#include <map>

namespace budgetcheck::cube {
namespace {

using document::Row;
using document::RowScheme;

constexpr int most_rounds = 6;

/// What the settled rows say, by canonical coordinates.
struct Known {
    struct Value {
        Amount amount;
        const Grid* grid = nullptr;
    };
    std::map<Coordinates, Value> values;
    std::map<Purpose, Amount> least;  ///< purposes that cannot be smaller than an economic item
};

bool is_settled(const Grid& grid, std::size_t row) { return grid.placements[row].size() == 1; }

bool is_settled(const Grid& grid) {
    return std::ranges::all_of(grid.placements, [](const auto& placements) { return placements.size() == 1; });
}

class Joint {
public:
    Joint(const text::Text& text, const std::vector<ViewAmounts>& amounts, std::uint16_t year, Cube& cube)
        : text_(text), amounts_(amounts), year_(year), cube_(cube) {}

    void run() {
        for (Grid& grid : cube_.grids) collect_candidates(grid);
        if (std::ranges::all_of(cube_.grids, [](const Grid& grid) { return is_settled(grid); })) return;
        search();
        if (break_ties()) search();
    }

private:
    std::span<const Amount> amounts_of(const Grid& grid, const Row& row) const {
        return std::span(amounts_[index(grid)]).subspan(row.first_amount, row.amount_count);
    }

    void collect_candidates(Grid& grid) {
        const auto by_position = placements_by_position(text_, *grid.view);
        grid.placements.resize(grid.rows);
        const HeaderRuler ruler(text_, *grid.view);
        std::vector<Columns>& preferred = preferred_.emplace_back(grid.rows);
        for (std::size_t i = 0; i < grid.rows; ++i) {
            if (by_position[i]) grid.placements[i] = {*by_position[i]};
            else grid.placements[i] = all_placements(grid.view->rows[i].amount_count, grid.columns);
            if (grid.placements[i].size() > max_candidates) grid.bounded = true;
            if (grid.placements[i].size() > 1)
                preferred[i] = ruler.placement(grid.view->rows[i], grid.placements[i]).value_or(0);
        }
    }

    void search() {
        for (int round = 0; round < most_rounds; ++round) {
            fill_figures(amounts_, year_, cube_);
            const Known known = collect_known();
            bool changed = false;
            for (Grid& grid : cube_.grids)
                if (!is_settled(grid) && !grid.bounded) changed = search_grid(grid, known) || changed;
            if (!changed) return;
        }
    }

    Known collect_known() const {
        Known known;
        const Funds funds(cube_);
        for (const Grid& grid : cube_.grids)
            for (std::uint32_t row = 0; row < grid.rows; ++row) {
                if (!is_settled(grid, row) || grid.view->rows[row].unresolved) continue;
                for (std::uint32_t column = 0; column < grid.columns; ++column) {
                    const Figure& figure = cube_.figures[grid.at(row, column)];
                    if (figure.out_of_range) continue;
                    known.values.try_emplace(funds.canonical(figure.at), Known::Value{figure.amount, &grid});
                    note_purpose(grid, row, figure, known);
                }
            }
        return known;
    }

    static void note_purpose(const Grid& grid, std::uint32_t row, const Figure& figure, Known& known) {
        for (const PurposeItem& item : purpose_items)
            if (item.economic == figure.at.economic && item.name == grid.view->rows[row].name &&
                figure.at.component == grid.view->half->base.component)
                known.least.try_emplace(item.purpose, figure.amount);
    }

    bool search_grid(Grid& grid, const Known& known) {
        PlacementProblem problem;
        problem.columns = grid.columns;
        problem.sums = grid.sums;
        const Funds funds(cube_);
        for (std::uint32_t row = 0; row < grid.rows; ++row) {
            const Row& printed = grid.view->rows[row];
            problem.rows.push_back(
                {amounts_of(grid, printed), grid.placements[row], preferred_[index(grid)][row], printed.parent});
            for (std::uint32_t column = 0; column < grid.columns; ++column)
                problem.expected.push_back(expectation(grid, funds, known, row, column));
        }
        PlacementResult result = place(problem);
        if (result.bounded) {
            grid.bounded = true;
            return false;
        }
        const bool changed = result.best != grid.placements;
        grid.placements = std::move(result.best);
        return changed;
    }

    Expectation expectation(const Grid& grid, const Funds& funds, const Known& known, std::uint32_t row,
                            std::uint32_t column) const {
        const Coordinates at = funds.canonical(coordinates(*grid.view, grid.view->rows[row], column, year_));
        if (grid.view->rows[row].unresolved) return {};
        if (const auto least = known.least.find(at.purpose); at.purpose != Purpose::all && least != known.least.end())
            return {true, true, least->second};
        const auto value = known.values.find(at);
        if (value == known.values.end()) return rest_of_fund(funds, known, at);
        if (value->second.grid == &grid) return {};
        return {true, false, value->second.amount};
    }

    /// A fund that stands in one table only is what the general budget leaves of all fiscal money.
    static Expectation rest_of_fund(const Funds& funds, const Known& known, Coordinates at) {
        if (at.fund != Fund::government_fund && at.fund != Fund::state_capital) return {};
        at.fund = at.fund == Fund::government_fund ? Fund::state_capital : Fund::government_fund;
        const auto other = known.values.find(at);
        at.fund = Fund::general;
        const auto general = known.values.find(at);
        at.fund = Fund::all;
        const auto all = known.values.find(funds.canonical(at));
        if (all == known.values.end()) return {};
        Amount rest = all->second.amount;
        for (const auto& part : {general, other}) {
            if (part == known.values.end()) continue;
            rest.value -= part->second.amount.value;
            rest.half_width += part->second.amount.half_width;
        }
        return {true, false, rest};
    }

    /// Rows still open: the usual class of the code decides where it can.
    bool break_ties() {
        bool changed = false;
        for (Grid& grid : cube_.grids)
            for (std::uint32_t row = 0; row < grid.rows; ++row) {
                std::vector<Columns>& open = grid.placements[row];
                if (open.size() < 2) continue;
                const auto choice = placement_by_class(grid, row);
                if (!choice) continue;
                open = {*choice};
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
        for (const Columns placement : grid.placements[row]) {
            bool fits = true;
            for (std::uint32_t c = 0; c < grid.columns; ++c)
                if ((placement >> c & 1U) != 0 && coordinates(*grid.view, printed, c, year_).component == other)
                    fits = false;
            if (!fits) continue;
            if (choice) return std::nullopt;
            choice = placement;
        }
        return choice;
    }

    std::size_t index(const Grid& grid) const { return static_cast<std::size_t>(&grid - cube_.grids.data()); }

    const text::Text& text_;
    const std::vector<ViewAmounts>& amounts_;
    std::uint16_t year_;
    Cube& cube_;
    std::vector<std::vector<Columns>> preferred_;  ///< by grid and row, under the header's labels
};

bool differs(std::span<const Amount> amounts, const std::vector<Columns>& placements, std::size_t column) {
    const Amount* first = cell(amounts, placements[0], column);
    return std::ranges::any_of(placements, [&](Columns placement) {
        const Amount* other = cell(amounts, placement, column);
        return (first == nullptr ? 0 : first->value) != (other == nullptr ? 0 : other->value);
    });
}

}  // namespace

void place_all(const text::Text& text, const std::vector<ViewAmounts>& amounts, std::uint16_t year, Cube& cube) {
    Joint(text, amounts, year, cube).run();
    fill_figures(amounts, year, cube);
}

void fill_figures(const std::vector<ViewAmounts>& amounts, std::uint16_t year, Cube& cube) {
    for (std::size_t g = 0; g < cube.grids.size(); ++g) {
        const Grid& grid = cube.grids[g];
        for (std::uint32_t row = 0; row < grid.rows; ++row) {
            const Row& printed = grid.view->rows[row];
            const auto values = std::span(amounts[g]).subspan(printed.first_amount, printed.amount_count);
            const auto prints = grid.view->amounts_of(printed);
            const std::vector<Columns>& placements = grid.placements[row];
            for (std::uint32_t column = 0; column < grid.columns; ++column) {
                Figure& figure = cube.figures[grid.at(row, column)];
                figure.at = coordinates(*grid.view, printed, column, year);
                figure.place = printed.name_place;
                figure.view = static_cast<std::uint32_t>(g);
                figure.row = row;
                figure.column = static_cast<std::uint16_t>(column);
                figure.blank = true;
                figure.amount = {};
                figure.column_unsure = placements.size() > 1 && differs(values, placements, column);
                figure.name_unsure =
                    printed.unresolved || printed.duplicate || printed.code_state == document::CodeState::orphan;
                const Amount* amount = cell(values, placements[0], column);
                if (amount == nullptr) continue;
                const document::PrintedAmount& print = prints[static_cast<std::size_t>(amount - values.data())];
                figure.blank = false;
                figure.nil = print.nil;
                figure.amount = *amount;
                figure.decimals = print.decimals;
                figure.place = print.place;
                figure.out_of_range = amount->half_width < 0;
            }
        }
    }
}

}  // namespace budgetcheck::cube
