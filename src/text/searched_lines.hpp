// The bare lines of a text, of which the same few are asked for many words.
#pragma once

#include "text/character_bits.hpp"
#include "text/lines.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace budgetcheck::text {

class SearchedLines {
public:
    explicit SearchedLines(const Text& text) : text_(text), sets_(text.lines().size()) {}

    const Text& text() const { return text_; }
    const Line& operator[](std::size_t line) const { return text_.lines()[line]; }

    /// The characters of a line, put together when it is first asked for.
    CharacterBits characters(std::size_t line) {
        CharacterBits& set = sets_[line];
        if (set.empty()) set = CharacterBits(text_.lines()[line].bare);
        return set;
    }

private:
    const Text& text_;
    std::vector<CharacterBits> sets_;  ///< by line; empty where it was not asked for yet
};

}  // namespace budgetcheck::text
