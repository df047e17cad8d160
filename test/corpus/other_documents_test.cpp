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
warning name/code 286: 机关事业单位基本养老保险费
warning name/code 302: 咨询费
warning name/code 326: 离退休人员经费
warning name/code 328: 退休费
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

TEST_CASE("budgets of another province: every table, every figure, nothing untrue", "[corpus]") {
    const std::vector<std::pair<std::string_view, std::string_view>> expected{
        {"js_gaoyuan_2019_full", ""},
        // The table has a total row without a figure and no note.
        {"js_renda_2019_tables", "warning structure/empty-table 331: 财政拨款政府性基金支出预算表\n"},
        {"js_shengwei_2019_tables", ""},
    };
    for (const auto& [document, found] : expected) {
        const std::string text = test::other_document(document);
        if (text.empty()) return;
        INFO(document);
        const Report report = check(text, std::string(document), {.keep_figures = true});
        CHECK(table_findings(report) == found);
        CHECK(report.coverage.tables_found == 12);
        CHECK(report.coverage.undetermined == 0);
        CHECK(report.coverage.figures_read >= 160);
        for (const FigureRecord& figure : report.figures)
            if (figure.view != "narrative" && !figure.blank && figure.value != 0) CHECK(figure.confirmed > 0);
        CHECK(report.coverage.unknown_lines == 0);
    }
}

TEST_CASE("the same thing has the same coordinates in every layout", "[corpus]") {
    const std::string text = test::other_document("js_renda_2019_tables");
    if (text.empty()) return;
    const Report report = check(text, "js_renda_2019_tables", {.keep_figures = true});
    const auto value_of = [&](const Coordinates& at) {
        const auto found = std::ranges::find(report.figures, at, &FigureRecord::coordinates);
        return found == report.figures.end() ? std::string() : found->place.text;
    };
    CHECK(value_of({.fund = Fund::general, .year = 2019, .function = 2080505}) == "607.10");
    CHECK(value_of({.fund = Fund::general, .component = Component::basic, .year = 2019, .economic = 30211}) == "235.00");
    CHECK(value_of({.fund = Fund::all, .component = Component::project, .year = 2019}) == "6,459.58");
    CHECK(value_of({.fund = Fund::fiscal, .purpose = Purpose::overseas, .year = 2019}) == "199.25");
    CHECK(value_of({.fund = Fund::fiscal, .purpose = Purpose::training, .year = 2019}) == "363.38");
    CHECK(value_of({.fund = Fund::fiscal, .purpose = Purpose::agency_operation, .year = 2019}) == "1,642.08");
    CHECK(value_of({.measure = Measure::procurement, .purpose = Purpose::services, .year = 2019}) == "2,183.33");
}
