// The amounts of lines that no reader of sentences sees: they are listed, so that nothing is skipped in silence.
#pragma once

#include "document/document.hpp"

namespace budgetcheck::document {

/// Lists every amount with a unit of money outside tables, paragraphs and what was read of the forms.
void list_loose_amounts(const text::Text& text, Document& document);

}  // namespace budgetcheck::document
