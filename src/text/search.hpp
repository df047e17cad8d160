// Searching folded text: sixteen characters at a time, which compilers put into vectors.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace budgetcheck::text {

/// The characters that are looked at together.
inline constexpr std::size_t searched_block = 16;

/// A byte for each of sixteen characters, 1 where it fits, in two halves. `fits` must be cheap and free of branches,
/// and no pointer to a function, which is called.
template <typename Fits>
constexpr std::array<std::uint64_t, 2> fitting_of_sixteen(const char32_t* at, Fits fits) {
    std::array<std::uint8_t, searched_block> fitting{};
#pragma GCC unroll 1  // or g++ sees no loop to put into vectors
    for (std::size_t i = 0; i < searched_block; ++i) fitting[i] = static_cast<std::uint8_t>(fits(at[i]));
    auto halves = std::bit_cast<std::array<std::uint64_t, 2>>(fitting);
    if constexpr (std::endian::native != std::endian::little)
        for (std::uint64_t& half : halves) half = __builtin_bswap64(half);
    return halves;
}

/// The first position from `from` on at which a character fits, or the size of the text. `fits` is asked of characters
/// behind the one found too.
template <typename Fits>
constexpr std::size_t find_character(std::u32string_view text, std::size_t from, Fits fits) {
    constexpr std::size_t block = searched_block;
    const auto first_byte = [](std::uint64_t bytes) { return static_cast<std::size_t>(std::countr_zero(bytes)) / 8; };
    if (text.size() >= block)
        while (from < text.size()) {
            // Where less than a block is left, sixteen are looked at that end with the text.
            const std::size_t first = std::min(from, text.size() - block);
            const auto [low, high] = fitting_of_sixteen(text.data() + first, fits);
            if ((low | high) == 0) {
                from = first + block;
                continue;
            }
            if (first != from) break;
            return from + (low != 0 ? first_byte(low) : block / 2 + first_byte(high));
        }
    while (from < text.size() && !fits(text[from])) ++from;
    return from;
}

/// The last position before `to` at which a character fits, or npos.
template <typename Fits>
constexpr std::size_t find_last_character(std::u32string_view text, std::size_t to, Fits fits) {
    constexpr std::size_t block = searched_block;
    const auto last_byte = [](std::uint64_t bytes) {
        return static_cast<std::size_t>(63 - std::countl_zero(bytes)) / 8;
    };
    for (; to >= block; to -= block) {
        const std::size_t first = to - block;
        const auto [low, high] = fitting_of_sixteen(text.data() + first, fits);
        if (high != 0) return first + block / 2 + last_byte(high);
        if (low != 0) return first + last_byte(low);
    }
    while (to-- > 0)
        if (fits(text[to])) return to;
    return std::u32string_view::npos;
}

/// As a == b, by bytes: the library compares characters one by one. Names of one length mostly differ at their end.
inline bool is_same(std::u32string_view a, std::u32string_view b) {
    if (a.size() != b.size()) return false;
    return a.empty() || (a.back() == b.back() && std::memcmp(a.data(), b.data(), a.size() * sizeof(char32_t)) == 0);
}

/// Behind the blanks that stand at `from`.
inline std::size_t skip_blanks(std::u32string_view text, std::size_t from) {
    constexpr std::uint64_t two_blanks = std::uint64_t{U' '} << 32 | U' ';
    const auto are_blank = [&](std::size_t at) {
        std::uint64_t two = 0;
        std::memcpy(&two, text.data() + at, sizeof two);
        return two == two_blanks;
    };
    while (from + 2 <= text.size() && are_blank(from)) from += 2;
    while (from < text.size() && text[from] == U' ') ++from;
    return from;
}

/// As text.find(word, from), for words of which the first character is rare.
inline std::size_t find_word(std::u32string_view text, std::u32string_view word, std::size_t from = 0) {
    const char32_t first = word.front();
    const auto fits = [first](char32_t c) { return c == first; };
    for (; from < text.size(); ++from) {
        from = find_character(text, from, fits);
        if (text.substr(from).starts_with(word)) return from;
    }
    return std::u32string_view::npos;
}

/// As text.rfind(word), for words that are not empty.
inline std::size_t find_last_word(std::u32string_view text, std::u32string_view word) {
    if (word.size() > text.size()) return std::u32string_view::npos;
    const auto fits = [first = word.front()](char32_t c) { return c == first; };
    std::size_t at = text.size() - word.size() + 1;
    while ((at = find_last_character(text, at, fits)) != std::u32string_view::npos)
        if (is_same(text.substr(at, word.size()), word)) return at;
    return std::u32string_view::npos;
}

}  // namespace budgetcheck::text
