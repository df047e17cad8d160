// One line of folded characters as bits: where its blanks and where its digits stand. A scanner goes from one stretch
// to the next by counting zeros, not by deciding at each character.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

namespace budgetcheck::text {

/// Memory is kept from one line to the next.
class LineMasks {
public:
    /// What stands before `begin` is not asked for.
    void read(std::u16string_view line, std::size_t begin);

    // Each from `from` on, which is at most the size of the line.
    std::size_t find_printed(std::size_t from) const { return find<&Masks::printed>(from); }
    std::size_t find_blank_or_digit(std::size_t from) const { return find<&Masks::blank_or_digit>(from); }
    std::size_t behind_digits(std::size_t from) const { return find<&Masks::no_digit>(from); }

    bool is_digit(std::size_t at) const { return (masks_[at / bits].no_digit >> (at % bits) & 1U) == 0; }

    /// The character, 0xFF for one that is not ASCII, a blank behind the last.
    unsigned char byte(std::size_t at) const { return bytes_[before + at]; }

    /// The number that 1 to 8 digits before `end` are.
    std::uint64_t value(std::size_t end, std::size_t digits) const {
        static_assert(before == 8);
        std::uint64_t eight = load_eight(bytes_.data() + end);
        // The first digit lies lowest: neighbours are put together, then pairs, then fours.
        eight &= 0x0F0F0F0F0F0F0F0FU & (~std::uint64_t{0} << (8 * (8 - digits)));
        eight = (eight * 10 + (eight >> 8)) & 0x00FF00FF00FF00FFU;
        eight = (eight * 100 + (eight >> 16)) & 0x0000FFFF0000FFFFU;
        return (eight * 10'000 + (eight >> 32)) & 0xFFFFFFFFU;
    }

    /// The number that the two digits before `end` are.
    std::uint64_t pair_value(std::size_t end) const {
        const unsigned char* const last = bytes_.data() + before + end;
        return last[-2] * 10U + last[-1] - '0' * 11U;
    }

    /// The number that the three digits before `end` are.
    std::uint64_t group_value(std::size_t end) const {
        const unsigned char* const last = bytes_.data() + before + end;
        return last[-3] * 100U + last[-2] * 10U + last[-1] - '0' * 111U;
    }

private:
    static constexpr std::size_t bits = 64;
    static constexpr std::size_t before = 8;       ///< bytes in front of the first, for value()
    static constexpr std::size_t block = 16;       ///< characters taken at once
    static constexpr std::size_t usual_count = 8;  ///< of masks: few lines need more

    /// Of 64 characters; behind the line all bits are set.
    struct Masks {
        std::uint64_t printed = 0;
        std::uint64_t blank_or_digit = 0;
        std::uint64_t no_digit = 0;
    };

    /// Of up to 16 characters.
    struct Block {
        std::uint32_t blank = 0;
        std::uint32_t digit = 0;
    };

    template <auto mask>
    std::size_t find(std::size_t from) const {
        const Masks* masks = masks_.data() + from / bits;
        std::uint64_t left = masks->*mask >> (from % bits);
        if (left != 0) return from + static_cast<std::size_t>(std::countr_zero(left));
        from -= from % bits;
        do {
            from += bits;
            left = (++masks)->*mask;
        } while (left == 0);
        return from + static_cast<std::size_t>(std::countr_zero(left));
    }

    static std::uint64_t load_eight(const unsigned char* position) {
        std::uint64_t bytes = 0;
        std::memcpy(&bytes, position, sizeof bytes);
        if constexpr (std::endian::native != std::endian::little) bytes = __builtin_bswap64(bytes);
        return bytes;
    }

    static Block read_block(const char16_t* characters, unsigned char* bytes);
    static Block read_few(const char16_t* characters, std::size_t count, unsigned char* bytes);
    static Block read_rest(std::u16string_view line, std::size_t from, unsigned char* bytes);

    std::vector<Masks> masks_;
    std::vector<unsigned char> bytes_;
};

}  // namespace budgetcheck::text
