// Codes → a tree: which row adds up into which. A damaged code takes its parent from its position.
#pragma once

#include "document/document.hpp"
#include "token/token.hpp"

#include <span>

namespace budgetcheck::document {

/// Level, code and state of a row from its printed code pieces; a damaged one is mended from the rows before it.
void set_code(Row& row, std::span<const token::Token> pieces, std::span<const Row> before);

/// Parents of all rows of a view whose rows have codes; marks duplicate codes and codes without a parent.
void link_codes(View& view);

/// Codes without a parent that other tables print, under the same name, at the position's own parent: they are damaged.
void mend_orphans(Document& document);

}  // namespace budgetcheck::document
