// A part is not what it is a part of, and several things together are none of them; a list may go on behind its
// sentence.
#include "catch.hpp"
#include "check/sentences.hpp"

#include <string>
#include <string_view>

using namespace budgetcheck;
using namespace budgetcheck::sentences;

TEST_CASE("words in front of a subject that narrow it make it a part", "[check]") {
    const std::string reception = "2024年度公务接待费支出5.00万元。";
    for (const std::string_view part : {"国内公务接待费支出4.00万元，国（境）外公务接待费支出1.00万元。",
                                        "其中：局本级公务接待费支出3.00万元，所属单位公务接待费支出2.00万元。",
                                        "政府性基金预算财政拨款“三公”经费支出2.00万元，其中：公务接待费2.00万元。"}) {
        INFO(part);
        CHECK(found(accounts, reception + std::string(part)) == "");
        CHECK(read(accounts, reception + std::string(part)) == "1/3");
    }
    CHECK(found(budget, "2025年一般公共预算拨款收入60万元，上年结转一般公共预算拨款收入5万元。") == "");
    // Who spends it as a whole is no part, nor is a body that is called so.
    for (const std::string_view whole :
         {"本部门公务接待费支出4.00万元。", "本部门及所属单位公务接待费支出4.00万元。"}) {
        INFO(whole);
        CHECK(found(accounts, reception + std::string(whole)) == "agree/repeat: 4.00 → 50000.00");
    }
}

TEST_CASE("behind a narrowed subject components are the part's", "[check]") {
    const std::string total = "2024年度本年支出合计900.00万元，其中：局本级支出合计600.00万元，";
    CHECK(found(accounts, total + "基本支出500.00万元。本年支出合计900.00万元，其中：基本支出700.00万元。") == "");
}

TEST_CASE("a part that is called as its whole is a part", "[check]") {
    constexpr std::string_view text =
        "2024年度“三公”经费支出12.00万元，其中：使用当年财政拨款的“三公”经费支出10.00万元。";
    CHECK(found(accounts, text) == "");
    CHECK(read(accounts, text) == "1/2");
}

TEST_CASE("what the running of the agency costs has parts of its own", "[check]") {
    constexpr std::string_view text =
        "2024年度公务接待费支出5.00万元。机关运行经费支出40.00万元，其中：办公费20.00万元，公务接待费3.00万元。";
    CHECK(found(accounts, text) == "");
    CHECK(read(accounts, text) == "2/4");
}

TEST_CASE("several subjects with one figure have it each or not at all", "[check]") {
    const std::string reception = "2024年度公务接待费支出5.00万元。";
    CHECK(found(accounts, reception + "因公出国（境）费、公务接待费共8.00万元。") == "");
    CHECK(found(accounts, reception + "因公出国（境）费和公务接待费分别为3.00万元、4.00万元。") == "");
    CHECK(found(accounts, reception + "因公出国（境）费、公务接待费均为0万元。") == "agree/repeat: 5.00 → 0.00");
}

TEST_CASE("of what is only mentioned nothing is said", "[check]") {
    constexpr std::string_view text =
        "2024年度经营收入1.00万元。其他收入10.00万元，为“财政拨款收入”“经营收入”之外取得的收入。"
        "较2023年度决算数增加5.00万元。";
    CHECK(found(accounts, text) == "");
    CHECK(read(accounts, text) == "3/3");
    CHECK(found(accounts, "2024年度“经营收入”1.00万元。经营收入2.00万元。") == "agree/repeat: 2.00 → 10000.00");
}

TEST_CASE("an earlier year's figure is of the stage that is said", "[check]") {
    const std::string earlier = "2024年公务接待费预算4.00万元。";
    for (const std::string_view other :
         {"2024年公务接待费决算数为5.00万元。", "2024年公务接待费预算执行数为5.00万元。", "2024年公务接待费5.00万元。",
          "公务接待费2024年支出5.00万元，2025年预算4.50万元。"}) {
        INFO(other);
        CHECK(found(budget, earlier + std::string(other)) == "");
    }
    CHECK(found(budget, earlier + "公务接待费2024年预算5.00万元。") == "agree/repeat: 5.00 → 40000.00");
    CHECK(found(accounts, "2024年度公务接待费4.00万元。公务接待费2023年支出5.00万元，2024年支出4.00万元。") == "");
}

TEST_CASE("a list goes on behind its sentence and its paragraph", "[check]") {
    const std::string whole = "2024年度一般公共预算财政拨款基本支出100.50万元，其中：";
    for (const std::string_view parts :
         {"人员经费80.20万元，主要包括：基本工资、奖金。公用经费21.30万元，主要包括：办公费。",
          "\n人员经费80.20万元，主要包括：基本工资、奖金。\n公用经费21.30万元，主要包括：办公费。"}) {
        INFO(parts);
        CHECK(found(accounts, whole + std::string(parts)) == "add/split: 100.50 → 1015000.00");
        CHECK(read(accounts, whole + std::string(parts)) == "3/3");
    }
    CHECK(read(accounts, whole + "\n（一）人员经费80.20万元。\n（二）公用经费20.30万元。") == "3/3");
    // Behind another figure it is not known of what.
    CHECK(read(accounts, whole + "人员经费80.20万元。会议费1.00万元。公用经费20.30万元。") == "2/4");
}

TEST_CASE("parts of a figure that was said before have shares of it", "[check]") {
    const std::string total = "2024年度“三公”经费支出决算20.00万元。";
    const std::string parts = "“三公”经费支出决算中，公务接待费支出5.00万元，占";
    CHECK(found(accounts, total + parts + "25%。") == "");
    CHECK(found(accounts, total + parts + "27%。") == "share/percent: 27% → 25%");
    CHECK(found(accounts, parts + "27%。") == "");
}

TEST_CASE("parts change since the year since which their whole does", "[check]") {
    constexpr std::string_view text =
        "2024年度“三公”经费支出20.00万元，比2023年减少2.00万元。其中：公务接待费支出减少1.50万元。";
    CHECK(read(accounts, text) == "3/3");
}

TEST_CASE("final accounts list classes by their names alone", "[check]") {
    constexpr std::string_view table = R"(一般公共预算财政拨款支出决算表
单位：万元
科目编码 科目名称 合计 基本支出 项目支出
合计 67.64 67.64 0.00
208 社会保障和就业支出 67.64 67.64 0.00
20805 行政事业单位养老支出 67.64 67.64 0.00
2080505 机关事业单位基本养老保险缴费支出 67.64 67.64 0.00
第三部分 2024年度部门决算情况说明
)";
    const std::string document = std::string(accounts) + std::string(table);
    const std::string text = "2024年度一般公共预算财政拨款支出67.64万元，主要用于以下方面：社会保障和就业支出";
    CHECK(found(document, text + "67.64万元，占100%。") == "");
    CHECK(found(document, text + "68.64万元。") == "agree/prose: 68.64 → 676400.00");
}

TEST_CASE("a year that is said with a subject counts, whatever the year before it was", "[check]") {
    constexpr std::string_view text =
        "2024年“三公”经费执行数21.00万元，2025年“三公”经费预算数20.00万元，其中：公务接待费8.00万元。";
    CHECK(found(budget, std::string(text) + "“三公”经费预算20.00万元。") == "");
    CHECK(found(budget, std::string(text) + "“三公”经费预算21.00万元。") == "agree/repeat: 21.00 → 200000.00");
    CHECK(found(budget, std::string(text) + "其中：基本支出安排“三公”经费15.00万元。") == "");
}

TEST_CASE("behind money of something else a comparison is not of the subject", "[check]") {
    constexpr std::string_view text =
        "2025年支出预算100万元，比2024年预算增加10万元。会议费安排8万元，比2024年预算增加1万元。";
    CHECK(found(budget, text) == "");
    CHECK(read(budget, text) == "2/4");
}

TEST_CASE("headings of the “three public” expenses open what is read", "[check]") {
    for (const std::string_view heading :
         {"2024年度部门决算“三公”经费支出情况说明", "“三公”经费增减变化情况说明",
          "2024年度“三公”经费一般公共预算财政拨款支出情况说明"}) {
        INFO(heading);
        const std::string document =
            std::string(accounts.substr(0, accounts.find("第三部分"))) + std::string(heading) + "\n";
        CHECK(read(document, "2024年度“三公”经费支出20.00万元，其中：公务接待费支出5.00万元。") == "2/2");
    }
}

TEST_CASE("only a part of a list is followed by another one behind its sentence", "[check]") {
    const std::string funds = "2024年度一般公共预算财政拨款基本支出80.00万元。";
    CHECK(read(accounts, funds + "项目支出20.00万元。") == "1/2");
    CHECK(read(accounts, "2024年度本年支出合计100.00万元，其中：基本支出80.00万元。项目支出20.00万元。") == "3/3");
}
