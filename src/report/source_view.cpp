// Both lines are laid out in glyphs: the marker line repeats the width of every glyph above it, and a tab as a tab, so
// that it stays right whatever the terminal's tab stops are.
#include "report/source_view.hpp"

#include "report/display.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace budgetcheck {
namespace {

constexpr std::size_t number_columns = 5;
constexpr std::size_t margin_columns = number_columns + 3;  // " │ "
constexpr std::string_view ellipsis = "…";

/// Indices into the glyphs of a line: first and one past the last.
struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;
};

Span span_of(const Mark& mark, const SourceLine& line, std::size_t size) {
    const std::size_t before = static_cast<std::size_t>(line.offset) + 1;
    const std::size_t begin = std::min(mark.column < before ? 0 : mark.column - before, size);
    return {begin, std::min(begin + mark.length, size)};
}

Span span_of(const std::vector<Mark>& marks, const SourceLine& line, std::size_t size) {
    Span result{size, 0};
    for (const Mark& mark : marks) {
        const Span own = span_of(mark, line, size);
        result = {std::min(result.begin, own.begin), std::max(result.end, own.end)};
    }
    return result.begin > result.end ? Span{} : result;
}

std::size_t width_of(const std::vector<Glyph>& line, Span span) {
    std::size_t result = 0;
    for (std::size_t i = span.begin; i < span.end; ++i) result += line[i].width;
    return result;
}

std::size_t room(const TextStyle& style) {
    return style.width > 2 * margin_columns ? style.width - margin_columns : margin_columns;
}

/// The part of a line that is shown: all of it where it fits, else what fits around `wanted`, grown on both sides.
Span window(const std::vector<Glyph>& line, Span wanted, std::size_t columns) {
    const Span all{0, line.size()};
    if (width_of(line, all) <= columns) return all;
    const std::size_t limit = columns - 2;  // an ellipsis at either end
    while (wanted.end > wanted.begin && width_of(line, wanted) > limit) --wanted.end;
    std::size_t used = width_of(line, wanted);
    for (bool grown = true; grown;) {
        grown = false;
        if (wanted.begin > 0 && used + line[wanted.begin - 1].width <= limit) {
            used += line[--wanted.begin].width;
            grown = true;
        }
        if (wanted.end < line.size() && used + line[wanted.end].width <= limit) {
            used += line[wanted.end++].width;
            grown = true;
        }
    }
    return wanted;
}

std::string shown(const std::vector<Glyph>& line, Span part, bool cut_before) {
    std::string result;
    if (cut_before) result += ellipsis;
    for (std::size_t i = part.begin; i < part.end; ++i) append(result, line[i]);
    if (part.end < line.size()) result += ellipsis;
    return result;
}

/// Carets under the marked glyphs; blanks, or the tab itself, under the others.
std::string carets(const std::vector<Glyph>& line, Span part, const std::vector<std::pair<Span, char>>& marked) {
    std::size_t last = part.begin;
    for (const auto& [span, sign] : marked) last = std::max(last, std::min(span.end, part.end));
    std::string result;
    for (std::size_t i = part.begin; i < last; ++i) {
        char sign = ' ';
        for (const auto& [span, own] : marked)
            if (i >= span.begin && i < span.end) sign = own;
        if (line[i].character == U'\t') result += '\t';
        else result.append(line[i].width, sign);
    }
    return result;
}

std::string notes(const std::vector<Mark>& marks) {
    std::string result;
    for (const Mark& mark : marks) {
        if (mark.note.empty()) continue;
        if (!result.empty()) result += "; ";
        result += mark.note;
    }
    return result;
}

std::string marker_line(const std::vector<Glyph>& line, Span part, const SourceLine& source,
                        const std::vector<Mark>& marks, const TextStyle& style) {
    std::vector<std::pair<Span, char>> marked;
    for (const Mark& mark : marks) {
        if (mark.column > 0) marked.emplace_back(span_of(mark, source, line.size()), mark.primary ? '^' : '~');
    }
    const bool primary = std::ranges::any_of(marks, &Mark::primary);
    std::string text = marked.empty() ? std::string{} : carets(line, part, marked);
    if (!text.empty() && (part.begin > 0 || source.offset > 0)) text.insert(0, " ");
    const std::string note = notes(marks);
    if (!note.empty() && text.find_first_of("^~") != text.npos) text += ' ';
    return painted(text + note, primary ? Paint::error : Paint::note, style);
}

}  // namespace

std::string margin(std::string_view sign, const TextStyle& style) {
    return painted(fmt::format("{:{}} {} ", "", number_columns, sign), Paint::faint, style);
}

bool fit_together(const SourceLine& line, const std::vector<Mark>& marks, const TextStyle& style) {
    const std::vector<Glyph> all = glyphs(line.text);
    return width_of(all, span_of(marks, line, all.size())) + 2 <= room(style);
}

std::string source_view(const SourceLine& line, const std::vector<Mark>& marks, const TextStyle& style) {
    const std::vector<Glyph> all = glyphs(line.text);
    const Span part = window(all, span_of(marks, line, all.size()), room(style));
    std::string result = painted(fmt::format("{:>{}} │ ", line.number, number_columns), Paint::faint, style);
    result += shown(all, part, part.begin > 0 || line.offset > 0);
    const std::string below = marker_line(all, part, line, marks, style);
    if (!below.empty()) result += '\n' + margin("│", style) + below;
    return result + '\n';
}

}  // namespace budgetcheck
