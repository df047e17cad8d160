// The help text, from the option table and the catalogue.
#include "option_table.hpp"

#include "report/display.hpp"

#include <algorithm>

namespace budgetcheck {
namespace {

struct HelpLine {
    std::string left;
    std::string right;
};

/// "-o,--output" → "output"
std::string_view long_name(std::string_view flags) { return flags.substr(flags.rfind("--") + 2); }

HelpLine option_line(const OptionRow& row, Language language) {
    std::string left = row.flags.starts_with("--") ? "    " : "";
    left += row.flags;
    if (const std::size_t comma = left.find(','); comma != left.npos) left.insert(comma + 1, " ");
    if (!row.argument.empty()) left.append(" ").append(row.argument);
    return {left, render("help/" + std::string(long_name(row.flags)), language)};
}

std::string aligned(const std::vector<HelpLine>& lines) {
    std::size_t columns = 0;
    for (const HelpLine& line : lines) columns = std::max(columns, display_width(line.left));
    std::string result;
    for (const HelpLine& line : lines) result += "  " + padded(line.left, columns + 2) + line.right + '\n';
    return result;
}

}  // namespace

std::string help_text(Language language) {
    std::vector<HelpLine> commands;
    for (const CommandRow& row : command_rows)
        commands.push_back(
            {std::string(row.name) + std::string(row.argument), render("help/" + std::string(row.name), language)});
    std::vector<HelpLine> options;
    for (const OptionRow& row : option_rows) options.push_back(option_line(row, language));
    return render("help/about", language) + "\n\n" + render("help/usage", language) +
           "\n  budgetcheck [OPTIONS] PATH...\n  budgetcheck [OPTIONS] extract PATH...\n  budgetcheck [OPTIONS] "
           "rules\n\n" +
           render("help/paths", language) + "\n\n" + render("help/commands", language) + '\n' + aligned(commands) +
           '\n' + render("help/options", language) + '\n' + aligned(options) + '\n' + render("help/exit", language) +
           '\n';
}

}  // namespace budgetcheck
