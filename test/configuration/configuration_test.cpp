// What a configuration may say, and how it is told what is wrong.
#include "configuration/configuration.hpp"

#include "catch.hpp"

#include <string>
#include <vector>

using namespace budgetcheck;

namespace {

/// The sentence about what is wrong; empty where nothing is.
std::string problem(std::string_view text) {
    const auto parsed = parse_configuration(text, "budgetcheck.toml");
    const auto* message = std::get_if<Message>(&parsed);
    return message == nullptr ? std::string{} : render(*message, Language::en);
}

constexpr std::string_view whole = R"(language = "en"
profile = "shanghai-budget"

[severity]
"add/rollup" = "warning"
"structure/leftover" = "off"

[[ignore]]
file = "a b/\"1\".txt"
fingerprint = "00ff00ff00ff00ff"
reason = "上年数按决算口径"
until = 2026-12-31
)";

}  // namespace

TEST_CASE("every key of a configuration is read, with its line", "[configuration]") {
    const auto parsed = parse_configuration(whole, "x/budgetcheck.toml");
    REQUIRE(std::holds_alternative<Configuration>(parsed));
    const auto& configuration = std::get<Configuration>(parsed);
    CHECK(configuration.path == "x/budgetcheck.toml");
    CHECK(configuration.language == Language::en);
    CHECK(configuration.language_line == 1);
    CHECK(configuration.profile == "shanghai-budget");
    CHECK(configuration.profile_line == 2);
    REQUIRE(configuration.severities.size() == 2);
    CHECK(configuration.severities[0].rule.rule == "add/rollup");
    CHECK(configuration.severities[0].rule.severity == Severity::warning);
    CHECK(configuration.severities[0].line == 5);
    CHECK(configuration.severities[1].rule.severity == std::nullopt);
    REQUIRE(configuration.ignored.size() == 1);
    const IgnoredFinding& ignored = configuration.ignored[0];
    CHECK(ignored.file == "a b/\"1\".txt");
    CHECK(ignored.fingerprint == "00ff00ff00ff00ff");
    CHECK(ignored.reason == "上年数按决算口径");
    CHECK(printed(ignored.until) == "2026-12-31");
    CHECK(ignored.line == 8);
}

TEST_CASE("a configuration that says nothing is none", "[configuration]") {
    for (const char* text : {"", "# nothing\n", "[severity]\n"}) {
        CAPTURE(text);
        CHECK(problem(text).empty());
    }
}

TEST_CASE("a configuration shown is the same configuration", "[configuration]") {
    const auto first = parse_configuration(whole, "budgetcheck.toml");
    for (const Language language : {Language::zh, Language::en}) {
        const std::string text = configuration_text(std::get<Configuration>(first), language);
        CAPTURE(text);
        const auto second = parse_configuration(text, "budgetcheck.toml");
        REQUIRE(std::holds_alternative<Configuration>(second));
        const auto& configuration = std::get<Configuration>(second);
        CHECK(configuration.language == Language::en);
        CHECK(configuration.profile == "shanghai-budget");
        CHECK(configuration.severities.size() == 2);
        REQUIRE(configuration.ignored.size() == 1);
        CHECK(configuration.ignored[0].file == "a b/\"1\".txt");
        CHECK(printed(configuration.ignored[0].until) == "2026-12-31");
    }
    CHECK(problem(configuration_text(Configuration{}, Language::zh)).empty());
}

TEST_CASE("what is wrong is told with its line and what to write", "[configuration]") {
    struct Case {
        std::string text;
        std::string said;
    };
    const std::string entry = "[[ignore]]\nfile = 'a.txt'\nfingerprint = '0123456789abcdef'\nreason = 'x'\n";
    const std::vector<Case> table{
        {"langage = 'zh'\n", "line 1: there is no setting “langage”; did you mean language?"},
        {"\n[severty]\n", "line 2: there is no setting “severty”; did you mean severity?"},
        {"x = 1\n", "line 1: there is no setting “x”; did you mean language, profile, severity, ignore?"},
        {"language = 'fr'\n", "line 1: language: “fr” is not one of: zh, en"},
        {"language = 1\n", "line 1: language must be a text in quotes"},
        {"profile = 'mars'\n", "line 1: profile: “mars” is not one of: shanghai-budget"},
        {"severity = 'error'\n", "line 1: write [severity], and its keys below"},
        {"[severity]\n'add/rolup' = 'error'\n", "line 2: there is no rule “add/rolup”; did you mean add/rollup"},
        {"[severity]\n'quite another' = 'error'\n", "line 2: there is no rule “quite another”: budgetcheck rules"},
        {"[severity]\nadd = 'bad'\n", "line 2: add: “bad” is not one of: note, warning, error, off"},
        {"[ignore]\n", "line 1: write [[ignore]], and its keys below"},
        {"ignore = [1]\n", "line 1: write [[ignore]], and its keys below"},
        {entry, "line 1: this [[ignore]] has no until"},
        {entry + "until = '2026-12-31'\n", "line 5: until is no date"},
        {entry + "until = 2026-12-31\nuntill = 1\n", "line 6: there is no setting “untill”; did you mean until?"},
        {"[[ignore]]\nfile = 'a'\n", "line 1: this [[ignore]] has no fingerprint"},
        {"[[ignore]]\nfile = ' '\n", "line 2: file is empty"},
        {"[[ignore]]\nfile='a'\nfingerprint='b'\nreason='c'\nuntil=2026-01-01\n", "line 3: “b” is no fingerprint"},
        {"language = \n", "line 1 is no TOML: "},
        {"language = 'zh'\nlanguage = 'en'\n", "line 2 is no TOML: "},
    };
    for (const Case& row : table) {
        CAPTURE(row.text);
        CHECK_THAT(problem(row.text), Catch::Matchers::StartsWith(row.said));
    }
    CHECK(problem(entry + "until = 2026-12-31\n").empty());
}
