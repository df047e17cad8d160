// Rows with functional or economic codes.
#pragma once

#include "document/document.hpp"
#include "document/line_parts.hpp"
#include "document/pieces.hpp"

namespace budgetcheck::document {

void read_coded_rows(const Pieces& pieces, Table& table);

/// Gives every loose name to the row above or below it, by the names the other tables print for the codes.
void settle_loose_names(Document& document);

/// Adds a part of a wrapped name.
void join(View& view, std::u32string_view& name, std::u32string_view part);

/// Adds the figures of a line to the last row of the view or to a row about to become it.
void append_amounts(View& view, Row& row, const LineParts& parts);

}  // namespace budgetcheck::document
