// A text read as a document, and compact dumps of what was read, for tests.
#pragma once

#include "document/document.hpp"
#include "text/fold.hpp"
#include "text/lines.hpp"

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace budgetcheck::test {

/// Owns the bytes that the document points into.
struct Reading {
    explicit Reading(std::string text_bytes, std::span<const document::Profile> known = document::profiles())
        : bytes(std::move(text_bytes)), text(bytes), document(document::read(text, known)) {}

    std::string bytes;
    text::Text text;
    document::Document document;
};

inline std::string words(const Reading& reading, const document::Span& span) {
    return text::to_utf8(reading.text.lines()[span.line].folded.substr(span.begin, span.end - span.begin));
}

inline std::string_view name(document::CodeState state) {
    constexpr std::array<std::string_view, 5> names{"", "", "unpadded", "damaged", "orphan"};
    return names[static_cast<std::size_t>(state)];
}

inline std::string_view name(document::LineRole role) {
    constexpr std::array<std::string_view, 10> names{"unknown", "blank",     "title", "header",   "row",
                                                     "note",    "furniture", "prose", "contents", "paragraph"};
    return names[static_cast<std::size_t>(role)];
}

/// `name|code|level|figures`, what is odd about the row behind a `!`.
inline std::string dump(const Reading& reading, const document::View& view, const document::Row& row) {
    std::string result = text::to_utf8(row.name) + "|";
    if (row.code != 0) result += std::to_string(row.code);
    result += "|" + std::to_string(row.level) + "|";
    for (const document::PrintedAmount& amount : view.amounts_of(row)) {
        if (result.back() != '|') result += ' ';
        result += words(reading, amount.place);
    }
    const auto flag = [&](bool is_set, std::string_view word) {
        if (is_set) result += " !" + std::string(word);
    };
    flag(!name(row.code_state).empty(), name(row.code_state));
    flag(row.duplicate, "duplicate");
    flag(row.lacking != 0, "lacking");
    flag(row.unresolved, "unresolved");
    if (!row.known_name.empty()) flag(true, (row.retired ? "retired:" : "near:") + text::to_utf8(row.known_name));
    return result;
}

/// The rows of a view, one a line.
inline std::string dump(const Reading& reading, const document::View& view) {
    std::string result;
    for (const document::Row& row : view.rows) result += dump(reading, view, row) + "\n";
    return result;
}

/// The rows of all views of a table; `--` between two halves; then the lines left unread, `?` where a figure was lost.
inline std::string dump(const Reading& reading, const document::Table& table) {
    std::string result;
    for (const document::View& view : table.views) {
        if (&view != &table.views.front()) result += "--\n";
        result += dump(reading, view);
    }
    for (const document::UnreadLine& unread : table.unread)
        result += std::string("unread") + (unread.has_amount ? "? " : " ") + std::to_string(unread.line + 1) + "\n";
    return result;
}

/// All tables, each under its id and status.
inline std::string dump(const Reading& reading) {
    std::string result;
    for (const document::Table& table : reading.document.tables)
        result += std::string(table.schema->id) + " " + std::string(budgetcheck::name(table.status)) + "\n" +
                  dump(reading, table);
    return result;
}

/// The names of the columns of a view in their order.
inline std::string column_names(const document::View& view) {
    std::string result;
    for (const document::UsedColumn& column : view.columns)
        result += (result.empty() ? "" : " ") + std::string(view.half->columns[column.index].name);
    return result;
}

/// The roles of all lines that are not blank: `1 title`.
inline std::string roles(const Reading& reading) {
    std::string result;
    for (std::size_t i = 0; i < reading.document.roles.size(); ++i)
        if (const auto role = reading.document.roles[i]; role != document::LineRole::blank)
            result += std::to_string(i + 1) + " " + std::string(name(role)) + "\n";
    return result;
}

}  // namespace budgetcheck::test
