// One character in, one character out: what is compared is the same however it was printed.
#include "text/fold.hpp"

#include "catch.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace budgetcheck::text;

namespace {

std::u32string folded(std::u32string_view characters) {
    std::u32string result;
    for (const char32_t character : characters) result.push_back(fold(character));
    return result;
}

}  // namespace

TEST_CASE("full-width forms, blanks, dashes and quotation marks fold", "[text]") {
    const std::vector<std::pair<std::u32string_view, std::u32string_view>> table{
        // Full-width letters, digits, punctuation.
        {U"０１２３４５６７８９", U"0123456789"},
        {U"ＡＺａｚ", U"AZaz"},
        {U"，．：；！？％＋＝／＂＇", U",.:;!?%+=/\"'"},
        {U"（）［］｛｝＜＞", U"()[]{}<>"},
        {U"〔〕﹙﹚﹐﹒﹕︰", U"()(),.::"},
        // Blanks: tab, no-break, typographic, ideographic.
        {U"\t\u00A0\u2002\u2003\u2009\u202F\u205F\u3000", U"        "},
        // Dashes and minus signs.
        {U"\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2500\uFE63\uFF0D", U"----------"},
        // Quotation marks.
        {U"“”‘’", U"\"\"''"},
        // Nothing to fold.
        {U"预算数、。…·《》①㎡", U"预算数、。…·《》①㎡"},
        {U"19,954.65 abc", U"19,954.65 abc"},
    };
    for (const auto& [printed, expected] : table) {
        CAPTURE(to_utf8(printed));
        CHECK(to_utf8(folded(printed)) == to_utf8(expected));
    }
}

TEST_CASE("zero-width characters are dropped", "[text]") {
    for (const char32_t character : U"\u00AD\u200B\u200C\u200D\u200E\u200F\u202A\u202E\u2060\uFEFF") {
        if (character == 0) continue;  // the literal's end
        CAPTURE(static_cast<unsigned>(character));
        CHECK(fold(character) == dropped);
    }
}

TEST_CASE("radicals and compatibility ideographs fold to the ordinary character", "[text]") {
    const std::vector<std::pair<std::u32string_view, std::u32string_view>> table{
        {U"⼀⼆⼈⼊⼋⼗⼟⼤⼯⽀⽂⽇⽉⽔⽣⽤⽬⽴⾏⾦⾮⾯⾼",
         U"一二人入八十土大工支文日月水生用目立行金非面高"},                 // Kangxi
        {U"⺠⻅⻋⻓⻔⻘⻚⻛⻝⻢⻥⻦⻬⻰", U"民见车长门青页风食马鱼鸟齐龙"},  // supplement
        {U"豈更車金", U"豈更車金"},                                          // compatibility
        {U"⾏政运⾏", U"行政运行"},
    };
    for (const auto& [printed, expected] : table) {
        CAPTURE(to_utf8(printed));
        CHECK(to_utf8(folded(printed)) == to_utf8(expected));
    }
}

TEST_CASE("every Kangxi radical has an ordinary character", "[text]") {
    for (char32_t radical = 0x2F00; radical <= 0x2FD5; ++radical) {
        CAPTURE(static_cast<unsigned>(radical));
        CHECK(fold(radical) >= 0x4E00);
        CHECK(fold(radical) <= 0x9FFF);
    }
}

TEST_CASE("folding twice changes nothing more", "[text]") {
    std::vector<char32_t> unstable;
    for (char32_t character = 1; character <= 0x20000; ++character)
        if (const char32_t once = fold(character); once != dropped && fold(once) != once) unstable.push_back(character);
    CHECK(unstable.empty());
}

TEST_CASE("bare text has no blanks and one spelling of 其他", "[text]") {
    const std::vector<std::pair<std::u32string_view, std::u32string_view>> table{
        {U"合    计", U"合计"},
        {U" 其它收入 ", U"其他收入"},
        {U"其 它支出", U"其他支出"},
        {U"其他收入", U"其他收入"},
        {U"它山", U"它山"},
        {U"吉它", U"吉它"},
        {U"其它其它", U"其他其他"},
        {U"", U""},
        {U"    ", U""},
        {U"因公出国(境)费 ", U"因公出国(境)费"},
    };
    for (const auto& [text, expected] : table) {
        CAPTURE(to_utf8(text));
        CHECK(to_utf8(bare(text)) == to_utf8(expected));
    }
}

TEST_CASE("digits and Chinese numerals", "[text]") {
    for (const char32_t c : std::u32string_view(U"0123456789")) CHECK(is_digit(c));
    for (const char32_t c : std::u32string_view(U"一二三四五六七八九十")) CHECK(is_chinese_numeral(c));
    for (const char32_t c : std::u32string_view(U"/:a百零〇")) {
        CHECK_FALSE(is_digit(c));
        CHECK_FALSE(is_chinese_numeral(c));
    }
}
