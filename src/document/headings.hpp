// The headings of the sections beside the tables, as data: how they end and which section they begin.
#pragma once

#include "document/document.hpp"

#include <optional>
#include <string_view>

namespace budgetcheck::document {

/// The section that a bare line of words begins, if it is a heading.
std::optional<Section> section_headed(std::u32string_view bare);

/// Could a line with this last character be such a heading? May say yes for one that is none.
bool could_end_heading(char32_t last);

/// How the titles of project statements end: the name of the project stands before it.
inline constexpr std::u32string_view statement_ending = U"经费情况说明";

}  // namespace budgetcheck::document
