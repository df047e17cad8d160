// Prose lines → paragraphs: wrapped lines joined, blanks left out, every character with its own place.
#pragma once

#include "document/document.hpp"
#include "document/titles.hpp"

#include <vector>

namespace budgetcheck::document {

/// Paragraphs of the sections that speak of money and of the glossary, of all lines with the role prose.
void read_paragraphs(const text::Text& text, const std::vector<Title>& headings, Document& document);

/// Places in a paragraph that are asked for in the order of its text: each is sought from the last one on.
class PlacesInOrder {
public:
    PlacesInOrder(const text::Text& source, const Paragraph& paragraph) : source_(source), paragraph_(paragraph) {}

    /// As Paragraph::place().
    Span place(std::size_t begin, std::size_t end);

private:
    void go_to_line(std::size_t at);
    std::uint32_t index(const text::Line& line, std::size_t bare);

    const text::Text& source_;
    const Paragraph& paragraph_;
    std::size_t line_ = 0;     ///< of the paragraph, where the last place begins
    std::size_t bare_ = 0;     ///< and where in that line, without its blanks
    std::uint32_t index_ = 0;  ///< with them
};

}  // namespace budgetcheck::document
