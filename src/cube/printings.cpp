#include "cube/printings.hpp"

namespace budgetcheck::cube {

Printings::Printings(const Cube& cube, const Funds& funds)
    : index_(cube.figures.size()),
      numbers_(cube.figures.size()),
      first_(numbers_.size() + 2),
      figures_(numbers_.size()) {
    keys_.reserve(numbers_.size());
    for (std::size_t i = 0; i < numbers_.size(); ++i) {
        const Key key = funds.canonical(cube.figures[i].key);
        const std::uint32_t number = numbers_[i] = index_.add(key, count());
        if (number == count()) keys_.push_back(key);
        ++first_[number + 2];
    }
    // One place further on than in the end: each is moved by the figures that are put behind it.
    for (std::size_t i = 2; i < count() + 2; ++i) first_[i] += first_[i - 1];
    for (std::uint32_t i = 0; i < numbers_.size(); ++i) figures_[first_[numbers_[i] + 1]++] = i;
}

}  // namespace budgetcheck::cube
