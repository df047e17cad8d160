// Folding for comparison: one character in, one character out, so that columns of the user's text are kept. A character
// of a folded text takes two bytes; see rare_characters.hpp for those above U+FFFF.
// Knows Unicode forms; knows nothing of money.
#pragma once

#include "text/few_characters.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace budgetcheck::text {

/// 其它 is written for 其他.
inline constexpr char16_t variant_of_other = u'它';

/// What a zero-width character folds to: it stands for nothing and is left out of the folded line.
inline constexpr char16_t dropped = 0;

/// Pages of 256 characters; page 0 stands for "unchanged", which most characters are.
struct FoldTable {
    std::array<std::uint8_t, 256> page_of{};
    std::array<std::array<char16_t, 256>, 32> pages{};
    std::uint8_t used = 0;
    std::array<bool, 256> plain{};   ///< pages of valid characters that fold to themselves and need no second look
    std::array<bool, 256> folded{};  ///< pages of valid characters that do not
};

extern const FoldTable fold_table;

/// Full-width letters, digits and punctuation → ASCII; every kind of blank → space; every kind of dash → '-';
/// quotation marks → '"'; radicals and compatibility ideographs → the ordinary character.
inline char16_t fold(char16_t character) {
    const std::uint8_t page = fold_table.page_of[character >> 8];
    return page == 0 ? character : fold_table.pages[page][character & 0xFF];
}

/// The same of any character.
char16_t folded_unit(char32_t character);

/// A folded text without blanks: the form in which names and titles are compared. 其它 becomes 其他.
std::u16string bare(std::u16string_view folded);

/// The same of a text that mostly is bare as it stands: then it is not copied.
class BareText {
public:
    explicit BareText(std::u16string_view folded);
    BareText(const BareText&) = delete;
    BareText& operator=(const BareText&) = delete;

    std::u16string_view view() const { return view_; }

private:
    std::u16string own_;
    std::u16string_view view_;
};

/// Folded text → UTF-8, for messages.
std::string to_utf8(std::u16string_view folded);

constexpr bool is_ideograph(char16_t c) { return c >= 0x4E00 && c < 0xA000; }
/// Chinese characters and their like, which take two columns of a page.
constexpr bool is_wide(char16_t c) { return c >= 0x1100; }
inline bool is_digit(char16_t c) { return c >= u'0' && c <= u'9'; }

inline constexpr FewCharacters<32> chinese_numerals(u"一二三四五六七八九十");

/// 一 to 十, as in ordinals.
constexpr bool is_chinese_numeral(char16_t c) { return chinese_numerals.has(c); }

}  // namespace budgetcheck::text
