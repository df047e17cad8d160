// Figures spoilt by one slip, and what only looks like one.
#include "token/damaged_number.hpp"

#include "catch.hpp"

#include <string>
#include <string_view>

using namespace budgetcheck;

namespace {

/// "326850000/2": the digits that were meant, and how many of them are decimals; empty for no damaged number.
std::string read(std::u16string_view line, std::size_t begin = 0) {
    const auto number = token::read_damaged_number(line, begin);
    return number ? std::to_string(number->mantissa) + "/" + std::to_string(number->decimals) : "";
}

}  // namespace

TEST_CASE("a figure spoilt by one slip is read as meant", "[token]") {
    CHECK(read(u"3,268,5OO.00 0") == "326850000/2");
    CHECK(read(u"9.6O") == "960/2");
    CHECK(read(u"1l,2S4.8B") == "1125488/2");
    CHECK(read(u"3.268.500.00") == "326850000/2");
    CHECK(read(u"1,50") == "150/2");
    CHECK(read(u"12,34.00") == "123400/2");
    CHECK(read(u"3,,268.00") == "326800/2");
    CHECK(read(u"合计 1,50 0", 3) == "150/2");
}

TEST_CASE("figures of a sentence parted by commas may be a list", "[token]") {
    for (const auto list : {u"144,41", u"12,345,67", u"1.5,2.5"}) CHECK(token::may_be_several(list, false));
    for (const auto spoilt : {u"3,037,56", u"3,03,756", u"3,,037", u"144,", u"3.137.56", u"100.", u"1O4.41"})
        CHECK_FALSE(token::may_be_several(spoilt, false));
    // 1. 137.56万元 …; 2. 50.00万元 …
    for (const auto item : {u"1.137.56", u"12.2.50"}) CHECK(token::may_be_several(item, true));
    for (const auto spoilt : {u"3.037.56", u"123.137.56", u"1.2.3.4", u"1O4.41"})
        CHECK_FALSE(token::may_be_several(spoilt, true));
    CHECK_FALSE(token::read_damaged(u"3,037,56"));
}

TEST_CASE("codes, dates, words and what stands in a sentence are no damaged figures", "[token]") {
    CHECK(read(u"208.05.02").empty());
    CHECK(read(u"2025.1.1").empty());
    CHECK(read(u"1,50万元").empty());
    CHECK(read(u"5OO").empty());       // a name
    CHECK(read(u"1.5SOOOO").empty());  // more letters than digits say
    CHECK(read(u"1,234.5678.90").empty());
    CHECK(read(u"123.45678.90").empty());  // two figures that ran into each other
    CHECK(read(u"12.").empty());
    CHECK(read(u"附1,50", 1).empty());
    CHECK(read(u"123456789012345678,9.00").empty());
}
