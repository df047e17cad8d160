// Packed coordinates → a number: a flat hash table, filled once and asked often.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace budgetcheck::cube {

class KeyIndex {
public:
    static constexpr std::uint32_t none = ~0U;

    /// For at most `keys` different keys.
    explicit KeyIndex(std::size_t keys)
        : slots_(std::bit_ceil(2 * keys + 2)), shift_(std::countl_zero(slots_.size()) + 1) {}

    /// The number of the key: the one given here where the key is new.
    std::uint32_t add(std::uint64_t key, std::uint32_t number) {
        Slot& slot = slots_[place(key)];
        if (slot.number == none) slot = {key, number};
        return slot.number;
    }

    /// Gives the key another number; the one it had, or none.
    std::uint32_t replace(std::uint64_t key, std::uint32_t number) {
        Slot& slot = slots_[place(key)];
        const std::uint32_t before = slot.number;
        slot = {key, number};
        return before;
    }

    std::uint32_t find(std::uint64_t key) const { return slots_[place(key)].number; }

private:
    struct Slot {
        std::uint64_t key = 0;
        std::uint32_t number = none;
    };

    /// Of the key, or the free slot where it would go.
    std::size_t place(std::uint64_t key) const {
        constexpr std::uint64_t golden_ratio = 0x9E3779B97F4A7C15U;
        auto i = static_cast<std::size_t>(key * golden_ratio >> shift_);
        while (slots_[i].number != none && slots_[i].key != key) i = (i + 1) & (slots_.size() - 1);
        return i;
    }

    std::vector<Slot> slots_;
    int shift_;
};

}  // namespace budgetcheck::cube
