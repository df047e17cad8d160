// Documents with more mistakes than can be told apart: the report says that the diagnosis was given up, and
// names its limits.
#include "catch.hpp"
#include "check/diagnosis.hpp"
#include "check/misprints.hpp"
#include "report/catalogue.hpp"
#include "support/paths.hpp"

#include <string>

using namespace budgetcheck;
using namespace budgetcheck::test;

namespace {

/// Every figure of the tables misprinted.
std::string spoil_all(const std::string& text) {
    return Misprinter(1).misprint(text, covered_figures(text), 10'000).text;
}

}  // namespace

TEST_CASE("where everything contradicts everything the diagnosis is given up, and said to be", "[check]") {
    const Report report = check(spoil_all(read_file(samples_folder() / "unit_budget.txt")), "hopeless.txt");
    CHECK(report.coverage.given_up > 0);
    CHECK(report.coverage.given_up <= report.coverage.contradiction);
    CHECK(report.findings.size() > 1);
}

TEST_CASE("a document whose mistakes are told apart gives nothing up", "[check]") {
    const std::string text = read_file(samples_folder() / "unit_budget.txt");
    CHECK(check(text, "clean.txt").coverage.given_up == 0);
    const Misprinted misprinted = Misprinter(2).misprint(text, covered_figures(text), 2);
    CHECK(check(misprinted.text, "two.txt").coverage.given_up == 0);
}

TEST_CASE("the summary names the limits of the diagnosis", "[check]") {
    for (const Language language : {Language::zh, Language::en}) {
        const std::string text = render("summary/diagnosis-given-up", language, {"7"});
        for (const std::size_t limit :
             {std::size_t{7}, checking::max_changes, checking::max_group, checking::max_trials})
            CHECK(text.find(std::to_string(limit)) != std::string::npos);
    }
}
