// contain/part: what is part of something is not larger.
#include "catch.hpp"
#include "check/budgets.hpp"
#include "check/firing.hpp"
#include "check/marked_document.hpp"

namespace budgetcheck::test {

std::vector<Firing> firing_contain() {
    return {
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
