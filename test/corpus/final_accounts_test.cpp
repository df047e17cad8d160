// Real final accounts: every figure of their tables at its coordinates, as found independently in the PDF (cells/), and
// nothing reported but what their truth files know.
#include "corpus/real_documents.hpp"

#include "catch.hpp"

#include <budgetcheck/check.hpp>

#include <map>
#include <set>
#include <string>
#include <tuple>

using namespace budgetcheck;
using nlohmann::json;
using test::RealBudget;

namespace {

/// View, code or label, column, figure.
using Cell = std::tuple<std::string, std::string, std::string, std::string>;

std::set<Cell> cells_read(const Report& report) {
    std::set<Cell> cells;
    for (const FigureRecord& figure : report.figures) {
        if (figure.place.text.empty()) continue;
        const std::uint32_t code = figure.coordinates.function + figure.coordinates.economic;
        const bool by_label = figure.view.starts_with("F1") || figure.view.starts_with("F4");
        const std::string row = code == 0 || by_label ? figure.place.row : std::to_string(code);
        cells.emplace(figure.view, row, figure.place.column_name, figure.place.text);
    }
    return cells;
}

json cells_of(const std::string& name) {
    return json::parse(
        test::read_file(test::source_folder() / "test" / "corpus" / "cells" / (name + ".json")).c_str());
}

Report checked(const RealBudget& accounts) { return check(accounts.text, accounts.name, {.keep_figures = true}); }

}  // namespace

TEST_CASE("final accounts: nine tables, every figure at its coordinates", "[corpus]") {
    for (const RealBudget& accounts : test::real_accounts()) {
        INFO(accounts.name);
        const Report report = checked(accounts);
        CHECK(report.coverage.tables_found == 9);
        CHECK(report.kind == DocumentKind::department_final);
        CHECK(report.coverage.undetermined == 0);
        const std::set<Cell> read = cells_read(report);
        std::size_t found = 0;
        const json document = cells_of(accounts.name);
        for (const json& cell : document.at("cells")) {
            INFO(cell.dump());
            const bool is_read = read.contains({cell[0].get<std::string>(), cell[1].get<std::string>(),
                                                cell[2].get<std::string>(), cell[3].get<std::string>()});
            CHECK(is_read);
            found += is_read ? 1 : 0;
        }
        CHECK(found > 190);
    }
}

TEST_CASE("final accounts: only what is known to be true is reported", "[corpus]") {
    // Each stands in the truth file of its document.
    const std::map<std::string, std::string> expected{
        {"finance_final_2024", "548 error agree/prose\n565 error share/percent\n631 warning name/listed\n"},
        {"socialwork_final_2024", "415 warning structure/leftover\n431 warning structure/leftover\n"
                                  "484 warning share/percent\n490 error share/completion\n"
                                  "579 warning name/listed\n650 warning contain/part\n"},
    };
    for (const RealBudget& accounts : test::real_accounts()) {
        std::string found;
        for (const Finding& finding : checked(accounts).findings)
            if (finding.severity != Severity::note)
                found += std::to_string(finding.locations.at(0).line) + " " + std::string(name(finding.severity)) + " " +
                         std::string(finding.rule) + "\n";
        CHECK(found == expected.at(accounts.name));
    }
}

TEST_CASE("final accounts: all amounts of the narrative are read", "[corpus]") {
    for (const RealBudget& accounts : test::real_accounts()) {
        INFO(accounts.name);
        const Report report = checked(accounts);
        CHECK(report.coverage.narrative_amounts > 50);
        CHECK(report.coverage.narrative_read == report.coverage.narrative_amounts);
    }
}

TEST_CASE("a blank template says so, and nothing else", "[corpus]") {
    const std::string text = test::corpus_text("template_final");
    if (text.empty()) return;
    const Report report = check(text, "template_final");
    CHECK(report.kind == DocumentKind::blank_template);
    CHECK(report.status == Status::unreadable);
    REQUIRE(report.error);
    CHECK(report.error->key == "error/blank-template");
    CHECK(report.findings.empty());
}
