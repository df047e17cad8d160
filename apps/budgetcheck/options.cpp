// CLI11 takes the words apart; their meaning is decided here, so that every complaint comes from the catalogue.
#include "options.hpp"

#include "option_table.hpp"

#include "input/batch.hpp"
#include "report/near_words.hpp"

#include <budgetcheck/check.hpp>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <span>

namespace budgetcheck {
namespace {

template <typename Choices>
std::string names_of(const Choices& choices) {
    std::string result;
    for (const auto& choice : choices) {
        if (!result.empty()) result += ", ";
        result += choice.name;
    }
    return result;
}

template <typename Choices>
auto find_choice(const Choices& choices, std::string_view word) {
    return std::ranges::find_if(choices, [&](const auto& choice) { return choice.name == word; });
}

/// Sets `value` to what the word means; an empty word was not given. Throws the complaint.
template <typename Choices, typename Value>
void choose(std::string_view option, const std::string& word, const Choices& choices, Value& value) {
    if (word.empty()) return;
    const auto found = find_choice(choices, word);
    if (found == choices.end()) throw Message{"usage/bad-value", {std::string(option), word, names_of(choices)}};
    value = found->value;
}

std::size_t number_of_jobs(const std::string& word) {
    if (word.empty()) return 0;
    std::size_t jobs = 0;
    const auto [end, problem] = std::from_chars(word.data(), word.data() + word.size(), jobs);
    if (problem != std::errc{} || end != word.data() + word.size() || jobs < 1 || jobs > max_jobs)
        throw Message{"usage/jobs", {word, std::to_string(max_jobs)}};
    return jobs;
}

/// ", did you mean …?"; empty where nothing is close.
std::string suggestion(const std::vector<std::string_view>& near, Language language) {
    std::string names;
    for (const std::string_view candidate : near) names.append(names.empty() ? "" : ", ").append(candidate);
    return names.empty() ? names : render("usage/near", language, {names});
}

/// Options by their long names; of a single letter every other letter would be close.
std::string near_options(const std::string& word, Language language) {
    std::vector<std::string> names;
    if (word.starts_with("--"))
        for (const OptionRow& row : option_rows) names.push_back("--" + std::string(long_name(row)));
    const std::vector<std::string_view> known(names.begin(), names.end());
    return suggestion(near_words(std::string_view(word).substr(0, word.find('=')), known), language);
}

/// The rule names of comma lists. Throws for one that does not exist, naming those like it.
std::vector<std::string> rule_names(const std::vector<std::string>& lists, Language language) {
    std::vector<std::string> result;
    for (const std::string& name : lists) {
        if (name.empty()) continue;
        if (!is_rule_or_family(name))
            throw Message{"usage/unknown-rule", {name, suggestion(near_rules(name), language)}};
        result.push_back(name);
    }
    return result;
}

/// Chinese unless the environment names another language.
Language environment_language() {
    for (const char* variable : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* value = std::getenv(variable);
        if (value == nullptr || *value == '\0') continue;
        const std::string_view name(value);
        const bool neutral = name == "C" || name.starts_with("C.") || name == "POSIX";
        return neutral || name.starts_with("zh") ? Language::zh : Language::en;
    }
    return Language::zh;
}

/// The language is needed before the rest is understood: for its complaints.
Language language_of(std::span<const char* const> arguments) {
    constexpr std::string_view option = "--lang";
    Language language = environment_language();
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string_view argument = arguments[i];
        std::string_view value;
        if (argument == option && i + 1 < arguments.size()) value = arguments[i + 1];
        else if (argument.starts_with("--lang=")) value = argument.substr(option.size() + 1);
        for (const auto& choice : language_choices)
            if (choice.name == value) language = choice.value;
    }
    return language;
}

void add_option(CLI::App& app, const OptionRow& row, RawOptions& raw) {
    const std::string flags(row.flags);
    if (const auto* flag = std::get_if<bool RawOptions::*>(&row.target)) {
        app.add_flag(flags, raw.**flag);
    } else if (const auto* word = std::get_if<std::string RawOptions::*>(&row.target)) {
        app.add_option(flags, raw.**word)->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
    } else {
        app.add_option(flags, raw.*std::get<std::vector<std::string> RawOptions::*>(row.target))
            ->delimiter(',')
            ->allow_extra_args(false);
    }
}

/// CLI11's complaint in our words.
Message complaint(const CLI::ParseError& error, const CLI::App& app, Language language) {
    const std::vector<std::string> extras = app.remaining();
    if (!extras.empty()) return {"usage/unknown-option", {extras.front(), near_options(extras.front(), language)}};
    const std::string said = error.what();
    if (error.get_name() == "ArgumentMismatch") return {"usage/value-missing", {said.substr(0, said.find(':'))}};
    return {"usage/wrong", {said}};
}

/// `config --show`, as other programs have it, is `config`: it does nothing else.
std::vector<std::string> without_show(std::vector<std::string> words) {
    if (std::ranges::find(words, "config") == words.end()) return words;
    const auto is_choice = [](const std::string& word) {
        return std::ranges::any_of(show_choices, [&](const auto& choice) { return choice.name == word; });
    };
    for (std::size_t i = 0; i < words.size(); ++i)
        if (words[i] == "--show" && (i + 1 == words.size() || !is_choice(words[i + 1])))
            words.erase(words.begin() + static_cast<std::ptrdiff_t>(i--));
    return words;
}

RawOptions parse_words(std::vector<std::string> words, Language language) {
    RawOptions raw;
    CLI::App app;
    app.set_help_flag();  // ours is in the table, and in two languages
    for (const OptionRow& row : option_rows) add_option(app, row, raw);
    app.add_option("PATH", raw.paths);
    try {
        std::ranges::reverse(words);  // CLI11 takes them from the end
        app.parse(std::move(words));
    } catch (const CLI::ParseError& error) {
        throw complaint(error, app, language);
    }
    return raw;
}

Command take_command(RawOptions& raw) {
    if (raw.help) return Command::help;
    if (raw.version) return Command::version;
    for (const CommandRow& row : command_rows) {
        if (raw.paths.empty() || raw.paths.front() != row.name) continue;
        raw.paths.erase(raw.paths.begin());
        return row.command;
    }
    return Command::check;
}

void choose_format(const std::string& word, Options& options) {
    const auto choose_from = [&](const auto& choices) {
        options.format = choices.front().value;
        choose("--format", word, choices, options.format);
    };
    switch (options.command) {
        case Command::extract:
            return choose_from(figure_format_choices);
        case Command::merge:
            return choose_from(merge_format_choices);
        case Command::summary:
            return choose_from(summary_format_choices);
        case Command::rules:
            return choose_from(rule_format_choices);
        case Command::explain:
            return choose_from(explain_format_choices);
        default:
            if (find_choice(format_choices, word) == format_choices.end() &&
                find_choice(figure_format_choices, word) != figure_format_choices.end())
                throw Message{"usage/format-of-extract", {word}};
            return choose_from(format_choices);
    }
}

/// "2/8" → the second of eight shards. Throws for anything else.
std::optional<Shard> shard_of(const std::string& word) {
    if (word.empty()) return std::nullopt;
    Shard shard;
    const char* const end = word.data() + word.size();
    const auto number = std::from_chars(word.data(), end, shard.number);
    if (number.ec == std::errc{} && number.ptr != end && *number.ptr == '/') {
        const auto count = std::from_chars(number.ptr + 1, end, shard.count);
        if (count.ec == std::errc{} && count.ptr == end && shard.number >= 1 && shard.number <= shard.count &&
            shard.count <= max_shards)
            return shard;
    }
    throw Message{"usage/shard", {word}};
}

/// Throws for options that do not go together.
void check_combinations(const Options& options) {
    if (options.shard && options.together) throw Message{"usage/shard-together", {}};
    if (options.shard && options.format != FormatName::ndjson) throw Message{"usage/shard-format", {}};
    if (options.format == FormatName::sqlite && options.output.empty()) throw Message{"usage/sqlite-output", {}};
    if (options.no_configuration && !options.configuration.empty()) throw Message{"usage/no-config", {}};
    if (options.null_separated && options.files_from.empty()) throw Message{"usage/null", {}};
}

Selection selection_of(const RawOptions& raw, Language language) {
    Selection selection;
    choose("--show", raw.show, show_choices, selection.show_notes);
    choose("--fail-on", raw.fail_on, fail_on_choices, selection.fail_on);
    if (selection.fail_on == Severity::note) selection.show_notes = true;  // what fails a document is shown
    selection.select = rule_names(raw.select, language);
    selection.ignore = rule_names(raw.ignore, language);
    return selection;
}

/// Throws for a profile that does not exist, naming those that do.
std::string profile_name(const std::string& word) {
    const std::vector<std::string_view> known = profile_names();
    if (word.empty() || std::ranges::find(known, word) != known.end()) return word;
    std::string names;
    for (const std::string_view name : known) names.append(names.empty() ? "" : ", ").append(name);
    throw Message{"usage/bad-value", {"--profile", word, names}};
}

Options understood(RawOptions raw, Language language) {
    Options options;
    options.language = language;
    options.command = take_command(raw);
    if (options.command == Command::help || options.command == Command::version) return options;
    choose("--lang", raw.lang, language_choices, options.language);
    options.language_asked = !raw.lang.empty();
    choose("--color", raw.color, color_choices, options.color);
    choose_format(raw.format, options);
    options.jobs = number_of_jobs(raw.jobs);
    options.selection = selection_of(raw, language);
    if (options.command == Command::rules && !raw.paths.empty())
        throw Message{"usage/rules-paths", {raw.paths.front()}};
    options.files_from = std::move(raw.files_from);
    options.null_separated = raw.null_separated;
    options.output = std::move(raw.output);
    if (options.command == Command::completion) {
        choose("completion", raw.paths.empty() ? "?" : raw.paths.front(), shell_choices, options.shell);
        return options;
    }
    const bool needs_paths = options.command == Command::check || options.command == Command::extract ||
                             options.command == Command::merge || options.command == Command::summary;
    if (needs_paths && raw.paths.empty() && options.files_from.empty()) throw Message{"usage/no-paths", {}};
    options.profile = profile_name(raw.profile);
    options.codes = std::move(raw.codes);
    options.configuration = std::move(raw.config);
    options.no_configuration = raw.no_config;
    options.baseline = std::move(raw.baseline);
    options.together = raw.together;
    choose("--encoding", raw.encoding, encoding_choices, options.encoding);
    options.shard = shard_of(raw.shard);
    check_combinations(options);
    options.paths = options.command == Command::explain ? rule_names(raw.paths, language) : std::move(raw.paths);
    return options;
}

}  // namespace

std::vector<std::string_view> near_commands(std::string_view word) {
    std::vector<std::string_view> names(command_rows.size());
    std::ranges::transform(command_rows, names.begin(), &CommandRow::name);
    return near_words(word, names);
}

std::variant<Options, UsageError> parse_options(int argc, const char* const* argv) {
    const std::span arguments(argv, static_cast<std::size_t>(argc));
    const Language language = language_of(arguments);
    try {
        return understood(parse_words(without_show({arguments.begin() + 1, arguments.end()}), language), language);
    } catch (const Message& message) {
        return UsageError{message, language};
    }
}

}  // namespace budgetcheck
