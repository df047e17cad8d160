// How likely is it that somebody who meant one amount printed another?
#pragma once

#include <cstdint>

namespace budgetcheck::checking {

/// The slips people make, from the likeliest on.
enum class Slip : std::uint8_t {
    digit,  ///< one digit replaced, left out or doubled, or two neighbours exchanged
    unit,   ///< 元 for 万元
    sign,
    other,
};

/// `meant` and `printed` in 分.
Slip slip_between(std::int64_t meant, std::int64_t printed);

}  // namespace budgetcheck::checking
