// A paragraph goes on until a line begins with an ordinal, or a full stop ends a line, or a heading or table comes.
#include "document/paragraphs.hpp"

#include "document/page_numbers.hpp"
#include "text/fold.hpp"

#include <algorithm>

namespace budgetcheck::document {
namespace {

bool is_read(Section section) { return section != Section::other && section != Section::form; }

bool starts_with_ordinal(std::u32string_view line) {
    std::size_t begin = line.find_first_not_of(U' ');
    if (begin == std::u32string_view::npos) return false;
    std::size_t end = begin;
    if (line[end] == U'(') {
        while (++end < line.size() && text::is_chinese_numeral(line[end])) {
        }
        return end > begin + 1 && end < line.size() && line[end] == U')';
    }
    while (end < line.size() && end - begin < 3 && (text::is_digit(line[end]) || text::is_chinese_numeral(line[end])))
        ++end;
    if (end == begin || end >= line.size()) return false;
    return line[end] == U'、' || (line[end] == U'.' && end + 1 < line.size() && !text::is_digit(line[end + 1]));
}

void append(Paragraph& paragraph, std::uint32_t index, std::u32string_view line) {
    paragraph.lines.push_back({index, static_cast<std::uint32_t>(paragraph.text.size()), 0});
    for (std::size_t begin = line.find_first_not_of(U' '); begin < line.size();
         begin = line.find_first_not_of(U' ', begin)) {
        const std::size_t end = std::min(line.find(U' ', begin), line.size());
        paragraph.text.append(line.substr(begin, end - begin));
        begin = end;
    }
}

}  // namespace

Span Paragraph::place(const text::Text& source, std::size_t begin, std::size_t end) const {
    const auto next =
        std::ranges::upper_bound(lines, begin, {}, [](const Span& line) { return std::size_t{line.begin}; });
    const Span& line = *(next - 1);
    const std::size_t line_end = next == lines.end() ? text.size() : next->begin;
    const std::u32string_view folded = source.lines()[line.line].folded;
    const auto index_of = [&](std::size_t position) {
        std::size_t left = position - line.begin;
        std::size_t i = 0;
        for (;; ++i) {
            if (folded[i] == U' ') continue;
            if (left-- == 0) return static_cast<std::uint32_t>(i);
        }
    };
    return {line.line, index_of(begin), index_of(std::min(end, line_end) - 1) + 1};
}

std::vector<Paragraph> read_paragraphs(const text::Text& text, const std::vector<Title>& headings,
                                       const std::vector<LineRole>& roles) {
    std::vector<Paragraph> paragraphs;
    Section section = Section::other;
    bool open = false;
    auto heading = headings.begin();
    for (std::uint32_t i = 0; i < roles.size(); ++i) {
        const bool is_heading = heading != headings.end() && heading->place.line == i;
        if (is_heading) {
            if (heading->schema == nullptr && !heading->numbered && !heading->leaders) section = heading->section;
            ++heading;
            open = false;
            continue;
        }
        if (roles[i] == LineRole::blank) continue;
        if (roles[i] != LineRole::prose) {
            open = false;
            continue;
        }
        const std::u32string_view line = text.lines()[i].folded;
        if (!is_read(section) || is_page_number(line)) continue;
        if (!open || starts_with_ordinal(line)) {
            paragraphs.emplace_back();
            paragraphs.back().section = section;
            paragraphs.back().first_line = i;
        }
        append(paragraphs.back(), i, line);
        open = true;
    }
    return paragraphs;
}

}  // namespace budgetcheck::document
