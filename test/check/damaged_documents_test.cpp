// Damaged documents: what was lost is told, and nothing false is said of the rest.
#include "catch.hpp"
#include "check/budgets.hpp"
#include "support/paths.hpp"

#include <budgetcheck/check.hpp>

#include <algorithm>
#include <string>

using namespace budgetcheck;
using namespace budgetcheck::test;

namespace {

bool passes_in_silence(const Report& report) {
    return report.findings.empty() && report.undetermined.empty() && !report.error;
}

bool passes_in_silence(const std::string& document) { return passes_in_silence(check(document, "test.txt")); }

std::size_t errors_in(const std::string& document) {
    const Report report = check(document, "test.txt");
    return static_cast<std::size_t>(std::ranges::count(report.findings, Severity::error, &Finding::severity));
}

}  // namespace

namespace {

/// Every second page printed further to the right, and no form feed between the pages.
std::string shifted_pages(const std::string& text) {
    std::string result;
    bool shifted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\f') {
            shifted = !shifted;
            continue;
        }
        if (shifted && (i == 0 || text[i - 1] == '\n' || text[i - 1] == '\f')) result += std::string(16, ' ');
        result += text[i];
    }
    return result;
}

}  // namespace

TEST_CASE("positions that mislead, because a form feed was lost, give way to the sums", "[check]") {
    CHECK(errors_in(shifted_pages(read_file(samples_folder() / "unit_budget.txt"))) == 0);
}

TEST_CASE("a table without its total is told", "[check]") {
    CHECK(!passes_in_silence(Budget().with("T3", "合计", "").text()));
    CHECK(!passes_in_silence(Budget().with("T1", "收入总计", "").text()));
}

TEST_CASE("a total of numbers with more than 17 digits is told", "[check]") {
    const std::string nines(18, '9');
    CHECK(!passes_in_silence(Budget().with("T3", "合计", "合计 " + nines + " " + nines + " " + nines).text()));
}

TEST_CASE("a mark behind the figures of a row does not make them part of its name", "[check]") {
    CHECK(errors_in(Budget().with("T3", "201 26 04", "201 26 04 档案馆 230,000.20 0 230,000.20 ※").text()) == 0);
}

TEST_CASE("a source of income that no form knows is no class of expenditure", "[check]") {
    const std::string document =
        Budget()
            .with("T1", "四、其他收入", "四、其他收入 0\n五、上年结转 10,000.00")
            .with("T1", "收入总计", "收入总计 1,212,846.50 支出总计 1,202,846.50 772,845.90 150,000.00 280,000.60")
            .text();
    CHECK(errors_in(document) == 0);
}

TEST_CASE("a row of the three public expenses with a word in it is not empty", "[check]") {
    const Report report = check(Budget().with("T9", "6.00", "合计 6.00 0 1.00 5.00 0 5.00 15.00").text(), "test.txt");
    CHECK(std::ranges::count(report.findings, "structure/empty-table", &Finding::rule) == 0);
    CHECK(report.tables.back().status != TableStatus::empty);
}

TEST_CASE("text extracted column by column is refused as that, and not checked", "[check]") {
    const Report report = check(read_file(samples_folder() / "bad" / "columns_scrambled.txt"), "test.txt");
    CHECK(report.findings.empty());
    REQUIRE(report.error);
    CHECK(report.error->key == "error/scrambled");
}

TEST_CASE("tables behind the place where a document is cut off are not missing", "[check]") {
    const Report report = check(read_file(samples_folder() / "bad" / "truncated.txt"), "test.txt");
    CHECK(std::ranges::count(report.findings, "structure/missing-table", &Finding::rule) == 0);
}

TEST_CASE("marks and brackets around figures hide no figure in silence", "[check]") {
    CHECK(passes_in_silence(Budget().with("T3", "201 26 04", "201 26 04 档案馆 230,000.20 ※ 0 230,000.20 *").text()));
    const Report report =
        check(Budget().with("T3", "201 26 04", "201 26 04 档案馆 230,000.20 0 (230,000.20)").text(), "test.txt");
    CHECK(std::ranges::count(report.findings, Severity::error, &Finding::severity) == 0);
    CHECK(std::ranges::count(report.undetermined, Reason::line_without_role, &Undetermined::reason) == 1);
}

TEST_CASE("a table of one row with two rows is not read", "[check]") {
    const Report report =
        check(Budget().with("T9", "6.00", "6.00 0 1.00 5.00 0 5.00 15.00\n7.00 0 2.00 5.00 0 5.00 15.00").text(), "t");
    CHECK(report.findings.empty());
    CHECK(report.status == Status::incomplete);
    CHECK(report.tables.back().status == TableStatus::unread);
}

TEST_CASE("a budget that names no year is incomplete", "[check]") {
    std::string text = Budget().text();
    for (std::size_t at = text.find("2025年"); at != text.npos; at = text.find("2025年")) text.erase(at, 7);
    const Report report = check(text, "test.txt");
    REQUIRE(report.error);
    CHECK(report.error->key == "error/no-year");
    CHECK(errors_in(text) == 0);
}
