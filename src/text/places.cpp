// A look at a table for each character, then bits instead of classes.
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

void clear_made_sets(SetMasks& masks) { std::fill(masks.of_set.begin() + CharacterSets::most, masks.of_set.end(), 0); }

}  // namespace

void masks_of_sets_anywhere(const std::array<SetBits, block>& classes, SetMasks& masks) {
    masks.of_set.fill(0);
    for (std::size_t i = 0; i < block; ++i)
        for (std::size_t set = 0; set < CharacterSets::most; ++set)
            masks.of_set[set] |= std::uint64_t{static_cast<unsigned>(classes[i]) >> set & 1U} << i;
}

#if defined(__SSE2__)

namespace {

constexpr std::size_t parts = block / sizeof(__m128i);

/// The masks of eight sets from bytes with a bit for each.
void write_masks(__m128i (&bytes)[parts], std::uint64_t* masks) {
    for (std::size_t set = 8; set-- > 0;) {
        std::uint64_t mask = 0;
        for (std::size_t i = 0; i < parts; ++i) {
            mask |= static_cast<std::uint64_t>(_mm_movemask_epi8(bytes[i])) << (16 * i);
            bytes[i] = _mm_add_epi8(bytes[i], bytes[i]);  // the next set's bit comes to the top
        }
        masks[set] = mask;
    }
}

}  // namespace

void masks_of_sets(const std::array<SetBits, block>& classes, SetMasks& masks) {
    __m128i lower[parts];
    __m128i upper[parts];
    const __m128i low_bytes = _mm_set1_epi16(0xFF);
    for (std::size_t i = 0; i < parts; ++i) {
        const auto* const from = reinterpret_cast<const __m128i*>(classes.data()) + 2 * i;
        const __m128i first = _mm_loadu_si128(from);
        const __m128i second = _mm_loadu_si128(from + 1);
        lower[i] = _mm_packus_epi16(_mm_and_si128(first, low_bytes), _mm_and_si128(second, low_bytes));
        upper[i] = _mm_packus_epi16(_mm_srli_epi16(first, 8), _mm_srli_epi16(second, 8));
    }
    write_masks(lower, masks.of_set.data());
    write_masks(upper, masks.of_set.data() + 8);
    clear_made_sets(masks);
}

#else

void masks_of_sets(const std::array<SetBits, block>& classes, SetMasks& masks) {
    masks_of_sets_anywhere(classes, masks);
}

#endif

std::size_t Places::behind_last(std::size_t from, std::size_t to) const {
    if (from >= to) return from;
    std::size_t at = (to - 1) / block;
    std::uint64_t bits = mask(at) & (all >> (block - 1 - (to - 1) % block));
    while (bits == 0) {
        if (at * block <= from) return from;
        bits = mask(--at);
    }
    return std::max(at * block + block - static_cast<std::size_t>(std::countl_zero(bits)), from);
}

CharacterPlaces::CharacterPlaces(std::u32string_view text, const CharacterSets& sets)
    : blocks_(text.size() / block + 1), masks_(std::make_unique_for_overwrite<SetMasks[]>(blocks_)) {
    std::array<SetBits, block> classes;
    for (std::size_t i = 0; i < blocks_; ++i) {
        const std::u32string_view part = text.substr(i * block, block);
        if (part.size() == block) {
#pragma GCC unroll 8
            for (std::size_t k = 0; k < block; ++k) classes[k] = sets.of(part[k]);
        } else {
            classes.fill(0);
            for (std::size_t k = 0; k < part.size(); ++k) classes[k] = sets.of(part[k]);
        }
        masks_of_sets(classes, masks_[i]);
    }
}

void CharacterPlaces::keep_followed(std::size_t set, std::size_t other) {
    for (std::size_t i = 0; i < blocks_; ++i) {
        const std::uint64_t next = i + 1 < blocks_ ? masks_[i + 1].of_set[other] << (block - 1) : 0;
        masks_[i].of_set[set] &= masks_[i].of_set[other] >> 1 | next;
    }
}

}  // namespace budgetcheck::text
