// A row that was left out or printed twice: the row is told, no figure of its sum is accused.
#include <budgetcheck/check.hpp>

#include "catch.hpp"
#include "support/changed_text.hpp"
#include "support/paths.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

using namespace budgetcheck;
using namespace budgetcheck::test;

namespace {

/// T3 of the sample prints its rows so; the other tables set them otherwise.
constexpr std::string_view section = "208   05        行政事业单位养老支出           2,188,388.72     2,188,388.72\n";
constexpr std::string_view item = "208   05   01   行政单位离退休                550,170.00       550,170.00\n";

std::string budget() { return read_file(samples_folder() / "unit_budget.txt"); }

/// `message: primary text` of the findings of a rule.
std::vector<std::string> told(const std::string& text, std::string_view rule) {
    std::vector<std::string> result;
    for (const Finding& finding : check(text, "budget.txt").findings)
        if (finding.rule == rule)
            result.push_back(std::string(finding.message.key) + ": " + finding.locations.at(0).text);
    return result;
}

}  // namespace

TEST_CASE("a row left out is named from the table that has it", "[check]") {
    const std::string text = replaced(budget(), item, "");
    CHECK(told(text, "add/rollup") == std::vector<std::string>{"add/row-missing: 2,188,388.72"});
    const Report report = check(text, "budget.txt");
    const auto found = std::ranges::find(report.findings, "add/rollup", &Finding::rule);
    REQUIRE(found != report.findings.end());
    CHECK(found->message.arguments.at(2) == "550,170.00");
    CHECK(found->message.arguments.at(3) == "2080501");
    CHECK(found->locations.at(1).text == "550,170.00");
    CHECK(found->repair.empty());
    // What no other table has is not known.
    const std::string misprint =
        replaced(budget(), section, "208   05        行政事业单位养老支出           2,188,389.72     2,188,389.72\n");
    for (const std::string& message : told(misprint, "add/rollup")) CHECK_FALSE(message.starts_with("add/row-"));
}

TEST_CASE("a row printed twice is told as such", "[check]") {
    const std::string text = replaced(budget(), item, std::string(item) + std::string(item));
    CHECK(told(text, "add/rollup") == std::vector<std::string>{"add/row-doubled: 550,170.00"});
    // With another amount it is no copy.
    const std::string other =
        replaced(budget(), item,
                 std::string(item) + "208   05   01   行政单位离退休                550,171.00       550,171.00\n");
    for (const std::string& message : told(other, "add/rollup")) CHECK_FALSE(message.starts_with("add/row-"));
}

TEST_CASE("items whose section was left out belong to their class, not to the section before", "[check]") {
    const std::string text = replaced(budget(), section, "");
    CHECK(told(text, "add/rollup").empty());
    CHECK(told(text, "name/code").size() == 4);
    // A section with a damaged code still has its items.
    const std::string damaged =
        replaced(budget(), section, "288   05        行政事业单位养老支出           2,188,388.72     2,188,388.72\n");
    CHECK(told(damaged, "add/rollup").empty());
}
