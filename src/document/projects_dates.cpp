// Dates as projects print them: 2022年12月1日, 2025年3月, 2025.1.1, 2023-3-31, 2025/1/1.
#include "document/projects_parts.hpp"
#include "text/fold.hpp"

#include <algorithm>

namespace budgetcheck::document {
namespace {

using text::is_digit;

constexpr std::size_t npos = std::u16string_view::npos;
constexpr std::size_t year_digits = 4;
constexpr std::uint32_t first_year = 1949;
constexpr std::uint32_t last_year = 2100;
constexpr std::u16string_view date_signs = u"-./";
constexpr std::u16string_view between_dates = u"起至到-~～";

struct Digits {
    std::uint32_t value = 0;
    std::size_t end = 0;
};

/// One to `most` digits.
std::optional<Digits> digits(std::u16string_view text, std::size_t begin, std::size_t most) {
    Digits read{0, begin};
    while (read.end < text.size() && is_digit(text[read.end])) {
        if (read.end - begin == most) return std::nullopt;
        read.value = read.value * 10 + static_cast<std::uint32_t>(text[read.end++] - u'0');
    }
    if (read.end == begin) return std::nullopt;
    return read;
}

bool is(std::u16string_view text, std::size_t index, char16_t c) { return index < text.size() && text[index] == c; }

/// A number up to `largest`, followed by `sign` where that is not 0; `end` is behind the sign.
std::optional<Digits> part(std::u16string_view text, std::size_t begin, std::uint32_t largest, char16_t sign) {
    auto read = digits(text, begin, 2);
    if (!read || read->value == 0 || read->value > largest) return std::nullopt;
    if (sign == 0) return read;
    if (!is(text, read->end, sign)) return std::nullopt;
    ++read->end;
    return read;
}

constexpr std::uint32_t months = 12;
constexpr std::uint32_t days = 31;

/// Month and day behind the year's sign.
void read_words(std::u16string_view text, ReadDate& read) {
    const auto month = part(text, read.end, months, u'月');
    if (!month) return;
    read.date.month = static_cast<std::uint8_t>(month->value);
    read.end = month->end;
    auto day = part(text, read.end, days, u'日');
    if (!day) day = part(text, read.end, days, u'号');
    if (!day) return;
    read.date.day = static_cast<std::uint8_t>(day->value);
    read.end = day->end;
}

bool read_signs(std::u16string_view text, std::size_t begin, char16_t sign, ReadDate& read) {
    const auto month = part(text, begin, months, sign);
    const auto day = month ? part(text, month->end, days, 0) : std::nullopt;
    if (!day) return false;
    read.date.month = static_cast<std::uint8_t>(month->value);
    read.date.day = static_cast<std::uint8_t>(day->value);
    read.end = day->end;
    return true;
}

}  // namespace

std::optional<ReadDate> read_date(std::u16string_view text, std::size_t begin, std::uint16_t year_before) {
    ReadDate read;
    const auto year = digits(text, begin, year_digits);
    if (!year) return std::nullopt;
    const bool is_year = year->end - begin == year_digits && year->value >= first_year && year->value <= last_year;
    if (!is_year) {
        // 12月31日 of the year named before.
        read.date.year = year_before;
        read.end = begin;
        if (year_before != 0) read_words(text, read);
        return read.date.month == 0 ? std::nullopt : std::optional(read);
    }
    read.date.year = static_cast<std::uint16_t>(year->value);
    read.end = year->end;
    if (is(text, read.end, u'年')) {
        ++read.end;
        read_words(text, read);
        return read;
    }
    const bool signed_date = read.end < text.size() && date_signs.find(text[read.end]) != npos &&
                             read_signs(text, read.end + 1, text[read.end], read);
    return signed_date ? std::optional(read) : std::nullopt;
}

std::optional<Period> find_period(std::u16string_view text, std::size_t from) {
    for (std::size_t i = from; i < text.size(); ++i) {
        if (!is_digit(text[i])) continue;
        const auto start = read_date(text, i);
        if (start) {
            std::size_t next = start->end;
            while (next < text.size() && between_dates.find(text[next]) != npos) ++next;
            const auto end = next == start->end ? std::nullopt : read_date(text, next, start->date.year);
            if (end) return Period{*start, i, *end, next};
        }
        while (i + 1 < text.size() && is_digit(text[i + 1])) ++i;
    }
    return std::nullopt;
}

}  // namespace budgetcheck::document
