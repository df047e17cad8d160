// Paragraphs and tables as lines of text, with a map from their columns back to the cells. Every column of a table has
// a band of the text to itself, so that the reader of laid out text finds each figure under its header.
#pragma once

#include "input/cell_map.hpp"
#include "input/office/grid.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace budgetcheck::office {

class Composer {
public:
    /// Appends to `text` and `cells`, no more than about `most_bytes`.
    Composer(std::string& text, CellMap& cells, std::size_t most_bytes)
        : text_(text), cells_(cells), most_bytes_(most_bytes) {}

    /// A paragraph is one line, or one for each LF in it.
    void add_paragraph(std::string_view paragraph);

    /// A line for each row that holds a cell.
    void add_grid(const Grid& grid);

    /// What follows stands on another page.
    void turn_page();

    /// Was there more than there may be? What was too much is left out.
    bool is_full() const { return full_; }

private:
    class Row;

    void add_line(std::string_view line);
    bool takes(std::size_t bytes);

    std::string& text_;
    CellMap& cells_;
    std::size_t most_bytes_;
    std::uint32_t line_ = 1;
    bool full_ = false;
};

}  // namespace budgetcheck::office
