// 一般公共预算支出表 beside what was spent in the year before: 执行数 + 增减额 = 预算数, and 增减% follows from them.
#include <budgetcheck/check.hpp>

#include "catch.hpp"
#include "support/changed_text.hpp"

#include <algorithm>
#include <string>
#include <string_view>

using namespace budgetcheck;
using namespace budgetcheck::test;

namespace {

constexpr std::string_view table =
    "青湖市档案局2026年部门预算\n"
    "                                        一般公共预算支出表\n"
    "部门：青湖市档案局                                                                          单位：万元\n"
    "功能分类科目                        2025年执行数           2026年预算数           2026年预算数比2025年执行数\n"
    "科目编码  科目名称                              小计     基本支出     项目支出       增减额     增减%\n"
    "201       一般公共服务支出              974.20     1,077.16       812.46       264.70       102.96        10.57\n"
    "20126     档案事务                      974.20     1,077.16       812.46       264.70       102.96        10.57\n"
    "2012601   行政运行                      820.00       812.46       812.46                     -7.54        -0.92\n"
    "2012604   档案馆                        154.20       264.70                    264.70       110.50        71.66\n"
    "210       卫生健康支出                   50.00        52.18        52.18                      2.18         4.36\n"
    "21011     行政事业单位医疗               50.00        52.18        52.18                      2.18         4.36\n"
    "2101101   行政单位医疗                   50.00        52.18        52.18                      2.18         4.36\n"
    "          合计                        1,024.20     1,129.34       864.64       264.70       105.14        10.27\n";

Report checked(const std::string& text) { return check(text, "budget.txt", {.keep_figures = true}); }

/// `rule: printed → expected` for each finding beside the tables that the document lacks.
std::string found(const std::string& text) {
    std::string result;
    for (const Finding& finding : checked(text).findings)
        if (finding.rule != "structure/missing-table")
            result += std::string(finding.rule) + ": " + finding.locations.at(0).text + " → " + finding.expected + "\n";
    return result;
}

std::string found_with(const Change& change) { return found(changed(std::string(table), {change})); }

}  // namespace

TEST_CASE("the columns of two years are read, and every figure of money is confirmed", "[check]") {
    const Report report = checked(std::string(table));
    CHECK(found(std::string(table)) == "");
    CHECK(report.coverage.figures_read == 35);
    CHECK(report.coverage.figures_confirmed == 35);
    CHECK(report.coverage.undetermined == 0);
    const auto is_of = [&](Measure measure, Stage stage, std::uint16_t year) {
        return std::ranges::count_if(report.figures, [&](const FigureRecord& figure) {
            return !figure.blank && figure.coordinates.measure == measure && figure.coordinates.stage == stage &&
                   figure.coordinates.year == year;
        });
    };
    CHECK(is_of(Measure::budget_money, Stage::execution, 2025) == 8);
    CHECK(is_of(Measure::table_money, Stage::execution, 2025) == 8);
    CHECK(is_of(Measure::rate, Stage::execution, 2025) == 8);
}

TEST_CASE("without layout the same figures stand in the same columns", "[check]") {
    const Report report = checked(squeezed(table));
    CHECK(found(squeezed(table)) == "");
    CHECK(report.coverage.figures_read == 35);
    CHECK(report.coverage.figures_confirmed == 35);
}

TEST_CASE("rates may be printed with their sign", "[check]") {
    std::string text(table);
    for (const std::string_view rate : {"10.57", "-0.92", "71.66", "4.36", "10.27"})
        for (std::size_t at = text.find(std::string(rate) + "\n"); at != std::string::npos;
             at = text.find(std::string(rate) + "\n"))
            text.insert(at + rate.size(), "%");
    CHECK(found(text) == "");
    CHECK(checked(text).coverage.figures_confirmed == 35);
}

TEST_CASE("a rate that does not follow from its row is wrong, and rates add up into nothing", "[check]") {
    CHECK(found_with({"110.50        71.66", "110.50        77.66"}) == "change/percent: 77.66 → 71.66\n");
    CHECK(found_with({"-7.54        -0.92", "-7.54        -1.92"}) == "change/percent: -1.92 → -0.92\n");
    // What fits with the other sign is doubted only.
    const std::string unsigned_rate = changed(std::string(table), {{"-7.54        -0.92", "-7.54         0.92"}});
    CHECK(found(unsigned_rate) == "change/percent: 0.92 → -0.92\n");
    const Report report = checked(unsigned_rate);
    CHECK(std::ranges::none_of(report.findings, [](const Finding& finding) {
        return finding.rule == "change/percent" && finding.severity == Severity::error;
    }));
}

TEST_CASE("where nothing was spent before no rate is asked for", "[check]") {
    const std::string text = changed(
        std::string(table),
        {{"974.20     1,077.16       812.46       264.70       102.96        10.57\n"
          "20126     档案事务                      974.20     1,077.16       812.46       264.70       102.96        10.57",
          "820.00     1,077.16       812.46       264.70       257.16        31.36\n"
          "20126     档案事务                      820.00     1,077.16       812.46       264.70       257.16        31.36"},
         {"154.20       264.70                    264.70       110.50        71.66",
          "             264.70                    264.70       264.70             "},
         {"1,024.20     1,129.34       864.64       264.70       105.14        10.27",
          "  870.00     1,129.34       864.64       264.70       259.34        29.81"}});
    CHECK(found(text) == "");
}

TEST_CASE("a wrong change is told by its row and by its column", "[check]") {
    CHECK(found_with({"264.70       110.50        71.66", "264.70       110.05        71.66"}) ==
          "add/split: 110.05 → 1105000.00\n");
    CHECK(found_with({"2012604   档案馆                        154.20", "2012604   档案馆                        145.20"}) ==
          "add/split: 145.20 → 1542000.00\n");
}

TEST_CASE("a header that wraps leads nowhere else", "[check]") {
    const std::string text = changed(
        std::string(table),
        {{"功能分类科目                        2025年执行数           2026年预算数           2026年预算数比2025年执行数\n",
          "                                                                                2026年预算数比\n"
          "功能分类科目                        2025年执行数           2026年预算数             2025年执行数\n"}});
    CHECK(found(text) == "");
    CHECK(checked(text).coverage.figures_confirmed == 35);
}

TEST_CASE("another order of the columns is another form, which is not read", "[check]") {
    const std::string text =
        changed(std::string(table), {{"2025年执行数           2026年预算数           2026年预算数比",
                                      "2026年预算数           2025年执行数           2026年预算数比"}});
    CHECK(found(text) == "");
    CHECK(checked(text).status == Status::incomplete);
}
