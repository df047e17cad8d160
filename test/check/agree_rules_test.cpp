// agree/table, agree/unit: one coordinate, several tables.
#include "catch.hpp"
#include "check/budgets.hpp"
#include "check/firing.hpp"
#include "check/marked_document.hpp"

#include <budgetcheck/check.hpp>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace budgetcheck::test {

std::vector<Firing> firing_agree() {
    return {
        // Consistent in itself, but not with the basic expenditure of the other tables.
        {"agree/table", Budget()
                            .with("T8", "301 工资", "301 工资福利支出 862,845.90 862,845.90 0")
                            .with("T8", "301 01", "301 01 基本工资 742,345.40 742,345.40 0")
                            .with("T8", "合计", "合计 1,012,845.90 862,845.90 150,000.00 ⟵ error agree/table")
                            .text()},
        // Basic and project expenditure of two items divided otherwise; every sum of the table holds.
        {"agree/table",
         Budget()
             .with("T5", "201 26 01", "201 26 01 行政运行 812,345.80 712,345.40 100,000.40 ⟵ error agree/table")
             .with("T5", "201 26 04", "201 26 04 档案馆 230,000.20 50,000.00 180,000.20 ⟵ error agree/table")
             .text()},
        // Two classes exchanged: tables of expenditure are compared with each other before they are with income.
        {"agree/table",
         Budget()
             .with("T4", "一、",
                   "一、一般公共预算资金 1,202,846.50 一、一般公共服务支出 160,500.50 160,500.50 0 0"
                   " ⟵ error agree/table")
             .with("T4", "二、",
                   "二、政府性基金 0 二、社会保障和就业支出 1,042,346.00 1,042,346.00 0 0 ⟵ error agree/table")
             .text()},
        // 万元 in a table of 元, the whole table.
        {"agree/unit", Budget()
                           .with_table("T8", R"(2025年预算单位一般公共预算基本支出部门预算经济分类预算表
编制单位：青岚市云溪区档案局 单位：元
项目 一般公共预算基本支出
类 款 经济分类科目名称 合计 人员经费 公用经费
301 工资福利支出 77.28 77.28 0
301 01 基本工资 65.23 65.23 0
301 08 机关事业单位基本养老保险缴费 12.05 12.05 0
302 商品和服务支出 15.00 0 15.00
302 01 办公费 9.00 0 9.00
302 17 公务接待费 1.00 0 1.00
302 31 公务用车运行维护费 5.00 0 5.00
合计 92.28 77.28 15.00 ⟵ error agree/unit
)")
                           .with("T9", "6.00", "6.00 0 1.00 5.00 0 5.00 0")
                           .text()},
    };
}

}  // namespace budgetcheck::test

using namespace budgetcheck;
using namespace budgetcheck::test;

TEST_CASE("agree: one figure with two values is found", "[check]") { check_firing(firing_agree()); }

TEST_CASE("agree/table: a coarser printing agrees where the finer one rounds half up to it", "[check]") {
    // 160,500.50 and 1,202,846.50 in whole yuan.
    const auto findings = [](const std::string& pensions, const std::string& total) {
        const std::string all = total + " 支出总计 " + total + " " + total + " 0 0";
        return check(Budget()
                         .with("T4", "一、",
                               "一、一般公共预算资金 " + total + " 一、一般公共服务支出 1,042,346 1,042,346 0 0")
                         .with("T4", "二、",
                               "二、政府性基金 0 二、社会保障和就业支出 " + pensions + " " + pensions + " 0 0")
                         .with("T4", "收入总计", "收入总计 " + all)
                         .text(),
                     "test.txt")
            .findings;
    };
    const auto all_are = [](const std::vector<Finding>& list, Severity severity) {
        return std::ranges::all_of(list, [&](const Finding& finding) { return finding.severity == severity; });
    };
    CHECK(findings("160,501", "1,202,847").empty());
    const std::vector<Finding> rounded_down = findings("160,500", "1,202,846");
    CHECK(!rounded_down.empty());
    CHECK(all_are(rounded_down, Severity::note));
    const std::vector<Finding> too_little = findings("160,499", "1,202,845");
    CHECK(!too_little.empty());
    CHECK(all_are(too_little, Severity::error));
}

TEST_CASE("agree/unit: only a factor of 10,000 is taken for 元 and 万元 exchanged", "[check]") {
    // 92.28 万元 would be right; ten times as much is another mistake.
    CHECK(differences(Budget()
                          .with_table("T8", R"(2025年预算单位一般公共预算基本支出部门预算经济分类预算表
编制单位：青岚市云溪区档案局 单位：元
项目 一般公共预算基本支出
类 款 经济分类科目名称 合计 人员经费 公用经费
301 工资福利支出 772.80 772.80 0
301 01 基本工资 772.80 772.80 0
302 商品和服务支出 150.00 0 150.00
302 01 办公费 150.00 0 150.00
合计 922.80 772.80 150.00 ⟵ error agree/table
)")
                          .with("T9", "6.00", "6.00 0 1.00 5.00 0 5.00 0")
                          .text()) == "");
}

TEST_CASE("agree/unit: a table that says 万元 and prints it is no matter", "[check]") {
    CHECK(differences(Budget()
                          .with_table("T8", R"(2025年预算单位一般公共预算基本支出部门预算经济分类预算表
编制单位：青岚市云溪区档案局 单位：万元
项目 一般公共预算基本支出
类 款 经济分类科目名称 合计 人员经费 公用经费
301 工资福利支出 77.28 77.28 0
301 01 基本工资 65.23 65.23 0
301 08 机关事业单位基本养老保险缴费 12.05 12.05 0
302 商品和服务支出 15.00 0 15.00
302 01 办公费 9.00 0 9.00
302 17 公务接待费 1.00 0 1.00
302 31 公务用车运行维护费 5.00 0 5.00
合计 92.28 77.28 15.00
)")
                          .text()) == "");
}

TEST_CASE("元 for 万元 is seen where the 万元 were rounded up", "[check]") {
    // 50.00 more of 基本工资 everywhere: 772,895.90 元 are 77.29 万元.
    std::string text(one_fund);
    for (const auto& [less, more] : std::vector<std::pair<std::string, std::string>>{{"652,345.40", "652,395.40"},
                                                                                     {"762,345.40", "762,395.40"},
                                                                                     {"812,345.80", "812,395.80"},
                                                                                     {"1,042,346.00", "1,042,396.00"},
                                                                                     {"772,845.90", "772,895.90"},
                                                                                     {"922,845.90", "922,895.90"},
                                                                                     {"1,202,846.50", "1,202,896.50"}})
        for (std::size_t at = text.find(less); at != text.npos; at = text.find(less))
            text.replace(at, less.size(), more);
    REQUIRE(differences(Budget(text).text()) == "");
    CHECK(differences(Budget(text)
                          .with_table("T8", R"(2025年预算单位一般公共预算基本支出部门预算经济分类预算表
编制单位：青岚市云溪区档案局 单位：元
项目 一般公共预算基本支出
类 款 经济分类科目名称 合计 人员经费 公用经费
301 工资福利支出 77.29 77.29 0
301 01 基本工资 65.24 65.24 0
301 08 机关事业单位基本养老保险缴费 12.05 12.05 0
302 商品和服务支出 15.00 0 15.00
302 01 办公费 15.00 0 15.00
合计 92.29 77.29 15.00 ⟵ error agree/unit
)")
                          .with("T9", "6.00", "6.00 0 1.00 5.00 0 5.00 0")
                          .text()) == "");
}
