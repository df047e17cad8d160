// The units whose money a department's document adds up: the numbered list behind 具体包括 or 编制范围的单位包括.
#pragma once

#include "document/document.hpp"

namespace budgetcheck::document {

/// None in a unit's document, or where the list is not printed.
void read_members(const text::Text& text, Document& document);

}  // namespace budgetcheck::document
