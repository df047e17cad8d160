// Figures end at the right of their band, words of a header stand in the middle of theirs, others begin at the left.
#include "input/office/composer.hpp"

#include "input/office/columns.hpp"

#include <algorithm>
#include <vector>

namespace budgetcheck::office {
namespace {

constexpr std::uint32_t least_gap = 2;  ///< between cells that run into each other

/// Where a cell begins in its line.
std::uint32_t wanted(const PlacedCell& cell, const std::vector<std::uint32_t>& starts) {
    const std::uint32_t left = starts[cell.first];
    const std::uint32_t width = starts[cell.last] - left - column_gap;
    if (cell.length >= width) return left;
    if (cell.figure) return left + width - cell.length;
    const bool centred = cell.header || cell.cell->column_span > 1;
    return centred ? left + (width - cell.length) / 2 : left;
}

}  // namespace

bool Composer::takes(std::size_t bytes) {
    full_ = full_ || text_.size() + bytes > most_bytes_;
    return !full_;
}

void Composer::add_line(std::string_view line) {
    if (!takes(line.size() + 1)) return;
    for (const char c : line) text_ += static_cast<unsigned char>(c) < ' ' ? ' ' : c;
    text_ += '\n';
    ++line_;
}

void Composer::add_paragraph(std::string_view paragraph) {
    for (std::size_t begin = 0; begin <= paragraph.size();) {
        const std::size_t end = std::min(paragraph.find('\n', begin), paragraph.size());
        add_line(paragraph.substr(begin, end - begin));
        begin = end + 1;
    }
}

void Composer::turn_page() {
    if (takes(1)) text_ += '\f';
}

void Composer::add_grid(const Grid& grid) {
    const std::vector<PlacedCell> cells = place_cells(grid);
    const std::vector<std::uint32_t> starts = column_starts(cells);
    cells_.begin_table(grid.sheet, grid.table);
    for (auto cell = cells.begin(); cell != cells.end() && !full_;) {
        const std::uint32_t row = cell->line_row;
        if (cell->alone && cell->cell->text.find('\n') != std::string::npos) {  // a frame around paragraphs
            for (std::string_view rest = cell->cell->text; !rest.empty() && !full_;) {
                const std::size_t end = std::min(rest.find('\n'), rest.size());
                cells_.begin_line(line_, row + 1);
                cells_.add_cell(1, static_cast<std::uint32_t>(end) + 1, cell->cell->row + 1, cell->cell->column + 1);
                add_line(rest.substr(0, end));
                rest.remove_prefix(std::min(end + 1, rest.size()));
            }
            ++cell;
            continue;
        }
        std::string line;
        std::uint32_t column = 0;
        cells_.begin_line(line_, row + 1);
        for (; cell != cells.end() && cell->line_row == row; ++cell) {
            std::uint32_t begin = wanted(*cell, starts);
            if (column > 0) begin = std::max(begin, column + least_gap);
            if (!takes(line.size() + (begin - column))) return;
            line.append(begin - column, ' ');
            line += cell->text;
            column = begin + cell->length;
            cells_.add_cell(begin + 1, column + 1, cell->cell->row + 1, cell->cell->column + 1);
        }
        add_line(line);
    }
}

}  // namespace budgetcheck::office
