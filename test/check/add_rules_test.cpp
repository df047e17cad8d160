// add/split, add/rollup, add/sangong, add/across.
#include "catch.hpp"
#include "check/budgets.hpp"
#include "check/firing.hpp"
#include "check/marked_document.hpp"

#include <budgetcheck/check.hpp>

#include <string>

namespace budgetcheck::test {

std::vector<Firing> firing_add() {
    return {
        // 100.00 moved between two totals: the columns still add up, the rows do not.
        {"add/split",
         Budget()
             .with("T8", "301 01", "301 01 基本工资 652,445.40 652,345.40 0 ⟵ error add/split")
             .with("T8", "301 08", "301 08 机关事业单位基本养老保险缴费 120,400.50 120,500.50 0 ⟵ error add/split")
             .text()},
        {"add/split",
         Budget()
             .with("T3", "201 26 01", "201 26 01 行政运行 812,345.80 762,345.40 60,000.40 ⟵ error add/split")
             .with("T3", "201 26 04", "201 26 04 档案馆 230,000.20 0 220,000.20 ⟵ error add/split")
             .with("T5", "201 26 01", "201 26 01 行政运行 812,345.80 762,345.40 60,000.40 ⟵ may add/split")
             .with("T5", "201 26 04", "201 26 04 档案馆 230,000.20 0 220,000.20 ⟵ may add/split")
             .text()},
        {"add/rollup", Budget()
                           .with("T8", "302 商品", "302 商品和服务支出 150,000.00 0 150,000.00 ⟵ error add/rollup")
                           .with("T8", "302 01", "302 01 办公费 91,000.00 0 91,000.00")
                           .text()},
        // Every table repeats the same mistake.
        {"add/rollup",
         Budget()
             .with("T2", "208 05 05", "208 05 05 机关事业单位基本养老保险缴费支出 125,000.50 125,000.50 0 0 0")
             .with("T2", "208 05 行政", "208 05 行政事业单位养老支出 160,500.50 160,500.50 0 0 0 ⟵ may add/rollup")
             .with("T3", "208 05 05", "208 05 05 机关事业单位基本养老保险缴费支出 125,000.50 125,000.50 0")
             .with("T3", "208 05 行政", "208 05 行政事业单位养老支出 160,500.50 160,500.50 0 ⟵ error add/rollup")
             .with("T5", "208 05 05", "208 05 05 机关事业单位基本养老保险缴费支出 125,000.50 125,000.50 0")
             .with("T5", "208 05 行政", "208 05 行政事业单位养老支出 160,500.50 160,500.50 0 ⟵ may add/rollup")
             .text()},
        {"add/sangong", Budget().with("T9", "6.00", "6.20 0 1.00 5.00 0 5.00 15.00 ⟵ error add/sangong").text()},
        {"add/sangong", Budget().with("T9", "6.00", "6.00 0 1.00 5.00 0.30 5.00 15.00 ⟵ error add/sangong").text()},
        // The fund's own table divides the money otherwise than the table of all expenditure.
        {"add/across",
         Budget(several_funds)
             .with("T6", "212 08 01", "212 08 01 征地和拆迁补偿支出 210,000.00 0 210,000.00 ⟵ error add/across")
             .with("T6", "212 08 03", "212 08 03 城市建设支出 290,000.60 0 290,000.60 ⟵ error add/across")
             .text()},
    };
}

}  // namespace budgetcheck::test

using namespace budgetcheck;
using namespace budgetcheck::test;

TEST_CASE("add: what does not add up is found", "[check]") { check_firing(firing_add()); }

namespace {

/// 762,345.40 + 50,000.40 = 812,345.80 in whole yuan.
std::string in_whole_yuan() {
    return Budget()
        .with_table("T5", R"(2025年预算单位一般公共预算支出功能分类预算表
编制单位：青岚市云溪区档案局 单位：元
项目 一般公共预算支出
类 款 项 功能分类科目名称 合计 基本支出 项目支出
201 一般公共服务支出 1,042,346 762,345 280,001
201 26 档案事务 1,042,346 762,345 280,001 ⟵ note add/rollup
201 26 01 行政运行 812,346 762,345 50,000 ⟵ note add/split
201 26 04 档案馆 230,000 0 230,000
208 社会保障和就业支出 160,501 160,501 0
208 05 行政事业单位养老支出 160,501 160,501 0
208 05 01 行政单位离退休 40,000 40,000 0
208 05 05 机关事业单位基本养老保险缴费支出 120,501 120,501 0
合计 1,202,847 922,846 280,001
)")
        .text();
}

}  // namespace

TEST_CASE("add/split, add/rollup: a difference that rounding explains is a note", "[check]") {
    CHECK(differences(in_whole_yuan()) == "");
}

TEST_CASE("notes on rounding that are only counted have no words", "[check]") {
    const std::string document = read_marks(in_whole_yuan()).text;
    const Report told = check(document, "a.txt");
    CheckOptions options;
    options.tell_rounding = false;
    const Report counted = check(document, "a.txt", options);
    REQUIRE(counted.findings.size() == told.findings.size());
    CHECK(counted.findings.size() > 1);
    for (const Finding& finding : counted.findings) {
        CHECK(finding.severity == Severity::note);
        CHECK(finding.message.arguments.empty());
    }
}

TEST_CASE("add/sangong: half of the last digit of each figure is allowed, not more", "[check]") {
    const auto total = [](const std::string& row) { return differences(Budget().with("T9", "6.00", row).text()); };
    CHECK(total("6.01 0 1.00 5.00 0 5.00 15.00 ⟵ note add/sangong") == "");
    CHECK(total("5.99 0.00 1.00 5.00 0.00 5.00 15.00 ⟵ note add/sangong") == "");
    CHECK(total("6.02 0 1.00 5.00 0 5.00 15.00 ⟵ error add/sangong") == "");
    CHECK(total("6.00 0 1.00 5.01 0 5.00 15.00 ⟵ note add/sangong") == "");
}

TEST_CASE("add/across: a sum over tables is rounded too", "[check]") {
    // 1,202,846.50 + 500,001 against 1,702,847.10.
    CHECK(differences(Budget(several_funds)
                          .with("T4", "收入总计",
                                "收入总计 1,702,847.10 支出总计 1,702,847.10 1,202,846.50 500,000.60 0"
                                " ⟵ may add/across")
                          .with_table("T6", R"(2025年预算单位政府性基金预算支出功能分类预算表
编制单位：青岚市云溪区档案局 单位：元
项目 政府性基金预算支出
类 款 项 功能分类科目名称 合计 基本支出 项目支出
212 城乡社区支出 500,001 0 500,001
212 08 国有土地使用权出让收入安排的支出 500,001 0 500,001
212 08 01 征地和拆迁补偿支出 200,000 0 200,000
212 08 03 城市建设支出 300,001 0 300,001
合计 500,001 0 500,001 ⟵ note add/across
)")
                          .text()) == "");
}
