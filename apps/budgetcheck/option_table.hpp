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
    std::string format;
    std::string show;
    std::string fail_on;
    std::string lang;
    std::string color;
    std::string jobs;
    std::string profile;
    std::string output;
    std::string codes;
    std::string encoding;
    std::string files_from;
    std::string shard;
    std::vector<std::string> select;
    std::vector<std::string> ignore;
    std::vector<std::string> paths;
};

using RawTarget = std::variant<bool RawOptions::*, std::string RawOptions::*, std::vector<std::string> RawOptions::*>;

struct OptionRow {
    std::string_view flags;     ///< as CLI11 wants them, the long name last
    std::string_view argument;  ///< as the help shows it; empty for a flag
    RawTarget target;
};

// In the order of the help text. The help itself is in the catalogue, under help/<long name>.
inline constexpr auto option_rows = std::to_array<OptionRow>({
    {"--format", "NAME", &RawOptions::format},
    {"--show", "notes", &RawOptions::show},
    {"--fail-on", "error|warning|note|never", &RawOptions::fail_on},
    {"--select", "RULE,…", &RawOptions::select},
    {"--ignore", "RULE,…", &RawOptions::ignore},
    {"--together", "", &RawOptions::together},
    {"--profile", "ID", &RawOptions::profile},
    {"--codes", "FILE", &RawOptions::codes},
    {"--encoding", "auto|utf-8|gb18030|…", &RawOptions::encoding},
    {"--files-from", "FILE", &RawOptions::files_from},
    {"-0,--null", "", &RawOptions::null_separated},
    {"--shard", "I/N", &RawOptions::shard},
    {"--lang", "zh|en", &RawOptions::lang},
    {"--color", "auto|always|never", &RawOptions::color},
    {"-j,--jobs", "N", &RawOptions::jobs},
    {"-o,--output", "FILE", &RawOptions::output},
    {"--version", "", &RawOptions::version},
    {"-h,--help", "", &RawOptions::help},
});

struct CommandRow {
    std::string_view name;  ///< the first word of the command line that is no option; help under help/<name>
    std::string_view argument;
    Command command;
};

inline constexpr auto command_rows = std::to_array<CommandRow>({
    {"extract", " PATH...", Command::extract},
    {"merge", " PART...", Command::merge},
    {"summary", " RESULT...", Command::summary},
    {"rules", "", Command::rules},
    {"explain", " [RULE...]", Command::explain},
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
                                                                          {"csv", FormatName::csv}});
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
inline constexpr auto show_choices = std::to_array<Choice<bool>>({{"notes", true}});
inline constexpr auto fail_on_choices = std::to_array<Choice<std::optional<Severity>>>(
    {{"error", Severity::error}, {"warning", Severity::warning}, {"note", Severity::note}, {"never", std::nullopt}});
inline constexpr auto language_choices = std::to_array<Choice<Language>>({{"zh", Language::zh}, {"en", Language::en}});
inline constexpr auto color_choices =
    std::to_array<Choice<Color>>({{"auto", Color::automatic}, {"always", Color::always}, {"never", Color::never}});

}  // namespace budgetcheck
