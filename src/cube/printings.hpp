// Which figures of a document speak of the same thing: by canonical coordinates, each with the one before it.
#pragma once

#include "cube/funds.hpp"
#include "text/key_index.hpp"

#include <cstdint>
#include <vector>

namespace budgetcheck::cube {

class Printings {
public:
    static constexpr std::uint32_t none = text::KeyIndex::none;

    Printings(const Cube& cube, const Funds& funds);

    /// Canonical.
    Key key(std::uint32_t figure) const { return keys_[figure]; }

    /// Coordinates are numbered in the order of their first figures.
    std::uint32_t number(std::uint32_t figure) const { return numbers_[figure]; }
    std::uint32_t number_of(Key canonical) const { return index_.find(canonical); }  ///< or none
    std::size_t count() const { return last_.size(); }

    /// The figures of a coordinate from the last one to the first.
    std::uint32_t last(std::uint32_t number) const { return number == none ? none : last_[number]; }
    std::uint32_t before(std::uint32_t figure) const { return before_[figure]; }

private:
    text::KeyIndex index_;
    std::vector<Key> keys_;               ///< by figure
    std::vector<std::uint32_t> numbers_;  ///< by figure
    std::vector<std::uint32_t> before_;   ///< by figure, the one of the same coordinate
    std::vector<std::uint32_t> last_;     ///< by number, a figure
};

}  // namespace budgetcheck::cube
