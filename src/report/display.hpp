// Text on a terminal: how many columns a character takes, and what of a foreign text may be shown there as it is.
// Knows Unicode; knows nothing of findings.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace budgetcheck {

/// One code point of a source line as it is shown. An invalid byte is one glyph, as it is one column of the line.
struct Glyph {
    char32_t character = 0;  ///< what is shown: a control character or an invalid byte is replaced by a visible sign
    unsigned width = 0;      ///< columns on the terminal; for a tab the most it can take
};

inline constexpr unsigned widest_tab = 8;

/// Columns of a character on a terminal: 2 for wide and full-width ones, 0 for combining and zero-width ones, else 1.
/// Characters of ambiguous width (quotation marks, box drawing) count as 1.
unsigned width(char32_t character);

std::vector<Glyph> glyphs(std::string_view line);

/// As UTF-8; marks of writing direction are left out, they would reorder the line around them.
std::string text_of(std::span<const Glyph> glyphs);

std::size_t display_width(std::string_view text);

/// A text of the document or a path, safe to print inside a line: control characters and invalid bytes replaced.
std::string printable(std::string_view text);

/// The text with blanks behind it up to `columns` terminal columns.
std::string padded(std::string text, std::size_t columns);

}  // namespace budgetcheck
