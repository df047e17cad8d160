// Files that hold several documents.
#include "document/covers.hpp"
#include "check/budgets.hpp"

#include "catch.hpp"

#include <budgetcheck/check.hpp>

#include <algorithm>
#include <string>
#include <vector>

using namespace budgetcheck;

namespace {

std::vector<std::uint32_t> begins(std::string_view bytes) {
    const text::Text text(bytes);
    return document::further_documents(text, document::heading_lines(text));
}

std::string cover(std::string_view title) { return std::string(title) + "\n\n        目   录\n一、主要职能\n"; }

}  // namespace

TEST_CASE("a further document begins at its cover", "[document]") {
    using Lines = std::vector<std::uint32_t>;
    const std::string department = cover("青岚市云溪区2025年区级部门预算");
    const std::string unit = cover("青岚市云溪区2025年区级单位预算");
    CHECK(begins(department).empty());
    CHECK(begins(department + "表\n\n" + unit) == Lines{6});
    // On a page of its own, under the body's name; the page begins the document.
    CHECK(begins(department + "表\n\f\n  青岚市云溪区档案局\n\n  2024年度部门决算\n\n 目 录\n") == Lines{5});
    // Known by the body's name instead of the contents.
    CHECK(begins(department + "\n青岚市云溪区2025年单位预算\n  预算单位：青岚市云溪区史志馆\n") == Lines{5});
    // Right below a table, in text without blank lines.
    CHECK(begins(department + "甲\n乙\n丙\n丁\n" + unit) == Lines{8});
    CHECK(begins(department + "\n" + unit + "\n" + cover("青岚市云溪区2024年单位决算")) == Lines{5, 10});
}

TEST_CASE("what only looks like a cover begins nothing", "[document]") {
    const std::string title = "青岚市云溪区2025年区级单位预算";
    // The same cover on every page.
    CHECK(begins(cover(title) + "表\n\f" + cover(title)).empty());
    // A title without contents below, one without a year, a sentence.
    CHECK(begins(cover(title) + "\n青岚市云溪区2025年区级部门预算\n一、收入\n二、支出\n三、其他\n四、附件\n目录\n")
              .empty());
    CHECK(begins(cover(title) + "\n部门预算\n目录\n").empty());
    CHECK(begins(cover(title) +
                 "\n上述各项均按照区财政局有关规定和要求逐项核定之后编入青岚市云溪区2025年区级部门预算\n目录\n")
              .empty());
}

TEST_CASE("each document of a file is checked by itself, with the lines of the file", "[document]") {
    const std::string body = "\n预算单位：青岚市云溪区档案局\n";
    const std::string right = "青岚市云溪区2025年区级单位预算" + body + test::Budget().text();
    test::Budget other;
    other.with("T3", "201 26 04", "201 26 04 档案馆 230,000.20 0 230,001.20");
    const std::string wrong = "青岚市云溪区2025年单位预算" + body + other.text();
    const Report alone = check(wrong, "b");
    REQUIRE(alone.findings.size() == 1);

    const std::vector<Report> reports = check_file(right + "\f" + wrong, "b");
    REQUIRE(reports.size() == 2);
    CHECK(reports[0].findings.empty());
    CHECK(reports[0].first_line == 1);
    const auto lines_before = static_cast<std::uint32_t>(std::ranges::count(right, '\n'));
    CHECK(reports[1].first_line == lines_before + 1);
    REQUIRE(reports[1].findings.size() == 1);
    const Location& place = reports[1].findings[0].locations.at(0);
    CHECK(place.line == alone.findings[0].locations.at(0).line + lines_before);
    CHECK(place.page == 2);
    CHECK(place.text == alone.findings[0].locations.at(0).text);
    CHECK(reports[1].tables.at(0).line == alone.tables.at(0).line + lines_before);
    CHECK(reports[1].coverage.figures_confirmed == alone.coverage.figures_confirmed);
}
