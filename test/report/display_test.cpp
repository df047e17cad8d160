// Columns on a terminal.
#include "report/display.hpp"

#include "catch.hpp"

#include <string>
#include <utility>
#include <vector>

using namespace budgetcheck;

TEST_CASE("wide characters take two columns, combining and zero-width ones none", "[report]") {
    const std::vector<std::pair<char32_t, unsigned>> table{
        {U'a', 1},    {U'é', 1},    {U'中', 2},  {U'，', 2},  {U'１', 2},  {U'　', 2},  {U'（', 2},    {U'⼀', 2},
        {U'①', 1},    {U'“', 1},    {U'│', 1},   {U'—', 1},   {0x200B, 0}, {0xFEFF, 0}, {0x0301, 0},   {0x00A0, 1},
        {0x20000, 2}, {0x1F600, 2}, {0xFF61, 1}, {0xAC00, 2}, {0x303F, 1}, {0xFFFD, 1}, {0x10FFFF, 1}, {0x4DC0, 1},
    };
    for (const auto& [character, columns] : table) {
        CAPTURE(static_cast<unsigned>(character));
        CHECK(width(character) == columns);
    }
}

TEST_CASE("the width of a text is the sum of its characters", "[report]") {
    CHECK(display_width("") == 0);
    CHECK(display_width("T1 收入") == 7);
    CHECK(padded("收入", 6) == "收入  ");
    CHECK(padded("收入", 3) == "收入");
}

TEST_CASE("what a terminal would obey is shown instead", "[report]") {
    CHECK(printable("a\x1b[31mb") == "a␛[31mb");
    CHECK(printable("one\ntwo\tthree") == "one␊two three");
    CHECK(printable("\x7f") == "␡");
    CHECK(printable("a\xC2\x9B"
                    "b") ==
          "a\uFFFD"
          "b");
    CHECK(printable("a\u202Eb") == "ab");
    CHECK(printable("\xFF收\xE6\x94") == "\uFFFD收\uFFFD\uFFFD");
}

TEST_CASE("an invalid byte is shown as one sign, as it is one column", "[report]") {
    const ShownLine line("收\xE6\x94 x");
    REQUIRE(line.size() == 5);
    CHECK(line.text(1, 2) == "\uFFFD");
    CHECK(line.width(2, 3) == 1);
    CHECK(line.text(4, 5) == "x");
    CHECK(line.width(0, 5) == 6);
}
