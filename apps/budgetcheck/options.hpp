// The command line: options, their values, and what is wrong with them. Knows words only; does nothing.
#pragma once

#include "input/encodings.hpp"
#include "input/sources.hpp"
#include "report/catalogue.hpp"
#include "report/selection.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace budgetcheck {

enum class Command : std::uint8_t {
    check,
    extract,
    merge,
    summary,
    rules,
    explain,
    config,
    completion,
    manual,
    help,
    version
};
enum class FormatName : std::uint8_t { text, json, ndjson, markdown, sarif, junit, github, csv, html, ignore, sqlite };
enum class Shell : std::uint8_t { bash, zsh, fish };
enum class Color : std::uint8_t { automatic, always, never };

struct Options {
    Command command = Command::check;
    FormatName format = FormatName::text;
    Language language = Language::zh;
    bool language_asked = false;  ///< by --lang; else a configuration may name another
    Color color = Color::automatic;
    Shell shell = Shell::bash;
    Selection selection;
    std::string profile;            ///< empty for the one that the document itself shows
    std::string output;             ///< empty for standard output
    std::string configuration;      ///< for all documents; empty for those in and above their folders
    bool no_configuration = false;  ///< not even those
    std::string baseline;           ///< an earlier result; what it has is not told again
    std::string codes;              ///< a file of names of codes; empty for those compiled in
    bool together = false;          ///< compare the documents with each other
    Encoding encoding = Encoding::automatic;
    std::string files_from;       ///< a file that lists more paths; `-` for standard input
    bool null_separated = false;  ///< its paths end with NUL instead of a line end
    std::optional<Shard> shard;
    std::size_t jobs = 0;  ///< 0: as many as processors
    std::vector<std::string> paths;
};

/// What is wrong with the command line, in the language it asks for.
struct UsageError {
    Message message;
    Language language = Language::zh;
};

inline constexpr std::uint32_t max_shards = 100'000;

std::variant<Options, UsageError> parse_options(int argc, const char* const* argv);

/// Commands that a word may have been meant to be.
std::vector<std::string_view> near_commands(std::string_view word);

std::string help_text(Language language);

/// The manual page as troff.
std::string manual(Language language);

/// What a shell sources to complete the command line.
std::string completion(Shell shell, Language language);

}  // namespace budgetcheck
