// Rows below a section and items of the sentences that are left out, though another table has them.
#include <budgetcheck/check.hpp>

#include "catch.hpp"
#include "support/changed_text.hpp"
#include "support/paths.hpp"

#include <string>
#include <string_view>
#include <vector>

using namespace budgetcheck;
using namespace budgetcheck::test;

namespace {

/// T3 of the sample.
constexpr std::string_view items =
    "208   05   01   行政单位离退休                550,170.00       550,170.00\n"
    "\n"
    "208   05   05   机关事业单位基本养老保险缴费支出     1,086,412.48     1,086,412.48\n"
    "\n"
    "208   05   06   机关事业单位职业年金缴费支出         543,206.24       543,206.24\n"
    "208   05   99   其他行政事业单位养老支出         8,600.00         8,600.00\n";
constexpr std::string_view last_item = "208   05   99   其他行政事业单位养老支出         8,600.00         8,600.00\n";

std::string budget() { return read_file(samples_folder() / "unit_budget.txt"); }

/// The sample without the paragraph of an item.
std::string without_paragraph(std::string text, std::string_view begin, std::string_view next) {
    const std::size_t from = text.find(begin);
    const std::size_t to = text.find(next);
    REQUIRE(from < to);
    REQUIRE(to != std::string::npos);
    return text.erase(from, to - from);
}

/// Key and places of errors and warnings.
std::vector<std::string> told(const std::string& text) {
    std::vector<std::string> result;
    for (const Finding& finding : check(text, "budget.txt").findings) {
        if (finding.severity == Severity::note) continue;
        std::string one = std::string(finding.message.key);
        for (const Location& location : finding.locations) one += " " + location.text;
        result.push_back(std::move(one));
    }
    return result;
}

}  // namespace

TEST_CASE("a section without the rows that another table lists is told", "[check]") {
    CHECK(told(budget()).empty());
    CHECK(told(replaced(budget(), items, "")) == std::vector<std::string>{"add/parts-missing 2,188,388.72 550,170.00"});
    // Where several sections lack theirs, that is how the table is printed.
    const std::string other_item = "210   11   01   行政单位医疗             747,203.62       747,203.62\n";
    CHECK(told(replaced(replaced(budget(), items, ""), other_item, "")).empty());
    // One row of several is told by the sum.
    for (const std::string& message : told(replaced(budget(), last_item, "")))
        CHECK_FALSE(message.starts_with("add/parts-missing"));
}

TEST_CASE("an item that the sentences leave out is told", "[check]") {
    const std::string one = without_paragraph(budget(), "  12. “卫生健康支出", "  13. “住房保障支出");
    CHECK(told(one) == std::vector<std::string>{"add/prose-missing 0.86 747,203.62"});
    // Sentences that speak of some items only leave nothing out.
    const std::string some = without_paragraph(budget(), "  11. “社会保障和就业支出", "  14. “住房保障支出");
    CHECK(told(some).empty());
}

TEST_CASE("a list may leave out what it says to leave out, or tells otherwise", "[check]") {
    const std::string without = without_paragraph(budget(), "  12. “卫生健康支出", "  13. “住房保障支出");
    REQUIRE(told(without).size() == 1);
    const std::string heading = "财政拨款支出主要内容如下：";
    CHECK(told(replaced(without, heading, "财政拨款支出主要内容如下（100万元以下的科目从略）：")).empty());
    // Its section as a whole, or its amount under other words.
    const std::string next = "  13. “住房保障支出";
    const std::string section =
        "  12. “卫生健康支出（类）行政事业单位医疗（款）”科目74.72万元，主要用于医疗保险的单位部分。\n";
    CHECK(told(replaced(without, next, section + next)).empty());
    const std::string words = "  12. 另有行政单位的医疗保险74.72万元，主要用于缴费。\n";
    CHECK(told(replaced(without, next, words + next)).empty());
}
