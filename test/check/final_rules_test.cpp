// The rules in final accounts: what is carried over, two stages of one thing, shares, rates of completion.
#include "check/final_accounts.hpp"
#include "check/firing.hpp"
#include "check/marked_document.hpp"

#include "catch.hpp"

#include <budgetcheck/check.hpp>

#include <string>
#include <vector>

using namespace budgetcheck::test;

namespace {

std::string words(std::string_view table, std::string_view before, std::string_view after, std::string_view mark) {
    return final_accounts().with_words(table, before, after, mark).text();
}

std::string said(std::string_view before, std::string_view after, std::string_view mark) {
    return words("N", before, after, mark);
}

}  // namespace

std::vector<Firing> budgetcheck::test::firing_final() {
    return {
        {"share/percent",
         said("占97.35%；其他收入3.00万元，占2.65%", "占93.75%；其他收入3.00万元，占2.65%", "error share/percent")},
        {"share/percent", said("占本年支出合计的89.32%", "占本年支出合计的98.32%", "error share/percent")},
        {"share/percent", said("占86.96%", "占86.94%", "warning share/percent")},
        {"share/completion", said("完成年初预算的96.84%", "完成年初预算的98.64%", "error share/completion")},
        {"name/listed",
         said("基本工资、住房公积金、退休费；", "基本工资、维修（护）费、退休费；", "warning name/listed")},
    };
}

TEST_CASE("final accounts without a mistake have no finding", "[check]") {
    CHECK(differences(final_accounts().text()) == "");
    const budgetcheck::Report report = budgetcheck::check(final_accounts().text(), "accounts.txt");
    CHECK(report.coverage.tables_found == 9);
    CHECK(report.coverage.undetermined == 0);
    CHECK(report.coverage.narrative_read == report.coverage.narrative_amounts);
}

TEST_CASE("rules of final accounts", "[check]") {
    check_firing(firing_final());
    // Of a budget that is not printed nothing can be said.
    CHECK(differences(said("完成全年预算的83.33%", "完成年初预算的83.33%", "")) == "");
}

TEST_CASE("final accounts: carried-over money is in balance for each fund", "[check]") {
    // One cell of a row of the government fund: opening + income = expenditure + closing.
    CHECK(differences(words("F8", "2120803 城市建设支出 0 10.00 9.00 0 9.00 1.00",
                            "2120803 城市建设支出 0 10.00 9.00 0 9.00 1.50",
                            "error add/rollup, may agree/table, may balance/fund, may balance/code")) == "");
    CHECK(differences(words("F4", "年末财政拨款结转和结余 13.00 12.00", "年末财政拨款结转和结余 13.00 11.00",
                            "error add/split, may add/rollup, may agree/table")) == "");
    CHECK(differences(words("F1", "年末结转和结余 14.00", "年末结转和结余 41.00", "error add/rollup")) == "");
}

TEST_CASE("final accounts: income need not equal the expenditure of a code", "[check]") {
    // 208: 13.00 of income, 12.00 spent. Nothing says that they should be equal, nor that other money is nothing.
    CHECK(differences(final_accounts().text()).find("balance") == std::string::npos);
}

TEST_CASE("final accounts: basic expenditure is the sum of two halves", "[check]") {
    CHECK(differences(final_accounts()
                          .with("F6", "301 ", "301 工资福利支出 51.00 302 商品和服务支出 20.00")
                          .with("F6", "30101", "30101 基本工资 31.00 30201 办公费 15.00")
                          .with("F6", "人员经费合计",
                                "人员经费合计 53.00 公用经费合计 20.00 ⟵ error add/across, may agree/prose")
                          .with_words("N", "人员经费52.00万元", "人员经费53.00万元", "may agree/prose")
                          .text())
              .find("add/across") == std::string::npos);
}

TEST_CASE("final accounts: what a sentence says of two stages", "[check]") {
    CHECK(differences(said("支出决算为60.00万元，完成年初预算的96.77%。决算数小于预算数",
                           "支出决算为60.00万元，完成年初预算的96.77%。决算数大于预算数", "error change/direction")) ==
          "");
    CHECK(differences(said("决算数与预算数持平", "决算数与年初预算数持平", "")) == "");
    CHECK(differences(said("年初预算为12.00万元，支出决算为12.00万元。决算数与预算数持平",
                           "年初预算为12.50万元，支出决算为12.00万元。决算数与预算数持平", "error add/prose")) == "");
    CHECK(differences(said("收入支出总计增加8.00万元，增长7.27%", "收入支出总计增加8.00万元，增长7.27%", "")) == "");
}

TEST_CASE("final accounts: names of columns in the row of the total", "[check]") {
    // The form has no line of its own for the last of them; the figures that are printed beside them are read.
    const auto named = [](const char* total) {
        const std::string header = "功能分类 科目名称 年初结转和结余 本年收入 本年支出 年末结转和结余\n科目编码\n";
        return final_accounts()
            .with("F8", "功能分类", header + total)
            .with("F8", "科目编码", "")
            .with("F8", "合计", "")
            .text();
    };
    const auto accused = [&](const char* total) {
        std::vector<std::string> rules;
        for (const budgetcheck::Finding& finding : budgetcheck::check(named(total), "accounts.txt").findings)
            if (finding.severity != budgetcheck::Severity::note) rules.emplace_back(finding.rule);
        return rules;
    };
    const char* const right = "合计 0 10.00 合计 基本支出 项目支出 1.00";
    CHECK(accused(right).empty());
    CHECK(!budgetcheck::check(named(right), "accounts.txt").error);
    CHECK(budgetcheck::check(named(right), "accounts.txt").coverage.undetermined > 0);
    CHECK(accused("合计 0 11.00 合计 基本支出 项目支出 1.00") == std::vector<std::string>{"add/rollup"});
    // With a row of its own nothing is open.
    CHECK(budgetcheck::check(final_accounts().text(), "accounts.txt").coverage.undetermined == 0);
}

TEST_CASE("final accounts: a change whose base was named before in its sentence", "[check]") {
    const auto changed = [](const char* others) {
        const std::string text =
            said("完成全年预算的83.33%。",
                 std::string("完成全年预算的83.33%。\n“三公”经费财政拨款支出决算数比2023年度减少1.00万元，"
                             "下降16.67%，其中：因公出国（境）费支出决算与2023年持平；") +
                     others,
                 "");
        const budgetcheck::Report report = budgetcheck::check(text, "accounts.txt");
        CHECK(differences(text) == "");
        return report.coverage.narrative_amounts - report.coverage.narrative_read;
    };
    CHECK(changed("公务接待费支出决算减少0.50万元，下降33.33%。") == 0);
    CHECK(changed("公务用车运行维护费支出决算减少\n0.50万元，下降11.11%；公务接待费支出决算减少0.50万元。") == 0);
    // Of a change without any base nothing is said.
    CHECK(changed("没有任务。公务接待费支出减少0.50万元。") == 1);
}

TEST_CASE("final accounts: sentences against tables", "[check]") {
    CHECK(differences(said("财政拨款收入支出总计114.00万元", "财政拨款收入支出总计11.40万元", "error agree/prose")) ==
          "");
    CHECK(differences(said("项目支出31.00万元，占30.10%", "项目支出13.00万元，占30.10%", "error agree/prose")) == "");
    CHECK(differences(said("公用经费20.00万元", "公用经费22.00万元", "error agree/prose")) == "");
    CHECK(differences(said("年初预算为21.00万元", "年初预算为12.00万元", "error add/prose, may change/direction")) ==
          "");
}

TEST_CASE("final accounts: contracts of small firms are part of all contracts", "[check]") {
    CHECK(differences(said("采购金额5.00万元", "采购金额15.00万元", "warning contain/part")) == "");
}

TEST_CASE("final accounts: the form's own instruction", "[check]") {
    CHECK(differences(
              words("F9", "注：本部门",
                    "注：本表反映国有资本经营预算。\n无国有资本经营预算财政拨款收入支出的，仍保留该表格式，并在本表下方"
                    "作下述说明：⟵ warning structure/leftover\n说明：本部门",
                    "")) == "");
}

TEST_CASE("lines that the extraction exchanged are read in their order", "[check]") {
    const std::string exchanged = final_accounts()
                                      .with("N", "本年支出合计103.00万元",
                                            "31.00万元，占30.10%；\n本年支出合计103.00万元，其中："
                                            "基本支出72.00万元，占69.90%；项目支出")
                                      .text();
    CHECK(differences(exchanged) == "");
    CHECK(budgetcheck::check(exchanged, "accounts.txt").coverage.narrative_amounts ==
          budgetcheck::check(exchanged, "accounts.txt").coverage.narrative_read);
}

namespace {

/// Counts behind “三公”, said twice.
std::string counted(const std::string& again) {
    constexpr std::string_view before = "完成全年预算的83.33%。";
    const std::string counts =
        "\n因公出国（境）费支出0万元。全年安排因公出国（境）团组2个、累计5人次。"
        "\n公务接待费支出1.00万元。主要用于来访，国内公务接待3批次、24人次，其中：接待外宾0批次、0人次。"
        "\n2024年，开支财政拨款的公务用车保有量为2辆。\n";
    return said(before, std::string(before) + counts + again + "\n本年情况如上。", "");
}

}  // namespace

TEST_CASE("final accounts: journeys, guests and vehicles are counted once", "[check]") {
    CHECK(differences(counted("因公出国（境）团组2个，共5人次；国内公务接待3批次、24人次；公务用车保有量2辆。")) == "");
    for (const char* wrong : {"因公出国（境）团组3个，共5人次。", "因公出国（境）团组2个，共6人次。",
                              "国内公务接待2批次、24人次。", "国内公务接待3批次，42人次。", "公务用车保有量3辆。"})
        CHECK(differences(counted(std::string(wrong) + " ⟵ error agree/repeat")) == "");
}

TEST_CASE("final accounts: counts of other years, plans and parts are no matter", "[check]") {
    for (const char* other :
         {"上年因公出国（境）团组3个、6人次。", "原计划国内公务接待9批次、90人次。", "2023年公务用车保有量3辆。",
          "国内公务接待中，其中：国内公务接待1批次。", "公务接待5批次、30人次。", "参加培训7人次。", "共有车辆3辆。",
          "因公出国（境）团组所到3个国家，5人次。"})
        CHECK(differences(counted(other)) == "");
}

TEST_CASE("a count that should be another is told without yuan", "[check]") {
    const auto report = budgetcheck::check(read_marks(counted("公务用车保有量3辆。")).text, "accounts.txt");
    REQUIRE(report.findings.size() == 1);
    CHECK(report.findings[0].value_kind == budgetcheck::ValueKind::count);
}

TEST_CASE("final accounts: words that either half can claim may belong to a name", "[check]") {
    const auto named = [](const char* rest) {
        return final_accounts()
            .with("F6", "30108", std::string("30108 机关单位养老 12.00 30213 维修（护）费 0.00") + rest)
            .text();
    };
    CHECK(differences(named(" ⟵ warning name/code")) == "");
    CHECK(differences(named("\n保险缴费")) == "");
}
