// What contradicts across documents, with the consequences of one mistake put together.
#pragma once

#include "together/comparable.hpp"

#include <span>
#include <vector>

namespace budgetcheck::together {

struct Contradiction {
    Coordinates at;
    std::int64_t difference = 0;                  ///< 分
    Amount expected;                              ///< what the other documents give
    Amount actual;                                ///< what this one gives
    const FigureRecord* figure = nullptr;         ///< of this document; null where its amount is implied
    std::vector<const FigureRecord*> others;      ///< of the other documents
    std::vector<const FigureRecord*> sums_above;  ///< of this document: wrong by the same, or by what is wrong below
};

/// An item's amount is wrong, and so are its section, its class and the totals: only the item is left, with the others
/// in its sums_above. `all` in any order.
std::vector<Contradiction> roots_of(std::vector<Contradiction> all);

}  // namespace budgetcheck::together
