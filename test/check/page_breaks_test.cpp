// Tables over a page break, what tells that a table is empty, and columns under a line of equal words.
#include <budgetcheck/check.hpp>

#include "catch.hpp"

#include <algorithm>
#include <string>
#include <string_view>

using namespace budgetcheck;

namespace {

std::string found(const std::string& text) {
    std::string result;
    for (const Finding& finding : check(text, "accounts.txt").findings)
        if (finding.rule != "structure/missing-table")
            result += std::string(finding.rule) + ": " + finding.locations.at(0).text + "\n";
    return result;
}

constexpr std::string_view cover = "青岚市云溪区青溪小学2024年度\n   部门决算\n";
constexpr std::string_view header =
    "                         一般公共预算财政拨款支出决算表\n"
    "                                                            单位：万元\n"
    "          项目\n"
    "功能分类科目编码    科目名称                  合计          基本支出          项目支出\n\n";
constexpr std::string_view header_again =
    "          项目\n功能分类科目编码    科目名称                  合计          基本支出          项目支出\n\n";
constexpr std::string_view first_page =
    "        合计                                      600.00            500.00            100.00\n"
    "205                 教育支出                      300.00            200.00            100.00\n"
    "20502               普通教育                      300.00            200.00            100.00\n"
    "2050202             小学教育                      300.00            200.00            100.00\n"
    "208                 社会保障和就业支出            200.00            200.00\n"
    "20805               行政事业单位养老支出          200.00            200.00\n"
    "2080505             机关事业单位基本养老          200.00            200.00\n"
    "                    保险缴费支出\n";
constexpr std::string_view second_page =
    "210                 卫生健康支出                  100.00            100.00\n"
    "21011               行政事业单位医疗              100.00            100.00\n"
    "2101102             事业单位医疗                  100.00            100.00\n";

std::string table(std::string_view between, std::string_view rest = second_page) {
    return std::string(cover) + "\f" + std::string(header) + std::string(first_page) + std::string(between) +
           std::string(rest);
}

}  // namespace

TEST_CASE("a page number below a wrapped name does not end a table whose total comes first", "[check]") {
    for (const std::string_view number :
         {"", "                    5\n", "                    - 5 -\n", "                    第5页\n"}) {
        for (const std::string_view again : {std::string_view(), header_again}) {
            INFO(number << again);
            CHECK(found(table(std::string(number) + "\f" + std::string(again))) == "");
        }
    }
    // What stands on the next page is still part of the sum.
    const std::string other = "210                 卫生健康支出                  110.00            110.00\n";
    CHECK(found(table("                    5\n\f", other)).starts_with("add/rollup"));
}

TEST_CASE("the last name goes on below its row, up to the end of the page", "[check]") {
    constexpr std::string_view rest_of_name = "保险缴费支出\n";
    const std::string accounts = std::string(cover) + "\f" + std::string(header) +
                                 "        合计                                      200.00            200.00\n"
                                 "208                 社会保障和就业支出            200.00            200.00\n"
                                 "20805               行政事业单位养老支出          200.00            200.00\n"
                                 "2080505             机关事业单位基本养老          200.00            200.00\n"
                                 "                    " +
                                 std::string(rest_of_name) +
                                 "\f                         支出决算表\n"
                                 "                                                            单位：万元\n" +
                                 std::string(header_again) +
                                 "        合计                                      200.00            200.00\n"
                                 "208                 社会保障和就业支出            200.00            200.00\n"
                                 "20805               行政事业单位养老支出          200.00            200.00\n"
                                 "2080505             机关事业单位基本养老保险缴费支出   200.00        200.00\n";
    CHECK(found(accounts) == "");
}

TEST_CASE("an empty table is explained by a sentence, whatever it begins with, or by dashes", "[check]") {
    const std::string empty = std::string(cover) +
                              "国有资本经营预算财政拨款支出决算表\n单位：万元\n"
                              "项目 本年支出\n功能分类科目编码 科目名称 合计 基本支出 项目支出\n合计\n";
    CHECK(found(empty).starts_with("structure/empty-table"));
    for (const std::string_view note : {"注：本单位2024年度无国有资本经营预算财政拨款支出，故本表为空表。",
                                        "本单位2024年度没有国有资本经营预算财政拨款支出，故本表为空表。",
                                        "（本单位2024年度无国有资本经营预算支出）", "本表无数据。"}) {
        INFO(note);
        CHECK(found(empty + std::string(note) + "\n") == "");
    }
    CHECK(found(empty + "青溪小学2024年度部门决算说明如下。\n").starts_with("structure/empty-table"));
    const std::string three_public =
        std::string(cover) +
        "财政拨款“三公”经费支出决算表\n单位：万元\n"
        "合计 因公出国（境）费 公务用车购置及运行费 公务接待费\n"
        "小计 公务用车购置费 公务用车运行费\n"
        "预算数 决算数 预算数 决算数 预算数 决算数 预算数 决算数 预算数 决算数 预算数 决算数\n";
    CHECK(found(three_public).starts_with("structure/empty-table"));
    CHECK(found(three_public + "- - - - - - - - - - - -\n") == "");
    // A sentence with money says otherwise.
    const std::string no_table =
        three_public + "注：本单位2024年度无“三公”经费支出，故本表为空表。\n第三部分 2024年度部门决算情况说明\n";
    CHECK(found(no_table + "2024年度公务接待费支出决算0.00万元。\n") == "");
    CHECK(found(no_table + "2023年度公务接待费支出决算1.50万元。\n") == "");
    CHECK(found(no_table + "2024年度公务接待费支出决算1.50万元。\n").starts_with("structure/empty-table: 注"));
}

TEST_CASE("a lone figure stands under its word in a line of as many words as columns", "[check]") {
    const std::string head =
        std::string(cover) +
        "                             财政拨款“三公”经费支出决算表\n"
        "                                                                           单位：万元\n\n"
        "                                   财政拨款“三公”经费\n"
        "                                         公务用车购置及运行费\n"
        "         合计      因公出国（境）费\n"
        "                                  小计                   公务用车运行费        公务接待费\n"
        "                                          公务用车购置费\n\n"
        "预算数       决算数   预算数   决算数   预算数    决算数   预算数    决算数   预算数   决算数   预算数      "
        "决算数\n\n";
    // In which measure the extractor counts is seen of a table with names of several lengths.
    const std::string other =
        "\f             一般公共预算财政拨款支出决算表\n"
        "                                           单位：万元\n"
        "功能分类科目编码    科目名称               合计          基本支出          项目支出\n"
        "          合计                      500.00        500.00\n"
        "205       教育支出                    300.00        300.00\n"
        "20502     普通教育                    300.00        300.00\n"
        "2050202   小学教育                    300.00        300.00\n"
        "208       社会保障和就业支出               200.00        200.00\n"
        "20805     行政事业单位养老支出              200.00        200.00\n"
        "2080502   事业单位离退休                 200.00        200.00\n";
    CheckOptions options;
    options.keep_figures = true;
    const Report report =
        check(head + "  0.85                                                              0.85\n" + other,
              "accounts.txt", options);
    const auto of_reception = [](const FigureRecord& figure) {
        return figure.place.text == "0.85" && figure.coordinates.purpose == Purpose::reception;
    };
    CHECK(std::ranges::count_if(report.figures, of_reception) == 1);
}
