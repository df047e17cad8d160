// Bytes → numbered lines with pages and columns.
#include "text/lines.hpp"

#include "text/fold.hpp"

#include "catch.hpp"

#include <string>
#include <string_view>
#include <vector>

using namespace budgetcheck::text;

namespace {

using namespace std::string_view_literals;

struct Case {
    std::string_view bytes;
    std::string_view expected;
};

/// `number:page|folded` for each line.
std::string dump(const Text& text) {
    std::string result;
    for (const Line& line : text.lines())
        result += std::to_string(line.number) + ":" + std::to_string(line.page) + "|" + to_utf8(line.folded) + "\n";
    return result;
}

/// `line:column` of every invalid byte.
std::string dump_invalid(const Text& text) {
    std::string result;
    for (const InvalidBytes& invalid : text.invalid())
        for (std::uint32_t i = 0; i < invalid.length; ++i)
            result += (result.empty() ? "" : " ") + std::to_string(text.lines()[invalid.line].number) + ":" +
                      std::to_string(invalid.column + i);
    return result;
}

/// The columns of all folded characters of the first line.
std::string dump_columns(const Text& text) {
    std::string result;
    const Line& line = text.lines().at(0);
    for (std::size_t i = 0; i < line.folded.size(); ++i)
        result += (i == 0 ? "" : " ") + std::to_string(text.column(line, i));
    return result;
}

}  // namespace

TEST_CASE("lines are numbered, only LF ends one", "[text]") {
    const std::vector<Case> table{
        {"", ""},
        {"a", "1:1|a\n"},
        {"a\n", "1:1|a\n"},
        {"a\nb", "1:1|a\n2:1|b\n"},
        {"\n\na", "1:1|\n2:1|\n3:1|a\n"},
        {"a\r\nb\r\n", "1:1|a\n2:1|b\n"},
        {"a\rb\r", "1:1|a b\n"},
        {"a\r\r\n", "1:1|a \n"},
        {"\r\n", "1:1|\n"},
        {"\xEF\xBB\xBF甲\n乙", "1:1|甲\n2:1|乙\n"},
        {"\xEF\xBB\xBF", ""},
        {"a\0b\n"sv, "1:1|a b\n"},
        {"a\u2028b\u0085c", "1:1|ab\u0085c\n"},
    };
    for (const auto& [bytes, expected] : table) {
        CAPTURE(std::string(bytes));
        CHECK(dump(Text(bytes)) == expected);
    }
}

TEST_CASE("neighbouring lines without their blanks stand behind each other", "[text]") {
    const Text text("a b\n\n  c\nd");
    CHECK(text.bare(0, 4) == u"ab\n\nc\nd");
    CHECK(text.bare(1, 3) == u"\nc");
    CHECK(text.bare(2, 3) == u"c");
    CHECK(text.bare(2, 2).empty());
}

TEST_CASE("a form feed starts a page", "[text]") {
    const std::vector<Case> table{
        {"a\n\fb\nc", "1:1|a\n2:2| b\n3:2|c\n"},
        {"\fa\n", "1:2| a\n"},
        {"\f\fa\n\f\nb", "1:3|  a\n2:4| \n3:4|b\n"},
        // In the middle of a line it counts from the next line on.
        {"a\fb\nc", "1:1|a b\n2:2|c\n"},
        {"\fa\f\fb\nc", "1:2| a  b\n2:4|c\n"},
        {"a\f\r\nb", "1:1|a \n2:2|b\n"},
        {"\f", "1:2| \n"},
    };
    for (const auto& [bytes, expected] : table) {
        CAPTURE(std::string(bytes));
        CHECK(dump(Text(bytes)) == expected);
    }
}

TEST_CASE("a byte order mark is no column", "[text]") {
    CHECK(dump_columns(Text("\xEF\xBB\xBF甲乙")) == "1 2");
    CHECK(dump_columns(Text("甲\uFEFF乙")) == "1 3");
    CHECK(Text("\xEF\xBB\xBF甲").lines()[0].raw() == "甲");
}

TEST_CASE("columns count the characters of the raw line", "[text]") {
    const std::vector<Case> table{
        {"abc", "1 2 3"},
        {"预算 数", "1 2 3 4"},
        {"\u200B预\u200B\u200B算\u200B数", "2 5 7"},
        {"预\u00AD", "1"},
        {"\xFF预\xFF", "1 2 3"},
        {"\U0001F600预\u00E9算", "1 2 3 4"},
        {"\f预", "1 2"},
        {"a\U00020BB7\u200B\U00020BB7野", "1 2 4 5"},
    };
    for (const auto& [bytes, expected] : table) {
        CAPTURE(std::string(bytes));
        CHECK(dump_columns(Text(bytes)) == expected);
    }
}

TEST_CASE("dropped characters of one line do not move the columns of the next", "[text]") {
    const Text text("预\u200B算\n\u200B\u200B支出");
    const Line& second = text.lines().at(1);
    CHECK(text.column(second, 0) == 3);
    CHECK(text.column(second, 1) == 4);
    CHECK(text.column(text.lines()[0], 1) == 3);
}

TEST_CASE("invalid bytes are listed and the reading goes on", "[text]") {
    struct Invalid {
        std::string_view bytes;
        std::string_view folded;
        std::string_view places;
    };
    const std::vector<Invalid> table{
        {"甲\xFF乙", "甲\uFFFD乙", "1:2"},
        {"a\x80\x80z", "a\uFFFD\uFFFDz", "1:2 1:3"},
        // Truncated sequences of two, three and four bytes, in front of a character and at the end of a line.
        {"\xC3z", "\uFFFDz", "1:1"},
        {"\xE6\x94z", "\uFFFD\uFFFDz", "1:1 1:2"},
        {"\xF0\x9F\x98z", "\uFFFD\uFFFD\uFFFDz", "1:1 1:2 1:3"},
        {"收\xE6\x94", "收\uFFFD\uFFFD", "1:2 1:3"},
        {"收\xE6", "收\uFFFD", "1:2"},
        // The line end is no part of a sequence.
        {"\xE6\n\x94\x94", "\uFFFD", "1:1 2:1 2:2"},
        // Overlong forms of '/' and of U+00E9, surrogates, beyond the last character.
        {"\xC0\xAF", "\uFFFD\uFFFD", "1:1 1:2"},
        {"\xE0\x80\xAF", "\uFFFD\uFFFD\uFFFD", "1:1 1:2 1:3"},
        {"\xE0\x83\xA9", "\uFFFD\uFFFD\uFFFD", "1:1 1:2 1:3"},
        {"\xF0\x80\x80\xAF", "\uFFFD\uFFFD\uFFFD\uFFFD", "1:1 1:2 1:3 1:4"},
        {"\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD", "1:1 1:2 1:3"},
        {"\xED\xBF\xBF", "\uFFFD\uFFFD\uFFFD", "1:1 1:2 1:3"},
        {"\xF4\x90\x80\x80", "\uFFFD\uFFFD\uFFFD\uFFFD", "1:1 1:2 1:3 1:4"},
        // Valid characters of two, three and four bytes, a printed U+FFFD among them.
        {"\u00E9\u0400\uD7FF\uE000\uFFFD\U0001F600\U0010FFFF", "\u00E9\u0400\uD7FF\uE000\uFFFD\U0001F600\U0010FFFF",
         ""},
    };
    for (const auto& [bytes, folded, places] : table) {
        CAPTURE(std::string(folded), std::string(places));
        const Text text(bytes);
        CHECK(to_utf8(text.lines()[0].folded) == folded);
        CHECK(dump_invalid(text) == places);
    }
}

TEST_CASE("a stretch of the raw line, counted in characters", "[text]") {
    struct Stretch {
        std::string_view bytes;
        std::uint32_t column;
        std::uint32_t length;
        std::string_view expected;
    };
    const std::vector<Stretch> table{
        {"abc", 1, 2, "ab"},
        {"预算数", 2, 1, "算"},
        {"预算数", 2, 9, "算数"},
        {"预算数", 4, 1, ""},
        {"预算数", 1, 0, ""},
        {"a\u200B１２\u200B3", 2, 3, "\u200B１２"},
        {"\U0001F600\u00E9x", 2, 2, "\u00E9x"},
        {"\xFF\xFE预", 2, 2, "\xFE预"},
        // An invalid byte is one column, whatever byte it is.
        {"预\x80\x80算", 2, 2, "\x80\x80"},
        {"收\xE6\x94x", 4, 1, "x"},
        {"\f  1", 4, 1, "1"},
    };
    for (const auto& [bytes, column, length, expected] : table) {
        CAPTURE(std::string(expected), column, length);
        const Text text(bytes);
        CHECK(text.raw(text.lines().at(0), column, length) == expected);
    }
}
