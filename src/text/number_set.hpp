// A set of small numbers, to know how many different ones there are.
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace budgetcheck::text {

class NumberSet {
public:
    void insert(std::size_t number) {
        if (number / bits >= words_.size()) words_.resize(number / bits + 1);
        words_[number / bits] |= std::uint64_t{1} << number % bits;
    }

    bool has(std::size_t number) const {
        return number / bits < words_.size() && (words_[number / bits] >> number % bits & 1U) != 0;
    }

    void clear() { std::ranges::fill(words_, 0U); }

    std::size_t size() const {
        std::size_t size = 0;
        for (const std::uint64_t word : words_) size += static_cast<std::size_t>(std::popcount(word));
        return size;
    }

private:
    static constexpr std::size_t bits = 64;

    std::vector<std::uint64_t> words_;
};

}  // namespace budgetcheck::text
