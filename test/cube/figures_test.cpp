// Documents → figures: coordinates, units, what is blank, what is not certain.
#include "cube/figures.hpp"

#include "cube/placed.hpp"
#include "document/sample_headers.hpp"

#include "catch.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

using namespace budgetcheck;
using test::Placed;
using test::table_text;

namespace {

/// The coordinates that are not "all" or "total", e.g. `income fiscal 208`.
std::string dump(const Coordinates& at) {
    std::string result(name(at.flow));
    if (at.fund != Fund::all) result += " " + std::string(name(at.fund));
    if (at.component != Component::total) result += " " + std::string(name(at.component));
    if (at.purpose != Purpose::all) result += " " + std::string(name(at.purpose));
    if (at.function != 0) result += " " + std::to_string(at.function);
    if (at.economic != 0) result += " e" + std::to_string(at.economic);
    return result;
}

/// All figures that are not zero, one a line: coordinates = 分±half-width.
std::string dump(const Placed& placed) {
    std::string result;
    for (const cube::Figure& figure : placed.cube.figures)
        if (figure.amount.value != 0)
            result += dump(figure.at) + " = " + std::to_string(figure.amount.value) + "±" +
                      std::to_string(figure.amount.half_width) + "\n";
    return result;
}

}  // namespace

TEST_CASE("rows and columns of every table have their coordinates", "[cube]") {
    struct Case {
        std::string_view table;
        std::string_view rows;
        std::string_view expected;
    };
    const std::vector<Case> table{
        {"T1",
         "一、财政拨款收入 1.00 一、教育支出 10.00 2.00 3.00 5.00\n1、一般公共预算资金 4.00\n2、政府性基金 6.00\n"
         "3、国有资本经营预算 7.00\n二、事业收入 8.00\n三、事业单位经营收入 9.00\n四、其他收入 11.00\n"
         "收入总计 12.00 支出总计 10.00 2.00 3.00 5.00\n",
         R"(income fiscal = 100±0
income general = 400±0
income government_fund = 600±0
income state_capital = 700±0
income business = 800±0
income operating = 900±0
income other = 1100±0
income = 1200±0
expenditure 205 = 1000±0
expenditure personnel 205 = 200±0
expenditure public 205 = 300±0
expenditure project 205 = 500±0
expenditure = 1000±0
expenditure personnel = 200±0
expenditure public = 300±0
expenditure project = 500±0
)"},
        {"T2", "208 05 甲 10.00 1.00 2.00 3.00 4.00\n合计 10.00 1.00 2.00 3.00 4.00\n",
         R"(income 20805 = 1000±0
income fiscal 20805 = 100±0
income business 20805 = 200±0
income operating 20805 = 300±0
income other 20805 = 400±0
income = 1000±0
income fiscal = 100±0
income business = 200±0
income operating = 300±0
income other = 400±0
)"},
        {"T3", "208 05 02 甲 3.00 1.00 2.00\n合计 3.00 1.00 2.00\n",
         R"(expenditure 2080502 = 300±0
expenditure basic 2080502 = 100±0
expenditure project 2080502 = 200±0
expenditure = 300±0
expenditure basic = 100±0
expenditure project = 200±0
)"},
        {"T4",
         "一、一般公共预算资金 1.00 一、教育支出 6.00 1.00 2.00 3.00\n收入总计 6.00 支出总计 6.00 1.00 2.00 3.00\n",
         R"(income general = 100±0
income fiscal = 600±0
expenditure fiscal 205 = 600±0
expenditure general 205 = 100±0
expenditure government_fund 205 = 200±0
expenditure state_capital 205 = 300±0
expenditure fiscal = 600±0
expenditure general = 100±0
expenditure government_fund = 200±0
expenditure state_capital = 300±0
)"},
        {"T5", "208 甲 3.00 1.00 2.00\n",
         "expenditure general 208 = 300±0\nexpenditure general basic 208 = 100±0\nexpenditure general project 208 = "
         "200±0\n"},
        {"T6", "208 甲 3.00 1.00 2.00\n",
         R"(expenditure government_fund 208 = 300±0
expenditure government_fund basic 208 = 100±0
expenditure government_fund project 208 = 200±0
)"},
        {"T7", "208 甲 3.00 1.00 2.00\n",
         R"(expenditure state_capital 208 = 300±0
expenditure state_capital basic 208 = 100±0
expenditure state_capital project 208 = 200±0
)"},
        {"T8", "301 01 基本工资 3.00 1.00 2.00\n",
         R"(expenditure general basic e30101 = 300±0
expenditure general personnel e30101 = 100±0
expenditure general public e30101 = 200±0
)"},
        {"T9", "6 1 2 3 1.5 1.5 9.00\n",
         R"(expenditure fiscal three_public = 6000000±500000
expenditure fiscal overseas = 1000000±500000
expenditure fiscal reception = 2000000±500000
expenditure fiscal vehicles = 3000000±500000
expenditure fiscal vehicle_purchase = 1500000±50000
expenditure fiscal vehicle_operation = 1500000±50000
expenditure fiscal agency_operation = 9000000±5000
)"},
    };
    for (const auto& [id, rows, expected] : table) {
        INFO(id);
        CHECK(dump(Placed(table_text(id, std::string(rows) + "名词解释\n"))) == expected);
    }
}

TEST_CASE("the header's order of columns gives the coordinates", "[cube]") {
    CHECK(dump(Placed(
              "单位“三公”经费和机关运行经费预算表\n单位：万元\n"
              "合计 因公出国(境)费 小计 购置费 运行费 公务接待费 机关运行经费\n6.00 0 5.00 0 5.00 1.00 9.00\n")) ==
          R"(expenditure fiscal three_public = 6000000±5000
expenditure fiscal vehicles = 5000000±5000
expenditure fiscal vehicle_operation = 5000000±5000
expenditure fiscal reception = 1000000±5000
expenditure fiscal agency_operation = 9000000±5000
)");
}

TEST_CASE("all figures carry the document's year and the budget stage", "[cube]") {
    for (const cube::Figure& figure :
         Placed(table_text("T3", "208 甲 3.00 1.00 2.00\n合计 3.00 1.00 2.00\n")).cube.figures) {
        CHECK(figure.at.year == 2025);
        CHECK(name(figure.at.stage) == "budget");
    }
}

TEST_CASE("a unit note that fits no other table gives way to the usual unit", "[cube]") {
    const std::string other = table_text("T5", "208 甲 3,000.00 1,000.00 2,000.00\n合计 3,000.00 1,000.00 2,000.00\n");
    const std::string rows =
        "科目 合计 基本支出 项目支出\n208 甲 3,000.00 1,000.00 2,000.00\n合计 3,000.00 1,000.00 2,000.00\n";
    struct Case {
        std::string_view what;
        std::string text;
        document::Unit unit;
    };
    const std::vector<Case> table{
        {"as noted", "支出预算总表\n单位：元\n" + rows + other, document::Unit::yuan},
        {"no note", "支出预算总表\n" + rows + other, document::Unit::yuan},
        {"a wrong note", "支出预算总表\n单位：万元\n" + rows + other, document::Unit::yuan},
        {"a note that no other table speaks against", "支出预算总表\n单位：万元\n" + rows,
         document::Unit::ten_thousand_yuan},
        {"a true note",
         "支出预算总表\n单位：万元\n科目 合计 基本支出 项目支出\n208 甲 0.30 0.10 0.20\n合计 0.30 0.10 0.20\n" + other,
         document::Unit::ten_thousand_yuan},
    };
    for (const Case& one : table) {
        INFO(one.what);
        CHECK(static_cast<int>(Placed(one.text).cube.grids.at(0).unit) == static_cast<int>(one.unit));
    }
}

TEST_CASE("what is odd about a figure is marked", "[cube]") {
    const Placed placed(table_text("T3", R"(
208 社会保障和就业支出 3,000.00 1,000 2,000.00
208 05 行政事业单位养老支出 3,000.00 - 3,000.00
210 05 白云支出 10000000000001 1,000.00 2,000.00
221 住房保障支出 3,000.00 0 3,000.00
221 住房保障支出
合计 6,000.00 1,000.00 5,000.00
)"));
    std::string marks;
    for (const cube::Figure& figure : placed.cube.figures) {
        std::string mark;
        if (figure.blank) mark += 'b';
        if (figure.nil) mark += 'n';
        if (figure.unpadded) mark += 'u';
        if (figure.name_unsure) mark += '?';
        if (figure.out_of_range) mark += '!';
        marks += (mark.empty() ? "." : mark) + (figure.column + 1U == 3 ? "\n" : " ");
    }
    CHECK(marks == ". u .\n. n .\n?! ? ?\n? ? ?\nb? b? b?\n. . .\n");
    // A printed 0 says as little as a blank.
    CHECK(std::ranges::count_if(placed.cube.figures, cube::says_something) == 13);
}

TEST_CASE("sums inside a row follow from the columns there are", "[cube]") {
    struct Case {
        std::string text;
        std::size_t view;
        std::string_view expected;
    };
    const std::vector<Case> table{
        {table_text("T1", ""), 0, ""},
        {table_text("T1", ""), 1, "0=1+2+3 "},
        {table_text("T2", ""), 0, "0=1+2+3+4 "},
        {table_text("T3", ""), 0, "0=1+2 "},
        {table_text("T9", ""), 0, "0=1+2+3 3=4+5 "},
        {"收入预算总表\n科目 合计 财政拨款收入 其他收入\n", 0, "0=1+2 "},
        {"部门财务收支预算总表\n本年收入 本年支出\n项目 预算数\n", 1, ""},
    };
    for (const Case& one : table) {
        INFO(one.text);
        const test::Reading reading(one.text);
        std::string sums;
        for (const cube::ColumnSum& sum : cube::column_sums(reading.document.tables.at(0).views.at(one.view))) {
            sums += std::to_string(sum.whole);
            char sign = '=';
            for (std::size_t column = 0; column < cube::max_columns; ++column) {
                if ((sum.parts >> column & 1U) == 0) continue;
                sums += sign + std::to_string(column);
                sign = '+';
            }
            sums += ' ';
        }
        CHECK(sums == one.expected);
    }
}
