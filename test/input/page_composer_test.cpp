// Words at places → lines of text, without any PDF.
#include "input/page_composer.hpp"

#include "support/small_pdf.hpp"

#include "report/display.hpp"
#include "text/lines.hpp"

#include "catch.hpp"

#include <algorithm>
#include <string>
#include <vector>

using namespace budgetcheck;
using test::SetPage;
using test::SetWord;

namespace {

/// Where a font of ordinary measures has the ends of its box.
constexpr double ascent = 0.86;
constexpr double descent = 0.14;

PdfWord box(const SetWord& word, double above = ascent, double below = descent) {
    const double width = static_cast<double>(display_width(word.text)) * word.size / 2;
    return {word.text, word.left, word.baseline - above * word.size, word.left + width,
            word.baseline + below * word.size};
}

PdfPage page_of(const SetPage& words) {
    PdfPage page{.width = 595, .height = 842};
    for (const SetWord& word : words) page.words.push_back(box(word));
    return page;
}

std::string composed(const PdfPage& page) {
    std::string text;
    compose_page(page, text);
    return text;
}

std::string composed(const SetPage& words) { return composed(page_of(words)); }

/// The same page with every word moved up or down by as much as `move` says for it.
SetPage moved(SetPage words, const std::vector<double>& move) {
    for (std::size_t i = 0; i < words.size(); ++i) words[i].baseline += move[i % move.size()];
    return words;
}

const SetPage row{{50, 100, "208"}, {90, 100, "05"}, {120, 100, "离退休"}, {280, 100, "1,234.50"}, {340, 100, "34.50"}};
const std::string row_text = "208     05    离退休                             1,234.50    34.50\n";

}  // namespace

TEST_CASE("words begin and figures end in the columns of their places", "[input]") {
    CHECK(composed(row) == row_text);
    // A column is half a character wide: the last figure ends at 365 points.
    CHECK(text::Text(row_text).lines().at(0).folded.size() == (365 - 50) / 5);
}

TEST_CASE("the order in which words come does not matter", "[input]") {
    SetPage words = row;
    for (int i = 0; i < 5; ++i) {
        std::rotate(words.begin(), words.begin() + 1, words.end());
        CHECK(composed(words) == row_text);
    }
}

TEST_CASE("words that are nearly level are one line", "[input]") {
    CHECK(composed(moved(row, {0, 1.5, -1.5})) == row_text);
    CHECK(composed(moved(row, {3})) == row_text);
}

TEST_CASE("fonts that state odd heights do not move their words", "[input]") {
    PdfPage page;
    page.width = 595;
    for (const SetWord& word : row) {
        const bool chinese = word.text == "离退休";
        page.words.push_back(chinese ? box(word, 0.17, 0.08) : box(word, 1.34, 0.52));
    }
    CHECK(composed(page) == row_text);
}

TEST_CASE("figures that stand higher or lower than their label are put on its row", "[input]") {
    for (const double move : {-7.0, -5.0, 5.0, 7.0}) {
        SetPage words;
        for (int i = 0; i < 3; ++i)
            for (const SetWord& word : row) {
                const bool figure = word.left > 200;
                words.push_back({word.left, word.baseline + 20 * i + (figure ? move : 0), word.text});
            }
        INFO(move);
        CHECK(composed(words) == row_text + row_text + row_text);
    }
}

TEST_CASE("the cells of a row may stand on three levels", "[input]") {
    CHECK(composed(
              SetPage{{50, 100, "301"}, {90, 100, "03"}, {280, 94, "187.19"}, {300, 120, "1.00"}, {50, 120, "302"}}) ==
          "301     03                                    187.19\n302                                               "
          "1.00\n");
    // Codes and words on different levels, each with a figure of one half.
    CHECK(composed(SetPage{
              {50, 100, "301"}, {250, 100, "302"}, {90, 106, "奖金"}, {290, 106, "12"}, {330, 106, "差旅费"}}) ==
          "301     奖金                              302     12      差旅费\n");
}

TEST_CASE("wrapped words stay on lines of their own", "[input]") {
    const std::string two_lines = "208           养老保险                            160.75\n              缴费\n";
    CHECK(composed(SetPage{{50, 100, "208"}, {120, 100, "养老保险"}, {120, 113, "缴费"}, {280, 100, "160.75"}}) ==
          two_lines);
    // Figures half way between two lines of words go to the upper one.
    CHECK(composed(SetPage{{120, 94, "养老保险"}, {50, 100, "208"}, {280, 100, "160.75"}, {120, 106, "缴费"}}) ==
          two_lines);
    CHECK(composed(SetPage{
              {120, 90, "其他"}, {50, 103, "208"}, {120, 103, "养老保险"}, {280, 103, "160.75"}, {120, 116, "缴费"}}) ==
          "              其他\n" + two_lines);
    // Words that begin above their row do not make a row with words.
    CHECK(composed(SetPage{{300, 94, "组织形"}, {300, 106, "式"}, {50, 100, "合计"}, {380, 100, "1.00"}}) ==
          "                                                  组织形\n合计                                              "
          "                  1.00\n                                                  式\n");
}

TEST_CASE("words that cover each other are never one row", "[input]") {
    const SetPage words{{50, 100, "1.00"}, {50, 107, "2.00"}, {100, 100, "合计"}};
    CHECK(composed(words) == "1.00      合计\n2.00\n");
}

TEST_CASE("pieces of a sentence come together, cells stay apart", "[input]") {
    CHECK(composed(SetPage{{50, 100, "预算"}, {70, 100, "2025"}, {90.5, 100, "年，"}, {113, 100, "增加"}}) ==
          "预算2025年， 增加\n");
    CHECK(composed(SetPage{{50, 100, "371.00"}, {83, 100, "一、外交支出"}}) == "371.00 一、外交支出\n");
    CHECK(composed(SetPage{{50, 100, "371.00"}, {82.5, 100, "1.00"}}) == "371.00 1.00\n");
    CHECK(composed(SetPage{{50, 100, "合"}, {70, 100, "计"}, {120, 100, "无"}}) == "合   计         无\n");
}

TEST_CASE("what is drawn twice to look bold is read once", "[input]") {
    CHECK(composed(SetPage{{50, 100, "合计"}, {50.4, 100.2, "合计"}, {90, 100, "6.00"}, {90.3, 100, "6.00"}}) ==
          "合计      6.00\n");
}

TEST_CASE("the words of a centred cell stay below each other", "[input]") {
    CHECK(composed(SetPage{{50, 100, "类"}, {100, 100, "对附属单位补"}, {125, 113, "助"}}) ==
          "类         对附属单位补\n            助\n");
}

TEST_CASE("a wide gap between lines is a blank line", "[input]") {
    CHECK(composed(SetPage{{50, 100, "一"}, {50, 120, "二"}, {50, 150, "三"}}) == "一\n二\n\n三\n");
}

TEST_CASE("pages of odd words cost neither time nor memory", "[input]") {
    CHECK(composed(SetPage{}).empty());
    PdfPage page{.width = 1e9, .height = 1e9};
    page.words = {{"甲", 0, 0, 0, 0}, {"", 5, 5, 4, 3}, {"乙", -1e9, 1e9, 1e9, -1e9}, {"1", 1e9, 1e9, 1e9, 1e9}};
    CHECK(composed(page).size() < 10'000);
    PdfPage many{.width = 600, .height = 800};
    for (int i = 0; i < 100'000; ++i)
        many.words.push_back({"甲", i % 600 * 1.0, i % 800 * 1.0, i % 600 + 9.0, i % 800 + 9.0});
    CHECK(composed(many).size() < 2'000'000);
    PdfPage wide{.width = 10, .height = 10};
    for (int i = 0; i < 100'000; ++i) wide.words.push_back({"甲", i * 9.0, 5, i * 9.0 + 2, 7});
    CHECK(composed(wide).size() < 2'000'000);
}
