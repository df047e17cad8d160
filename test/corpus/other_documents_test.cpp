// Real documents without a truth file: nothing is reported that is not known to be true, and what cannot be read is
// said to be unreadable.
#include "corpus/real_documents.hpp"

#include "catch.hpp"

#include <budgetcheck/check.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace budgetcheck;

namespace {

/// `error name/code 175: 7    11   02` for each finding that is no note and has all its places in tables.
std::string table_findings(const Report& report) {
    std::string result;
    for (const Finding& finding : report.findings) {
        const Location& place = finding.locations.at(0);
        const bool in_tables =
            std::ranges::none_of(finding.locations, [](const Location& one) { return one.table.empty(); });
        if (finding.severity == Severity::note || !in_tables) continue;
        result += std::string(name(finding.severity)) + " " + std::string(finding.rule) + " " +
                  std::to_string(place.line) + ": " + place.text + "\n";
    }
    return result;
}

}  // namespace

TEST_CASE("other real budgets: only what is known to be true", "[corpus]") {
    const std::vector<std::pair<std::string_view, std::string_view>> expected{
        {"sh_putuo_shehuifuliyuan_unit_2024", R"(warning name/retired 94: 三、医疗卫生与计划生育支出
error name/code 175: 7    11   02
warning name/retired 195: 三、医疗卫生与计划生育支出
error name/code 232: 7    11   02
)"},
        {"sh_shi_caizhengju_unit_2025",
         R"(warning structure/empty-table 232: 2025年预算单位政府性基金预算支出功能分类预算表
warning structure/empty-table 242: 2025年预算单位国有资本经营预算支出功能分类预算表
)"},
    };
    for (const auto& [document, found] : expected) {
        const std::string text = test::other_document(document);
        if (text.empty()) return;
        INFO(document);
        const Report report = check(text, std::string(document));
        CHECK(table_findings(report) == found);
        CHECK(report.coverage.tables_found == 9);
        CHECK(report.coverage.undetermined == 0);
        CHECK(report.coverage.figures_confirmed * 100 >= report.coverage.figures_read * 98);
    }
}

TEST_CASE("tables of another province are not checked into nonsense", "[corpus]") {
    for (const std::string_view document :
         {"js_gaoyuan_2019_full", "js_renda_2019_tables", "js_shengwei_2019_tables"}) {
        const std::string text = test::other_document(document);
        if (text.empty()) return;
        INFO(document);
        const Report report = check(text, std::string(document));
        CHECK(name(report.status) == "unreadable");
        REQUIRE(report.error.has_value());
        CHECK(report.error->key == "error/unknown-layout");
        CHECK(report.findings.empty());
    }
}
