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

/// Codes by their last bits: of some codes that were never added it is not known that they were not.
class CodeSet {
public:
    void add(std::uint32_t code) { bits_[word(code)] |= bit(code); }
    bool may_have(std::uint32_t code) const { return (bits_[word(code)] & bit(code)) != 0; }

private:
    static constexpr std::size_t words = 16;

    static std::size_t word(std::uint32_t code) { return code / 64 % words; }
    static std::uint64_t bit(std::uint32_t code) { return std::uint64_t{1} << code % 64; }

    std::array<std::uint64_t, words> bits_{};
};

class Known {
public:
    /// Is asked of cells with these codes only.
    Known(const Cube& cube, const Funds& funds, const CodeSet& codes);

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
    bool is_open(Key key) const;
    Expectation rest_of_fund(Key key) const;

    const Cube& cube_;
    const Funds& funds_;
    text::KeyIndex index_;  ///< into the values
    std::vector<Value> values_;
    std::vector<Key> open_;  ///< of cells whose column is not certain yet
    /// Purposes that cannot be smaller than an economic item.
    std::vector<std::pair<Purpose, Amount>> least_;
};

}  // namespace budgetcheck::cube
