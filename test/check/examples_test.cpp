// The examples of the explanations are executed: the wrong document fires its rule, the right one nothing.
#include "explain/examples.hpp"

#include "catch.hpp"

#include <budgetcheck/check.hpp>
#include <budgetcheck/rules.hpp>

#include <algorithm>

using namespace budgetcheck;

namespace {

std::string found(const std::string& document) {
    std::string result;
    for (const Finding& finding : explain::findings_of(document))
        result += std::string(name(finding.severity)) + " " + std::string(finding.rule) + " " +
                  std::to_string(finding.locations.at(0).line) + "\n";
    return result;
}

}  // namespace

TEST_CASE("every rule has an example that fires it, and nothing without the mistake", "[check]") {
    for (const Rule& rule : rules()) {
        INFO(rule.id);
        const explain::Example* example = explain::find_example(rule.id);
        REQUIRE(example != nullptr);
        CHECK(found(right_document(*example)) == "");
        const std::string wrong = found(wrong_document(*example));
        INFO(wrong);
        CHECK(wrong.find(" " + std::string(rule.id) + " ") != wrong.npos);
        CHECK(changed_lines(*example).wrong != changed_lines(*example).right);
    }
    CHECK(explain::examples().size() == rules().size());
}
