// 分 → decimal strings in 元.
#include "catch.hpp"

#include <budgetcheck/amount.hpp>

#include <limits>
#include <string>
#include <utility>
#include <vector>

TEST_CASE("an amount is written in yuan with two decimals", "[token]") {
    const std::vector<std::pair<std::int64_t, std::string>> table{
        {0, "0.00"},
        {1, "0.01"},
        {10, "0.10"},
        {99, "0.99"},
        {100, "1.00"},
        {1412144200, "14121442.00"},
        {-5, "-0.05"},
        {-1234567, "-12345.67"},
        {std::numeric_limits<std::int64_t>::max(), "92233720368547758.07"},
        {std::numeric_limits<std::int64_t>::min(), "-92233720368547758.08"},
    };
    for (const auto& [value, text] : table) CHECK(budgetcheck::to_yuan(value) == text);
}
