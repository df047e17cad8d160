// Keys → numbers: a flat hash table, filled once and asked often.
#pragma once

#include "cube/key.hpp"

#include <bit>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace budgetcheck::cube {

class KeyIndex {
public:
    static constexpr std::uint32_t none = ~0U;

    /// For at most `keys` different keys.
    explicit KeyIndex(std::size_t keys)
        : numbers_(std::bit_ceil(2 * keys + 2), none),
          keys_(std::make_unique_for_overwrite<Key[]>(numbers_.size())),
          shift_(std::countl_zero(numbers_.size()) + 1) {}

    /// The number of the key: the one given here where the key is new.
    std::uint32_t add(Key key, std::uint32_t number) {
        const std::size_t i = place(key);
        if (numbers_[i] != none) return numbers_[i];
        put(i, key, number);
        return number;
    }

    /// Gives the key another number; the one it had, or none.
    std::uint32_t replace(Key key, std::uint32_t number) {
        const std::size_t i = place(key);
        const std::uint32_t before = numbers_[i];
        put(i, key, number);
        return before;
    }

    std::uint32_t find(Key key) const { return numbers_[place(key)]; }

private:
    void put(std::size_t i, Key key, std::uint32_t number) {
        keys_[i] = key;
        numbers_[i] = number;
    }

    /// Of the key, or the free slot where it would go.
    std::size_t place(Key key) const {
        constexpr std::uint64_t golden_ratio = 0x9E3779B97F4A7C15U;
        auto i = static_cast<std::size_t>(key * golden_ratio >> shift_);
        while (numbers_[i] != none && keys_[i] != key) i = (i + 1) & (numbers_.size() - 1);
        return i;
    }

    std::vector<std::uint32_t> numbers_;  ///< by slot
    std::unique_ptr<Key[]> keys_;         ///< of the slots that have a number
    int shift_;
};

}  // namespace budgetcheck::cube
