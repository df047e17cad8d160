// contain/part: what is part of something is not larger.
#include "catch.hpp"
#include "check/budgets.hpp"
#include "check/final_accounts.hpp"
#include "check/firing.hpp"
#include "check/marked_document.hpp"

namespace budgetcheck::test {
namespace {

/// Final accounts whose 201 and 212 spend so much of all funds; 80.00 and 9.00 of it are fiscal, and 2.00 in all are
/// not.
Budget spends(const std::string& services, const std::string& archive, const std::string& land,
              const std::string& mark_above = "", const std::string& mark_below = "") {
    return final_accounts()
        .with("F1", "一、", "一、一般公共预算财政拨款收入 100.00 一、一般公共服务支出 " + services)
        .with("F1", "三、", "三、国有资本经营预算财政拨款收入 0 三、城乡社区支出 " + land)
        .with("F3", "201 ", "201 一般公共服务支出 " + services + " 60.00 " + archive + " 0 0 0" + mark_above)
        .with("F3", "20126 ", "20126 档案事务 " + services + " 60.00 " + archive + " 0 0 0" + mark_above)
        .with("F3", "2012604 ", "2012604 档案馆 " + archive + " 0 " + archive + " 0 0 0" + mark_above)
        .with("F3", "212 ", "212 城乡社区支出 " + land + " 0 " + land + " 0 0 0" + mark_below)
        .with("F3", "21208 ", "21208 国有土地使用权出让收入安排的支出 " + land + " 0 " + land + " 0 0 0" + mark_below)
        .with("F3", "2120803 ", "2120803 城市建设支出 " + land + " 0 " + land + " 0 0 0" + mark_below);
}

}  // namespace

std::vector<Firing> firing_contain() {
    const std::string mark = " ⟵ error contain/part";
    return {
        // 3.00 that is not fiscal of one class where 2.00 are not fiscal of all; less of the other than its fund
        // spends.
        {"contain/part", spends("83.00", "23.00", "8.00", mark, mark).text()},
        // 公务接待费: 0.90 万元 here, 10,000.00 元 of it in the economic table.
        {"contain/part", Budget().with("T9", "6.00", "5.90 0 0.90 5.00 0 5.00 15.00 ⟵ error contain/part").text()},
        // More agency operation than public expenditure: not every body counts the same, so a warning.
        {"contain/part", Budget().with("T9", "6.00", "6.00 0 1.00 5.00 0 5.00 16.00 ⟵ warning contain/part").text()},
        // More general expenditure for an item than expenditure of all funds; no table of income says which funds pay.
        {"contain/part", Budget(several_funds)
                             .with("T1", "2025年", "2025年预算单位财务收支预算总表 ⟵ error structure/missing-table")
                             .with_table("T2", "")
                             .with("T5", "201 26 01", "201 26 01 行政运行 772,345.80 762,345.40 10,000.40")
                             .with("T5", "201 26 04", "201 26 04 档案馆 270,000.20 0 270,000.20 ⟵ error contain/part")
                             .text()},
        // A line was not read, so the list may lack a part; but the parts shown are already too much.
        {"contain/part", Budget()
                             .with("T8", "302 商品", "302 商品和服务支出 150,000.00 0 150,000.00 ⟵ error contain/part")
                             .with("T8", "302 01",
                                   "302 01 办公费 91,000.00 0 91,000.00\n"
                                   "小计 91,000.00 0 91,000.00 ⟵ open add/rollup line-without-role")
                             .text()},
    };
}

}  // namespace budgetcheck::test

using namespace budgetcheck::test;

TEST_CASE("contain: a part larger than its whole is found", "[check]") { check_firing(firing_contain()); }

TEST_CASE("contain/part: a part within its whole is no matter", "[check]") {
    for (const char* row : {"7.00 1.00 1.00 5.00 0 5.00 15.00", "6.00 0 1.00 5.00 0 5.00 14.99",
                            "16.00 0 1.00 15.00 10.00 5.00 15.00", "6.00 0 1.00 5.00 0 5.00 0"})
        CHECK(differences(Budget().with("T9", "6.00", row).text()) == "");
}

TEST_CASE("contain/part: half of the last digit of 万元 is the limit", "[check]") {
    const auto reception = [](const char* yuan, const char* rest, const char* mark) {
        return differences(Budget()
                               .with("T8", "302 17", std::string("302 17 公务接待费 ") + yuan + " 0 " + yuan + mark)
                               .with("T8", "302 01", std::string("302 01 办公费 ") + rest + " 0 " + rest)
                               .text());
    };
    CHECK(reception("10,049.99", "89,950.01", "") == "");
    CHECK(reception("10,050.00", "89,950.00", " ⟵ note contain/part") == "");
    CHECK(reception("10,050.01", "89,949.99", " ⟵ error contain/part") == "");
}

TEST_CASE("contain/part: what is not fiscal may stand at any code, to the difference of the totals", "[check]") {
    CHECK(differences(spends("80.00", "20.00", "11.00").text()) == "");
    CHECK(differences(spends("81.00", "21.00", "10.00").text()) == "");
}

TEST_CASE("contain/part: what is not fiscal is bounded for basic and project expenditure", "[check]") {
    // In all nothing of basic expenditure is not fiscal; the totals of the code are as they should be.
    CHECK(differences(final_accounts()
                          .with("F3", "2012601 ", "2012601 行政运行 60.00 58.00 2.00 0 0 0 ⟵ error contain/part")
                          .with("F3", "2012604 ", "2012604 档案馆 22.00 2.00 20.00 0 0 0 ⟵ error contain/part")
                          .text()) == "");
}

TEST_CASE("contain/part: bounds of what is not fiscal are as fine as the figures", "[check]") {
    const std::string note = " ⟵ note contain/part";
    CHECK(differences(spends("82.01", "22.01", "8.99", note, note).text()) == "");
}

TEST_CASE("contain/part: nothing bounds what is not fiscal where a table of a fund was not read whole", "[check]") {
    CHECK(differences(spends("83.00", "23.00", "8.00")
                          .with("F5", "2080505 ",
                                "2080505 机关事业单位基本养老保险缴费支出 12.00 12.00 0\n"
                                "其中 2.00 2.00 0 ⟵ open add/rollup line-without-role")
                          .text()) == "");
    CHECK(differences(spends("83.00", "23.00", "8.00").with_table("F8", "").text()).find("contain/part") ==
          std::string::npos);
}
