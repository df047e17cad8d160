// Written by hand: five elements, and nothing is read.
#include "report/junit_report.hpp"

#include "report/display.hpp"
#include "report/places.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

namespace budgetcheck {
namespace {

/// Text between tags and in attributes. What XML cannot hold, control characters and damaged bytes, is shown as signs.
std::string escaped(std::string_view text) {
    std::string result;
    for (const char c : printable(text)) {
        switch (c) {
            case '&':
                result += "&amp;";
                break;
            case '<':
                result += "&lt;";
                break;
            case '>':
                result += "&gt;";
                break;
            case '"':
                result += "&quot;";
                break;
            default:
                result += c;
        }
    }
    return result;
}

std::string test_case(const Report& report, std::string_view name, std::string_view content) {
    return fmt::format("    <testcase classname=\"{}\" name=\"{}\"{}\n", escaped(report.path), escaped(name),
                       content.empty() ? "/>" : fmt::format(">{}</testcase>", content));
}

/// "add/split 12:34", so that the cases of a document have different names.
std::string case_name(const Finding& finding) {
    const Location& place = finding.locations.front();
    if (place.cell) return fmt::format("{} {}", finding.rule, cell_key(place));
    return fmt::format("{} {}:{}", finding.rule, place.line, place.column);
}

std::string finding_case(const Report& report, const Finding& finding, bool fails, Language language) {
    const std::string message = escaped(placed_message(finding, report.origin, language));
    const std::string element = fails ? fmt::format(R"(<failure type="{}" message="{}"/>)", finding.rule, message)
                                      : fmt::format("<system-out>{}: {}</system-out>", name(finding.severity), message);
    return test_case(report, case_name(finding), element);
}

}  // namespace

std::string junit_opening() {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"budgetcheck\">\n";
}

std::string junit_suite(const Report& report, std::optional<Severity> fail_on, Language language) {
    const auto fails = [&](const Finding& finding) { return fail_on && finding.severity >= *fail_on; };
    const auto failures = std::ranges::count_if(report.findings, fails);
    const int errors = report.error ? 1 : 0;
    const std::size_t tests = std::max<std::size_t>(1, report.findings.size() + static_cast<std::size_t>(errors));
    std::string result = fmt::format("  <testsuite name=\"{}\" tests=\"{}\" failures=\"{}\" errors=\"{}\">\n",
                                     escaped(report.path), tests, failures, errors);
    if (report.error)
        result += test_case(report, "document",
                            fmt::format(R"(<error type="{}" message="{}"/>)", name(report.status),
                                        escaped(render(*report.error, language))));
    for (const Finding& finding : report.findings) result += finding_case(report, finding, fails(finding), language);
    if (!report.error && report.findings.empty()) result += test_case(report, "document", "");
    return result + "  </testsuite>\n";
}

std::string junit_closing() { return "</testsuites>\n"; }

}  // namespace budgetcheck
