// Header words are looked for without blanks, so a letter-spaced 合    计 is found too.
#include "document/header.hpp"

#include "document/stacked_labels.hpp"
#include "text/fold.hpp"
#include "text/search.hpp"

#include <algorithm>

namespace budgetcheck::document {
namespace {

constexpr std::size_t widest_label_overlap = 2;
constexpr std::uint32_t indent = 2;  ///< blanks
constexpr std::size_t npos = std::u16string_view::npos;
constexpr text::WordList body_labels =
    u"编制单位:|编制部门:|部门名称:|单位名称:|部门:|预算单位:|预算部门:|填报单位:|填报部门:|部门(单位):|部门(单位)"
    u"名称:";
constexpr std::u16string_view unit_label = u"单位:";
constexpr text::WordList year_signs = u"年|年度";

/// The stretch of a line from one bare character to another.
Span stretch_of(const text::Line& line, std::size_t begin, std::size_t end) {
    const std::uint32_t first = text::Text::index(line, begin);
    if (end == line.bare.size()) return {line.index, first, line.end};
    return {line.index, first, text::Text::index_behind(line, first, end - 1 - begin) + 1};
}

/// The lines [first, last) with the characters of all of them.
struct HeaderLines {
    text::SearchedLines& lines;
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    text::CharacterBits characters;

    HeaderLines(text::SearchedLines& of, std::uint32_t begin, std::uint32_t end) : lines(of), first(begin), last(end) {
        for (std::uint32_t line = first; line < last; ++line) characters.add(lines.characters(line));
    }

    /// Could one of these words stand in them, be it in parts?
    bool may_hold(const WordList& words) const {
        return any_word(words, [&](auto word) {
            return characters.may_hold(text::CharacterBits::of_some(word)) &&
                   characters.may_hold(text::CharacterBits(word));
        });
    }

    std::span<const text::Line> all() const { return std::span(lines.text().lines()).subspan(first, last - first); }
};

/// The lowest line (or the last place in it) that names the column; of several names in it the first of the list.
Span find_label(const HeaderLines& header, const WordList& labels) {
    Span found;
    std::uint32_t above = header.first;  // what stands higher is not asked for any more
    for (const std::u16string_view label : labels) {
        const auto characters = text::CharacterBits::of_some(label);
        if (!header.characters.may_hold(characters)) continue;
        for (std::uint32_t line = header.last; line-- > above;) {
            if (!header.lines.characters(line).may_hold(characters)) continue;
            const std::size_t at = text::find_last_word(header.lines[line].bare, label);
            if (at == npos) continue;
            found = stretch_of(header.lines[line], at, at + label.size());
            above = line + 1;
        }
    }
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

/// The place of the label that wraps in its cell.
Span find_wrapped(const std::vector<StackedLabel>& stacked, const WordList& labels) {
    for (const StackedLabel& cell : stacked)
        if (text::ends_with_word(cell.text, labels) != 0) return cell.place;
    return {};
}

/// The words of a line that stand apart.
std::vector<Span> words_of(const text::Line& line) {
    std::vector<Span> words;
    for (std::size_t begin = 0; (begin = line.folded.find_first_not_of(u' ', begin)) != npos;) {
        const std::size_t end = std::min(line.folded.find(u' ', begin), line.folded.size());
        words.push_back({line.index, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
        begin = end;
    }
    return words;
}

/// Have some columns no label of their own, as those of 预算数 and 决算数 below one word?
bool share_labels(const std::vector<UsedColumn>& columns) {
    for (std::size_t i = 0; i + 1 < columns.size(); ++i) {
        const Span& a = columns[i].label;
        const Span& b = columns[i + 1].label;
        if (a.end == 0 || (a.line == b.line && a.begin == b.begin)) return true;
    }
    return false;
}

/// Where they stand, a line of as many words says, as 预算数 决算数 预算数 …
void label_in_order(const HeaderLines& header, std::vector<UsedColumn>& columns) {
    for (std::uint32_t line = header.last; line-- > header.first;) {
        const std::vector<Span> words = words_of(header.lines[line]);
        if (words.size() != columns.size()) continue;
        for (std::size_t i = 0; i < words.size(); ++i) columns[i].label = words[i];
        return;
    }
}

void read_half(const HeaderLines& header, bool laid_out, View& view) {
    const auto& columns = view.half->columns;
    std::optional<std::vector<StackedLabel>> stacked;  // of the few headers that need it
    view.columns.reserve(columns.size());
    for (std::size_t i = 0; i < columns.size(); ++i) {
        UsedColumn used{i, {}};
        if (!columns[i].labels.empty()) {
            used.label = find_label(header, columns[i].labels);
            if (used.label.end == 0 && !header.may_hold(columns[i].labels)) continue;
            if (used.label.end == 0 && laid_out) {
                if (!stacked) stacked = stacked_labels(header.all());
                used.label = find_wrapped(*stacked, columns[i].labels);
            } else if (used.label.end == 0) {
                any_word(columns[i].labels, [&](std::u16string_view label) {
                    used.label = find_in_parts(header.all(), label);
                    return used.label.end != 0;
                });
            }
            if (used.label.end == 0) continue;
        }
        view.columns.push_back(used);
    }
    if (laid_out && share_labels(view.columns)) label_in_order(header, view.columns);
    if (shows_other_order(view.columns, laid_out))
        std::ranges::stable_sort(view.columns, {}, [](const UsedColumn& column) { return centre(column.label); });
}

Unit unit_named(std::u16string_view after_label) {
    if (after_label.starts_with(u"人民币")) after_label.remove_prefix(3);
    if (after_label.starts_with(u"万")) return Unit::ten_thousand_yuan;
    if (after_label.starts_with(u"亿元")) return Unit::hundred_million_yuan;
    return after_label.starts_with(u"元") ? Unit::yuan : Unit::unknown;
}

/// Returns where the unit stands in the bare line, or the size of that.
std::size_t read_unit(const text::Line& line, Table& table) {
    const std::size_t at = text::find_last_word(line.bare, unit_label);
    if (at == npos) return line.bare.size();
    const Unit unit = unit_named(line.bare.substr(at + unit_label.size()));
    if (unit == Unit::unknown) return line.bare.size();
    table.unit = unit;
    table.unit_place = stretch_of(line, at, line.bare.size());
    constexpr std::u16string_view of_amounts = u"金额";  // 部门：… 金额单位：万元
    return line.bare.substr(0, at).ends_with(of_amounts) ? at - of_amounts.size() : at;
}

/// 部门：…局 2024年度 金额单位：万元: the year that ends the first `end` characters is no part of the name before it.
std::size_t end_before_year(std::u16string_view bare, std::size_t end) {
    constexpr std::size_t year_digits = 4;
    const std::size_t sign = text::ends_with_word(bare.substr(0, end), year_signs);
    if (sign == 0 || end < sign + year_digits) return end;
    const std::size_t begin = end - sign - year_digits;
    return std::ranges::all_of(bare.substr(begin, year_digits), text::is_digit) ? begin : end;
}

/// The body in front of the unit, which begins at `end`.
bool read_body(const text::Line& line, std::size_t end, Table& table) {
    const std::size_t label = text::starts_with_word(line.bare, body_labels);
    if (label == 0) return false;
    end = end_before_year(line.bare, end);
    table.body_label = stretch_of(line, 0, label - 1);
    if (end > label) table.body_name = stretch_of(line, label, end);
    return true;
}

/// Is it, but for blanks, a line of the header under the title?
bool is_header_line(const text::Text& text, std::u16string_view bare, const Table& table) {
    for (std::uint32_t i = table.first_line; i < table.body_line; ++i)
        if (text::is_same(text.lines()[i].bare, bare)) return true;
    return false;
}

}  // namespace

bool is_header_word(std::u16string_view bare, const Schema& schema) {
    const text::CharacterBits characters(bare);
    const auto hold = [&](const WordList& list) {
        return list.may_hold(characters) &&
               any_word(list, [&](std::u16string_view known) { return known.find(bare) != npos; });
    };
    if (hold(schema.header_words) || hold(schema.required_words)) return true;
    const auto names = [&](const Column& column) { return hold(column.labels); };
    return std::ranges::any_of(schema.halves,
                               [&](const Half& half) { return std::ranges::any_of(half.columns, names); });
}

bool is_laid_out(const text::Line& line) {
    constexpr std::u16string_view layout_gap = u"   ";
    return line.folded.size() >= line.begin + line.bare.size() + layout_gap.size() &&
           line.folded.find(layout_gap, line.begin) != npos;
}

bool has_header(text::SearchedLines& lines, const Schema& schema, std::uint32_t first, std::uint32_t last) {
    const auto stands = [&](std::u16string_view word) {
        const auto characters = text::CharacterBits::of_some(word);
        text::CharacterBits seen;
        for (std::uint32_t line = first; line < last; ++line) {
            const text::CharacterBits own = lines.characters(line);
            seen.add(own);
            if (own.may_hold(characters) && text::find_last_word(lines[line].bare, word) != npos) return true;
        }
        return seen.may_hold(text::CharacterBits(word)) &&
               find_in_parts(std::span(lines.text().lines()).subspan(first, last - first), word).end != 0;
    };
    const auto keeps_order = [&](std::uint32_t line) {
        const std::u16string_view bare = lines[line].bare;
        const std::size_t first_word = bare.find(schema.in_order[0]);
        return first_word == npos || first_word <= bare.find(schema.in_order[1]);
    };
    if (any_word(schema.required_words, [&](auto word) { return !stands(word); })) return false;
    for (std::uint32_t line = first; line < last && !schema.in_order[0].empty(); ++line)
        if (!keeps_order(line)) return false;
    return true;
}

bool read_body_and_unit(text::SearchedLines& lines, std::uint32_t index, Table& table) {
    if (!lines.characters(index).may_hold(u':')) return false;
    const text::Line& line = lines[index];
    constexpr auto is_colon = [](char16_t c) { return c == u':'; };
    if (text::find_character(line.bare, 0, is_colon) == line.bare.size()) return false;
    const std::size_t unit = read_unit(line, table);
    return read_body(line, unit, table) || unit < line.bare.size();
}

bool keeps_indents(const text::Text& text, std::uint32_t first, std::uint32_t last) {
    const auto& lines = text.lines();
    for (std::uint32_t i = first; i < last; ++i) {
        // Programs that cut blanks off in front of lines leave those behind a form feed.
        const bool begins_page = i > 0 && lines[i].page != lines[i - 1].page;
        if (!begins_page && !lines[i].bare.empty() && lines[i].begin >= indent) return true;
    }
    return false;
}

void read_columns(text::SearchedLines& lines, std::uint32_t first, std::uint32_t last, Table& table) {
    table.keeps_indents = keeps_indents(lines.text(), table.title_line, last);
    const HeaderLines header(lines, first, last);
    const bool laid_out = table.keeps_indents && std::ranges::any_of(header.all(), is_laid_out);
    table.views.reserve(table.schema->halves.size());
    for (const Half& half : table.schema->halves) {
        View& view = table.views.emplace_back();
        view.half = &half;
        if (table.column_places.empty()) read_half(header, laid_out, view);
        for (std::size_t i = 0; i < table.column_places.size(); ++i)
            view.columns.push_back({i, table.column_places[i]});
    }
}

bool repeats_header(const text::Text& text, std::uint32_t line, std::span<const token::Token> tokens,
                    const Table& table) {
    const std::u16string_view folded = text.lines()[line].folded;
    const std::u16string_view bare = text.lines()[line].bare;
    if (is_header_line(text, bare, table)) return true;
    std::size_t words = 0;
    std::size_t longest = 0;
    for (const token::Token& token : tokens) {
        if (token.kind == token::Kind::year) continue;
        if (token.kind != token::Kind::word || !is_header_word(token.text(folded), *table.schema)) return false;
        ++words;
        longest = std::max<std::size_t>(longest, token.end - token.begin);
    }
    if (words > 1) return true;
    const auto is_bare = [&](std::u16string_view word) { return word == bare; };
    return words == 1 &&
           (any_word(table.schema->header_words, is_bare) || any_word(table.schema->required_words, is_bare));
}

}  // namespace budgetcheck::document
