// Marks below source lines: each case shows the picture that a terminal would.
#include "report/source_view.hpp"

#include "report/display.hpp"

#include "catch.hpp"

#include <algorithm>
#include <string>

using namespace budgetcheck;

namespace {

const TextStyle plain{Language::zh, false, 60};

std::string drawn(const SourceLine& line, const std::vector<Mark>& marks, const TextStyle& style) {
    TextWriter out(style);
    write_source_view(out, line, marks);
    return out.take();
}

std::string picture(std::string_view text, const std::vector<Mark>& marks, std::uint32_t offset = 0) {
    return drawn({12, text, offset}, marks, plain);
}

/// The columns before the first mark of the marker line.
std::size_t mark_column(const std::string& view) {
    const std::string marker = view.substr(view.find('\n') + 1);
    return display_width(marker.substr(0, marker.find_first_of("^~")));
}

}  // namespace

TEST_CASE("a mark stands under its place", "[report]") {
    CHECK(picture("ab 12 cd", {{4, 2, true, ""}}) ==
          "   12 │ ab 12 cd\n"
          "      │    ^^\n");
    CHECK(picture("合计 12 cd", {{4, 2, true, "应为 13"}}) ==
          "   12 │ 合计 12 cd\n"
          "      │      ^^ 应为 13\n");
    CHECK(picture("合　计：１２", {{5, 2, true, ""}}) ==
          "   12 │ 合　计：１２\n"
          "      │         ^^^^\n");
}

TEST_CASE("characters without width take no place", "[report]") {
    CHECK(picture("a\u200Bb\uFEFF 12", {{6, 2, true, ""}}) ==
          "   12 │ a\u200Bb\uFEFF 12\n"
          "      │    ^^\n");
}

TEST_CASE("a tab is repeated below, so that marks stand right at any tab stop", "[report]") {
    CHECK(picture("合\t12\t13", {{6, 2, true, ""}}) ==
          "   12 │ 合\t12\t13\n"
          "      │   \t  \t^^\n");
}

TEST_CASE("several places on a line are marked together", "[report]") {
    CHECK(picture("10 20 30", {{7, 2, true, "30 → 40"}, {1, 2, false, ""}}) ==
          "   12 │ 10 20 30\n"
          "      │ ~~    ^^ 30 → 40\n");
}

TEST_CASE("a note that is not the last mark's stands below its own mark", "[report]") {
    CHECK(picture("收 10 20 30", {{3, 2, true, "10 → 40"}, {6, 2, false, ""}, {9, 2, false, "30 → 0"}}) ==
          "   12 │ 收 10 20 30\n"
          "      │    ^^ ~~ ~~ 30 → 0\n"
          "      │    10 → 40\n");
    CHECK(picture("收   20", {{3, 0, true, "空 → 40"}, {5, 2, false, ""}, {0, 0, false, "公用 空"}}) ==
          "   12 │ 收   20\n"
          "      │      ~~\n"
          "      │ 公用 空\n"
          "      │    空 → 40\n");
}

TEST_CASE("a note that would be too long for the line is moved to the left", "[report]") {
    const std::string text(50, 'a');
    CHECK(picture(text, {{48, 3, true, "should be 12"}}) == "   12 │ " + text + "\n" + "      │ " +
                                                                std::string(47, ' ') + "^^^\n" + "      │ " +
                                                                std::string(40, ' ') + "should be 12\n");
}

TEST_CASE("marks that overlap are shown once", "[report]") {
    CHECK(picture("abcdef", {{2, 4, false, ""}, {3, 1, true, "x"}}) ==
          "   12 │ abcdef\n"
          "      │  ~^~~\n"
          "      │   x\n");
}

TEST_CASE("a blank cell has words and no caret", "[report]") {
    CHECK(picture("合计 5", {{0, 0, true, "人员经费 空 → 5"}}) ==
          "   12 │ 合计 5\n"
          "      │ 人员经费 空 → 5\n");
    CHECK(picture("合计   5", {{4, 0, true, "空"}}) ==
          "   12 │ 合计   5\n"
          "      │      空\n");
    CHECK(picture("合计 5", {{0, 0, true, ""}}) == "   12 │ 合计 5\n");
}

TEST_CASE("a long line is shortened around the place", "[report]") {
    const std::string before(40, 'a');
    const std::string after(40, 'b');
    const std::string view = picture(before + "12345" + after, {{41, 5, true, ""}});
    CHECK(view ==
          "   12 │ …aaaaaaaaaaaaaaaaaaaaaaa12345bbbbbbbbbbbbbbbbbbbbbb…\n"
          "      │                         ^^^^^\n");
    CHECK(display_width(view.substr(0, view.find('\n'))) == plain.width);
    CHECK(picture("12345" + after + after, {{1, 5, true, ""}}) ==
          "   12 │ 12345bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb…\n"
          "      │ ^^^^^\n");
}

TEST_CASE("a line is shortened to the width whatever its characters, with the mark in place", "[report]") {
    for (std::size_t characters = 20; characters < 120; characters += 7) {
        std::string text;
        for (std::size_t i = 0; i < characters; ++i) text += i % 3 == 0 ? "a" : "收";
        for (std::uint32_t column = 1; column <= characters; ++column) {
            const std::string view = picture(text, {{column, 1, true, ""}});
            const std::string first = view.substr(0, view.find('\n'));
            CHECK(display_width(first) <= plain.width);
            // The character above the caret is the marked one: as wide, and at the caret's column.
            const std::size_t carets = static_cast<std::size_t>(std::count(view.begin(), view.end(), '^'));
            CHECK(carets == (column % 3 == 1 ? 1 : 2));
            CHECK(mark_column(view) + carets <= display_width(first));
        }
    }
}

TEST_CASE("a line given in part says so and counts from its start", "[report]") {
    CHECK(picture("bc 12", {{103, 2, true, ""}}, 99) ==
          "   12 │ …bc 12\n"
          "      │     ^^\n");
}

TEST_CASE("places outside the line do no harm", "[report]") {
    CHECK(picture("ab", {{50, 9, true, "x"}}) ==
          "   12 │ ab\n"
          "      │   x\n");
    CHECK(picture("", {{1, 3, true, ""}}) == "   12 │ \n");
    CHECK(picture("ab", {{2, 4000000000U, true, ""}}) ==
          "   12 │ ab\n"
          "      │  ^\n");
}

TEST_CASE("only places within the width fit together", "[report]") {
    const std::string text(100, 'a');
    CHECK(fit_together({1, text, 0}, {{1, 1, true, ""}, {30, 5, false, ""}}, plain));
    CHECK(!fit_together({1, text, 0}, {{1, 1, true, ""}, {90, 5, false, ""}}, plain));
}

TEST_CASE("colour wraps the words and changes nothing else", "[report]") {
    TextStyle colored = plain;
    colored.color = true;
    const std::string view = drawn({12, "ab 12", 0}, {{4, 2, true, ""}}, colored);
    CHECK(view.find("\x1b[") != view.npos);
    std::string bare;
    for (std::size_t i = 0; i < view.size(); ++i) {
        if (view[i] == '\x1b') i = view.find('m', i);
        else bare += view[i];
    }
    CHECK(bare == picture("ab 12", {{4, 2, true, ""}}));
}
