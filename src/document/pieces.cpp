// Where a table's body begins, what each of its lines is, and where it ends.
#include "document/pieces.hpp"

#include "document/header.hpp"
#include "document/header_words.hpp"
#include "document/money_units.hpp"
#include "document/names.hpp"
#include "document/page_numbers.hpp"
#include "text/fold.hpp"
#include "text/search.hpp"

#include <algorithm>

namespace budgetcheck::document {
namespace {

using token::Kind;
using token::Token;

constexpr std::size_t longest_name_line = 30;
constexpr std::size_t most_name_lines = 3;  ///< that stand between two codes

bool is_chinese_ordinal(const Token& token, std::u16string_view line) {
    return token.kind == Kind::ordinal && !text::is_digit(line[token.begin]);
}

/// 1 2 3 … over the columns, as some forms print.
bool is_column_numbers(const LineParts& parts) {
    if (!parts.amounts_only() || parts.amounts.size() < 2) return false;
    for (std::size_t i = 0; i < parts.amounts.size(); ++i)
        if (parts.amounts[i].decimals != 0 || parts.amounts[i].mantissa != static_cast<std::int64_t>(i + 1))
            return false;
    return true;
}

/// A line of figures that are neither numbers of pages nor of columns.
bool has_decimals(const LineParts& parts) {
    return parts.amounts_only() &&
           std::ranges::any_of(parts.amounts, [](const Token& amount) { return amount.decimals != 0; });
}

bool reads_like_prose(const LineParts& parts, const text::Line& line) {
    const std::u16string_view bare = bare_text(line, parts.name);
    constexpr auto ends_clause = [](char16_t c) { return (c == u'。') | (c == u';'); };
    return bare.size() > longest_name_line || text::find_character(bare, 0, ends_clause) < bare.size();
}

/// A figure of the left half, behind which the right half has only its label.
bool has_figure_inside(const LineParts& parts) {
    return std::ranges::any_of(parts.name, [](const Token& token) {
        return token.kind == Kind::number && (token.grouped || token.decimals != 0);
    });
}

/// Some forms print the names of the code's levels in the row of the total: 类 款 项 合计 2,940.05
bool drop_level_names(const text::Line& line, const Half& half, std::vector<Token>& tokens, std::size_t first) {
    constexpr std::u16string_view levels = u"类款项";
    const auto own = std::span(tokens).subspan(first);
    std::size_t names = 0;
    while (names < std::min(levels.size(), own.size()) && own[names].text(line.folded) == levels.substr(names, 1))
        ++names;
    if (names < 2 || names == own.size()) return false;
    if (text::starts_with_word(line.bare.substr(own[names].bare_begin), half.total) == 0) return false;
    const auto begin = tokens.begin() + static_cast<std::ptrdiff_t>(first);
    tokens.erase(begin, begin + static_cast<std::ptrdiff_t>(names));
    return true;
}

/// Most lines of a header are: no figure stands in them, no sign for nothing, nothing in front of the first word.
bool is_words_only(std::u16string_view bare) {
    constexpr std::u16string_view of_rows = u"类(";  // 类 款 项 in front of the total, (一)
    if (of_rows.find(bare[0]) != std::u16string_view::npos || text::is_chinese_numeral(bare[0])) return false;
    constexpr auto is_of_figure = [](char16_t c) { return ((c >= u'0') & (c <= u'9')) | (c == u'-') | (c == u'无'); };
    return text::find_character(bare, 0, is_of_figure) == bare.size();
}

/// What some programs print on the further pages of a table: its title again, 公开05表, 续表.
bool heads_page(std::u16string_view bare, std::u16string_view title) {
    static constexpr text::WordList further = u"续|续表|(续)|(续表)";
    static constexpr text::WordList form_begins = u"公开|附表|表";
    if (text::starts_with_word(bare, form_begins) != 0) return is_form_mark(bare);
    if (bare == u"续表" || bare == title) return true;
    return bare.starts_with(title) && text::is_one_of(bare.substr(title.size()), further);
}

/// A row of figures with a word in front, where the form has none: 合计 6.00 0 1.00
bool is_named_row(const LineParts& parts, const text::Line& line) {
    return parts.codes.empty() && !parts.name.empty() && parts.amounts.size() > 1 && !reads_like_prose(parts, line);
}

CodeShape shape_of(const Table& table) {
    const Half& half = table.schema->halves[0];
    CodeShape shape = code_shape(half.rows);
    shape.rates =
        std::ranges::any_of(half.columns, [](const Column& column) { return column.setting.measure == Measure::rate; });
    return shape;
}

}  // namespace

CodeShape code_shape(RowScheme scheme) {
    if (scheme == RowScheme::functional_codes) return {3};
    if (scheme == RowScheme::economic_codes) return {2};
    if (scheme == RowScheme::bodies) return {.most = 1, .of_bodies = true};
    return {};
}

bool is_total_word(const Half& half, std::u16string_view bare) { return text::is_one_of(bare, half.total); }

bool is_label_of(const Half& half, std::u16string_view bare) {
    const auto stands = [&](const LabelRow& row) { return text::is_one_of(bare, row.labels); };
    return text::is_one_of(bare, half.groups) || std::ranges::any_of(half.labels, stands);
}

Pieces::Pieces(std::uint32_t limit, Table& table, std::vector<LineRole>& roles, PieceMemory& memory)
    : lines_(memory.lines),
      table_(table),
      roles_(roles),
      scheme_(table.schema->halves[0].rows),
      shape_(shape_of(table)),
      tokenizer_(memory.tokenizer),
      tokens_(memory.tokens),
      pieces_(memory.pieces) {
    tokens_.clear();
    pieces_.clear();
    std::uint32_t line = read_header(limit);
    while (line < limit && read_line(line, limit) == Reading::goes_on) ++line;
    table_.last_line = line;
    table_.keeps_indents = table_.keeps_indents || keeps_indents(text(), table_.body_line, line);
}

/// Of a line that is asked for twice, as the first one of the body is, the parts are kept.
const LineParts& Pieces::take_apart(std::uint32_t line) {
    if (line_parts_.line == line) return line_parts_;
    const text::Line& source = lines_[line];
    tokens_.resize(line_begin_);
    tokenizer_.read(source, tokens_);
    // Nearly no line has a word so short.
    if (tokenizer_.shortest_word() <= longest_mark_or_unit)
        drop_marks_and_units(source.folded, table_.unit, tokens_, line_begin_);
    level_names_dropped_ = shape_.most != 0 && tokenizer_.shortest_word() == 1 &&
                           drop_level_names(source, table_.schema->halves[0], tokens_, line_begin_);
    line_parts_ = document::take_apart(line, line_tokens(), shape_);
    return line_parts_;
}

bool Pieces::begins_note(std::u16string_view bare) const {
    return starts_note(bare) || (amount_count_ == 0 && tells_of_nothing(bare, table_.schema->subject));
}

/// A line of words only is a note, the total above its figures, or one of the header.
bool Pieces::words_start_body(std::uint32_t line) {
    const std::u16string_view bare = lines_[line].bare;
    if (begins_note(bare)) return true;
    if (lists_labels() || scheme_ == RowScheme::single) return false;
    return is_total_word(table_.schema->halves[0], bare) && has_header(lines_, *table_.schema, table_.first_line, line);
}

bool Pieces::starts_body(std::uint32_t line) {
    const text::Line& source = lines_[line];
    const std::u16string_view folded = source.folded;
    const LineParts& parts = take_apart(line);
    if (parts.empty()) return false;
    if (begins_note(source.bare)) return true;
    if (lists_labels())
        return is_chinese_ordinal(line_tokens()[0], folded) || has_decimals(parts) ||
               (!parts.amounts.empty() && has_label(parts, source));
    if (scheme_ == RowScheme::single)
        return is_named_row(parts, source) || (parts.amounts_only() && !is_page_number(source));
    if (!parts.codes.empty()) return true;
    if (parts.amounts_only())
        return !is_column_numbers(parts) && (parts.amounts[0].kind == Kind::nil || parts.amounts.size() > 1);
    if (scheme_ == RowScheme::bodies && is_named_row(parts, source)) return true;
    if (!is_total_word(table_.schema->halves[0], bare_text(source, parts.name))) return false;
    return !parts.amounts.empty() || has_header(lines_, *table_.schema, table_.first_line, line);
}

/// Some forms print the last names of columns in the row of the total: 合计 0 200.00 合计 基本支出 项目支出 0
bool Pieces::drop_column_names(std::uint32_t line) {
    const std::u16string_view folded = lines_[line].folded;
    const auto own = line_tokens();
    const auto is_word = [](const Token& token) { return token.kind == Kind::word; };
    if (shape_.most == 0 || own.empty() || !is_word(own[0])) return false;
    if (!is_total_word(table_.schema->halves[0], own[0].text(folded))) return false;
    std::size_t names = 0;
    for (const Token& token : own.subspan(1)) {
        if (!is_word(token)) continue;
        if (!is_header_word(token.text(folded), *table_.schema)) return false;
        ++names;
    }
    if (names < 2 || names + 1 == own.size()) return false;
    tokens_.erase(
        std::remove_if(tokens_.begin() + static_cast<std::ptrdiff_t>(line_begin_) + 1, tokens_.end(), is_word),
        tokens_.end());
    line_parts_ = document::take_apart(line, line_tokens(), shape_);
    table_.named_total = line;
    return true;
}

std::uint32_t Pieces::read_header(std::uint32_t limit) {
    std::uint32_t line = table_.first_line;
    for (; line < limit; ++line) {
        if (lines_[line].bare.empty()) continue;
        if (lines_[line].folded.size() > max_line_characters) break;
        if (read_body_and_unit(lines_, line, table_)) {
            roles_[line] = LineRole::header;
            continue;
        }
        const bool words_only = is_words_only(lines_[line].bare);
        if (words_only ? words_start_body(line) : starts_body(line) || drop_column_names(line)) break;
        // A header has no figures: a row that was not understood.
        if (!words_only && std::ranges::any_of(line_tokens(), [](const Token& token) { return token.decimals != 0; }))
            table_.unread.push_back({line, true});
        else roles_[line] = LineRole::header;
    }
    line = with_name_above(line);
    read_columns(lines_, table_.first_line, table_.named_total == line ? line + 1 : line, table_);
    table_.body_line = line;
    return line;
}

/// The first row's name may begin above its code.
std::uint32_t Pieces::with_name_above(std::uint32_t body) {
    if (body >= text().lines().size() || shape_.most == 0) return body;
    const LineParts& first = take_apart(body);
    if (first.codes.empty() || !first.name.empty()) return body;
    std::uint32_t above = body;
    while (above > table_.first_line && lines_[above - 1].bare.empty()) --above;
    if (above == table_.first_line) return body;
    const std::uint32_t line = above - 1;
    const LineParts& parts = take_apart(line);
    const bool is_name = parts.text_only() && parts.name.size() == 1 && parts.name[0].kind == Kind::word &&
                         !is_header_word(lines_[line].bare, *table_.schema);
    return is_name && line != table_.unit_place.line ? line : body;
}

Pieces::Reading Pieces::read_line(std::uint32_t line, std::uint32_t limit) {
    const text::Line& source = lines_[line];
    const std::u16string_view folded = source.folded;
    if (source.bare.empty()) {
        roles_[line] = LineRole::blank;
        in_note_ = false;
        return Reading::goes_on;
    }
    if (folded.size() > max_line_characters) {
        table_.unread.push_back({line, true});
        return Reading::goes_on;
    }
    const LineParts& parts = take_apart(line);
    const bool ends = note_ends_ && names_money(source.bare);
    const bool goes_on = in_note_ && !ends && parts.codes.empty() && parts.amounts.empty();
    in_note_ = begins_note(source.bare) || goes_on;
    note_ends_ = (goes_on && note_ends_) || source.bare.back() == u'。';
    if (in_note_) {
        table_.notes.push_back(stretch(line, line_tokens()));
        roles_[line] = LineRole::note;
        return Reading::goes_on;
    }
    const bool named = !parts.name.empty() && !may_stand_in_page_number(folded[parts.name[0].begin]);
    if (!named && is_page_number(source) && !may_be_code(line, limit)) {
        roles_[line] = LineRole::furniture;
        return Reading::goes_on;
    }
    if (is_column_numbers(parts) || (parts.text_only() && is_header_again(line))) {
        roles_[line] = LineRole::header;
        return Reading::goes_on;
    }
    if (ends_body(line, parts, limit)) {
        // Figures right below the header are the table's, whatever they are: it is not empty.
        const bool lost = pieces_.empty() && !parts.amounts.empty() && !reads_like_prose(parts, source);
        if (lost) table_.unread.push_back({line, true});
        return Reading::ends;
    }
    table_.too_long = pieces_.size() >= max_table_rows;
    if (table_.too_long) return Reading::ends;
    total_seen_ = total_seen_ || (parts.codes.empty() && text::ends_with_word(bare_text(source, parts.name),
                                                                              table_.schema->halves.back().total) != 0);
    add_piece(parts);
    roles_[line] = LineRole::row;
    return Reading::goes_on;
}

void Pieces::add_piece(const LineParts& parts) {
    pieces_.push_back(
        {parts.line, static_cast<std::uint32_t>(line_begin_), static_cast<std::uint32_t>(tokens_.size() - line_begin_),
         static_cast<std::uint32_t>(parts.codes.size()), static_cast<std::uint32_t>(parts.amounts.size())});
    amount_count_ += parts.amounts.size();
    line_begin_ = tokens_.size();
}

/// A single character is the end of a wrapped name as well, unless it stands below other lines of a header; so is 收入,
/// where a header would have a word for each half.
bool Pieces::is_header_again(std::uint32_t line) {
    if (heads_page(lines_[line].bare, table_.title)) return true;
    const text::Line& source = lines_[line];
    const bool one_cell = source.bare.size() == source.end - source.begin;
    const bool may_end_name = source.bare.size() == 1 || (one_cell && table_.schema->halves.size() == 2);
    if (may_end_name && roles_[line - 1] != LineRole::header) return false;
    if (!level_names_dropped_) return repeats_header(text(), line, line_tokens(), table_);
    std::vector<Token> tokens;
    tokenizer_.read(lines_[line], tokens);
    return repeats_header(text(), line, tokens, table_);
}

bool Pieces::ends_body(std::uint32_t line, const LineParts& parts, std::uint32_t limit) {
    if (!parts.codes.empty() || parts.amounts_only()) return false;
    const std::u16string_view folded = lines_[line].folded;
    if (scheme_ != RowScheme::labels && is_chinese_ordinal(parts.name[0], folded) && !has_label(parts, lines_[line]))
        return true;
    const bool row_of_halves = scheme_ == RowScheme::labels && has_figure_inside(parts);
    if (parts.amounts.empty() && !row_of_halves && reads_like_prose(parts, lines_[line])) return true;
    if (scheme_ == RowScheme::bodies && is_named_row(parts, lines_[line])) return false;
    if (scheme_ == RowScheme::single)
        return !is_named_row(parts, lines_[line]) && (!pieces_.empty() || !parts.amounts.empty());
    if (!total_seen_) return false;
    if (scheme_ == RowScheme::outline) return parts.text_only() && !table_.notes.empty();
    if (scheme_ == RowScheme::labels) return !has_label(parts, lines_[line]);
    return !has_code_ahead(line + 1, limit) && !ends_last_name(line, parts, limit);
}

/// The rest of the last row's name, between its line and the note below the table, or, under that name, the end of the
/// page or the table.
bool Pieces::ends_last_name(std::uint32_t line, const LineParts& parts, std::uint32_t limit) const {
    const auto is_blank = [&](std::uint32_t at) { return lines_[at].bare.empty(); };
    if (!parts.text_only() || parts.name.size() != 1 || pieces_.empty() || pieces_.back().code_count == 0) return false;
    std::uint32_t above = line - 1;
    while (is_blank(above)) --above;
    if (above != pieces_.back().line) return false;
    std::uint32_t below = line + 1;
    while (below < limit && (is_blank(below) || is_page_number(lines_[below]))) ++below;
    if (below < limit && lines_[below].page == lines_[line].page) return starts_note(lines_[below].bare);
    const Piece& last = pieces_.back();
    const Token* const name =
        last.code_count < last.token_count ? &tokens_[last.first_token + last.code_count] : nullptr;
    return name != nullptr && name->kind == Kind::word && name->begin == parts.name[0].begin;
}

/// Does the line begin or end with a label of the table's lists?
bool Pieces::has_label(const LineParts& parts, const text::Line& line) const {
    if (parts.name.empty()) return false;
    // (一)因公出国(境)费 单位不需填列
    const bool behind_ordinal =
        scheme_ == RowScheme::labels && is_chinese_ordinal(parts.name[0], line.folded) && parts.name.size() > 1;
    // 收 入 总 计 100.00 支 出 总 计 100.00
    const auto is_figure = [](const Token& token) { return token.kind == Kind::number || token.kind == Kind::nil; };
    const auto first_figure =
        static_cast<std::size_t>(std::ranges::find_if(parts.name, is_figure) - parts.name.begin());
    const auto stands = [&](const Half& half) {
        return is_label_of(half, without_ordinal(bare_text(line, parts.name))) ||
               is_label_of(half, without_ordinal(bare_text(line, parts.name.first(behind_ordinal ? 2 : 1)))) ||
               is_label_of(half, bare_text(line, parts.name.last(1))) ||
               (first_figure > 1 && is_label_of(half, bare_text(line, parts.name.first(first_figure))));
    };
    return std::ranges::any_of(table_.schema->halves, stands);
}

/// A number that is not set apart, in the midst of a page, may be one piece of a code that wraps.
bool Pieces::may_be_code(std::uint32_t line, std::uint32_t limit) const {
    if (table_.schema->halves.size() == 1 || shape_.most == 0) return false;
    const auto& lines = text().lines();
    return line > 0 && line + 1 < limit && lines[line - 1].page == lines[line].page &&
           lines[line + 1].page == lines[line].page && !(lines[line - 1].bare.empty() && lines[line + 1].bare.empty());
}

/// Does a row with a code follow, if need be behind the other lines of a name?
bool Pieces::has_code_ahead(std::uint32_t line, std::uint32_t limit) {
    std::vector<Token> tokens;
    for (std::size_t words = 0; line < limit && words <= most_name_lines; ++line) {
        const text::Line& source = lines_[line];
        if (source.bare.empty() || (is_page_number(source) && !may_be_code(line, limit))) continue;
        tokens.clear();
        tokenizer_.read(source, tokens);
        const LineParts parts = document::take_apart(line, tokens, shape_);
        if (is_column_numbers(parts)) continue;
        if (!parts.codes.empty() && !parts.amounts.empty()) return true;
        const bool page_ends = parts.text_only() &&
                               (heads_page(source.bare, table_.title) || repeats_header(text(), line, tokens, table_));
        if (page_ends) continue;
        if (source.bare.size() > longest_name_line) return false;
        if (!parts.codes.empty()) return true;
        if (!parts.text_only() || starts_note(source.bare) || is_chinese_ordinal(tokens[0], source.folded))
            return false;
        ++words;
    }
    return false;
}

}  // namespace budgetcheck::document
