// Words of many rows of data, found by their first two characters: one look where each row would have to be asked. What
// is kept of them has no addresses in it, so that nothing has to be put right when the program starts.
#pragma once

#include "text/words.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string_view>
#include <utility>

namespace budgetcheck::text {

/// A word of a WordStore.
struct StoredWord {
    std::uint16_t begin = 0;  ///< among the characters of all words
    std::uint8_t size = 0;
    std::uint8_t row = 0;
    std::uint8_t next = 0;  ///< of the same slot
};

inline constexpr std::size_t word_slots = 512;
inline constexpr std::uint8_t no_word = 0xFF;

constexpr std::size_t word_slot(std::u16string_view text) { return (text[0] * 61U + text[1]) % word_slots; }

/// The words of rows as a WordIndex looks for them. No word is shorter than two characters.
template <std::size_t words_size, std::size_t characters_size>
struct WordStore {
    static_assert(words_size < no_word);

    constexpr WordStore() { first.fill(no_word); }

    /// Rows are added in their order.
    constexpr void add(const WordList& list, std::size_t row) {
        for (const std::u16string_view word : list) add(word, row);
    }

    std::array<std::uint8_t, word_slots> first{};
    std::array<StoredWord, words_size> words{};
    std::array<char16_t, characters_size> characters{};
    std::size_t words_count = 0;
    std::size_t characters_count = 0;

private:
    constexpr void add(std::u16string_view word, std::size_t row) {
        if (word.size() < 2) throw std::length_error("a word too short for its index");
        std::uint8_t* next = &first[word_slot(word)];
        while (*next != no_word && words[*next].size >= word.size()) next = &words[*next].next;
        words[words_count] = {static_cast<std::uint16_t>(characters_count), static_cast<std::uint8_t>(word.size()),
                              static_cast<std::uint8_t>(row), *next};
        *next = static_cast<std::uint8_t>(words_count++);
        for (const char16_t c : word) characters[characters_count++] = c;
    }
};

/// The words of a row of data, or of a row that is nothing else.
constexpr const WordList& words_of(const WordList& row) { return row; }
constexpr const WordList& words_of(const auto& row) { return row.words; }

template <const auto& rows>
inline constexpr auto word_store = [] {
    constexpr auto size = [] {
        std::pair<std::size_t, std::size_t> counted;  // words, characters
        for (const auto& row : rows)
            for (const std::u16string_view word : words_of(row))
                counted = {counted.first + 1, counted.second + word.size()};
        return counted;
    }();
    WordStore<size.first, size.second> store;
    for (std::size_t i = 0; i < rows.size(); ++i) store.add(words_of(rows[i]), i);
    return store;
}();

/// Of words with which a text begins it gives the longest first, and of one word the rows in their order.
class WordIndex {
public:
    constexpr WordIndex() = default;

    template <std::size_t words_size, std::size_t characters_size>
    constexpr explicit WordIndex(const WordStore<words_size, characters_size>& store)
        : first_(store.first.data()), words_(store.words.data()), characters_(store.characters.data()) {}

    /// Calls visit(word, row) for each word with which the text begins until it returns true.
    template <typename Visit>
    constexpr void find(std::u16string_view text, Visit visit) const {
        find_alike(text, [&](std::u16string_view word, std::size_t row) {
            // Words of one slot mostly differ at their end.
            return word.size() <= text.size() && text[word.size() - 1] == word.back() && stands_at_start(text, word) &&
                   visit(word, row);
        });
    }

    /// The same for each word that may begin with the same two characters.
    template <typename Visit>
    constexpr void find_alike(std::u16string_view text, Visit visit) const {
        if (text.size() < 2) return;
        for (std::uint8_t i = first_[word_slot(text)]; i != no_word; i = words_[i].next)
            if (visit(std::u16string_view(characters_ + words_[i].begin, words_[i].size), std::size_t{words_[i].row}))
                return;
    }

private:
    const std::uint8_t* first_ = nullptr;  ///< by slot
    const StoredWord* words_ = nullptr;
    const char16_t* characters_ = nullptr;
};

/// Those of rows of data.
template <const auto& rows>
inline constexpr WordIndex index_of_words{word_store<rows>};

}  // namespace budgetcheck::text
