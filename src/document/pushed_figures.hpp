// Figures that the extraction put on a line of their own, above or below the row they belong to.
#pragma once

#include "document/document.hpp"
#include "document/line_parts.hpp"

#include <span>
#include <vector>

namespace budgetcheck::document {

/// A line of figures between two rows of a view.
struct PushedFigures {
    View* view = nullptr;        ///< of the table
    std::size_t rows_above = 0;  ///< how many rows of the view stand above it
    std::uint32_t line = 0;
    std::span<const token::Token> figures;
};

/// Gives each line of figures to the row above or below it: where only one has room for them under its own, to that
/// one; else to the one from which no blank line sets it apart; else as most of the others go. What fits nowhere is
/// left unread.
void settle_pushed(const text::Text& text, std::span<const PushedFigures> pushed, Table& table);

}  // namespace budgetcheck::document
