// A look at a table for each character, then bits instead of classes.
#include "text/places.hpp"

#include <algorithm>
#include <bit>

namespace budgetcheck::text {
namespace {

constexpr std::size_t block = 64;
constexpr std::uint64_t all = ~std::uint64_t{0};

}  // namespace

void masks_of_sets_anywhere(const std::array<SetBits, block>& classes, SetMasks& masks) {
    std::fill_n(masks.of_set.begin(), CharacterSets::most, 0);
    for (std::size_t i = 0; i < block; ++i)
        for (std::size_t set = 0; set < CharacterSets::most; ++set)
            masks.of_set[set] |= std::uint64_t{static_cast<unsigned>(classes[i]) >> set & 1U} << i;
}

void masks_of_sets(const std::array<SetBits, block>& classes, SetMasks& masks) {
#if defined(__x86_64__)
    static const bool by_vectors = has_vectors_for_masks();
    if (by_vectors) return masks_by_vectors(classes, masks);
#endif
    masks_of_sets_anywhere(classes, masks);
}

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

CharacterPlaces::CharacterPlaces(std::u16string_view text, const CharacterSets& sets)
    : blocks_(text.size() / block + 1), masks_(std::make_unique_for_overwrite<SetMasks[]>(blocks_)) {
    std::array<SetBits, block> classes;
    for (std::size_t i = 0; i < blocks_; ++i) {
        const std::u16string_view part = text.substr(i * block, block);
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

}  // namespace budgetcheck::text
