// Figures of a table that were not understood never pass in silence.
#include "check/budgets.hpp"
#include "check/marked_document.hpp"

#include "catch.hpp"

#include <budgetcheck/check.hpp>

#include <algorithm>

using namespace budgetcheck;
using namespace budgetcheck::test;

namespace {

Report report_on(const Budget& budget) { return check(read_marks(budget.text()).text, "x"); }

TableStatus status_of(const Report& report, std::string_view id) {
    return std::ranges::find(report.tables, id, &TableSummary::id)->status;
}

}  // namespace

TEST_CASE("a row that was not understood makes the document incomplete, and says which", "[check]") {
    CHECK(report_on(Budget()).status == Status::passed);
    const Report report =
        report_on(Budget().with("T3", "208 05 01", "208 05 01 行政单位离退休 40,000.00 40,0xx.00 0 ⟵ may add/split"));
    CHECK(report.status == Status::incomplete);
    REQUIRE(report.error);
    CHECK(report.error->key == "error/partly-read");
    CHECK(status_of(report, "T3") == TableStatus::partial);
}

TEST_CASE("a table whose only row was not understood is not empty", "[check]") {
    const Report report = report_on(Budget().with("T9", "6.00", "6.00 0 1.00 5.00 0 5.00 15.00元"));
    CHECK(report.status == Status::incomplete);
    CHECK(status_of(report, "T9") == TableStatus::unread);
    CHECK(std::ranges::none_of(report.findings,
                               [](const auto& finding) { return finding.rule == "structure/empty-table"; }));
}

TEST_CASE("a row beside figures that were not understood may have them", "[check]") {
    // Of 28,000.00 it is not known whether they are those of the row above: it is not said to lack them.
    const auto beside = [](const char* figures) {
        return report_on(Budget().with("T3", "208 05 01", std::string("208 05 01 行政单位离退休\n") + figures));
    };
    const auto accuses = [](const Finding& finding) { return finding.severity != Severity::note; };
    const Report unread = beside("40,000.00 40,0xx.00 0 1 2 3");
    CHECK(std::ranges::none_of(unread.findings, accuses));
    CHECK(unread.coverage.undetermined > 0);
    const Report read = beside("40,000.00 40,000.00 0");
    CHECK(read.coverage.undetermined == 0);
    CHECK(std::ranges::none_of(read.findings, accuses));
}

TEST_CASE("the unit of the table behind a figure is no matter", "[check]") {
    CHECK(differences(Budget().with("T9", "6.00", "6.00 0 1.00 5.00 0 5.00 15.00万元").text()) == "");
    CHECK(differences(Budget().with("T3", "208 05 01", "208 05 01 行政单位离退休 40,000.00元 40,000.00 0").text()) ==
          "");
}

TEST_CASE("a title that ends as another does is not that table, and its rows are counted as not understood",
          "[check]") {
    constexpr std::string_view text = R"(2024年度部门决算
支出决算表
单位：万元
项目                          本年支出合计  基本支出  项目支出  上缴上级支出  经营支出  对附属单位补助支出
科目编码  科目名称
合计                          100.00        60.00     40.00     0.00          0.00      0.00
205       教育支出            100.00        60.00     40.00     0.00          0.00      0.00
20502     普通教育            100.00        60.00     40.00     0.00          0.00      0.00
2050202   小学教育            100.00        60.00     40.00     0.00          0.00      0.00
一般公共预算财政拨款“三公”经费及会议费、培训费支出决算表
单位：万元
项目      小计    会议费    培训费
预算数    10.00   4.00      6.00
决算数    8.00    3.00      5.00
)";
    const Report report = check(text, "document.txt");
    CHECK(report.coverage.figures_read == 12);
    CHECK(report.coverage.unknown_lines == 2);
    CHECK(report.coverage.narrative_amounts == 0);
}
