// Budgets with a government fund and business income: all ≠ fiscal ≠ general, so figures of different tables speak of
// different things where they are not equal by the document's own zeros.
#include "catch.hpp"
#include "check/budgets.hpp"
#include "check/marked_document.hpp"

#include <budgetcheck/check.hpp>

using namespace budgetcheck;
using namespace budgetcheck::test;

TEST_CASE("an item paid by business income too is compared where the funds are the same", "[check]") {
    // 10,000.00 of general money moved between items: 201 26 04 may have more of it as far as the table of all
    // expenditure says, but not as far as the table of income does.
    CHECK(differences(
              Budget(several_funds)
                  .with("T5", "201 26 01",
                        "201 26 01 行政运行 802,345.80 762,345.40 40,000.40 ⟵ error balance/code, may agree/table")
                  .with("T5", "201 26 04",
                        "201 26 04 档案馆 240,000.20 0 240,000.20 ⟵ error balance/code, may agree/table")
                  .text()) == "");
}

TEST_CASE("business income under another code is not what that code spends", "[check]") {
    CHECK(differences(Budget(several_funds)
                          .with("T2", "201 26 01",
                                "201 26 01 行政运行 842,346.10 812,345.80 30,000.30 0 0 ⟵ error balance/code")
                          .with("T2", "201 26 04", "201 26 04 档案馆 230,000.20 230,000.20 0 0 0 ⟵ error balance/code")
                          .with("T5", "201 26 04", "201 26 04 档案馆 230,000.20 0 230,000.20 ⟵ may agree/table")
                          .text()) == "");
}

TEST_CASE("a fund's table that is short as a whole contradicts the tables of all funds", "[check]") {
    CHECK(differences(Budget(several_funds)
                          .with_table("T6", R"(2025年预算单位政府性基金预算支出功能分类预算表
编制单位：青岚市云溪区档案局 单位：元
项目 政府性基金预算支出
类 款 项 功能分类科目名称 合计 基本支出 项目支出
212 城乡社区支出 400,000.60 0 400,000.60 ⟵ may add/across, may agree/table
212 08 国有土地使用权出让收入安排的支出 400,000.60 0 400,000.60 ⟵ may add/across
212 08 01 征地和拆迁补偿支出 200,000.00 0 200,000.00
212 08 03 城市建设支出 200,000.60 0 200,000.60 ⟵ error add/across
合计 400,000.60 0 400,000.60 ⟵ may add/across, may agree/table
)")
                          .text()) == "");
}

TEST_CASE("all money is not compared with fiscal money where business income pays", "[check]") {
    // The clean budget has both: 1,732,847.40 of all, 1,702,847.10 fiscal, 1,202,846.50 general.
    const Report report = check(Budget(several_funds).text(), "test.txt");
    CHECK(report.findings.empty());
    CHECK(report.coverage.contradiction == 0);
    CHECK(report.coverage.undetermined == 0);
}

TEST_CASE("without its zeros printed, business income still is not fiscal", "[check]") {
    CHECK(differences(Budget(several_funds)
                          .with("T1", "二、事业收入", "二、事业收入")
                          .with("T1", "收入总计",
                                "收入总计 1,732,847.40 支出总计 1,732,847.40 772,845.90 150,000.00 810,001.50"
                                " ⟵ error add/rollup, may agree/table")
                          .with("T2", "合计", "合计 1,732,847.40 1,702,847.10 30,000.30 0 0 ⟵ may agree/table")
                          .text()) == "");
}
