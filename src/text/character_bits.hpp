// The characters of a text as bits, of which some share one: of most words a look says that they do not stand in it.
#pragma once

#include <cstdint>
#include <string_view>

namespace budgetcheck::text {

class CharacterBits {
public:
    constexpr CharacterBits() = default;
    constexpr explicit CharacterBits(std::u16string_view text) {
        for (const char16_t c : text) bits_ |= bit(c);
    }

    /// Of the first, the middle and the last character of a word that is not empty: as good a question as all of them,
    /// and without a loop.
    static constexpr CharacterBits of_some(std::u16string_view word) {
        CharacterBits some;
        some.bits_ = bit(word.front()) | bit(word[word.size() / 2]) | bit(word.back());
        return some;
    }

    constexpr bool empty() const { return bits_ == 0; }
    constexpr void add(CharacterBits other) { bits_ |= other.bits_; }

    /// No means no; yes may be wrong.
    constexpr bool may_hold(CharacterBits word) const { return (word.bits_ & ~bits_) == 0; }
    constexpr bool may_hold(char16_t c) const { return (bits_ & bit(c)) != 0; }

private:
    static constexpr std::uint64_t bit(char16_t c) { return std::uint64_t{1} << (c % 64); }

    std::uint64_t bits_ = 0;
};

}  // namespace budgetcheck::text
