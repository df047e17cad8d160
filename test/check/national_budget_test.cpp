// A budget in the national forms, which provinces print with other titles and columns: what is read and checked of it,
// and what is not held against it.
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

std::string sample(const std::vector<Change>& changes = {}) {
    return changed(read_file(samples_folder() / "national_department_budget.txt"), changes);
}

/// `error rule: printed → expected` for each finding.
std::string found(const std::string& text) {
    std::string result;
    for (const Finding& finding : check(text, "budget.txt").findings)
        result += std::string(name(finding.severity)) + " " + std::string(finding.rule) + ": " +
                  finding.locations.at(0).text + " → " + finding.expected + "\n";
    return result;
}

}  // namespace

TEST_CASE("national forms: all tables are read, sentences too", "[check]") {
    const Report report = check(sample(), "budget.txt");
    CHECK(report.profile == "national-budget");
    CHECK(report.coverage.tables_found == 9);
    CHECK(report.coverage.tables_expected == 9);
    CHECK(report.coverage.undetermined == 0);
    CHECK(report.coverage.narrative_read + 2 == report.coverage.narrative_amounts);
    CHECK(found(sample()) == "");
}

TEST_CASE("national forms: titles vary, and a table under another title is not missing", "[check]") {
    CHECK(found(sample({{"                                        部门收支总表",
                         "                  2026年部门收支总体情况表"}})) == "");
    const std::string_view title = "                                        政府性基金预算支出表";
    CHECK(found(sample(
              {{title, "                          本年基金收支明细"}, {"  八、政府性基金预算支出表\n", ""}})) == "");
    CHECK(found(sample({{title, "                          本年基金收支明细"}})) ==
          "warning structure/missing-table: 八、政府性基金预算支出表 → \n");
}

TEST_CASE("national forms: a title that two layouts share is read as the document's own", "[check]") {
    const Report report = check(sample({{"                                        部门支出总表",
                                         "                                    部门支出预算总表"}}),
                                "budget.txt");
    CHECK(report.coverage.tables_found == 9);
    CHECK(report.tables.size() == 9);
    CHECK(report.findings.empty());
}

TEST_CASE("national forms: mistakes in tables and sentences are found", "[check]") {
    CHECK(found(sample({{"2012604   档案馆                                   236.50        30.00         206.50",
                         "2012604   档案馆                                   236.50        30.00         216.50"}})) ==
          "error add/split: 216.50 → 2065000.00\n");
    CHECK(found(sample({{"上年结转结余                                 30.00",
                         "上年结转结余                                 31.00"}})) ==
          "error add/rollup: 31.00 → 300000.00\n");
    CHECK(found(sample({{"支出1107.16万元，占77.19%", "支出1170.16万元，占77.19%"}})) ==
          "error agree/prose: 1170.16 → 11071600.00\n");
    CHECK(found(sample({{"一般公共服务支出1107.16万元、", "一般公共服务支出1117.16万元、"}})) ==
          "error agree/prose: 1117.16 → 11071600.00\n");
}

TEST_CASE("national forms: money carried over that is not fiscal leaves all and fiscal apart", "[check]") {
    // 40 of 档案馆 are paid from other money carried over: the tables of fiscal money do not have them.
    const std::string text = R"(2026年云溪市文化馆部门预算
部门收支总表
部门：云溪市文化馆 单位：万元
收入 支出
项目 预算数 项目 预算数
一、一般公共预算拨款收入 60.00 一、一般公共服务支出
二、事业收入 0 二、文化旅游体育与传媒支出 100.00
本年收入合计 60.00 本年支出合计 100.00
上年结转 40.00 结转下年
收入总计 100.00 支出总计 100.00
部门支出总表
部门：云溪市文化馆 单位：万元
科目编码 科目名称 合计 基本支出 项目支出
207 文化旅游体育与传媒支出 100.00 60.00 40.00
20701 文化和旅游 100.00 60.00 40.00
2070109 群众文化 100.00 60.00 40.00
合计 100.00 60.00 40.00
一般公共预算支出表
部门：云溪市文化馆 单位：万元
科目编码 科目名称 合计 基本支出 项目支出
207 文化旅游体育与传媒支出 60.00 60.00 0
20701 文化和旅游 60.00 60.00 0
2070109 群众文化 60.00 60.00 0
合计 60.00 60.00 0
)";
    CHECK(found(text) == "");
    const Report report = check(text, "budget.txt");
    CHECK(report.tables.at(0).status == TableStatus::read);
    CHECK(report.coverage.figures_confirmed == report.coverage.figures_read);
}

TEST_CASE("change/percent: a rate fits the change and the figure after it", "[check]") {
    const auto rate = [](std::string_view percent) {
        return found(
            sample({{"行数增加14.36万元，增长1.80%", std::string("行数增加14.36万元，增长") + std::string(percent)}}));
    };
    // 14.36 of 798.10: 1.7993 %.
    CHECK(rate("1.80%") == "");
    CHECK(rate("1.8%") == "");
    CHECK(rate("2%") == "");
    CHECK(rate("1.79%") == "error change/percent: 1.79% → 1.80%\n");
    CHECK(rate("18.0%") == "error change/percent: 18.0% → 1.8%\n");
    // An amount in between: what has changed is not known.
    CHECK(found(sample({{"为812.46万元，比2025年执\n行数增加14.36万元，增长1.80%",
                         "为812.46万元，其中退休补贴\n12.46万元，比2025年执行数增加4.00万元，增长47.28%"}})) == "");
}

TEST_CASE("national forms: letters of labels may stand apart", "[check]") {
    const auto table = [](std::string_view income, std::string_view spent, std::string_view total) {
        return "2025年部门预算\n部门收支总表\n单位：万元\n收入                                  支出\n"
               "项目                     预算数项目                    预算数\n"
               "一、一般公共预算拨款收入             100.00        一、教育支出                   60.00\n"
               "二、事业收入                   0.00          二、卫生健康支出                 40.00\n" +
               std::string(income) + "              100.00        " + std::string(spent) + "              100.00\n" +
               std::string(total) + "\n";
    };
    constexpr std::string_view apart = "收 入 总 计                 100.00        支 出 总 计                 100.00";
    constexpr std::string_view together =
        "收入总计                    100.00        支出总计                    100.00";
    for (const std::string_view total : {apart, together})
        for (const bool spaced : {true, false}) {
            const Report report = check(table(spaced ? "本 年 收 入 合 计" : "本年收入合计",
                                              spaced ? "本 年 支 出 合 计" : "本年支出合计", total),
                                        "document.txt");
            CHECK(report.coverage.figures_read == 7);
            CHECK(report.coverage.figures_confirmed == 7);
        }
}

TEST_CASE("figures whose own rates are right are not accused", "[check]") {
    const auto document = [](std::string_view rates) {
        return "2022年部门预算\n2022年一般公共预算“三公”经费支出预算表\n单位：万元\n"
               "“三公”经费合计    因公出国（境）费    公务用车购置及运行费                         公务接待费\n"
               "                                      小计    公务用车购置费    公务用车运行费\n"
               "79                 0                  75      50                25                4\n"
               "二、2022年一般公共预算“三公”经费支出预算情况说明\n" +
               std::string(rates);
    };
    const auto repairs = [](const std::string& text) {
        std::size_t count = 0;
        for (const Finding& finding : check(text, "budget.txt").findings)
            if (finding.rule == "agree/prose") count += finding.repair.size();
        return count;
    };
    // 10 of 60: the text is right by itself.
    CHECK(repairs(document("公务用车运行费50万元，比2021年预算减少10万元，下降16.67%。\n")) == 0);
    CHECK(repairs(document("公务用车运行费50万元，比2021年预算减少10万元。\n")) == 1);
}
