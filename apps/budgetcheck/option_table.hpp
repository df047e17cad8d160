// The options as data: the parser and the help text are made from the same rows.
#pragma once

#include "options.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace budgetcheck {

/// The words of a command line before they are understood.
struct RawOptions {
    bool help = false;
    bool version = false;
    bool together = false;
    bool null_separated = false;
    bool no_config = false;
    std::string format;
    std::string show;
    std::string fail_on;
    std::string lang;
    std::string color;
    std::string jobs;
    std::string profile;
    std::string output;
    std::string codes;
    std::string config;
    std::string baseline;
    std::string encoding;
    std::string files_from;
    std::string shard;
    std::vector<std::string> select;
    std::vector<std::string> ignore;
    std::vector<std::string> paths;
};

using RawTarget = std::variant<bool RawOptions::*, std::string RawOptions::*, std::vector<std::string> RawOptions::*>;

/// What a shell offers behind an option.
enum class Offer : std::uint8_t {
    none,
    file,
    formats,
    encodings,
    languages,
    colors,
    severities,
    notes,
    profiles,
    rules
};

struct OptionRow {
    std::string_view flags;     ///< as CLI11 wants them, the long name last
    std::string_view argument;  ///< as the help shows it; empty for a flag
    RawTarget target;
    Offer offer = Offer::none;
    bool seldom = false;  ///< told by the manual only, for the help is to fit on a screen
};

/// "-o,--output" → "output"
constexpr std::string_view long_name(const OptionRow& row) { return row.flags.substr(row.flags.rfind("--") + 2); }

/// "-o,--output" → "-o"; empty where there is none
constexpr std::string_view short_flag(const OptionRow& row) {
    return row.flags.substr(0, row.flags.starts_with("--") ? 0 : row.flags.find(','));
}

// In the order of the help text. The help itself is in the catalogue, under help/<long name>.
inline constexpr auto option_rows = std::to_array<OptionRow>({
    {"--format", "NAME", &RawOptions::format, Offer::formats},
    {"--show", "notes", &RawOptions::show, Offer::notes},
    {"--fail-on", "LEVEL", &RawOptions::fail_on, Offer::severities},
    {"--select", "RULE,…", &RawOptions::select, Offer::rules},
    {"--ignore", "RULE,…", &RawOptions::ignore, Offer::rules},
    {"--config", "FILE", &RawOptions::config, Offer::file},
    {"--no-config", "", &RawOptions::no_config, Offer::none, true},
    {"--baseline", "FILE", &RawOptions::baseline, Offer::file},
    {"--together", "", &RawOptions::together},
    {"--profile", "ID", &RawOptions::profile, Offer::profiles},
    {"--codes", "FILE", &RawOptions::codes, Offer::file},
    {"--encoding", "NAME", &RawOptions::encoding, Offer::encodings},
    {"--files-from", "FILE", &RawOptions::files_from, Offer::file},
    {"-0,--null", "", &RawOptions::null_separated, Offer::none, true},
    {"--shard", "I/N", &RawOptions::shard, Offer::none, true},
    {"--lang", "zh|en", &RawOptions::lang, Offer::languages},
    {"--color", "WHEN", &RawOptions::color, Offer::colors},
    {"-j,--jobs", "N", &RawOptions::jobs},
    {"-o,--output", "FILE", &RawOptions::output, Offer::file},
    {"--version", "", &RawOptions::version},
    {"-h,--help", "", &RawOptions::help},
});

struct CommandRow {
    std::string_view name;  ///< the first word of the command line that is no option; help under command/<name>
    std::string_view argument;
    Command command;
    bool seldom = false;  ///< as of an option
};

inline constexpr auto command_rows = std::to_array<CommandRow>({
    {"extract", " PATH...", Command::extract},
    {"merge", " PART...", Command::merge},
    {"summary", " RESULT...", Command::summary},
    {"rules", "", Command::rules},
    {"explain", " [RULE...]", Command::explain},
    {"config", " [PATH...]", Command::config},
    {"completion", " SHELL", Command::completion, true},
    {"manual", "", Command::manual, true},
});

template <typename Value>
struct Choice {
    std::string_view name;
    Value value;
};

inline constexpr auto format_choices = std::to_array<Choice<FormatName>>({{"text", FormatName::text},
                                                                          {"json", FormatName::json},
                                                                          {"ndjson", FormatName::ndjson},
                                                                          {"sarif", FormatName::sarif},
                                                                          {"junit", FormatName::junit},
                                                                          {"github", FormatName::github},
                                                                          {"csv", FormatName::csv},
                                                                          {"html", FormatName::html},
                                                                          {"ignore", FormatName::ignore}});
inline constexpr auto figure_format_choices = std::to_array<Choice<FormatName>>(
    {{"ndjson", FormatName::ndjson}, {"csv", FormatName::csv}, {"sqlite", FormatName::sqlite}});
inline constexpr auto merge_format_choices = std::to_array<Choice<FormatName>>({{"ndjson", FormatName::ndjson}});
inline constexpr auto summary_format_choices =
    std::to_array<Choice<FormatName>>({{"text", FormatName::text}, {"json", FormatName::json}});
inline constexpr auto rule_format_choices = std::to_array<Choice<FormatName>>(
    {{"text", FormatName::text}, {"json", FormatName::json}, {"markdown", FormatName::markdown}});
inline constexpr auto explain_format_choices =
    std::to_array<Choice<FormatName>>({{"text", FormatName::text}, {"markdown", FormatName::markdown}});
inline constexpr auto encoding_choices = std::to_array<Choice<Encoding>>({{"auto", Encoding::automatic},
                                                                          {"utf-8", Encoding::utf8},
                                                                          {"gb18030", Encoding::gb18030},
                                                                          {"utf-16le", Encoding::utf16_le},
                                                                          {"utf-16be", Encoding::utf16_be}});
inline constexpr auto shell_choices =
    std::to_array<Choice<Shell>>({{"bash", Shell::bash}, {"zsh", Shell::zsh}, {"fish", Shell::fish}});
inline constexpr auto show_choices = std::to_array<Choice<bool>>({{"notes", true}});
inline constexpr auto fail_on_choices = std::to_array<Choice<std::optional<Severity>>>(
    {{"error", Severity::error}, {"warning", Severity::warning}, {"note", Severity::note}, {"never", std::nullopt}});
inline constexpr auto language_choices = std::to_array<Choice<Language>>({{"zh", Language::zh}, {"en", Language::en}});
inline constexpr auto color_choices =
    std::to_array<Choice<Color>>({{"auto", Color::automatic}, {"always", Color::always}, {"never", Color::never}});

}  // namespace budgetcheck
