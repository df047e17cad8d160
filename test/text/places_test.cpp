// Places of characters: what a search from one to the next finds, by vectors and without.
#include "text/places.hpp"

#include "catch.hpp"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

using namespace budgetcheck;

namespace {

constexpr std::u16string_view ends = u"。;";
constexpr std::u16string_view units = u"元万亿";

constexpr text::CharacterSets sets = [] {
    text::CharacterSets result;
    result.add(0, ends);
    result.add(7, units);
    return result;
}();

std::u16string random_text(std::mt19937& random, std::size_t size) {
    constexpr std::u16string_view characters = u"一般公共预算支出一般公共预算支出。;元万";
    std::u16string text(size, u' ');
    for (char16_t& c : text) c = characters[random() % characters.size()];
    return text;
}

/// The first place of a set from `from` on, or `to`.
std::size_t next(std::u16string_view text, std::u16string_view set, std::size_t from, std::size_t to) {
    return std::min(text.substr(0, to).find_first_of(set, from), to);
}

/// Behind the last place of a set between `from` and `to`, or `from`.
std::size_t behind_last(std::u16string_view text, std::u16string_view set, std::size_t from, std::size_t to) {
    while (to > from && set.find(text[to - 1]) == set.npos) --to;
    return to;
}

}  // namespace

TEST_CASE("places are those that a search finds", "[text]") {
    std::mt19937 random(11);
    for (int round = 0; round < 200; ++round) {
        const std::u16string text = random_text(random, random() % 300);
        const text::CharacterPlaces places(text, sets);
        for (int k = 0; k < 50; ++k) {
            const std::size_t to = random() % (text.size() + 1);
            const std::size_t from = random() % (to + 1);
            CAPTURE(text.size(), from, to);
            REQUIRE(places.of(0).next(from, to) == next(text, ends, from, to));
            REQUIRE(places.of(7).next(from, to) == next(text, units, from, to));
            REQUIRE(places.of(0).behind_last(from, to) == behind_last(text, ends, from, to));
            REQUIRE(places.of(7).behind_last(from, to) == behind_last(text, units, from, to));
        }
    }
}

TEST_CASE("each place is visited", "[text]") {
    std::mt19937 random(12);
    for (int round = 0; round < 200; ++round) {
        const std::u16string text = random_text(random, random() % 300);
        const text::CharacterPlaces places(text, sets);
        const std::size_t to = random() % (text.size() + 1);
        const std::size_t from = random() % (to + 1);
        std::vector<std::size_t> expected;
        for (std::size_t i = from; i < to; ++i)
            if (units.find(text[i]) != units.npos) expected.push_back(i);
        std::vector<std::size_t> visited;
        places.of(7).each(from, to, [&](std::size_t at) { visited.push_back(at); });
        CAPTURE(text.size(), from, to);
        REQUIRE(visited == expected);
    }
}

TEST_CASE("places are kept by what stands beside them", "[text]") {
    std::mt19937 random(13);
    for (int round = 0; round < 100; ++round) {
        const std::u16string text = random_text(random, 1 + random() % 200);
        text::CharacterPlaces places(text, sets);
        places.refine([](auto& own, const auto& before, const auto& behind) {
            own[8] = own[7] & (own[0] >> 1 | behind[0] << 63);
            own[9] = own[7] & (own[0] << 1 | before[0] >> 63);
        });
        const auto is_end = [&](std::size_t i) { return i < text.size() && ends.find(text[i]) != ends.npos; };
        for (std::size_t i = 0; i < text.size(); ++i) {
            const bool unit = units.find(text[i]) != units.npos;
            CAPTURE(text.size(), i);
            REQUIRE(places.of(8).has(i) == (unit && is_end(i + 1)));
            REQUIRE(places.of(9).has(i) == (unit && i > 0 && is_end(i - 1)));
        }
    }
}

TEST_CASE("the masks of a block are the same on any processor", "[text]") {
    std::mt19937 random(17);
    for (int round = 0; round < 100; ++round) {
        std::array<text::SetBits, 64> classes;
        for (text::SetBits& one : classes) one = static_cast<text::SetBits>(random());
        text::SetMasks masks{};
        text::SetMasks anywhere{};
        text::masks_of_sets(classes, masks);
        text::masks_of_sets_anywhere(classes, anywhere);
        CHECK(masks.of_set == anywhere.of_set);
    }
}
