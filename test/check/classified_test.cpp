// Money that two tables give to different codes while all their other rows agree.
#include <budgetcheck/check.hpp>

#include "catch.hpp"
#include "support/changed_text.hpp"
#include "support/paths.hpp"

#include <algorithm>
#include <string>
#include <vector>

using namespace budgetcheck;
using namespace budgetcheck::test;

namespace {

/// Row of T3 of the sample, as no other table sets it.
constexpr std::string_view item = "208   05   01   行政单位离退休                550,170.00       550,170.00\n";

std::string budget() { return read_file(samples_folder() / "unit_budget.txt"); }

std::vector<Finding> classified(const std::string& text) {
    std::vector<Finding> result;
    for (const Finding& finding : check(text, "budget.txt").findings)
        if (finding.message.key == "agree/classified") result.push_back(finding);
    return result;
}

}  // namespace

TEST_CASE("a class that one table names otherwise is told with the one of the other table", "[check]") {
    CHECK(classified(budget()).empty());
    const std::vector<Finding> found =
        classified(replaced(budget(), "二、社会保障和就业支出 ", "二、教育支出           "));
    REQUIRE(found.size() == 1);
    CHECK(found[0].severity == Severity::error);
    REQUIRE(found[0].locations.size() == 2);
    CHECK(found[0].locations[0].row == "教育支出");
    CHECK(found[0].locations[0].text == "2,188,388.72");
    CHECK(found[0].locations[1].row == "社会保障和就业支出");
    CHECK(found[0].actual == "205");
    CHECK(found[0].expected == "208");
}

TEST_CASE("a code that differs in one table is told there", "[check]") {
    const std::vector<Finding> found =
        classified(replaced(budget(), item, replaced(std::string(item), "05   01", "05   02")));
    REQUIRE(found.size() == 1);
    CHECK(found[0].actual == "2080502");
    CHECK(found[0].expected == "2080501");
    CHECK(found[0].locations[0].row == "行政单位离退休");
}

TEST_CASE("rows of other money are no other classification", "[check]") {
    // The amount differs too: it may be another item.
    const std::string other =
        replaced(budget(), item, "208   05   02   事业单位离退休                550,180.00       550,180.00\n");
    CHECK(classified(other).empty());
    // Two rows of other codes.
    const std::string two = changed(budget(), {{item, replaced(std::string(item), "05   01", "05   02")},
                                               {"\f208   05   99   其他行政事业单位养老支出         8,600.00",
                                                "\f208   05   98   其他行政事业单位养老支出         8,600.00"}});
    CHECK(classified(two).empty());
}
