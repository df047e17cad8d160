// A look at a table for each character, then bits instead of bytes.
#include "text/places.hpp"

#include <algorithm>
#include <bit>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace budgetcheck::text {
namespace {

constexpr std::size_t block = 64;
constexpr std::uint64_t all = ~std::uint64_t{0};

}  // namespace

SetMasks masks_of_sets_anywhere(const std::array<std::uint8_t, block>& classes) {
    SetMasks masks{};
    for (std::size_t i = 0; i < block; ++i)
        for (std::size_t set = 0; set < masks.size(); ++set) masks[set] |= std::uint64_t{classes[i] >> set & 1U} << i;
    return masks;
}

#if defined(__SSE2__)

SetMasks masks_of_sets(const std::array<std::uint8_t, block>& classes) {
    constexpr std::size_t parts = block / sizeof(__m128i);
    __m128i bytes[parts];
    for (std::size_t i = 0; i < parts; ++i)
        bytes[i] = _mm_loadu_si128(reinterpret_cast<const __m128i*>(classes.data()) + i);
    SetMasks masks{};
    for (std::size_t set = masks.size(); set-- > 0;) {
        for (std::size_t i = 0; i < parts; ++i) {
            masks[set] |= static_cast<std::uint64_t>(_mm_movemask_epi8(bytes[i])) << (16 * i);
            bytes[i] = _mm_add_epi8(bytes[i], bytes[i]);  // the next set's bit comes to the top
        }
    }
    return masks;
}

#else

SetMasks masks_of_sets(const std::array<std::uint8_t, block>& classes) { return masks_of_sets_anywhere(classes); }

#endif

std::size_t Places::next(std::size_t from, std::size_t to) const {
    if (from >= to) return to;
    std::size_t at = from / block;
    std::uint64_t bits = masks_[at] & (all << (from % block));
    while (bits == 0) {
        if (++at * block >= to) return to;
        bits = masks_[at];
    }
    return std::min(at * block + static_cast<std::size_t>(std::countr_zero(bits)), to);
}

std::size_t Places::behind_last(std::size_t from, std::size_t to) const {
    if (from >= to) return from;
    std::size_t at = (to - 1) / block;
    std::uint64_t bits = masks_[at] & (all >> (block - 1 - (to - 1) % block));
    while (bits == 0) {
        if (at * block <= from) return from;
        bits = masks_[--at];
    }
    return std::max(at * block + block - static_cast<std::size_t>(std::countl_zero(bits)), from);
}

CharacterPlaces::CharacterPlaces(std::u32string_view text, const CharacterSets& sets)
    : blocks_(text.size() / block + 1), masks_(blocks_ * CharacterSets::most) {
    for (std::size_t i = 0; i < blocks_; ++i) {
        const std::u32string_view part = text.substr(i * block, block);
        std::array<std::uint8_t, block> classes;
        if (part.size() == block) {
#pragma GCC unroll 8
            for (std::size_t k = 0; k < block; ++k) classes[k] = sets.of(part[k]);
        } else {
            classes.fill(0);
            for (std::size_t k = 0; k < part.size(); ++k) classes[k] = sets.of(part[k]);
        }
        const SetMasks masks = masks_of_sets(classes);
        for (std::size_t set = 0; set < masks.size(); ++set) masks_[set * blocks_ + i] = masks[set];
    }
}

void CharacterPlaces::keep_followed(std::size_t set, std::size_t other) {
    std::uint64_t* const first = masks_.data() + set * blocks_;
    const std::uint64_t* const second = masks_.data() + other * blocks_;
    for (std::size_t i = 0; i < blocks_; ++i)
        first[i] &= second[i] >> 1 | (i + 1 < blocks_ ? second[i + 1] << (block - 1) : 0);
}

}  // namespace budgetcheck::text
