// The unit of money behind a figure of a sentence.
#pragma once

#include "document/schema.hpp"

#include <cstddef>
#include <string_view>

namespace budgetcheck::document {

/// `length` in characters, 0 where there is none. 11万个 is a count: 万 has a length there, but no unit.
struct MoneyUnit {
    Unit unit = Unit::unknown;
    std::size_t length = 0;
};

inline constexpr auto starts_money_unit = [](char16_t c) { return (c == u'元') | (c == u'万') | (c == u'亿'); };

/// What is printed at the start of `behind`, directly behind a figure. A lone 万 or 亿 is money only where its phrase
/// ends.
MoneyUnit money_unit(std::u16string_view behind);

/// Does a bare line say an amount with its unit, as sentences do: 324970.32万元?
bool names_money(std::u16string_view bare);

}  // namespace budgetcheck::document
