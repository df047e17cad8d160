// What a reader looks a place up by, where the lines of the text are not those of the document: page, cell.
#pragma once

#include "report/catalogue.hpp"

#include <budgetcheck/report.hpp>

#include <string>

namespace budgetcheck {

/// "page 8", "表3!C12", "table 3, row 12"; empty where lines say it, and for sentences of an office document.
std::string place_name(const Location& place, Origin origin, Language language);

/// The message of a finding, the name of its first place in front where there is one: for outputs that know only lines.
std::string placed_message(const Finding& finding, Origin origin, Language language);

/// "C12" for row 12 and column 3, "12" where there is no column.
std::string cell_name(std::uint32_t row, std::uint32_t column);

/// The same of a cell, as one word for programs: "表3!C12", "table 3 R12C4"; empty for none.
std::string cell_key(const Location& place);

}  // namespace budgetcheck
