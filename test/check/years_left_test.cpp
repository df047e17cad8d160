// A sentence of the year before that gives this year's figure.
#include <budgetcheck/check.hpp>

#include "catch.hpp"
#include "support/changed_text.hpp"
#include "support/paths.hpp"

#include <string>
#include <vector>

using namespace budgetcheck;
using namespace budgetcheck::test;

namespace {

std::string budget() { return read_file(samples_folder() / "unit_budget.txt"); }

std::vector<Finding> left(const std::string& text) {
    std::vector<Finding> result;
    for (const Finding& finding : check(text, "budget.txt").findings)
        if (finding.message.key == "structure/year-left") result.push_back(finding);
    return result;
}

constexpr std::string_view agency = "2026年青岚市临泽区文化和旅游局财政拨款的机关运行经费预算为179.90万元";

}  // namespace

TEST_CASE("a sentence with the last year's number and this year's figure is told", "[check]") {
    CHECK(left(budget()).empty());
    const std::vector<Finding> found =
        left(replaced(budget(), agency, "2025年青岚市临泽区文化和旅游局财政拨款的机关运行经费预算为179.90万元"));
    REQUIRE(found.size() == 1);
    CHECK(found[0].severity == Severity::warning);
    CHECK(found[0].actual == "2025");
    CHECK(found[0].expected == "2026");
    REQUIRE(found[0].locations.size() == 2);
    CHECK(found[0].locations[0].text == "179.90");
    CHECK(found[0].locations[1].table == "T9");
}

TEST_CASE("the last year may have been the same", "[check]") {
    const std::string last = "2025年青岚市临泽区文化和旅游局财政拨款的机关运行经费预算为179.90万元";
    // Both years are told.
    CHECK(left(replaced(budget(), agency, last + "，" + std::string(agency))).empty());
    CHECK(left(replaced(budget(), agency, last + "，今年与2025年预算持平")).empty());
    CHECK(left(replaced(budget(), agency, last + "。今年预算数与上年一致")).empty());
    CHECK(left(replaced(budget(), agency, last + "。预算未作调整")).empty());
    // Another amount is the last year's.
    CHECK(left(replaced(budget(), agency, "2025年青岚市临泽区文化和旅游局财政拨款的机关运行经费预算为169.90万元"))
              .empty());
}
