// The help text, from the option table and the catalogue.
#include "option_table.hpp"

#include "report/display.hpp"

#include <algorithm>

namespace budgetcheck {
namespace {

constexpr std::string_view usage_line = "  budgetcheck [OPTION...] [COMMAND] PATH...\n";

constexpr std::string_view example_lines =
    "  budgetcheck budget.pdf\n"
    "  budgetcheck --format html -o report.html budget.docx\n"
    "  budgetcheck explain add/rollup\n";

struct HelpLine {
    std::string left;
    std::string right;
};

HelpLine option_line(const OptionRow& row, Language language) {
    std::string left = row.flags.starts_with("--") ? "    " : "";
    left += row.flags;
    if (const std::size_t comma = left.find(','); comma != left.npos) left.insert(comma + 1, " ");
    if (!row.argument.empty()) left.append(" ").append(row.argument);
    return {left, render("help/" + std::string(long_name(row)), language)};
}

HelpLine command_line(const CommandRow& row, Language language) {
    return {std::string(row.name) + std::string(row.argument), render("command/" + std::string(row.name), language)};
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
        if (!row.seldom) commands.push_back(command_line(row, language));
    std::vector<HelpLine> options;
    for (const OptionRow& row : option_rows)
        if (!row.seldom) options.push_back(option_line(row, language));
    const auto say = [&](std::string_view key) { return render(key, language) + '\n'; };
    return say("help/about") + '\n' + say("help/usage") + std::string(usage_line) + say("help/paths") + '\n' +
           say("help/commands") + aligned(commands) + '\n' + say("help/options") + aligned(options) + say("help/more") +
           '\n' + say("help/examples") + std::string(example_lines) + say("help/exit");
}

}  // namespace budgetcheck
