// A change and what it is a change of, where they do not stand in one sentence or the value before is said with its
// base; and subjects that are a heading.
#include "catch.hpp"
#include "check/sentences.hpp"

#include <string>
#include <string_view>

using namespace budgetcheck;
using namespace budgetcheck::sentences;

TEST_CASE("a change behind the sentence of its value has the rate of that value", "[check]") {
    const std::string value = "2024年度公务接待费支出决算41.00万元。";
    for (const std::string_view between : {"", "\n"}) {
        INFO(between);
        const std::string change = value + std::string(between) + "2024年度公务接待费支出决算较上年减少19.00万元，下降";
        CHECK(found(accounts, change + "43.78%。").starts_with("change/percent"));
        CHECK(found(accounts, change + "31.67%。") == "");
        CHECK(found(accounts, change + "31.7%。") == "");
    }
    const std::string income = "2025年事业收入80.00万元。2025年事业收入比2024年预算增加16.00万元，增长";
    CHECK(found(budget, income + "20.00%。").starts_with("change/percent"));
    CHECK(found(budget, income + "25.00%。") == "");
}

TEST_CASE("it says nothing where the value is not known", "[check]") {
    const std::string change = "2024年度公务接待费支出决算较上年减少19.00万元，下降43.78%。";
    CHECK(found(accounts, change) == "");
    CHECK(found(accounts, "2024年度公务用车运行维护费支出决算41.00万元。" + change) == "");
    CHECK(found(accounts, "2023年度公务接待费支出决算41.00万元。" + change) == "");
}

TEST_CASE("the value of the base is the earlier one", "[check]") {
    const std::string now = "2024年度事业收入105.00万元，";
    for (const std::string_view base :
         {"较2023年度决算数", "比上年", "较2023年度", "与2023年度决算数相比，比2023年度决算数"}) {
        INFO(base);
        const std::string compared = now + std::string(base) + "100.00万元";
        CHECK(found(accounts, compared + "增加5.00万元，增长5.00%。") == "");
        CHECK(found(accounts, compared + "减少5.00万元。") != "");
        CHECK(found(accounts, compared + "增加4.00万元。").starts_with("change/amount"));
        CHECK(found(accounts, compared + "增长4.00%。").starts_with("change/percent"));
    }
    CHECK(
        found(budget, "2025年事业收入105.00万元，比2024年预算数100.00万元增加4.00万元。").starts_with("change/amount"));
    CHECK(found(budget, "2025年事业收入105.00万元，比2024年预算数100.00万元增加5.00万元。") == "");
    // Of what else the amount may be, is not known.
    CHECK(read(accounts, now + "较2023年度决算数中的100.00万元增加5.00万元。") == "2/3");
}

TEST_CASE("a subject as the heading of its paragraph says what follows", "[check]") {
    for (const std::string_view stop : {"。", "：", ""}) {
        INFO(stop);
        const std::string text = "（一）收入预算" + std::string(stop) + "2025年年初预算数100.00万元。";
        CHECK(read(budget, text) == "1/1");
        CHECK(found(budget, "2025年收支总预算90.00万元。\n" + text).starts_with("agree/repeat"));
    }
    // The end of a sentence ends what is said of its subject.
    CHECK(read(budget, "本单位没有收入预算。2025年年初预算数100.00万元。") == "0/1");
}

TEST_CASE("two words of a change cannot speak of opposite directions", "[check]") {
    const std::string value = "2024年度公务接待费支出决算40.00万元，比2023年度";
    // 40 is a fifth less than 50, and a third more than 30.
    CHECK(found(accounts, value + "减少10.00万元，下降20.00%。") == "");
    CHECK(found(accounts, value + "增加10.00万元，下降20.00%。") == "change/direction: 增加 → 减少");
    CHECK(found(accounts, value + "减少10.00万元，增长20.00%。") == "change/direction: 增长 → 下降");
    CHECK(found(accounts, value + "减少10.00万元，增长33.33%。") == "change/direction: 减少 → 增加");
    // Where neither fits, both stay open.
    CHECK(found(accounts, value + "增加10.00万元，下降7.00%。") == "change/direction: 下降 → ");
    // What stands between may make it the change of something else.
    CHECK(found(accounts, value + "减少10.00万元，其中人员增长20.00%。") == "");
}

TEST_CASE("nothing grows by more than it is", "[check]") {
    const std::string value = "2024年度公务接待费支出决算4.00万元，比2023年度";
    CHECK(found(accounts, value + "增加4.00万元。") == "");
    CHECK(found(accounts, value + "增加5.00万元。").starts_with("change/amount: 5.00"));
    CHECK(found(accounts, value + "减少5.00万元。") == "");
    CHECK(found(budget, "2025年事业收入4.00万元，比2024年预算增加5.00万元，增长25.00%。")
              .starts_with("change/amount: 5.00"));
}

TEST_CASE("income said with what was carried over and without it is not repeated", "[check]") {
    const std::string parts = "2025年收入预算100.00万元，其中：一般公共预算拨款80.00万元，上年结转20.00万元。";
    CHECK(found(budget, parts + "2025年一般公共预算财政拨款收入100.00万元。") == "");
    CHECK(found(budget, parts + "2025年一般公共预算财政拨款收入99.00万元。").starts_with("agree/repeat"));
}
