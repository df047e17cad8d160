// What the rules over names of rows share.
#pragma once

#include "check/context.hpp"
#include "text/fold.hpp"

#include <string_view>
#include <utility>

namespace budgetcheck::checking {

template <typename Visit>
void each_row(const Context& context, Visit visit) {
    for (const document::Table& table : context.document.tables)
        for (const document::View& view : table.views)
            for (const document::Row& row : view.rows) visit(table, view, row);
}

inline Finding row_finding(const Context& context, const document::Table& table, const document::Row& row,
                           const document::Span& span, std::string_view rule, Severity severity, Message message) {
    Location location = place(context, table, span);
    location.row = text::to_utf8(row.name);
    return words_finding(rule, severity, std::move(message), std::move(location));
}

/// Words below it that were not understood may be the rest of its name.
inline bool may_go_on(const document::Table& table, const document::Row& row) {
    constexpr std::uint32_t nearest = 2;  ///< lines
    return table.has_unread_words(row.name_place.line + 1, row.name_place.line + nearest);
}

/// One code, one name: the same in the whole document, and the one that the classification gives it.
void check_code_names(const Context& context, Findings& findings);

}  // namespace budgetcheck::checking
