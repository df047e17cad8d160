// name/label, name/code, name/retired.
#include "catch.hpp"
#include "check/budgets.hpp"
#include "check/firing.hpp"
#include "check/marked_document.hpp"

namespace budgetcheck::test {
namespace {

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
    return text;
}

Budget health_budget() { return Budget(with_health(std::string(one_fund))); }

}  // namespace

std::vector<Firing> firing_name() {
    return {
        {"name/label", Budget().with("T1", "3.国有", "3.国有资本经验预算 0 ⟵ warning name/label").text()},
        {"name/label",
         Budget()
             .with("T4", "二、",
                   "二、政府性基金 0 二、社会保障和就叶支出 160,500.50 160,500.50 0 0 ⟵ warning name/label")
             .text()},
        {"name/retired",
         health_budget()
             .with("T4", "二、",
                   "二、政府性基金 0 二、医疗卫生与计划生育支出 160,500.50 160,500.50 0 0 ⟵ warning name/retired")
             .text()},
        // Damaged: the class lost two digits.
        {"name/code", Budget()
                          .with("T3", "208 05 05",
                                "8 05 05 机关事业单位基本养老保险缴费支出 120,500.50 120,500.50 0 ⟵ error name/code")
                          .text()},
        // Nothing above it that it could belong to.
        {"name/code", Budget()
                          .with("T3", "208 05 05",
                                "208 05 05 机关事业单位基本养老保险缴费支出 120,500.50 120,500.50 0\n"
                                "210 11 01 行政单位医疗 0 0 0 ⟵ warning name/code")
                          .text()},
        {"name/code", Budget()
                          .with("T3", "208 05 01",
                                "208 05 01 行政单位离退休 15,000.00 15,000.00 0 ⟵ warning name/code\n"
                                "208 05 01 行政单位离退休 25,000.00 25,000.00 0 ⟵ warning name/code")
                          .text()},
        {"name/code",
         Budget().with("T3", "208 05 01", "208 05 01 事业单位离退休 40,000.00 40,000.00 0 ⟵ warning name/code").text()},
        // Not the names of the classification: another one, another item's, a replaced one, a code that is not known.
        {"name/code",
         Budget().with("T8", "302 01", "302 01 办公用品费 90,000.00 0 90,000.00 ⟵ warning name/code").text()},
        {"name/code", Budget().with("T8", "302 01", "302 01 印刷费 90,000.00 0 90,000.00 ⟵ warning name/code").text()},
        {"name/code", Budget().with("T8", "302 01", "302 88 印刷费 90,000.00 0 90,000.00 ⟵ warning name/code").text()},
        // A short form is no more than a note.
        {"name/code", Budget().with("T8", "302 01", "302 01 办公 90,000.00 0 90,000.00 ⟵ note name/code").text()},
        // Numbered through: one mistake.
        {"name/code", Budget()
                          .with("T8", "302 01",
                                "302 01 咨询费 30,000.00 0 30,000.00 ⟵ warning name/code\n"
                                "302 02 水费 20,000.00 0 20,000.00\n"
                                "302 03 电费 40,000.00 0 40,000.00")
                          .text()},
        {"name/code", Budget().with("T8", "302 01", "302 1 办公费 90,000.00 0 90,000.00 ⟵ note name/code").text()},
    };
}

}  // namespace budgetcheck::test

using namespace budgetcheck::test;

TEST_CASE("name: labels, names and codes that are not right are found", "[check]") { check_firing(firing_name()); }

TEST_CASE("name/label: the words that forms use for one row are all right", "[check]") {
    for (const char* label :
         {"1、一般公共预算资金", "（一）一般公共预算", "1. 一般公共预算财政拨款", "１．一般公共预算资金"}) {
        INFO(label);
        CHECK(differences(Budget()
                              .with("T1", "1.一般",
                                    std::string(label) +
                                        " 1,202,846.50 二、社会保障和就业支出 160,500.50 120,500.50 40,000.00 0")
                              .text()) == "");
    }
}

TEST_CASE("name/retired: the name in force is no matter", "[check]") {
    CHECK(differences(health_budget().text()) == "");
}

TEST_CASE("name/code: codes and names printed in other ways are no matter", "[check]") {
    CHECK(differences(Budget().with("T3", "208 05 01", "2080501 行政单位离退休 40,000.00 40,000.00 0").text()) == "");
    CHECK(differences(Budget().with("T8", "301 01", "30101 基本工资 652,345.40 652,345.40 0").text()) == "");
    CHECK(differences(
              Budget().with("T3", "208 05 01", "２０８ ０５ ０１ 行政单位离退休 40,000.00 40,000.00 0").text()) == "");
    // Only one table prints the code: no two names.
    CHECK(differences(Budget().with("T8", "302 01", "302 02 印刷费 90,000.00 0 90,000.00").text()) == "");
}

TEST_CASE("name: blanks, forms of characters and 其它 for 其他 do not make another name", "[check]") {
    for (const char* name : {"行 政 单 位 离 退 休", "⾏政单位离退休", "行政单位\u200b离退休"}) {
        INFO(name);
        CHECK(
            differences(
                Budget().with("T3", "208 05 01", std::string("208 05 01 ") + name + " 40,000.00 40,000.00 0").text()) ==
            "");
    }
    const std::string other = replaced(Budget().text(), "档案馆", "其他档案事务支出");
    CHECK(differences(replaced(other, "26 04 其他档案事务支出 230,000.20 0", "26 04 其它档案事务支出 230,000.20 0")) ==
          "");
}
