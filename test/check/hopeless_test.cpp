// Documents with more mistakes than can be told apart: the report says that the diagnosis was given up, and costs
// little more than that of a clean document.
#include "catch.hpp"
#include "check/diagnosis.hpp"
#include "check/misprints.hpp"
#include "report/catalogue.hpp"
#include "support/paths.hpp"

#include <algorithm>
#include <ctime>
#include <string>

using namespace budgetcheck;
using namespace budgetcheck::test;

namespace {

/// Every figure of the tables misprinted.
std::string spoil_all(const std::string& text) {
    return Misprinter(1).misprint(text, covered_figures(text), 10'000).text;
}

double seconds_for(const std::string& text, int rounds) {
    double least = 1e9;
    for (int round = 0; round < rounds; ++round) {
        const std::clock_t begin = std::clock();
        for (int i = 0; i < 5; ++i) check(text, "timed.txt");
        least = std::min(least, static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
    }
    return least;
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

TEST_CASE("thirty misprints cost at most five times the time of none", "[check]") {
    for (const char* name : {"unit_budget.txt", "department_budget.txt"}) {
        const std::string text = read_file(samples_folder() / name);
        const Misprinted misprinted = Misprinter(3).misprint(text, covered_figures(text), 30);
        REQUIRE(misprinted.misprints.size() == 30);
        const double clean = seconds_for(text, 5);
        const double spoilt = seconds_for(misprinted.text, 5);
        INFO(name << ": " << clean << " s clean, " << spoilt << " s with thirty misprints");
        CHECK(spoilt <= 5 * clean);
        CHECK(seconds_for(spoil_all(text), 5) <= 10 * clean);
    }
}
