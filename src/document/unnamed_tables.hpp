// Tables that no schema names: their header is read by its words, and a schema is made of it.
#pragma once

#include "document/document.hpp"
#include "document/headings.hpp"
#include "document/pieces.hpp"
#include "document/titles.hpp"

#include <array>
#include <span>
#include <string>
#include <vector>

namespace budgetcheck::document {

/// A schema that owns what it points to.
struct MadeSchema {
    std::string id;
    std::string name;
    std::vector<Column> columns;
    std::vector<Span> column_places;  ///< where the header names them
    std::array<Half, 1> halves{};
    Schema schema;
};

/// Reads the tables with functional or economic codes that no schema names. Keeps them, and takes the document for one
/// of no known layout, where they are more than those of a known one.
void read_unnamed_tables(std::span<const HeadingLine> headings, const std::vector<Title>& titles, Document& document,
                         PieceMemory& memory);

/// Reads those that a document of a known layout has beside its own.
void read_further_tables(std::span<const HeadingLine> headings, const std::vector<Title>& titles, Document& document,
                         PieceMemory& memory);

/// Reads the tables of the document's profile that were found, but have a header that no form of theirs has: a further
/// form of each is made of it.
void read_other_forms(const std::vector<Title>& titles, Document& document, PieceMemory& memory);

}  // namespace budgetcheck::document
