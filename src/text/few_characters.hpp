// A few characters, each with a slot of its own in a small table: one look says whether a character is among them.
#pragma once

#include <array>
#include <cstddef>
#include <stdexcept>
#include <string_view>

namespace budgetcheck::text {

template <std::size_t slots>
class FewCharacters {
public:
    /// Compiles only where no two of them share a slot.
    consteval explicit FewCharacters(std::u16string_view characters) {
        for (std::size_t i = 0; i < slots; ++i) table_[i] = static_cast<char16_t>(i + 1);  // of no slot of its own
        for (const char16_t c : characters) {
            if (table_[c % slots] % slots == c % slots) throw std::logic_error("two characters in one slot");
            table_[c % slots] = c;
        }
    }

    constexpr bool has(char16_t c) const { return table_[c % slots] == c; }

private:
    std::array<char16_t, slots> table_{};
};

}  // namespace budgetcheck::text
