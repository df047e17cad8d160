#include "cube/printings.hpp"

namespace budgetcheck::cube {

Printings::Printings(const Cube& cube, const Funds& funds) : index_(cube.figures.size()) {
    numbers_.reserve(cube.figures.size());
    keys_.reserve(cube.figures.size());
    first_.reserve(cube.figures.size() + 2);
    first_ = {0, 0};
    for (const Figure& figure : cube.figures) {
        const Key key = funds.canonical(figure.key);
        const std::uint32_t number = index_.add(key, count());
        numbers_.push_back(number);
        if (number == count()) {
            keys_.push_back(key);
            first_.push_back(0);
        }
        ++first_[number + 2];
    }
    // One place further on than in the end: each is moved by the figures that are put behind it.
    for (std::size_t i = 2; i < first_.size(); ++i) first_[i] += first_[i - 1];
    figures_.resize(numbers_.size());
    for (std::uint32_t i = 0; i < numbers_.size(); ++i) figures_[first_[numbers_[i] + 1]++] = i;
}

}  // namespace budgetcheck::cube
