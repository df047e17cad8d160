// structure/…: tables that are missing, doubled or empty; their years, bodies and units.
#include "catch.hpp"
#include "check/budgets.hpp"
#include "check/firing.hpp"
#include "check/marked_document.hpp"

#include <budgetcheck/check.hpp>

#include <algorithm>
#include <string>

namespace budgetcheck::test {

std::vector<Firing> firing_structure() {
    return {
        {"structure/missing-table",
         Budget()
             .with("T6", "2025年", "2025年预算单位政府性基金预算支出功能分类预算表 ⟵ error structure/missing-table")
             .with_table("T7", "")
             .text()},
        // The contents promise the table.
        {"structure/missing-table",
         "目录\n1.2025年预算单位财务收支预算总表\n2.2025年预算单位收入预算总表\n"
         "3.2025年预算单位国有资本经营预算支出功能分类预算表 ⟵ error structure/missing-table\n" +
             Budget().with_table("T7", "").text()},
        {"structure/repeated-table", Budget()
                                         .with_table("T7", R"(2025年预算单位国有资本经营预算支出功能分类预算表
编制单位：青岚市云溪区档案局 单位：元
项目 国有资本经营预算支出
类 款 项 功能分类科目名称 合计 基本支出 项目支出
合计
注：本单位2025年无国有资本经营预算财政拨款安排的预算，故本表为空表。
2025年预算单位国有资本经营预算支出功能分类预算表 ⟵ warning structure/repeated-table
编制单位：青岚市云溪区档案局 单位：元
项目 国有资本经营预算支出
类 款 项 功能分类科目名称 合计 基本支出 项目支出
合计
注：本单位2025年无国有资本经营预算财政拨款安排的预算，故本表为空表。
)")
                                         .text()},
        {"structure/empty-table",
         Budget()
             .with("T6", "2025年", "2025年预算单位政府性基金预算支出功能分类预算表 ⟵ warning structure/empty-table")
             .with("T6", "注：", "")
             .text()},
        {"structure/empty-table",
         Budget()
             .with(
                 "T6", "注：",
                 "注：本单位2025年无国有资本经营预算财政拨款安排的预算，故本表为空表。 ⟵ warning structure/empty-table")
             .text()},
        {"structure/empty-table",
         Budget()
             .with("T9", "6.00",
                   "6.00 0 1.00 5.00 0 5.00 15.00\n"
                   "注：本单位2025年无“三公”经费和机关运行经费预算，故本表为空表。 ⟵ error structure/empty-table")
             .text()},
        {"structure/year",
         Budget().with("T4", "2025年", "2024年预算单位财政拨款收支预算总表 ⟵ error structure/year").text()},
        {"structure/year",
         Budget()
             .with("T6", "注：",
                   "注：本单位2024年无政府性基金预算财政拨款安排的预算，故本表为空表。 ⟵ error structure/year")
             .text()},
        {"structure/organization",
         Budget().with("T3", "编制", "编制单位：青岚市云溪区教育局 单位：元 ⟵ warning structure/organization").text()},
        {"structure/organization",
         Budget().with("T2", "编制", "编制部门：青岚市云溪区档案局 单位：元 ⟵ warning structure/organization").text()},
        {"structure/unit", Budget().with("T5", "编制", "编制单位：青岚市云溪区档案局 ⟵ warning structure/unit").text()},
        {"structure/unit",
         Budget().with("T3", "编制", "编制单位：青岚市云溪区档案局 单位：万元 ⟵ error structure/unit").text()},
    };
}

}  // namespace budgetcheck::test

using namespace budgetcheck::test;

TEST_CASE("structure: what is wrong with the tables themselves is found", "[check]") {
    check_firing(firing_structure());
}

TEST_CASE("structure: a contents page is neither a table nor a repeated one", "[check]") {
    CHECK(
        differences(
            "目录\n1.2025年预算单位财务收支预算总表\n2.2025年预算单位收入预算总表\n3．2025年预算单位支出预算总表……7\n" +
            Budget().text()) == "");
}

TEST_CASE("structure/empty-table: other words for an empty table, and notes that say nothing of it", "[check]") {
    for (const char* note :
         {"注：本单位2025年无政府性基金预算，故本表无数据。", "备注：2025年未安排政府性基金预算，本表为空表。",
          "注：本单位2025年无政府性基金预算\n财政拨款安排的预算，故本表为空表。"}) {
        INFO(note);
        CHECK(differences(Budget().with("T6", "注：", note).text()) == "");
    }
    CHECK(differences(Budget()
                          .with("T9", "6.00", "6.00 0 1.00 5.00 0 5.00 15.00\n注：机关运行经费为公用经费中的一部分。")
                          .text()) == "");
    CHECK(differences(Budget().with("T7", "合计", "合计 0 0 0").text()) == "");
}

TEST_CASE("structure/year: titles without a year, and notes of filled tables, are no matter", "[check]") {
    CHECK(differences(Budget().with("T4", "2025年", "预算单位财政拨款收支预算总表").text()) == "");
    CHECK(differences(Budget().with("T4", "2025年", "2025年度预算单位财政拨款收支预算总表").text()) == "");
    CHECK(differences(Budget()
                          .with("T9", "6.00", "6.00 0 1.00 5.00 0 5.00 15.00\n注：2024年公务用车运行费为5.20万元。")
                          .text()) == "");
}

TEST_CASE("structure/organization: an addition in brackets does not make another body", "[check]") {
    CHECK(differences(Budget().with("T3", "编制", "编制单位：青岚市云溪区档案局（本级） 单位：元").text()) == "");
    CHECK(differences(Budget().with("T3", "编制", "单位名称：青岚市云溪区档案局 单位：元").text()) == "");
}

TEST_CASE("structure/unit: the unit may be printed in several ways", "[check]") {
    for (const char* line : {"编制单位：青岚市云溪区档案局 单位:元", "编制单位：青岚市云溪区档案局 单位：人民币元",
                             "编制单位：青岚市云溪区档案局 金额单位：元", "单位：元"}) {
        INFO(line);
        CHECK(differences(Budget().with("T5", "编制", line).text()) == "");
    }
    CHECK(differences(Budget().with("T9", "编制", "编制单位：青岚市云溪区档案局 单位：万\n元").text()) == "");
}

TEST_CASE("structure/missing-table: the “three public” expenses may be published alone", "[check]") {
    const auto missing = [](const std::string& before, const std::string& behind) {
        const auto report = budgetcheck::check(before + R"(2024年度一般公共预算财政拨款“三公”经费支出决算表
部门：青岚市云溪区档案局 2024年度 金额单位：万元
项 目                       预 算 数    决 算 数
合 计                       6.00        5.00
因公出国（境）费            0.00        0.00
公务接待费                  1.00        1.00
公务用车购置及运行维护费    5.00        4.00
其中：公务用车运行维护费    5.00        4.00
公务用车购置费              0.00        0.00
2024年度部门决算情况说明
2024年度“三公”经费支出5.00万元，比2024年度预算减少1.00万元。
)" + behind,
                                               "document.txt");
        return std::ranges::count(report.findings, "structure/missing-table", &budgetcheck::Finding::rule);
    };
    CHECK(missing("", "") == 0);
    CHECK(missing("青岚市云溪区档案局2024年度“三公”经费支出决算公开\n", "2024年度机关运行经费支出3.00万元。\n") == 0);
    // With another table, or the income, it is an account of everything.
    CHECK(missing("目录\n1.收入支出决算总表\n2.收入决算表\n3.“三公”经费支出决算表\n", "") == 8);
    CHECK(missing("", "2024年度本年收入合计90.00万元，本年支出合计80.00万元。\n") == 8);
    CHECK(missing("支出决算表\n单位：万元\n科目编码 科目名称 本年支出合计 基本支出 项目支出 上缴上级支出 经营支出 "
                  "对附属单位补助支出\n合计 80.00 60.00 20.00 0 0 0\n",
                  "") > 0);
}
