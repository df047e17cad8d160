// The report for people, compared as whole pictures.
#include "report/text_report.hpp"

#include "report/display.hpp"
#include "report/example_report.hpp"
#include "report/format.hpp"

#include "catch.hpp"

#include <algorithm>
#include <string>
#include <utility>

using namespace budgetcheck;

namespace {

const TextStyle zh{Language::zh, false, 120};
const TextStyle en{Language::en, false, 120};

bool contains(const std::string& text, std::string_view part) { return text.find(part) != text.npos; }

}  // namespace

TEST_CASE("a finding shows its places, what to change, and the sums", "[report]") {
    CHECK(text_finding(test::example_finding(), "cyzx_unit_2023.txt", zh) ==
          R"(cyzx_unit_2023.txt:116:44: error: 缺少一般公共预算支出表 [add/split]
  116 │ 一、财政拨款收入 199,546,456 一、社会保障和就业支出 2,486,171 16,607,613
      │                                                               ^^^^^^^^^^ 16,607,613 → 2,486,171
  120 │ 2.政府性基金 三、城乡社区支出 195,418,179 1,222,700 180,074,037
      │ 人员经费 空 → 14,121,442
      = 2,486,171 ≠ 16,607,613 + 0 + 0
      = 195,418,179 ≠ 0 + 1,222,700 + 180,074,037  （第 120 行）
      = 16,607,613 > 2,486,171
      = 15,344,142 = 14,121,442 + 1,222,700  （第 120、190 行）
)");
}

TEST_CASE("without a repair the primary place says what the laws imply", "[report]") {
    Finding finding = test::example_finding();
    finding.repair.clear();
    finding.evidence.clear();
    CHECK(contains(text_finding(finding, "a.txt", zh), "^^^^^^^^^^ 应为 2,486,171 元，差 14,121,442 元\n"));
    CHECK(contains(text_finding(finding, "a.txt", en), "should be 2,486,171 yuan, off by 14,121,442 yuan\n"));
    CHECK(contains(text_finding(finding, "a.txt", zh), "│ 人员经费 空\n"));
    finding.value_kind = ValueKind::percent;
    finding.expected = "180.95";
    finding.difference.clear();
    CHECK(contains(text_finding(finding, "a.txt", zh), "^^^^^^^^^^ 应为 180.95%\n"));
    finding.value_kind = ValueKind::amount;
    finding.expected = "-999999.90";
    finding.difference = "999.00";
    CHECK(contains(text_finding(finding, "a.txt", zh), "应为 -999,999.90 元，差 999 元\n"));
}

TEST_CASE("where no side is accused both are named", "[report]") {
    Finding finding = test::example_finding();
    finding.repair.clear();
    finding.actual = "16607613.00";
    finding.confidence = Confidence::candidates;
    CHECK(contains(text_finding(finding, "a.txt", zh), "16,607,613 元 ≠ 2,486,171 元，差 14,121,442 元\n"));
    finding.severity = Severity::note;
    CHECK(contains(text_finding(finding, "a.txt", en), "16,607,613 yuan ≈ 2,486,171 yuan, off by 14,121,442 yuan\n"));
}

TEST_CASE("places on one line share its picture", "[report]") {
    Finding finding = test::example_finding();
    finding.repair.clear();
    finding.evidence.clear();
    Location total = finding.locations[0];
    total.column = 34;
    total.length = 9;
    finding.locations = {finding.locations[0], total};
    CHECK(contains(text_finding(finding, "a.txt", zh), R"(
  116 │ 一、财政拨款收入 199,546,456 一、社会保障和就业支出 2,486,171 16,607,613
      │                                                     ~~~~~~~~~ ^^^^^^^^^^ 应为)"));
    std::swap(finding.locations[0], finding.locations[1]);  // the note stands below its own mark
    CHECK(contains(text_finding(finding, "a.txt", zh), R"(
  116 │ 一、财政拨款收入 199,546,456 一、社会保障和就业支出 2,486,171 16,607,613
      │                                                     ^^^^^^^^^ ~~~~~~~~~~
      │                                                     应为 2,486,171 元，差 14,121,442 元
)"));
}

TEST_CASE("a finding without a place has its head line only", "[report]") {
    Finding finding;
    finding.rule = "structure/missing-table";
    finding.severity = Severity::warning;
    finding.message = {"structure/missing-table", {"T5"}};
    CHECK(text_finding(finding, "a.txt", en) == "a.txt: warning: the table T5 is missing [structure/missing-table]\n");
    finding.locations.emplace_back().table = "T5";
    CHECK(text_finding(finding, "a.txt", en) == "a.txt: warning: the table T5 is missing [structure/missing-table]\n");
}

TEST_CASE("a place in another document names it", "[report]") {
    Finding finding = test::example_finding();
    finding.locations[1].path = "unit.txt";
    CHECK(contains(text_finding(finding, "a.txt", en), "      → unit.txt:120\n  120 │ 2."));
}

TEST_CASE("of a document with pages the pages are named", "[report]") {
    Finding finding = test::example_finding();
    finding.locations[0].page = 4;
    finding.locations[1].page = 5;
    const std::string text = text_finding(finding, "a.pdf", zh, Origin::pages);
    CHECK(contains(text, "a.pdf:116:44: error: 第 4 页，缺少"));
    CHECK(contains(text, "      → 第 5 页\n  120 │ 2."));
    CHECK(!contains(text, "→ 第 4 页"));
    CHECK(contains(text_finding(finding, "a.pdf", en, Origin::pages), "a.pdf:116:44: error: page 4, "));
    CHECK(!contains(text_finding(finding, "a.txt", zh), "页"));
}

TEST_CASE("a place in an office document is named by its cell", "[report]") {
    Finding finding = test::example_finding();
    finding.locations[0].cell = CellPlace{"表3", 0, 12, 28};
    CHECK(contains(text_finding(finding, "a.xlsx", zh, Origin::cells), "a.xlsx:116:44: error: 表3!AB12，"));
    CHECK_FALSE(contains(text_finding(finding, "a.xlsx", zh), "表3"));
    finding.locations[0].cell = CellPlace{"表3", 0, 12, 0};
    CHECK(contains(text_finding(finding, "a.xlsx", zh, Origin::cells), "error: 表3 第 12 行，"));
    CHECK(contains(text_finding(finding, "a.xlsx", en, Origin::cells), "error: 表3, row 12, "));
    finding.locations[0].cell = CellPlace{"", 3, 12, 4};
    CHECK(contains(text_finding(finding, "a.docx", zh, Origin::cells), "error: 第 3 个表格第 12 行，"));
    CHECK(contains(text_finding(finding, "a.docx", en, Origin::cells), "error: table 3, row 12, "));
    finding.locations[0].cell.reset();
    CHECK(contains(text_finding(finding, "a.docx", en, Origin::cells), "a.docx:116:44: error: "));
}

TEST_CASE("many places, sums and terms are counted, not all shown", "[report]") {
    Finding finding = test::example_finding();
    finding.repair.clear();
    const Location one = finding.locations[1];
    for (std::uint32_t i = 0; i < 100; ++i) {
        finding.locations.push_back(one);
        finding.locations.back().line = 200 + i;
        finding.evidence.push_back(finding.evidence[0]);
        finding.evidence[0].terms.push_back({"1", 300 + i, -1});
    }
    const std::string text = text_finding(finding, "a.txt", en);
    CHECK(contains(text, "… 90 more places\n"));
    CHECK(contains(text, "… 92 more sums\n"));
    CHECK(contains(text, "16,607,613 + 0 + 0 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + … (93 more)  (line 116, 300"));
    CHECK(std::count(text.begin(), text.end(), '\n') < 50);
}

TEST_CASE("texts of the document cannot write to the terminal", "[report]") {
    Finding finding = test::example_finding();
    finding.message.arguments = {"\x1b[2J"};
    finding.locations[0].source_line = "\x1b[2J";
    finding.locations[1].column_name = "\r\n";
    finding.evidence[0].terms[0].text = "\x1b[2J";
    finding.repair[0].to = "\x07";
    Report report = test::example_report();
    report.findings = {finding};
    report.path = "a\x1b.txt";
    report.organization = "\x1b";
    report.tables[1].title = "\x1b";
    report.error = Message{"input/unreadable", {"\x1b"}};
    const std::string text = text_document(report, {}, zh);
    CHECK(std::ranges::all_of(text, [](char c) { return c == '\n' || c < 0 || c >= ' '; }));
}

TEST_CASE("the summary is the ledger of the document", "[report]") {
    const Report report = test::example_report();
    CHECK(text_summary(report, {.hidden_notes = 2, .unselected = 1, .incomplete = false}, zh) ==
          R"(cyzx_unit_2023.txt: 未通过，错误 1，警告 0，提示 2（用 --show notes 列出），未选中的规则另有 1 条
  文档      单位预算，2023 年，某某中心，版式 shanghai-budget
  表格      应有 9 张，找到 8 张
            缺少：T7 国有资本经营预算支出功能分类预算表
  数字      读出 812 个，其中 806 个经核对一致（99.2 %）
  文字      表外金额 51 个，读懂 50 个（未读懂：第 584 行）
  核对      相等 1204，舍入之差 32，矛盾 3，未定 4
  未定      3 项 [add/rollup] 数字属于哪一栏不能确定：第 120、135 行
            1 项 [agree/table] 名称对应不到科目编码：第 116 行
  文本      1200 行，其中 3 行用途不明
)");
    CHECK(text_summary(report, {}, en) == R"(cyzx_unit_2023.txt: failed, errors 1, warnings 0, notes 0
  document  unit budget, 2023, 某某中心, layout shanghai-budget
  tables    8 found of 9 expected
            missing: T7 国有资本经营预算支出功能分类预算表
  figures   812 read, 806 confirmed (99.2 %)
  sentences 51 amounts outside tables, 50 understood (the others: line 584)
  checks    1204 equal, 32 within rounding, 3 contradictions, 4 undetermined
  open      3 [add/rollup] the column of a figure is not certain: line 120, 135
            1 [agree/table] a name leads to no code: line 116
  text      1200 lines, 3 of unknown role
)");
}

TEST_CASE("open checks are all counted, some of their lines named", "[report]") {
    Report report = test::example_report();
    report.undetermined.clear();
    for (std::uint32_t line = 1; line <= 40; ++line)
        report.undetermined.push_back({"add/rollup", Reason::bound_reached, line, 2});
    CHECK(contains(text_summary(report, {}, zh), "80 项 [add/rollup] 超过计算上限：第 1、2、3、4、5 行等 40 处\n"));
}

TEST_CASE("a share is rounded down: 100 % means all", "[report]") {
    Report report = test::example_report();
    report.coverage.figures_read = 100000;
    report.coverage.figures_confirmed = 99999;
    CHECK(contains(text_summary(report, {}, en), "(99.9 %)"));
    report.coverage.figures_confirmed = 100000;
    CHECK(contains(text_summary(report, {}, en), "(100.0 %)"));
    report.coverage.figures_read = report.coverage.figures_confirmed = 0;
    CHECK(contains(text_summary(report, {}, en), "0 read, 0 confirmed\n"));
}

TEST_CASE("what was not read has no ledger", "[report]") {
    Report report;
    report.path = "a.txt";
    report.status = Status::unreadable;
    report.error = Message{"input/empty", {}};
    CHECK(text_document(report, {}, en) == "a.txt: error: the file is empty: check that the text was extracted\n");
    report.coverage.lines = 10;  // it was read and not understood: then the ledger says how far
    CHECK(contains(text_document(report, {}, en), "a.txt: not checked, errors 0"));
}

TEST_CASE("several documents end with their sum", "[report]") {
    const Format format = text_format(en);
    Tally tally;
    tally.add(test::example_report(), {});
    CHECK(format.closing(tally).empty());
    tally.add(test::example_report(), {.hidden_notes = 3, .unselected = 0, .incomplete = true});
    CHECK(
        format.closing(tally) ==
        "\n2 files: 0 passed, 2 failed, 0 incomplete, 0 not checked, errors 2, warnings 0, notes 3 (--show notes lists "
        "them)\n");
}
