#include "cube/printings.hpp"

namespace budgetcheck::cube {

Printings::Printings(const Cube& cube, const Funds& funds)
    : index_(cube.figures.size()), keys_(cube.figures.size()), numbers_(keys_.size()), before_(keys_.size()) {
    last_.resize(keys_.size(), none);
    std::uint32_t count = 0;
    for (std::uint32_t i = 0; i < keys_.size(); ++i) {
        keys_[i] = funds.canonical(cube.figures[i].key);
        const std::uint32_t number = index_.add(keys_[i], count);
        count += number == count ? 1 : 0;
        numbers_[i] = number;
        before_[i] = last_[number];
        last_[number] = i;
    }
    last_.resize(count);
}

}  // namespace budgetcheck::cube
