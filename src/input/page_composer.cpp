// A column is half as wide as the smaller characters of the page, so that words seldom take more columns than paper.
// Chinese words take fewer; those of a cell that are centred on each other keep that, else they would drift apart.
#include "input/page_composer.hpp"

#include "input/page_lines.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace budgetcheck {
namespace {

constexpr double smaller_share = 0.25;  // of the page's characters are smaller than the measure
constexpr double most_columns = 1000;   // of a page, however small its characters

// In parts of an em.
constexpr double no_gap = 0.2;    // words this close are one; a blank is at least a quarter wide
constexpr double cell_gap = 0.6;  // words of a sentence are closer
constexpr double wide_gap = 0.9;
constexpr double blank_line = 2.4;
constexpr double stack_gap = 1.8;  // the words of a wrapped cell are closer
constexpr double centred = 0.25;   // words that stand below each other by their centres

constexpr std::size_t most_above = 500;  // words that one may stand below

/// Where columns are on a page.
struct Grid {
    double left = 0;
    double column = 1;  ///< width of one

    long at(double place) const { return std::lround(std::clamp((place - left) / column, 0.0, most_columns)); }
};

Grid grid_of(const PdfPage& page, const std::vector<PageLine>& lines) {
    Grid grid{.left = std::numeric_limits<double>::infinity()};
    std::vector<std::pair<double, std::size_t>> sizes;
    std::size_t characters = 0;
    for (const PageLine& line : lines)
        for (const PlacedWord& word : line.words) {
            grid.left = std::min(grid.left, word.left);
            sizes.emplace_back(word.em, word.length);
            characters += word.length;
        }
    std::ranges::sort(sizes);
    auto limit = static_cast<std::size_t>(smaller_share * static_cast<double>(characters));
    double size = 0;
    for (const auto& [em, count] : sizes) {
        size = em;
        if (count > limit) break;
        limit -= count;
    }
    grid.column = std::max({size / 2, page.width / most_columns, 0.1});
    return grid;
}

/// Does a cell, or another part of the line, begin with `next`?
bool begins_part(const PlacedWord& last, const PlacedWord& next, bool last_alone) {
    const double gap = (next.left - last.right) / std::min(last.em, next.em);
    return gap >= cell_gap || (gap >= no_gap && last.figure && (last_alone || next.figure));
}

/// The beginning of a part, on paper and in the text.
struct Written {
    double middle = 0;
    double left = 0;
    double right = 0;
    long begin = 0;
    long length = 0;
};

class PageWriter {
public:
    PageWriter(const Grid& grid, std::string& text) : grid_(grid), text_(text) {}

    void write(const PageLine& line) {
        forget_above(line.middle - stack_gap * line.em);
        column_ = 0;
        const PlacedWord* last = nullptr;
        bool alone = false;  // the last word is all of its part so far
        for (const PlacedWord& word : line.words) {
            const bool begins = last == nullptr || begins_part(*last, word, alone);
            if (begins) move_to(word, last);
            else if ((word.left - last->right) / std::min(last->em, word.em) >= no_gap) blanks(1);
            text_ += word.text;
            column_ += static_cast<long>(word.length);
            alone = begins;
            last = &word;
        }
        text_ += '\n';
    }

private:
    void move_to(const PlacedWord& word, const PlacedWord* last) {
        const bool wide = last != nullptr && (word.left - last->right) >= wide_gap * std::min(last->em, word.em);
        const long least = last == nullptr ? 0 : wide ? 2 : 1;
        blanks(std::max(wanted(word) - column_, least));
        if (!word.figure && written_.size() < most_above)
            written_.push_back({word.middle, word.left, word.right, column_, static_cast<long>(word.length)});
    }

    long wanted(const PlacedWord& word) const {
        const long length = static_cast<long>(word.length);
        if (word.figure) return grid_.at(word.right) - length;
        const auto above = std::find_if(written_.rbegin(), written_.rend(), [&](const Written& other) {
            return other.left < word.right && word.left < other.right;
        });
        const double middle = (word.left + word.right) / 2;
        if (above == written_.rend() || std::abs((above->left + above->right) / 2 - middle) > centred * word.em)
            return grid_.at(word.left);
        return std::max(above->begin + (above->length - length) / 2, 0L);
    }

    void forget_above(double middle) {
        std::erase_if(written_, [&](const Written& other) { return other.middle < middle; });
    }

    void blanks(long count) {
        text_.append(static_cast<std::size_t>(count), ' ');
        column_ += count;
    }

    const Grid& grid_;
    std::string& text_;
    long column_ = 0;
    std::vector<Written> written_;  ///< on the lines not far above, words only
};

}  // namespace

void compose_page(const PdfPage& page, std::string& text) {
    const std::vector<PageLine> lines = page_lines(page);
    if (lines.empty()) return;
    const Grid grid = grid_of(page, lines);
    PageWriter writer(grid, text);
    const PageLine* above = nullptr;
    for (const PageLine& line : lines) {
        if (above != nullptr && line.middle - above->middle > blank_line * std::min(line.em, above->em)) text += '\n';
        writer.write(line);
        above = &line;
    }
}

}  // namespace budgetcheck
