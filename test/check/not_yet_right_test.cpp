// Documents that are not judged as they should be yet. Each may fail; one that holds moves to the file of its rule.
#include "catch.hpp"
#include "check/budgets.hpp"
#include "check/marked_document.hpp"

using namespace budgetcheck::test;

TEST_CASE("two tables of expenditure are compared with each other before they are with income", "[check][!mayfail]") {
    CHECK(differences(
              Budget()
                  .with("T4", "一、",
                        "一、一般公共预算资金 1,202,846.50 一、一般公共服务支出 160,500.50 160,500.50 0 0"
                        " ⟵ error agree/table")
                  .with("T4", "二、",
                        "二、政府性基金 0 二、社会保障和就业支出 1,042,346.00 1,042,346.00 0 0 ⟵ error agree/table")
                  .text()) == "");
}

TEST_CASE("total income that is not total expenditure is told as that, of one fund too", "[check][!mayfail]") {
    CHECK(
        differences(Budget()
                        .with("T1", "一、",
                              "一、财政拨款收入 1,302,846.50 一、一般公共服务支出 1,042,346.00 652,345.40 110,000.00 "
                              "280,000.60 ⟵ may balance/total")
                        .with("T1", "1.一般",
                              "1.一般公共预算资金 1,302,846.50 二、社会保障和就业支出 160,500.50 120,500.50 40,000.00 0"
                              " ⟵ may balance/total")
                        .with("T1", "收入总计",
                              "收入总计 1,302,846.50 支出总计 1,202,846.50 772,845.90 150,000.00 280,000.60"
                              " ⟵ error balance/total")
                        .text()) == "");
}
