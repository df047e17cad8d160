// Searching in blocks, lists of words and the index of keys, each against the plain way to do it, on random texts.
#include "text/search.hpp"
#include "text/key_index.hpp"
#include "text/words.hpp"

#include "catch.hpp"

#include <algorithm>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <unordered_map>

using namespace budgetcheck::text;

namespace {

constexpr int texts = 20'000;
constexpr std::size_t longest_text = 60;
constexpr std::u16string_view letters = u"年度预算甲乙丙";

class Random {
public:
    std::size_t below(std::size_t end) { return std::uniform_int_distribution<std::size_t>(0, end - 1)(engine_); }

    char16_t letter() { return letters[below(letters.size())]; }

    /// Mostly the last letter, so that blocks without any other occur.
    std::u16string text() {
        std::u16string text(below(longest_text), letters.back());
        for (char16_t& c : text)
            if (below(6) == 0) c = letter();
        return text;
    }

private:
    std::mt19937 engine_{20'260'101};
};

constexpr WordList words = u"年|年度|预算|预算甲乙|甲年度|乙";

std::size_t longest_word(std::u16string_view text, bool (*stands)(std::u16string_view, std::u16string_view)) {
    std::size_t length = 0;
    for (const std::u16string_view word : words)
        if (stands(text, word)) length = std::max(length, word.size());
    return length;
}

}  // namespace

TEST_CASE("characters and words are found where the library finds them", "[text]") {
    Random random;
    for (int i = 0; i < texts; ++i) {
        const std::u16string text = random.text();
        const std::u16string_view view = text;
        const char16_t letter = random.letter();
        const auto is_letter = [letter](char16_t c) { return c == letter; };
        const std::size_t from = random.below(text.size() + 1);
        REQUIRE(find_character(view, from, is_letter) == std::min(text.find(letter, from), text.size()));
        REQUIRE(find_last_character(view, from, is_letter) == view.substr(0, from).rfind(letter));
        const std::u16string word{letter, random.letter()};
        REQUIRE(find_word(view, word, from) == text.find(word, from));
        REQUIRE(find_last_word(view, word) == text.rfind(word));
    }
}

TEST_CASE("the longest word of a list is found at both ends of a text", "[text]") {
    Random random;
    for (int i = 0; i < texts; ++i) {
        std::u16string text(random.below(6), u' ');
        for (char16_t& c : text) c = random.letter();
        const auto starts = [](std::u16string_view whole, std::u16string_view word) { return whole.starts_with(word); };
        const auto ends = [](std::u16string_view whole, std::u16string_view word) { return whole.ends_with(word); };
        REQUIRE(starts_with_word(text, words) == longest_word(text, starts));
        REQUIRE(ends_with_word(text, words) == longest_word(text, ends));
        const auto is_text = [&](std::u16string_view word) { return word == text; };
        REQUIRE(is_one_of(text, words) == any_word(words, is_text));
    }
}

TEST_CASE("a key keeps the number that it was added with first", "[text]") {
    std::mt19937_64 engine(7);
    for (const std::size_t keys : {0U, 1U, 3U, 1'000U}) {
        KeyIndex index(keys);
        std::unordered_map<std::uint64_t, std::uint32_t> known;
        for (std::uint32_t number = 0; number < 2 * keys; ++number) {
            const std::uint64_t key = engine() % keys << 40;  // equal in their lower bits, as coordinates are
            REQUIRE(index.add(key, number) == known.emplace(key, number).first->second);
        }
        for (std::uint64_t key = 0; key < keys; ++key) {
            const auto found = known.find(key << 40);
            REQUIRE(index.find(key << 40) == (found == known.end() ? KeyIndex::none : found->second));
        }
        REQUIRE(index.find(~std::uint64_t{0}) == KeyIndex::none);
    }
}
