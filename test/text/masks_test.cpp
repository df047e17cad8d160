// Masks say of each character what a look at it says, wherever it stands in its block, and after longer lines too.
#include "text/masks.hpp"

#include "text/fold.hpp"

#include "catch.hpp"

#include <random>
#include <string>

using namespace budgetcheck;

namespace {

constexpr std::u16string_view characters = u"  0123456789.,-(年万\U0002F800\uFF10\u0130";

std::u16string random_line(std::mt19937& random, std::size_t size) {
    std::u16string line(size, u' ');
    for (char16_t& c : line) c = characters[random() % characters.size()];
    return line;
}

/// The first from `from` on that fits; the size where none does.
template <typename Fits>
std::size_t first_of(std::u16string_view line, std::size_t from, Fits fits) {
    while (from < line.size() && !fits(line[from])) ++from;
    return from;
}

void check_line(text::LineMasks& masks, std::u16string_view line, std::size_t begin) {
    masks.read(line, begin);
    for (std::size_t i = begin; i <= line.size(); ++i) {
        CAPTURE(line.size(), begin, i);
        REQUIRE(masks.find_printed(i) == first_of(line, i, [](char16_t c) { return c != u' '; }));
        REQUIRE(masks.find_blank_or_digit(i) ==
                first_of(line, i, [](char16_t c) { return c == u' ' || text::is_digit(c); }));
        REQUIRE(masks.behind_digits(i) == first_of(line, i, [](char16_t c) { return !text::is_digit(c); }));
        REQUIRE(masks.is_digit(i) == (i < line.size() && text::is_digit(line[i])));
        const char16_t c = i < line.size() ? line[i] : u' ';
        if (c < 0x80) REQUIRE(masks.byte(i) == c);
        else REQUIRE(masks.byte(i) >= 0x80);
    }
}

}  // namespace

TEST_CASE("masks say what a look at each character says", "[text]") {
    std::mt19937 random(7);
    text::LineMasks masks;
    for (int round = 0; round < 300; ++round) {
        const std::u16string line = random_line(random, random() % 200);
        check_line(masks, line, 0);
        check_line(masks, line, std::min(first_of(line, 0, [](char16_t c) { return c != u' '; }), line.size()));
        check_line(masks, line, random() % (line.size() + 1));
    }
    for (const std::size_t size : {15, 16, 17, 63, 64, 65, 127, 128, 129})
        check_line(masks, random_line(random, size), 0);
}

TEST_CASE("up to eight digits are one number", "[text]") {
    text::LineMasks masks;
    const std::u16string line = u"x90817263544";
    masks.read(line, 0);
    for (std::size_t end = 2; end <= line.size(); ++end)
        for (std::size_t digits = 1; digits <= std::min<std::size_t>(8, end - 1); ++digits) {
            std::uint64_t expected = 0;
            for (std::size_t i = end - digits; i < end; ++i) expected = expected * 10 + (line[i] - u'0');
            CAPTURE(end, digits);
            CHECK(masks.value(end, digits) == expected);
        }
}
