// The scanner: from stretch to stretch, at most a few characters of look-ahead.
#include "token/token.hpp"

#include "text/few_characters.hpp"
#include "text/fold.hpp"
#include "text/search.hpp"
#include "token/damaged_number.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace budgetcheck::token {
namespace {

using text::is_chinese_numeral;
using text::is_digit;

constexpr std::size_t max_digits = 17;
constexpr std::size_t max_ordinal_digits = 2;
constexpr std::size_t year_digits = 4;
constexpr std::size_t group_digits = 3;
constexpr std::size_t most_at_once = 8;  ///< digits

constexpr auto powers_of_ten = [] {
    std::array<std::uint64_t, most_at_once + 1> powers{};
    std::uint64_t power = 1;
    for (std::uint64_t& one : powers) one = std::exchange(power, power * 10);
    return powers;
}();

/// What may begin an ordinal or stand for nothing.
constexpr text::FewCharacters<128> signs(u"(-无一二三四五六七八九十");

class Scanner {
public:
    Scanner(std::u16string_view line, const text::LineMasks& masks, std::vector<Token>& tokens, std::size_t begin)
        : line_(line), masks_(masks), tokens_(tokens), position_(begin), blanks_(begin) {}

    /// Returns the size of the shortest word.
    std::size_t run() {
        while (skip_blanks(), position_ < line_.size()) {
            if (masks_.is_digit(position_)) figure();
            else if (!signs.has(line_[position_]) || !known()) word();
        }
        return shortest_word_;
    }

private:
    char16_t at(std::size_t index) const { return index < line_.size() ? line_[index] : u' '; }
    bool is_digit_at(std::size_t index) const { return is_digit(at(index)); }
    bool starts_cell() const { return position_ == 0 || line_[position_ - 1] == u' '; }

    void skip_blanks() {
        const std::size_t begin = std::exchange(position_, masks_.find_printed(position_));
        blanks_ += position_ - begin;
    }

    /// The token from the position to `end`.
    Token& push(Kind kind, std::size_t end) {
        Token& token = tokens_.emplace_back();
        token.kind = kind;
        token.begin = static_cast<std::uint32_t>(position_);
        token.end = static_cast<std::uint32_t>(end);
        token.bare_begin = static_cast<std::uint32_t>(position_ - blanks_);
        position_ = end;
        return token;
    }

    bool known() {
        const char16_t first = line_[position_];
        if (first == u'-') return nil() || negative_number();
        if (first == u'无') return nil();
        return ordinal();
    }

    /// What stands behind its first digits says which it can be; nearly always a number.
    void figure() {
        const std::size_t end = masks_.behind_digits(position_);
        const std::size_t digits = end - position_;
        const unsigned char sign = masks_.byte(end);
        if (sign == ' ' && digits <= most_at_once) return whole_number(end, digits);
        if (sign != ' ' && sign != ',') {
            const bool point = sign == '.' && is_digit_at(end + 1);
            if (digits <= max_ordinal_digits && !point && ordinal()) return;
            if (digits == year_digits && is_date_sign(sign) && date()) return;
        }
        number(position_, end);
    }

    bool ordinal() {
        std::size_t end = position_;
        if (at(end) == u'(') {
            while (is_chinese_numeral(at(++end))) {
            }
            if (end == position_ + 1 || at(end) != u')') return false;
        } else if (is_chinese_numeral(at(end))) {
            while (is_chinese_numeral(at(end))) ++end;
            if (at(end) != u'、') return false;
        } else {
            while (is_digit_at(end) && end - position_ <= max_ordinal_digits) ++end;
            const bool short_enough = end > position_ && end - position_ <= max_ordinal_digits;
            const bool marked =
                at(end) == u'、' || (at(end) == u'.' && !is_digit_at(end + 1) && end + 1 < line_.size());
            if (!short_enough || !marked || !starts_cell()) return false;
        }
        push(Kind::ordinal, end + 1);
        return true;
    }

    bool nil() {
        if (!starts_cell()) return false;
        std::size_t end = position_;
        if (at(end) == u'无') ++end;
        else
            while (at(end) == u'-') ++end;
        if (end == position_ || at(end) != u' ') return false;
        push(Kind::nil, end);
        return true;
    }

    static bool is_date_sign(char16_t c) { return c == u'-' || c == u'/' || c == u'.'; }

    /// 2022-11-09, 2022/11/9, 2025.1.1: a year, which stands here, and two short numbers with the same sign between
    /// them.
    bool date() {
        std::size_t end = position_ + year_digits;
        const char16_t sign = at(end);
        for (int part = 0; part < 2; ++part) {
            if (at(end) != sign) return false;
            const std::size_t start = ++end;
            while (is_digit_at(end)) ++end;
            if (end == start || end - start > 2) return false;
        }
        push(Kind::date, end);
        return true;
    }

    bool negative_number() {
        if (!starts_cell() || !is_digit_at(position_ + 1)) return false;
        number(position_ + 1, masks_.behind_digits(position_ + 1));
        return true;
    }

    /// A piece of a code, a zero: nothing but these digits.
    void whole_number(std::size_t end, std::size_t digits) {
        Token& token = push(Kind::number, end);
        token.integer_digits = static_cast<std::uint8_t>(digits);
        token.mantissa = static_cast<std::int64_t>(masks_.value(end, digits));
    }

    /// The number that begins with the digits from `first` to `end`, which a sign may precede.
    void number(std::size_t first, std::size_t end) {
        const bool negative = first != position_;
        std::size_t digits = end - first;
        std::uint64_t mantissa = append_digits(0, end, digits);  // what too many digits make of it is not used
        // A comma continues a number only before a group of exactly three digits.
        bool grouped = false;
        while (masks_.byte(end) == ',' && masks_.behind_digits(end + 1) == end + 1 + group_digits) {
            grouped = true;
            end += 1 + group_digits;
            digits += group_digits;
            mantissa = mantissa * 1'000 + masks_.group_value(end);
        }
        const std::size_t integer_digits = digits;
        if (masks_.byte(end) == '.' && masks_.is_digit(end + 1)) {
            const std::size_t point = std::exchange(end, masks_.behind_digits(end + 1));
            const std::size_t decimals = end - point - 1;
            digits += decimals;
            mantissa = decimals == 2 ? mantissa * 100 + masks_.pair_value(end) : append_digits(mantissa, end, decimals);
        }
        if (may_stand_in_number(masks_.byte(end)) && damaged(negative)) return;
        const bool plain = !grouped && digits == integer_digits;
        Token& token = push(Kind::number, end);
        token.integer_digits = at_most_255(integer_digits);
        token.mantissa = std::numeric_limits<std::int64_t>::max();
        if (digits > max_digits) return;
        token.grouped = grouped;
        token.negative = negative;
        token.decimals = at_most_255(digits - integer_digits);
        token.mantissa = static_cast<std::int64_t>(negative ? 0 - mantissa : mantissa);
        if (masks_.byte(end) != ' ') take_mark(token, plain && integer_digits == year_digits);
    }

    static std::uint8_t at_most_255(std::size_t count) {
        return static_cast<std::uint8_t>(std::min<std::size_t>(count, 255));
    }

    /// The sign behind the number just read that makes it a percentage or a year.
    void take_mark(Token& number, bool may_be_year) {
        if (at(position_) == u'%') number.kind = Kind::percent;
        else if (may_be_year && at(position_) == u'年') number.kind = Kind::year;
        else return;
        number.end = static_cast<std::uint32_t>(++position_);
    }

    /// The mantissa with the digits before `end` behind it.
    std::uint64_t append_digits(std::uint64_t mantissa, std::size_t end, std::size_t digits) const {
        for (; digits > most_at_once; digits -= most_at_once)
            mantissa = mantissa * powers_of_ten[most_at_once] + masks_.value(end - digits + most_at_once, most_at_once);
        return mantissa * powers_of_ten[digits] + masks_.value(end, digits);
    }

    [[gnu::noinline]] bool damaged(bool negative) {
        const auto number = read_damaged_number(line_, position_ + (negative ? 1 : 0));
        if (!number) return false;
        Token& token = push(Kind::number, number->end);
        token.damaged = true;
        token.decimals = number->decimals;
        token.integer_digits = number->integer_digits;
        token.negative = negative;
        token.mantissa = negative ? -number->mantissa : number->mantissa;
        return true;
    }

    void word() {
        const std::size_t end = masks_.find_blank_or_digit(position_ + 1);
        shortest_word_ = std::min(shortest_word_, end - position_);
        push(Kind::word, end);
    }

    std::u16string_view line_;
    const text::LineMasks& masks_;
    std::vector<Token>& tokens_;
    std::size_t position_;
    std::size_t blanks_;  ///< before the position
    std::size_t shortest_word_ = std::numeric_limits<std::size_t>::max();
};

/// As the parts of wrapped names are.
bool is_one_word(const text::Line& line) {
    constexpr auto is_digit = [](char16_t c) { return (c >= u'0') & (c <= u'9'); };
    return line.bare.size() == line.end - line.begin && !line.bare.empty() && !signs.has(line.bare[0]) &&
           text::find_character(line.bare, 0, is_digit) == line.bare.size();
}

constexpr auto kind_names =
    std::to_array<std::string_view>({"word", "number", "percent", "nil", "year", "date", "ordinal"});

}  // namespace

void Tokenizer::read(const text::Line& line, std::vector<Token>& tokens) {
    if (!is_one_word(line)) return read(line.folded, tokens, line.begin);
    tokens.push_back({.kind = Kind::word, .begin = line.begin, .end = line.end});
    shortest_word_ = line.bare.size();
}

void Tokenizer::read(std::u16string_view line, std::vector<Token>& tokens, std::size_t begin) {
    masks_.read(line, begin);
    shortest_word_ = Scanner(line, masks_, tokens, begin).run();
}

void tokenize(std::u16string_view line, std::vector<Token>& tokens) { Tokenizer().read(line, tokens); }

std::string dump(std::u16string_view line, const std::vector<Token>& tokens) {
    std::string result;
    for (const Token& token : tokens) {
        if (!result.empty()) result += ' ';
        result +=
            fmt::format("{}({})", kind_names[static_cast<std::size_t>(token.kind)], text::to_utf8(token.text(line)));
    }
    return result;
}

}  // namespace budgetcheck::token
