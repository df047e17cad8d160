// Lists of words as data: alternatives in one literal, set apart by '|' and cut at compile time.
#pragma once

#include "text/character_bits.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace budgetcheck::text {

class WordList {
public:
    class Iterator {
    public:
        constexpr Iterator(const WordList& list, std::size_t index) : list_(&list), index_(index) {}
        constexpr std::u16string_view operator*() const { return (*list_)[index_]; }
        constexpr Iterator& operator++() {
            ++index_;
            return *this;
        }
        constexpr bool operator==(const Iterator& other) const { return index_ == other.index_; }

    private:
        const WordList* list_;
        std::size_t index_;
    };

    constexpr WordList() = default;

    template <std::size_t Size>
    constexpr WordList(const char16_t (&literal)[Size]) : text_(literal) {  // NOLINT: a literal is meant to be one
        static_assert(Size <= longest);
        if (Size == 1) return;
        for (std::size_t i = 0; i < Size; ++i)
            if (literal[i] == u'|' || i + 1 == Size) ends_.at(count_++) = static_cast<std::uint8_t>(i);
        for (std::size_t i = 0; i < count_; ++i) {
            const std::u16string_view word = (*this)[i];
            firsts_ |= bit(word.front());
            lasts_ |= bit(word.back());
            seconds_ |= word.size() > 1 ? bit(word[1]) : any;
            last_but_one_ |= word.size() > 1 ? bit(word[word.size() - 2]) : any;
            all_.add(CharacterBits(word));
        }
    }

    /// Could a word begin or end with this character? Says yes for a few that none does.
    constexpr bool may_begin_with(char16_t c) const { return (firsts_ & bit(c)) != 0; }
    constexpr bool may_end_with(char16_t c) const { return (lasts_ & bit(c)) != 0; }
    /// Could the text begin or end with a word? Two characters of it are looked at.
    constexpr bool may_begin(std::u16string_view text) const {
        return !text.empty() && may_begin_with(text[0]) && (text.size() == 1 || (seconds_ & bit(text[1])) != 0);
    }
    constexpr bool may_end(std::u16string_view text) const {
        const std::size_t size = text.size();
        return size != 0 && may_end_with(text[size - 1]) && (size == 1 || (last_but_one_ & bit(text[size - 2])) != 0);
    }
    /// Could all of these characters stand in one word?
    constexpr bool may_hold(CharacterBits characters) const { return all_.may_hold(characters); }

    constexpr std::size_t size() const { return count_; }
    constexpr bool empty() const { return count_ == 0; }
    constexpr std::u16string_view operator[](std::size_t index) const {
        const std::size_t begin = index == 0 ? 0 : ends_[index - 1] + 1U;
        return {text_ + begin, ends_[index] - begin};
    }
    constexpr Iterator begin() const { return {*this, 0}; }
    constexpr Iterator end() const { return {*this, count_}; }

private:
    static constexpr std::uint64_t bit(char16_t c) { return std::uint64_t{1} << (c % 64); }
    static constexpr std::uint64_t any = ~std::uint64_t{0};
    static constexpr std::size_t longest = 256;
    static constexpr std::size_t most_words = 40;

    const char16_t* text_ = nullptr;
    std::uint64_t firsts_ = 0;
    std::uint64_t seconds_ = 0;
    std::uint64_t lasts_ = 0;
    std::uint64_t last_but_one_ = 0;
    CharacterBits all_;
    std::uint8_t count_ = 0;
    std::array<std::uint8_t, most_words> ends_{};  ///< of the words, as indices into the literal
};

/// Calls visit(word) for each word until it returns true; returns whether it did.
template <typename Visit>
constexpr bool any_word(const WordList& list, Visit visit) {
    for (const std::u16string_view word : list)
        if (visit(word)) return true;
    return false;
}

/// As starts_with() and ends_with(), character by character: the words are short, and mostly the second one differs.
constexpr bool stands_at_start(std::u16string_view text, std::u16string_view word) {
    if (word.size() > text.size()) return false;
    for (std::size_t i = 0; i < word.size(); ++i)
        if (text[i] != word[i]) return false;
    return true;
}

constexpr bool stands_at_end(std::u16string_view text, std::u16string_view word) {
    if (word.size() > text.size()) return false;
    for (std::size_t i = 1; i <= word.size(); ++i)
        if (text[text.size() - i] != word[word.size() - i]) return false;
    return true;
}

constexpr bool is_one_of(std::u16string_view text, const WordList& list) {
    if (!list.may_begin(text)) return false;
    return any_word(list, [text](auto word) { return word.size() == text.size() && stands_at_start(text, word); });
}

/// The length of the longest of all words with which `text` starts: for texts that may begin with one. Not inlined, so
/// that what nearly always happens, the look at two characters before it, is.
[[gnu::noinline]] constexpr std::size_t longest_at_start(std::u16string_view text, const WordList& list) {
    std::size_t length = 0;
    for (const std::u16string_view word : list)
        if (word.front() == text.front() && word.size() > length && stands_at_start(text, word)) length = word.size();
    return length;
}

[[gnu::noinline]] constexpr std::size_t longest_at_end(std::u16string_view text, const WordList& list) {
    std::size_t length = 0;
    for (const std::u16string_view word : list)
        if (word.back() == text.back() && word.size() > length && stands_at_end(text, word)) length = word.size();
    return length;
}

/// The length of the longest word with which `text` starts, or 0. Nearly always the first character says 0 at once.
constexpr std::size_t starts_with_word(std::u16string_view text, const WordList& list) {
    return list.may_begin(text) ? longest_at_start(text, list) : 0;
}

/// The length of the longest word with which `text` ends, or 0.
constexpr std::size_t ends_with_word(std::u16string_view text, const WordList& list) {
    return list.may_end(text) ? longest_at_end(text, list) : 0;
}

/// Does any of the words stand in it?
constexpr bool holds_word(std::u16string_view text, const WordList& list) {
    for (; !text.empty(); text.remove_prefix(1))
        if (starts_with_word(text, list) != 0) return true;
    return false;
}

}  // namespace budgetcheck::text
