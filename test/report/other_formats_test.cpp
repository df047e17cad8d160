// SARIF, JUnit, annotations, CSV: what they say of a document, and that nothing in it can break them.
#include "report/annotations.hpp"
#include "report/csv_report.hpp"
#include "report/format.hpp"
#include "report/json_report.hpp"
#include "report/junit_report.hpp"
#include "report/sarif_report.hpp"

#include "catch.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <string>

using namespace budgetcheck;
using Json = nlohmann::json;

namespace {

bool contains(const std::string& text, std::string_view part) { return text.find(part) != text.npos; }

/// A report whose texts hold what every format must escape.
Report hostile() {
    Report report;
    report.path = "区/预算 <&\">,:%.txt";
    report.organization = "=1+1";
    report.kind = DocumentKind::unit_budget;
    report.fiscal_year = 2025;
    Finding& finding = report.findings.emplace_back();
    finding.rule = "add/split";
    finding.severity = Severity::error;
    finding.message = {"catalogue/none", {}};
    finding.message = {"error/unread-table", {"a<b>&\"\n::x,%"}};
    finding.expected = "100.00";
    finding.actual = "-100.00";
    finding.confidence = Confidence::proven;
    Location place;
    place.line = 12;
    place.column = 5;
    place.length = 6;
    place.page = 3;
    place.table = "T3";
    place.row = "教育,支出";
    place.text = "-100.00";
    finding.locations = {place, place};
    finding.locations[1].path = "other file.txt";
    finding.repair = {{12, 5, 6, "-100.00", "100.00"}};
    return report;
}

Report unreadable_one() { return {.path = "x.txt", .status = Status::unreadable, .error = Message{"input/empty", {}}}; }

/// The whole output of a format for these reports, as the program writes it.
std::string written(const Format& format, const std::vector<Report>& reports) {
    std::string result = format.opening;
    Tally total;
    bool any = false;
    for (Report report : reports) {
        const Settled settled = settle(report, {.show_notes = true});
        const std::string text = format.document(report, settled);
        if (any && !text.empty()) result += format.separator;
        result += text;
        any = any || !text.empty();
        total.add(report, settled);
    }
    return result + format.closing(total);
}

}  // namespace

TEST_CASE("SARIF tells rule, place, related places, fingerprint and repair", "[report]") {
    const Json log = Json::parse(written(sarif_format(Language::en), {hostile(), Report{.path = "clean"}, hostile()}));
    CHECK(log["version"] == "2.1.0");
    const Json& run = log["runs"][0];
    CHECK(run["columnKind"] == "unicodeCodePoints");
    CHECK(run["invocations"][0]["executionSuccessful"] == true);
    REQUIRE(run["results"].size() == 2);
    const Json& result = run["results"][0];
    CHECK(result["ruleId"] == "add/split");
    CHECK(run["tool"]["driver"]["rules"][result["ruleIndex"].get<std::size_t>()]["id"] == "add/split");
    CHECK(result["level"] == "error");
    const Json& place = result["locations"][0]["physicalLocation"];
    CHECK(place["artifactLocation"]["uri"] == "%E5%8C%BA/%E9%A2%84%E7%AE%97%20%3C%26%22%3E%2C%3A%25.txt");
    CHECK(place["region"] == Json({{"startLine", 12}, {"startColumn", 5}, {"endColumn", 11}}));
    CHECK(result["relatedLocations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "other%20file.txt");
    const Json& change = result["fixes"][0]["artifactChanges"][0]["replacements"][0];
    CHECK(change["insertedContent"]["text"] == "100.00");
    CHECK(change["deletedRegion"] == place["region"]);
    CHECK(result["partialFingerprints"]["budgetcheck/v1"].get<std::string>().size() == 16);
}

TEST_CASE("SARIF names no lines of a PDF, and an unreadable document is a result", "[report]") {
    Report paged = hostile();
    paged.origin = Origin::pages;
    const Json log = Json::parse(written(sarif_format(Language::zh), {paged, unreadable_one()}));
    const Json& results = log["runs"][0]["results"];
    CHECK_FALSE(results[0]["locations"][0]["physicalLocation"].contains("region"));
    CHECK(results[0]["locations"][0]["properties"]["page"] == 3);
    CHECK_FALSE(results[0].contains("fixes"));
    CHECK(results[1]["ruleId"] == "input/document");
    const Json& rules = log["runs"][0]["tool"]["driver"]["rules"];
    CHECK(rules[results[1]["ruleIndex"].get<std::size_t>()]["id"] == "input/document");
    CHECK(log["runs"][0]["invocations"][0]["executionSuccessful"] == false);
}

TEST_CASE("SARIF, CSV and JSON name the cell of an office document", "[report]") {
    Report report = hostile();
    report.origin = Origin::cells;
    report.remarks = {{"remark/hidden-rows", {"3"}}};
    report.findings[0].locations[0].cell = CellPlace{"表3", 0, 12, 3};
    const Json log = Json::parse(written(sarif_format(Language::zh), {report}));
    const Json& place = log["runs"][0]["results"][0]["locations"][0];
    CHECK_FALSE(place["physicalLocation"].contains("region"));
    CHECK(place["properties"]["cell"] == "表3!C12");
    CHECK(contains(csv_findings(report, Language::zh), "表3!C12"));
    const Json document = Json::parse(json_document(report, settle(report, {}), Language::en));
    CHECK(document["findings"][0]["locations"][0]["cell"] ==
          Json({{"sheet", "表3"}, {"table", nullptr}, {"row", 12}, {"column", 3}, {"name", "C12"}}));
    CHECK(document["findings"][0]["locations"][1]["cell"].is_null());
    CHECK(document["remarks"] == Json({"hidden rows with something in them, not read: 3"}));
    report.findings[0].locations[0].cell = CellPlace{"", 3, 12, 4};
    CHECK(contains(csv_findings(report, Language::zh), "table 3 R12C4"));
}

TEST_CASE("JUnit counts failures from the severity that fails", "[report]") {
    Report report = hostile();
    report.findings.push_back(report.findings[0]);
    report.findings[1].severity = Severity::warning;
    const std::string suite = junit_suite(report, Severity::error, Language::en);
    CHECK(contains(suite, R"(name="区/预算 &lt;&amp;&quot;&gt;,:%.txt" tests="2" failures="1" errors="0")"));
    CHECK(contains(suite, R"(<failure type="add/split" message=")"));
    CHECK(contains(suite, "<system-out>warning: "));
    CHECK_FALSE(contains(suite, "a<b>"));
    CHECK(contains(junit_suite(report, Severity::warning, Language::en), R"(failures="2")"));
    CHECK(contains(junit_suite(report, std::nullopt, Language::en), R"(failures="0")"));
    CHECK(contains(junit_suite(Report{.path = "clean"}, Severity::error, Language::en),
                   R"(<testcase classname="clean" name="document"/>)"));
    CHECK(contains(junit_suite(unreadable_one(), Severity::error, Language::en), R"(<error type="unreadable")"));
}

TEST_CASE("annotations are one command a line, whatever the texts hold", "[report]") {
    const std::string lines = annotations(hostile(), Language::en);
    CHECK(lines.starts_with("::error file=区/预算 <&\">%2C%3A%25.txt,line=12,col=5,endColumn=11,title=add/split::"));
    CHECK(std::ranges::count(lines, '\n') == 1);
    CHECK(contains(lines, "%0A::x,%25"));
    CHECK(annotations(unreadable_one(), Language::en).starts_with("::error file=x.txt,title=unreadable::"));
    Report note = hostile();
    note.findings[0].severity = Severity::note;
    note.origin = Origin::pages;
    CHECK(annotations(note, Language::en).starts_with("::notice file=区/预算 <&\">%2C%3A%25.txt,title="));
}

TEST_CASE("fields of CSV are quoted, and none is a formula", "[report]") {
    CHECK(csv_field("") == "");
    CHECK(csv_field("a b") == "a b");
    CHECK(csv_field("1,202.00") == "\"1,202.00\"");
    CHECK(csv_field("a\"b") == "\"a\"\"b\"");
    CHECK(csv_field("two\nlines") == "\"two\nlines\"");
    CHECK(csv_field("-1202.00") == "-1202.00");
    CHECK(csv_field("-5.2%") == "-5.2%");
    CHECK(csv_field("=cmd()") == "'=cmd()");
    CHECK(csv_field("-cmd()") == "'-cmd()");
    CHECK(csv_field("-") == "'-");
    CHECK(csv_field("@a") == "'@a");
    CHECK(csv_field("+1") == "'+1");
}

TEST_CASE("CSV has as many fields in every row", "[report]") {
    const std::string text = written(csv_format(Language::en), {hostile(), unreadable_one()});
    CHECK(text.starts_with("\xEF\xBB\xBFpath,organization,kind,"));
    const auto rows = std::ranges::count(text, '\r');
    CHECK(rows == 3);
    CHECK(contains(text, ",'=1+1,unit_budget,2025,error,add/split,"));
    const std::string header = csv_findings_header();
    const std::string row = csv_findings(unreadable_one(), Language::en);
    // None of its values has a comma of its own, but the message.
    const std::string message = render("input/empty", Language::en);
    CHECK(std::ranges::count(row, ',') - std::ranges::count(message, ',') == std::ranges::count(header, ','));
    Report figures = hostile();
    figures.figures.resize(2);
    figures.figures[0].value = -150;
    CHECK(contains(csv_figures(figures), ",-1.50,0.00,"));
    CHECK(std::ranges::count(csv_figures(figures), '\n') == 2);
}
