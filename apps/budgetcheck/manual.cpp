// The manual page, from the option table and the catalogue, as troff.
#include "option_table.hpp"

#include <budgetcheck/version.hpp>

#include <fmt/format.h>

#include <string>
#include <string_view>

namespace budgetcheck {
namespace {

/// A line of text that troff takes as it is: its signs escaped, no line that begins with a request.
std::string escaped(std::string_view text) {
    std::string result;
    if (text.starts_with('.') || text.starts_with('\'')) result += "\\&";
    for (const char c : text) {
        if (c == '\\') result += "\\e";
        else if (c == '-') result += "\\-";
        else result += c;
    }
    return result;
}

std::string section(std::string_view key, Language language) { return ".SH " + render(key, language) + '\n'; }

std::string entry(std::string_view head, std::string_view text) {
    return fmt::format(".TP\n.B {}\n{}\n", escaped(head), escaped(text));
}

std::string flags(const OptionRow& row) {
    std::string result(short_flag(row));
    result.append(result.empty() ? "--" : ", --").append(long_name(row));
    if (!row.argument.empty()) result.append(" ").append(row.argument);
    return result;
}

}  // namespace

std::string manual(Language language) {
    const auto say = [&](std::string_view key) { return escaped(render(key, language)) + '\n'; };
    std::string page = fmt::format(".TH BUDGETCHECK 1 \"\" \"budgetcheck {}\"\n", version());
    page += section("manual/name", language) + "budgetcheck \\- " + say("manual/about");
    page += section("manual/synopsis", language) + ".B budgetcheck\n[OPTION...] [COMMAND] PATH...\n";
    page += section("manual/description", language) + say("help/about") + ".PP\n" + say("help/paths");
    page += section("manual/commands", language);
    for (const CommandRow& row : command_rows)
        page += entry(std::string(row.name) + std::string(row.argument),
                      render("command/" + std::string(row.name), language));
    page += section("manual/options", language);
    for (const OptionRow& row : option_rows)
        page += entry(flags(row), render("help/" + std::string(long_name(row)), language));
    page += section("manual/exit", language) + say("help/exit");
    page += section("manual/examples", language);
    page += entry("budgetcheck budget.pdf", render("manual/example-one", language));
    page += entry("budgetcheck --format html -o report.html budget.docx", render("manual/example-html", language));
    page += entry("budgetcheck --format csv -o findings.csv drafts/", render("manual/example-csv", language));
    page +=
        entry("budgetcheck extract --format sqlite -o budgets.db drafts/", render("manual/example-sqlite", language));
    return page;
}

}  // namespace budgetcheck
