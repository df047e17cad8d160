// Which lines are page numbers and nothing else.
#include "document/page_numbers.hpp"

#include "catch.hpp"

#include <string_view>

using namespace budgetcheck;

TEST_CASE("a page number is one short number, or two with words between", "[document]") {
    for (const std::u32string_view line : {U"12", U"   1234", U"- 12 -", U"-12-", U"第12页", U"第 12 页", U"第1页共9页",
                                           U"第12页 共40页", U"12/40", U"12 / 40"}) {
        INFO(line.size());
        CHECK(document::is_page_number(line));
    }
    for (const std::u32string_view line : {U"", U"   ", U"-", U"第页", U"0", U"0.00", U"12345", U"12 40", U"1,234",
                                           U"12.5", U"12页内", U"1/2/3", U"2 0 2 5"}) {
        INFO(line.size());
        CHECK_FALSE(document::is_page_number(line));
    }
    CHECK_FALSE(document::is_page_number(U"1720", 3));
}
