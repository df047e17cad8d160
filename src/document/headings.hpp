// The headings of the sections beside the tables, as data: how they end and which section they begin.
#pragma once

#include "document/document.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace budgetcheck::document {

/// The section that a bare line of words begins, if it is a heading.
std::optional<Section> section_headed(std::u16string_view bare);

/// A line that ends as titles and headings do.
struct HeadingLine {
    const text::Line* line = nullptr;
    std::u16string_view words;  ///< bare, without the dots and the page number that a contents page has behind it
};

/// All such lines: few, so that whoever looks for a heading need not ask every line.
std::vector<HeadingLine> heading_lines(const text::Text& text);

/// How the titles of project statements end: the name of the project stands before it.
inline constexpr std::u16string_view statement_ending = u"经费情况说明";

}  // namespace budgetcheck::document
