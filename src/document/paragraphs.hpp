// Prose lines → paragraphs: wrapped lines joined, blanks left out, every character with its own place.
#pragma once

#include "document/document.hpp"
#include "document/titles.hpp"

#include <vector>

namespace budgetcheck::document {

/// Paragraphs of the sections that speak of money and of the glossary, of all lines with the role prose.
void read_paragraphs(const text::Text& text, const std::vector<Title>& headings, Document& document);

}  // namespace budgetcheck::document
