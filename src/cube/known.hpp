// What the settled rows of a document say of its cells, by canonical coordinates.
#pragma once

#include "cube/funds.hpp"
#include "cube/key_index.hpp"
#include "cube/placement.hpp"

#include <cstdint>
#include <utility>
#include <vector>

namespace budgetcheck::cube {

class Known {
public:
    Known(const Cube& cube, const Funds& funds);

    /// What other views than its own say of a cell.
    Expectation expectation(std::uint32_t figure) const;

private:
    /// The first printing of its coordinates.
    struct Value {
        Amount amount;
        std::uint32_t grid = 0;
    };

    void add(std::uint32_t figure);
    void note_purpose(const Figure& figure);
    const Value* find(Key key) const;
    const Amount* least(Purpose purpose) const;
    bool is_open(Key key) const;
    Expectation rest_of_fund(Key key) const;

    const Cube& cube_;
    const Funds& funds_;
    std::vector<Key> keys_;  ///< by figure
    KeyIndex index_;         ///< into the values
    std::vector<Value> values_;
    std::vector<Key> open_;  ///< of cells whose column is not certain yet
    /// Purposes that cannot be smaller than an economic item.
    std::vector<std::pair<Purpose, Amount>> least_;
};

}  // namespace budgetcheck::cube
