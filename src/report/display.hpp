// Text on a terminal: how many columns a character takes, and what of a foreign text may be shown there as it is.
// Knows Unicode; knows nothing of findings.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace budgetcheck {

inline constexpr unsigned widest_tab = 8;

/// Columns of a character on a terminal: 2 for wide and full-width ones, 0 for combining and zero-width ones, else 1.
/// Characters of ambiguous width (quotation marks, box drawing) count as 1.
unsigned width(char32_t character);

/// A line of a document as it is shown: a control character or an invalid byte is replaced by a visible sign, a mark of
/// writing direction is left out, it would reorder the line around it. The line must outlive it.
class ShownLine {
public:
    explicit ShownLine(std::string_view line);

    /// Code points of the line. An invalid byte is one, as it is one column of the line.
    std::size_t size() const { return size_; }

    // Of the stretch from one of them to another.
    std::string_view text(std::size_t begin, std::size_t end) const {
        const std::string_view all = changed_ ? std::string_view(mended_) : line_;
        return all.substr(edges_[begin].byte, edges_[end].byte - edges_[begin].byte);
    }
    /// Columns on the terminal, a tab with the most it can take.
    std::size_t width(std::size_t begin, std::size_t end) const { return edges_[end].column - edges_[begin].column; }

    bool has_tabs() const { return has_tabs_; }
    bool is_tab(std::size_t at) const { return text(at, at + 1) == "\t"; }

private:
    struct Edge {
        std::uint32_t byte = 0;
        std::uint32_t column = 0;
    };

    std::string_view line_;
    std::string mended_;  ///< where something is replaced or left out
    bool changed_ = false;
    std::size_t size_ = 0;
    bool has_tabs_ = false;
    std::unique_ptr<Edge[]> edges_;  ///< where each code point begins, and where the last one ends
};

std::size_t display_width(std::string_view text);

/// A text of the document or a path, safe to print inside a line: control characters and invalid bytes replaced.
std::string printable(std::string_view text);

/// Makes what stands in the text from a place on safe to print.
void make_printable(std::string& text, std::size_t from);

/// The text with blanks behind it up to `columns` terminal columns.
std::string padded(std::string text, std::size_t columns);

}  // namespace budgetcheck
