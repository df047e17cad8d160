// The rules over the words of the narrative: structure/leftover, structure/level, structure/section, structure/year,
// asset/date, name/label, name/code, name/retired.
#include "catch.hpp"
#include "check/budgets.hpp"
#include "check/final_accounts.hpp"
#include "check/firing.hpp"
#include "check/marked_document.hpp"

namespace budgetcheck::test {
namespace {

/// The budget whose narrative says other words.
std::string said(std::string_view part, std::string_view words, std::string_view others, std::string_view mark) {
    return narrated().with_words(part, words, others, mark).text();
}

/// The budget with a cover, a contents page and a glossary before it.
std::string covered(std::string_view contents, std::string_view glossary, std::string_view level = "区级") {
    std::string text = "青岚市云溪区2025年";
    text.append(level).append("单位预算\n目 录\n").append(contents);
    text.append("青岚市云溪区档案局主要职能\n承担本区档案工作。\n名词解释\n").append(glossary);
    return text.append(narrated().text());
}

constexpr std::string_view total_reason = "财政拨款支出主要内容如下";

/// The reason of the totals, said in one way or another.
std::string reasoned(std::string_view sentence, std::string_view mark) {
    return said("N1", total_reason, std::string(sentence).append(total_reason), mark);
}

/// The first item under class 210.
std::string health(std::string_view printed_class, std::string_view mark) {
    return with_health(said("N1", "“社会保障和就业支出（类）行政事业单位养老支出（款）行政单位离退休",
                            "“" + std::string(printed_class) + "（类）行政事业单位养老支出（款）行政单位离退休", mark));
}

}  // namespace

std::vector<Firing> firing_wording() {
    return {
        {"structure/leftover",
         reasoned("财政拨款收入支出增加（减少）的主要原因是业务量增加。", "warning structure/leftover")},
        {"structure/leftover",
         reasoned("财政拨款收入支出增加减少的主要原因是业务量增加。", "warning structure/leftover")},
        {"structure/leftover", said("N2", "2025年度本单位政府采购", "2025年度减增加本单位政府采购",
                                    "warning structure/leftover, may add/procurement")},
        {"structure/leftover", said("N1", "主要用于库房", "主要用于××库房", "warning structure/leftover")},
        {"structure/leftover", said("N1", "主要用于库房", "主要用于XX局库房", "warning structure/leftover")},
        {"structure/leftover",
         said("N1", "减少8.00%", "减少减少8.00%", "warning structure/leftover, may change/percent")},
        {"structure/leftover", said("N1", "主要用于库房。", "主要用于库房。。", "note structure/leftover")},
        {"structure/leftover", said("N1", "主要用于库房", "主要用于“库房", "note structure/leftover")},
        {"structure/leftover", said("N1", "主要用于库房", "主要用于库房）", "note structure/leftover")},
        {"structure/leftover", said("N2", "预算数为6.00万元", "预算数6.00为万元",
                                    "note structure/leftover, may agree/prose, may change/amount")},
        {"structure/leftover", said("N2", "费0万元，与2024年预算持平，主要原因是没有更新",
                                    "费0万元,与2024年预算持平，主要原因是没有更新", "note structure/leftover")},
        {"structure/level", covered("一、单位主要职能\n",
                                    "（一）基本支出：是市级预算主管部门为保障运转编制的计划。 ⟵ warning "
                                    "structure/level\n（二）“三公”经费：是与市级财政有经费领拨关系的部门使用市级财政"
                                    "拨款安排的经费。 ⟵ warning structure/level\n")},
        {"structure/level", covered("一、单位主要职能\n",
                                    "（一）基本支出：是区级预算主管部门的计划。 ⟵ warning structure/level\n", "市级")},
        {"structure/section", covered("一、单位主要职能\n二、单位机构设置 ⟵ warning structure/section\n三、名词解释\n",
                                      "（一）基本支出：是区级预算主管部门的计划。\n")},
        {"structure/section",
         covered("一、单位主要职能\n六、其他相关情况说明\n七、项目经费情况说明 ……… 9 ⟵ warning structure/section\n",
                 "（一）基本支出：是区级预算主管部门的计划。\n")},
        {"structure/year", said("N1", "2025年预算安排81.23", "2023年预算安排81.23", "error structure/year")},
        {"structure/year", said("N1", "2024年当年预算执行数为70.00", "2022年当年预算执行数为70.00",
                                "error structure/year, may change/percent")},
        {"structure/year", said("N2", "预算数为6.00万元，比2024年预算", "预算数为6.00万元，比2023年预算",
                                "error structure/year, may change/amount")},
        {"structure/year", said("N1", "2025年预算安排23.00万元，比2024年预算执行数",
                                "2025年预算安排23.00万元，比2023年预算执行数", "warning structure/year")},
        {"structure/year", said("N2", "2025年度本单位政府采购", "202年度本单位政府采购", "warning structure/year")},
        {"asset/date", said("N2", "截至2024年8月31日", "截至2022年8月31日", "warning asset/date")},
        {"name/label", said("N2", "公务用车购置及运行费5.00万元", "公务车购置及运行费5.00万元", "warning name/label")},
        {"name/label", said("N2", "公务用车运行费5.00万元", "公务车用车运行费5.00万元", "warning name/label")},
        {"name/retired", health("医疗卫生与计划生育支出", "warning name/retired")},
        {"name/code", said("N1", "（款）机关事业单位基本养老保险缴费支出", "（款）机关事业单位基本养老保险缴费支处",
                           "warning name/code, open agree/table name-unresolved")},
    };
}

}  // namespace budgetcheck::test

using namespace budgetcheck::test;

TEST_CASE("wording: words that cannot be right are found", "[check]") { check_firing(firing_wording()); }

TEST_CASE("structure/leftover: sentences that only look like left-overs are right", "[check]") {
    for (const char* words : {"主要用于二〇〇九年起的库房", "主要用于作为为民服务的库房", "主要用于XXL箱柜",
                              "主要用于库房，的的确确需要", "主要用于人员增加减少了的外包", "主要用于“库房”（含书架）",
                              "主要用于1）库房；2）书架", "主要用于《档案法》"}) {
        INFO(words);
        CHECK(differences(said("N1", "主要用于库房", words, "")) == "");
    }
    // One style of punctuation throughout is no slip.
    CHECK(differences(said("N2", "2025年青岚市云溪区档案局财政拨款的机关运行经费预算为15.00万元。",
                           "2025年机关运行经费预算为15.00万元,其中办公费9.00万元。", "")) == "");
}

TEST_CASE("structure/level: a glossary of the same level, or without a cover's, is right", "[check]") {
    const auto glossary = [](const char* words, const char* level) {
        return differences(covered("", std::string("（一）") + words + "\n", level));
    };
    CHECK(glossary("基本支出：是区级预算主管部门的计划。", "区级") == "");
    CHECK(glossary("基本支出：是市级预算主管部门的计划。", "市级") == "");
    CHECK(glossary("基本支出：是市级预算主管部门的计划。", "") == "");
    // Of other levels it may speak in other words.
    CHECK(glossary("转移支付：是市级财政安排给区的资金。", "区级") == "");
}

TEST_CASE("structure/section: a heading worded in another way is a heading", "[check]") {
    const auto contents = [](const char* entries, const char* more) {
        return differences(covered(entries, "（一）基本支出：是区级预算主管部门的计划。\n") + more);
    };
    CHECK(contents("一、单位主要职能……1\n三、名词解释……2\n四、单位预算编制说明……3\n六、其他相关情况说明……9\n", "") ==
          "");
    CHECK(contents("七、项目经费情况说明\n", "库房专项经费情况说明\n一、项目概述\n库房。\n") == "");
    // What it promises in words of its own is not looked for.
    CHECK(contents("八、附件\n", "") == "");
}

TEST_CASE("structure/year: sentences may speak of other years outside the slots", "[check]") {
    for (const char* words : {"主要用于2019年建成的库房", "主要用于2022年预算安排的库房",
                              "主要用于库房。2024年预算安排24.00万元", "主要用于2026年3月前完成的库房"}) {
        INFO(words);
        CHECK(differences(said("N1", "主要用于库房", words, "may agree/repeat, may change/percent")) == "");
    }
    // The year before last is spoken of too.
    CHECK(differences(said("N1", "2024年当年预算执行数为25.00万元，",
                           "2023年当年预算执行数为30.00万元，2024年当年预算执行数为25.00万元，"
                           "比2023年预算执行数减少16.67%，",
                           "")) == "");
    CHECK(differences(said("N2", "截至2024年8月31日", "截至2025年1月31日", "")) == "");
    CHECK(differences(said("N2", "截至2024年8月31日", "截至2024年12月31日", "")) == "");
}

TEST_CASE("name/label: other labels, and other ways to say one, are no misprints", "[check]") {
    for (const char* label : {"公务用车购置和运行费", "公务用车购置及运行维护费"}) {
        INFO(label);
        CHECK(differences(said("N2", "公务用车购置及运行费5.00", std::string(label) + "5.00",
                               "may agree/prose, may change/amount")) == "");
    }
    CHECK(differences(final_accounts()
                          .with_words("N", "完成全年预算的83.33%。",
                                      "完成全年预算的83.33%。\n公务用车运行维护支出4.00万元。", "")
                          .text()) == "");
}

TEST_CASE("name/code: an item that the tables do not have is no misprint of another", "[check]") {
    CHECK(differences(said("N1", "（款）行政单位离退休", "（款）培训支出", "open agree/table name-unresolved")) == "");
    CHECK(differences(health("卫生健康支出", "")) == "");
}
