// Characters above U+FFFF, of which a document has none or a few, in texts of two bytes a character: the first time
// that a run meets one it is given a unit that stands for no other character, one of those that UTF-16 makes pairs of.
#pragma once

#include <cstddef>

namespace budgetcheck::text {

/// As many different ones are told apart in one run.
inline constexpr std::size_t most_rare_characters = 2'048;

constexpr bool is_rare(char16_t unit) { return unit >= 0xD800 && unit < 0xE000; }

/// Its unit: always the same one. A replacement character (U+FFFD) where all are taken. From any thread.
char16_t rare_unit(char32_t character);

/// What the unit stands for; a replacement character where it was given to none.
char32_t rare_character(char16_t unit);

}  // namespace budgetcheck::text
