// The ledger of a document as text, and the documents together.
#include "report/display.hpp"
#include "report/text_report.hpp"
#include "report/text_writer.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <tuple>
#include <vector>

namespace budgetcheck {
namespace {

constexpr std::size_t most_lines = 5;      // of the places of one reason; all are counted
constexpr std::size_t label_columns = 10;  // of the left column

constexpr std::array status_paints{Paint::good, Paint::error, Paint::warning, Paint::error};  // by Status

std::string count(std::uint64_t number) { return std::to_string(number); }

std::string key_of(std::string_view family, std::string_view name) { return std::string(family).append(name); }

/// What `write` writes, behind its name in the left column.
template <typename Write>
void write_row(TextWriter& out, std::string_view label, Write write) {
    out.put("  ").paint(Paint::faint, [&] {
        const std::size_t begin = out.size();
        if (!label.empty()) out.say(label);
        out.repeat(' ', label_columns - std::min(label_columns, display_width(out.behind(begin))));
    });
    write();
    out.put("\n");
}

/// A sentence as a row.
void write_row(TextWriter& out, std::string_view label, std::string_view key,
               std::initializer_list<std::string_view> arguments) {
    write_row(out, label, [&] { out.say(key, arguments); });
}

void write_findings(TextWriter& out, const Tally& tally) {
    const std::string_view key = tally.hidden_notes > 0 ? "summary/findings-notes-hidden" : "summary/findings";
    const auto of = [&](Severity severity) { return count(tally.findings.at(static_cast<std::size_t>(severity))); };
    out.say(key, {of(Severity::error), of(Severity::warning), of(Severity::note)});
    const auto add = [&](std::string_view hidden, std::size_t number) {
        if (number > 0) out.say("text/separator").say(hidden, {count(number)});
    };
    add("summary/unselected", tally.unselected);
    add("summary/ignored", tally.ignored);
    add("summary/known", tally.known);
    out.put("\n");
}

void write_document(TextWriter& out, const Report& report) {
    const auto separated = [&]() -> TextWriter& { return out.say("text/separator"); };
    out.say(key_of("kind/", name(report.kind)));
    if (report.fiscal_year > 0) separated().say("summary/year", {count(report.fiscal_year)});
    if (!report.organization.empty()) separated().show(report.organization);
    if (report.first_line > 1) separated().say("summary/first-line", {count(report.first_line)});
    if (!report.profile.empty()) separated().say("summary/profile", {report.profile});
}

/// A row for every table in this state, with its place.
void write_tables_in_state(TextWriter& out, const Report& report, TableStatus status) {
    for (const TableSummary& table : report.tables) {
        if (table.status != status) continue;
        std::string title = table.id + ' ' + printable(table.title);
        if (table.line > 0) title = render("summary/table-at", out.style().language, {title, count(table.line)});
        write_row(out, {}, key_of("table/", name(status)), {title});
    }
}

void write_tables(TextWriter& out, const Report& report) {
    const Coverage& ledger = report.coverage;
    const bool known = ledger.tables_expected > 0 || ledger.tables_found == 0;
    write_row(out, "summary/tables", known ? "summary/tables-line" : "summary/tables-line-unknown",
              {count(ledger.tables_found), count(ledger.tables_expected)});
    for (const TableStatus status :
         {TableStatus::missing, TableStatus::unread, TableStatus::partial, TableStatus::empty})
        write_tables_in_state(out, report, status);
}

void write_figures(TextWriter& out, const Coverage& ledger) {
    const std::string read = count(ledger.figures_read);
    const std::string confirmed = count(ledger.figures_confirmed);
    if (ledger.figures_read == 0) return write_row(out, "summary/figures", "summary/figures-line", {read, confirmed});
    // Rounded down: 100.0 means all.
    const std::uint64_t permille = std::uint64_t{1000} * ledger.figures_confirmed / ledger.figures_read;
    const std::string percent = count(permille / 10) + '.' + count(permille % 10);
    write_row(out, "summary/figures", "summary/figures-line-share", {read, confirmed, percent});
}

/// In their order, each once.
void put_in_order(std::vector<std::uint32_t>& lines) {
    std::ranges::sort(lines);
    lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
}

/// The first of them.
std::string first_of(std::span<const std::uint32_t> lines, const TextStyle& style) {
    TextWriter list(style);
    for (std::size_t i = 0; i < std::min(lines.size(), most_lines); ++i) {
        if (i > 0) list.say("text/list-separator");
        list.number(lines[i]);
    }
    return list.take();
}

/// Amounts of sentences; the lines of those not understood.
void write_narrative(TextWriter& out, const Report& report) {
    const Coverage& ledger = report.coverage;
    if (ledger.narrative_amounts == 0) return;
    std::vector<std::uint32_t> lines;
    for (const Location& place : report.not_understood) lines.push_back(place.line);
    put_in_order(lines);
    write_row(out, "summary/narrative", [&] {
        out.say("summary/narrative-line", {count(ledger.narrative_amounts), count(ledger.narrative_read)});
        if (lines.empty()) return;
        out.say(lines.size() > most_lines ? "summary/narrative-lines-more" : "summary/narrative-lines",
                {first_of(lines, out.style()), count(lines.size())});
    });
}

/// What was left open, a row for each reason and rule.
void write_open_checks(TextWriter& out, const Report& report) {
    const auto order = [](const Undetermined& open) { return std::tuple(open.reason, open.rule); };
    std::vector<Undetermined> all = report.undetermined;
    std::ranges::stable_sort(all, {}, order);
    std::string_view label = "summary/undetermined";
    for (auto first = all.begin(); first != all.end();) {
        std::uint64_t checks = 0;
        std::vector<std::uint32_t> lines;
        const Undetermined& group = *first;
        for (; first != all.end() && order(*first) == order(group); ++first) {
            checks += first->count;
            lines.push_back(first->line);
        }
        put_in_order(lines);
        const TextStyle& style = out.style();
        write_row(out, label,
                  lines.size() > most_lines ? "summary/undetermined-line-more" : "summary/undetermined-line",
                  {count(checks), group.rule, render(key_of("reason/", name(group.reason)), style.language),
                   first_of(lines, style), count(lines.size())});
        label = {};
    }
}

void write_checks(TextWriter& out, const Coverage& ledger) {
    write_row(out, "summary/checks", "summary/checks-line",
              {count(ledger.equal), count(ledger.rounding), count(ledger.contradiction), count(ledger.undetermined)});
}

/// Only where the search for causes reached a limit.
void write_diagnosis(TextWriter& out, const Coverage& ledger) {
    if (ledger.given_up == 0) return;
    write_row(out, "summary/diagnosis", "summary/diagnosis-given-up", {count(ledger.given_up)});
}

std::string listed(const std::vector<std::string>& names, const TextStyle& style) {
    TextWriter list(style);
    for (std::size_t i = 0; i < std::min(names.size(), most_lines); ++i) {
        if (i > 0) list.say("text/list-separator");
        list.show(names[i]);
    }
    if (names.size() > most_lines) list.put(" …");
    return list.take();
}

/// What the document was compared with, and what was not there.
void write_companions(TextWriter& out, const Report& report) {
    const bool speaks_of_nobody = report.kind == DocumentKind::unknown || report.kind == DocumentKind::blank_template;
    if (!report.together || speaks_of_nobody) return;
    std::string_view label = "summary/companions";
    if (report.companions.empty()) return write_row(out, label, "companion/none", {});
    for (const Companion& companion : report.companions) {
        write_row(out, label, [&] {
            out.say(key_of("companion/", name(companion.kind)), {listed(companion.paths, out.style())});
            if (companion.equal + companion.contradiction > 0)
                out.say("companion/result", {count(companion.equal), count(companion.contradiction)});
        });
        label = {};
        if (companion.missing.empty()) continue;
        write_row(out, {}, "companion/missing",
                  {count(companion.missing.size()), listed(companion.missing, out.style())});
    }
}

/// What was left out of the file.
void write_remarks(TextWriter& out, const Report& report) {
    std::string_view label = "summary/remarks";
    for (const Message& remark : report.remarks) {
        write_row(out, label, [&] { out.show(remark); });
        label = {};
    }
}

void write_summary(TextWriter& out, const Report& report, const Settled& settled) {
    Tally tally;
    tally.add(report, settled);
    out.paint(Paint::strong, [&] { out.show(report.path); }).put(": ");
    out.paint(status_paints.at(static_cast<std::size_t>(report.status)),
              [&] { out.say(key_of("status/", name(report.status))); });
    out.say("text/separator");
    write_findings(out, tally);
    write_row(out, "summary/document", [&] { write_document(out, report); });
    write_tables(out, report);
    write_figures(out, report.coverage);
    write_narrative(out, report);
    write_checks(out, report.coverage);
    write_diagnosis(out, report.coverage);
    write_open_checks(out, report);
    write_companions(out, report);
    write_remarks(out, report);
    write_row(out, "summary/lines", "summary/lines-line",
              {count(report.coverage.lines), count(report.coverage.unknown_lines)});
}

}  // namespace

std::string text_summary(const Report& report, const Settled& settled, const TextStyle& style) {
    TextWriter out(style);
    write_summary(out, report, settled);
    return out.take();
}

std::string text_document(const Report& report, const Settled& settled, const TextStyle& style) {
    constexpr std::size_t usual_size = 8192;
    TextWriter out(style, usual_size);
    if (report.error) {
        out.paint(Paint::strong, [&] { out.show(report.path); }).put(": ");
        out.paint(Paint::error, name(Severity::error)).put(": ").show(*report.error).put("\n");
    }
    for (const Finding& finding : report.findings) {
        write_finding(out, finding, report.path, report.origin);
        out.put("\n");
    }
    const bool nothing_read = report.status == Status::unreadable && report.coverage.lines == 0;
    if (!nothing_read) write_summary(out, report, settled);
    return out.take();
}

std::string text_total(const Tally& tally, const TextStyle& style) {
    std::vector<std::string> arguments{count(tally.all_documents())};
    for (const std::size_t documents : tally.documents) arguments.push_back(count(documents));
    TextWriter out(style);
    out.paint(Paint::strong, render("summary/total", style.language, arguments)).say("text/separator");
    write_findings(out, tally);
    return out.take();
}

}  // namespace budgetcheck
