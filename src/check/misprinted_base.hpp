// A percentage that fits no figures accuses itself, unless one slip in the figure before the change explains it and
// none in the percentage does.
#pragma once

#include "check/percentages.hpp"

#include <cstdint>
#include <vector>

namespace budgetcheck::checking {

/// What the figure before the change was probably meant to be, in 分 and ascending: every value one slip away from what
/// is printed with which the percentage holds. Empty where nothing points to that figure: it stands elsewhere too, or
/// the percentage itself may be the slip.
std::vector<std::int64_t> meant_before_change(const Context& context, const FinestFigures& index,
                                              const document::Comparison& comparison);

}  // namespace budgetcheck::checking
