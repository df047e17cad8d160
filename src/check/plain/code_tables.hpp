// What the rules over tables of functional codes share.
#pragma once

#include "check/context.hpp"
#include "document/schema.hpp"

#include <cstdint>
#include <optional>

namespace budgetcheck::checking {

/// Were all its rows and labels read?
inline bool is_whole_table_of_codes(const cube::Grid& grid) {
    return grid.view->half->rows == document::RowScheme::functional_codes && !grid.open && grid.columns != 0 &&
           grid.rows != 0;
}

/// The column of all money of the document's own year and stage: its amounts of last year, and parts, stand beside it.
inline std::optional<std::uint32_t> money_column(const Context& context, const cube::Grid& grid, Flow flow) {
    for (std::uint32_t column = 0; column < grid.columns; ++column) {
        const Coordinates& at = context.cube.figures[grid.at(0, column)].at;
        if (at.flow == flow && at.component == Component::total && at.purpose == Purpose::all &&
            at.measure == Measure::budget_money && at.stage == context.document.profile.stage &&
            at.year == context.document.fiscal_year)
            return column;
    }
    return std::nullopt;
}

/// Of expenditure, or else of income.
inline std::optional<std::uint32_t> money_column(const Context& context, const cube::Grid& grid) {
    const auto column = money_column(context, grid, Flow::expenditure);
    return column ? column : money_column(context, grid, Flow::income);
}

/// Is there money that was carried over from the year before or into the next one?
inline bool carries_over(const Context& context) {
    for (const cube::Figure& figure : context.cube.figures)
        if ((figure.at.flow == Flow::opening || figure.at.flow == Flow::closing) && figure.amount.value != 0)
            return true;
    return false;
}

}  // namespace budgetcheck::checking
