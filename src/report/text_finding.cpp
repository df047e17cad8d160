// One finding as text: head line, places, sums.
#include "report/display.hpp"
#include "report/places.hpp"
#include "report/source_view.hpp"
#include "report/text_report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

namespace budgetcheck {
namespace {

// A finding with hundreds of places is told in a screenful; JSON has them all.
constexpr std::size_t most_places = 12;
constexpr std::size_t most_sums = 12;
constexpr std::size_t most_terms = 10;
constexpr std::size_t most_lines = 6;

constexpr std::array severity_paints{Paint::note, Paint::warning, Paint::error};  // by Severity

std::string head(const Finding& finding, const std::string& path, const TextStyle& style, Origin origin) {
    std::string place = printable(path);
    if (!finding.locations.empty() && finding.locations.front().line > 0) {
        const Location& primary = finding.locations.front();
        if (!primary.path.empty()) place = printable(primary.path);
        place += ':' + std::to_string(primary.line);
        if (primary.column > 0) place += ':' + std::to_string(primary.column);
    }
    std::string where;
    if (!finding.locations.empty()) where = place_name(finding.locations.front(), origin, style.language);
    if (!where.empty()) where = printable(where) + render("text/separator", style.language);
    const Paint paint = severity_paints.at(static_cast<std::size_t>(finding.severity));
    std::string result = painted(std::move(place), Paint::strong, style) + ": " +
                         painted(std::string(name(finding.severity)), paint, style) + ": " + where +
                         printable(render(finding.message, style.language)) + " [";
    return result.append(finding.rule) + "]\n";
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
        result = fmt::format("{} → {}", or_blank(edit.from, style), or_blank(edit.to, style));
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
    return printable(result);
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
    for (const Location& place : finding.locations) {
        if (place.line == 0) continue;
        const bool primary = &place == &finding.locations.front();
        Mark mark{place.column, place.length, primary, note_at(place, primary, finding, style)};
        const auto takes = [&](View& view) {
            if (view.line.number != place.line || *view.path != place.path) return false;
            view.marks.push_back(mark);
            const bool fits = fit_together(view.line, view.marks, style);
            if (!fits) view.marks.pop_back();
            return fits;
        };
        if (std::ranges::any_of(result, takes)) continue;
        if (result.size() == most_places) break;
        result.push_back({&place.path, SourceLine(place.line, place.source_line, place.source_offset), &place, {}});
        result.back().marks.push_back(std::move(mark));
    }
    return result;
}

std::string places(const Finding& finding, const std::string& path, const TextStyle& style, Origin origin) {
    std::string result;
    std::size_t shown = 0;
    std::string last;
    if (!finding.locations.empty()) last = place_name(finding.locations.front(), origin, style.language);
    for (const View& view : views(finding, style)) {
        const std::string& file = view.path->empty() ? path : *view.path;
        const std::string where = place_name(*view.place, origin, style.language);
        if (*view.path != finding.locations.front().path)
            result += margin("→", style) + fmt::format("{}:{}\n", printable(file), view.line.number);
        else if (!where.empty() && where != last) result += margin("→", style) + printable(where) + '\n';
        last = where;
        result += source_view(view.line, view.marks, style);
        shown += view.marks.size();
    }
    const auto all = std::ranges::count_if(finding.locations, [](const Location& place) { return place.line > 0; });
    const std::size_t more = static_cast<std::size_t>(all) - shown;
    if (more > 0)
        result += margin("│", style) + render("text/more-places", style.language, {std::to_string(more)}) + '\n';
    return result;
}

std::string side(const Evidence& sum, int sign, const TextStyle& style) {
    std::string result;
    std::size_t terms = 0;
    for (const EvidenceTerm& term : sum.terms) {
        if (term.sign != sign || ++terms > most_terms) continue;
        if (!result.empty()) result += " + ";
        result += term.text.empty() ? "0" : printable(term.text);
    }
    if (terms > most_terms)
        result += " + " + render("text/more-terms", style.language, {std::to_string(terms - most_terms)});
    return result.empty() ? "0" : result;
}

/// The lines of a sum, where it does not stand on the finding's own line.
std::string lines_of(const Evidence& sum, std::uint32_t own_line, const TextStyle& style) {
    std::vector<std::uint32_t> lines;
    for (const EvidenceTerm& term : sum.terms)
        if (term.line > 0) lines.push_back(term.line);
    std::ranges::sort(lines);
    lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
    if (lines.empty() || (lines.size() == 1 && lines.front() == own_line)) return {};
    std::string list;
    std::size_t listed = 0;
    for (const std::uint32_t line : lines) {
        if (++listed > most_lines) break;
        if (listed > 1) list += render("text/list-separator", style.language);
        list += std::to_string(line);
    }
    if (lines.size() > most_lines) list += " …";
    return "  " + render("text/lines", style.language, {list});
}

std::string sum_line(const Evidence& sum, std::uint32_t own_line, const TextStyle& style) {
    const std::string_view relation = sum.at_most ? (sum.holds ? "≤" : ">") : (sum.holds ? "=" : "≠");
    return margin("=", style) +
           fmt::format("{} {} {}", side(sum, 1, style),
                       painted(std::string(relation), sum.holds ? Paint::good : Paint::error, style),
                       side(sum, -1, style)) +
           painted(lines_of(sum, own_line, style), Paint::faint, style) + '\n';
}

/// Two columns with the same figures have the same sums: they are told once.
std::string sums(const Finding& finding, const TextStyle& style) {
    const std::uint32_t own_line = finding.locations.empty() ? 0 : finding.locations.front().line;
    std::vector<std::string> lines;
    for (const Evidence& sum : finding.evidence)
        if (std::string line = sum_line(sum, own_line, style); std::ranges::find(lines, line) == lines.end())
            lines.push_back(std::move(line));
    std::string result;
    for (std::size_t i = 0; i < std::min(lines.size(), most_sums); ++i) result += lines[i];
    if (lines.size() > most_sums)
        result += margin("=", style) +
                  render("text/more-evidence", style.language, {std::to_string(lines.size() - most_sums)}) + '\n';
    return result;
}

}  // namespace

std::string text_finding(const Finding& finding, const std::string& path, const TextStyle& style, Origin origin) {
    std::string result = head(finding, path, style, origin);
    result += places(finding, path, style, origin);
    result += sums(finding, style);
    return result;
}

}  // namespace budgetcheck
