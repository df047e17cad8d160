// Final accounts in the forms of the Ministry of Finance, where they differ from those of Shanghai's districts.
#include <budgetcheck/check.hpp>

#include "catch.hpp"
#include "support/changed_text.hpp"
#include "support/paths.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

using namespace budgetcheck;
using namespace budgetcheck::test;

namespace {

std::string sample() { return read_file(samples_folder() / "final_accounts.txt"); }

/// `rule: printed → expected` for each finding; the tables that were not read.
std::string told(const std::string& text) {
    const Report report = check(text, "accounts.txt");
    std::string result;
    for (const Finding& finding : report.findings)
        result += std::string(finding.rule) + ": " + finding.locations.at(0).text + " → " + finding.expected + "\n";
    for (const TableSummary& table : report.tables)
        if (table.status != TableStatus::read && table.status != TableStatus::empty) result += table.id + " not read\n";
    return result;
}

}  // namespace

TEST_CASE("national final accounts: the column 行次 numbers the rows", "[check]") {
    const std::string numbered = changed(
        sample(), {
                      {"项目 决算数 项目 决算数\n", "项目 行次 决算数 项目 行次 决算数\n栏次 1 栏次 2\n"},
                      {"拨款收入 100.00 一、一般公共服务支出 82", "拨款收入 1 100.00 一、一般公共服务支出 13 82"},
                      {"拨款收入 10.00 二、社会保障和就业支出 12", "拨款收入 2 10.00 二、社会保障和就业支出 14 12"},
                      {"拨款收入 0 三、城乡社区支出 9", "拨款收入 3 三、城乡社区支出 15 9"},
                      {"上级补助收入 0\n", "上级补助收入 4\n"},
                      {"事业收入 0\n", "事业收入 5\n"},
                      {"经营收入 0\n", "经营收入 6\n"},
                      {"上缴收入 0\n", "上缴收入 7\n"},
                      {"其他收入 3.00\n本", "其他收入 8 3.00\n本"},
                      {"收入合计 113.00 本年支出合计 103", "收入合计 9 113.00 本年支出合计 16 103"},
                      {"结余 0 结余分配 1", "结余 10 结余分配 17 1"},
                      {"和结余 5.00 年末结转和结余 14", "和结余 11 5.00 年末结转和结余 18 14"},
                      {"总计 118.00 总计 118.00", "总计 12 118.00 总计 19 118.00"},
                  });
    CHECK(told(numbered) == told(sample()));
    CHECK(told(changed(numbered, {{"其他收入 8 3.00", "其他收入 8 4.00"}})) ==
          "add/rollup: 4.00 → 30000.00\n" + told(sample()));
}

TEST_CASE("national final accounts: 三公 with all of one stage before those of the other", "[check]") {
    const std::string text =
        changed(sample(),
                {{"公务用车购置及运行维护费\n合计 因公出国（境）费 小计 公务用车购置费 公务用车运行维护费 公务接待费\n",
                  "预算数 决算数\n合计 因公出国（境）费 公务用车购置及运行维护费 公务接待费 合计 因公出国（境）费 "
                  "公务用车购置及运行维护费 "
                  "公务接待费\n小计 公务用车购置费 公务用车运行维护费 小计 公务用车购置费 公务用车运行维护费\n"},
                 {"预算数 决算数 预算数 决算数 预算数 决算数 预算数 决算数 预算数 决算数 预算数 决算数\n"
                  "6.00 5.00 0 0 5.00 4.00 0 0 5.00 4.00 1.00 1.00",
                  "6.00 0 5.00 0 5.00 1.00 5.00 0 4.00 0 4.00 1.00"}});
    CHECK(told(text) == told(sample()));
    CHECK(told(changed(text, {{"5.00 1.00 5.00 0 4.00 0 4.00 1.00", "5.00 1.00 5.00 0 4.00 0 4.00 1.50"}})) ==
          "add/sangong: 1.50 → 10000.00\n" + told(sample()));
}

TEST_CASE("national final accounts: 国有资本经营 with its expenditure only", "[check]") {
    const std::string text =
        changed(sample(), {{"国有资本经营预算财政拨款收入支出决算表", "国有资本经营预算财政拨款支出决算表"},
                           {"注：本部门2024年度没有国有资本经营预算财政拨款收入和支出",
                            "注：本部门2024年度没有国有资本经营预算财政拨款支出"}});
    const std::size_t title = text.find("国有资本经营预算财政拨款支出决算表");
    const std::string other =
        changed(text.substr(title),
                {{"功能分类 科目名称 年初结转和结余 本年收入 本年支出 年末结转和结余", "功能分类 科目名称 本年支出"}});
    CHECK(told(text.substr(0, title) + other) == told(sample()));
}

TEST_CASE("national final accounts: amounts under 金额", "[check]") {
    const std::string text = changed(sample(), {{"项目 决算数 项目 决算数", "项目 金额 项目 金额"},
                                                {"经济分类 科目名称 决算数 经济分类 科目名称 决算数",
                                                 "经济分类 科目名称 金额 经济分类 科目名称 金额"}});
    CHECK(told(text) == told(sample()));
}

TEST_CASE("national final accounts: 三公 one below the other", "[check]") {
    const std::string text =
        changed(sample(),
                {{"公务用车购置及运行维护费\n合计 因公出国（境）费 小计 公务用车购置费 公务用车运行维护费 公务接待费\n"
                  "预算数 决算数 预算数 决算数 预算数 决算数 预算数 决算数 预算数 决算数 预算数 决算数\n"
                  "6.00 5.00 0 0 5.00 4.00 0 0 5.00 4.00 1.00 1.00",
                  "项 目 预 算 数 决 算 数\n合 计 6.00 5.00\n因公出国（境）费 0 0\n公务接待费 1.00 1.00\n"
                  "公务用车购置及运行费 5.00 4.00\n其中：公务用车运行维护费 5.00 4.00\n公务用车购置 0 0"}});
    CHECK(told(text) == told(sample()));
    CHECK(told(changed(text, {{"公务接待费 1.00 1.00", "公务接待费 1.00 2.00"}})) ==
          "add/rollup: 2.00 → 10000.00\n" + told(sample()));
}

TEST_CASE("national final accounts: rows of the form that were not filled in say nothing", "[check]") {
    const auto findings = [](std::string_view parts) {
        const Report report = check(
            "2016年度部门决算\n2016年一般公共预算“三公”经费支出决算表\n单位：万元\n"
            "项 目                          预算数        决算数\n"
            "合 计                          77.00         68.30\n"
            "因公出国（境）费               0.00          0.00\n"
            "公务接待费                     35.00         26.40\n"
            "公务用车购置及运行费           42.00         41.90\n" +
                std::string(parts),
            "accounts.txt");
        return std::ranges::count(report.findings, "add/rollup", &Finding::rule);
    };
    CHECK(findings("其中：公务用车运行维护费\n公务用车购置费\n") == 0);
    CHECK(findings("其中：公务用车运行维护费       42.00         40.90\n公务用车购置费\n") == 1);
}

TEST_CASE("national final accounts: 三公 with meetings and training, a row for each stage", "[check]") {
    constexpr std::string_view table = R"(2024年度部门决算
一般公共预算财政拨款“三公”经费及会议费、培训费支出决算表
公开07表
单位：万元
项目      一般公共预算财政拨款安排的“三公”经费                                              会议费    培训费
          小计    因公出国（境）费用    公务接待费    公务用车购置及运行维护费
                                                      小计    公务用车购置费    公务用车运行维护费
栏次      1       2                     3             4       5                 6                     7         8
预算数    10.00   0.00                  4.00          6.00    0.00              6.00                  3.00      2.00
决算数    8.00    0.00                  3.00          5.00    0.00              5.00                  2.00      1.00
第三部分 2024年度部门决算情况说明
2024年度“三公”经费支出8.00万元。公务接待费支出3.00万元。
)";
    const auto sums = [](const std::string& text) {
        std::string result;
        for (const Finding& finding : check(text, "accounts.txt").findings)
            if (!finding.rule.starts_with("structure/"))
                result += std::string(finding.rule) + ": " + finding.locations.at(0).text + "; ";
        return result;
    };
    CHECK(check(table, "accounts.txt").coverage.figures_read == 14);
    CHECK(sums(std::string(table)) == "");
    CHECK(sums(changed(std::string(table), {{"决算数    8.00    0.00                  3.00",
                                             "决算数    8.00    0.00                  2.00"}})) ==
          "add/sangong: 2.00; ");
}
