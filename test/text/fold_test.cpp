// One character in, one character out: what is compared is the same however it was printed.
#include "text/fold.hpp"
#include "text/rare_characters.hpp"

#include "catch.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace budgetcheck::text;

namespace {

std::u16string folded(std::u16string_view characters) {
    std::u16string result;
    for (const char16_t character : characters) result.push_back(fold(character));
    return result;
}

}  // namespace

TEST_CASE("full-width forms, blanks, dashes and quotation marks fold", "[text]") {
    const std::vector<std::pair<std::u16string_view, std::u16string_view>> table{
        // Full-width letters, digits, punctuation.
        {u"０１２３４５６７８９", u"0123456789"},
        {u"ＡＺａｚ", u"AZaz"},
        {u"，．：；！？％＋＝／＂＇", u",.:;!?%+=/\"'"},
        {u"（）［］｛｝＜＞", u"()[]{}<>"},
        {u"〔〕﹙﹚﹐﹒﹕︰", u"()(),.::"},
        // Blanks: tab, no-break, typographic, ideographic.
        {u"\t\u00A0\u2002\u2003\u2009\u202F\u205F\u3000", u"        "},
        // Dashes and minus signs.
        {u"\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2500\uFE63\uFF0D", u"----------"},
        // Quotation marks.
        {u"“”‘’", u"\"\"''"},
        // Nothing to fold.
        {u"预算数、。…·《》①㎡", u"预算数、。…·《》①㎡"},
        {u"19,954.65 abc", u"19,954.65 abc"},
    };
    for (const auto& [printed, expected] : table) {
        CAPTURE(to_utf8(printed));
        CHECK(to_utf8(folded(printed)) == to_utf8(expected));
    }
}

TEST_CASE("zero-width characters are dropped", "[text]") {
    for (const char16_t character : u"\u00AD\u200B\u200C\u200D\u200E\u200F\u202A\u202E\u2060\uFEFF") {
        if (character == 0) continue;  // the literal's end
        CAPTURE(static_cast<unsigned>(character));
        CHECK(fold(character) == dropped);
    }
}

TEST_CASE("radicals and compatibility ideographs fold to the ordinary character", "[text]") {
    const std::vector<std::pair<std::u16string_view, std::u16string_view>> table{
        {u"⼀⼆⼈⼊⼋⼗⼟⼤⼯⽀⽂⽇⽉⽔⽣⽤⽬⽴⾏⾦⾮⾯⾼",
         u"一二人入八十土大工支文日月水生用目立行金非面高"},                 // Kangxi
        {u"⺠⻅⻋⻓⻔⻘⻚⻛⻝⻢⻥⻦⻬⻰", u"民见车长门青页风食马鱼鸟齐龙"},  // supplement
        {u"豈更車金", u"豈更車金"},                                          // compatibility
        {u"⾏政运⾏", u"行政运行"},
    };
    for (const auto& [printed, expected] : table) {
        CAPTURE(to_utf8(printed));
        CHECK(to_utf8(folded(printed)) == to_utf8(expected));
    }
}

TEST_CASE("every Kangxi radical has an ordinary character", "[text]") {
    for (char16_t radical = 0x2F00; radical <= 0x2FD5; ++radical) {
        CAPTURE(static_cast<unsigned>(radical));
        CHECK(fold(radical) >= 0x4E00);
        CHECK(fold(radical) <= 0x9FFF);
    }
}

TEST_CASE("folding twice changes nothing more", "[text]") {
    std::vector<char16_t> unstable;
    for (char16_t character = 1; character != 0; ++character)  // all but 0
        if (const char16_t once = fold(character); once != dropped && fold(once) != once) unstable.push_back(character);
    CHECK(unstable.empty());
}

TEST_CASE("bare text has no blanks and one spelling of 其他", "[text]") {
    const std::vector<std::pair<std::u16string_view, std::u16string_view>> table{
        {u"合    计", u"合计"},
        {u" 其它收入 ", u"其他收入"},
        {u"其 它支出", u"其他支出"},
        {u"其他收入", u"其他收入"},
        {u"它山", u"它山"},
        {u"吉它", u"吉它"},
        {u"其它其它", u"其他其他"},
        {u"", u""},
        {u"    ", u""},
        {u"因公出国(境)费 ", u"因公出国(境)费"},
    };
    for (const auto& [text, expected] : table) {
        CAPTURE(to_utf8(text));
        CHECK(to_utf8(bare(text)) == to_utf8(expected));
    }
}

TEST_CASE("digits and Chinese numerals", "[text]") {
    for (const char16_t c : std::u16string_view(u"0123456789")) CHECK(is_digit(c));
    for (const char16_t c : std::u16string_view(u"一二三四五六七八九十")) CHECK(is_chinese_numeral(c));
    for (const char16_t c : std::u16string_view(u"/:a百零〇")) {
        CHECK_FALSE(is_digit(c));
        CHECK_FALSE(is_chinese_numeral(c));
    }
}

TEST_CASE("characters above U+FFFF are one unit each, and told apart", "[text]") {
    CHECK(to_utf8(std::u16string{folded_unit(U'𠮷'), u'野'}) == "𠮷野");
    CHECK(to_utf8(std::u16string{folded_unit(0x10000), folded_unit(0x10FFFF)}) == "\U00010000\U0010FFFF");
    CHECK(folded_unit(U'𠮷') == folded_unit(U'𠮷'));
    CHECK(folded_unit(U'𠮷') != folded_unit(0x20BB7 + most_rare_characters));  // the same place in the table
    CHECK(folded_unit(U'野') == u'野');
    CHECK(folded_unit(0x20) == u' ');
}

TEST_CASE("more characters above U+FFFF than a run can tell apart are replaced", "[text]") {
    // All of them belong to one place of the table; as many are looked for behind it as there are steps.
    std::size_t told_apart = 0;
    for (char32_t c = 0x20000 + 1000; c < 0x110000; c += most_rare_characters) {
        const char16_t unit = rare_unit(c);
        if (unit == 0xFFFD) continue;
        ++told_apart;
        CHECK(rare_character(unit) == c);
    }
    CHECK(told_apart == 64);
    CHECK(rare_character(0xDABC) == 0xFFFD);  // given to none
}
