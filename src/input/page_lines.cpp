// Words whose middles are level make a line. Then lines that lie within one row of a table and do not cover each other
// are put together: cells of one row may be set at its top, its middle or its bottom.
#include "input/page_lines.hpp"

#include "report/display.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>

namespace budgetcheck {
namespace {

// All in parts of an em, the size of the characters.
constexpr double flat_box = 0.6;    // some makers' fonts state next to no height: the box lies at the foot of the word
constexpr double flat_drop = 0.05;  // what is below such a box
constexpr double level = 0.35;      // words that stand on one line, of different fonts
constexpr double same_row = 0.85;
constexpr double next_line = 1.0;
constexpr double as_near = 1.2;      // times the distance to the line below
constexpr double twice_drawn = 0.3;  // bold is drawn twice, a little apart

bool is_figure(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return (c >= '0' && c <= '9') || c == ',' || c == '.' || c == '-'; });
}

/// In UTF-8, all but the first byte of a character begin with the bits 10.
bool begins_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }

PlacedWord placed(const PdfWord& word) {
    PlacedWord result{.text = word.text, .left = word.left, .right = word.right};
    result.length = static_cast<std::size_t>(std::ranges::count_if(word.text, begins_character));
    const std::size_t halves = display_width(word.text);
    result.figure = is_figure(word.text);
    const double width = std::max(word.right - word.left, 0.0);
    const double height = std::max(word.bottom - word.top, 0.0);
    result.em = halves > 0 ? 2 * width / static_cast<double>(halves) : 0;
    if (result.em <= 0) result.em = std::max(height, 1.0);
    result.middle =
        height < flat_box * result.em ? word.bottom + (flat_drop - 0.5) * result.em : (word.top + word.bottom) / 2;
    return result;
}

double middle_em(std::vector<PlacedWord>& words) {
    const auto middle = words.begin() + static_cast<std::ptrdiff_t>(words.size() / 2);
    std::ranges::nth_element(words, middle, {}, &PlacedWord::em);
    return middle->em;
}

void finish(PageLine& line) {
    line.em = middle_em(line.words);
    std::ranges::sort(line.words, [](const PlacedWord& a, const PlacedWord& b) {
        return a.left != b.left ? a.left < b.left : a.right < b.right;
    });
    const auto again = [](const PlacedWord& a, const PlacedWord& b) {
        return a.text == b.text && b.left - a.left < twice_drawn * a.em;
    };
    line.words.erase(std::unique(line.words.begin(), line.words.end(), again), line.words.end());
}

std::vector<PageLine> level_lines(std::vector<PlacedWord> words) {
    std::ranges::stable_sort(words, {}, &PlacedWord::middle);
    std::vector<PageLine> lines;
    for (const PlacedWord& word : words) {
        if (!lines.empty()) {
            PageLine& line = lines.back();
            const double size = std::min(line.em, word.em);
            if (word.middle - line.middle < level * size) {
                const auto count = static_cast<double>(line.words.size());
                line.middle = (line.middle * count + word.middle) / (count + 1);
                line.em = size;
                line.words.push_back(word);
                continue;
            }
        }
        lines.push_back({{word}, word.middle, word.em});
    }
    for (PageLine& line : lines) finish(line);
    return lines;
}

/// Both have words, from left to right, and none lies above one of the other.
bool side_by_side(const PageLine& a, const PageLine& b) {
    auto left = a.words.begin();
    auto right = b.words.begin();
    while (left != a.words.end() && right != b.words.end()) {
        if (left->right <= right->left) ++left;
        else if (right->right <= left->left) ++right;
        else return false;
    }
    return true;
}

bool has_figure(const PageLine& line) { return std::ranges::any_of(line.words, &PlacedWord::figure); }
bool only_figures(const PageLine& line) { return std::ranges::all_of(line.words, &PlacedWord::figure); }

/// Words alone beside a line with words may be more of a wrapped cell.
bool may_complete(const PageLine& a, const PageLine& b) {
    return only_figures(a) || only_figures(b) || (has_figure(a) && has_figure(b));
}

double distance(const std::vector<PageLine>& lines, std::size_t upper) {
    if (upper + 1 >= lines.size()) return std::numeric_limits<double>::infinity();
    return lines[upper + 1].middle - lines[upper].middle;
}

/// May a line and the one below it be cells of one row?
bool one_row(const std::vector<PageLine>& lines, std::size_t upper, double above) {
    const PageLine& a = lines[upper];
    const PageLine& b = lines[upper + 1];
    const double apart = b.middle - a.middle;
    const double em = std::min(a.em, b.em);
    // Within reach of two lines, the upper one is joined: words that wrap around their figures are read from the top.
    return apart < same_row * em && above > next_line * em && apart < as_near * distance(lines, upper + 1) &&
           may_complete(a, b) && side_by_side(a, b);
}

void join(PageLine& line, PageLine&& other) {
    const auto count = static_cast<double>(line.words.size());
    const auto others = static_cast<double>(other.words.size());
    line.middle = (line.middle * count + other.middle * others) / (count + others);
    line.words.insert(line.words.end(), other.words.begin(), other.words.end());
    finish(line);
}

}  // namespace

std::vector<PageLine> page_lines(const PdfPage& page) {
    std::vector<PlacedWord> words;
    words.reserve(page.words.size());
    std::ranges::transform(page.words, std::back_inserter(words), placed);
    std::vector<PageLine> lines = level_lines(std::move(words));
    std::vector<PageLine> rows;
    double above = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const double below = distance(lines, i);
        if (i + 1 < lines.size() && one_row(lines, i, above)) {
            above = distance(lines, i + 1);
            join(lines[i], std::move(lines[i + 1]));
            rows.push_back(std::move(lines[i++]));
        } else {
            rows.push_back(std::move(lines[i]));
            above = below;
        }
    }
    return rows;
}

}  // namespace budgetcheck
