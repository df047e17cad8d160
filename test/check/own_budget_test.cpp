// Final accounts are compared with the budget of their own year and with the year before.
#include "catch.hpp"
#include "check/sentences.hpp"

#include <string>
#include <string_view>

using namespace budgetcheck;
using namespace budgetcheck::sentences;

namespace {

/// The years that are found to be others, as printed and as they should be.
std::string years(std::string_view document, std::string_view sentences) {
    std::string result;
    for (const Finding& finding : check(std::string(document).append(sentences), "document.txt").findings)
        if (finding.rule == "structure/year") result += finding.locations.at(0).text + " → " + finding.expected + "; ";
    return result;
}

}  // namespace

TEST_CASE("structure/year: final accounts compare with the budget of their own year, or of the one before", "[check]") {
    for (const std::string_view base :
         {"比2024年预算", "与2024年度预算相比", "较2024年年初预算", "比2024年度预算数", "与2024年度预算数相比",
          "比2024年预算执行数", "比2023年预算", "比2023年度决算"}) {
        INFO(base);
        CHECK(years(accounts, "公务接待费支出3.00万元，" + std::string(base) + "减少1.00万元。") == "");
    }
    CHECK(years(accounts, "2024年预算执行数为3.00万元。") == "");
    CHECK(years(accounts, "公务接待费支出3.00万元，比2019年预算减少1.00万元。") == "2019 → 2024; ");
    CHECK(years(accounts, "公务接待费支出3.00万元，比2025年预算减少1.00万元。") == "2025 → 2024; ");
}

TEST_CASE("structure/year: a budget compares with the year before", "[check]") {
    CHECK(years(budget, "公务接待费3.00万元，比2024年预算减少1.00万元。") == "");
    CHECK(years(budget, "公务接待费3.00万元，比2025年预算减少1.00万元。") == "2025 → 2024; ");
}
