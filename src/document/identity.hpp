// What the document is: kind, fiscal year, body.
#pragma once

#include "document/document.hpp"
#include "document/headings.hpp"

#include <optional>

namespace budgetcheck::document {

void identify(const text::Text& text, std::span<const HeadingLine> headings, Document& document);

/// The year in a title such as 2023年单位…, if it has one.
std::optional<std::uint16_t> title_year(std::u16string_view bare_title);

/// The body's name as compared: without blanks and without a trailing （部门） or （单位）.
std::u16string body_name(std::u16string_view printed);

}  // namespace budgetcheck::document
