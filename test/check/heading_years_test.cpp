// Cover, contents, headings, and matters of the own year only: the year of the last document is left in them.
#include <budgetcheck/check.hpp>

#include "catch.hpp"
#include "support/changed_text.hpp"
#include "support/paths.hpp"

#include <string>
#include <utility>
#include <vector>

using namespace budgetcheck;
using namespace budgetcheck::test;

namespace {

std::string budget() { return read_file(samples_folder() / "unit_budget.txt"); }
std::string accounts() { return read_file(samples_folder() / "final_accounts.txt"); }

std::vector<Finding> years(const std::string& text) {
    std::vector<Finding> result;
    for (const Finding& finding : check(text, "document.txt").findings)
        if (finding.rule == "structure/year") result.push_back(finding);
    return result;
}

/// One warning, at the year that was put in.
void check_told(const std::string& text, const std::string& message, const std::string& actual,
                const std::string& expected) {
    CAPTURE(message, actual);
    const std::vector<Finding> found = years(text);
    REQUIRE(found.size() == 1);
    CHECK(found[0].message.key == message);
    CHECK(found[0].severity == Severity::warning);
    CHECK(found[0].actual == actual);
    CHECK(found[0].expected == expected);
    CHECK(found[0].locations.front().text == actual);
}

}  // namespace

TEST_CASE("headings of the last year are told", "[check]") {
    REQUIRE(years(budget()).empty());
    const std::vector<std::pair<std::string, std::string>> slips{
        {"青岚市临泽区2026年区级单位预算", "青岚市临泽区2025年区级单位预算"},
        {"4．2026年预算单位财政拨款收支预算总表", "4．2025年预算单位财政拨款收支预算总表"},
        {"2026年单位预算编制说明", "2025年单位预算编制说明"},
        {"一、2026年“三公”经费预算情况说明", "一、2025年“三公”经费预算情况说明"},
        {"(2026年度)", "(2025年度)"},
    };
    for (const auto& [was, is] : slips)
        check_told(replaced(budget(), was, is), "structure/year-heading", "2025", "2026");
}

TEST_CASE("headings of final accounts of the last year are told", "[check]") {
    REQUIRE(years(accounts()).empty());
    check_told(replaced(accounts(), "第二部分 青岚市云溪区档案局2024年度部门决算表",
                        "第二部分 青岚市云溪区档案局2023年度部门决算表"),
               "structure/year-heading", "2023", "2024");
    check_told(replaced(accounts(), "档案局2024年度部门决算情况说明", "档案局2023年度部门决算情况说明"),
               "structure/year-heading", "2023", "2024");
}

TEST_CASE("headings may speak of other years in other words", "[check]") {
    const std::string heading = "2026年单位预算编制说明";
    for (const std::string other :
         {"2025年单位预算执行情况说明", "2025年单位决算情况说明", "2025年单位预算调整情况说明",
          "2024年单位预算编制说明", "2025年和2026年单位预算编制说明"}) {
        CAPTURE(other);
        CHECK(years(replaced(budget(), heading, std::string(heading).append("\n\n").append(other))).empty());
    }
    // Below another heading, or with other words, (2025年度) is no year of a form.
    CHECK(years(replaced(budget(), "(2026年度)", "(2026年度)\n(2025年度)")).empty());
}

TEST_CASE("what a document tells of its own year only is told of the last", "[check]") {
    const std::vector<std::pair<std::string, std::string>> slips{
        {"2026年度本单位政府采购预算", "2025年度本单位政府采购预算"},
        {"2026年本单位面向中小企业预留政府采购", "2025年本单位面向中小企业预留政府采购"},
        {"2026年度，本单位编报绩效目标", "2025年度，本单位编报绩效目标"},
    };
    for (const auto& [was, is] : slips) check_told(replaced(budget(), was, is), "structure/year-own", "2025", "2026");
    check_told(replaced(accounts(), "2024年度政府采购金额", "2023年度政府采购金额"), "structure/year-own", "2023",
               "2024");
}

TEST_CASE("a year of neither what is given nor what is compared is told", "[check]") {
    const std::string given = "2025年当年预算执行数为971.64万元";
    check_told(replaced(budget(), given, "2024年当年预算执行数为971.64万元"), "structure/year-slot", "2024", "2025");
    // It is given for the year before, too, or compared with it.
    CHECK(years(replaced(budget(), given, "2024年当年预算执行数为960.00万元，" + given)).empty());
    CHECK(years(replaced(budget(), given, "2024年当年预算执行数为971.64万元，比2024年预算执行数多")).empty());
}

TEST_CASE("one of many comparisons with another year is told", "[check]") {
    const std::string other = replaced(budget(), "与2025年预算持平；国有", "与2024年预算持平；国有");
    check_told(other, "structure/year-slot", "2024", "2025");
    // Two of them are no slip, nor is one that is compared with both.
    CHECK(years(replaced(other, "与2024年预算持平；国有", "与2025年预算持平，与2024年预算持平；国有")).empty());
    CHECK(years(replaced(other, "比2025年预算增加144.41万元；政府", "比2024年预算增加144.41万元；政府")).empty());
}

TEST_CASE("both years may be told", "[check]") {
    const std::string own = "2026年度本单位政府采购预算";
    const std::string last = "2025年度本单位政府采购预算";
    CHECK(years(replaced(budget(), own, last + "486.20万元，" + own)).empty());
    CHECK(years(replaced(budget(), own, last + "执行数")).empty());
    CHECK(years(replaced(budget(), own, "今年的安排如下，" + last)).empty());
    CHECK(years(replaced(budget(), own, "2024年度本单位政府采购预算")).empty());
    // Of what budgets say of the year before, and accounts of a budget.
    CHECK(years(replaced(budget(), own, "2025年度政府采购金额为400.00万元；政府采购预算")).empty());
    CHECK(years(replaced(budget(), own, "2025年度预算绩效管理工作开展情况良好；政府采购预算")).empty());
}

TEST_CASE("final accounts are compared with the year before", "[check]") {
    const std::string compared = "与2023年度相比，收入支出总计";
    check_told(replaced(accounts(), compared, "与2022年度相比，收入支出总计"), "structure/year-slot", "2022", "2023");
    // Both are told, or a year is chosen on purpose.
    CHECK(years(replaced(accounts(), compared, "2023年度较少，与2022年度相比，收入支出总计")).empty());
    CHECK(years(replaced(accounts(), compared, "与2019年度相比，收入支出总计")).empty());
}

TEST_CASE("assets of final accounts are counted up to their own year, those of budgets up to it or the one before",
          "[check]") {
    const auto dates = [](const std::string& text) {
        std::vector<std::string> result;
        for (const Finding& finding : check(text, "document.txt").findings)
            if (finding.rule == "asset/date") result.push_back(finding.actual);
        return result;
    };
    const std::string purchase = "八、云溪区档案局2024年度政府采购";
    const auto counted = [&](const std::string& year) {
        return dates(
            replaced(accounts(), purchase, "七、截至" + year + "年12月31日，本部门共有车辆2辆。\n" + purchase));
    };
    CHECK(counted("2024").empty());
    CHECK(counted("2023") == std::vector<std::string>{"2023"});
    CHECK(dates(budget()).empty());
    CHECK(dates(replaced(budget(), "截至2025年8月31日", "截至2024年8月31日")) == std::vector<std::string>{"2024"});
}
