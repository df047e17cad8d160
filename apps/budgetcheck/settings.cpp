#include "settings.hpp"

#include "input/output.hpp"
#include "report/display.hpp"

#include <algorithm>
#include <chrono>
#include <set>

namespace budgetcheck {
namespace {

constexpr const char* current_folder = "./";

std::vector<std::string> paths_of(std::span<const Source> sources) {
    std::vector<std::string> paths;
    for (const Source& source : sources) paths.push_back(source.path);
    if (paths.empty()) paths.emplace_back(current_folder);
    return paths;
}

Configurations configurations_of(const Options& options, std::span<const Source> sources) {
    if (options.no_configuration) return Configurations::none();
    if (!options.configuration.empty()) return Configurations::at(options.configuration, options.language);
    return Configurations::found_above(paths_of(sources), options.language);
}

/// Of a run that ignores nothing nobody asks the day.
std::chrono::year_month_day day_of(const Configurations& configurations) {
    const bool ignores = std::ranges::any_of(
        configurations.all(), [](const Configuration* configuration) { return !configuration->ignored.empty(); });
    return ignores ? today() : std::chrono::year_month_day{};
}

Language language_of(const Options& options, const Configurations& configurations, std::span<const Source> sources) {
    const Configuration& first = configurations.of(paths_of(sources.first(sources.empty() ? 0 : 1)).front());
    return options.language_asked ? options.language : first.language.value_or(options.language);
}

}  // namespace

Settings::Settings(const Options& options, std::span<const Source> sources)
    : options_(options),
      configurations_(configurations_of(options, sources)),
      baseline_(options.baseline.empty() ? std::nullopt : std::optional<Baseline>(options.baseline)),
      waivers_(configurations_, baseline_ ? &*baseline_ : nullptr, day_of(configurations_)),
      language_(language_of(options, configurations_, sources)) {}

const std::string& Settings::profile(const std::string& path) const {
    return options_.profile.empty() ? configurations_.of(path).profile : options_.profile;
}

Selection Settings::selection(const std::string& path) const {
    Selection selection = options_.selection;
    for (const SeverityLine& line : configurations_.of(path).severities) selection.severities.push_back(line.rule);
    return selection;
}

bool Settings::tells_rounding(const std::string& path) const {
    return options_.selection.show_notes || baseline_ || !configurations_.of(path).ignored.empty();
}

std::string Settings::lines(const std::vector<Message>& messages) const {
    std::string result;
    for (const Message& message : messages) result += "budgetcheck: " + printable(render(message, language_)) + '\n';
    return result;
}

std::vector<Settled> Settings::settle(std::vector<Report>& reports, std::string& notices) const {
    std::vector<Message> messages;
    const std::vector<Waivers::Count> counts = waivers_.take_out(reports, messages);
    notices += lines(messages);
    std::vector<Settled> result;
    for (std::size_t i = 0; i < reports.size(); ++i) {
        Settled& settled = result.emplace_back(budgetcheck::settle(reports[i], selection(reports[i].path)));
        settled.ignored = counts[i].ignored;
        settled.known = counts[i].known;
    }
    return result;
}

std::string Settings::notices() const { return lines(waivers_.without_file()); }

std::string Settings::text(std::span<const Source> sources) const {
    std::string result;
    std::set<const Configuration*> shown;
    for (const std::string& path : paths_of(sources)) {
        const Configuration& configuration = configurations_.of(path);
        if (!shown.insert(&configuration).second) continue;
        result += (result.empty() ? "" : "\n") + configuration_text(configuration, language_);
    }
    return result;
}

int run_config(const Options& options) {
    const std::vector<Source> sources = list_sources(options.paths);
    const Settings settings(options, sources);
    Output output(options.output, render("output/standard", options.language));
    output.write(settings.text(sources));
    output.finish();
    return 0;
}

}  // namespace budgetcheck
