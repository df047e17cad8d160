// Reading marks, comparing them with a report; and the tests of just that, since every rule's test rests on it.
#include "check/marked_document.hpp"

#include "catch.hpp"

#include <budgetcheck/check.hpp>
#include <budgetcheck/rules.hpp>
#include <budgetcheck/together.hpp>

#include <algorithm>
#include <iterator>
#include <span>
#include <stdexcept>

namespace budgetcheck::test {
namespace {

constexpr std::string_view sign = "⟵";

std::string_view trimmed(std::string_view text) {
    while (text.starts_with(' ')) text.remove_prefix(1);
    while (text.ends_with(' ')) text.remove_suffix(1);
    return text;
}

/// Cuts the text before the first `end` off the rest.
std::string_view take(std::string_view& rest, char end) {
    const std::size_t at = rest.find(end);
    const std::string_view taken = rest.substr(0, at);
    rest.remove_prefix(at == std::string_view::npos ? rest.size() : at + 1);
    return taken;
}

bool is_reason(std::string_view word) {
    for (const Reason reason : {Reason::line_without_role, Reason::column_not_unique, Reason::name_unresolved,
                                Reason::slot_unread, Reason::bound_reached})
        if (name(reason) == word) return true;
    return false;
}

std::string words(const Undetermined& open) { return std::string(open.rule).append(" ").append(name(open.reason)); }

bool is_known(const Mark& mark) {
    if (mark.level == "open") {
        std::string_view words = mark.rule;
        return find_rule(take(words, ' ')) != nullptr && is_reason(words);
    }
    if (mark.level == "incomplete") return mark.rule.starts_with("error/");
    const bool finding =
        mark.level == "error" || mark.level == "warning" || mark.level == "note" || mark.level == "may";
    return finding && find_rule(mark.rule) != nullptr;
}

void read_line_marks(std::string_view marks, std::uint32_t line, MarkedDocument& document) {
    while (!marks.empty()) {
        std::string_view words = trimmed(take(marks, ','));
        const std::string_view level = take(words, ' ');
        document.marks.push_back({line, std::string(level), std::string(words)});
        if (!is_known(document.marks.back())) throw std::invalid_argument("no such mark: " + std::string(level));
    }
}

bool stands_on(const Finding& finding, std::uint32_t line) {
    return std::ranges::any_of(finding.locations, [&](const Location& place) { return place.line == line; });
}

bool is_expected(const Finding& finding, const MarkedDocument& document) {
    return std::ranges::any_of(document.marks, [&](const Mark& mark) {
        return mark.rule == finding.rule && (mark.level == "may" || mark.level == name(finding.severity)) &&
               stands_on(finding, mark.line);
    });
}

bool is_found(const Mark& mark, const Report& report) {
    if (mark.level == "may") return true;
    if (mark.level == "incomplete") return report.error && report.error->key == mark.rule;
    if (mark.level == "open")
        return std::ranges::any_of(report.undetermined, [&](const Undetermined& open) {
            return words(open) == mark.rule && open.line == mark.line;
        });
    return std::ranges::any_of(report.findings, [&](const Finding& finding) {
        return finding.rule == mark.rule && name(finding.severity) == mark.level && stands_on(finding, mark.line);
    });
}

bool is_marked(const MarkedDocument& document, std::string_view level, std::string_view rule) {
    return std::ranges::any_of(document.marks,
                               [&](const Mark& mark) { return mark.level == level && mark.rule == rule; });
}

std::string at(std::uint32_t line, std::string_view what, std::string_view words) {
    return std::to_string(line).append(": ").append(what).append(" ").append(words).append("\n");
}

}  // namespace

MarkedDocument read_marks(std::string_view marked) {
    MarkedDocument document;
    for (std::uint32_t line = 1; !marked.empty(); ++line) {
        std::string_view text = take(marked, '\n');
        if (const std::size_t mark = text.find(sign); mark != std::string_view::npos) {
            read_line_marks(text.substr(mark + sign.size()), line, document);
            text = text.substr(0, mark);
            while (text.ends_with(' ')) text.remove_suffix(1);
        }
        document.text.append(text).append("\n");
    }
    return document;
}

std::string differences(const MarkedDocument& document, const Report& report) {
    std::string result;
    for (const Mark& mark : document.marks)
        if (!is_found(mark, report)) result += at(mark.line, "missing", mark.level + ' ' + mark.rule);
    for (const Finding& finding : report.findings)
        if (!is_expected(finding, document))
            result += at(finding.locations.at(0).line, "unexpected",
                         std::string(name(finding.severity)).append(" ").append(finding.rule));
    for (const Undetermined& open : report.undetermined)
        if (!is_marked(document, "open", words(open))) result += at(open.line, "unexpected", "open " + words(open));
    if (report.error && !is_marked(document, "incomplete", report.error->key))
        result += at(0, "unexpected", "incomplete " + std::string(report.error->key));
    return result;
}

std::string differences(std::string_view marked) {
    const MarkedDocument document = read_marks(marked);
    std::vector<Report> reports = check_file(document.text, "test.txt");
    if (reports.size() > 1) check_together(reports);
    // All documents of a file are marked in it.
    Report& all = reports.front();
    for (Report& other : std::span(reports).subspan(1)) {
        std::ranges::move(other.findings, std::back_inserter(all.findings));
        all.undetermined.insert(all.undetermined.end(), other.undetermined.begin(), other.undetermined.end());
    }
    return differences(document, all);
}

}  // namespace budgetcheck::test

using namespace budgetcheck;
using namespace budgetcheck::test;

namespace {

Report report_with(std::string_view rule, Severity severity, std::vector<std::uint32_t> lines) {
    Report report;
    Finding& finding = report.findings.emplace_back();
    finding.rule = rule;
    finding.severity = severity;
    for (const std::uint32_t line : lines) finding.locations.emplace_back().line = line;
    return report;
}

}  // namespace

TEST_CASE("marks are taken off their lines", "[check]") {
    const MarkedDocument document =
        read_marks("一 1\n二 2  ⟵ error add/split, may agree/table\n\n三 ⟵ open add/split bound-reached");
    CHECK(document.text == "一 1\n二 2\n\n三\n");
    REQUIRE(document.marks.size() == 3);
    CHECK(document.marks[0].line == 2);
    CHECK(document.marks[0].level == "error");
    CHECK(document.marks[0].rule == "add/split");
    CHECK(document.marks[1].level == "may");
    CHECK(document.marks[2].line == 4);
    CHECK(document.marks[2].rule == "add/split bound-reached");
}

TEST_CASE("a misspelt mark is no mark", "[check]") {
    for (const char* marked : {"一 ⟵ error add/spilt", "一 ⟵ eror add/split", "一 ⟵ open add/split bound",
                               "一 ⟵ open bound-reached", "一 ⟵ add/split"})
        CHECK_THROWS(read_marks(marked));
}

TEST_CASE("a finding is expected by rule, severity and any of its lines", "[check]") {
    const MarkedDocument document = read_marks("一\n二 ⟵ error add/split\n三 ⟵ may add/rollup");
    const Report split = report_with("add/split", Severity::error, {2});
    CHECK(differences(document, split).empty());
    CHECK(differences(document, report_with("add/split", Severity::error, {1, 2})).empty());
    CHECK(differences(document, report_with("add/split", Severity::error, {1})) ==
          "2: missing error add/split\n1: unexpected error add/split\n");
    CHECK(differences(document, report_with("add/split", Severity::warning, {2})) ==
          "2: missing error add/split\n2: unexpected warning add/split\n");
    CHECK(differences(document, report_with("add/rollup", Severity::error, {3})) == "2: missing error add/split\n");
    CHECK(differences(document, Report{}) == "2: missing error add/split\n");
}

TEST_CASE("open checks and an incomplete document are compared too", "[check]") {
    const MarkedDocument document = read_marks("一 ⟵ open agree/table name-unresolved, incomplete error/cut-off");
    Report report;
    CHECK(differences(document, report) ==
          "1: missing open agree/table name-unresolved\n1: missing incomplete error/cut-off\n");
    report.undetermined = {{"agree/table", Reason::name_unresolved, 1, 1}};
    report.error = Message{"error/cut-off", {}};
    CHECK(differences(document, report).empty());
    CHECK(differences(read_marks("一"), report) ==
          "1: unexpected open agree/table name-unresolved\n0: unexpected incomplete error/cut-off\n");
}
