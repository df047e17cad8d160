// The marker line repeats the width of every character above it, and a tab as a tab, so that it stays right whatever
// the terminal's tab stops are.
#include "report/source_view.hpp"

#include <algorithm>

namespace budgetcheck {
namespace {

constexpr std::size_t number_columns = 5;
constexpr std::size_t margin_columns = number_columns + 3;  // " │ "
constexpr std::string_view ellipsis = "…";

/// Characters of a line: the first and one past the last.
struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;

    bool empty() const { return end <= begin; }
};

Span span_of(const Mark& mark, const SourceLine& line) {
    const std::size_t size = line.shown.size();
    const std::size_t before = static_cast<std::size_t>(line.offset) + 1;
    const std::size_t begin = std::min(mark.column < before ? 0 : mark.column - before, size);
    return {begin, std::min(begin + mark.length, size)};
}

Span span_of(const std::vector<Mark>& marks, const SourceLine& line) {
    Span result{line.shown.size(), 0};
    for (const Mark& mark : marks) {
        if (mark.column == 0) continue;
        const Span own = span_of(mark, line);
        result = {std::min(result.begin, own.begin), std::max(result.end, own.end)};
    }
    return result.begin > result.end ? Span{} : result;
}

std::size_t width_of(const ShownLine& line, Span span) { return span.empty() ? 0 : line.width(span.begin, span.end); }

std::size_t room(const TextStyle& style) {
    return style.width > 2 * margin_columns ? style.width - margin_columns : margin_columns;
}

/// The part of a line that is shown: all of it where it fits, else what fits around `wanted`, grown on both sides.
Span window(const ShownLine& line, Span wanted, std::size_t columns) {
    const Span all{0, line.size()};
    if (width_of(line, all) <= columns) return all;
    const std::size_t limit = columns - 2;  // an ellipsis at either end
    while (width_of(line, wanted) > limit) --wanted.end;
    for (bool grown = true; grown;) {
        grown = false;
        const auto grow = [&](Span wider) {
            if (line.width(wider.begin, wider.end) > limit) return;
            wanted = wider;
            grown = true;
        };
        if (wanted.begin > 0) grow({wanted.begin - 1, wanted.end});
        if (wanted.end < line.size()) grow({wanted.begin, wanted.end + 1});
    }
    return wanted;
}

/// A mark on the characters of its line.
struct Placed {
    Span span;
    const Mark* mark;
};

/// The marks in the order of their places, those without a place first.
std::vector<Placed> placed(const std::vector<Mark>& marks, const SourceLine& line) {
    std::vector<Placed> result;
    result.reserve(marks.size());
    for (const Mark& mark : marks) result.push_back({span_of(mark, line), &mark});
    if (result.size() > 1) std::ranges::stable_sort(result, {}, [](const Placed& one) { return one.span.begin; });
    return result;
}

/// As wide as the characters: a sign for each column, a tab as a tab.
void copy_width(TextWriter& out, const ShownLine& line, Span span, char sign) {
    for (std::size_t i = span.begin; line.has_tabs() && i < span.end; ++i) {
        if (!line.is_tab(i)) continue;
        out.repeat(sign, width_of(line, {span.begin, i})).put("\t");
        span.begin = i + 1;
    }
    out.repeat(sign, width_of(line, span));
}

/// The mark shown at a character, if any: the primary one before others.
const Mark* mark_at(std::size_t at, const std::vector<Placed>& marks) {
    const Mark* found = nullptr;
    for (const Placed& one : marks) {
        if (at < one.span.begin || at >= one.span.end) continue;
        if (found == nullptr || one.mark->primary) found = one.mark;
    }
    return found;
}

Paint paint_of(const Mark& mark) { return mark.primary ? Paint::error : Paint::note; }

/// Behind a character, the first at which a mark begins or ends.
std::size_t next_edge(std::size_t at, const std::vector<Placed>& marks, std::size_t end) {
    for (const Placed& one : marks)
        for (const std::size_t edge : {one.span.begin, one.span.end})
            if (edge > at) end = std::min(end, edge);
    return end;
}

/// Signs under the marks, blanks under the rest.
void write_carets(TextWriter& out, const ShownLine& line, Span part, const std::vector<Placed>& marks) {
    while (!part.empty()) {
        const Mark* mark = mark_at(part.begin, marks);
        std::size_t end = next_edge(part.begin, marks, part.end);
        while (end < part.end && mark_at(end, marks) == mark) end = next_edge(end, marks, part.end);
        const Span run{part.begin, end};
        if (mark == nullptr) copy_width(out, line, run, ' ');
        else out.paint(paint_of(*mark), [&] { copy_width(out, line, run, mark->primary ? '^' : '~'); });
        part.begin = end;
    }
}

/// What stands below a source line.
class Below {
public:
    Below(TextWriter& out, const SourceLine& line, Span part, const std::vector<Mark>& marks)
        : out_(out),
          line_(line.shown),
          part_(part),
          marks_(placed(marks, line)),
          cut_before_(part.begin > 0 || line.offset > 0) {}

    /// The carets with the note of the last of them, then the other notes.
    void write() {
        const bool any_carets =
            std::ranges::any_of(marks_, [](const Placed& one) { return one.span.end > one.span.begin; });
        const Mark* told = any_carets ? write_carets_and_note() : nullptr;
        for (const Placed& one : marks_)
            if (one.mark != told && !one.mark->note.empty()) write_note(one);
    }

private:
    /// The mark whose note was told.
    const Mark* write_carets_and_note() {
        const auto last = std::ranges::max_element(marks_, {}, [](const Placed& one) { return one.span.end; });
        const Span marked{part_.begin, std::min(last->span.end, part_.end)};
        begin_line();
        if (cut_before_) out_.put(" ");
        write_carets(out_, line_, marked, marks_);
        const std::string& note = last->mark->note;
        const bool told = !note.empty() && width_of(line_, marked) + 1 + display_width(note) <= room(out_.style());
        if (told) out_.put(" ").paint(paint_of(*last->mark), note);
        out_.put("\n");
        return told ? last->mark : nullptr;
    }

    /// A note on a line of its own, below the start of its mark, or further left where it would be too long there.
    void write_note(const Placed& one) {
        begin_line();
        const std::size_t begin = out_.size();
        if (one.mark->column > 0) {
            if (cut_before_) out_.put(" ");
            copy_width(out_, line_, {part_.begin, std::clamp(one.span.begin, part_.begin, part_.end)}, ' ');
        }
        const std::size_t all = room(out_.style());
        const std::size_t free = all - std::min(all, display_width(one.mark->note));
        const std::string_view indent = out_.behind(begin);
        if (indent.size() > free && indent.find('\t') == indent.npos) out_.cut(begin + free);
        out_.paint(paint_of(*one.mark), one.mark->note).put("\n");
    }

    void begin_line() { write_margin(out_, "│"); }

    TextWriter& out_;
    const ShownLine& line_;
    Span part_;
    std::vector<Placed> marks_;
    bool cut_before_;
};

/// The number right-aligned, and a sign behind it.
void write_numbered_margin(TextWriter& out, std::string_view number, std::string_view sign) {
    out.paint(Paint::faint, [&] {
        out.repeat(' ', number_columns - std::min(number_columns, number.size()));
        out.put(number).put(" ").put(sign).put(" ");
    });
}

}  // namespace

void write_margin(TextWriter& out, std::string_view sign) { write_numbered_margin(out, {}, sign); }

bool fit_together(const SourceLine& line, const std::vector<Mark>& marks, const TextStyle& style) {
    return width_of(line.shown, span_of(marks, line)) + 2 <= room(style);
}

void write_source_view(TextWriter& out, const SourceLine& line, const std::vector<Mark>& marks) {
    const Span part = window(line.shown, span_of(marks, line), room(out.style()));
    write_numbered_margin(out, std::to_string(line.number), "│");
    if (part.begin > 0 || line.offset > 0) out.put(ellipsis);
    out.put(line.shown.text(part.begin, part.end));
    if (part.end < line.shown.size()) out.put(ellipsis);
    out.put("\n");
    Below(out, line, part, marks).write();
}

}  // namespace budgetcheck
