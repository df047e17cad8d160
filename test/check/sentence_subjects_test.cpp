// What a sentence says its money of: documents with one empty table and a few sentences, in wordings of several places.
#include "catch.hpp"
#include "check/sentences.hpp"

#include <string>
#include <string_view>
#include <vector>

using namespace budgetcheck;
using namespace budgetcheck::sentences;

TEST_CASE("a general subject behind a noun is something else", "[check]") {
    // The three are no repetition of the first.
    constexpr std::string_view of_purposes =
        "2025年“三公”经费支出预算为30.50万元，其中：因公出国（境）费支出预算为0万元，"
        "公务接待费支出预算为12.50万元，公务用车购置及运行费支出预算为18.00万元。";
    CHECK(found(budget, of_purposes) == "");
    CHECK(read(budget, of_purposes) == "4/4");
    constexpr std::string_view of_classes =
        "2025年支出预算100万元。工资福利支出预算60万元，商品和服务支出预算30万元，教育支出预算70万元。";
    CHECK(found(budget, of_classes) == "");
    CHECK(read(budget, of_classes) == "1/4");
    CHECK(found(budget, "2025年支出预算100万元。2025年支出预算101万元。") != "");
}

TEST_CASE("the name of the body may stand in front of a subject", "[check]") {
    const std::string named = std::string(budget).insert(budget.find("单位：万元"), "部门：某某县水务局 ");
    CHECK(read(named, "2025年某某县水务局支出预算100万元。") == "1/1");
    CHECK(read(budget, "2025年某某县水务局支出预算100万元。") == "0/1");
}

TEST_CASE("a short name in brackets is of all that stands before it", "[check]") {
    constexpr std::string_view text =
        "公务接待费预算16.50万元。公务用车运行维护费、公务接待费（简称“三公”经费）合计24.70万元。";
    CHECK(found(budget, text) == "");
    CHECK(read(budget, text) == "1/2");
}

TEST_CASE("funds in a bracket are parts, and the sentence goes on behind it", "[check]") {
    const auto sentence = [](std::string_view fund, std::string_view share) {
        return "本年收入合计520.00万元；包括财政拨款收入500.00万元（其中，一般公共预算" + std::string(fund) +
               "万元，政府性基金预算0万元），占收入合计" + std::string(share) +
               "%；其他收入20.00万元，占收入合计3.85%。";
    };
    CHECK(found(accounts, sentence("500.00", "96.15")) == "");
    CHECK(read(accounts, sentence("500.00", "96.15")) == "5/5");
    CHECK(found(accounts, sentence("500.00", "95.16")) == "share/percent: 95.16% → 96.15%");
}

TEST_CASE("one fund of the fiscal money is not all of it", "[check]") {
    CHECK(found(accounts,
                "2024年度财政拨款收入516.60万元。其中：一般公共预算财政拨款收入486.60万元，"
                "政府性基金预算财政拨款收入30万元。") == "");
    // What a table that is missing would say of money carried over is not known.
    CHECK(found(budget,
                "2025年财政拨款收支总预算705.70万元，其中：上年结转结余2.30万元。"
                "2025年一般公共预算拨款支出703.40万元。") == "");
}

TEST_CASE("parts are those of the whole that was read, in its year", "[check]") {
    CHECK(found(accounts,
                "2024年度支出合计290.00万元，其中：基本支出27.00万元；项目支出263.00万元。"
                "2023年度支出合计62.00万元，其中：基本支出23.00万元；项目支出39.00万元。") == "");
    // The change is of the whole, which is not understood.
    CHECK(found(budget,
                "运行经费总安排373.40万元，其中：基本支出预算4.90万元，项目支出预算368.50万元，"
                "同比增加271.20万元，增长265.36%。") == "");
}

TEST_CASE("the table of one fund that is nothing does not make the others nothing", "[check]") {
    CHECK(found(budget, "2025年财政拨款支出预算282.40万元。") == "");
}

TEST_CASE("a share of another whole is not one of the list", "[check]") {
    constexpr std::string_view parts = "本年支出合计200.00万元，其中：基本支出150.00万元，";
    CHECK(found(accounts, std::string(parts) + "占75.00%；项目支出50.00万元，占25.00%。") == "");
    CHECK(found(accounts, std::string(parts) + "占比为70.00%；项目支出50.00万元，占25.00%。") ==
          "share/percent: 70.00% → 75.00%");
    CHECK(found(accounts, std::string(parts) + "占工资总额的90.00%；项目支出50.00万元，占25.00%。") == "");
}

TEST_CASE("a change from the budget and one from the year before", "[check]") {
    const auto sentence = [](std::string_view first, std::string_view second) {
        return "2024年度“三公”经费支出41.00万元，较上年减少19.00万元，下降" + std::string(first) +
               "%，较年初预算数减少4.00万元，下降" + std::string(second) + "%。";
    };
    CHECK(found(accounts, sentence("31.67", "8.89")) == "");
    CHECK(found(accounts, sentence("43.67", "8.89")) == "change/percent: 43.67% → 31.67%");
    CHECK(found(accounts, sentence("31.67", "2.20")) == "change/percent: 2.20% → 8.89%");
}

TEST_CASE("同比 is the year before", "[check]") {
    CHECK(found(budget, "2025年一般公共预算支出80.00万元，同比减少20.00万元，下降20.00%。") == "");
    CHECK(found(budget, "2025年一般公共预算支出80.00万元，同比减少20.00万元，下降25.00%。") ==
          "change/percent: 25.00% → 20.00%");
}

TEST_CASE("the totals of income and expenditure in one sentence", "[check]") {
    const auto sentence = [](std::string_view percent) {
        return "2024年度收入总计519.00万元，支出总计519.00万元，与2023年度相比，各增加32.00万元，增长" +
               std::string(percent) + "%。2024年度财政拨款收入总计500.00万元，支出总计500.00万元。";
    };
    CHECK(found(accounts, sentence("6.57")) == "");
    CHECK(read(accounts, sentence("6.57")) == "5/5");
    CHECK(found(accounts, sentence("6.17")) == "change/percent: 6.17% → 6.57%");
    // Of what alone stands it is not known which money it counts.
    CHECK(read(accounts, "2024年度财政拨款支出总计187.00万元。") == "0/1");
}

TEST_CASE("other words for one expense are no misprint", "[check]") {
    CHECK(found(accounts, "公务用车运行维护费用支出7.50万元。") == "");
    CHECK(found(accounts, "公务用车运行及维护支出7.50万元。") == "");
    CHECK(found(accounts, "公务用车运用维护费支出7.50万元。") != "");
}

TEST_CASE("the narrative begins behind a heading with a number or a colon, too", "[check]") {
    const auto with_heading = [](std::string_view heading) {
        std::string document(accounts.substr(0, accounts.find("第三部分")));
        return document.append(heading).append("\n");
    };
    constexpr std::string_view sentence = "2024年度“三公”经费支出41.00万元。";
    for (const std::string_view heading :
         {"三、2024年度部门决算情况说明", "第三部分：2024年度部门决算情况说明",
          "第三部分 关于某某市某某区水务管理局二〇二四年度一般公共预算财政拨款“三公”经费支出决算情况说明"})
        CHECK(read(with_heading(heading), sentence) == "1/1");
    // A list of contents names no money.
    CHECK(read(with_heading("三、2024年度部门决算情况说明\n四、名词解释"), sentence) == "0/1");
}

TEST_CASE("behind a note of a table the document goes on", "[check]") {
    // Without a heading that is known the amount is not read, but counted.
    std::string document(accounts.substr(0, accounts.find("第三部分")));
    CHECK(read(document + "情况\n", "本部门支出41.00万元。") == "0/1");
}

TEST_CASE("the body's name is none of the heading's numbers", "[check]") {
    const std::string document = std::string(accounts.substr(0, accounts.find("第三部分")))
                                     .append("三、某某县水务局2024年度部门决算情况说明\n本部门支出41.00万元。");
    CHECK(check(document, "document.txt").organization == "某某县水务局");
}

TEST_CASE("the base of a change may name its stage, also in a sentence of its own", "[check]") {
    for (const std::string_view base : {"，较2023年度决算数", "。较2023年度决算数", "。比上年决算数", "。比2023年度"}) {
        const auto sentence = [&](std::string_view percent) {
            return "1.事业收入20.00万元" + std::string(base) + "增加10.00万元，增长" + std::string(percent) + "%。";
        };
        CHECK(found(accounts, sentence("100.00")) == "");
        CHECK(read(accounts, sentence("100.00")) == "2/2");
        CHECK(found(accounts, sentence("90.00")) == "change/percent: 90.00% → 100.00%");
    }
}

TEST_CASE("the words of a heading are no subject of another noun", "[check]") {
    constexpr std::string_view text =
        "2.收入情况。本年收入合计900.00万元，其中：财政拨款收入900.00万元，占100%。\n"
        "（四）财政拨款收入支出决算总体情况说明\n"
        "2024年度财政拨款收、支总计1,000.00万元。与2023年度相比，财政拨款收、支总计各增加250.00万元，增长";
    // What is carried over is in the total.
    CHECK(found(accounts, std::string(text) + "33.33%。") == "");
    CHECK(read(accounts, std::string(text) + "33.33%。") == "4/4");
    CHECK(found(accounts, std::string(text) + "25%。") == "change/percent: 25% → 33%");
}

TEST_CASE("what is carried over stands before the income of the same fund", "[check]") {
    constexpr std::string_view text =
        "政府性基金预算财政拨款年初结转和结余0万元，本年收入50.00万元，本年支出50.00万元，年末结转和结余0万元。";
    CHECK(read(accounts, text) == "4/4");
    CHECK(found(accounts, text) == "");
    CHECK(read(accounts, "本单位总收入80.00万元，其中本年收入50.00万元。") == "0/2");
}

TEST_CASE("a completed budget may be said between the word and the rate", "[check]") {
    const auto sentence = [](std::string_view rate) {
        return "公务接待费支出17.00万元，完成预算27.00万元的" + std::string(rate) + "%，占40%。";
    };
    CHECK(found(accounts, sentence("62.96")) == "");
    CHECK(read(accounts, sentence("62.96")) == "2/2");
    CHECK(found(accounts, sentence("69.26")) == "share/completion: 69.26% → 62.96%");
}

TEST_CASE("procurement of final accounts in the words of most provinces", "[check]") {
    const auto sentence = [](std::string_view whole, std::string_view share) {
        return "2024年度政府采购支出总额" + std::string(whole) +
               "万元，其中：政府采购货物支出40.00万元、政府采购工程支出0万元、政府采购服务支出20.00万元。"
               "授予中小企业合同金额50.00万元，占政府采购支出总额的" +
               std::string(share) + "%，其中：授予小微企业合同金额30.00万元，占政府采购支出总额的50%。";
    };
    CHECK(found(accounts, sentence("60.00", "83.33")) == "");
    CHECK(read(accounts, sentence("60.00", "83.33")) == "6/6");
    CHECK(found(accounts, sentence("60.00", "88.33")) == "share/percent: 88.33% → 83.33%");
    CHECK(found(accounts, sentence("90.00", "55.56")).starts_with("add/procurement"));
}

TEST_CASE("a list of a budget's income may name the funds alone", "[check]") {
    constexpr std::string_view list =
        "2025年收入预算100万元，其中：一般公共预算拨款90万元，政府性基金预算拨款0万元，财政专户管理资金10万元。";
    CHECK(read(budget, list) == "4/4");
    CHECK(found(budget, list) == "");
    CHECK(found(budget, std::string(list) + "一般公共预算拨款收入91万元。") == "agree/repeat: 91 → 900000.00");
    // Without a whole a fund says neither income nor expenditure.
    CHECK(read(budget, "一般公共预算拨款90万元。") == "0/1");
}

TEST_CASE("the uses may stand in a sentence of their own", "[check]") {
    constexpr std::string_view text = "2024年度支出总计120.00万元，其中结余分配20.00万元。";
    CHECK(read(accounts, text) == "2/2");
    CHECK(found(accounts, std::string(text) + "2024年度收入总计110.00万元。") != "");
}
