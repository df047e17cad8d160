#include "cube/printings.hpp"

namespace budgetcheck::cube {

Printings::Printings(const Cube& cube, const Funds& funds)
    : index_(cube.figures.size()),
      numbers_(std::make_unique_for_overwrite<std::uint32_t[]>(cube.figures.size())),
      first_(cube.figures.size() + 2),
      figures_(std::make_unique_for_overwrite<std::uint32_t[]>(cube.figures.size())) {
    keys_.reserve(cube.figures.size());
    std::uint32_t count = 0;
    std::uint32_t* next = numbers_.get();
    for (const Figure& figure : cube.figures) {
        const Key key = funds.canonical(figure.key);
        const std::uint32_t number = *next++ = index_.add(key, count);
        ++first_[number + 2];
        if (number != count) continue;
        keys_.push_back(key);
        ++count;
    }
    // One place further on than in the end: each is moved by the figures that are put behind it.
    for (std::size_t i = 2; i < count + 2; ++i) first_[i] += first_[i - 1];
    for (std::uint32_t figure = 0; figure < cube.figures.size(); ++figure)
        figures_[first_[numbers_[figure] + 1]++] = figure;
}

}  // namespace budgetcheck::cube
