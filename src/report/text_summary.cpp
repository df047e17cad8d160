// The ledger of a document as text, and the documents together.
#include "report/display.hpp"
#include "report/text_report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <set>
#include <utility>

namespace budgetcheck {
namespace {

constexpr std::size_t most_lines = 5;      // of the places of one reason; all are counted
constexpr std::size_t label_columns = 10;  // of the left column

constexpr std::array status_paints{Paint::good, Paint::error, Paint::warning, Paint::error};  // by Status

std::string count(std::uint64_t number) { return std::to_string(number); }

std::string row(std::string_view label, const std::string& text, const TextStyle& style) {
    const std::string left = label.empty() ? std::string{} : render(label, style.language);
    std::string result = "  ";
    result.reserve(2 * left.size() + label_columns + text.size());
    return result.append(painted(padded(left, label_columns), Paint::faint, style)).append(text).append("\n");
}

std::string findings_line(const Tally& tally, const TextStyle& style) {
    const std::string_view key = tally.hidden_notes > 0 ? "summary/findings-notes-hidden" : "summary/findings";
    const auto of = [&](Severity severity) { return count(tally.findings.at(static_cast<std::size_t>(severity))); };
    std::string result = render(key, style.language, {of(Severity::error), of(Severity::warning), of(Severity::note)});
    const auto add = [&](std::string_view hidden, std::size_t number) {
        if (number > 0)
            result += render("text/separator", style.language) + render(hidden, style.language, {count(number)});
    };
    add("summary/unselected", tally.unselected);
    add("summary/ignored", tally.ignored);
    add("summary/known", tally.known);
    return result;
}

std::string document_line(const Report& report, const TextStyle& style) {
    const std::string separator = render("text/separator", style.language);
    std::string result = render(fmt::format("kind/{}", name(report.kind)), style.language);
    if (report.fiscal_year > 0)
        result += separator + render("summary/year", style.language, {count(report.fiscal_year)});
    if (!report.organization.empty()) result += separator + printable(report.organization);
    if (report.first_line > 1)
        result += separator + render("summary/first-line", style.language, {count(report.first_line)});
    if (!report.profile.empty()) result += separator + render("summary/profile", style.language, {report.profile});
    return result;
}

/// A row for every table in this state, with its place.
std::string tables_in_state(const Report& report, TableStatus status, const TextStyle& style) {
    std::string result;
    for (const TableSummary& table : report.tables) {
        if (table.status != status) continue;
        const std::string key = fmt::format("table/{}", name(status));
        std::string title = table.id + ' ' + printable(table.title);
        if (table.line > 0) title = render("summary/table-at", style.language, {title, count(table.line)});
        result += row({}, render(key, style.language, {title}), style);
    }
    return result;
}

std::string tables(const Report& report, const TextStyle& style) {
    const Coverage& ledger = report.coverage;
    const bool known = ledger.tables_expected > 0 || ledger.tables_found == 0;
    const std::string found = render(known ? "summary/tables-line" : "summary/tables-line-unknown", style.language,
                                     {count(ledger.tables_found), count(ledger.tables_expected)});
    std::string result = row("summary/tables", found, style);
    for (const TableStatus status :
         {TableStatus::missing, TableStatus::unread, TableStatus::partial, TableStatus::empty})
        result += tables_in_state(report, status, style);
    return result;
}

std::string figures(const Coverage& ledger, const TextStyle& style) {
    std::vector<std::string> arguments{count(ledger.figures_read), count(ledger.figures_confirmed)};
    if (ledger.figures_read == 0)
        return row("summary/figures", render("summary/figures-line", style.language, arguments), style);
    // Rounded down: 100.0 means all.
    const std::uint64_t permille = std::uint64_t{1000} * ledger.figures_confirmed / ledger.figures_read;
    arguments.push_back(fmt::format("{}.{}", permille / 10, permille % 10));
    return row("summary/figures", render("summary/figures-line-share", style.language, arguments), style);
}

/// Amounts of sentences; the lines of those not understood.
std::string narrative(const Report& report, const TextStyle& style) {
    const Coverage& ledger = report.coverage;
    if (ledger.narrative_amounts == 0) return {};
    std::string text = render("summary/narrative-line", style.language,
                              {count(ledger.narrative_amounts), count(ledger.narrative_read)});
    std::set<std::uint32_t> lines;
    for (const Location& place : report.not_understood) lines.insert(place.line);
    if (!lines.empty()) {
        const auto end = std::next(lines.begin(), static_cast<std::ptrdiff_t>(std::min(lines.size(), most_lines)));
        const std::string listed =
            fmt::format("{}", fmt::join(lines.begin(), end, render("text/list-separator", style.language)));
        text += render(lines.size() > most_lines ? "summary/narrative-lines-more" : "summary/narrative-lines",
                       style.language, {listed, count(lines.size())});
    }
    return row("summary/narrative", text, style);
}

/// What was left open for one reason under one rule.
struct OpenChecks {
    std::uint64_t count = 0;
    std::set<std::uint32_t> lines;
};

std::string open_checks(const Report& report, const TextStyle& style) {
    std::map<std::pair<Reason, std::string_view>, OpenChecks> groups;
    for (const Undetermined& open : report.undetermined) {
        OpenChecks& group = groups[{open.reason, open.rule}];
        group.count += open.count;
        group.lines.insert(open.line);
    }
    std::string result;
    for (const auto& [key, group] : groups) {
        const std::size_t listed = std::min(group.lines.size(), most_lines);
        const auto end = std::next(group.lines.begin(), static_cast<std::ptrdiff_t>(listed));
        const std::string separator = render("text/list-separator", style.language);
        const std::string lines = fmt::format("{}", fmt::join(group.lines.begin(), end, separator));
        const bool more = listed < group.lines.size();
        const std::string reason = render(fmt::format("reason/{}", name(key.first)), style.language);
        result += row(result.empty() ? "summary/undetermined" : "",
                      render(more ? "summary/undetermined-line-more" : "summary/undetermined-line", style.language,
                             {count(group.count), std::string(key.second), reason, lines, count(group.lines.size())}),
                      style);
    }
    return result;
}

std::string checks(const Coverage& ledger, const TextStyle& style) {
    return row(
        "summary/checks",
        render("summary/checks-line", style.language,
               {count(ledger.equal), count(ledger.rounding), count(ledger.contradiction), count(ledger.undetermined)}),
        style);
}

/// Only where the search for causes reached a limit.
std::string diagnosis(const Coverage& ledger, const TextStyle& style) {
    if (ledger.given_up == 0) return {};
    return row("summary/diagnosis", render("summary/diagnosis-given-up", style.language, {count(ledger.given_up)}),
               style);
}

std::string listed(const std::vector<std::string>& names, const TextStyle& style) {
    std::string result;
    for (std::size_t i = 0; i < std::min(names.size(), most_lines); ++i)
        result += (i > 0 ? render("text/list-separator", style.language) : "") + printable(names[i]);
    return names.size() > most_lines ? result + " …" : result;
}

/// What the document was compared with, and what was not there.
std::string companions(const Report& report, const TextStyle& style) {
    const bool speaks_of_nobody = report.kind == DocumentKind::unknown || report.kind == DocumentKind::blank_template;
    if (!report.together || speaks_of_nobody) return {};
    if (report.companions.empty()) return row("summary/companions", render("companion/none", style.language), style);
    std::string result;
    for (const Companion& companion : report.companions) {
        const std::string key = fmt::format("companion/{}", name(companion.kind));
        std::string text = render(key, style.language, {listed(companion.paths, style)});
        if (companion.equal + companion.contradiction > 0)
            text +=
                render("companion/result", style.language, {count(companion.equal), count(companion.contradiction)});
        result += row(result.empty() ? "summary/companions" : "", text, style);
        if (companion.missing.empty()) continue;
        const std::string missing = listed(companion.missing, style);
        result +=
            row({}, render("companion/missing", style.language, {count(companion.missing.size()), missing}), style);
    }
    return result;
}

/// What was left out of the file.
std::string remarks(const Report& report, const TextStyle& style) {
    std::string result;
    for (const Message& remark : report.remarks)
        result += row(result.empty() ? "summary/remarks" : "", printable(render(remark, style.language)), style);
    return result;
}

std::string lines(const Coverage& ledger, const TextStyle& style) {
    return row("summary/lines",
               render("summary/lines-line", style.language, {count(ledger.lines), count(ledger.unknown_lines)}), style);
}

}  // namespace

std::string text_summary(const Report& report, const Settled& settled, const TextStyle& style) {
    Tally tally;
    tally.add(report, settled);
    const Paint paint = status_paints.at(static_cast<std::size_t>(report.status));
    std::string result = painted(printable(report.path), Paint::strong, style) + ": " +
                         painted(render(fmt::format("status/{}", name(report.status)), style.language), paint, style);
    result += render("text/separator", style.language) + findings_line(tally, style) + '\n';
    result += row("summary/document", document_line(report, style), style);
    result += tables(report, style);
    result += figures(report.coverage, style);
    result += narrative(report, style);
    result += checks(report.coverage, style);
    result += diagnosis(report.coverage, style);
    result += open_checks(report, style);
    result += companions(report, style);
    result += remarks(report, style);
    return result + lines(report.coverage, style);
}

std::string text_document(const Report& report, const Settled& settled, const TextStyle& style) {
    std::string result;
    if (report.error) {
        result += fmt::format("{}: {}: {}\n", painted(printable(report.path), Paint::strong, style),
                              painted(std::string(name(Severity::error)), Paint::error, style),
                              printable(render(*report.error, style.language)));
    }
    for (const Finding& finding : report.findings)
        result.append(text_finding(finding, report.path, style, report.origin)).append("\n");
    const bool nothing_read = report.status == Status::unreadable && report.coverage.lines == 0;
    if (!nothing_read) result += text_summary(report, settled, style);
    return result;
}

std::string text_total(const Tally& tally, const TextStyle& style) {
    std::vector<std::string> arguments{count(tally.all_documents())};
    for (const std::size_t documents : tally.documents) arguments.push_back(count(documents));
    return painted(render("summary/total", style.language, arguments), Paint::strong, style) +
           render("text/separator", style.language) + findings_line(tally, style) + '\n';
}

}  // namespace budgetcheck
