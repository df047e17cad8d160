// Real final accounts: every figure of their tables at its coordinates, as found independently in the PDF (cells/), and
// nothing reported but what their truth files know.
#include "corpus/cells.hpp"
#include "corpus/real_documents.hpp"

#include "catch.hpp"

#include <budgetcheck/check.hpp>

#include <map>
#include <string>

using namespace budgetcheck;
using test::RealBudget;

namespace {

Report checked(const RealBudget& accounts) { return check(accounts.text, accounts.name, {.keep_figures = true}); }

}  // namespace

TEST_CASE("final accounts: nine tables, every figure at its coordinates", "[corpus]") {
    for (const RealBudget& accounts : test::real_accounts()) {
        INFO(accounts.name);
        const Report report = checked(accounts);
        CHECK(report.coverage.tables_found == 9);
        CHECK(report.kind == DocumentKind::department_final);
        CHECK(report.coverage.undetermined == 0);
        CHECK(test::missing_cells(report, accounts.name) == "");
    }
}

TEST_CASE("final accounts: only what is known to be true is reported", "[corpus]") {
    // Each stands in the truth file of its document.
    const std::map<std::string, std::string> expected{
        {"finance_final_2024", "548 error agree/prose\n551 warning change/reason\n565 error share/percent\n"
                               "581 warning change/reason\n631 warning name/listed\n"},
        {"socialwork_final_2024", "415 warning structure/leftover\n431 warning structure/leftover\n"
                                  "484 warning share/percent\n490 error share/completion\n"
                                  "557 warning change/reason\n579 warning name/listed\n650 warning contain/part\n"},
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
