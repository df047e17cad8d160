// balance/total, balance/fund, balance/code: in a budget without carry-over income equals expenditure.
#include "catch.hpp"
#include "check/budgets.hpp"
#include "check/firing.hpp"
#include "check/marked_document.hpp"

namespace budgetcheck::test {

std::vector<Firing> firing_balance() {
    return {
        // 10,000.00 more business income than anything says that it is spent; the table of income is missing.
        {"balance/total", Budget(several_funds)
                              .with("T1", "2025年", "2025年预算单位财务收支预算总表 ⟵ error structure/missing-table")
                              .with_table("T2", "")
                              .with("T1", "二、事业收入", "二、事业收入 40,000.30")
                              .with("T1", "收入总计",
                                    "收入总计 1,742,847.40 支出总计 1,732,847.40 772,845.90 150,000.00 810,001.50"
                                    " ⟵ error balance/total")
                              .text()},
        // The two totals stand side by side: that is told first, of one fund too.
        {"balance/total",
         Budget()
             .with("T1", "一、",
                   "一、财政拨款收入 1,302,846.50 一、一般公共服务支出 1,042,346.00 652,345.40 110,000.00 280,000.60"
                   " ⟵ may balance/total")
             .with("T1", "1.一般",
                   "1.一般公共预算资金 1,302,846.50 二、社会保障和就业支出 160,500.50 120,500.50 40,000.00 0"
                   " ⟵ may balance/total")
             .with("T1", "收入总计",
                   "收入总计 1,302,846.50 支出总计 1,202,846.50 772,845.90 150,000.00 280,000.60"
                   " ⟵ error balance/total")
             .text()},
        // Both tables of income book 10,000.00 under the wrong fund; the totals stay.
        {"balance/fund",
         Budget(several_funds)
             .with("T1", "1.一般",
                   "1.一般公共预算资金 1,212,846.50 二、社会保障和就业支出 160,500.50 120,500.50 40,000.00 0"
                   " ⟵ error balance/fund")
             .with("T1", "2.政府",
                   "2.政府性基金 490,000.60 三、城乡社区支出 500,000.60 0 0 500,000.60 ⟵ error balance/fund")
             .with("T4", "一、",
                   "一、一般公共预算资金 1,212,846.50 一、一般公共服务支出 1,042,346.00 1,042,346.00 0 0"
                   " ⟵ may balance/fund")
             .with("T4", "二、",
                   "二、政府性基金 490,000.60 二、社会保障和就业支出 160,500.50 160,500.50 0 0 ⟵ may balance/fund")
             .text()},
        // The table of income books 10,000.00 under the wrong item; its sums stay.
        {"balance/code",
         Budget()
             .with("T2", "201 26 01", "201 26 01 行政运行 822,345.80 822,345.80 0 0 0 ⟵ error balance/code")
             .with("T2", "201 26 04", "201 26 04 档案馆 220,000.20 220,000.20 0 0 0 ⟵ error balance/code")
             .text()},
    };
}

}  // namespace budgetcheck::test

using namespace budgetcheck::test;

TEST_CASE("balance: income that is not expenditure is found", "[check]") { check_firing(firing_balance()); }

TEST_CASE("balance/total: a total that its own table of income contradicts is told of that", "[check]") {
    // 财政拨款收入 alone: the sums of its table accuse it.
    CHECK(differences(Budget()
                          .with("T1", "一、",
                                "一、财政拨款收入 1,302,846.50 一、一般公共服务支出 1,042,346.00 652,345.40 110,000.00 "
                                "280,000.60 ⟵ error add/rollup")
                          .text()) == "");
}
