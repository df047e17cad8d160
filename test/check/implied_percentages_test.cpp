// A wrong percentage is told with the one that follows from the figures.
#include "check/budgets.hpp"
#include "check/final_accounts.hpp"
#include "check/marked_document.hpp"

#include "catch.hpp"

#include <budgetcheck/check.hpp>

#include <string>

using namespace budgetcheck;
using namespace budgetcheck::test;

namespace {

/// What the finding of this rule says should stand there.
std::string implied(const std::string& marked, std::string_view rule) {
    const Report report = check(read_marks(marked).text, "x");
    for (const Finding& finding : report.findings)
        if (finding.rule == rule) return finding.expected;
    return "no finding";
}

std::string of_budget(const std::string& before, const std::string& after) {
    return implied(narrated().with_words("N1", before, after, "").text(), "change/percent");
}

std::string of_accounts(const std::string& before, const std::string& after, std::string_view rule) {
    return implied(final_accounts().with_words("N", before, after, "").text(), rule);
}

}  // namespace

TEST_CASE("a wrong percentage is told with the right one, in its decimals", "[check]") {
    CHECK(of_budget("增加16.04%", "增加26.04%") == "16.04%");
    CHECK(of_budget("增加16.04%", "增加26%") == "16%");
    CHECK(of_budget("减少8.00%", "减少18.00%") == "8.00%");
    CHECK(of_accounts("财政拨款收入110.00万元，占97.35%", "财政拨款收入110.00万元，占93.75%", "share/percent") ==
          "97.35%");
    CHECK(of_accounts("其他收入3.00万元，占2.65%", "其他收入3.00万元，占26.5%", "share/percent") == "2.7%");
    CHECK(of_accounts("完成年初预算的96.84%", "完成年初预算的98.64%", "share/completion") == "96.84%");
}

TEST_CASE("where the figure before the change is accused, no percentage is", "[check]") {
    CHECK(
        implied(
            narrated().with_words("N1", "2024年当年预算执行数为70.00万元", "2024年当年预算执行数为7.00万元", "").text(),
            "change/percent") == "");
}

TEST_CASE("a percentage with a sign says the opposite of its word", "[check]") {
    CHECK(of_budget("增加16.04%", "增加-16.04%") == "16.04%");
    CHECK(of_budget("减少8.00%", "减少-8.00%") == "8.00%");
}
