// Tables whose rows are bodies, as most provinces print the income of a department: by 部门（单位）代码, not by 科目.
#include <budgetcheck/check.hpp>

#include "catch.hpp"
#include "support/changed_text.hpp"
#include "support/paths.hpp"

#include <string>
#include <string_view>

using namespace budgetcheck;
using namespace budgetcheck::test;

namespace {

constexpr std::string_view one_block =
    R"(部门：云汀市档案史志局                                                                     单位：万元
部门（单位）代码  部门（单位）名称          合计      上年结转结余  一般公共预算拨款收入  政府性基金预算拨款收入  事业收入
合计                                     1,434.36       30.00          1,404.36
301               云汀市档案史志局       1,434.36       30.00          1,404.36
301001            云汀市档案史志局本级   1,104.36       30.00          1,074.36
301002            云汀市档案馆             330.00                        330.00
)";

constexpr std::string_view two_blocks =
    R"( 部门：云汀市档案史志局                                                                                                                    单位：万元
  部门（单位）    部门（单位）                                                  本年收入                                        上年结转结余
    代码        名称          合计
                                      小计      一般公共预算    政府性基金预算    财政专户管理资金    事业收入     其他收入        小计        一般公共预算      政府性基金预算
  合计                     1,434.36    1,404.36  1,404.36                                             30.00       30.00
  301     云汀市档案史志局       1,434.36    1,404.36  1,404.36                                             30.00       30.00
  301001  云汀市档案史志        1,104.36    1,074.36  1,074.36                                             30.00       30.00
          局本级
  301002  云汀市档案馆         330.00      330.00    330.00
)";

constexpr std::string_view without_codes =
    R"(部门：云汀市档案史志局                                                             单位：万元
单位名称                     合计      上年结转   一般公共预算   政府性基金预算   事业收入
云汀市档案史志局本级       1,104.36      30.00       1,074.36
云汀市档案馆                 330.00                    330.00
合计                       1,434.36      30.00       1,404.36
)";

constexpr std::string_view department_without_code =
    R"(部门：云汀市档案史志局                                                             单位：万元
单位名称                     合计      上年结转   一般公共预算   政府性基金预算   事业收入
合计                       1,434.36      30.00       1,404.36
云汀市档案史志局           1,434.36      30.00       1,404.36
云汀市档案史志局本级       1,104.36      30.00       1,074.36
12345档案热线中心            330.00                    330.00
)";

constexpr std::string_view groups =
    R"(部门：云汀市档案史志局                                                              单位：万元
单位代码    单位名称                   合计      上年结转   一般公共预算   政府性基金预算   事业收入
            合计                   1,434.36      30.00       1,404.36
            行政单位               1,104.36      30.00       1,074.36
301001      云汀市档案史志局本级   1,104.36      30.00       1,074.36
            事业单位                 330.00                    330.00
301002      110档案热线中心          230.00                    230.00
301003      云汀市方志馆             100.00                    100.00
)";

/// The sample with this table of income.
std::string with_income(std::string_view table) {
    std::string text = read_file(samples_folder() / "national_department_budget.txt");
    const std::string_view title = "                                        部门收入总表\n";
    const std::size_t begin = text.find(title) + title.size();
    const std::size_t end = text.find("公开03表", begin);
    REQUIRE(end != std::string::npos);
    return text.replace(begin, end - begin, table);
}

/// `rule: printed → expected` for each finding.
std::string found(std::string_view table) {
    std::string result;
    for (const Finding& finding : check(with_income(table), "budget.txt").findings)
        result += std::string(finding.rule) + ": " + finding.locations.at(0).text + " → " + finding.expected + "\n";
    return result;
}

std::uint32_t unconfirmed(const Report& report) {
    return report.coverage.figures_read - report.coverage.figures_confirmed;
}

}  // namespace

TEST_CASE("income by bodies is read and agrees with the other tables", "[check]") {
    const Report by_code = check(read_file(samples_folder() / "national_department_budget.txt"), "budget.txt");
    for (const std::string_view table : {one_block, two_blocks, without_codes, department_without_code, groups}) {
        INFO(table);
        const Report report = check(with_income(table), "budget.txt");
        CHECK(report.status == Status::passed);
        CHECK(report.coverage.tables_found == 9);
        CHECK(report.tables.size() == 9);
        CHECK(report.coverage.undetermined == 0);
        CHECK(unconfirmed(report) == unconfirmed(by_code));
        CHECK(found(table) == "");
        const Report squeezed_report = check(with_income(squeezed(table)), "budget.txt");
        CHECK(squeezed_report.findings.empty());
        CHECK(squeezed_report.coverage.figures_read == report.coverage.figures_read);
    }
}

TEST_CASE("a body's income that does not add up is found", "[check]") {
    for (const std::string_view table : {one_block, two_blocks, without_codes}) {
        INFO(table);
        CHECK(found(replaced(std::string(table), "1,104.36", "1,140.36")) == "add/split: 1,140.36 → 11043600.00\n");
    }
    constexpr std::string_view wrong = "add/split: 1,047.36 → 10743600.00\n";
    CHECK(found(replaced(std::string(department_without_code), "30.00       1,074.36", "30.00       1,047.36")) ==
          wrong);
    CHECK(found(replaced(std::string(groups), "30.00       1,074.36", "30.00       1,047.36")) ==
          "add/rollup: 1,047.36 → 10743600.00\n");
    CHECK(found(replaced(std::string(one_block), "30.00          1,074.36", "30.00          1,047.36")) == wrong);
    CHECK(found(replaced(std::string(two_blocks), "1,074.36  1,074.36", "1,074.36  1,047.36")) == wrong);
}

TEST_CASE("the code of a body behind that of an item is no part of its name", "[check]") {
    std::string text = read_file(samples_folder() / "national_department_budget.txt");
    for (const std::string_view item : {"2012601   ", "2101101   ", "2210201   "})
        for (std::size_t at = text.find(item); at != std::string::npos; at = text.find(item, at + 1))
            text.replace(at, item.size(), std::string(item) + "301001  ");
    CHECK(check(text, "budget.txt").findings.empty());
}

TEST_CASE("a page may end in the midst of a name", "[check]") {
    const std::string table = std::string(two_blocks);
    const std::size_t begin = table.find("  部门（单位）");
    const std::string header = table.substr(begin, table.find("\n  合计") + 1 - begin);
    const std::string paged = replaced(std::string(table), "  301002  ", "\n" + header + "  301002  ");
    CHECK(found(paged) == "");
    CHECK(check(with_income(paged), "budget.txt").coverage.figures_read ==
          check(with_income(table), "budget.txt").coverage.figures_read);
}

TEST_CASE("the total of all bodies is held against the other tables", "[check]") {
    std::string table(one_block);
    for (const std::string_view amount : {"1,434.36", "1,434.36", "1,104.36"})
        table = replaced(std::string(table), amount, std::string(amount).replace(amount.size() - 1, 1, "9"));
    table = replaced(std::string(table), "1,404.36\n", "1,404.39\n");
    table = replaced(std::string(table), "1,404.36\n", "1,404.39\n");
    table = replaced(std::string(table), "1,074.36\n", "1,074.39\n");
    CHECK(found(table) == "agree/table: 1,404.39 → 14043600.00\n");
}
