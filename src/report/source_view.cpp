// Both lines are laid out in glyphs: the marker line repeats the width of every glyph above it, and a tab as a tab, so
// that it stays right whatever the terminal's tab stops are.
#include "report/source_view.hpp"

#include <algorithm>
#include <span>

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
        if (mark.column == 0) continue;
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

/// The number right-aligned, and a sign behind it.
std::string margin(std::string_view number, std::string_view sign, const TextStyle& style) {
    std::string result(number_columns - std::min(number_columns, number.size()), ' ');
    result.append(number).append(" ").append(sign).append(" ");
    return painted(std::move(result), Paint::faint, style);
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
    std::string result = text_of(std::span(line).subspan(part.begin, part.end - part.begin));
    if (cut_before) result.insert(0, ellipsis);
    if (part.end < line.size()) result += ellipsis;
    return result;
}

/// A mark on the glyphs of its line.
struct Placed {
    Span span;
    const Mark* mark;
};

bool has_carets(const Placed& placed) { return placed.span.end > placed.span.begin; }

/// The marks in the order of their places, those without a place first.
std::vector<Placed> placed(const std::vector<Mark>& marks, const SourceLine& line, std::size_t size) {
    std::vector<Placed> result;
    result.reserve(marks.size());
    for (const Mark& mark : marks) result.push_back({span_of(mark, line, size), &mark});
    if (result.size() > 1) std::ranges::stable_sort(result, {}, [](const Placed& one) { return one.span.begin; });
    return result;
}

/// As wide as the glyphs: a sign for each column, a tab as a tab.
std::string copy_width(const std::vector<Glyph>& line, Span span, char sign) {
    std::string result;
    std::size_t columns = 0;
    for (std::size_t i = span.begin; i < span.end; ++i) {
        columns += line[i].width;
        if (line[i].character != U'\t') continue;
        result.append(columns - line[i].width, sign).append("\t");
        columns = 0;
    }
    return result.append(columns, sign);
}

/// The mark shown at a glyph, if any: the primary one before others.
const Mark* mark_at(std::size_t glyph, const std::vector<Placed>& marks) {
    const Mark* found = nullptr;
    for (const Placed& one : marks) {
        if (glyph < one.span.begin || glyph >= one.span.end) continue;
        if (found == nullptr || one.mark->primary) found = one.mark;
    }
    return found;
}

Paint paint_of(const Mark& mark) { return mark.primary ? Paint::error : Paint::note; }

/// Behind `glyph`, the first at which a mark begins or ends.
std::size_t next_edge(std::size_t glyph, const std::vector<Placed>& marks, std::size_t end) {
    for (const Placed& one : marks)
        for (const std::size_t edge : {one.span.begin, one.span.end})
            if (edge > glyph) end = std::min(end, edge);
    return end;
}

/// Signs under the marks, blanks under the rest.
std::string carets(const std::vector<Glyph>& line, Span part, const std::vector<Placed>& marks,
                   const TextStyle& style) {
    std::string result;
    while (part.begin < part.end) {
        const Mark* mark = mark_at(part.begin, marks);
        std::size_t end = next_edge(part.begin, marks, part.end);
        while (end < part.end && mark_at(end, marks) == mark) end = next_edge(end, marks, part.end);
        const Span run{part.begin, end};
        if (mark == nullptr) result += copy_width(line, run, ' ');
        else result += painted(copy_width(line, run, mark->primary ? '^' : '~'), paint_of(*mark), style);
        part.begin = end;
    }
    return result;
}

/// A note on a line of its own, below the start of its mark, or further left where it would be too long there.
std::string note_line(const std::vector<Glyph>& line, Span part, const Placed& one, bool cut_before,
                      const TextStyle& style) {
    const bool has_place = one.mark->column > 0;
    std::string indent = has_place && cut_before ? " " : "";
    if (has_place) indent += copy_width(line, {part.begin, std::clamp(one.span.begin, part.begin, part.end)}, ' ');
    const std::size_t free = room(style) - std::min(room(style), display_width(one.mark->note));
    if (indent.size() > free && indent.find('\t') == indent.npos) indent.resize(free);
    return indent + painted(one.mark->note, paint_of(*one.mark), style);
}

/// What stands below a source line: the carets with the note of the last of them, then the other notes.
std::vector<std::string> lines_below(const std::vector<Glyph>& line, Span part, const SourceLine& source,
                                     const std::vector<Mark>& marks, const TextStyle& style) {
    const bool cut_before = part.begin > 0 || source.offset > 0;
    const std::vector<Placed> all = placed(marks, source, line.size());
    std::vector<std::string> result;
    const Mark* told = nullptr;
    const auto last = std::ranges::max_element(all, {}, [](const Placed& one) { return one.span.end; });
    if (std::ranges::any_of(all, has_carets)) {
        const Span marked{part.begin, std::min(last->span.end, part.end)};
        result.push_back((cut_before ? " " : "") + carets(line, marked, all, style));
        const std::string& note = last->mark->note;
        if (!note.empty() && width_of(line, marked) + 1 + display_width(note) <= room(style)) {
            told = last->mark;
            result.back() += ' ' + painted(note, paint_of(*told), style);
        }
    }
    for (const Placed& one : all)
        if (one.mark != told && !one.mark->note.empty())
            result.push_back(note_line(line, part, one, cut_before, style));
    return result;
}

}  // namespace

std::string margin(std::string_view sign, const TextStyle& style) { return margin({}, sign, style); }

bool fit_together(const SourceLine& line, const std::vector<Mark>& marks, const TextStyle& style) {
    return width_of(line.glyphs, span_of(marks, line, line.glyphs.size())) + 2 <= room(style);
}

std::string source_view(const SourceLine& line, const std::vector<Mark>& marks, const TextStyle& style) {
    const std::vector<Glyph>& all = line.glyphs;
    const Span part = window(all, span_of(marks, line, all.size()), room(style));
    std::string result = margin(std::to_string(line.number), "│", style);
    result += shown(all, part, part.begin > 0 || line.offset > 0);
    result += '\n';
    for (const std::string& below : lines_below(all, part, line, marks, style))
        result.append(margin("│", style)).append(below).append("\n");
    return result;
}

}  // namespace budgetcheck
