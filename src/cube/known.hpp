// What the settled rows of a document say of its cells, by canonical coordinates.
#pragma once

#include "cube/funds.hpp"
#include "cube/placement.hpp"
#include "text/key_index.hpp"

#include <array>
#include <cstdint>
#include <utility>
#include <vector>

namespace budgetcheck::cube {

/// What the cells of open rows speak of, whatever the flow and the fund: of some keys that were never added it is not
/// known that they were not.
class KeySet {
public:
    void add(Key key) { bits_[word(key)] |= bit(key); }
    bool may_have(Key key) const { return (bits_[word(key)] & bit(key)) != 0; }

private:
    static constexpr std::size_t words = 16;

    /// The ten bits that differ most.
    static std::uint64_t hash(Key key) {
        constexpr Key left_out = key_field::flow.mask() | key_field::fund.mask();
        constexpr std::uint64_t golden_ratio = 0x9E3779B97F4A7C15U;
        return (key & ~left_out) * golden_ratio >> 54;
    }
    static std::size_t word(Key key) { return hash(key) / 64; }
    static std::uint64_t bit(Key key) { return std::uint64_t{1} << hash(key) % 64; }

    std::array<std::uint64_t, words> bits_{};
};

class Known {
public:
    /// Is asked of these cells only.
    Known(const Cube& cube, const Funds& funds, const KeySet& asked_for);

    /// What other views than its own say of a cell.
    Expectation expectation(std::uint32_t figure) const;

private:
    /// The first printing of its coordinates.
    struct Value {
        Amount amount;
        std::uint32_t grid = 0;
    };

    void add(const Figure& said);
    void note_purpose(const Figure& figure);
    const Value* find(Key key) const;
    const Amount* least(Purpose purpose) const;
    bool is_open(Key general) const;
    Expectation rest_of_fund(Key key) const;

    const Cube& cube_;
    const Funds& funds_;
    text::KeyIndex index_;  ///< into the values
    std::vector<Value> values_;
    std::vector<Key> open_;  ///< of cells of the general budget whose column is not certain yet
    /// Purposes that cannot be smaller than an economic item.
    std::vector<std::pair<Purpose, Amount>> least_;
};

}  // namespace budgetcheck::cube
