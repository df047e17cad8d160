// One finding as text: head line, places, sums.
#include "report/display.hpp"
#include "report/places.hpp"
#include "report/source_view.hpp"
#include "report/text_report.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace budgetcheck {
namespace {

// A finding with hundreds of places is told in a screenful; JSON has them all.
constexpr std::size_t most_places = 12;
constexpr std::size_t most_sums = 12;
constexpr std::size_t most_terms = 10;
constexpr std::size_t most_lines = 6;

constexpr std::array severity_paints{Paint::note, Paint::warning, Paint::error};  // by Severity

void write_head(TextWriter& out, const Finding& finding, std::string_view path, Origin origin) {
    static const Location nowhere;
    const Location& primary = finding.locations.empty() ? nowhere : finding.locations.front();
    out.paint(Paint::strong, [&] {
        out.show(primary.line == 0 || primary.path.empty() ? path : primary.path);
        if (primary.line > 0) out.put(":").number(primary.line);
        if (primary.line > 0 && primary.column > 0) out.put(":").number(primary.column);
    });
    out.put(": ").paint(severity_paints.at(static_cast<std::size_t>(finding.severity)), name(finding.severity));
    out.put(": ");
    const std::string where = place_name(primary, origin, out.style().language);
    if (!where.empty()) out.show(where).say("text/separator");
    out.show(finding.message).put(" [").put(finding.rule).put("]\n");
}

/// 14121442.00 → 14,121,442
std::string grouped(std::string number) {
    if (number.ends_with(".00")) number.resize(number.size() - 3);
    const std::size_t first = number.starts_with('-') ? 1 : 0;
    const std::size_t point = std::min(number.find('.'), number.size());
    for (std::size_t i = point; i > first + 3;) number.insert(i -= 3, ",");
    return number;
}

std::string spoken(const std::string& value, ValueKind kind, const TextStyle& style) {
    if (kind == ValueKind::amount) return render("text/yuan", style.language, {grouped(value)});
    if (kind == ValueKind::count) return grouped(value);
    if (kind == ValueKind::percent && !value.ends_with('%')) return value + '%';
    return value;
}

/// "should be 2,486,171 yuan"; where no side is accused, both: what the marked figure should be is not known.
std::string implied_value(const Finding& finding, const TextStyle& style) {
    const std::string expected = spoken(finding.expected, finding.value_kind, style);
    const bool rounding = finding.severity == Severity::note;
    const bool open = rounding || finding.confidence == Confidence::candidates;
    if (!open || finding.value_kind != ValueKind::amount || finding.actual.empty())
        return render("text/expected", style.language, {expected});
    return spoken(finding.actual, finding.value_kind, style) + (rounding ? " ≈ " : " ≠ ") + expected;
}

/// "should be 2,486,171 yuan, off by 14,121,442 yuan"
std::string implied(const Finding& finding, const TextStyle& style) {
    if (finding.expected.empty()) return {};
    std::string result = implied_value(finding, style);
    if (finding.difference.empty()) return result;
    return result + render("text/separator", style.language) +
           render("text/difference", style.language, {spoken(finding.difference, finding.value_kind, style)});
}

std::string or_blank(const std::string& text, const TextStyle& style) {
    return text.empty() ? render("text/blank", style.language) : text;
}

/// What stands behind the marks of a place: how to repair it, else, at the primary place, what the laws imply.
std::string note_at(const Location& place, bool primary, const Finding& finding, const TextStyle& style) {
    const bool blank = place.text.empty() || place.length == 0;
    std::string result;
    for (const Edit& edit : finding.repair) {
        const bool same_blank = place.length == 0 && edit.column == 0;
        if (edit.line != place.line || (edit.column != place.column && !same_blank) || !place.path.empty()) continue;
        if (blank != edit.from.empty()) continue;
        result = or_blank(edit.from, style) + " → " + or_blank(edit.to, style);
        break;
    }
    const bool repaired = !result.empty();
    if (blank && !repaired && place.line > 0 && !place.column_name.empty()) result = or_blank({}, style);
    if (blank && !result.empty() && !place.column_name.empty()) result = place.column_name + ' ' + result;
    if (primary && !repaired) {
        const std::string value = implied(finding, style);
        if (!value.empty() && !result.empty()) result += render("text/separator", style.language);
        result += value;
    }
    make_printable(result, 0);
    return result;
}

/// One source line with all the places on it that fit side by side.
struct View {
    const std::string* path;
    SourceLine line;
    const Location* place;  ///< of its first mark
    std::vector<Mark> marks;
};

std::vector<View> views(const Finding& finding, const TextStyle& style) {
    std::vector<View> result;
    result.reserve(std::min(finding.locations.size(), most_places));
    for (const Location& place : finding.locations) {
        if (place.line == 0) continue;
        const bool primary = &place == &finding.locations.front();
        Mark mark{place.column, place.length, primary, note_at(place, primary, finding, style)};
        const auto takes = [&](View& view) {
            if (view.line.number != place.line || *view.path != place.path) return false;
            view.marks.push_back(std::move(mark));
            if (fit_together(view.line, view.marks, style)) return true;
            mark = std::move(view.marks.back());
            view.marks.pop_back();
            return false;
        };
        if (std::ranges::any_of(result, takes)) continue;
        if (result.size() == most_places) break;
        result.push_back({&place.path, SourceLine(place.line, place.source_line, place.source_offset), &place, {}});
        result.back().marks.push_back(std::move(mark));
    }
    return result;
}

void write_places(TextWriter& out, const Finding& finding, std::string_view path, Origin origin) {
    if (finding.locations.empty()) return;
    const Location& primary = finding.locations.front();
    std::size_t shown = 0;
    std::string last = place_name(primary, origin, out.style().language);
    for (const View& view : views(finding, out.style())) {
        std::string where = place_name(*view.place, origin, out.style().language);
        if (*view.path != primary.path) {
            write_margin(out, "→");
            out.show(view.path->empty() ? path : *view.path).put(":").number(view.line.number).put("\n");
        } else if (!where.empty() && where != last) {
            write_margin(out, "→");
            out.show(where).put("\n");
        }
        last = std::move(where);
        write_source_view(out, view.line, view.marks);
        shown += view.marks.size();
    }
    const auto all = std::ranges::count_if(finding.locations, [](const Location& place) { return place.line > 0; });
    const std::size_t more = static_cast<std::size_t>(all) - shown;
    if (more == 0) return;
    write_margin(out, "│");
    out.say("text/more-places", {std::to_string(more)}).put("\n");
}

void write_side(TextWriter& out, const Evidence& sum, int sign) {
    std::size_t terms = 0;
    for (const EvidenceTerm& term : sum.terms) {
        if (term.sign != sign || ++terms > most_terms) continue;
        if (terms > 1) out.put(" + ");
        if (term.text.empty()) out.put("0");
        else out.show(term.text);
    }
    if (terms > most_terms) out.put(" + ").say("text/more-terms", {std::to_string(terms - most_terms)});
    if (terms == 0) out.put("0");
}

/// The lines of a sum, where it does not stand on the finding's own line.
void write_lines_of(TextWriter& out, const Evidence& sum, std::uint32_t own_line) {
    std::vector<std::uint32_t> lines;
    lines.reserve(sum.terms.size());
    for (const EvidenceTerm& term : sum.terms)
        if (term.line > 0) lines.push_back(term.line);
    std::ranges::sort(lines);
    lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
    if (lines.empty() || (lines.size() == 1 && lines.front() == own_line)) return;
    TextWriter list(out.style());
    for (std::size_t i = 0; i < std::min(lines.size(), most_lines); ++i) {
        if (i > 0) list.say("text/list-separator");
        list.number(lines[i]);
    }
    if (lines.size() > most_lines) list.put(" …");
    out.put("  ").say("text/lines", {list.take()});
}

void write_sum(TextWriter& out, const Evidence& sum, std::uint32_t own_line) {
    const std::string_view relation = sum.at_most ? (sum.holds ? "≤" : ">") : (sum.holds ? "=" : "≠");
    write_margin(out, "=");
    write_side(out, sum, 1);
    out.put(" ").paint(sum.holds ? Paint::good : Paint::error, relation).put(" ");
    write_side(out, sum, -1);
    out.paint(Paint::faint, [&] { write_lines_of(out, sum, own_line); }).put("\n");
}

/// Two columns with the same figures have the same sums: they are told once.
void write_sums(TextWriter& out, const Finding& finding) {
    const std::uint32_t own_line = finding.locations.empty() ? 0 : finding.locations.front().line;
    const std::size_t begin = out.size();
    std::vector<std::size_t> ends;  // of the sums told, behind `begin`
    const auto is_told = [&](std::string_view sum) {
        const std::string_view told = out.behind(begin);
        std::size_t first = 0;
        for (const std::size_t end : ends) {
            if (told.substr(first, end - first) == sum) return true;
            first = end;
        }
        return false;
    };
    for (const Evidence& sum : finding.evidence) {
        const std::size_t before = out.size();
        write_sum(out, sum, own_line);
        if (is_told(out.behind(before))) out.cut(before);
        else ends.push_back(out.size() - begin);
    }
    if (ends.size() <= most_sums) return;
    out.cut(begin + ends[most_sums - 1]);
    write_margin(out, "=");
    out.say("text/more-evidence", {std::to_string(ends.size() - most_sums)}).put("\n");
}

}  // namespace

void write_finding(TextWriter& out, const Finding& finding, std::string_view path, Origin origin) {
    write_head(out, finding, path, origin);
    write_places(out, finding, path, origin);
    write_sums(out, finding);
}

std::string text_finding(const Finding& finding, std::string_view path, const TextStyle& style, Origin origin) {
    TextWriter out(style);
    write_finding(out, finding, path, origin);
    return out.take();
}

}  // namespace budgetcheck
