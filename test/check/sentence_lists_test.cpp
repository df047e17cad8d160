// What is listed behind 包括, and which whole it belongs to.
#include "catch.hpp"
#include "check/sentences.hpp"

#include <string>
#include <string_view>

using namespace budgetcheck;
using namespace budgetcheck::sentences;

namespace {

constexpr std::string_view classes = R"(2025年部门预算
支出总表
单位：万元
科目编码 科目名称 合计 基本支出 项目支出
合计 500.00 400.00 100.00
205 教育支出 500.00 400.00 100.00
20502 普通教育 500.00 400.00 100.00
2050202 小学教育 500.00 400.00 100.00
财政拨款收支总表
单位：万元
收入 支出
项目 预算数 项目 合计 一般公共预算 政府性基金预算
一、本年收入 420.00 一、本年支出 420.00 420.00 0.00
（一）一般公共预算拨款 420.00 （一）教育支出 420.00 420.00 0.00
二、上年结转 0.00 二、结转下年 0.00 0.00 0.00
收入总计 420.00 支出总计 420.00 420.00 0.00
第二部分 2025年部门预算情况说明
)";

}  // namespace

TEST_CASE("behind what is included the shares are of the whole", "[check]") {
    const std::string total = "2025年收入预算合计500.00万元，包括本年收入480.00万元，上年结转结余20.00万元。其中：\n";
    const std::string carried = "上年结转结余的一般公共预算收入20.00万元，占4.00%。";
    CHECK(found(budget, total + "本年一般公共预算收入480.00万元，占96.00%；\n" + carried) == "");
    CHECK(found(budget, total + "本年一般公共预算收入480.00万元，占86.00%；\n" + carried) ==
          "share/percent: 86.00% → 96.00%");
}

TEST_CASE("classes of what is included are of the funds of their own whole", "[check]") {
    const std::string fiscal = "2025年财政拨款收支总预算420.00万元。收入包括：一般公共预算拨款收入420.00万元、"
                               "上年结转0.00万元；支出包括：教育支出";
    CHECK(found(classes, fiscal + "420.00万元。") == "");
    CHECK(found(classes, fiscal + "421.00万元。") == "agree/prose: 421.00 → 4200000.00");
    const std::string all = "2025年收支总预算500.00万元。收入包括：一般公共预算拨款收入420.00万元、"
                            "事业收入80.00万元；支出包括：教育支出";
    CHECK(found(classes, all + "500.00万元。") == "");
    CHECK(found(classes, all + "501.00万元。") == "agree/prose: 501.00 → 5000000.00");
    // Of which whole they are is not known.
    CHECK(found(classes, "收入包括：一般公共预算拨款收入420.00万元；支出包括：教育支出500.00万元。") == "");
    // Nor is a class by itself of 财政拨款 behind a total of all.
    CHECK(found(classes, "（二）支出预算总计500.00万元。包括：\n1.教育支出（类）支出500.00万元，主要用于教学。") == "");
}

TEST_CASE("a total of which a part is carried over is more than the income", "[check]") {
    constexpr std::string_view income = "2025年财政拨款收入480.00万元。财政拨款收入预算500.00万元，其中：";
    CHECK(found(budget, std::string(income) + "一般公共预算拨款收入480.00万元，上年结转20.00万元。") == "");
    CHECK(found(budget, std::string(income) + "一般公共预算拨款收入480.00万元，上年结转0.00万元。") != "");
}

TEST_CASE("an item within an item is another one", "[check]") {
    constexpr std::string_view text =
        "1.教育支出（类）500.00万元，其中：普通教育（款）小学教育（项）300.00万元，与2024年预算相比增加4.00万元；"
        "普通教育（款）初中教育（项）200.00万元，与2024年预算相比增加7.00万元。";
    CHECK(found(budget, text) == "");
    CHECK(read(budget, text) == "1/5");
}

TEST_CASE("a list behind an amount that is not understood is that amount's", "[check]") {
    constexpr std::string_view text =
        "政府采购货物预算19.00万元、政府采购服务预算22.00万元；其中使用一般公共预算采购的20.00万元："
        "政府采购货物预算10.00万元、政府采购服务预算10.00万元。";
    CHECK(found(budget, text) == "");
    CHECK(read(budget, text) == "2/5");
}

TEST_CASE("income, expenditure and both are never misprints of each other", "[check]") {
    CHECK(found(budget, "2025年政府性基金预算收入0.00万元。政府性基金收支预算0.00万元。") == "");
}

TEST_CASE("tables may be in hundred millions", "[check]") {
    constexpr std::string_view table = R"(2025年部门预算
支出总表
单位：亿元
科目编码 科目名称 合计 基本支出 项目支出
合计 5.00 4.00 1.00
205 教育支出 5.00 4.00 1.00
20502 普通教育 5.00 4.00 1.00
2050202 小学教育 5.00 4.00 1.00
第二部分 2025年部门预算情况说明
)";
    CHECK(found(table, "2025年支出预算5.00亿元。") == "");
    CHECK(found(table, "2025年支出预算5.10亿元。") == "agree/prose: 5.10 → 500000000.00");
    for (const Finding& finding : check(table, "document.txt").findings) CHECK(finding.rule != "structure/unit");
}
