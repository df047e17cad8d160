// What is kept of a report, which status follows, and the exit code of a run.
#include "report/selection.hpp"

#include "catch.hpp"

#include <budgetcheck/rules.hpp>

#include <algorithm>
#include <string>
#include <vector>

using namespace budgetcheck;

namespace {

Finding finding(std::string_view rule, Severity severity) {
    Finding result;
    result.rule = rule;
    result.severity = severity;
    return result;
}

Report report_of(Status status = Status::passed) {
    Report report;
    report.status = status;
    report.findings = {finding("add/rollup", Severity::error), finding("add/split", Severity::warning),
                       finding("agree/table", Severity::note)};
    return report;
}

struct Outcome {
    std::string kept;  ///< rules of the findings that are left
    Status status;
    int exit_code;
};

Outcome outcome(Report report, const Selection& selection) {
    const Settled settled = settle(report, selection);
    Tally tally;
    tally.add(report, settled);
    Outcome result{"", report.status, exit_code(tally)};
    for (const Finding& found : report.findings) result.kept.append(result.kept.empty() ? "" : " ").append(found.rule);
    return result;
}

}  // namespace

TEST_CASE("findings are kept by rule and severity; the status follows what is kept", "[report]") {
    struct Case {
        Selection selection;
        Status before;
        std::string kept;
        Status after;
        int exit_code;
    };
    const auto notes = [](std::vector<std::string> select, std::vector<std::string> ignore,
                          std::optional<Severity> fail_on = Severity::error) {
        return Selection{std::move(select), std::move(ignore), true, fail_on};
    };
    const std::vector<Case> table{
        {{}, Status::passed, "add/rollup add/split", Status::failed, 1},
        {notes({}, {}), Status::failed, "add/rollup add/split agree/table", Status::failed, 1},
        {notes({"add"}, {}), Status::failed, "add/rollup add/split", Status::failed, 1},
        {notes({"add/split"}, {}), Status::failed, "add/split", Status::passed, 0},
        {notes({"add/split"}, {}, Severity::warning), Status::failed, "add/split", Status::failed, 1},
        {notes({}, {"add"}), Status::failed, "agree/table", Status::passed, 0},
        {notes({"add"}, {"add/rollup"}), Status::failed, "add/split", Status::passed, 0},
        {notes({"agree"}, {}, Severity::note), Status::passed, "agree/table", Status::failed, 1},
        {notes({}, {}, std::nullopt), Status::failed, "add/rollup add/split agree/table", Status::passed, 0},
        {notes({"ad"}, {}), Status::failed, "", Status::passed, 0},
        {{}, Status::incomplete, "add/rollup add/split", Status::failed, 2},
        {notes({"agree"}, {}), Status::incomplete, "agree/table", Status::incomplete, 2},
        {{}, Status::unreadable, "add/rollup add/split", Status::unreadable, 2},
    };
    for (const Case& row : table) {
        const Outcome result = outcome(report_of(row.before), row.selection);
        CAPTURE(row.kept, name(row.before));
        CHECK(result.kept == row.kept);
        CHECK(name(result.status) == name(row.after));
        CHECK(result.exit_code == row.exit_code);
    }
}

TEST_CASE("an error of a failed report keeps it incomplete", "[report]") {
    Report report = report_of(Status::failed);
    report.error = Message{"input/empty", {}};
    CHECK(outcome(report, {}).exit_code == 2);
    CHECK(outcome(report, {}).status == Status::failed);
    CHECK(outcome(report, {{}, {"add"}, false, Severity::error}).status == Status::incomplete);
}

TEST_CASE("what is taken out is counted", "[report]") {
    Report report = report_of();
    Selection selection;
    selection.ignore = {"add/split"};
    const Settled settled = settle(report, selection);
    CHECK(settled.hidden_notes == 1);
    CHECK(settled.unselected == 1);
    Tally tally;
    tally.add(report, settled);
    tally.add(tally);
    CHECK(tally.all_documents() == 2);
    CHECK(tally.findings == std::array<std::size_t, 3>{2, 0, 2});
    CHECK(tally.hidden_notes == 2);
    CHECK(tally.unselected == 2);
}

TEST_CASE("severities are set by rule, else by family; rounding stays a note", "[report]") {
    const auto severities = [](const std::vector<RuleSeverity>& told) {
        Report report = report_of();
        Selection selection;
        selection.show_notes = true;
        selection.severities = told;
        const Settled settled = settle(report, selection);
        std::string result = std::string(name(report.status)) + ' ' + std::to_string(settled.unselected) + ':';
        for (const Finding& found : report.findings) result.append(" ").append(name(found.severity));
        return result;
    };
    CHECK(severities({}) == "failed 0: error warning note");
    CHECK(severities({{"add/rollup", Severity::note}}) == "passed 0: note warning note");
    CHECK(severities({{"add", Severity::warning}}) == "passed 0: warning warning note");
    CHECK(severities({{"add", Severity::warning}, {"add/split", Severity::error}}) == "failed 0: warning error note");
    CHECK(severities({{"add/rollup", std::nullopt}}) == "passed 1: warning note");
    CHECK(severities({{"agree", Severity::error}}) == "failed 0: error warning note");
    CHECK(severities({{"agree", std::nullopt}}) == "failed 1: error warning");
}

TEST_CASE("one bad document decides the exit code of a run", "[report]") {
    Tally tally;
    CHECK(exit_code(tally) == 0);
    tally.documents[static_cast<std::size_t>(Status::failed)] = 3;
    CHECK(exit_code(tally) == 1);
    tally.incomplete = 1;
    CHECK(exit_code(tally) == 2);
}

TEST_CASE("rules are known by id and by family, misspelt ones by those near", "[report]") {
    REQUIRE(!rules().empty());
    for (const Rule& rule : rules()) {
        const std::string id(rule.id);
        CAPTURE(id);
        CHECK(is_rule_or_family(id));
        CHECK(is_rule_or_family(id.substr(0, id.find('/'))));
        CHECK(!is_rule_or_family(id + "x"));
        const std::vector<std::string_view> near = near_rules(id + "x");
        CHECK(std::ranges::find(near, rule.id) != near.end());
        const std::vector<std::string_view> without_family = near_rules(id.substr(id.find('/') + 1));
        CHECK(std::ranges::find(without_family, rule.id) != without_family.end());
    }
    CHECK(!is_rule_or_family(""));
    CHECK(near_rules("qqqqqqqqqqqq").empty());
}
