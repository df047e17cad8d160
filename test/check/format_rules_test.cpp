// format/… and text/encoding: how the figures and the file are written.
#include "catch.hpp"
#include "check/budgets.hpp"
#include "check/final_accounts.hpp"
#include "check/firing.hpp"
#include "check/marked_document.hpp"

#include <budgetcheck/check.hpp>

#include <algorithm>

namespace budgetcheck::test {

std::vector<Firing> firing_format() {
    return {
        // 922,845.90 without its 角分: true as rounded only.
        {"format/precision",
         Budget()
             .with("T3", "合计",
                   "合计 1,202,846.50 922,846 280,000.60 ⟵ note add/split, note add/rollup, note format/precision")
             .text()},
        {"format/amount",
         Budget().with("T3", "合计", "合计 1,202,846.50 922,84S.90 280,000.60 ⟵ error format/amount").text()},
        {"format/percent-sign",
         final_accounts().with_words("N", "占2.65%", "占2.65", "warning format/percent-sign").text()},
        {"text/encoding",
         Budget()
             .with("T1", "2025年", "云溪区\xFF档案局 ⟵ warning text/encoding\n2025年预算单位财务收支预算总表")
             .text()},
    };
}

}  // namespace budgetcheck::test

using namespace budgetcheck;
using namespace budgetcheck::test;

TEST_CASE("format: precision and encoding are told", "[check]") { check_firing(firing_format()); }

TEST_CASE("format/amount: a figure of a sentence is read as meant, or told where that cannot be known", "[check]") {
    const auto with = [](std::string_view words, std::string_view others, std::string_view mark) {
        Budget narrative(explanation);
        narrative.with_words("N1", words, others, mark);
        return differences(Budget().text() + narrative.text());
    };
    CHECK(with("科目81.23万元", "科目8l.23万元", "error format/amount") == "");
    CHECK(with("科目81.23万元", "科目81..23万元", "error format/amount") == "");
    CHECK(with("科目81.23万元", "科目0,081,23万元", "error format/amount") == "");
    CHECK(with("科目81.23万元", "科目3.081.23万元", "error add/prose, error format/amount") == "");
    // Perhaps an ordinal and a figure, or two figures: not understood, but no mistake.
    CHECK(with("科目81.23万元", "科目：2.181.23万元", "") == "");
    const std::string list = "科目81,23万元";
    CHECK(with("科目81.23万元", list, "") == "");
    Budget narrative(explanation);
    narrative.with_words("N1", "科目81.23万元", list, "");
    const Report report = check(Budget().text() + narrative.text(), "test.txt");
    CHECK(std::ranges::count(report.not_understood, "81,23", &Location::text) == 1);
}

TEST_CASE("format/percent-sign: a percentage without its sign is checked as one", "[check]") {
    const auto share = [](const char* printed, const char* mark) {
        return differences(final_accounts().with_words("N", "占2.65%", printed, mark).text());
    };
    CHECK(share("占2.56", "warning format/percent-sign, error share/percent") == "");
    CHECK(share("占了2.65万元", "may agree/prose") == "");  // no share
}

TEST_CASE("format/precision: zeros that were left out are no matter", "[check]") {
    CHECK(differences(Budget().with("T8", "302 17", "302 17 公务接待费 10,000 0 10,000").text()) == "");
    CHECK(differences(Budget().with("T3", "208 05 01", "208 05 01 行政单位离退休 40,000 40,000.0 0").text()) == "");
    CHECK(differences(Budget().with("T9", "6.00", "6 0 1 5 0 5 15").text()) == "");
}

TEST_CASE("format/precision: it is said once for a table", "[check]") {
    const std::string document = Budget()
                                     .with("T3", "208 社会", "208 社会保障和就业支出 160,501 160,501 0")
                                     .with("T3", "合计", "合计 1,202,847 922,846 280,001")
                                     .text();
    const std::vector<Finding> findings = check(document, "test.txt").findings;
    CHECK(std::ranges::count(findings, "format/precision", &Finding::rule) == 1);
    CHECK(std::ranges::count(findings, Severity::note, &Finding::severity) ==
          static_cast<std::ptrdiff_t>(findings.size()));
}

TEST_CASE("format/precision: digits that are wrong even when rounded are an error", "[check]") {
    CHECK(differences(Budget()
                          .with("T8", "合计",
                                "合计 922,845.90 772,848 150,000.00 ⟵ error add/split, may add/rollup, may agree/table")
                          .text()) == "");
}

TEST_CASE("text/encoding: a byte order mark and every character of Unicode are no matter", "[check]") {
    CHECK(differences("\xEF\xBB\xBF" + Budget().text()) == "");
    CHECK(differences("𠮷野家é￼\n" + Budget().text()) == "");
}

TEST_CASE("a character above U+FFFF is one column, and as wide as others", "[check]") {
    /// Rule and places of all findings, and the coordinates of all figures, where each 休 of a document is another.
    const auto read_with = [](std::string_view character) {
        std::string document =
            Budget().with("T3", "208 05 01", "208 05 01 行政单位离退休 90,000.00 40,000.00 0").text();
        const std::string_view usual = "休";
        for (std::size_t at = 0; (at = document.find(usual, at)) != std::string::npos; at += character.size())
            document.replace(at, usual.size(), character);
        CheckOptions options;
        options.keep_figures = true;
        const Report report = check(document, "test.txt", options);
        std::string read;
        const auto add = [&](std::string_view what, const Location& place) {
            read.append(what).append(" " + std::to_string(place.line) + ":" + std::to_string(place.column) + "+" +
                                     std::to_string(place.length) + "\n");
        };
        for (const Finding& finding : report.findings)
            for (const Location& place : finding.locations) add(finding.rule, place);
        for (const FigureRecord& figure : report.figures) add(figure.view, figure.place);
        return read;
    };
    const std::string read = read_with("喆");
    CHECK(read.find("add/split") != std::string::npos);
    CHECK(read_with("𠮷") == read);
}

TEST_CASE("text/encoding: one finding for each run of bytes", "[check]") {
    const std::string document = "档\xFF\xFE案\x80局\n" + Budget().text();
    const Report report = check(document, "test.txt");
    REQUIRE(report.findings.size() == 2);
    CHECK(report.findings[0].locations[0].column == 2);
    CHECK(report.findings[0].locations[0].length == 2);
    CHECK(report.findings[1].locations[0].column == 5);
    CHECK(report.findings[1].locations[0].length == 1);
}
