// A paragraph that says a whole and all of its parts adds up, whatever tables there are.
#include "catch.hpp"
#include "check/sentences.hpp"

using namespace budgetcheck;
using namespace budgetcheck::sentences;

TEST_CASE("basic and project expenditure of a sentence are all of one fund, and no more than that of all", "[check]") {
    CHECK(found(budget, "2025年支出预算100万元，其中：基本支出90万元，项目支出10万元。") == "");
    CHECK(found(budget, "2025年支出预算100万元，其中：基本支出90万元，项目支出20万元。") ==
          "contain/part: 90 → 1000000.00");
    // What a public institution earns in business is neither.
    CHECK(found(budget, "2025年支出预算100万元，其中：基本支出80万元，项目支出10万元。") == "");
    CHECK(found(budget, "2025年一般公共预算支出100万元，其中：基本支出90万元，项目支出10万元。") == "");
    CHECK(found(budget, "2025年一般公共预算支出100万元，其中：基本支出80万元，项目支出10万元。") ==
          "add/split: 100 → 900000.00");
}

TEST_CASE("personnel and public use of a sentence are all basic expenditure", "[check]") {
    const auto sentence = [](std::string_view basic) {
        return "2024年度一般公共预算财政拨款基本支出" + std::string(basic) +
               "万元。其中：人员经费95.40万元，公用经费10.20万元。";
    };
    CHECK(found(accounts, sentence("105.60")) == "");
    CHECK(found(accounts, sentence("115.60")) == "add/split: 115.60 → 1056000.00");
}

TEST_CASE("the “three public” expenses of a sentence are the sum of their purposes", "[check]") {
    const auto sentence = [](std::string_view whole, std::string_view vehicles) {
        return "2025年“三公”经费预算" + std::string(whole) +
               "万元，其中：因公出国（境）费2.00万元，公务接待费16.70万元，" + std::string(vehicles) + "。";
    };
    constexpr std::string_view together = "公务用车购置及运行费3.40万元";
    constexpr std::string_view apart = "公务用车购置费0.40万元，公务用车运行维护费3.00万元";
    constexpr std::string_view one_only = "公务用车运行维护费3.00万元";
    CHECK(found(budget, sentence("22.10", together)) == "");
    CHECK(found(budget, sentence("22.10", apart)) == "");
    CHECK(found(budget, sentence("20.10", together)) == "add/sangong: 20.10 → 221000.00");
    CHECK(found(budget, sentence("20.10", apart)) == "add/sangong: 20.10 → 221000.00");
    // What is not said may be anything.
    CHECK(found(budget, sentence("22.10", one_only)) == "");
    const std::string of_vehicles = "2025年公务用车购置及运行费预算5.00万元，其中：" + std::string(apart) + "。";
    CHECK(found(budget, of_vehicles) == "add/sangong: 5.00 → 34000.00");
}

TEST_CASE("parts of another paragraph or another year are not those of a whole", "[check]") {
    CHECK(found(budget, "2025年支出预算100万元。\n三、2025年基本支出90万元，项目支出20万元。\n") == "");
    CHECK(found(budget, "2025年支出预算100万元。2024年基本支出90万元，项目支出20万元。") == "");
}
