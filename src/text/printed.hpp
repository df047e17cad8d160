// Which of sixteen folded characters are no blanks: a look for all of them instead of a decision for each.
#pragma once

#include <cstddef>
#include <cstdint>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace budgetcheck::text {

inline constexpr std::size_t printed_block = 16;

/// A bit for each, the first character lowest.
inline std::uint32_t printed_of_sixteen(const char16_t* characters) {
#if defined(__SSE2__)
    const auto blanks = [characters](int i) {
        const __m128i eight = _mm_loadu_si128(reinterpret_cast<const __m128i*>(characters) + i);
        return _mm_cmpeq_epi16(eight, _mm_set1_epi16(' '));
    };
    const __m128i all = _mm_packs_epi16(blanks(0), blanks(1));
    return ~static_cast<std::uint32_t>(_mm_movemask_epi8(all)) & 0xFFFFU;
#else
    std::uint32_t printed = 0;
    for (std::size_t i = 0; i < printed_block; ++i) printed |= std::uint32_t{characters[i] != u' '} << i;
    return printed;
#endif
}

}  // namespace budgetcheck::text
