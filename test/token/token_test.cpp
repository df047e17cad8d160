// Text → tokens, as a table.
#include "token/token.hpp"

#include "text/fold.hpp"
#include "text/lines.hpp"

#include "catch.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace budgetcheck;
using token::Kind;
using token::Token;

namespace {

using Table = std::vector<std::pair<std::string_view, std::string_view>>;

struct Scanned {
    text::Text text;
    std::vector<Token> tokens;

    explicit Scanned(std::string_view line) : text(line) { token::tokenize(folded(), tokens); }
    std::u16string_view folded() const {
        return text.lines().empty() ? std::u16string_view() : text.lines().front().folded;
    }
};

/// Digits, decimals and digits before the point of every number: `-1995465/2:5`; `g` where it has separators, `n`
/// where it is negative.
std::string dump_numbers(const Scanned& line) {
    std::string result;
    for (const Token& token : line.tokens) {
        if (token.kind != Kind::number && token.kind != Kind::percent && token.kind != Kind::year) continue;
        result += (result.empty() ? "" : " ") + std::to_string(token.mantissa) + "/" + std::to_string(token.decimals) +
                  ":" + std::to_string(token.integer_digits) + (token.grouped ? "g" : "") + (token.negative ? "n" : "");
    }
    return result;
}

void check_dump(const Table& table) {
    for (const auto& [line, expected] : table) {
        CAPTURE(std::string(line));
        const Scanned scanned(line);
        CHECK(token::dump(scanned.folded(), scanned.tokens) == expected);
    }
}

void check_numbers(const Table& table) {
    for (const auto& [line, expected] : table) {
        CAPTURE(std::string(line));
        CHECK(dump_numbers(Scanned(line)) == expected);
    }
}

}  // namespace

TEST_CASE("rows of a table", "[token]") {
    check_dump({
        {"208 05 02 事业单位离退休 231,540 231,540",
         "number(208) number(05) number(02) word(事业单位离退休) number(231,540) number(231,540)"},
        {"2080502 事业单位离退休", "number(2080502) word(事业单位离退休)"},
        {"301 2 津贴补贴", "number(301) number(2) word(津贴补贴)"},
        {"７　１１ 02", "number(7) number(11) number(02)"},
        {"310资本性支出 0.00", "number(310) word(资本性支出) number(0.00)"},
        {"合    计 12", "word(合) word(计) number(12)"},
        {"维修(护)费", "word(维修(护)费)"},
        {"", ""},
        {"    ", ""},
    });
}

TEST_CASE("amounts keep digits, decimals and sign", "[token]") {
    check_numbers({
        {"19,954.65", "1995465/2:5g"},
        {"87267272.44", "8726727244/2:8"},
        {"3，518.85", "351885/2:4g"},
        {"１９，９５４．６５", "1995465/2:5g"},
        {"-1,234.50", "-123450/2:4gn"},
        {"－12", "-12/0:2n"},
        {"0", "0/0:1"},
        {"0.00", "0/2:1"},
        {"007", "7/0:3"},
        {"0.5 .5", "5/1:1 5/0:1"},
        // Separators stand before groups of three; what is grouped otherwise is not one number.
        {"1,234,567", "1234567/0:7g"},
        {"1234,567", "1234567/0:7g"},
        {"1,23", "123/2:1"},
        {"1,2345", "1/0:1 2345/0:4"},
        {"1,234,56", "1234/0:4g 56/0:2"},
        {"1.234.5", "12345/1:4"},
        {"2023年", "2023/0:4"},
        {"12.63%", "1263/2:2"},
    });
}

TEST_CASE("a minus sign belongs to a number at the start of a cell only", "[token]") {
    check_dump({
        {"差额 -12.00", "word(差额) number(-12.00)"},
        {"第-12条", "word(第-) number(12) word(条)"},
        {"5-12", "number(5) word(-) number(12)"},
        {"- 12", "nil(-) number(12)"},
        {"--12", "word(--) number(12)"},
    });
}

TEST_CASE("signs for nothing stand alone", "[token]") {
    check_dump({
        {"-", "nil(-)"},
        {"—", "nil(-)"},
        {"—— 无 －", "nil(--) nil(无) nil(-)"},
        {"合计 - 12", "word(合计) nil(-) number(12)"},
        {"无此项", "word(无此项)"},
        {"有无 x-", "word(有无) word(x-)"},
        {"2080502-", "number(2080502) word(-)"},
    });
}

TEST_CASE("percents, years and dates", "[token]") {
    check_dump({
        {"增加180.95%。", "word(增加) percent(180.95%) word(。)"},
        {"占１２．６３％", "word(占) percent(12.63%)"},
        {"12 %", "number(12) word(%)"},
        {"2023年单位", "year(2023年) word(单位)"},
        {"比2022年增加2,022年", "word(比) year(2022年) word(增加) number(2,022) word(年)"},
        {"202年 20233年 2023 年", "number(202) word(年) number(20233) word(年) number(2023) word(年)"},
        {"2022-11-09", "date(2022-11-09)"},
        {"2023/3/31 2025.1.1-2025.12.31", "date(2023/3/31) date(2025.1.1) word(-) date(2025.12.31)"},
        {"2023-3/31 2023-123-1",
         "number(2023) word(-) number(3) word(/) number(31) number(2023) word(-) "
         "number(123) word(-) number(1)"},
        {"123-1-1", "number(123) word(-) number(1) word(-) number(1)"},
    });
}

TEST_CASE("ordinals", "[token]") {
    check_dump({
        {"一、财政拨款收入 1,234", "ordinal(一、) word(财政拨款收入) number(1,234)"},
        {"十二、其他支出", "ordinal(十二、) word(其他支出)"},
        {"（一）因公出国", "ordinal((一)) word(因公出国)"},
        {"1. 一般公共预算资金", "ordinal(1.) word(一般公共预算资金)"},
        {"2、政府性基金", "ordinal(2、) word(政府性基金)"},
        {"３．国有资本", "ordinal(3.) word(国有资本)"},
        // An amount and the label behind it, with and without a blank between them.
        {"371,514,655.00 一、外交支出", "number(371,514,655.00) ordinal(一、) word(外交支出)"},
        {"371,514,655.00一、外交支出", "number(371,514,655.00) ordinal(一、) word(外交支出)"},
        // Not ordinals: a number, a name that begins with a numeral, brackets with other words.
        {"1.5", "number(1.5)"},
        {"12.", "number(12) word(.)"},
        {"123、甲", "number(123) word(、甲)"},
        {"一般公共服务支出", "word(一般公共服务支出)"},
        {"(境)费", "word((境)费)"},
        {"()", "word(())"},
        {"（一", "word((一)"},
        {"1、2、3", "ordinal(1、) number(2) word(、) number(3)"},
    });
}

TEST_CASE("numbers glued to words", "[token]") {
    check_dump({
        {"23.15万元", "number(23.15) word(万元)"},
        {"收入预算19,954.65万元，其中", "word(收入预算) number(19,954.65) word(万元,其中)"},
        {"公共安全支出（204类）", "word(公共安全支出() number(204) word(类))"},
        {"设6个内设机构", "word(设) number(6) word(个内设机构)"},
        {"≥98.00(%)", "word(≥) number(98.00) word((%))"},
    });
}

TEST_CASE("a number of more than 17 digits is larger than any amount", "[token]") {
    check_numbers({{"999999999999999999", "9223372036854775807/0:18"}});
    check_numbers({{"99999999999999999", "99999999999999999/0:17"}, {"0.9999999999999999", "9999999999999999/16:1"}});
}

TEST_CASE("every character that is no blank stands in exactly one token", "[token]") {
    for (const std::string_view line :
         {"208 05 02 事业单位离退休 231,540 231,540", "一、财政拨款收入 1,234 (一)x 5%y",
          "- 无 2023年2023-1-1 1.2.3,4 。。", "99999999999999999999 %", "(((一)一、1.a"}) {
        CAPTURE(line);
        const Scanned scanned(line);
        std::u16string covered(scanned.folded().size(), u' ');
        std::uint32_t last = 0;
        for (const Token& token : scanned.tokens) {
            REQUIRE(token.begin >= last);
            REQUIRE(token.end > token.begin);
            last = token.end;
            covered.replace(token.begin, token.end - token.begin, token.text(scanned.folded()));
        }
        CHECK(text::to_utf8(covered) == text::to_utf8(scanned.folded()));
    }
}
