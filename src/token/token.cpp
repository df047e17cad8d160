// The scanner: one pass, at most a few characters of look-ahead.
#include "token/token.hpp"

#include "text/fold.hpp"
#include "text/search.hpp"
#include "token/damaged_number.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <limits>

namespace budgetcheck::token {
namespace {

using text::is_chinese_numeral;
using text::is_digit;

constexpr std::size_t max_digits = 17;
constexpr std::size_t max_ordinal_digits = 2;
constexpr std::size_t year_digits = 4;

class Scanner {
public:
    Scanner(std::u32string_view line, std::vector<Token>& tokens, std::size_t begin)
        : line_(line), tokens_(tokens), position_(begin), blanks_(begin) {}

    void run() {
        while (position_ < line_.size()) {
            if (line_[position_] == U' ') skip_blanks();
            else if (!known()) word();
        }
    }

private:
    char32_t at(std::size_t index) const { return index < line_.size() ? line_[index] : U' '; }
    bool starts_cell() const { return position_ == 0 || line_[position_ - 1] == U' '; }

    void skip_blanks() {
        const std::size_t begin = position_;
        position_ = text::skip_blanks(line_, begin);
        blanks_ += position_ - begin;
    }

    Token& push(Kind kind, std::size_t end) {
        Token& token = tokens_.emplace_back();
        token.kind = kind;
        token.begin = static_cast<std::uint32_t>(position_);
        token.end = static_cast<std::uint32_t>(end);
        token.bare_begin = static_cast<std::uint32_t>(position_ - blanks_);
        position_ = end;
        return token;
    }

    /// What its first character allows.
    bool known() {
        const char32_t first = line_[position_];
        if (is_digit(first)) return figure();
        if (first == U'-') return nil() || number();
        if (first == U'无') return nil();
        return (first == U'(' || is_chinese_numeral(first)) && ordinal();
    }

    /// What stands behind its first digits says which it can be; nearly always a number.
    bool figure() {
        std::size_t end = position_ + 1;
        while (is_digit(at(end))) ++end;
        const std::size_t digits = end - position_;
        const char32_t sign = at(end);
        if (digits <= max_ordinal_digits && (sign == U'、' || sign == U'.') && ordinal()) return true;
        if (digits == year_digits && is_date_sign(sign) && date()) return true;
        return number();
    }

    bool ordinal() {
        std::size_t end = position_;
        if (at(end) == U'(') {
            while (is_chinese_numeral(at(++end))) {
            }
            if (end == position_ + 1 || at(end) != U')') return false;
        } else if (is_chinese_numeral(at(end))) {
            while (is_chinese_numeral(at(end))) ++end;
            if (at(end) != U'、') return false;
        } else {
            while (is_digit(at(end)) && end - position_ <= max_ordinal_digits) ++end;
            const bool short_enough = end > position_ && end - position_ <= max_ordinal_digits;
            const bool marked =
                at(end) == U'、' || (at(end) == U'.' && !is_digit(at(end + 1)) && end + 1 < line_.size());
            if (!short_enough || !marked || !starts_cell()) return false;
        }
        push(Kind::ordinal, end + 1);
        return true;
    }

    bool nil() {
        if (!starts_cell()) return false;
        std::size_t end = position_;
        if (at(end) == U'无') ++end;
        else
            while (at(end) == U'-') ++end;
        if (end == position_ || at(end) != U' ') return false;
        push(Kind::nil, end);
        return true;
    }

    static bool is_date_sign(char32_t c) { return c == U'-' || c == U'/' || c == U'.'; }

    /// 2022-11-09, 2022/11/9, 2025.1.1: a year, which stands here, and two short numbers with the same sign between
    /// them.
    bool date() {
        std::size_t end = position_ + year_digits;
        const char32_t sign = at(end);
        for (int part = 0; part < 2; ++part) {
            if (at(end) != sign) return false;
            const std::size_t start = ++end;
            while (is_digit(at(end))) ++end;
            if (end == start || end - start > 2) return false;
        }
        push(Kind::date, end);
        return true;
    }

    bool number() {
        const bool negative = at(position_) == U'-' && starts_cell() && is_digit(at(position_ + 1));
        std::size_t end = position_ + (negative ? 1 : 0);
        if (!is_digit(at(end))) return false;
        Token number;
        std::uint64_t mantissa = 0;  // what too many digits make of it is not used
        std::size_t digits = take_digits(end, mantissa);
        while (group_follows(end)) {
            number.grouped = true;
            digits += take_digits(++end, mantissa);
        }
        number.integer_digits = static_cast<std::uint8_t>(std::min<std::size_t>(digits, 255));
        if (at(end) == U'.' && is_digit(at(end + 1))) {
            const std::size_t decimals = take_digits(++end, mantissa);
            digits += decimals;
            number.decimals = static_cast<std::uint8_t>(std::min<std::size_t>(decimals, 255));
        }
        number.mantissa = static_cast<std::int64_t>(mantissa);
        if (end < line_.size() && line_[end] != U' ' && damaged(negative)) return true;
        finish_number(number, negative, digits, end);
        return true;
    }

    bool damaged(bool negative) {
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

    /// Goes behind the digits at `end`; how many there are.
    std::size_t take_digits(std::size_t& end, std::uint64_t& mantissa) const {
        const char32_t* const first = line_.data() + end;
        const char32_t* const last = line_.data() + line_.size();
        const char32_t* digit = first;
        for (; digit != last && is_digit(*digit); ++digit) mantissa = mantissa * 10 + (*digit - U'0');
        end += static_cast<std::size_t>(digit - first);
        return static_cast<std::size_t>(digit - first);
    }

    /// A comma continues a number only before a group of exactly three digits.
    bool group_follows(std::size_t index) const {
        return at(index) == U',' && is_digit(at(index + 1)) && is_digit(at(index + 2)) && is_digit(at(index + 3)) &&
               !is_digit(at(index + 4));
    }

    void finish_number(const Token& number, bool negative, std::size_t digits, std::size_t end) {
        if (digits > max_digits) {
            Token& token = push(Kind::number, end);
            token.integer_digits = number.integer_digits;
            token.mantissa = std::numeric_limits<std::int64_t>::max();
            return;
        }
        const bool plain = !number.grouped && number.decimals == 0;
        Kind kind = Kind::number;
        if (at(end) == U'%') {
            kind = Kind::percent;
            ++end;
        } else if (plain && number.integer_digits == 4 && at(end) == U'年') {
            kind = Kind::year;
            ++end;
        }
        Token& token = push(kind, end);
        token.grouped = number.grouped;
        token.decimals = number.decimals;
        token.integer_digits = number.integer_digits;
        token.negative = negative;
        token.mantissa = negative ? -number.mantissa : number.mantissa;
    }

    void word() {
        std::size_t end = position_ + 1;
        while (end < line_.size() && line_[end] != U' ' && !is_digit(line_[end])) ++end;
        push(Kind::word, end);
    }

    std::u32string_view line_;
    std::vector<Token>& tokens_;
    std::size_t position_;
    std::size_t blanks_;  ///< before the position
};

constexpr auto kind_names =
    std::to_array<std::string_view>({"word", "number", "percent", "nil", "year", "date", "ordinal"});

}  // namespace

void tokenize(std::u32string_view line, std::vector<Token>& tokens, std::size_t begin) {
    Scanner(line, tokens, begin).run();
}

std::string dump(std::u32string_view line, const std::vector<Token>& tokens) {
    std::string result;
    for (const Token& token : tokens) {
        if (!result.empty()) result += ' ';
        result +=
            fmt::format("{}({})", kind_names[static_cast<std::size_t>(token.kind)], text::to_utf8(token.text(line)));
    }
    return result;
}

}  // namespace budgetcheck::token
