// The configuration printed.
#include "configuration/configuration.hpp"

#include "report/json_report.hpp"

#include <fmt/format.h>

namespace budgetcheck {
namespace {

std::string comment(std::string_view key, Language language, const std::vector<std::string>& arguments = {}) {
    return "# " + render(key, language, arguments) + '\n';
}

/// `text` and the line that says so.
std::string said(const std::string& text, std::uint32_t line, Language language) {
    return fmt::format("{:<32}  {}", text, comment("configuration/line", language, {std::to_string(line)}));
}

std::string ignored_text(const IgnoredFinding& ignored, Language language) {
    return said("\n[[ignore]]", ignored.line, language) + "file = " + json_string(ignored.file) +
           "\nfingerprint = " + json_string(ignored.fingerprint) + "\nreason = " + json_string(ignored.reason) +
           "\nuntil = " + printed(ignored.until) + '\n';
}

}  // namespace

std::string configuration_text(const Configuration& configuration, Language language) {
    std::string result = configuration.path.empty()
                             ? comment("configuration/none", language, {std::string(configuration_name)})
                             : comment("configuration/from", language, {configuration.path});
    result += configuration.language
                  ? said(*configuration.language == Language::zh ? R"(language = "zh")" : R"(language = "en")",
                         configuration.language_line, language)
                  : comment("configuration/language-default", language);
    result += configuration.profile.empty()
                  ? comment("configuration/profile-default", language)
                  : said("profile = " + json_string(configuration.profile), configuration.profile_line, language);
    result += configuration.severities.empty() ? comment("configuration/severity-default", language) : "\n[severity]\n";
    for (const auto& [rule, line] : configuration.severities) {
        const std::string_view severity = rule.severity ? name(*rule.severity) : "off";
        result += said(fmt::format("{} = \"{}\"", json_string(rule.rule), severity), line, language);
    }
    for (const IgnoredFinding& ignored : configuration.ignored) result += ignored_text(ignored, language);
    return result;
}

}  // namespace budgetcheck
