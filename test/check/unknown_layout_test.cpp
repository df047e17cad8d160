// Documents of a province whose forms nobody has described: their tables are read by the words of their headers.
#include <budgetcheck/check.hpp>

#include "catch.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

using namespace budgetcheck;

namespace {

constexpr std::string_view clean = R"(2024年青岚省气象台部门预算

表1
                       部门支出总表（按科目）
部门：青岚省气象台                                              单位：万元
  科目编码        科目名称              合计      基本支出    项目支出
              合计                     900.00      600.00      300.00
  208         社会保障和就业支出       100.00      100.00
  20805       行政事业单位养老支出     100.00      100.00
  2080505     机关事业单位基本养老保险缴费支出   100.00      100.00
  220         自然资源海洋气象等支出   800.00      500.00      300.00
  22005       气象事务                 800.00      500.00      300.00
  2200501     行政运行                 500.00      500.00
  2200509     气象服务                 300.00                  300.00

表2
                    一般公共预算支出表（按科目）
部门：青岚省气象台                                                      单位：万元
                                         2024年预算数
  科目编码    科目名称                 合计             基本支出                项目支出
                                                小计    人员经费   公用经费
              合计                     900.00   600.00     450.00     150.00     300.00
  208         社会保障和就业支出       100.00   100.00     100.00
  20805       行政事业单位养老支出     100.00   100.00     100.00
  2080505     机关事业单位基本养老保险缴费支出   100.00   100.00     100.00
  220         自然资源海洋气象等支出   800.00   500.00     350.00     150.00     300.00
  22005       气象事务                 800.00   500.00     350.00     150.00     300.00
  2200501     行政运行                 500.00   500.00     350.00     150.00
  2200509     气象服务                 300.00                                     300.00

表3
                    一般公共预算基本支出表（按科目）
部门：青岚省气象台                                            单位：万元
  科目编码    科目名称                 合计     人员经费   公用经费
  301         工资福利支出             450.00     450.00
  30101       基本工资                 350.00     350.00
  30108       机关事业单位基本养老保险缴费   100.00     100.00
  302         商品和服务支出           150.00                150.00
  30201       办公费                   150.00                150.00
              合计                     600.00     450.00     150.00
)";

std::string replaced(std::string_view from, std::string_view to) {
    std::string text(clean);
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

Report check_text(std::string_view text) { return check(text, "budget.txt", {.keep_figures = true}); }

std::string described(const Report& report) {
    std::string result;
    for (const Finding& finding : report.findings)
        result += std::string(name(finding.severity)) + " " + std::string(finding.rule) + " " +
                  std::to_string(finding.locations.at(0).line) + "\n";
    return result;
}

std::size_t count_at(const Report& report, const Coordinates& at) {
    return static_cast<std::size_t>(std::ranges::count(report.figures, at, &FigureRecord::coordinates));
}

}  // namespace

TEST_CASE("tables of no known layout are read by their headers", "[check]") {
    const Report report = check_text(clean);
    CHECK(report.profile == "unknown");
    CHECK(report.fiscal_year == 2024);
    CHECK(report.coverage.tables_found == 3);
    CHECK(report.coverage.tables_expected == 0);
    CHECK(report.coverage.undetermined == 0);
    CHECK(report.coverage.figures_confirmed == report.coverage.figures_read);
    CHECK(described(report).empty());
}

TEST_CASE("what their headers and titles say becomes coordinates", "[check]") {
    const Report report = check_text(clean);
    const Coordinates item{.fund = Fund::general, .component = Component::basic, .year = 2024, .function = 2200501};
    CHECK(count_at(report, item) == 1);
    const Coordinates salary{.fund = Fund::general, .component = Component::personnel, .year = 2024, .economic = 30101};
    CHECK(count_at(report, salary) == 1);
    CHECK(count_at(report, {.fund = Fund::all, .component = Component::project, .year = 2024}) == 1);
}

TEST_CASE("their sums are checked", "[check]") {
    struct Case {
        std::string text;
        std::string found;
    };
    const std::vector<Case> cases{
        {replaced("2200509     气象服务                 300.00                  300.00",
                  "2200509     气象服务                 310.00                  310.00"),
         "error add/rollup 14\n"},
        {replaced("30201       办公费                   150.00                150.00",
                  "30201       办公费                   150.00                140.00"),
         "error add/split 39\n"},
    };
    for (const auto& [text, found] : cases) CHECK(described(check_text(text)) == found);
}

TEST_CASE("words that a header leaves open give no coordinates", "[check]") {
    // The same words for two years, a column of another kind, a title that says neither income nor expenditure.
    const std::string text = R"(2024年青岚省气象台部门预算
                    一般公共预算支出表（按年度）
部门：青岚省气象台                                            单位：万元
  科目编码    科目名称              2023年执行数   2024年预算数
              合计                     800.00         900.00
  220         自然资源海洋气象等支出   800.00         900.00
  22005       气象事务                 800.00         900.00
                    基金收支明细表
部门：青岚省气象台                                            单位：万元
  科目编码    科目名称                 合计     基本支出   项目支出
              合计                     50.00      20.00      30.00
  220         自然资源海洋气象等支出   50.00      20.00      30.00
  22005       气象事务                 50.00      20.00      30.00
)";
    const Report report = check_text(text);
    CHECK(report.coverage.tables_found == 2);
    CHECK(described(report).empty());
    for (const FigureRecord& figure : report.figures)
        if (!figure.blank) CHECK(figure.coordinates.measure == Measure::table_money);
}

TEST_CASE("a table without codes or without known words is left alone", "[check]") {
    const std::string text = R"(2024年青岚省气象台部门预算
                    车辆情况表
部门：青岚省气象台                                            单位：辆
  车牌        用途                     购置年份
  208         值班                     2011
                    人员情况表
  部门        合计
  人事处      12
  财务处      9
)";
    CHECK(check_text(text).status == Status::unreadable);
}
