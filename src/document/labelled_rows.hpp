// Side-by-side tables: a fixed list of labels on the left, names of functional classes on the right.
#pragma once

#include "document/document.hpp"
#include "document/pieces.hpp"

namespace budgetcheck::document {

void read_labelled_rows(const Pieces& pieces, Table& table);

/// Class names have no codes: they are resolved by this document's own tables, then by the names replaced and
/// by those in force of the code book. What leads nowhere is marked unresolved.
void resolve_class_names(Document& document);

}  // namespace budgetcheck::document
