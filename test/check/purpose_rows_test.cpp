// “三公” tables that list the purposes one below the other.
#include <budgetcheck/check.hpp>

#include "catch.hpp"
#include "check/marked_document.hpp"

#include <algorithm>
#include <string>
#include <string_view>

using namespace budgetcheck;
using budgetcheck::test::differences;

namespace {

/// The total, and what stands behind it.
std::string table(std::string_view total) {
    return "某某县水务局2025年部门预算\n"
           "2025年“三公”经费支出预算表\n"
           "单位：万元\n"
           "项 目 预 算 数\n"
           "合 计 " +
           std::string(total) +
           "\n"
           "因公出国（境）费 0\n"
           "公务接待费 12.20\n"
           "公务用车购置及运行费 18.00\n"
           "其中：公务用车运行费 18.00\n"
           "公务用车购置费 0\n"
           "第二部分 2025年部门预算情况说明\n"
           "2025年“三公”经费预算为30.20万元，其中：公务接待费12.20万元。\n";
}

constexpr std::string_view numbered = R"(2025年财政拨款“三公”经费预算表
金额单位：万元
项目 2025年预算数
小计 其中：一般公共预算安排数
一、“三公”经费合计 21.60 21.60
（一）因公出国（境）费 无需填列 无需填列
（二）公务接待费 14.80 14.80
（三）公务用车费 6.80 6.80
1.公务用车购置费
2.公务用车运行维护费 6.80 6.80
二、会议费 7.50 7.50
)";

}  // namespace

TEST_CASE("“三公” one below the other: rows, sums and sentences", "[check]") {
    CHECK(differences(table("30.20")) == "");
    const Report report = check(table("30.20"), "budget.txt");
    CHECK(report.coverage.figures_read == 6);
    CHECK(report.coverage.figures_confirmed == 6);
    CHECK(differences(table("31.20 ⟵ error add/rollup, may agree/prose")) == "");
}

TEST_CASE("“三公” one below the other: numbered labels, words instead of figures, two columns", "[check]") {
    const Report report = check(numbered, "budget.txt");
    CHECK(report.findings.empty());
    CHECK(report.coverage.figures_read == 10);
}

TEST_CASE("one cell a line: whether a figure belongs to the name above or below is not known", "[check]") {
    const Report report = check(
        "某某县水务局2025年部门预算\n2025年“三公”经费支出预算表\n单位：万元\n项目\n预算数\n合计\n30.20\n因公出国（境）费\n"
        "18.00\n公务接待费\n12.20\n公务用车购置及运行费\n0.00\n第二部分 2025年部门预算情况说明\n"
        "2025年“三公”经费预算为30.20万元，其中：因公出国（境）费18.00万元，公务接待费12.20万元。\n",
        "budget.txt");
    CHECK(report.status != Status::passed);
    CHECK(std::ranges::none_of(report.findings, [](const Finding& finding) {
        return finding.rule.starts_with("add/") || finding.rule.starts_with("agree/");
    }));
}

TEST_CASE("a table with figures below an unknown header is not empty", "[check]") {
    std::string unknown(numbered);
    unknown.replace(unknown.find("项目 2025年预算数"), std::string_view("项目 2025年预算数").size(), "类别 2025年金额");
    const Report report = check(unknown, "budget.txt");
    CHECK(report.status == Status::incomplete);
    CHECK(report.findings.empty());
}
