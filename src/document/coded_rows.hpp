// Rows with functional or economic codes.
#pragma once

#include "document/document.hpp"
#include "document/line_parts.hpp"
#include "document/pieces.hpp"
#include "document/pushed_figures.hpp"

namespace budgetcheck::document {

/// A line of one half of a table.
struct RowLine {
    const text::Line* source = nullptr;
    LineParts parts;
};

/// Lines → rows of `view`, which is one of the table's. Lines of figures of which it is not plain whose they are go to
/// `pushed`.
void read_coded_rows(std::span<const RowLine> lines, Table& table, View& view, std::vector<PushedFigures>& pushed);

/// The same for a table of one half.
void read_coded_rows(const Pieces& pieces, Table& table);

/// Two halves beside each other, each with codes of its own.
void read_side_by_side(const Pieces& pieces, Table& table);

/// Gives every loose name to the row above or below it, by the names the other tables print for the codes.
void settle_loose_names(Document& document);

/// Adds a part of a wrapped name.
void join(View& view, std::u16string_view& name, std::u16string_view part);

/// Adds the figures of a line to the last row of the view or to a row about to become it.
void append_amounts(View& view, Row& row, const LineParts& parts);

}  // namespace budgetcheck::document
