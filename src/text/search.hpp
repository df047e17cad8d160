// Searching folded text: eight or sixteen characters at a time, which compilers put into vectors.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace budgetcheck::text {

/// A byte for each of `block` characters, 1 where it fits, eight together. `fits` must be cheap and free of branches,
/// and no pointer to a function, which is called.
template <std::size_t block, typename Fits>
constexpr std::array<std::uint64_t, block / 8> fitting_of(const char16_t* at, Fits fits) {
    std::array<std::uint8_t, block> fitting{};
#pragma GCC unroll 1  // or g++ sees no loop to put into vectors
    for (std::size_t i = 0; i < block; ++i) fitting[i] = static_cast<std::uint8_t>(fits(at[i]));
    auto eights = std::bit_cast<std::array<std::uint64_t, block / 8>>(fitting);
    if constexpr (std::endian::native != std::endian::little)
        for (std::uint64_t& eight : eights) eight = __builtin_bswap64(eight);
    return eights;
}

/// As find_character(), of a text of at least `block` characters, but that it may stop before the first in the last
/// block.
template <std::size_t block, typename Fits>
constexpr std::size_t find_by_blocks(std::u16string_view text, std::size_t from, Fits fits) {
    while (from < text.size()) {
        // Where less than a block is left, as many are looked at that end with the text.
        const std::size_t first = std::min(from, text.size() - block);
        const auto eights = fitting_of<block>(text.data() + first, fits);
        std::size_t i = 0;
        while (i < eights.size() && eights[i] == 0) ++i;
        if (i < eights.size())
            return first == from ? from + i * 8 + static_cast<std::size_t>(std::countr_zero(eights[i])) / 8 : from;
        from = first + block;
    }
    return from;
}

/// The first position from `from` on at which a character fits, or the size of the text. `fits` is asked of characters
/// behind the one found too.
template <typename Fits>
constexpr std::size_t find_character(std::u16string_view text, std::size_t from, Fits fits) {
    if (text.size() >= 16) from = find_by_blocks<16>(text, from, fits);
    else if (text.size() >= 8) from = find_by_blocks<8>(text, from, fits);
    while (from < text.size() && !fits(text[from])) ++from;
    return from;
}

/// The last position before `to` at which a character fits, or npos.
template <typename Fits>
constexpr std::size_t find_last_character(std::u16string_view text, std::size_t to, Fits fits) {
    constexpr std::size_t block = 8;
    for (; to >= block; to -= block) {
        const std::uint64_t fitting = fitting_of<block>(text.data() + to - block, fits)[0];
        if (fitting != 0) return to - 1 - static_cast<std::size_t>(std::countl_zero(fitting)) / 8;
    }
    while (to-- > 0)
        if (fits(text[to])) return to;
    return std::u16string_view::npos;
}

/// As a == b, by bytes: the library compares characters one by one. Names of one length mostly differ at their end.
inline bool is_same(std::u16string_view a, std::u16string_view b) {
    if (a.size() != b.size()) return false;
    return a.empty() || (a.back() == b.back() && std::memcmp(a.data(), b.data(), a.size() * sizeof(char16_t)) == 0);
}

/// Behind the blanks that stand at `from`.
inline std::size_t skip_blanks(std::u16string_view text, std::size_t from) {
    constexpr std::uint64_t four_blanks = 0x0001'0001'0001'0001U * u' ';
    const auto are_blank = [&](std::size_t at) {
        std::uint64_t four = 0;
        std::memcpy(&four, text.data() + at, sizeof four);
        return four == four_blanks;
    };
    while (from + 4 <= text.size() && are_blank(from)) from += 4;
    while (from < text.size() && text[from] == u' ') ++from;
    return from;
}

/// As text.find(word, from), for words of which the first character is rare.
inline std::size_t find_word(std::u16string_view text, std::u16string_view word, std::size_t from = 0) {
    const char16_t first = word.front();
    const auto fits = [first](char16_t c) { return c == first; };
    for (; from < text.size(); ++from) {
        from = find_character(text, from, fits);
        if (text.substr(from).starts_with(word)) return from;
    }
    return std::u16string_view::npos;
}

/// As text.rfind(word), for words that are not empty.
inline std::size_t find_last_word(std::u16string_view text, std::u16string_view word) {
    if (word.size() > text.size()) return std::u16string_view::npos;
    const auto fits = [first = word.front()](char16_t c) { return c == first; };
    std::size_t at = text.size() - word.size() + 1;
    while ((at = find_last_character(text, at, fits)) != std::u16string_view::npos)
        if (is_same(text.substr(at, word.size()), word)) return at;
    return std::u16string_view::npos;
}

}  // namespace budgetcheck::text
