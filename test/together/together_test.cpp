// Documents compared with each other: departments with units, one body in several documents.
#include "check/budgets.hpp"
#include "check/firing.hpp"

#include "catch.hpp"

#include <budgetcheck/amount.hpp>
#include <budgetcheck/check.hpp>
#include <budgetcheck/together.hpp>

#include <algorithm>
#include <charconv>
#include <string>
#include <vector>

using namespace budgetcheck;
using budgetcheck::test::Budget;

namespace {

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != text.npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
    return text;
}

/// Every amount with two decimals twice as large.
std::string doubled(const std::string& text) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find_first_not_of("0123456789,.", at), text.size());
        const std::string printed = text.substr(at, end - at);
        if (printed.size() > 3 && printed[printed.size() - 3] == '.') {
            const std::string digits = replaced(replaced(printed, ",", ""), ".", "");
            result += to_yuan(2 * std::stoll(digits));
        } else {
            result += printed;
        }
        if (end < text.size()) result += text[end];
        at = end + 1;
    }
    return result;
}

std::string unit(std::string_view body, const std::string& text = Budget().text()) {
    return replaced(text, "青岚市云溪区档案局", body);
}

/// A department of two units, each with the figures of the small budget.
std::string department(const std::string& list = "1. 青岚市云溪区档案局（本部）。\n2. 青岚市云溪区史志馆。\n") {
    const std::string tables = replaced(replaced(doubled(Budget().text()), "编制单位", "编制部门"), "预算单位", "部门");
    return "青岚市云溪区2025年区级部门预算\n预算主管部门：青岚市云溪区档案局\n"
           "青岚市云溪区档案局部门预算是包括局本部以及下属1家预算单位的综合收支计划。\n"
           "本部门中，行政单位1家，事业单位1家，具体包括：\n" +
           list + tables;
}

std::vector<Report> together(const std::vector<std::string>& texts) {
    std::vector<Report> reports;
    for (std::size_t i = 0; i < texts.size(); ++i)
        reports.push_back(check(texts[i], "document " + std::to_string(i), {.keep_figures = true}));
    check_together(reports);
    return reports;
}

/// "rule line: row, column difference" of all findings that compare documents.
std::string compared(const Report& report) {
    std::string result;
    for (const Finding& finding : report.findings) {
        const Location& first = finding.locations.front();
        result += std::string(name(finding.severity)) + " " + std::string(finding.rule) + " " + first.row + " " +
                  first.column_name + " " + finding.difference + "\n";
    }
    return result;
}

/// 10,000.00 more for one item, and in all sums above it.
std::string with_more(std::string text) {
    for (const auto& [from, to] : {std::pair<std::string, std::string>{"230,000.20", "240,000.20"},
                                   {"1,042,346.00", "1,052,346.00"},
                                   {"1,202,846.50", "1,212,846.50"},
                                   {"280,000.60", "290,000.60"}})
        text = replaced(text, from, to);
    return text;
}

const Companion& companion(const Report& report, Companionship kind) {
    const auto found = std::ranges::find(report.companions, kind, &Companion::kind);
    REQUIRE(found != report.companions.end());
    return *found;
}

/// The line of the item that has 10,000.00 more, as it stands in T3.
std::string marked_item(const std::string& text, std::string_view item, std::string_view mark) {
    return replaced(text, item, std::string(item) + " ⟵ " + std::string(mark));
}

constexpr std::string_view unit_cover =
    "青岚市云溪区2025年区级单位预算\n预算单位：青岚市云溪区档案局\n目录\n";

}  // namespace

std::vector<budgetcheck::test::Firing> budgetcheck::test::firing_together() {
    const std::string right = Budget().text();
    const std::string wrong = with_more(right);
    return {
        {"agree/document", "青岚市云溪区2025年单位预算\n预算单位：青岚市云溪区档案局\n目录\n" + right +
                               std::string(unit_cover) +
                               marked_item(wrong, "档案馆 240,000.20 0 240,000.20", "error agree/document")},
        {"add/units", "目录\n" + marked_item(department("1. 青岚市云溪区档案局（本部）。\n"),
                                            "档案馆 460000.40 0 460000.40", "error add/units") +
                          std::string(unit_cover) + doubled(with_more(right))},
    };
}

TEST_CASE("rules of documents that belong together", "[together]") {
    budgetcheck::test::check_firing(budgetcheck::test::firing_together());
}

TEST_CASE("a department has what its units have together", "[together]") {
    const auto reports = together({department(), unit("青岚市云溪区史志馆"), unit("青岚市云溪区档案局")});
    for (const Report& report : reports) CHECK(compared(report) == "");
    const Companion& units = companion(reports[0], Companionship::units);
    CHECK(units.complete);
    CHECK(units.paths == std::vector<std::string>{"document 2", "document 1"});
    CHECK(units.equal > 50);
    CHECK(units.contradiction == 0);
    CHECK(companion(reports[1], Companionship::department).paths == std::vector<std::string>{"document 0"});
}

TEST_CASE("one item that differs is one finding, told at the item", "[together]") {
    const auto reports =
        together({department(), unit("青岚市云溪区史志馆", with_more(Budget().text())), unit("青岚市云溪区档案局")});
    CHECK(compared(reports[0]) == "error add/units 档案馆 项目支出 -10000.00\n");
    CHECK(compared(reports[1]) == "");
    const Finding& finding = reports[0].findings.at(0);
    CHECK(finding.expected == "470000.40");
    CHECK(finding.actual == "460000.40");
    // The department's figure, those of both units, and what is wrong with it.
    REQUIRE(finding.locations.size() > 3);
    CHECK(finding.locations[0].path.empty());
    CHECK(finding.locations[1].path == "document 2");
    CHECK(finding.locations[2].path == "document 1");
    CHECK(finding.evidence.at(0).terms.size() == 3);
}

TEST_CASE("where units are missing the department has no less than the others", "[together]") {
    const auto some = together({department(), unit("青岚市云溪区档案局")});
    CHECK(compared(some[0]) == "");
    const Companion& units = companion(some[0], Companionship::units);
    CHECK_FALSE(units.complete);
    CHECK(units.missing == std::vector<std::string>{"青岚市云溪区史志馆"});
    CHECK(units.equal == 0);

    const auto too_much = together({department(), unit("青岚市云溪区档案局", doubled(doubled(Budget().text())))});
    REQUIRE_FALSE(too_much[0].findings.empty());
    for (const Finding& finding : too_much[0].findings) CHECK(finding.message.key == "together/units-more");
}

TEST_CASE("a unit without a budget of its own is not waited for", "[together]") {
    const std::string list = "1. 青岚市云溪区档案局本部，设3个科室。\n2. 青岚市云溪区史志馆，不单列预算。\n";
    const std::string alone = unit("青岚市云溪区档案局", doubled(Budget().text()));
    const auto reports = together({department(list), alone});
    CHECK(compared(reports[0]) == "");
    CHECK(companion(reports[0], Companionship::units).complete);
}

TEST_CASE("the list of units is read as a table too", "[together]") {
    const std::string list =
        "  序号   单位名称   备注\n\n   1   青岚市云溪区档案局（本级）\n   2   青岚市云溪区史志馆   "
        "预算不单列，并入本级\n";
    const Report report = check(department(list), "d", {.keep_figures = true});
    REQUIRE(report.members.size() == 2);
    CHECK(report.members[0].own);
    CHECK(report.members[0].separate);
    CHECK(report.members[1].name == "青岚市云溪区史志馆");
    CHECK_FALSE(report.members[1].separate);
}

TEST_CASE("documents of other bodies, years and kinds are not compared", "[together]") {
    const auto reports = together({unit("青岚市云溪区档案局"), unit("青岚市云溪区史志馆", with_more(Budget().text())),
                                   replaced(department(), "2025", "2023")});
    for (const Report& report : reports) {
        CHECK(compared(report) == "");
        CHECK(report.together);
        CHECK(report.companions.empty());
    }
}

TEST_CASE("two documents of one body and year agree", "[together]") {
    const auto reports = together({unit("青岚市云溪区档案局"), unit("青岚市云溪区档案局", with_more(Budget().text()))});
    CHECK(compared(reports[0]) == "");
    CHECK(compared(reports[1]) == "error agree/document 档案馆 项目支出 10000.00\n");
    CHECK(companion(reports[0], Companionship::same_year).paths == std::vector<std::string>{"document 1"});
    CHECK(companion(reports[1], Companionship::same_year).equal > 50);
}

namespace {

/// A report of one sentence's figure.
Report of_year(std::uint16_t fiscal_year, std::int64_t value, std::int64_t half_width) {
    Report report;
    report.path = std::to_string(fiscal_year);
    report.kind = DocumentKind::unit_budget;
    report.organization = "青岚市云溪区档案局";
    report.fiscal_year = fiscal_year;
    FigureRecord figure;
    figure.value = value;
    figure.half_width = half_width;
    figure.coordinates = {.fund = Fund::fiscal, .year = 2024};
    figure.place.line = 10;
    report.figures.push_back(figure);
    return report;
}

}  // namespace

TEST_CASE("what a later document says of an earlier year is a warning, rounding is nothing", "[together]") {
    std::vector<Report> reports{of_year(2025, 123'0000'00, 50'00), of_year(2024, 123'0049'00, 0)};
    check_together(reports);
    CHECK(reports[0].findings.empty());
    CHECK(companion(reports[0], Companionship::other_year).equal == 1);
    reports = {of_year(2025, 123'0000'00, 50'00), of_year(2024, 123'0051'00, 0)};
    check_together(reports);
    // The later one is told, whichever comes first.
    REQUIRE(reports[0].findings.size() == 1);
    CHECK(reports[0].findings[0].severity == Severity::warning);
    CHECK(reports[1].findings.empty());
}

TEST_CASE("a figure that its own document contradicts is not held against another", "[together]") {
    std::vector<Report> reports{of_year(2025, 200'00, 0), of_year(2025, 100'00, 0)};
    reports[0].figures[0].contradicted = 1;
    check_together(reports);
    CHECK(reports[1].findings.empty());
    reports[0].figures[0].contradicted = 0;
    check_together(reports);
    CHECK(reports[1].findings.size() == 1);
}

TEST_CASE("money passed on between bodies is not counted twice", "[together]") {
    const auto with = [](std::string organization, DocumentKind kind, std::int64_t value) {
        Report report = of_year(2024, value, 0);
        report.organization = std::move(organization);
        report.kind = kind;
        report.figures[0].coordinates.fund = Fund::all;
        report.figures[0].place.table = "F1";
        return report;
    };
    std::vector<Report> reports{with("局", DocumentKind::department_final, 100'00),
                                with("局", DocumentKind::unit_final, 70'00),
                                with("所", DocumentKind::unit_final, 40'00)};
    reports[0].members = {{.name = "", .place = {}, .own = true}, {.name = "所", .place = {}}};
    std::vector<Report> passing = reports;
    check_together(reports);
    CHECK(reports[0].findings.size() == 1);
    FigureRecord subsidy = passing[2].figures[0];
    subsidy.coordinates.flow = Flow::income;
    subsidy.coordinates.fund = Fund::superior;
    passing[2].figures.push_back(subsidy);
    check_together(passing);
    CHECK(passing[0].findings.empty());
}
