// Words of many rows of data, found by their first two characters: one look where each row would have to be asked.
#pragma once

#include "text/words.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string_view>

namespace budgetcheck::text {

/// Of the words with which a text begins it gives the longest first, and of one word the rows in their order. No word
/// is shorter than two characters.
class WordIndex {
public:
    constexpr WordIndex() { first_.fill(none); }

    /// Rows are added in their order.
    constexpr void add(const WordList& list, std::size_t row) {
        for (const std::u32string_view word : list) add(word, row);
    }

    /// Calls visit(word, row) for each word with which the text begins until it returns true.
    template <typename Visit>
    constexpr void find(std::u32string_view text, Visit visit) const {
        find_alike(text, [&](std::u32string_view word, std::size_t row) {
            // Words of one slot mostly differ at their end.
            return word.size() <= text.size() && text[word.size() - 1] == word.back() && stands_at_start(text, word) &&
                   visit(word, row);
        });
    }

    /// The same for each word that may begin with the same two characters.
    template <typename Visit>
    constexpr void find_alike(std::u32string_view text, Visit visit) const {
        if (text.size() < 2) return;
        for (std::uint8_t i = first_[slot(text)]; i != none; i = words_[i].next)
            if (visit(words_[i].text, std::size_t{words_[i].row})) return;
    }

private:
    static constexpr std::size_t most_words = 224;
    static constexpr std::size_t slots = 512;
    static constexpr std::uint8_t none = most_words;

    struct Word {
        std::u32string_view text;
        std::uint8_t row = 0;
        std::uint8_t next = none;  ///< of the same slot
    };

    constexpr void add(std::u32string_view word, std::size_t row) {
        if (word.size() < 2) throw std::length_error("a word too short for its index");
        std::uint8_t* next = &first_[slot(word)];
        while (*next != none && words_[*next].text.size() >= word.size()) next = &words_[*next].next;
        words_.at(count_) = {word, static_cast<std::uint8_t>(row), *next};
        *next = static_cast<std::uint8_t>(count_++);
    }

    static constexpr std::size_t slot(std::u32string_view text) { return (text[0] * 61U + text[1]) % slots; }

    std::array<std::uint8_t, slots> first_{};
    std::array<Word, most_words> words_{};
    std::size_t count_ = 0;
};

}  // namespace budgetcheck::text
