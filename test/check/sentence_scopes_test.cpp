// How far reaches what a sentence says: a subject to its value, a year or stage to the parts of its figure, a bracket
// to its end.
#include "catch.hpp"
#include "check/sentences.hpp"

#include <string>
#include <string_view>

using namespace budgetcheck;
using namespace budgetcheck::sentences;

TEST_CASE("an unknown noun behind a subject makes the figure that of something else", "[check]") {
    const std::string total = "2025年支出预算100万元。";
    for (const std::string_view other :
         {"2025年支出预算安排情况如下：一般公共预算安排的会议等支出共计30万元。", "支出预算中，教育支出50万元。",
          "支出预算主要包括：利息支出5万元。", "支出预算与2024年预算持平，会议费预算3万元。"}) {
        INFO(other);
        CHECK(found(budget, total + std::string(other)) == "");
        CHECK(read(budget, total + std::string(other)) == "1/2");
    }
    CHECK(found(budget, total + "支出预算安排总额为101万元。") == "agree/repeat: 101 → 1000000.00");
}

TEST_CASE("several things together are none of them", "[check]") {
    constexpr std::string_view text =
        "2024年度“三公”经费、会议费、培训费支出共计33.00万元，其中：“三公”经费支出20.00万元，会议费支出13.00万元。";
    CHECK(found(accounts, text) == "");
    CHECK(read(accounts, text) == "1/3");
}

TEST_CASE("a comparison behind an unknown noun is that noun's", "[check]") {
    constexpr std::string_view text =
        "2025年支出预算100万元，比2024年预算减少10万元，主要是城乡社区项目经费比2024年预算减少12万元。";
    CHECK(found(budget, text) == "");
    CHECK(read(budget, text) == "2/3");
    constexpr std::string_view of_a_fund =
        "2025年收入预算300万元，其中：一般公共预算财政拨款280万元。收入预算较2024年预算减少10万元，"
        "主要是一般公共预算财政拨款较2024年预算减少12万元。";
    CHECK(found(budget, of_a_fund) == "");
    CHECK(read(budget, of_a_fund) == "3/4");
}

TEST_CASE("parts are of the year and stage of their whole", "[check]") {
    constexpr std::string_view of_years =
        "2024年度“三公”经费支出44.00万元，其中：公务用车购置费40.00万元、公务接待费4.00万元。"
        "2023年度“三公”经费支出30.00万元，其中：公务用车购置费27.00万元、公务接待费3.00万元。";
    CHECK(found(accounts, of_years) == "");
    CHECK(read(accounts, of_years) == "6/6");
    constexpr std::string_view of_stages =
        "2024年度“三公”经费预算为20.00万元，其中：公务接待费9.00万元，公务用车运行维护费11.00万元。公务接待费支出1."
        "00万元。";
    CHECK(found(accounts, of_stages) == "");
    // The whole is not known, and neither are its parts of this year.
    constexpr std::string_view of_unread =
        "2025年公务接待费预算9万元。2024年行政成本决算80万元，其中：公务接待费3万元、公务用车运行费2万元。";
    CHECK(found(budget, of_unread) == "");
    CHECK(found(budget, "2024年公务接待费预算10万元，公务用车运行费20万元；2025年公务用车运行费18万元。") == "");
    CHECK(found(accounts, "2023年度收入合计90万元，本年支出合计80万元。本年支出合计80万元。") == "");
    CHECK(found(accounts, "2023年度收入合计90万元，本年支出合计80万元。本年支出合计81万元。") != "");
}

TEST_CASE("the stage of a figure leaves it its year", "[check]") {
    constexpr std::string_view text = "2024年度“三公”经费支出决算数10.00万元，2023年度“三公”经费支出决算数8.00万元。";
    CHECK(found(accounts, text) == "");
}

TEST_CASE("a year in a reason dates nothing behind it", "[check]") {
    for (const std::string_view stop : {"。", "；"}) {
        const auto text = [&](std::string_view percent) {
            return "2025年公务用车运行费100万元，主要是2023年开展公车改革，车辆减少" + std::string(stop) +
                   "公务接待费30万元，比2024年预算增加10万元，增长" + std::string(percent) + "%。";
        };
        CHECK(found(budget, text("50")) == "");
        CHECK(found(budget, text("90")) == "change/percent: 90% → 50%");
    }
}

TEST_CASE("behind the parts in a bracket the sentence is about the whole again", "[check]") {
    for (const std::string_view parts :
         {"（公务用车购置费6万元，公务用车运行费4万元）", "（其中：公务用车购置费6万元，公务用车运行费4万元）",
          "（公务用车购置费6万元；公务用车运行费4万元。）"}) {
        const auto text = [&](std::string_view percent) {
            return "2025年公务用车购置及运行费预算10万元" + std::string(parts) + "，比2024年预算减少10万元，下降" +
                   std::string(percent) + "%。";
        };
        CHECK(found(budget, text("50")) == "");
        CHECK(read(budget, text("50")) == "4/4");
        CHECK(found(budget, text("60")) == "change/percent: 60% → 50%");
    }
}

TEST_CASE("a sentence behind a list is not about its last part", "[check]") {
    constexpr std::string_view text =
        "本年收入合计300.00万元，其中：财政拨款收入200.00万元，较上年增加60.00万元；其他收入100.00万元，较上年增加40."
        "00万元。"
        "较上年共增加100.00万元。";
    CHECK(found(accounts, text) == "");
}

TEST_CASE("other words for the “three public” expenses are no misprints", "[check]") {
    for (const std::string_view words : {"公务接待经费支出", "公务接待支出", "公务车运行费", "公务用车购置费支出",
                                         "公务车购置费", "公务车购置及运行维护费", "公务车购置和运行费"}) {
        INFO(words);
        CHECK(found(budget, "2025年" + std::string(words) + "5.00万元。") == "");
        CHECK(read(budget, "2025年" + std::string(words) + "5.00万元。") == "1/1");
    }
    // Where other amounts are called as usual, a missing character is one; vehicles are no amount.
    CHECK(found(budget, "公务车运行费5.00万元，公务用车购置费2.00万元。") ==
          "name/label: 公务车运行费 → 公务用车运行费");
    CHECK(found(budget, "公务车购置费5.00万元，2025年公务用车购置及运行费9.00万元。") ==
          "name/label: 公务车购置费 → 公务用车购置费");
    CHECK(found(budget, "公务车购置费5.00万元，公务车运行费4.00万元。另有公务用车购置2辆，公务用车保有量3辆。") == "");
}

TEST_CASE("parts of procurement may be called kinds", "[check]") {
    const auto parts = [](std::string_view goods, std::string_view works, std::string_view services) {
        return "2025年政府采购预算30.00万元，其中：" + std::string(goods) + "20.00万元、" + std::string(works) +
               "4.00万元、" + std::string(services) + "6.00万元。";
    };
    for (const std::string_view kind : {"", "类", "采购", "类采购"}) {
        const auto named = [&](std::string_view what) {
            return "政府采购" + std::string(what) + std::string(kind) + "预算";
        };
        INFO(kind);
        CHECK(found(budget, parts(named("货物"), named("工程"), named("服务"))) == "");
        CHECK(read(budget, parts(named("货物"), named("工程"), named("服务"))) == "4/4");
    }
    CHECK(found(budget, parts("政府采购货物类预算", "政府采购工程预算", "政府采购服务类预算")) == "");
    CHECK(found(budget, parts("政府采购货务预算", "政府采购工程预算", "政府采购服务预算")) ==
          "name/label: 政府采购货务预算 → 政府采购货物预算");
    CHECK(found(accounts,
                "2024年度政府采购支出总额9.00万元，其中：政府采购货物类支出4.00万元、政府采购工程类支出3.00"
                "万元、政府采购服务类支出1.00万元。") != "");
    CHECK(found(accounts,
                "2024年度政府采购支出总额9.00万元，其中：政府采购货物类支出4.00万元、政府采购工程类支出3.00"
                "万元、政府采购服务类支出2.00万元。") == "");
}

TEST_CASE("a purpose that is not understood may belong to the whole", "[check]") {
    constexpr std::string_view text =
        "2025年“三公”经费预算30万元，其中：因公出国（境）费2万元，公务接待费10万元，公务用车购置及运行费8万元，会议费10"
        "万元。";
    CHECK(found(budget, text) == "");
    CHECK(
        found(
            budget,
            "2025年“三公”经费预算30万元，其中：因公出国（境）费2万元，公务接待费10万元，公务用车购置及运行费8万元。") !=
        "");
}

TEST_CASE("a paragraph may end in the midst of a phrase", "[check]") {
    for (const std::string_view end :
         {"占", "（", "比", "与", "完成", "其中", "比2024年", "增加", "完成预算", "占比"}) {
        INFO(end);
        CHECK(found(budget, "2025年支出预算100万元，" + std::string(end)) == "");
        CHECK(found(accounts, "本年支出合计100万元，" + std::string(end)).find("add/") == std::string::npos);
    }
}
