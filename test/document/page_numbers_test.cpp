// Which lines are page numbers and nothing else.
#include "document/page_numbers.hpp"

#include "catch.hpp"

#include <string_view>

using namespace budgetcheck;

TEST_CASE("a page number is one short number, or two with words between", "[document]") {
    for (const std::u16string_view line : {u"12", u"   1234", u"- 12 -", u"-12-", u"第12页", u"第 12 页", u"第1页共9页",
                                           u"第12页 共40页", u"12/40", u"12 / 40"}) {
        INFO(line.size());
        CHECK(document::is_page_number(line));
    }
    for (const std::u16string_view line : {u"", u"   ", u"-", u"第页", u"0", u"0.00", u"12345", u"12 40", u"1,234",
                                           u"12.5", u"12页内", u"1/2/3", u"2 0 2 5"}) {
        INFO(line.size());
        CHECK_FALSE(document::is_page_number(line));
    }
    CHECK_FALSE(document::is_page_number(u"1720", 3));
}
