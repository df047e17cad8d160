// Searching folded text: sixteen characters at a time, which compilers put into vectors.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace budgetcheck::text {

/// The first position from `from` on at which a character fits, or the size of the text. `fits` must be cheap and free
/// of branches, for it is asked of characters behind the one found too, and no pointer to a function, which is called.
template <typename Fits>
constexpr std::size_t find_character(std::u32string_view text, std::size_t from, Fits fits) {
    constexpr std::size_t block = 16;
    const auto fits_any = [&](std::size_t first) {
        const char32_t* const at = text.data() + first;
        std::uint32_t any = 0;
#pragma GCC unroll 1  // or g++ sees no loop to put into vectors
        for (std::size_t i = 0; i < block; ++i) any |= static_cast<std::uint32_t>(fits(at[i]));
        return any != 0;
    };
    // Where less than a block is left, sixteen are looked at that end with the text.
    if (text.size() >= block)
        while (from < text.size()) {
            const std::size_t first = std::min(from, text.size() - block);
            if (fits_any(first)) break;
            from = first + block;
        }
    while (from < text.size() && !fits(text[from])) ++from;
    return from;
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
    for (std::size_t at = text.size() - word.size() + 1; at-- > 0;)
        if (text[at] == word.front() && is_same(text.substr(at, word.size()), word)) return at;
    return std::u32string_view::npos;
}

}  // namespace budgetcheck::text
