// Cells hang below the cells whose columns they share.
#include "document/stacked_labels.hpp"

#include "token/token.hpp"

#include <algorithm>

namespace budgetcheck::document {
namespace {

constexpr std::size_t most_cells = 200;  ///< of a header; more are not put together

struct Cell {
    std::u16string_view word;
    Span place;
    int above = -1;
    bool lowest = true;
};

bool overlap(const Span& a, const Span& b) { return (a.begin < b.end) & (b.begin < a.end); }

std::uint32_t shared(const Span& a, const Span& b) {
    return overlap(a, b) ? std::min(a.end, b.end) - std::max(a.begin, b.begin) : 0;
}

/// Of the cells of the lines above the nearest line decides; in it the cell that shares most columns.
int cell_above(std::span<const Cell> cells, const Span& place) {
    int best = -1;
    for (std::size_t i = cells.size(); i-- > 0;) {
        const Span& other = cells[i].place;
        if (!overlap(other, place)) continue;
        if (best >= 0 && cells[static_cast<std::size_t>(best)].place.line != other.line) break;
        if (best < 0 || shared(other, place) > shared(cells[static_cast<std::size_t>(best)].place, place))
            best = static_cast<int>(i);
    }
    return best;
}

/// Whether each is to hang below the one above it.
enum class Cells : std::uint8_t { loose, hung };

std::vector<Cell> cells_of(std::span<const text::Line> header, Cells as) {
    constexpr std::size_t usual = 32;
    std::vector<Cell> cells;
    cells.reserve(usual);
    std::vector<token::Token> tokens;
    tokens.reserve(usual);
    token::Tokenizer tokenizer;
    for (const text::Line& line : header) {
        if (line.bare.empty()) continue;
        tokens.clear();
        tokenizer.read(line, tokens);
        const std::size_t above = cells.size();
        for (const token::Token& token : tokens) {
            if (cells.size() == most_cells) return cells;
            // 2024年 and 预算数 are one cell.
            if (&token != tokens.data() && (&token - 1)->end == token.begin) {
                Cell& cell = cells.back();
                cell.place.end = token.end;
                cell.word = line.folded.substr(cell.place.begin, token.end - cell.place.begin);
                continue;
            }
            Cell cell{token.text(line.folded), {line.index, token.begin, token.end}};
            if (as == Cells::hung) cell.above = cell_above(std::span(cells).first(above), cell.place);
            if (cell.above >= 0) cells[static_cast<std::size_t>(cell.above)].lowest = false;
            cells.push_back(cell);
        }
    }
    return cells;
}

/// The cell that is the end of `label`, whose parts before it stand in lines above; -1 for none.
int last_part(std::span<const Cell> cells, std::u16string_view label, std::uint32_t below) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (cells[i].place.line < below || !label.starts_with(cells[i].word)) continue;
        const std::u16string_view rest = label.substr(cells[i].word.size());
        if (rest.empty()) return static_cast<int>(i);
        if (const int last = last_part(cells, rest, cells[i].place.line + 1); last >= 0) return last;
    }
    return -1;
}

/// The words of a cell and of all above it, from the top down.
std::u16string label_of(std::span<const Cell> cells, const Cell& lowest) {
    const auto above = [&](const Cell& cell) {
        return cell.above < 0 ? nullptr : &cells[static_cast<std::size_t>(cell.above)];
    };
    std::size_t size = 0;
    for (const Cell* cell = &lowest; cell != nullptr; cell = above(*cell)) size += cell->word.size();
    std::u16string label(size, u' ');
    auto end = label.end();
    for (const Cell* cell = &lowest; cell != nullptr; cell = above(*cell))
        end = std::copy_backward(cell->word.begin(), cell->word.end(), end);
    return label;
}

}  // namespace

Span find_in_parts(std::span<const text::Line> header, std::u16string_view label) {
    const std::vector<Cell> cells = cells_of(header, Cells::loose);
    const int last = cells.empty() ? -1 : last_part(cells, label, 0);
    return last < 0 ? Span{} : cells[static_cast<std::size_t>(last)].place;
}

std::vector<StackedLabel> stacked_labels(std::span<const text::Line> header) {
    const std::vector<Cell> cells = cells_of(header, Cells::hung);
    std::vector<StackedLabel> labels;
    labels.reserve(cells.size());
    for (const Cell& cell : cells) {
        if (cell.lowest) labels.push_back({label_of(cells, cell), cell.place});
    }
    return labels;
}

}  // namespace budgetcheck::document
