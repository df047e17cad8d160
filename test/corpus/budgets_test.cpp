// Five real budgets against what is known of them: tables, rows, totals, every number of one of them, the ledger.
#include "corpus/real_documents.hpp"
#include "document/reading.hpp"

#include "catch.hpp"

#include <budgetcheck/check.hpp>

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

using namespace budgetcheck;
using nlohmann::json;
using test::Reading;
using test::RealBudget;

namespace {

/// A total of the truth file, in the table that prints it in full, and its coordinates there.
struct Total {
    std::string_view name;
    std::string_view view;
    Coordinates at;
};

constexpr Coordinates purpose(Purpose value) { return {.fund = Fund::fiscal, .purpose = value}; }

constexpr Coordinates basic(Component component) { return {.fund = Fund::general, .component = component}; }

constexpr auto totals = std::to_array<Total>({
    {"revenue_total", "T1", {.flow = Flow::income}},
    {"revenue_total", "T2", {.flow = Flow::income}},
    {"expenditure_total", "T1.2", {}},
    {"expenditure_total", "T3", {}},
    {"expenditure_total", "T4.2", {.fund = Fund::fiscal}},
    {"expenditure_total", "T5", {.fund = Fund::general}},
    {"basic_expenditure", "T8", basic(Component::basic)},
    {"project_expenditure", "T3", {.component = Component::project}},
    {"project_expenditure", "T5", {.fund = Fund::general, .component = Component::project}},
    {"personnel", "T8", basic(Component::personnel)},
    {"public_funds", "T8", basic(Component::public_use)},
    {"sangong_total", "T9", purpose(Purpose::three_public)},
    {"sangong_abroad", "T9", purpose(Purpose::overseas)},
    {"sangong_reception", "T9", purpose(Purpose::reception)},
    {"sangong_vehicles", "T9", purpose(Purpose::vehicles)},
    {"sangong_vehicle_purchase", "T9", purpose(Purpose::vehicle_purchase)},
    {"sangong_vehicle_operation", "T9", purpose(Purpose::vehicle_operation)},
    {"agency_operation_funds", "T9", purpose(Purpose::agency_operation)},
});

/// The one value a view gives to the coordinates.
std::optional<std::int64_t> value_at(const Report& report, std::string_view view, Coordinates at) {
    at.year = report.fiscal_year;
    std::optional<std::int64_t> value;
    for (const FigureRecord& figure : report.figures) {
        if (figure.view != view || figure.coordinates != at) continue;
        if (value) return std::nullopt;
        value = figure.value;
    }
    return value;
}

Report checked(const RealBudget& budget) { return check(budget.text, budget.name, {.keep_figures = true}); }

std::string bare(std::string_view utf8) {
    const text::Text text(utf8);
    return text.lines().empty() ? std::string() : text::to_utf8(text::bare(text.lines()[0].folded));
}

/// The lines of a table that have figures: codes, name and figures of all halves, without blanks.
std::vector<std::string> lines_read(const Reading& reading, const document::Table& table) {
    std::map<std::uint32_t, std::string> lines;
    std::map<std::uint32_t, bool> has_figures;
    for (const document::View& view : table.views)
        for (const document::Row& row : view.rows) {
            std::string& line = lines[row.name_place.line];
            const bool coded = row.code_place.end != 0;
            if (coded) line += test::words(reading, row.code_place);
            // A single row has no name of its own; labels are compared with their ordinals.
            if (view.half->rows != document::RowScheme::single)
                line += coded || row.is_total ? text::to_utf8(row.name) : test::words(reading, row.name_place);
            for (const document::PrintedAmount& amount : view.amounts_of(row)) {
                line += "|" + test::words(reading, amount.place);
                has_figures[row.name_place.line] = true;
            }
        }
    std::vector<std::string> result;
    for (const auto& [number, line] : lines)
        if (has_figures[number]) result.push_back(bare(line));
    return result;
}

bool is_figure(const std::string& cell) { return cell.find_first_not_of("0123456789,.") == std::string::npos; }

/// The same of a table of cells. Numbers in front of the name are pieces of the code.
std::vector<std::string> lines_of_cells(const json& table) {
    std::vector<std::string> result;
    for (const json& row : table.at("rows")) {
        std::vector<std::string> cells;
        for (const json& cell : row)
            if (std::string text = cell.get<std::string>(); !text.empty()) cells.push_back(std::move(text));
        const bool has_name = !std::ranges::all_of(cells, is_figure);
        bool named = !has_name;
        bool has_figures = false;
        std::string line;
        for (const std::string& cell : cells) {
            named = named || !is_figure(cell);
            const bool figure = named && is_figure(cell);
            has_figures = has_figures || figure;
            line += (figure ? "|" : "") + cell;
        }
        if (has_figures) result.push_back(bare(line));
    }
    return result;
}

}  // namespace

TEST_CASE("all nine tables of the real budgets are found, with all their rows", "[corpus]") {
    for (const RealBudget& budget : test::real_budgets()) {
        INFO(budget.name);
        const Report report = checked(budget);
        const json& expected = budget.truth.at("tables");
        CHECK(report.coverage.tables_found == 9);
        REQUIRE(report.tables.size() == 9);
        for (std::size_t i = 0; i < report.tables.size(); ++i) {  // forms follow the tables in some truth files
            const TableSummary& table = report.tables[i];
            INFO(table.id);
            CHECK(table.id == "T" + std::to_string(i + 1));
            CHECK(table.rows == expected[i].at("rows").get<unsigned>());
            CHECK(name(table.status) == (table.rows == 0 ? "empty" : "read"));
            CHECK(table.unit == expected[i].at("unit").get<std::string>());
        }
    }
}

TEST_CASE("kind, year and totals of the real budgets", "[corpus]") {
    const std::map<std::string, DocumentKind> kinds{{"unit-budget", DocumentKind::unit_budget},
                                                    {"dept-budget", DocumentKind::department_budget}};
    for (const RealBudget& budget : test::real_budgets()) {
        INFO(budget.name);
        const Report report = checked(budget);
        CHECK(report.kind == kinds.at(budget.truth.at("kind").get<std::string>()));
        CHECK(report.fiscal_year == budget.truth.at("fiscal_year").get<int>());
        for (const Total& total : totals) {
            INFO(total.name << " in " << total.view);
            CHECK(value_at(report, total.view, total.at) ==
                  budget.truth.at("totals").at(std::string(total.name)).get<std::int64_t>());
        }
    }
}

TEST_CASE("every number of a real budget is read in its row", "[corpus]") {
    const auto folder = test::shared_folder();
    if (!folder) return;
    const json cells = json::parse(test::read_file(*folder / "corpus" / "wanli_dept_2024.cells.json"));
    const Reading reading(test::read_file(*folder / "corpus" / "wanli_dept_2024.txt"));
    REQUIRE(reading.document.tables.size() == cells.at("tables").size());
    std::size_t compared = 0;
    for (std::size_t t = 0; t < reading.document.tables.size(); ++t) {
        const document::Table& table = reading.document.tables[t];
        INFO(table.schema->id);
        std::vector<std::string> read = lines_read(reading, table);
        const std::vector<std::string> expected = lines_of_cells(cells["tables"][t]);
        // The cells lack the total where it stands alone on a page.
        if (read.size() == expected.size() + 1 && read.back().starts_with("合计")) read.pop_back();
        CHECK(read == expected);
        compared += expected.size();
    }
    CHECK(compared == 252);
}

TEST_CASE("nearly every figure of the real budgets is confirmed, hardly a check stays open", "[corpus]") {
    for (const RealBudget& budget : test::real_budgets()) {
        INFO(budget.name);
        const Coverage coverage = checked(budget).coverage;
        const unsigned checks = coverage.equal + coverage.rounding + coverage.contradiction + coverage.undetermined;
        CHECK(coverage.figures_read > 200);
        CHECK(coverage.figures_confirmed * 100 >= coverage.figures_read * 98);
        CHECK(coverage.undetermined * 100 <= checks);
        CHECK(coverage.unknown_lines == 0);
    }
}
