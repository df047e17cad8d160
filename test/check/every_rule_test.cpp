// Every rule has a document in which it fires; a clean budget fires none.
#include "catch.hpp"
#include "check/budgets.hpp"
#include "check/firing.hpp"
#include "check/marked_document.hpp"

#include <budgetcheck/check.hpp>
#include <budgetcheck/rules.hpp>

#include <algorithm>
#include <sstream>

namespace budgetcheck::test {
namespace {

/// What the failure of one of many documents needs to show.
std::string marked_lines(const std::string& document) {
    std::string result;
    std::istringstream lines(document);
    for (std::string line; std::getline(lines, line);)
        if (line.find("⟵") != line.npos) result += line + "\n";
    return result;
}

}  // namespace

void check_firing(const std::vector<Firing>& documents) {
    for (const Firing& firing : documents) {
        INFO(marked_lines(firing.document));
        CHECK(differences(firing.document) == "");
        const MarkedDocument document = read_marks(firing.document);
        CHECK(std::ranges::any_of(document.marks, [&](const Mark& mark) {
            return mark.rule == firing.rule && mark.level != "may" && mark.level != "open";
        }));
    }
}

}  // namespace budgetcheck::test

using namespace budgetcheck;
using namespace budgetcheck::test;

TEST_CASE("every rule has a document in which it fires", "[check]") {
    std::vector<Firing> all;
    for (const auto family : {firing_add, firing_agree, firing_balance, firing_contain, firing_structure, firing_name,
                              firing_format, firing_narrative, firing_project, firing_wording, firing_reason,
                              firing_final, firing_together})
        for (Firing& firing : family()) all.push_back(std::move(firing));
    for (const Rule& rule : rules()) {
        INFO(rule.id);
        CHECK(std::ranges::count(all, rule.id, &Firing::rule) > 0);
    }
    for (const Firing& firing : all) {
        INFO(firing.rule);
        CHECK(find_rule(firing.rule) != nullptr);
    }
}

TEST_CASE("a budget without a mistake has no finding, and every figure of its tables is confirmed", "[check]") {
    CHECK(differences(narrated().text()) == "");
    for (const Budget& budget : {Budget(one_fund), Budget(several_funds)}) {
        const std::string document = budget.text();
        CHECK(differences(document) == "");
        const Report report = check(document, "test.txt");
        CHECK(report.status == Status::passed);
        CHECK(report.kind == DocumentKind::unit_budget);
        CHECK(report.fiscal_year == 2025);
        CHECK(report.coverage.figures_confirmed == report.coverage.figures_read);
        CHECK(report.coverage.unknown_lines == 0);
    }
}
