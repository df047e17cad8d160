// What the words of a change say by themselves: 增加5万元，下降2% contradicts itself whatever the figures are, and
// nothing can have grown by more than it is.
#pragma once

#include "check/changes.hpp"
#include "check/percentages.hpp"

#include <optional>

namespace budgetcheck::checking {

/// The two words of a change and its rate speak of opposite directions. What the figures show decides which is wrong.
std::optional<Change> opposite_words(const Context& context, const FinestFigures& index,
                                     const document::Comparison& comparison);
Finding opposite_words_finding(const Context& context, const Change& change);

/// 3万元，比上年增加5万元: before it there would have been less than nothing.
std::optional<Change> growth_above_value(const Context& context, const FinestFigures& index,
                                         const document::Comparison& comparison);
Finding growth_finding(const Context& context, const Change& change);

}  // namespace budgetcheck::checking
