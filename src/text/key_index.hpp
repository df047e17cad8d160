// Keys → numbers: a flat hash table, filled once and asked often.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <memory>

namespace budgetcheck::text {

class KeyIndex {
public:
    static constexpr std::uint32_t none = ~0U;

    /// For at most `keys` different keys.
    explicit KeyIndex(std::size_t keys)
        : size_(std::bit_ceil(4 * keys + 2)),
          used_(std::make_unique<bool[]>(size_)),
          slots_(std::make_unique_for_overwrite<Slot[]>(size_)),
          shift_(std::countl_zero(size_) + 1) {}

    /// The number of the key: the one given here where the key is new.
    std::uint32_t add(std::uint64_t key, std::uint32_t number) {
        const std::size_t i = place(key);
        if (!used_[i]) put(i, key, number);
        return slots_[i].number;
    }

    std::uint32_t find(std::uint64_t key) const {
        const std::size_t i = place(key);
        return used_[i] ? slots_[i].number : none;
    }

private:
    struct Slot {
        std::uint64_t key;
        std::uint32_t number;
    };

    void put(std::size_t i, std::uint64_t key, std::uint32_t number) {
        used_[i] = true;
        slots_[i] = {key, number};
    }

    /// Of the key, or the free slot where it would go.
    std::size_t place(std::uint64_t key) const {
        constexpr std::uint64_t golden_ratio = 0x9E3779B97F4A7C15U;
        auto i = static_cast<std::size_t>(key * golden_ratio >> shift_);
        while (used_[i] && slots_[i].key != key) i = (i + 1) & (size_ - 1);
        return i;
    }

    std::size_t size_;
    std::unique_ptr<bool[]> used_;  ///< by slot; the slots themselves are not cleared
    std::unique_ptr<Slot[]> slots_;
    int shift_;
};

}  // namespace budgetcheck::text
