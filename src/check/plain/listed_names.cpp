// name/listed: 人员经费…主要包括：基本工资、奖金…. The list is open, so only what it names is checked.
#include "check/plain/plain.hpp"
#include "check/rule_ids.hpp"
#include "text/fold.hpp"
#include "text/search.hpp"

#include <algorithm>

namespace budgetcheck::checking {
namespace {

/// The row of basic expenditure with this name, where there is exactly one and no figure of its table is lost.
std::optional<std::uint32_t> find_item(const Context& context, std::u16string_view name) {
    std::optional<std::uint32_t> found;
    for (const cube::Grid& grid : context.cube.grids) {
        if (grid.view->half->rows != document::RowScheme::economic_codes) continue;
        if (grid.table->status != TableStatus::read) return std::nullopt;
        for (std::uint32_t row = 0; row < grid.rows; ++row) {
            const document::Row& printed = grid.view->rows[row];
            if (printed.is_total || !text::is_same(printed.name, name)) continue;
            if (found) return std::nullopt;
            found = grid.at(row, 0);
        }
    }
    return found;
}

/// No column of the item's row says anything.
bool is_nothing(const Context& context, std::uint32_t first) {
    const cube::Figure& figure = context.cube.figures[first];
    const cube::Grid& grid = context.cube.grids[figure.view];
    for (std::uint32_t column = 0; column < grid.columns; ++column) {
        const cube::Figure& cell = context.cube.figures[grid.at(figure.row, column)];
        if (cell.column_unsure || cell.amount.value != 0) return false;
    }
    return true;
}

}  // namespace

void check_listed_names(const Context& context, Findings& findings) {
    for (const document::ListedName& listed : context.document.narrative.listed) {
        const auto item = find_item(context, listed.name);
        if (!item || !is_nothing(context, *item)) continue;
        Finding finding = words_finding(rule::listed_name, Severity::warning,
                                        {"name/listed", {text::to_utf8(listed.name)}}, place(context, listed.place));
        finding.locations.push_back(place(context, *item));
        finding.actual = text::to_utf8(listed.name);
        findings.push_back(std::move(finding));
    }
}

}  // namespace budgetcheck::checking
