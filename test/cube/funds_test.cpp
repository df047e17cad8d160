// Zero spreading over funds: when all money is fiscal money, and fiscal money general.
#include "cube/funds.hpp"

#include "cube/placed.hpp"
#include "document/sample_headers.hpp"

#include "catch.hpp"

#include <string>
#include <string_view>
#include <vector>

using namespace budgetcheck;
using test::Placed;
using test::table_text;

namespace {

constexpr std::uint32_t total = 0;
constexpr std::uint32_t pension = 208;
constexpr std::uint32_t community = 212;

const std::string income_fiscal = table_text("T2", R"(
208 社会保障和就业支出 300.00 300.00 0 0 0
212 城乡社区支出 500.00 500.00 0 0 0
合计 800.00 800.00 0 0 0
)");

const std::string income_business = table_text("T2", R"(
208 社会保障和就业支出 300.00 200.00 100.00 0 0
212 城乡社区支出 500.00 500.00 0 0 0
合计 800.00 700.00 100.00 0 0
)");

const std::string income_total_only = table_text("T1", R"(
一、财政拨款收入 800.00 一、社会保障和就业支出 800.00 800.00 0 0
二、事业收入 100.00
收入总计 900.00 支出总计 900.00 900.00 0 0
)");

const std::string fiscal_general = table_text("T4", R"(
一、一般公共预算资金 800.00 一、社会保障和就业支出 300.00 300.00 0 0
二、政府性基金 0 二、城乡社区支出 500.00 500.00 0 0
收入总计 800.00 支出总计 800.00 800.00 0 0
)");

const std::string fiscal_with_fund = table_text("T4", R"(
一、一般公共预算资金 600.00 一、社会保障和就业支出 300.00 300.00 0 0
二、政府性基金 200.00 二、城乡社区支出 500.00 300.00 200.00 0
收入总计 800.00 支出总计 800.00 600.00 200.00 0
)");

const std::string fund_by_code = table_text("T6", R"(
212 城乡社区支出 200.00 0 200.00
212 08 国有土地使用权出让收入安排的支出 200.00 0 200.00
合计 200.00 0 200.00
)");

std::string yes_no(bool value) { return value ? "yes" : "no"; }

/// Is all money fiscal, and fiscal money general: in total, for 208, for 212, for 21202 and 21208.
std::string dump(const std::string& text) {
    const Placed placed(text);
    const cube::Funds funds(placed.cube, placed.reading.document.fiscal_year);
    std::string fiscal = "fiscal";
    std::string general = "general";
    for (const std::uint32_t code : {total, pension, community, 21202U, 21208U}) {
        fiscal += " " + yes_no(funds.all_is_fiscal(code));
        general += " " + yes_no(funds.fiscal_is_general(code));
    }
    return fiscal + ", " + general;
}

}  // namespace

TEST_CASE("where the other funds of a code are nothing the funds are one", "[cube]") {
    struct Case {
        std::string_view what;
        std::string text;
        std::string_view expected;
    };
    const std::vector<Case> table{
        {"nothing is known of other funds", table_text("T3", "208 社会保障和就业支出 5.00 5.00\n合计 5.00 5.00\n"),
         "fiscal no no no no no, general no no no no no"},
        {"income is fiscal", income_fiscal, "fiscal yes yes yes yes yes, general no no no no no"},
        {"one code has other income", income_business, "fiscal no no yes yes yes, general no no no no no"},
        {"other income, codes unknown", income_total_only, "fiscal no no no no no, general no no no no no"},
        {"fiscal money is general", fiscal_general, "fiscal no no no no no, general yes yes yes yes yes"},
        {"one class has a fund", fiscal_with_fund, "fiscal no no no no no, general no yes no no no"},
        {"the fund by code", fiscal_with_fund + fund_by_code, "fiscal no no no no no, general no yes no yes no"},
        {"the fund's table is empty", table_text("T6", "合计\n注：故本表为空表。\n"),
         "fiscal no no no no no, general yes yes yes yes yes"},
        {"all of it", income_fiscal + fiscal_general, "fiscal yes yes yes yes yes, general yes yes yes yes yes"},
    };
    for (const Case& one : table) {
        INFO(one.what);
        CHECK(dump(one.text) == one.expected);
    }
}

TEST_CASE("canonical coordinates have the narrowest fund, and income is the expenditure it pays", "[cube]") {
    const Placed placed(income_business + fiscal_with_fund + fund_by_code);
    const cube::Funds funds(placed.cube, placed.reading.document.fiscal_year);
    REQUIRE(funds.balanced());
    const auto canonical = [&](Coordinates at) {
        at.year = 2025;
        return funds.canonical(at);
    };
    const auto fund = [&](const Coordinates& at) { return std::string(name(canonical(at).fund)); };
    CHECK(fund({.fund = Fund::all, .function = total}) == "all");
    CHECK(fund({.fund = Fund::all, .function = pension}) == "all");
    CHECK(fund({.fund = Fund::fiscal, .function = pension}) == "general");
    CHECK(fund({.fund = Fund::all, .function = 21202}) == "general");
    CHECK(fund({.fund = Fund::all, .function = 21208}) == "fiscal");
    CHECK(fund({.fund = Fund::government_fund, .function = 21208}) == "government_fund");
    // Purposes and economic codes keep the fund of their table.
    CHECK(fund({.fund = Fund::fiscal, .purpose = Purpose::reception}) == "fiscal");
    CHECK(fund({.fund = Fund::fiscal, .economic = 301}) == "fiscal");
    CHECK((canonical({.flow = Flow::income, .function = pension}) ==
           canonical({.flow = Flow::expenditure, .function = pension})));
    // Of another year nothing is known.
    CHECK(name(funds.canonical({.fund = Fund::fiscal, .year = 2024, .function = pension}).fund) == "fiscal");
}

TEST_CASE("an income label of no schema leaves open whether income equals expenditure", "[cube]") {
    const Placed placed(table_text("T1", R"(
一、财政拨款收入 800.00 一、社会保障和就业支出 900.00 900.00 0 0
二、上年结转 100.00 二、城乡社区支出 0 0 0 0
收入总计 900.00 支出总计 900.00 900.00 0 0
)"));
    CHECK_FALSE(cube::Funds(placed.cube, 2025).balanced());
}
