// docs/rules.md, docs/rules_en.md and README's table are what the program writes. After a wanted change,
// BUDGETCHECK_WRITE_GOLDEN=1 writes them anew.
#include "catch.hpp"
#include "support/paths.hpp"

#include "explain/explain.hpp"

#include <budgetcheck/rules.hpp>

#include <cstdlib>

using namespace budgetcheck;
using namespace budgetcheck::test;

namespace {

std::vector<const Rule*> all_rules() {
    std::vector<const Rule*> all;
    for (const Rule& rule : rules()) all.push_back(&rule);
    return all;
}

bool writes() { return std::getenv("BUDGETCHECK_WRITE_GOLDEN") != nullptr; }

}  // namespace

TEST_CASE("the pages on the rules are current", "[samples]") {
    for (const auto& [file, language] : {std::pair("rules.md", Language::zh), std::pair("rules_en.md", Language::en)}) {
        INFO(file);
        const auto path = source_folder() / "docs" / file;
        const std::string page = explanation_markdown(all_rules(), language);
        if (writes()) write_file(path, page);
        CHECK(read_file(path) == page);
    }
}

TEST_CASE("README's table of rules is current", "[samples]") {
    const auto path = source_folder() / "README.md";
    std::string readme = read_file(path);
    const std::string table = rules_markdown(rules(), Language::en);
    const std::string head = table.substr(0, table.find('\n') + 1);
    const std::size_t begin = readme.find(head);
    REQUIRE(begin != readme.npos);
    const std::size_t end = readme.find("\n\n", begin) + 1;
    if (writes()) {
        readme.replace(begin, end - begin, table);
        write_file(path, readme);
    } else {
        CHECK(readme.substr(begin, end - begin) == table);
    }
}

TEST_CASE("an explanation says what, why, how rounding is treated, and what to do", "[samples]") {
    for (const Language language : {Language::zh, Language::en})
        for (const Rule* rule : all_rules()) {
            INFO(rule->id);
            const std::vector<const Rule*> one{rule};
            const std::string text = explanation_text(one, language);
            CHECK(text.starts_with(std::string(rule->id) + "  " + std::string(name(rule->severity)) + "\n"));
            for (const std::string_view head : {"what", "why", "rounding", "advice", "right", "wrong", "finding"})
                CHECK(text.find(render("explain/head/" + std::string(head), language)) != text.npos);
        }
}

TEST_CASE("explain takes rules and families, and names those near a misspelt one", "[samples]") {
    const ProgramResult family = run_shell("\"$BUDGETCHECK\" --lang en explain balance");
    CHECK(family.output.find("balance/total") != std::string::npos);
    CHECK(family.output.find("balance/code") != std::string::npos);
    CHECK(family.output.find("add/split") == std::string::npos);
    const ProgramResult wrong = run_shell("\"$BUDGETCHECK\" --lang en explain add/splt");
    CHECK(wrong.exit_code == 2);
    CHECK(wrong.errors.find("add/split") != std::string::npos);
}
