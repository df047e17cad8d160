// Printed digits and a unit → 分 and half-widths, and back.
#include "cube/amounts.hpp"

#include "catch.hpp"

#include <optional>
#include <string>
#include <vector>

using namespace budgetcheck;
using document::Unit;

namespace {

/// `value±half_width` in 分.
std::string dump(const std::optional<Amount>& amount) {
    if (!amount) return "none";
    return std::to_string(amount->value) + "±" + std::to_string(amount->half_width);
}

document::PrintedAmount printed(std::int64_t mantissa, std::uint8_t decimals, bool nil = false) {
    document::PrintedAmount amount;
    amount.mantissa = mantissa;
    amount.decimals = decimals;
    amount.nil = nil;
    return amount;
}

}  // namespace

TEST_CASE("a printed amount is an interval of half its last digit", "[cube]") {
    struct Case {
        std::int64_t mantissa;
        std::uint8_t decimals;
        std::string yuan;
        std::string ten_thousand_yuan;
    };
    const std::vector<Case> table{
        {12345, 0, "1234500±50", "12345000000±500000"},
        {12345, 1, "123450±5", "1234500000±50000"},
        {12345, 2, "12345±0", "123450000±5000"},
        {12345, 3, "none", "12345000±500"},
        {12345, 6, "none", "12345±0"},
        {12345, 7, "none", "none"},
        {-12345, 2, "-12345±0", "-123450000±5000"},
        // A bare 0 is nothing and exact; 0.00 is a rounded figure where the unit is coarser than its digits.
        {0, 0, "0±0", "0±0"},
        {0, 2, "0±0", "0±5000"},
        // The bound, and what multiplies beyond 64 bits.
        {10'000'000'000'000, 0, "1000000000000000±50", "none"},
        {10'000'000'000'001, 0, "none", "none"},
        {-10'000'000'000'001, 0, "none", "none"},
        {99'999'999'999'999'999, 0, "none", "none"},
    };
    for (const Case& one : table) {
        CAPTURE(one.mantissa, static_cast<int>(one.decimals));
        CHECK(dump(cube::to_amount(printed(one.mantissa, one.decimals), Unit::yuan)) == one.yuan);
        CHECK(dump(cube::to_amount(printed(one.mantissa, one.decimals), Unit::ten_thousand_yuan)) ==
              one.ten_thousand_yuan);
    }
    CHECK(dump(cube::to_amount(printed(0, 0, true), Unit::ten_thousand_yuan)) == "0±0");
}

TEST_CASE("amounts are written as a table of their unit prints them", "[cube]") {
    struct Case {
        std::int64_t value;
        Unit unit;
        int decimals;
        std::string text;
    };
    const std::vector<Case> table{
        {123450, Unit::yuan, 2, "1,234.50"},
        {123450, Unit::yuan, 1, "1,234.5"},
        {123400, Unit::yuan, 0, "1,234"},
        {100, Unit::yuan, 0, "1"},
        {0, Unit::yuan, 2, "0.00"},
        {0, Unit::yuan, 0, "0"},
        {5, Unit::yuan, 2, "0.05"},
        {-123450, Unit::yuan, 2, "-1,234.50"},
        {1412144200, Unit::yuan, 0, "14,121,442"},
        {100000, Unit::yuan, 0, "1,000"},
        {99999, Unit::yuan, 2, "999.99"},
        {479100'00, Unit::ten_thousand_yuan, 2, "47.91"},
        {10000'00, Unit::ten_thousand_yuan, 0, "1"},
        {10000'00, Unit::ten_thousand_yuan, 2, "1.00"},
        {12345678'9012'00, Unit::ten_thousand_yuan, 2, "12,345,678.9012"},
        // Digits that are not zero are never left out.
        {123456, Unit::yuan, 0, "1,234.56"},
        {1, Unit::ten_thousand_yuan, 0, "0.000001"},
        {12300, Unit::ten_thousand_yuan, 2, "0.0123"},
    };
    for (const Case& one : table) CHECK(cube::to_text(one.value, one.unit, one.decimals) == one.text);
}
