// The words of a page as lines, as a reader sees them. Knows heights and distances; knows nothing of what words say,
// except which are figures.
#pragma once

#include "input/pdf_page.hpp"

#include <cstddef>
#include <vector>

namespace budgetcheck {

/// A word with what the lines need to know of it.
struct PlacedWord {
    std::string_view text;
    double left = 0;
    double right = 0;
    double middle = 0;       ///< of its characters, from the top of the page
    double em = 0;           ///< its size, as wide as a Chinese character
    std::size_t length = 0;  ///< in characters
    bool figure = false;     ///< digits and their separators only
};

/// Words from left to right.
struct PageLine {
    std::vector<PlacedWord> words;
    double middle = 0;
    double em = 0;
};

/// From the top down.
std::vector<PageLine> page_lines(const PdfPage& page);

}  // namespace budgetcheck
