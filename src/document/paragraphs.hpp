// Prose lines → paragraphs: wrapped lines joined, blanks left out, every character with its own place.
#pragma once

#include "document/document.hpp"
#include "document/titles.hpp"

#include <vector>

namespace budgetcheck::document {

/// Which part of a document a paragraph stands in, by the last heading above it.
enum class Section : std::uint8_t { other, explanation, circumstances, project, glossary };

struct Paragraph {
    Section section = Section::other;
    std::u32string text;      ///< folded, without blanks
    std::vector<Span> lines;  ///< where each line's part begins in `text`: begin is an index into text, end unused
    std::uint32_t first_line = 0;

    /// The stretch of `text` from `begin` to `end`, as a place in the first line it touches.
    Span place(const text::Text& source, std::size_t begin, std::size_t end) const;
};

/// Paragraphs of the sections that speak of money, of all lines with the role prose.
std::vector<Paragraph> read_paragraphs(const text::Text& text, const std::vector<Title>& headings,
                                       const std::vector<LineRole>& roles);

}  // namespace budgetcheck::document
