// add/rollup: a section or class without any row below it, though another table lists what it consists of.
#include "check/plain/code_tables.hpp"
#include "check/plain/plain.hpp"
#include "check/rule_ids.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace budgetcheck::checking {
namespace {

using cube::Grid;
using document::Row;

constexpr std::uint32_t lowest_level = 3;
constexpr std::uint32_t piece = 100;
constexpr std::size_t most_looked_at = 100;  ///< rows; a table of sections has more, but it lists no items

class Finder {
public:
    Finder(const Context& context, Findings& findings) : context_(context), findings_(findings) {}

    void run() {
        for (const Grid& grid : context_.cube.grids)
            if (is_whole_table_of_codes(grid))
                if (const auto column = money_column(context_, grid)) look_through(grid, *column);
    }

private:
    void look_through(const Grid& grid, std::uint32_t column) {
        const std::span<const Row> rows = grid.view->rows;
        std::vector<bool> has_parts(rows.size());
        std::array<bool, lowest_level + 1> levels{};
        for (const Row& row : rows) {
            levels[std::min<std::uint32_t>(row.level, lowest_level)] = true;
            if (row.parent >= 0) has_parts[static_cast<std::size_t>(row.parent)] = true;
        }
        Findings found;
        for (std::uint32_t row = 0; row < grid.rows; ++row) {
            const Row& whole = rows[row];
            if (has_parts[row] || whole.is_total || whole.code == 0 || whole.level >= lowest_level) continue;
            if (!levels[whole.level + 1U] || is_full(findings_) || looked_at_++ >= most_looked_at) continue;
            if (stands_alone(rows, whole)) look_elsewhere(grid, row, column, found);
        }
        // A table may leave out the item of each section that has only one.
        if (found.size() == 1) findings_.push_back(std::move(found.front()));
    }

    /// Its rows may stand elsewhere in the table, below another row or another one of its code.
    static bool stands_alone(std::span<const Row> rows, const Row& whole) {
        return std::ranges::none_of(rows, [&](const Row& other) {
            return &other != &whole && (other.code == whole.code || other.code / piece == whole.code ||
                                        other.code / piece / piece == whole.code);
        });
    }

    std::int64_t value(std::uint32_t figure) const { return context_.cube.figures[figure].amount.value; }

    void look_elsewhere(const Grid& own, std::uint32_t own_row, std::uint32_t own_column, Findings& found) {
        const std::uint32_t code = own.view->rows[own_row].code;
        const std::uint32_t figure = own.at(own_row, own_column);
        if (value(figure) == 0) return;
        for (const Grid& grid : context_.cube.grids) {
            if (!is_whole_table_of_codes(grid)) continue;
            const std::span<const Row> rows = grid.view->rows;
            const auto same = std::ranges::find(rows, code, &Row::code);
            const auto column = money_column(context_, grid);
            if (same == rows.end() || !column) continue;
            const auto row = static_cast<std::uint32_t>(same - rows.begin());
            if (value(grid.at(row, *column)) != value(figure)) continue;
            const auto part = std::ranges::find(rows, static_cast<std::int64_t>(row), &Row::parent);
            if (part == rows.end()) continue;
            const std::uint32_t figure_of_part = grid.at(static_cast<std::uint32_t>(part - rows.begin()), *column);
            found.push_back(finding_of(own.view->rows[own_row], figure, *part, figure_of_part));
            return;
        }
    }

    Finding finding_of(const Row& whole, std::uint32_t figure, const Row& part, std::uint32_t figure_of_part) const {
        Finding finding = words_finding(
            rule::rollup, Severity::error,
            {"add/parts-missing", {text::to_utf8(whole.name), std::to_string(part.code), text::to_utf8(part.name)}},
            place(context_, figure));
        finding.value_kind = ValueKind::amount;
        finding.locations.push_back(place(context_, figure_of_part));
        return finding;
    }

    const Context& context_;
    Findings& findings_;
    std::size_t looked_at_ = 0;
};

}  // namespace

void check_parts_left_out(const Context& context, Findings& findings) { Finder(context, findings).run(); }

}  // namespace budgetcheck::checking
