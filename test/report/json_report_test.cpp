// The JSON contract, member by member.
#include "report/json_report.hpp"

#include "report/example_report.hpp"
#include "report/format.hpp"

#include "catch.hpp"

#include <nlohmann/json.hpp>

#include <string>

using namespace budgetcheck;
using Json = nlohmann::ordered_json;

namespace {

Json parsed(const Report& report, const Settled& settled = {}) {
    return Json::parse(json_document(report, settled, Language::en));
}

}  // namespace

TEST_CASE("a document has the members of the contract, in its order", "[report]") {
    const Json expected = Json::parse(R"({
        "path": "cyzx_unit_2023.txt", "status": "failed", "error": null, "remarks": [],
        "document": {"kind": "unit_budget", "fiscal_year": 2023, "organization": "某某中心",
                     "profile": "shanghai-budget", "first_line": 1},
        "tables": [
            {"id": "T1", "title": "2023年单位财务收支预算总表", "line": 110, "page": 9, "rows": 12, "unit": "元", "status": "read"},
            {"id": "T7", "title": "国有资本经营预算支出功能分类预算表", "line": 0, "page": null, "rows": 0, "unit": "",
             "status": "missing"}],
        "coverage": {"lines": 1200, "unknown_lines": 3, "tables": {"found": 8, "expected": 9},
                     "figures": {"read": 812, "confirmed": 806},
                     "narrative": {"amounts": 51, "read": 50},
                     "checks": {"equal": 1204, "rounding": 32, "contradiction": 3, "undetermined": 4},
                     "diagnosis": {"given_up": 0}},
        "hidden": {"notes": 5, "unselected": 6, "ignored": 7, "baseline": 8},
        "findings": [{
            "rule": "add/split", "severity": "error", "message": "the table 一般公共预算支出表 is missing",
            "value_kind": "amount", "expected": "2486171.00", "actual": "16607613.00", "difference": "14121442.00",
            "confidence": "proven", "fingerprint": "FINGERPRINT",
            "locations": [
                {"role": "primary", "path": null, "line": 116, "column": 44, "length": 10, "page": 9, "cell": null, "table": "T1",
                 "row": "社会保障和就业支出", "column_name": "人员经费", "text": "16,607,613"},
                {"role": "evidence", "path": null, "line": 120, "column": 0, "length": 0, "page": 9, "cell": null, "table": "T1",
                 "row": "城乡社区支出", "column_name": "人员经费", "text": ""}],
            "evidence": [
                {"terms": [{"text": "2,486,171", "line": 116, "sign": 1}, {"text": "16,607,613", "line": 116, "sign": -1},
                           {"text": "", "line": 116, "sign": -1}, {"text": "", "line": 116, "sign": -1}],
                 "relation": "=", "holds": false},
                {"terms": [{"text": "195,418,179", "line": 120, "sign": 1}, {"text": "", "line": 120, "sign": -1},
                           {"text": "1,222,700", "line": 120, "sign": -1}, {"text": "180,074,037", "line": 120, "sign": -1}],
                 "relation": "=", "holds": false},
                {"terms": [{"text": "16,607,613", "line": 116, "sign": 1}, {"text": "2,486,171", "line": 116, "sign": -1}],
                 "relation": "<=", "holds": false},
                {"terms": [{"text": "15,344,142", "line": 190, "sign": 1}, {"text": "14,121,442", "line": 120, "sign": -1},
                           {"text": "1,222,700", "line": 120, "sign": -1}],
                 "relation": "=", "holds": true}],
            "repair": [
                {"line": 116, "column": 44, "length": 10, "from": "16,607,613", "to": "2,486,171"},
                {"line": 120, "column": null, "length": 0, "from": "", "to": "14,121,442"}]}],
        "undetermined": [{"rule": "add/rollup", "reason": "column-not-unique", "line": 135, "count": 2},
                         {"rule": "add/rollup", "reason": "column-not-unique", "line": 120, "count": 1},
                         {"rule": "agree/table", "reason": "name-unresolved", "line": 116, "count": 1}],
        "not_understood": [{"line": 584, "column": 14, "length": 2, "text": "11"}]})");
    Json actual = parsed(test::example_report(), {.hidden_notes = 5, .unselected = 6, .ignored = 7, .known = 8, .incomplete = false});
    CHECK(actual["findings"][0]["fingerprint"].get<std::string>().size() == 16);
    actual["findings"][0]["fingerprint"] = "FINGERPRINT";
    CHECK(actual.dump(1) == expected.dump(1));
}

TEST_CASE("what is absent is null", "[report]") {
    Report report;
    report.path = "a.txt";
    report.status = Status::unreadable;
    report.error = Message{"input/empty", {}};
    Finding finding;
    finding.rule = "structure/missing-table";
    finding.message = {"structure/missing-table", {"T5"}};
    finding.locations.emplace_back();
    report.findings.push_back(finding);
    const Json json = parsed(report);
    CHECK(json["error"] == "the file is empty: check that the text was extracted");
    const Json& found = json["findings"][0];
    for (const char* member : {"expected", "actual", "difference", "confidence"}) CHECK(found[member].is_null());
    for (const char* member : {"path", "page", "cell", "table", "row", "column_name"})
        CHECK(found["locations"][0][member].is_null());
    CHECK(found["locations"][0]["text"] == "");
    CHECK(found["evidence"] == Json::array());
    CHECK(found["repair"] == Json::array());
}

TEST_CASE("bytes that are no UTF-8 are replaced, never a failure", "[report]") {
    Report report = test::example_report();
    report.path = "\xFF.txt";
    report.findings[0].locations[0].text = "收\xE6";
    report.findings[0].message.arguments = {"\x80"};
    const Json json = parsed(report);
    CHECK(json["path"] == "\uFFFD.txt");
    CHECK(json["findings"][0]["locations"][0]["text"] == "收\uFFFD");
}

TEST_CASE("the whole output is one object, or a line a document", "[report]") {
    const Report report = test::example_report();
    const Format json = json_format(Language::zh);
    const std::string whole =
        json.opening + json.document(report, {}) + json.separator + json.document(report, {}) + json.closing({});
    const Json object = Json::parse(whole);
    CHECK(object["schema"] == 1);
    CHECK(object["tool"].get<std::string>().starts_with("budgetcheck "));
    CHECK(object["documents"].size() == 2);
    CHECK(whole.ends_with("]}\n"));

    const Format lines = ndjson_format(Language::zh);
    const std::string line = lines.opening + lines.document(report, {}) + lines.closing({});
    CHECK(line.find('\n') == line.size() - 1);
    Json document = Json::parse(line);
    CHECK(document["schema"] == 1);
    document.erase("schema");
    CHECK(document == object["documents"][0]);
}

TEST_CASE("extract gives a figure a line with its coordinates", "[report]") {
    Report report = test::example_report();
    report.figures = {test::example_figure(), test::example_figure()};
    report.figures[1].blank = true;
    report.figures[1].place = {"other.txt", 5, 0, 0, 0, "T1", "", "", "", "", 0};
    const std::string lines = ndjson_figures(report);
    const std::size_t end = lines.find('\n');
    CHECK(Json::parse(lines.substr(0, end)).dump(1) == Json::parse(R"({
        "path": "cyzx_unit_2023.txt", "line": 116, "column": 44, "length": 10, "page": 9, "cell": null, "text": "16,607,613",
        "value": "16607613.00", "half_width": "0.50", "unit": "元", "view": "T1.right", "row": "社会保障和就业支出",
        "column_name": "人员经费", "status": "printed",
        "coordinates": {"measure": "budget_money", "flow": "expenditure", "fund": "all", "component": "personnel",
                        "purpose": "all", "stage": "budget", "year": 2023, "function": "208", "economic": null},
        "confirmed": 1, "contradicted": 2})")
                                                           .dump(1));
    const Json second = Json::parse(lines.substr(end + 1));
    CHECK(second["status"] == "blank");
    CHECK(second["path"] == "other.txt");
    CHECK(second["row"].is_null());
    CHECK(lines.ends_with('\n'));
}

TEST_CASE("a fingerprint is of rule, table, row, column name and text alone", "[report]") {
    const Finding finding = test::example_finding();
    const std::string own = fingerprint(finding);
    CHECK(own == "5fe3aa99fd6ecd0f");  // a change of this value breaks the users' lists of known findings
    Finding moved = finding;
    moved.locations[0].line = 7;
    moved.locations[0].page = 1;
    moved.message.arguments = {"x"};
    moved.severity = Severity::warning;
    CHECK(fingerprint(moved) == own);
    for (std::string Location::*member : {&Location::table, &Location::row, &Location::column_name, &Location::text}) {
        Finding other = finding;
        other.locations[0].*member += "x";
        CHECK(fingerprint(other) != own);
    }
    Finding shifted = finding;
    shifted.locations[0].table = "T";
    shifted.locations[0].row.insert(0, "1");
    CHECK(fingerprint(shifted) != own);
    CHECK(fingerprint(Finding{}).size() == 16);
}
