// A line that is nothing but a page number.
#pragma once

#include "text/few_characters.hpp"
#include "text/lines.hpp"

#include <cstddef>
#include <string_view>

namespace budgetcheck::document {

inline constexpr std::size_t most_page_digits = 4;

/// 12, - 12 -, 第1页, 1/9, 第1页共9页: one short number, or two with words or a stroke between them.
bool is_page_number(std::u16string_view folded, std::size_t most_digits = most_page_digits);

bool is_page_number(const text::Line& line);

inline constexpr text::FewCharacters<128> page_number_characters(u" -第共页/0123456789");

/// No other character does.
constexpr bool may_stand_in_page_number(char16_t c) { return page_number_characters.has(c); }

}  // namespace budgetcheck::document
