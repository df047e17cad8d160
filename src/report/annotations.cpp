// ::error file=…,line=…,col=…,endColumn=…,title=…::message
#include "report/annotations.hpp"

#include "report/places.hpp"

#include <fmt/format.h>

#include <string_view>

namespace budgetcheck {
namespace {

/// What would end a command or one of its properties, percent-encoded as GitHub's own toolkit does it.
std::string escaped(std::string_view text, std::string_view characters) {
    std::string result;
    for (const char c : text) {
        if (characters.find(c) == characters.npos) result += c;
        else result += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return result;
}

std::string property(std::string_view text) { return escaped(text, "%\r\n:,"); }
std::string message(std::string_view text) { return escaped(text, "%\r\n"); }

std::string_view command(Severity severity) { return severity == Severity::note ? "notice" : name(severity); }

std::string place(const Report& report, const Location& location) {
    std::string result = "file=" + property(report.path);
    if (report.origin != Origin::text) return result;
    result += fmt::format(",line={}", location.line);
    if (location.column > 0)
        result += fmt::format(",col={},endColumn={}", location.column, location.column + location.length);
    return result;
}

}  // namespace

std::string annotations(const Report& report, Language language) {
    std::string result;
    if (report.error)
        result += fmt::format("::error file={},title={}::{}\n", property(report.path), name(report.status),
                              message(render(*report.error, language)));
    for (const Finding& finding : report.findings)
        result +=
            fmt::format("::{} {},title={}::{}\n", command(finding.severity), place(report, finding.locations.front()),
                        property(finding.rule), message(placed_message(finding, report.origin, language)));
    return result;
}

}  // namespace budgetcheck
