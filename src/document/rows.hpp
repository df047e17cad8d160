// The lines of a table → its rows: wrapped names joined, page breaks and repeated headers passed over, the two halves
// of a side-by-side table taken apart.
#pragma once

#include "document/document.hpp"
#include "document/pieces.hpp"

namespace budgetcheck::document {

/// Reads the table whose title and zone [first_line, limit) are known: header, columns, rows, notes. Sets last_line,
/// the status and the roles of the lines read.
void read_table(std::uint32_t limit, Table& table, std::vector<LineRole>& roles, PieceMemory& memory);

}  // namespace budgetcheck::document
