// toml++ reads the file; what its keys may hold is decided here, and every key that is not known is an error.
#include "configuration/configuration.hpp"

#include "report/near_words.hpp"

#include <budgetcheck/check.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>
#include <utility>

// Compiled in, so that the program needs no further library where it runs.
#define TOML_HEADER_ONLY 1
#include <toml++/toml.h>

namespace budgetcheck {
namespace {

constexpr std::array<std::string_view, 4> known_keys{"language", "profile", "severity", "ignore"};
constexpr std::array<std::string_view, 4> ignore_keys{"file", "fingerprint", "reason", "until"};
constexpr std::array<std::string_view, 2> languages{"zh", "en"};
constexpr std::array<std::string_view, 4> severities{"note", "warning", "error", "off"};
constexpr std::size_t fingerprint_digits = 16;

std::uint32_t line_of(const toml::node& node) { return node.source().begin.line; }

/// What is wrong at a line: the line is the first of all arguments.
Message wrong(std::string_view key, std::uint32_t line, std::vector<std::string> arguments = {}) {
    arguments.insert(arguments.begin(), std::to_string(line));
    return {key, std::move(arguments)};
}

std::string listed(std::span<const std::string_view> words) { return fmt::format("{}", fmt::join(words, ", ")); }

/// The error for a word that is none of those it may be, with those that come near.
Message unknown(std::string_view key, std::uint32_t line, std::string_view word,
                std::span<const std::string_view> words) {
    const std::vector<std::string_view> near = near_words(word, words);
    return wrong(key, line, {std::string(word), near.empty() ? listed(words) : listed(near)});
}

void check_keys(const toml::table& table, std::span<const std::string_view> keys) {
    for (const auto& [key, value] : table)
        if (std::ranges::find(keys, key.str()) == keys.end())
            throw unknown("configuration/unknown-key", key.source().begin.line, key.str(), keys);
}

/// The words behind a key. Throws where something else stands there.
std::string text_of(std::string_view key, const toml::node& node) {
    const auto text = node.value_exact<std::string>();
    if (!text) throw wrong("configuration/no-text", line_of(node), {std::string(key)});
    return *text;
}

std::size_t choice(std::string_view key, const toml::node& node, std::span<const std::string_view> choices) {
    const std::string word = text_of(key, node);
    const auto found = std::ranges::find(choices, word);
    if (found == choices.end())
        throw wrong("configuration/bad-value", line_of(node), {std::string(key), word, listed(choices)});
    return static_cast<std::size_t>(found - choices.begin());
}

SeverityLine severity_line(std::string_view rule, const toml::node& node) {
    if (!is_rule_or_family(rule)) {
        std::vector<std::string_view> near = near_rules(rule);
        throw near.empty() ? wrong("configuration/no-rule", line_of(node), {std::string(rule)})
                           : wrong("configuration/no-such-rule", line_of(node), {std::string(rule), listed(near)});
    }
    const std::size_t chosen = choice(rule, node, severities);
    SeverityLine line{{std::string(rule), std::nullopt}, line_of(node)};
    if (severities[chosen] != "off") line.rule.severity = static_cast<Severity>(chosen);
    return line;
}
static_assert(static_cast<Severity>(0) == Severity::note && static_cast<Severity>(2) == Severity::error);

/// One of the texts that an [[ignore]] must have.
std::string required(const toml::table& table, std::string_view key) {
    const toml::node* node = table.get(key);
    if (node == nullptr) throw wrong("configuration/missing-key", line_of(table), {std::string(key)});
    std::string text = text_of(key, *node);
    if (text.find_first_not_of(" \t\r\n") == text.npos)
        throw wrong("configuration/empty", line_of(*node), {std::string(key)});
    return text;
}

std::chrono::year_month_day last_day(const toml::table& table) {
    const toml::node* node = table.get("until");
    if (node == nullptr) throw wrong("configuration/missing-key", line_of(table), {"until"});
    const auto date = node->value_exact<toml::date>();
    if (!date) throw wrong("configuration/no-date", line_of(*node));
    return std::chrono::year(date->year) / date->month / date->day;
}

IgnoredFinding ignored_finding(const toml::table& table) {
    check_keys(table, ignore_keys);
    IgnoredFinding ignored{required(table, "file"), required(table, "fingerprint"), required(table, "reason"),
                           last_day(table), line_of(table)};
    const bool is_hexadecimal = ignored.fingerprint.find_first_not_of("0123456789abcdef") == std::string::npos;
    if (ignored.fingerprint.size() != fingerprint_digits || !is_hexadecimal)
        throw wrong("configuration/bad-fingerprint", line_of(*table.get("fingerprint")), {ignored.fingerprint});
    return ignored;
}

void read_severities(const toml::node& node, Configuration& configuration) {
    const toml::table* const rules = node.as_table();
    if (rules == nullptr) throw wrong("configuration/no-table", line_of(node), {"[severity]"});
    for (const auto& [rule, severity] : *rules) configuration.severities.push_back(severity_line(rule.str(), severity));
}

void read_ignored(const toml::node& node, Configuration& configuration) {
    const toml::array* const entries = node.as_array();
    if (entries == nullptr) throw wrong("configuration/no-table", line_of(node), {"[[ignore]]"});
    for (const toml::node& entry : *entries) {
        if (entry.as_table() == nullptr) throw wrong("configuration/no-table", line_of(entry), {"[[ignore]]"});
        configuration.ignored.push_back(ignored_finding(*entry.as_table()));
    }
}

void read_profile(const toml::node& node, Configuration& configuration) {
    configuration.profile = profile_names()[choice("profile", node, profile_names())];
    configuration.profile_line = line_of(node);
}

void read_language(const toml::node& node, Configuration& configuration) {
    configuration.language = choice("language", node, languages) == 0 ? Language::zh : Language::en;
    configuration.language_line = line_of(node);
}

Configuration configuration_of(const toml::table& table) {
    check_keys(table, known_keys);
    Configuration configuration;
    if (const toml::node* node = table.get("language")) read_language(*node, configuration);
    if (const toml::node* node = table.get("profile")) read_profile(*node, configuration);
    if (const toml::node* node = table.get("severity")) read_severities(*node, configuration);
    if (const toml::node* node = table.get("ignore")) read_ignored(*node, configuration);
    return configuration;
}

}  // namespace

std::variant<Configuration, Message> parse_configuration(std::string_view text, std::string path) {
    try {
        Configuration configuration = configuration_of(toml::parse(text));
        configuration.path = std::move(path);
        return configuration;
    } catch (const Message& problem) {
        return problem;
    } catch (const toml::parse_error& error) {
        return wrong("configuration/no-toml", error.source().begin.line, {std::string(error.description())});
    }
}

std::string printed(std::chrono::year_month_day date) {
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                       static_cast<unsigned>(date.day()));
}

}  // namespace budgetcheck
