// Coordinates packed into one number: what figures speak of is compared, looked up and changed as a whole.
#pragma once

#include <budgetcheck/coordinates.hpp>

#include <cstdint>

namespace budgetcheck::cube {

using Key = std::uint64_t;

/// Some bits of a key.
struct KeyField {
    int first = 0;
    int bits = 0;

    constexpr Key mask() const { return ((Key{1} << bits) - 1) << first; }

    template <typename Value>
    constexpr Key of(Value value) const {
        return static_cast<Key>(value) << first;
    }

    constexpr std::uint32_t in(Key key) const { return static_cast<std::uint32_t>((key & mask()) >> first); }

    template <typename Value>
    constexpr bool is(Key key, Value value) const {
        return (key & mask()) == of(value);
    }

    template <typename Value>
    constexpr Key with(Key key, Value value) const {
        return (key & ~mask()) | of(value);
    }
};

namespace key_field {

inline constexpr KeyField code{0, 24};
inline constexpr KeyField by_economic{24, 1};  ///< which of the two codes it is: no figure has both
inline constexpr KeyField year{25, 7};
inline constexpr KeyField stage{32, 2};
inline constexpr KeyField purpose{34, 5};
inline constexpr KeyField component{39, 4};
inline constexpr KeyField fund{43, 4};
inline constexpr KeyField flow{47, 4};
inline constexpr KeyField measure{51, 4};

}  // namespace key_field

/// Different coordinates have different keys.
constexpr Key key(const Coordinates& at) {
    const bool by_economic = at.economic != 0;
    return key_field::measure.of(at.measure) | key_field::flow.of(at.flow) | key_field::fund.of(at.fund) |
           key_field::component.of(at.component) | key_field::purpose.of(at.purpose) | key_field::stage.of(at.stage) |
           key_field::year.of(at.year % 128U) | key_field::by_economic.of(by_economic) |
           key_field::code.of(by_economic ? at.economic : at.function);
}

}  // namespace budgetcheck::cube
