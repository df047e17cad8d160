// Where in a text the characters of some sets stand: found in one pass for all who look for one of them.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace budgetcheck::text {

/// Up to eight sets of characters, by their lower bits: a few others are taken for them.
class CharacterSets {
public:
    static constexpr std::size_t most = 8;

    constexpr void add(std::size_t set, std::u32string_view characters) {
        for (const char32_t c : characters) sets_[c % sets_.size()] |= static_cast<std::uint8_t>(1U << set);
    }

    /// A bit for each set.
    constexpr std::uint8_t of(char32_t c) const { return sets_[c % sets_.size()]; }

private:
    std::array<std::uint8_t, 4096> sets_{};
};

/// The positions at which characters of one set stand, a bit each.
class Places {
public:
    Places() = default;
    explicit Places(const std::uint64_t* masks) : masks_(masks) {}

    /// The first from `from` on, or `to`.
    std::size_t next(std::size_t from, std::size_t to) const;

    /// Calls visit(position) for each between `from` and `to`.
    template <typename Visit>
    void each(std::size_t from, std::size_t to, Visit visit) const {
        if (from >= to) return;
        std::size_t at = from / block;
        std::uint64_t bits = masks_[at] & (~std::uint64_t{0} << (from % block));
        for (;;) {
            for (; bits != 0; bits &= bits - 1) {
                const std::size_t position = at * block + static_cast<std::size_t>(std::countr_zero(bits));
                if (position >= to) return;
                visit(position);
            }
            if (++at * block >= to) return;
            bits = masks_[at];
        }
    }

    /// Behind the last of those between `from` and `to`, or `from`.
    std::size_t behind_last(std::size_t from, std::size_t to) const;

private:
    static constexpr std::size_t block = 64;

    const std::uint64_t* masks_ = nullptr;
};

class CharacterPlaces {
public:
    CharacterPlaces(std::u32string_view text, const CharacterSets& sets);

    Places of(std::size_t set) const { return Places(masks_.data() + set * blocks_); }

    /// Of the places of one set those are kept behind which one of the other stands.
    void keep_followed(std::size_t set, std::size_t other);

private:
    std::size_t blocks_ = 0;            ///< of 64 characters
    std::vector<std::uint64_t> masks_;  ///< of all blocks, set by set
};

/// The bits of each set for 64 characters, the first character lowest.
using SetMasks = std::array<std::uint64_t, CharacterSets::most>;
SetMasks masks_of_sets(const std::array<std::uint8_t, 64>& classes);

/// The same on any processor.
SetMasks masks_of_sets_anywhere(const std::array<std::uint8_t, 64>& classes);

}  // namespace budgetcheck::text
