// Where in a text the characters of some sets stand: found in one pass for all who look for one of them.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

namespace budgetcheck::text {

/// A bit for each set that a character is of.
using SetBits = std::uint16_t;

/// Up to sixteen sets of characters, by their lower bits: a few others are taken for them.
class CharacterSets {
public:
    static constexpr std::size_t most = 16;

    constexpr void add(std::size_t set, std::u16string_view characters) {
        for (const char16_t c : characters) sets_[c % sets_.size()] |= static_cast<SetBits>(1U << set);
    }

    constexpr SetBits of(char16_t c) const { return sets_[c % sets_.size()]; }

private:
    std::array<SetBits, 4096> sets_{};
};

/// The bits of each set for 64 characters, the first character lowest. Some more sets may be made of those: until then
/// there are none.
struct SetMasks {
    static constexpr std::size_t most = CharacterSets::most + 5;

    std::array<std::uint64_t, most> of_set;
};

/// The positions at which characters of one set stand, a bit each.
class Places {
public:
    Places() = default;

    /// The set's masks stand behind each other, with those of the other sets between them.
    explicit Places(const std::uint64_t* first) : first_(first) {}

    bool has(std::size_t at) const { return (mask(at / block) >> (at % block) & 1U) != 0; }

    /// The first from `from` on, or `to`.
    std::size_t next(std::size_t from, std::size_t to) const {
        if (from >= to) return to;
        std::size_t at = from / block;
        std::uint64_t bits = mask(at) & (~std::uint64_t{0} << (from % block));
        while (bits == 0) {
            if (++at * block >= to) return to;
            bits = mask(at);
        }
        const std::size_t found = at * block + static_cast<std::size_t>(std::countr_zero(bits));
        return found < to ? found : to;
    }

    /// Calls visit(position) for each between `from` and `to`.
    template <typename Visit>
    void each(std::size_t from, std::size_t to, Visit visit) const {
        if (from >= to) return;
        std::size_t at = from / block;
        std::uint64_t bits = mask(at) & (~std::uint64_t{0} << (from % block));
        for (;;) {
            for (; bits != 0; bits &= bits - 1) {
                const std::size_t position = at * block + static_cast<std::size_t>(std::countr_zero(bits));
                if (position >= to) return;
                visit(position);
            }
            if (++at * block >= to) return;
            bits = mask(at);
        }
    }

    /// Behind the last of those between `from` and `to`, or `from`.
    std::size_t behind_last(std::size_t from, std::size_t to) const;

private:
    static constexpr std::size_t block = 64;

    /// Of a text without characters nothing is asked.
    std::uint64_t mask(std::size_t at) const {
        return first_[at * SetMasks::most];  // NOLINT(clang-analyzer-core.NullDereference)
    }

    const std::uint64_t* first_ = nullptr;
};

class CharacterPlaces {
public:
    CharacterPlaces() = default;
    CharacterPlaces(std::u16string_view text, const CharacterSets& sets);

    Places of(std::size_t set) const { return blocks_ == 0 ? Places() : Places(&masks_[0].of_set[set]); }

    /// Calls refine(own, before, behind) with the masks of each 64 characters and of those around them, from the first
    /// on, to change sets and to make more of those there are. Those before are changed already.
    template <typename Refine>
    void refine(Refine refine) {
        static constexpr SetMasks none{};
        for (std::size_t i = 0; i < blocks_; ++i)
            refine(masks_[i].of_set, (i == 0 ? none : masks_[i - 1]).of_set,
                   (i + 1 < blocks_ ? masks_[i + 1] : none).of_set);
    }

private:
    std::size_t blocks_ = 0;  ///< of 64 characters
    std::unique_ptr<SetMasks[]> masks_;
};

/// The masks of the characters' own sets, as fast as the processor can.
void masks_of_sets(const std::array<SetBits, 64>& classes, SetMasks& masks);

/// The same on any processor, and on one with AVX2.
void masks_of_sets_anywhere(const std::array<SetBits, 64>& classes, SetMasks& masks);
#if defined(__x86_64__)
bool has_vectors_for_masks();
void masks_by_vectors(const std::array<SetBits, 64>& classes, SetMasks& masks);
#endif

}  // namespace budgetcheck::text
