// Statements and forms of projects as read: text → names, dates, money, indicators.
#include "catch.hpp"
#include "document/reading.hpp"

#include <string>

namespace budgetcheck::test {
namespace {

std::string dump(const document::Date& date) {
    return std::to_string(date.year) + "-" + std::to_string(date.month) + "-" + std::to_string(date.day);
}

std::string dump(const Reading& reading, const document::Project& project) {
    std::string result = (project.form ? "form " : "statement ") + text::to_utf8(project.name);
    if (project.start) result += " " + dump(*project.start);
    if (project.end) result += " " + dump(*project.end);
    if (project.partner != document::Project::none) result += project.near_partner ? " near" : " paired";
    if (project.budget_unnamed) result += " unnamed";
    result += "\n";
    const auto& view = reading.document.narrative.table.views[0];
    for (const document::ProjectAmount& amount : project.amounts)
        result += "  " + text::to_utf8(view.rows[amount.row].name) + " " +
                  words(reading, view.amounts_of(view.rows[amount.row])[0].place) + "\n";
    for (const document::Indicator& indicator : project.indicators)
        result += "  " + text::to_utf8(indicator.kind) + "|" + text::to_utf8(indicator.name) + "|" +
                  words(reading, indicator.place) + "\n";
    return result;
}

std::string projects(const std::string& text) {
    const Reading reading(text);
    std::string result;
    for (const document::Project& project : reading.document.projects) result += dump(reading, project);
    return result;
}

std::string statement(const std::string& period, const std::string& budget) {
    return "数字档案馆经费情况说明\n\n一、项目概述\n建设。\n五、实施周期\n" + period + "\n六、年度预算安排\n" + budget +
           "\n七、绩效目标\n见下。\n";
}

}  // namespace
}  // namespace budgetcheck::test

using namespace budgetcheck::test;

TEST_CASE("projects: the period of a statement", "[document]") {
    CHECK(projects(statement("2022年12月1日至2023年11月30日。", "")) == "statement 数字档案馆 2022-12-1 2023-11-30\n");
    CHECK(projects(statement("2025.1.1-2025.12.31", "")) == "statement 数字档案馆 2025-1-1 2025-12-31\n");
    CHECK(projects(statement("2025年1月1日至12月31日。", "")) == "statement 数字档案馆 2025-1-1 2025-12-31\n");
    CHECK(projects(statement("2024年至2026年。", "")) == "statement 数字档案馆 2024-0-0 2026-0-0\n");
    // Neither is the project's own.
    CHECK(projects(statement("2024年1月1日至2024年3月1日招标，2024年4月1日至2024年9月1日施工。", "")) ==
          "statement 数字档案馆\n");
    CHECK(projects(statement("2019年建成，租期三年。", "")) == "statement 数字档案馆\n");
}

TEST_CASE("projects: the money of a statement", "[document]") {
    CHECK(
        projects(statement(
            "", "项目财政资金总预算安排金额为900元，当年预算安排金额为500元，其中：设备300元、服务200元。")) ==
        "statement 数字档案馆\n  项目财政资金总预算安排金额为 900\n  当年预算安排金额为 500\n  设备 300\n  服务 200\n");
    CHECK(projects(statement("", "2025年度项目总预算30.00万，其中：一期10.00万，二期20.00万，合计30.00万。")) ==
          "statement 数字档案馆\n  2025年度项目总预算 30.00\n  一期 10.00\n  二期 20.00\n  合计 30.00\n");
    CHECK(projects(statement("", "2025年度支付第二期租金。")) == "statement 数字档案馆 unnamed\n");
    CHECK(projects(statement("", "详见绩效目标申报表。")) == "statement 数字档案馆\n");
}

TEST_CASE("projects: what an amount is not certain to be is listed, not guessed", "[document]") {
    const Reading reading(statement("", "评审费标准为每次3000元，安装11万个设备。"));
    REQUIRE(reading.document.projects.size() == 1);
    CHECK(reading.document.projects[0].amounts.empty());
}

TEST_CASE("projects: the cells of a form wrap and its labels repeat", "[document]") {
    CHECK(projects(R"(

"数字"档案馆
( 一期) 建项目经费情况说明

财政项目支出绩效目标申报表

项目名称
"数字"档案馆(一期)建设

项目
项目性质 阶段性项
目

计划开始日期 2022-11-09
计划完成日
期

2023-12-31

项目资金
(元)

项目资金总额 年度资金申请总额 5,077

其中：财政资金

其中：当年财政拨
款

5,077

 上年结转资
金

其他资金 其他资金

一级指标 二级指标 三级指标 年度(/项目)指标值

绩效
指标

产出  指
标

数量指标 场景数量 ≥7.00(个)

绩效
指标

产出  指
标

数量指标

可持续影
响指标

对水平发挥的
影响

0.00
)") == "statement \"数字\"档案馆(一期)建项目 near\n"
       "form \"数字\"档案馆(一期)建设项目 2022-11-9 2023-12-31 near\n"
       "  年度资金申请总额 5,077\n  当年财政拨款 5,077\n"
       "  数量指标|场景数量|≥7.00(个)\n  可持续影响指标|对水平发挥的影响|0.00\n");
}

TEST_CASE("projects: names in columns wrap side by side", "[document]") {
    CHECK(projects(R"(财政项目支出绩效目标申报表
  项目名称    文化市场智慧监管    主管部门    青岚市临泽区
              平台建设                        文化局
  项目资金    项目资金总额     1,800    年度资金申请总额     600
   (元)       其中：财政资金   1,650    其中：当年财政拨款   600
              其他资金         150      其他资金
  一级指标    二级指标    三级指标    年度指标值
)") == "form 文化市场智慧监管平台建设\n  项目资金总额 1,800\n  年度资金申请总额 600\n  财政资金 1,650\n  当年财政拨款 "
       "600\n  其他资金 150\n");
}
