// Where the lines of a paragraph end says nothing: re-wrapped at another width it gives the same findings.
#include "corpus/real_documents.hpp"
#include "corpus/same_findings.hpp"

#include "catch.hpp"

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

using namespace budgetcheck;

namespace {

constexpr std::u16string_view numerals = u"0123456789一二三四五六七八九十";

/// Would a line that begins like this begin another paragraph?
bool looks_like_ordinal(std::u16string_view rest) {
    if (rest.empty() || rest[0] == u'(') return true;
    const std::size_t end = rest.find_first_not_of(numerals);
    return end != 0 && end != rest.npos && (rest[end] == u'、' || rest[end] == u'.');
}

/// The paragraph's characters as the document has them, one for each of its folded text.
std::vector<std::string> raw_characters(const text::Text& lines, const document::Paragraph& paragraph) {
    std::vector<std::string> characters;
    for (const document::Span& part : paragraph.lines) {
        const text::Line& line = lines.lines()[part.line];
        for (std::uint32_t i = 0; i < line.folded.size(); ++i)
            if (line.folded[i] != u' ') characters.emplace_back(lines.raw(line, lines.column(line, i), 1));
    }
    return characters;
}

std::string wrapped(const text::Text& lines, const document::Paragraph& paragraph, std::size_t width) {
    const std::u16string_view text = paragraph.text;
    const std::vector<std::string> raw = raw_characters(lines, paragraph);
    std::string result = "    ";
    std::size_t begin = 0;
    while (begin < text.size()) {
        std::size_t end = std::min(begin + width, text.size());
        while (end < text.size() && looks_like_ordinal(text.substr(end))) ++end;
        while (begin < end) result += raw.at(begin++);
        result += "\n";
    }
    return result;
}

std::string rewrapped(std::string_view utf8, std::size_t width) {
    const text::Text lines(utf8);
    const document::Document document = document::read(lines);
    std::map<std::uint32_t, const document::Paragraph*> paragraphs;  ///< by each of their lines
    for (const document::Paragraph& paragraph : document.paragraphs)
        for (const document::Span& line : paragraph.lines) paragraphs[line.line] = &paragraph;
    std::string result;
    for (std::uint32_t i = 0; i < lines.lines().size(); ++i) {
        const auto found = paragraphs.find(i);
        if (found == paragraphs.end()) result.append(lines.lines()[i].raw()).append("\n");
        else if (found->second->first_line == i) result += wrapped(lines, *found->second, width);
    }
    return result;
}

/// Findings without their places: those are on other lines now, and words cut in other places.
std::vector<std::string> dump(const Report& report) {
    std::vector<std::string> lines{"status " + std::string(name(report.status))};
    for (const Finding& finding : report.findings) {
        std::string line = std::string(name(finding.severity)) + " " + std::string(finding.rule) + " " +
                           std::string(finding.message.key);
        if (finding.value_kind == ValueKind::amount)
            line += " " + finding.expected + " " + finding.actual + " " + finding.difference;
        lines.push_back(std::move(line));
    }
    for (const Undetermined& open : report.undetermined)
        lines.push_back("open " + std::string(open.rule) + " " + std::string(name(open.reason)));
    const Coverage& coverage = report.coverage;
    std::string& ledger = lines.emplace_back("ledger");
    for (const std::uint32_t count :
         {coverage.figures_read, coverage.figures_confirmed, coverage.equal, coverage.rounding, coverage.contradiction,
          coverage.undetermined, coverage.narrative_amounts, coverage.narrative_read})
        ledger += " " + std::to_string(count);
    std::ranges::sort(lines);
    return lines;
}

void check_rewrapped(const std::string& name, const std::string& text) {
    INFO(name);
    const std::vector<std::string> before = dump(check(text, "text"));
    for (const std::size_t width : {17U, 31U, 60U, 1000U}) {
        INFO("at " << width << " characters");
        CHECK(test::differences(before, dump(check(rewrapped(text, width), "text"))) == "");
    }
}

}  // namespace

TEST_CASE("re-wrapping the paragraphs of the real budgets leaves the same findings", "[corpus]") {
    for (const test::RealBudget& budget : test::real_budgets()) check_rewrapped(budget.name, budget.text);
}

TEST_CASE("re-wrapping the paragraphs of the samples leaves the same findings", "[corpus]") {
    for (const std::string name : {"unit_budget.txt", "unit_budget_squeezed.txt", "department_budget.txt"})
        check_rewrapped(name, test::read_file(test::samples_folder() / name));
}
