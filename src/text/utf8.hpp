// One character of UTF-8, read or written. Exceptions would be dear where every byte is invalid.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace budgetcheck::text {

inline constexpr char16_t replacement_character = 0xFFFD;

struct Character {
    char32_t character = 0;
    std::uint8_t size = 0;  ///< bytes; 0 where they are no character
};

/// The character at `position`, which lies before `end`.
inline Character character_at(const char* position, const char* end) {
    const auto lead = static_cast<unsigned char>(*position);
    if (lead < 0x80) return {lead, 1};
    const std::uint8_t size = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
    if (size == 0 || end - position < size) return {};
    char32_t character = lead & (0x7FU >> size);
    for (int i = 1; i < size; ++i) {
        const auto byte = static_cast<unsigned char>(position[i]);
        if ((byte & 0xC0U) != 0x80U) return {};
        character = character << 6 | (byte & 0x3FU);
    }
    const bool overlong = (size == 3 && character < 0x800) || (size == 4 && character < 0x10000);
    const bool surrogate = character >= 0xD800 && character < 0xE000;
    return overlong || surrogate || character > 0x10FFFF ? Character{} : Character{character, size};
}

/// Writes up to four bytes; returns where they end.
inline char* write(char* position, char32_t character) {
    const auto trail = [&](int shift) { *position++ = static_cast<char>(0x80U | (character >> shift & 0x3FU)); };
    const auto lead = [&](unsigned mark, int shift) { *position++ = static_cast<char>(mark | character >> shift); };
    if (character >= 0x800 && character < 0x10000) {
        lead(0xE0U, 12);
        trail(6);
    } else if (character < 0x80) {
        *position++ = static_cast<char>(character);
        return position;
    } else if (character < 0x800) {
        lead(0xC0U, 6);
    } else {
        lead(0xF0U, 18);
        trail(12);
        trail(6);
    }
    trail(0);
    return position;
}

inline void append(std::string& text, char32_t character) {
    char bytes[4];
    text.append(bytes, static_cast<std::size_t>(write(bytes, character) - bytes));
}

}  // namespace budgetcheck::text
