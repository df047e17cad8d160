// Words in front of a subject say whether it is the one of the forms: the time, the money or the use make it another.
#include "catch.hpp"
#include "check/sentences.hpp"

#include <algorithm>
#include <string>
#include <string_view>

using namespace budgetcheck;
using namespace budgetcheck::sentences;

TEST_CASE("another year in words is another figure", "[check]") {
    const std::string reception = "2025年公务接待费4.00万元。";
    for (const std::string_view year : {"上年", "去年", "上年度", "下年", "以前年度"}) {
        INFO(year);
        CHECK(found(budget, reception + std::string(year) + "公务接待费5.00万元。") == "");
        CHECK(found(budget, "2025年收支总预算100万元。" + std::string(year) + "收支总预算95万元。") == "");
        CHECK(found(accounts, "2024年度本年收入合计100万元。" + std::string(year) + "本年收入合计95万元。") == "");
    }
    CHECK(found(budget, reception + "2025年公务接待费5.00万元。").starts_with("agree/repeat"));
    // Compared with it, it is the own year's.
    CHECK(found(budget, reception + "比上年公务接待费减少1.00万元。") == "");
}

TEST_CASE("a part of the year, other money, a use or a kind is another figure", "[check]") {
    const std::string reception = "2025年公务接待费4.00万元。";
    for (const std::string_view words :
         {"上半年", "一季度", "截至9月", "人均", "每批次", "单次", "使用其他资金安排的", "非财政拨款安排的", "政府性基金安排的",
          "事业收入安排的", "用于招商引资的", "支付以前年度", "年末应付", "上年结转安排", "提前下达的"}) {
        INFO(words);
        CHECK(found(budget, reception + std::string(words) + "公务接待费1.00万元。") == "");
        CHECK(read(budget, reception + std::string(words) + "公务接待费1.00万元。") == "1/2");
    }
    CHECK(found(accounts, "2024年度机关运行经费支出50万元。下属参公单位机关运行经费支出10万元。") == "");
    CHECK(found(accounts, "2024年度政府采购货物支出10万元。办公设备政府采购货物支出3万元。") == "");
}

TEST_CASE("the body, its money and words that only lead on change nothing", "[check]") {
    const std::string reception = "2025年公务接待费4.00万元。";
    for (const std::string_view words :
         {"", "本单位", "我局", "青湖市档案局", "本部门财政拨款安排的", "使用一般公共预算拨款安排的", "2025年度安排",
          "全年", "本年"}) {
        INFO(words);
        CHECK(found(budget, reception + std::string(words) + "公务接待费5.00万元。").starts_with("agree/repeat"));
    }
}

TEST_CASE("what income is spent on is no income", "[check]") {
    CHECK(found(budget, "2025年事业收入10.00万元。事业收入安排的支出8.00万元。") == "");
}

TEST_CASE("a budget behind the word of direction is no new value", "[check]") {
    for (const std::string_view noun : {"预算", "预算数", "预算资金", "年初预算"}) {
        INFO(noun);
        const std::string text = "2025年事业收入10.00万元，比2024年增加" + std::string(noun) + "2.00万元。";
        CHECK(found(budget, text) == "");
    }
    CHECK(found(accounts, "2024年度事业收入10.00万元，比2023年减少决算数2.00万元。") == "");
}

TEST_CASE("a change speaks of the side it names", "[check]") {
    const std::string totals = "2024年度收入合计200.00万元，支出合计150.00万元。与2023年决算数相比，";
    CHECK(found(accounts, totals + "收入增加40.00万元、增长25.00%。") == "");
    CHECK(found(accounts, totals + "支出增加40.00万元、增长25.00%。") != "");
}

TEST_CASE("contracts of medium and small firms are no misprints of each other", "[check]") {
    CHECK(found(accounts, "2024年度政府采购支出总额30万元。授予中小企业合同金额30万元，其中：授予中型企业合同金额10万元，"
                          "授予小型企业合同金额5万元，授予小微企业合同金额20万元。") == "");
    // What had been set aside stands in the budget.
    CHECK(found(accounts, "2024年度政府采购支出总额30万元。面向中小企业预留政府采购项目预算金额35万元。") == "");
    CHECK(found(budget, "2025年政府采购预算30万元。面向中小企业预留政府采购项目预算金额35万元。") != "");
}

TEST_CASE("a year far back is chosen as a base", "[check]") {
    const auto wrong_years = [](const std::string& sentences) {
        const Report report = check(std::string(budget) + sentences, "budget.txt");
        return std::ranges::count(report.findings, "structure/year", &Finding::rule);
    };
    CHECK(wrong_years("2025年“三公”经费预算10.00万元，较2019年预算减少5.00万元。") == 0);
    CHECK(wrong_years("2025年“三公”经费预算10.00万元，较2023年预算减少5.00万元。") == 1);
}

TEST_CASE("this year's money is all of it only where nothing carried over is named beside it", "[check]") {
    const std::string reception = "2025年公务接待费4.00万元。";
    CHECK(found(budget, reception + "当年财政拨款安排公务接待费3.00万元，上年结转安排公务接待费1.00万元。") == "");
    CHECK(found(budget, reception + "本部门当年公务接待费3.00万元。").starts_with("agree/repeat"));
}
