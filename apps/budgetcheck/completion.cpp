// Completions for three shells, from the option table: what may stand behind an option, the commands, files.
#include "option_table.hpp"

#include <budgetcheck/check.hpp>
#include <budgetcheck/rules.hpp>

#include <fmt/format.h>

#include <string>
#include <string_view>

namespace budgetcheck {
namespace {

template <typename Choices>
std::string words(const Choices& choices) {
    std::string result;
    for (const auto& choice : choices) result.append(result.empty() ? "" : " ").append(choice.name);
    return result;
}

std::string rule_words() {
    std::string result;
    for (const Rule& rule : rules()) result.append(result.empty() ? "" : " ").append(rule.id);
    return result;
}

std::string profile_words() {
    std::string result;
    for (const std::string_view name : profile_names()) result.append(result.empty() ? "" : " ").append(name);
    return result;
}

/// The words offered behind an option, separated by blanks; empty for files and for what only the user knows.
std::string offered(Offer offer) {
    switch (offer) {
        case Offer::formats:
            return words(format_choices) + " sqlite markdown";
        case Offer::encodings:
            return words(encoding_choices);
        case Offer::languages:
            return words(language_choices);
        case Offer::colors:
            return words(color_choices);
        case Offer::severities:
            return words(fail_on_choices);
        case Offer::notes:
            return words(show_choices);
        case Offer::profiles:
            return profile_words();
        case Offer::rules:
            return rule_words();
        case Offer::none:
        case Offer::file:
            break;
    }
    return {};
}

std::string command_words() { return words(command_rows); }

std::string all_flags() {
    std::string result;
    for (const OptionRow& row : option_rows) result.append("--").append(long_name(row)).append(" ");
    return result;
}

/// Both flags of an option, as a pattern of `case`.
std::string pattern(const OptionRow& row) {
    std::string result = "--" + std::string(long_name(row));
    if (!short_flag(row).empty()) result.append("|").append(short_flag(row));
    return result;
}

std::string bash() {
    std::string cases;
    for (const OptionRow& row : option_rows) {
        if (row.argument.empty()) continue;
        const std::string list = offered(row.offer);
        const std::string reply = row.offer == Offer::file ? "$(compgen -f -- \"$cur\")"
                                  : list.empty()           ? ""
                                                           : fmt::format(R"($(compgen -W "{}" -- "$cur"))", list);
        cases += fmt::format("        {}) COMPREPLY=({}); return ;;\n", pattern(row), reply);
    }
    return fmt::format(R"(_budgetcheck() {{
    local cur=${{COMP_WORDS[COMP_CWORD]}} prev=${{COMP_WORDS[COMP_CWORD - 1]}}
    case $prev in
{}        explain) COMPREPLY=($(compgen -W "{}" -- "$cur")); return ;;
        completion) COMPREPLY=($(compgen -W "{}" -- "$cur")); return ;;
    esac
    if [[ $cur == -* ]]; then
        COMPREPLY=($(compgen -W "{}" -- "$cur"))
    else
        COMPREPLY=($(compgen -f -- "$cur"))
        [ "$COMP_CWORD" -gt 1 ] || COMPREPLY+=($(compgen -W "{}" -- "$cur"))
    fi
}}
complete -o filenames -F _budgetcheck budgetcheck
)",
                       cases, rule_words(), words(shell_choices), all_flags(), command_words());
}

/// What zsh and fish take inside single quotes.
std::string quoted(std::string text) {
    for (std::size_t at = 0; (at = text.find('\'', at)) != text.npos; at += 4) text.replace(at, 1, R"('\'')");
    return text;
}

/// In a specification of _arguments colons and brackets have a meaning.
std::string zsh_text(std::string_view text) {
    std::string result;
    for (const char c : text) {
        if (c == ':' || c == '[' || c == ']' || c == '\\') result += '\\';
        result += c;
    }
    return quoted(result);
}

std::string zsh(Language language) {
    std::string specifications;
    for (const OptionRow& row : option_rows) {
        const std::string text = zsh_text(render("help/" + std::string(long_name(row)), language));
        std::string action;
        if (!row.argument.empty()) {
            const std::string list = offered(row.offer);
            action = fmt::format(":{}:{}", long_name(row),
                                 row.offer == Offer::file ? "_files"
                                 : list.empty()           ? " "
                                                          : "(" + list + ")");
        }
        specifications += fmt::format("    '--{}[{}]{}' \\\n", long_name(row), text, action);
        if (!short_flag(row).empty())
            specifications += fmt::format("    '{}[{}]{}' \\\n", short_flag(row), text, action);
    }
    // An action that begins with a blank is called as it stands.
    return fmt::format(R"zsh(#compdef budgetcheck
_budgetcheck_rest() {{
    case $words[2] in
        explain) compadd -- {} ;;
        completion) compadd -- {} ;;
        *) _files ;;
    esac
}}
_arguments \
{}    '1:command or file: _alternative "commands:command:({})" "files:file:_files"' \
    '*:argument: _budgetcheck_rest'
)zsh",
                       rule_words(), words(shell_choices), specifications, command_words());
}

std::string fish(Language language) {
    std::string result;
    for (const CommandRow& row : command_rows)
        result += fmt::format("complete -c budgetcheck -n __fish_use_subcommand -a {} -d '{}'\n", row.name,
                              quoted(render("command/" + std::string(row.name), language)));
    const auto behind = [&](std::string_view command, const std::string& list) {
        result +=
            fmt::format("complete -c budgetcheck -n '__fish_seen_subcommand_from {}' -f -a '{}'\n", command, list);
    };
    behind("explain", rule_words());
    behind("completion", words(shell_choices));
    for (const OptionRow& row : option_rows) {
        result += fmt::format("complete -c budgetcheck -l {}", long_name(row));
        if (!short_flag(row).empty()) result += fmt::format(" -s {}", short_flag(row).substr(1));
        const std::string list = offered(row.offer);
        if (!row.argument.empty()) result += row.offer == Offer::file ? " -r" : " -x";
        if (!list.empty()) result += fmt::format(" -a '{}'", list);
        result += fmt::format(" -d '{}'\n", quoted(render("help/" + std::string(long_name(row)), language)));
    }
    return result;
}

}  // namespace

std::string completion(Shell shell, Language language) {
    switch (shell) {
        case Shell::zsh:
            return zsh(language);
        case Shell::fish:
            return fish(language);
        case Shell::bash:
            break;
    }
    return bash();
}

}  // namespace budgetcheck
