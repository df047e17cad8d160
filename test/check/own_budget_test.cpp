// Final accounts are compared with the budget of their own year and with the year before.
#include "catch.hpp"
#include "check/sentences.hpp"

#include <string>
#include <string_view>

using namespace budgetcheck;
using namespace budgetcheck::sentences;

namespace {

/// The years that are found to be others, as printed and as they should be.
std::string years(std::string_view document, std::string_view sentences) {
    std::string result;
    for (const Finding& finding : check(std::string(document).append(sentences), "document.txt").findings)
        if (finding.rule == "structure/year") result += finding.locations.at(0).text + " → " + finding.expected + "; ";
    return result;
}

}  // namespace

TEST_CASE("structure/year: final accounts compare with the budget of their own year, or of the one before", "[check]") {
    for (const std::string_view base :
         {"比2024年预算", "与2024年度预算相比", "较2024年年初预算", "比2024年度预算数", "与2024年度预算数相比",
          "比2024年预算执行数", "比2023年预算", "比2023年度决算"}) {
        INFO(base);
        CHECK(years(accounts, "公务接待费支出3.00万元，" + std::string(base) + "减少1.00万元。") == "");
    }
    CHECK(years(accounts, "2024年预算执行数为3.00万元。") == "");
    CHECK(years(accounts, "公务接待费支出3.00万元，比2019年预算减少1.00万元。") == "2019 → 2024; ");
    CHECK(years(accounts, "公务接待费支出3.00万元，比2025年预算减少1.00万元。") == "2025 → 2024; ");
}

TEST_CASE("structure/year: a budget compares with the year before", "[check]") {
    CHECK(years(budget, "公务接待费3.00万元，比2024年预算减少1.00万元。") == "");
    CHECK(years(budget, "公务接待费3.00万元，比2025年预算减少1.00万元。") == "2025 → 2024; ");
}

namespace {

/// Of the comparison with a budget that the sentence before says.
std::string compared(std::string_view comparison, std::string_view spent = "2.50", std::string_view budgeted = "预算") {
    return found(accounts, "2024年度“三公”经费支出" + std::string(budgeted) +
                               "为6.00万元，支出决算为2.50万元。“三公”经费支出" + std::string(spent) + "万元，" +
                               std::string(comparison) + "。");
}

}  // namespace

TEST_CASE("change/amount: final accounts against the budget of their own year", "[check]") {
    for (const std::string_view base : {"与2024年度预算相比", "比2024年预算", "比预算数", "较预算"}) {
        INFO(base);
        CHECK(compared(std::string(base) + "减少3.50万元") == "");
        CHECK(compared(std::string(base) + "减少0.50万元").starts_with("change/amount: "));
        CHECK(compared(std::string(base) + "增加3.50万元") == "change/direction: 增加 → ");
    }
    CHECK(compared("较年初预算减少3.50万元", "2.50", "年初预算") == "");
    CHECK(compared("较年初预算减少0.50万元", "2.50", "年初预算").starts_with("change/amount: "));
}

TEST_CASE("change/amount: nothing is said against a budget that may be another", "[check]") {
    // The budget of the beginning of the year is not the one printed.
    CHECK(compared("较年初预算减少0.50万元") == "");
    CHECK(compared("比2024年预算减少0.50万元", "2.50", "年初预算为9.00万元，全年预算") == "");
    // Of the year before, or of what was spent then.
    CHECK(compared("比2023年度预算减少0.50万元") == "");
    CHECK(compared("比2023年度决算减少0.50万元") == "");
    // What is compared is said nowhere else, or in two ways.
    CHECK(found(accounts,
                "2024年度“三公”经费支出预算为6.00万元。“三公”经费支出2.50万元，比2024年度预算减少0.50万元。") == "");
    CHECK(compared("比2024年度预算减少0.50万元", "2.00").find("change/") == std::string::npos);
}

TEST_CASE("change/amount: the budget may stand in a table", "[check]") {
    const auto told = [](std::string_view comparison) {
        const std::string sentence = "公务接待费支出1.50万元，" + std::string(comparison) + "。\n";
        return found(R"(2024年度部门决算
2024年度一般公共预算财政拨款“三公”经费支出决算表
单位：万元
项 目                       预 算 数    决 算 数
合 计                       6.00        4.50
因公出国（境）费            0.00        0.00
公务接待费                  2.00        1.50
公务用车购置及运行维护费    4.00        3.00
其中：公务用车运行维护费    4.00        3.00
公务用车购置费              0.00        0.00
第三部分 2024年度部门决算情况说明
)",
                     sentence);
    };
    CHECK(told("比2024年度预算减少0.50万元，下降25%") == "");
    CHECK(told("比2024年度预算减少0.20万元") == "change/amount: 0.20 → 5000.00");
    CHECK(told("比2024年度预算增加0.50万元") == "change/direction: 增加 → ");
}
