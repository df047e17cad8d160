#include "token/damaged_number.hpp"

#include "text/fold.hpp"

#include <algorithm>
#include <string>

namespace budgetcheck::token {
namespace {

using text::is_digit;

constexpr std::size_t npos = std::u16string::npos;
constexpr std::size_t most_digits = 17;
constexpr std::size_t most_decimals = 2;  ///< of a point that may have been meant otherwise
constexpr std::size_t group = 3;
constexpr std::size_t most_ordinal_digits = 2;

bool is_of_number(char16_t c) { return is_digit(c) || may_stand_in_number(c); }

/// Digits from `begin` on.
std::size_t count_digits(std::u16string_view cell, std::size_t begin) {
    const auto first = cell.begin() + static_cast<std::ptrdiff_t>(begin);
    return static_cast<std::size_t>(std::find_if_not(first, cell.end(), is_digit) - first);
}

/// One to three digits, then groups of three behind this mark.
bool is_grouped(std::u16string_view whole, char16_t mark) {
    std::size_t at = count_digits(whole, 0);
    if (at == 0 || at > group) return false;
    for (; at < whole.size(); at += group + 1)
        if (whole[at] != mark || count_digits(whole, at + 1) != group) return false;
    return true;
}

/// Where the point is, or was meant to be; the size where there is none, nothing where it cannot be told.
std::optional<std::size_t> point_of(std::u16string_view cell) {
    const std::size_t mark = cell.find_last_of(u".,");
    if (mark == npos) return cell.size();
    const std::size_t decimals = cell.size() - mark - 1;
    const std::u16string_view whole = cell.substr(0, mark);
    const auto points = std::ranges::count(cell, u'.');
    if (cell[mark] == u',') {
        if (points != 0 || decimals == 0) return std::nullopt;
        if (is_grouped(cell, u',')) return cell.size();
        return decimals <= most_decimals && whole.find(u',') == npos ? std::optional(mark) : std::nullopt;
    }
    if (points == 1) return decimals == 0 ? std::nullopt : std::optional(mark);
    return decimals <= most_decimals && decimals > 0 && is_grouped(whole, u'.') ? std::optional(mark) : std::nullopt;
}

/// Letters as the digits that they look like; empty where too few digits say that a figure was meant.
std::u16string with_digits(std::u16string_view cell) {
    std::u16string result(cell);
    std::ptrdiff_t letters = 0;
    for (char16_t& c : result) {
        const char16_t digit = digit_like(c);
        if (digit == 0) continue;
        c = digit;
        ++letters;
    }
    const bool figure =
        letters == 0 || (cell.find(u'.') != npos && 2 * letters <= std::ranges::count_if(result, is_digit));
    return figure ? result : std::u16string();
}

/// Figures that commas part.
bool is_list(std::u16string_view figures) {
    while (true) {
        const std::size_t comma = figures.find(u',');
        const std::u16string_view one = figures.substr(0, comma);
        const bool padded = one.size() > 1 && one[0] == u'0' && one[1] != u'.';
        const bool figure = std::ranges::all_of(one, [](char16_t c) { return is_digit(c) || c == u'.'; });
        if (one.empty() || !figure || padded || one.back() == u'.' || std::ranges::count(one, u'.') > 1) return false;
        if (comma == npos) return true;
        figures.remove_prefix(comma + 1);
    }
}

}  // namespace

std::size_t end_of_figure(std::u16string_view text, std::size_t begin) {
    while (begin < text.size() && is_of_number(text[begin])) ++begin;
    return begin;
}

std::optional<DamagedNumber> read_damaged(std::u16string_view figure) {
    const std::u16string cell = with_digits(figure);
    const auto point = point_of(cell);
    if (cell.empty() || !point) return std::nullopt;
    DamagedNumber number{.end = cell.size()};
    for (std::size_t i = 0; i < cell.size(); ++i) {
        if (!is_digit(cell[i])) continue;
        number.mantissa = number.mantissa * 10 + static_cast<std::int64_t>(cell[i] - u'0');
        ++(i < *point ? number.integer_digits : number.decimals);
        if (number.integer_digits + number.decimals > most_digits) return std::nullopt;
    }
    return number;
}

bool may_be_several(std::u16string_view figure, bool opens_item) {
    const std::size_t ordinal = opens_item ? count_digits(figure, 0) : 0;
    if (is_list(figure)) return true;
    return ordinal > 0 && ordinal <= most_ordinal_digits && figure.substr(ordinal).starts_with(u'.') &&
           is_list(figure.substr(ordinal + 1));
}

std::optional<DamagedNumber> read_damaged_number(std::u16string_view line, std::size_t begin) {
    if (begin > 0 && line[begin - 1] != u' ') return std::nullopt;
    const std::size_t end = end_of_figure(line, begin);
    if (end < line.size() && line[end] != u' ') return std::nullopt;
    std::optional<DamagedNumber> number = read_damaged(line.substr(begin, end - begin));
    if (number) number->end = end;
    return number;
}

}  // namespace budgetcheck::token
