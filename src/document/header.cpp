// Header words are looked for without blanks, so a letter-spaced 合    计 is found too.
#include "document/header.hpp"

#include "text/fold.hpp"
#include "token/token.hpp"

#include <algorithm>

namespace budgetcheck::document {
namespace {

constexpr std::size_t widest_label_overlap = 2;
constexpr std::size_t layout_gap = 3;
constexpr std::u32string_view body_labels = U"编制单位:|编制部门:|部门名称:|单位名称:|部门:";
constexpr std::u32string_view unit_label = U"单位:";

/// A line without blanks, with the index of each character in the line.
struct BareLine {
    std::u32string text;
    std::vector<std::uint32_t> index;

    explicit BareLine(std::u32string_view line) {
        for (std::uint32_t i = 0; i < line.size(); ++i) {
            if (line[i] == U' ') continue;
            text.push_back(line[i]);
            index.push_back(i);
        }
    }
};

bool is_laid_out(std::u32string_view line) {
    const std::size_t start = line.find_first_not_of(U' ');
    return start != std::u32string_view::npos &&
           line.find(std::u32string(layout_gap, U' '), start) != std::u32string_view::npos;
}

/// The lowest line (or the last place in it) that names the column.
Span find_label(const std::vector<BareLine>& lines, std::uint32_t first, std::u32string_view labels) {
    Span found;
    for (std::uint32_t i = 0; i < lines.size(); ++i)
        any_word(labels, [&](std::u32string_view label) {
            const std::size_t at = lines[i].text.rfind(label);
            if (at == std::u32string::npos) return false;
            found = {first + i, lines[i].index[at], lines[i].index[at + label.size() - 1] + 1};
            return true;
        });
    return found;
}

std::uint32_t centre(const Span& span) { return span.begin + span.end; }  // twice the centre

bool clearly_before(const Span& a, const Span& b) {
    return a.end <= b.begin + widest_label_overlap && centre(a) < centre(b);
}

/// Does the header show two columns in the other order than the schema's?
bool shows_other_order(const std::vector<UsedColumn>& columns, bool laid_out) {
    for (std::size_t i = 0; i < columns.size(); ++i)
        for (std::size_t j = i + 1; j < columns.size(); ++j) {
            const Span& a = columns[i].label;
            const Span& b = columns[j].label;
            if (a.end == 0 || b.end == 0) return false;
            if ((a.line == b.line || laid_out) && clearly_before(b, a)) return true;
        }
    return false;
}

void read_half(const std::vector<BareLine>& lines, std::uint32_t first, bool laid_out, View& view) {
    const auto& columns = view.half->columns;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        UsedColumn used{i, {}};
        if (!columns[i].labels.empty()) {
            used.label = find_label(lines, first, columns[i].labels);
            if (used.label.end == 0) continue;
        }
        view.columns.push_back(used);
    }
    if (shows_other_order(view.columns, laid_out))
        std::ranges::stable_sort(view.columns, {}, [](const UsedColumn& column) { return centre(column.label); });
}

Unit unit_named(std::u32string_view after_label) {
    if (after_label.starts_with(U"人民币")) after_label.remove_prefix(3);
    if (after_label.starts_with(U"万")) return Unit::ten_thousand_yuan;
    return after_label.starts_with(U"元") ? Unit::yuan : Unit::unknown;
}

bool read_unit(const BareLine& bare, std::uint32_t line, Table& table) {
    const std::size_t at = bare.text.rfind(unit_label);
    if (at == std::u32string::npos) return false;
    const std::size_t after = at + unit_label.size();
    const Unit unit = unit_named(std::u32string_view(bare.text).substr(after));
    if (unit == Unit::unknown) return false;
    table.unit = unit;
    table.unit_place = {line, bare.index[at], bare.index.back() + 1};
    return true;
}

bool read_body(const BareLine& bare, std::uint32_t line, Table& table) {
    return any_word(body_labels, [&](std::u32string_view label) {
        if (!bare.text.starts_with(label)) return false;
        std::size_t end = bare.text.size();
        if (table.unit_place.end != 0 && table.unit_place.line == line)
            while (end > label.size() && bare.index[end - 1] >= table.unit_place.begin) --end;
        table.body_label = {line, bare.index[0], bare.index[label.size() - 2] + 1};
        if (end > label.size()) table.body_name = {line, bare.index[label.size()], bare.index[end - 1] + 1};
        return true;
    });
}

bool same_but_for_blanks(std::u32string_view line, std::u32string_view bare) {
    std::size_t at = 0;
    for (const char32_t c : line) {
        if (c == U' ') continue;
        if (at == bare.size() || bare[at] != c) return false;
        ++at;
    }
    return at == bare.size();
}

bool is_header_word(std::u32string_view word, const Schema& schema) {
    const auto holds = [&](std::u32string_view known) { return known.find(word) != std::u32string_view::npos; };
    if (any_word(schema.header_words, holds) || any_word(schema.required_words, holds)) return true;
    for (const Half& half : schema.halves)
        for (const Column& column : half.columns)
            if (any_word(column.labels, holds)) return true;
    return false;
}

/// Is it, but for blanks, a line of the header under the title?
bool is_header_line(const text::Text& text, std::u32string_view line, const Table& table) {
    const std::u32string bare = text::bare(line);
    for (std::uint32_t i = table.first_line; i < table.body_line; ++i)
        if (same_but_for_blanks(text.lines()[i].folded, bare)) return true;
    return false;
}

}  // namespace

bool has_header(const text::Text& text, const Schema& schema, std::uint32_t first, std::uint32_t last) {
    std::u32string all;
    for (std::uint32_t i = first; i < last; ++i) {
        all += text::bare(text.lines()[i].folded);
        all += U'\n';
    }
    return !any_word(schema.required_words, [&](auto word) { return all.find(word) == std::u32string::npos; });
}

bool read_body_and_unit(const text::Text& text, std::uint32_t line, Table& table) {
    const std::u32string_view folded = text.lines()[line].folded;
    if (folded.find(U':') == std::u32string_view::npos) return false;
    const BareLine bare(folded);
    const bool unit = read_unit(bare, line, table);
    return read_body(bare, line, table) || unit;
}

void read_columns(const text::Text& text, std::uint32_t first, std::uint32_t last, Table& table) {
    std::vector<BareLine> lines;
    bool laid_out = false;
    for (std::uint32_t i = first; i < last; ++i) {
        lines.emplace_back(text.lines()[i].folded);
        laid_out = laid_out || is_laid_out(text.lines()[i].folded);
    }
    for (const Half& half : table.schema->halves) {
        View& view = table.views.emplace_back();
        view.half = &half;
        read_half(lines, first, laid_out, view);
    }
}

bool repeats_header(const text::Text& text, std::uint32_t line, const Table& table) {
    const std::u32string_view folded = text.lines()[line].folded;
    if (is_header_line(text, folded, table)) return true;
    std::vector<token::Token> tokens;
    token::tokenize(folded, tokens);
    std::size_t words = 0;
    std::size_t longest = 0;
    for (const token::Token& token : tokens) {
        if (token.kind == token::Kind::year) continue;
        if (token.kind != token::Kind::word || !is_header_word(token.text(folded), *table.schema)) return false;
        ++words;
        longest = std::max<std::size_t>(longest, token.end - token.begin);
    }
    if (words > 1) return true;
    const std::u32string bare = text::bare(folded);
    const auto is_bare = [&](std::u32string_view word) { return word == bare; };
    return words == 1 &&
           (any_word(table.schema->header_words, is_bare) || any_word(table.schema->required_words, is_bare));
}

}  // namespace budgetcheck::document
