// Changes of a text that change nothing it says, and the comparison of what is found before and after.
#pragma once

#include "document/document.hpp"
#include "text/fold.hpp"
#include "text/lines.hpp"

#include <budgetcheck/check.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <initializer_list>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace budgetcheck::test {

/// A text after a change, and on which line each of its old lines stands now.
struct Changed {
    std::string text;
    std::vector<std::uint32_t> line_of;  ///< by old line; [0] is not used
    bool keeps_columns = true;
};

struct Change {
    std::string_view what;
    Changed (*apply)(std::string_view);
};

/// Puts every line anew: `write(line, out)` appends what stands for it, line end included.
template <typename Write>
Changed each_line(std::string_view text, Write write) {
    Changed changed;
    changed.line_of.push_back(0);
    std::uint32_t next = 1;
    for (std::size_t i = 0; !text.empty(); ++i) {
        const std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(line.size() + 1, text.size()));
        std::string out;
        const std::size_t before = write(line, i, out);
        changed.line_of.push_back(next + static_cast<std::uint32_t>(before));
        next += static_cast<std::uint32_t>(std::ranges::count(out, '\n'));
        changed.text += out;
    }
    return changed;
}

/// Which lines have one of these roles.
inline std::vector<bool> lines_with(std::string_view text, std::initializer_list<document::LineRole> wanted) {
    const text::Text lines(text);
    const document::Document document = document::read(lines);
    std::vector<bool> result;
    for (const document::LineRole role : document.roles)
        result.push_back(std::ranges::find(wanted, role) != wanted.end());
    return result;
}

inline std::vector<bool> rows_of(std::string_view text) { return lines_with(text, {document::LineRole::row}); }

/// Which lines belong to a paragraph that goes on behind them.
inline std::vector<bool> paragraphs_of(std::string_view text) {
    const text::Text lines(text);
    const document::Document document = document::read(lines);
    std::vector<bool> result(document.roles.size());
    for (const document::Paragraph& paragraph : document.paragraphs)
        for (std::size_t i = 0; i + 1 < paragraph.lines.size(); ++i) result[paragraph.lines[i].line] = true;
    return result;
}

inline Changed with_crlf(std::string_view text) {
    return each_line(text, [](std::string_view line, std::size_t, std::string& out) {
        out.append(line).append("\r\n");
        return 0U;
    });
}

inline Changed with_byte_order_mark(std::string_view text) {
    return each_line(text, [](std::string_view line, std::size_t i, std::string& out) {
        out.append(i == 0 && !line.starts_with("\uFEFF") ? "\uFEFF" : "").append(line).append("\n");
        return 0U;
    });
}

inline Changed with_full_width_digits(std::string_view text) {
    return each_line(text, [](std::string_view line, std::size_t, std::string& out) {
        for (const char c : line) {
            if (c >= '0' && c <= '9') out.append("\xEF\xBC").push_back(static_cast<char>('\x90' + (c - '0')));
            else out.push_back(c);
        }
        out.push_back('\n');
        return 0U;
    });
}

inline Changed with_blank_lines(std::string_view text) {
    using document::LineRole;
    const std::vector<bool> table =
        lines_with(text, {LineRole::title, LineRole::header, LineRole::row, LineRole::furniture});
    const std::vector<bool> prose = paragraphs_of(text);
    return each_line(text, [&](std::string_view line, std::size_t i, std::string& out) {
        out.append(line).append(table[i] || prose[i] ? "\n  \n\n" : "\n");
        return 0U;
    });
}

inline Changed with_page_breaks(std::string_view text) {
    constexpr std::size_t rows_of_a_page = 7;
    const std::vector<bool> rows = rows_of(text);
    std::size_t row = 0;
    return each_line(text, [&](std::string_view line, std::size_t i, std::string& out) {
        const bool breaks = rows[i] && ++row % rows_of_a_page == 0;
        out.append(breaks ? "\n\f\n" : "").append(line).append("\n");
        return breaks ? 2U : 0U;
    });
}

/// With the number of the page below each.
inline Changed with_page_breaks_in_prose(std::string_view text) {
    constexpr std::size_t lines_of_a_page = 3;
    const std::vector<bool> prose = paragraphs_of(text);
    std::size_t count = 0;
    return each_line(text, [&](std::string_view line, std::size_t i, std::string& out) {
        const bool breaks = prose[i] && ++count % lines_of_a_page == 0;
        out.append(line).append(breaks ? "\n\n                  - 12 -\n\f\n" : "\n");
        return 0U;
    });
}

inline Changed without_page_breaks(std::string_view text) {
    Changed changed = each_line(text, [](std::string_view line, std::size_t, std::string& out) {
        for (const char c : line)
            if (c != '\f') out.push_back(c);
        out.push_back('\n');
        return 0U;
    });
    changed.keeps_columns = text.find('\f') == std::string_view::npos;
    return changed;
}

inline bool is_separator(std::string_view line, std::size_t i) {
    const auto digit = [&](std::size_t at) { return at < line.size() && line[at] >= '0' && line[at] <= '9'; };
    return line[i] == ',' && i > 0 && digit(i - 1) && digit(i + 1) && digit(i + 2) && digit(i + 3);
}

/// Figures stay right-aligned where there are blanks in front of them.
inline Changed without_separators(std::string_view text) {
    std::vector<bool> rows = rows_of(text);
    const std::vector<bool> prose = paragraphs_of(text);
    for (std::size_t i = 0; i < rows.size(); ++i) rows[i] = rows[i] || prose[i];
    Changed changed = each_line(text, [&](std::string_view line, std::size_t i, std::string& out) {
        for (std::size_t at = 0; at < line.size(); ++at) {
            if (!rows[i] || !is_separator(line, at)) {
                out.push_back(line[at]);
                continue;
            }
            const std::size_t blank = out.rfind(' ');
            if (blank != std::string::npos && blank > 0 && out[blank - 1] == ' ') out.insert(blank, " ");
        }
        out.push_back('\n');
        return 0U;
    });
    changed.keeps_columns = false;
    return changed;
}

inline constexpr auto harmless_changes = std::to_array<Change>({
    {"CRLF", with_crlf},
    {"a byte order mark", with_byte_order_mark},
    {"full-width digits", with_full_width_digits},
    {"blank lines in tables and paragraphs", with_blank_lines},
    {"page breaks between rows", with_page_breaks},
    {"page breaks in paragraphs", with_page_breaks_in_prose},
    {"no page breaks", without_page_breaks},
    {"no thousands separators in tables and paragraphs", without_separators},
});

/// As compared: folded, without blanks around it and without thousands separators.
inline std::string plain(std::string_view printed) {
    const text::Text text(printed);
    std::string result = text.lines().empty() ? std::string() : text::to_utf8(text::bare(text.lines()[0].folded));
    std::erase(result, ',');
    return result;
}

inline std::string dump_place(const Location& place, const std::vector<std::uint32_t>& line_of, bool columns) {
    std::string result = " at " + std::to_string(line_of.empty() ? place.line : line_of.at(place.line));
    if (columns) result += ":" + std::to_string(place.column) + "+" + std::to_string(place.length);
    return result + " " + place.table + "/" + plain(place.row) + "/" + place.column_name + " '" + plain(place.text) +
           "'";
}

/// Status, ledger, findings and what was left open, sorted; lines as `line_of` says.
inline std::vector<std::string> dump_report(const Report& report, const std::vector<std::uint32_t>& line_of,
                                            bool columns) {
    std::vector<std::string> lines{"status " + std::string(name(report.status))};
    for (const Finding& finding : report.findings) {
        std::string line = std::string(name(finding.severity)) + " " + std::string(finding.rule) + " " +
                           std::string(finding.message.key) + " " + plain(finding.expected) + " " +
                           plain(finding.actual) + " " + finding.difference;
        for (const Location& place : finding.locations) line += dump_place(place, line_of, columns);
        lines.push_back(std::move(line));
    }
    for (const Undetermined& open : report.undetermined)
        lines.push_back("open " + std::string(open.rule) + " " + std::string(name(open.reason)) + " " +
                        std::to_string(line_of.empty() ? open.line : line_of.at(open.line)) + " " +
                        std::to_string(open.count));
    const Coverage& coverage = report.coverage;
    std::string& ledger = lines.emplace_back("ledger");
    for (const std::uint32_t count : {coverage.figures_read, coverage.figures_confirmed, coverage.equal,
                                      coverage.rounding, coverage.contradiction, coverage.undetermined})
        ledger += " " + std::to_string(count);
    std::ranges::sort(lines);
    return lines;
}

/// `- line` for what only the first has, `+ line` for what only the second has; both sorted.
inline std::string differences(const std::vector<std::string>& before, const std::vector<std::string>& after) {
    std::vector<std::string> lost;
    std::vector<std::string> gained;
    std::ranges::set_difference(before, after, std::back_inserter(lost));
    std::ranges::set_difference(after, before, std::back_inserter(gained));
    std::string result;
    for (const std::string& line : lost) result += "- " + line + "\n";
    for (const std::string& line : gained) result += "+ " + line + "\n";
    return result;
}

}  // namespace budgetcheck::test
