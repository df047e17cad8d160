// A table that no code knows: given as a schema, it is read and checked like the nine.
#include "check/passes.hpp"
#include "support/changed_text.hpp"
#include "support/paths.hpp"

#include "catch.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

using namespace budgetcheck;
using budgetcheck::test::replaced;
using document::Column;
using document::Half;
using document::RowScheme;
using document::Schema;

namespace {

constexpr auto columns = std::to_array<Column>({
    {"合计", u"合计"},
    {"人员经费", u"人员经费", {.component = Component::personnel}, 0},
    {"公用经费", u"公用经费", {.component = Component::public_use}, 0},
    {"项目支出", u"项目支出", {.component = Component::project}, 0},
});

constexpr auto halves =
    std::to_array<Half>({{RowScheme::functional_codes, {.flow = Flow::expenditure, .fund = Fund::all}, columns}});

constexpr Schema tenth{.id = "T10",
                       .name = "支出结构预算表",
                       .stems = u"支出结构预算表",
                       .required_words = u"人员经费|公用经费|项目支出|科目",
                       .header_words = u"项目|支出预算|功能分类科目编码|功能分类科目名称|类|款|项",
                       .halves = halves};

std::vector<Schema> ten_schemas() {
    const auto nine = document::profiles().front().tables;
    std::vector<Schema> ten(nine.begin(), nine.end());
    ten.push_back(tenth);
    return ten;
}

constexpr std::string_view table = R"(2026年预算单位支出结构预算表
编制单位：青岚市临泽区文化和旅游局                                          单位：元
功能分类科目编码 功能分类科目名称 合计 人员经费 公用经费 项目支出
类 款 项
207 文化旅游体育与传媒支出 25,275,667.16 8,224,520.62 1,726,954.04 15,324,192.50
208 社会保障和就业支出 2,188,388.72 2,116,338.72 72,050.00
210 卫生健康支出 747,203.62 747,203.62
221 住房保障支出 2,164,380.00 2,164,380.00
合计 30,375,639.50 13,252,442.96 1,799,004.04 15,324,192.50
)";

/// The clean unit budget with a tenth table in front of its last one.
std::string budget_with(std::string_view tenth_table) {
    std::string text = test::read_file(test::samples_folder() / "unit_budget.txt");
    const std::size_t last_table = text.rfind("2026年单位“三公”经费和机关运行经费预算表");
    REQUIRE(last_table != std::string::npos);
    return text.insert(text.rfind('\n', last_table) + 1, tenth_table);
}

Report checked(const std::string& text) {
    const std::vector<Schema> ten = ten_schemas();
    const text::Text lines(text);
    return checking::run_passes(lines, document::heading_lines(lines), "budget", {.keep_figures = true},
                                std::array{document::Profile{"ten", ten}});
}

/// For each finding that is no note its rule and the words it marks in the tenth table.
std::string findings(const Report& report) {
    std::string result;
    for (const Finding& finding : report.findings) {
        if (finding.severity == Severity::note) continue;
        result += finding.rule;
        for (const Location& place : finding.locations)
            if (place.table == "T10") result += " " + place.text;
        result += "\n";
    }
    return result;
}

}  // namespace

TEST_CASE("a tenth table is read through its schema alone", "[document]") {
    const Report report = checked(budget_with(table));
    CHECK(findings(report) == "");
    CHECK(report.coverage.tables_found == 10);
    CHECK(report.coverage.tables_expected == 10);
    const auto read = std::ranges::find(report.tables, "T10", &TableSummary::id);
    REQUIRE(read != report.tables.end());
    CHECK(read->rows == 5);
    CHECK(name(read->status) == "read");
    CHECK(read->unit == "元");
    unsigned figures = 0;
    for (const FigureRecord& figure : report.figures) {
        if (figure.view != "T10" || figure.blank) continue;
        INFO(figure.place.row << " " << figure.place.column_name);
        CHECK(figure.confirmed > 0);
        ++figures;
    }
    CHECK(figures == 15);
}

TEST_CASE("an error in a tenth table is found", "[document]") {
    struct Case {
        std::string_view from;
        std::string_view to;
    };
    for (const auto& [from, to] : std::vector<Case>{
             {"72,050.00", "72,060.00"},
             {"15,324,192.50\n208", "15,324,193.50\n208"},
             {"2,164,380.00 2,164,380.00", "2,164,830.00 2,164,830.00"},
         }) {
        INFO(to);
        const std::string wrong(to.substr(0, to.find_first_of(" \n")));
        const std::string found = findings(checked(budget_with(replaced(std::string(table), from, to))));
        INFO(found);
        CHECK(found.find(" " + wrong) != std::string::npos);
    }
}

TEST_CASE("a tenth table that agrees with itself is held against the others", "[document]") {
    const std::string moved = replaced(
        replaced(std::string(table), "2,188,388.72 2,116,338.72 72,050.00", "2,189,388.72 2,117,338.72 72,050.00"),
        "30,375,639.50 13,252,442.96", "30,376,639.50 13,253,442.96");
    const std::string found = findings(checked(budget_with(moved)));
    INFO(found);
    CHECK(found.find("2,189,388.72") != std::string::npos);
}

TEST_CASE("a tenth table that is absent is missed", "[document]") {
    CHECK(findings(checked(budget_with(""))) == "structure/missing-table\n");
}
