// Zeros, units, signs and sizes of amounts, as real documents print them, in otherwise clean budgets.
#include "catch.hpp"
#include "check/budgets.hpp"
#include "check/firing.hpp"
#include "check/marked_document.hpp"

#include <budgetcheck/check.hpp>

#include <algorithm>
#include <array>
#include <sstream>

using namespace budgetcheck;
using namespace budgetcheck::test;

namespace {

/// The document with every cell that prints 0 printed otherwise.
std::string with_zeros(const std::string& document, const std::string& zero) {
    std::string result;
    std::istringstream lines(document);
    for (std::string line; std::getline(lines, line);) {
        std::istringstream cells(line);
        std::string printed;
        for (std::string cell; cells >> cell;) {
            if (cell == "0") cell = zero;
            if (!printed.empty() && !cell.empty()) printed += ' ';
            printed += cell;
        }
        result += printed + "\n";
    }
    return result;
}

}  // namespace

TEST_CASE("nothing may be printed in many ways", "[check]") {
    for (const std::string zero : {"0", "0.00", "-", "--", "—", "－", "无", "０", "0.0"}) {
        INFO(zero);
        CHECK(differences(with_zeros(Budget(one_fund).text(), zero)) == "");
        CHECK(differences(with_zeros(Budget(several_funds).text(), zero)) == "");
    }
}

TEST_CASE("nothing may be blank: the sums find the columns", "[check]") {
    CHECK(differences(with_zeros(Budget(one_fund).text(), "")) == "");
    CHECK(differences(with_zeros(Budget(several_funds).text(), "")) == "");
}

TEST_CASE("a mistake is found where blanks vanished, too", "[check]") {
    const std::string document =
        Budget()
            .with("T8", "302 商品", "302 商品和服务支出 150,000.00 0 150,000.00 ⟵ error add/rollup")
            .with("T8", "302 01", "302 01 办公费 91,000.00 0 91,000.00")
            .text();
    CHECK(differences(with_zeros(document, "")) == "");
}

TEST_CASE("a negative amount counts with its sign", "[check]") {
    const auto budget = [](const std::string& amount, const std::string& mark) {
        Budget result;
        const std::string items = "201 26 04 档案馆 240,000.20 0 240,000.20\n201 26 99 其他档案事务支出 " + amount;
        const std::string sources =
            "201 26 04 档案馆 240,000.20 240,000.20 0 0 0\n201 26 99 其他档案事务支出 " + amount;
        result.with("T2", "201 26 档", "201 26 档案事务 1,042,346.00 1,042,346.00 0 0 0" + mark)
            .with("T2", "201 26 04", sources + " " + amount + " 0 0 0" + mark);
        for (const std::string table : {"T3", "T5"})
            result.with(table, "201 26 档", "201 26 档案事务 1,042,346.00 762,345.40 280,000.60" + mark)
                .with(table, "201 26 04", items + " 0 " + amount + mark);
        return result.text();
    };
    CHECK(differences(budget("-10,000.00", "")) == "");
    CHECK(differences(budget("－10,000.00", "")) == "");
    CHECK(differences(budget("−10,000.00", "")) == "");
    const std::string unsigned_budget = budget("10,000.00", " ⟵ may add/rollup");
    CHECK(differences(unsigned_budget) == "");
    CHECK(!check(read_marks(unsigned_budget).text, "test.txt").findings.empty());
}

TEST_CASE("万元 are ten thousand 元", "[check]") {
    // The whole table in 万元, its note says so.
    const auto budget = [](const std::string& total) {
        return Budget()
            .with("T4", "编制", "编制单位：青岚市云溪区档案局 单位：万元")
            .with("T4", "一、", "一、一般公共预算资金 120.28 一、一般公共服务支出 104.23 104.23 0 0")
            .with("T4", "二、", "二、政府性基金 0 二、社会保障和就业支出 16.05 16.05 0 0")
            .with("T4", "收入总计", "收入总计 120.28 支出总计 " + total)
            .text();
    };
    CHECK(differences(budget("120.28 120.28 0 0")) == "");
    CHECK(differences(budget("120.31 120.31 0 0 ⟵ error add/rollup, may balance/fund, may agree/table")) == "");
}

namespace {

/// Is a budget with this amount in one of four places read in silence?
bool is_passed_over(const std::string& amount) {
    const std::string income = "1.一般公共预算资金 " + amount + " 二、社会保障和就业支出 " + amount + " 0 40,000.00 0";
    for (const std::string& document :
         {Budget().with("T1", "1.一般", income).text(),
          Budget().with("T3", "201 26 04", "201 26 04 档案馆 " + amount + " 0 " + amount).text(),
          Budget().with("T3", "合计", "合计 " + amount + " " + amount + " " + amount).text(),
          Budget().with("T9", "6.00", "6.00 0 1.00 " + amount + " 0 " + amount + " 15.00").text()}) {
        const Report report = check(document, "test.txt");
        if (report.findings.empty() && report.undetermined.empty() && !report.error) return true;
    }
    return false;
}

}  // namespace

TEST_CASE("amounts of any size and precision are read or left open, never passed over", "[check]") {
    const std::string nines(17, '9');
    for (const std::string& amount :
         {std::string("9,999,999,999,999.99"), std::string("10,000,000,000,000.01"),
          std::string("99,999,999,999,999.99"), std::string("999,999,999,999,999.99"), nines.substr(0, 15), nines,
          "-" + nines, std::string("0.001"), "0." + std::string(15, '0') + "1"}) {
        INFO(amount);
        CHECK(!is_passed_over(amount));
    }
}

TEST_CASE("numbers of more than 17 digits do no harm", "[check]") {
    for (const std::size_t digits : {18U, 19U, 20U, 100U, 10'000U}) {
        const std::string nines(digits, '9');
        for (const std::string& amount :
             {nines, nines + "." + nines, "-" + nines, "0." + std::string(digits, '0') + "1"})
            static_cast<void>(is_passed_over(amount));
    }
}

TEST_CASE("sums that leave 64 bits are left open", "[check]") {
    // 9,224 rows of the largest amount are more than 2^63 分.
    std::string items;
    for (int row = 0; row < 9'300; ++row)
        items += "302 99 其他商品和服务支出 10,000,000,000,000.00 0 10,000,000,000,000.00\n";
    const Report report = check(Budget().with("T8", "302 01", items).text(), "test.txt");
    CHECK(std::ranges::count(report.undetermined, Reason::bound_reached, &Undetermined::reason) > 0);
}

TEST_CASE("notes are for rounding, precision and form only", "[check]") {
    constexpr auto reasons = std::to_array<std::string_view>(
        {"law/rounding", "format/precision", "name/code-short", "name/code-unpadded", "change/zero-base"});
    for (const auto family : {firing_add, firing_agree, firing_balance, firing_contain, firing_structure, firing_name,
                              firing_format, firing_narrative})
        for (const Firing& firing : family())
            for (const Finding& finding : check(read_marks(firing.document).text, "test.txt").findings)
                if (finding.severity == Severity::note) CHECK(std::ranges::count(reasons, finding.message.key) == 1);
}
