// Figures that were spoilt by one slip, and what was meant: 3,268,5OO.00  3.268.500.00  1,50. Read as meant, so that
// the rest of a row keeps its columns; whoever reads them has to say that they are spoilt.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace budgetcheck::token {

struct DamagedNumber {
    std::size_t end = 0;  ///< index behind it
    std::int64_t mantissa = 0;
    std::uint8_t integer_digits = 0;
    std::uint8_t decimals = 0;
};

/// Behind the digits, points, commas and letters like digits that stand at `begin`.
std::size_t end_of_figure(std::u16string_view text, std::size_t begin);

/// What was meant by all of `figure`, which is no number; nothing where it cannot be told.
std::optional<DamagedNumber> read_damaged(std::u16string_view figure);

/// Could it be several figures? Those of a list, 12,34 but not 3,037,56; and where `opens_item`, an ordinal and a
/// figure: 1.2.50.
bool may_be_several(std::u16string_view figure, bool opens_item);

/// The digit that a letter looks like; 0 for none.
constexpr char16_t digit_like(char16_t letter) {
    switch (letter) {
        case u'O':
        case u'o':
            return u'0';
        case u'I':
        case u'l':
            return u'1';
        case u'S':
            return u'5';
        case u'B':
            return u'8';
        default:
            return 0;
    }
}

/// A mark of figures, or a letter that looks like a digit: what may stand in a damaged number beside digits.
constexpr bool may_stand_in_number(char16_t c) { return c == u'.' || c == u',' || digit_like(c) != 0; }

/// The cell that begins at `begin` with a digit, if it is no number for one of these reasons: letters that look like
/// digits stand in it (O, l, S …), its thousands are parted by points, its point is a comma, its commas stand elsewhere
/// than every three digits.
std::optional<DamagedNumber> read_damaged_number(std::u16string_view line, std::size_t begin);

}  // namespace budgetcheck::token
