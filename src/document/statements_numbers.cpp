// Digits → numbers with their unit: money, counts, percentages, years.
#include "document/statements_parts.hpp"

#include "document/money_units.hpp"
#include "text/fold.hpp"
#include "token/damaged_number.hpp"

#include <algorithm>

namespace budgetcheck::document {
namespace {

using text::is_digit;

constexpr std::int64_t largest_mantissa = 100'000'000'000'000;
constexpr std::size_t year_digits = 4;

bool group_follows(std::u16string_view text, std::size_t i) {
    return text[i] == u',' && i + 3 < text.size() && is_digit(text[i + 1]) && is_digit(text[i + 2]) &&
           is_digit(text[i + 3]) && (i + 4 >= text.size() || !is_digit(text[i + 4]));
}

/// 2024年, 2024年度: as many as all other numbers of sentences.
bool read_year(std::u16string_view text, Number& number) {
    const std::u16string_view rest = text.substr(number.begin);
    if (rest.size() <= year_digits || rest[year_digits] != u'年') return false;
    bool all_digits = true;
    for (std::size_t i = 0; i < year_digits; ++i) {
        all_digits &= is_digit(rest[i]);
        number.mantissa = number.mantissa * 10 + static_cast<std::int64_t>(rest[i] - u'0');
    }
    number.year = all_digits;
    number.end = number.begin + year_digits;
    number.next = number.end + (rest.substr(year_digits).starts_with(u"年度") ? 2 : 1);
    return all_digits;
}

void read_digits(std::u16string_view text, Number& number) {
    std::size_t i = number.begin;
    const auto digit = [&] {
        if (number.mantissa < largest_mantissa)
            number.mantissa = number.mantissa * 10 + static_cast<std::int64_t>(text[i] - u'0');
        ++i;
    };
    for (;; ++i) {
        while (i < text.size() && is_digit(text[i])) digit();
        if (i >= text.size() || !group_follows(text, i)) break;
    }
    if (i + 1 < text.size() && text[i] == u'.' && is_digit(text[i + 1])) {
        ++i;
        while (i < text.size() && is_digit(text[i])) {
            digit();
            ++number.decimals;
        }
    }
    number.end = number.next = i;
}

/// Does a clause begin here, perhaps with an ordinal?
bool opens_item(std::u16string_view text, std::size_t begin) {
    constexpr std::u16string_view ends_of_clauses = u"。;:,、()";
    return begin == 0 || ends_of_clauses.find(text[begin - 1]) != std::u16string_view::npos;
}

/// 1O4.41万元, 3.037.56万元: money with a slip in its figure. Only the unit behind it says that all of it is one
/// figure; 12,34万元 may be two.
void read_spoilt(std::u16string_view text, Number& number) {
    const std::size_t end = token::end_of_figure(text, number.end);
    if (end == number.end || money_unit(text.substr(end)).length == 0) return;
    const std::u16string_view figure = text.substr(number.begin, end - number.begin);
    const bool several = token::may_be_several(figure, opens_item(text, number.begin));
    const auto meant = several ? std::nullopt : token::read_damaged(figure);
    number.end = number.next = end;
    number.damaged = meant.has_value();
    number.unclear = !number.damaged;
    number.malformed = number.unclear && !several;
    if (!number.damaged) return;
    number.mantissa = meant->mantissa;
    number.decimals = meant->decimals;
}

void read_unit(std::u16string_view text, Number& number) {
    const std::size_t i = number.end;
    const auto take = [&](std::u16string_view words, Unit unit) {
        number.unit = unit;
        number.unit_text = words;
        number.next = i + words.size();
    };
    if (i >= text.size()) return;
    if (text[i] == u'%') {
        number.percent = true;
        ++number.next;
        return;
    }
    if (number.decimals == 0 && number.end - number.begin == year_digits) {
        // 2026预算安排: the sign for the year may be left out.
        number.year = number.mantissa / 100 == 20 && stands_at(text, i, u"预算");
        if (number.year) return;
    }
    if (const MoneyUnit money = money_unit(text.substr(i)); money.length != 0) {
        take(text.substr(i, money.length), money.unit);
        return;
    }
    for (const CountUnit& unit : count_units()) {
        if (!unit.words.may_begin_with(text[i])) continue;
        for (const std::u16string_view word : unit.words)
            if (stands_at(text, i, word)) return take(word, Unit::count);
    }
}

}  // namespace

bool is_limit(std::u16string_view text, const Number& number) {
    const std::u16string_view before = text.substr(0, number.begin);
    return (text::ends_with_word(before, words_before_limit) != 0 &&
            text::ends_with_word(before, words_of_no_limit) == 0) ||
           text::starts_with_word(text.substr(number.next), words_behind_limit) != 0;
}

Number scan_number(std::u16string_view text, std::size_t begin) {
    Number number;
    number.begin = begin;
    if (read_year(text, number)) return number;
    number.mantissa = 0;
    read_digits(text, number);
    read_spoilt(text, number);
    read_unit(text, number);
    return number;
}

}  // namespace budgetcheck::document
