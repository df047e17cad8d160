// Keys → numbers: a flat hash table, filled once and asked often.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <memory>

namespace budgetcheck::text {

/// The slots hold places in a list of the keys, so that what is asked at random is small and stays in the cache.
class KeyIndex {
public:
    static constexpr std::uint32_t none = ~0U;

    /// For at most `keys` different keys.
    explicit KeyIndex(std::size_t keys)
        : size_(std::bit_ceil(2 * keys + 2)),
          slots_(std::make_unique<std::uint32_t[]>(size_)),
          entries_(std::make_unique_for_overwrite<Entry[]>(keys)),
          shift_(std::countl_zero(size_) + 1) {}

    /// The number of the key: the one given here where the key is new.
    std::uint32_t add(std::uint64_t key, std::uint32_t number) {
        std::uint32_t& slot = slots_[place(key)];
        if (slot != free) return entries_[slot - 1].number;
        entries_[used_] = {key, number};
        slot = ++used_;
        return number;
    }

    std::uint32_t find(std::uint64_t key) const {
        const std::uint32_t slot = slots_[place(key)];
        return slot != free ? entries_[slot - 1].number : none;
    }

private:
    struct Entry {
        std::uint64_t key;
        std::uint32_t number;
    };

    static constexpr std::uint32_t free = 0;

    /// Of the key, or the free slot where it would go.
    std::size_t place(std::uint64_t key) const {
        constexpr std::uint64_t golden_ratio = 0x9E3779B97F4A7C15U;
        auto i = static_cast<std::size_t>(key * golden_ratio >> shift_);
        while (slots_[i] != free && entries_[slots_[i] - 1].key != key) i = (i + 1) & (size_ - 1);
        return i;
    }

    std::size_t size_;
    std::unique_ptr<std::uint32_t[]> slots_;  ///< 1 for the first entry
    std::unique_ptr<Entry[]> entries_;        ///< in the order in which they were added
    std::uint32_t used_ = 0;
    int shift_;
};

}  // namespace budgetcheck::text
