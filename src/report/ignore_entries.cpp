#include "report/ignore_entries.hpp"

#include "report/display.hpp"
#include "report/json_report.hpp"

#include <fmt/format.h>

namespace budgetcheck {

std::string ignore_entries(const Report& report, Language language) {
    std::string result;
    for (const Finding& finding : report.findings) {
        const Location& place = finding.locations.front();
        result += fmt::format("# {}:{}:{}: {} [{}]\n", printable(report.path), place.line, place.column,
                              printable(render(finding.message, language)), finding.rule);
        result += fmt::format("[[ignore]]\nfile = {}\nfingerprint = \"{}\"\n", json_string(report.path),
                              fingerprint(finding));
        result += fmt::format("# reason = \"\"  # {}\n# until =      # {}\n\n",
                              render("configuration/ignore-reason", language),
                              render("configuration/ignore-until", language));
    }
    return result;
}

}  // namespace budgetcheck
