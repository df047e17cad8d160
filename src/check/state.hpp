// What the report says of the document as a whole: kind, year, body, its tables, and whether it could be read at all.
#pragma once

#include "cube/figures.hpp"
#include "document/document.hpp"
#include "text/lines.hpp"

#include <budgetcheck/report.hpp>

namespace budgetcheck::checking {

/// Fills everything but findings and ledger. A document in which nothing was recognised is unreadable; one with a table
/// that was found but not read is incomplete.
void describe(const text::Text& text, const document::Document& document, Report& report);

/// The units in which the tables were read, where they are not as noted.
void describe_units(const cube::Cube& cube, const document::Document& document, Report& report);

/// 元, 万元, 亿元; empty where it is none of them.
std::string_view unit_name(document::Unit unit);

/// "T3", or "T1.2" for the second half of a side-by-side table.
std::string view_name(const cube::Grid& grid);

}  // namespace budgetcheck::checking
