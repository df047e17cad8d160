// Which figures of a document speak of the same thing: by canonical coordinates.
#pragma once

#include "cube/funds.hpp"
#include "text/key_index.hpp"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace budgetcheck::cube {

class Printings {
public:
    static constexpr std::uint32_t none = text::KeyIndex::none;

    Printings(const Cube& cube, const Funds& funds);

    /// Canonical.
    Key key(std::uint32_t figure) const { return keys_[numbers_[figure]]; }

    /// Coordinates are numbered in the order of their first figures.
    std::uint32_t number(std::uint32_t figure) const { return numbers_[figure]; }
    std::uint32_t number_of(Key canonical) const { return index_.find(canonical); }  ///< or none
    std::uint32_t count() const { return static_cast<std::uint32_t>(keys_.size()); }

    /// The figures of a coordinate, in the order of the document.
    std::span<const std::uint32_t> of(std::uint32_t number) const {
        if (number == none) return {};
        return {figures_.get() + first_[number], first_[number + 1] - first_[number]};
    }

private:
    text::KeyIndex index_;
    std::vector<Key> keys_;                     ///< by number
    std::unique_ptr<std::uint32_t[]> numbers_;  ///< by figure
    std::vector<std::uint32_t> first_;          ///< by number, into the figures; and their end
    std::unique_ptr<std::uint32_t[]> figures_;  ///< coordinate after coordinate
};

}  // namespace budgetcheck::cube
