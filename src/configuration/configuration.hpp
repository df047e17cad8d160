// What a file budgetcheck.toml says. Knows its keys and what they may be; knows nothing of where such files lie.
//
//     language = "zh"                  # or "en"
//     profile = "shanghai-budget"      # the layout of the documents, instead of the one they show
//
//     [severity]                       # "error", "warning", "note" or "off", by rule or family
//     "structure/leftover" = "off"
//
//     [[ignore]]                       # a finding that is no mistake
//     file = "2026/budget.txt"         # seen from the folder of the configuration
//     fingerprint = "ad2b55f7c4c1c2a7"
//     reason = "…"
//     until = 2026-12-31               # the last day on which it is ignored
#pragma once

#include "report/catalogue.hpp"
#include "report/selection.hpp"

#include <budgetcheck/report.hpp>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace budgetcheck {

struct IgnoredFinding {
    std::string file;  ///< as printed
    std::string fingerprint;
    std::string reason;
    std::chrono::year_month_day until{};
    std::uint32_t line = 0;  ///< of the configuration
};

struct SeverityLine {
    RuleSeverity rule;
    std::uint32_t line = 0;
};

/// All lines are those of the configuration; 0 where the key is not there.
struct Configuration {
    std::string path;  ///< empty where there is none
    std::optional<Language> language;
    std::uint32_t language_line = 0;
    std::string profile;  ///< empty where the document tells
    std::uint32_t profile_line = 0;
    std::vector<SeverityLine> severities;  ///< in the order of their rules
    std::vector<IgnoredFinding> ignored;   ///< in the order of the file
};

inline constexpr std::string_view configuration_name = "budgetcheck.toml";

/// Reads the text of a configuration; or what is wrong with it, with the line.
std::variant<Configuration, Message> parse_configuration(std::string_view text, std::string path);

/// "2026-12-31"
std::string printed(std::chrono::year_month_day date);

/// The configuration as it works, as TOML again, each value with where it comes from.
std::string configuration_text(const Configuration& configuration, Language language);

}  // namespace budgetcheck
