// Which numbers at the start of a line are code pieces, and where its figures begin.
#include "document/line_parts.hpp"

#include "text/fold.hpp"

#include <algorithm>

namespace budgetcheck::document {
namespace {

using token::Kind;
using token::Token;

constexpr text::WordList note_labels = u"注:|注1|注.|备注:|说明:|注释:";

/// Signs that point to a footnote.
bool is_mark(char16_t c) {
    constexpr std::u16string_view signs = u"*#†‡※△▲☆★○●◎◇◆□■①②③④⑤⑥⑦⑧⑨";
    return signs.find(c) != std::u16string_view::npos;
}

bool is_plain(const Token& token) {
    return token.kind == Kind::number && token.decimals == 0 && !token.grouped && !token.negative;
}

bool is_figure(const Token& token) {
    constexpr unsigned figures = 1U << static_cast<unsigned>(Kind::number) | 1U << static_cast<unsigned>(Kind::nil);
    return (figures >> static_cast<unsigned>(token.kind) & 1U) != 0;
}

bool is_first_piece(std::span<const Token> tokens, bool may_stand_alone) {
    const Token& token = tokens[0];
    if (!is_plain(token)) return false;
    const std::size_t digits = token.integer_digits;
    if (digits == 3 || digits == 5 || digits == 7) return tokens.size() > 1 || may_stand_alone;
    if (digits == 2 && tokens.size() == 1) return may_stand_alone;
    // A damaged or missing class: only where another piece or a name follows.
    if (digits > 2 || tokens.size() < 2) return false;
    const Token& next = tokens[1];
    return next.kind == Kind::word || (is_plain(next) && next.integer_digits == 2 && tokens.size() > 2);
}

bool is_later_piece(std::span<const Token> tokens, std::size_t i, bool may_stand_alone) {
    if (!is_plain(tokens[i])) return false;
    if (tokens[i].integer_digits == 2) return i + 1 < tokens.size() || may_stand_alone;
    return tokens[i].integer_digits == 1 && i + 1 < tokens.size() && tokens[i + 1].kind == Kind::word;
}

/// 301001 某局 12.00, or the name stands on other lines: 301001 12.00
bool is_code_of_body(std::span<const Token> tokens) {
    constexpr std::size_t shortest = 3;
    if (!is_plain(tokens[0]) || tokens[0].integer_digits < shortest || tokens.size() == 1) return false;
    // 301002 110指挥中心
    const bool glued = tokens.size() > 2 && tokens[2].kind == Kind::word && tokens[2].begin == tokens[1].end;
    return tokens[1].kind == Kind::word || tokens[1].decimals != 0 || glued;
}

std::size_t count_codes(std::span<const Token> tokens, CodeShape shape) {
    if (shape.of_bodies) return !tokens.empty() && is_code_of_body(tokens) ? 1 : 0;
    if (shape.most == 0 || tokens.empty() || !is_first_piece(tokens, shape.may_stand_alone)) return 0;
    if (tokens[0].integer_digits > 3) return 1;
    std::size_t count = 1;
    while (count < shape.most && count < tokens.size() && is_later_piece(tokens, count, shape.may_stand_alone)) ++count;
    return count;
}

}  // namespace

LineParts take_apart(std::uint32_t line, std::span<const Token> tokens, CodeShape shape) {
    const std::size_t codes = count_codes(tokens, shape);
    std::size_t first_amount = tokens.size();
    const auto stands_in_column = [&](const Token& token) {
        return is_figure(token) || (shape.rates && token.kind == Kind::percent);
    };
    while (first_amount > codes && stands_in_column(tokens[first_amount - 1])) --first_amount;
    return {line, tokens.first(codes), tokens.subspan(codes, first_amount - codes), tokens.subspan(first_amount)};
}

bool hides_amount(const LineParts& parts) {
    return std::ranges::any_of(parts.name, [](const Token& token) {
        return token.kind == Kind::number && (token.grouped || token.decimals != 0);
    });
}

void drop_marks_and_units(std::u16string_view line, Unit unit, std::vector<Token>& tokens, std::size_t first) {
    const std::u16string_view unit_word = unit == Unit::yuan                ? u"元"
                                          : unit == Unit::ten_thousand_yuan ? u"万元"
                                                                            : std::u16string_view();
    const auto goes = [&](const Token& token, const Token& before) {
        const std::u16string_view text = token.text(line);
        return text.size() <= longest_mark_or_unit &&
               (std::ranges::all_of(text, is_mark) || (token.begin == before.end && text == unit_word));
    };
    for (std::size_t i = tokens.size(); i-- > first + 1;)
        if (tokens[i].kind == Kind::word && is_figure(tokens[i - 1]) && goes(tokens[i], tokens[i - 1]))
            tokens.erase(tokens.begin() + static_cast<std::ptrdiff_t>(i));
}

Span stretch(std::uint32_t line, std::span<const Token> tokens) {
    if (tokens.empty()) return {line, 0, 0};
    return {line, tokens.front().begin, tokens.back().end};
}

std::u16string_view bare_text(const text::Line& line, std::span<const Token> tokens) {
    if (tokens.empty()) return {};
    const Token& last = tokens.back();
    const std::size_t begin = tokens.front().bare_begin;
    return line.bare.substr(begin, last.bare_begin + (last.end - last.begin) - begin);
}

PrintedAmount printed_amount(std::uint32_t line, const Token& token) {
    PrintedAmount amount{{line, token.begin, token.end}, token.mantissa, token.decimals, token.kind == Kind::nil};
    amount.damaged = token.damaged;
    return amount;
}

bool starts_note(std::u16string_view bare) { return text::starts_with_word(bare, note_labels) != 0; }

bool tells_of_nothing(std::u16string_view bare, std::u16string_view subject) {
    static constexpr text::WordList denials = u"无|没有|未安排|未发生|不涉及|为空";
    static constexpr text::WordList of_tables = u"空表|无数据";
    constexpr std::u16string_view ends = u"。)";
    const auto has = [&](auto word) { return bare.find(word) != bare.npos; };
    return !bare.empty() && ends.find(bare.back()) != ends.npos &&
           (any_word(of_tables, has) || (!subject.empty() && has(subject) && any_word(denials, has)));
}

}  // namespace budgetcheck::document
