// What the lines between a title and the first row say: columns and their order, body, unit.
#include "document/reading.hpp"
#include "document/sample_headers.hpp"

#include "catch.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace budgetcheck;
using test::Reading;

namespace {

std::string columns_of(std::string_view text) {
    const Reading reading{std::string(text)};
    std::string result;
    for (const document::View& view : reading.document.tables.at(0).views)
        result += (result.empty() ? "" : " | ") + test::column_names(view);
    return result;
}

constexpr std::string_view t9_row = "6 0 1 5 0 5 9\n";

}  // namespace

TEST_CASE("the header names the columns", "[document]") {
    const std::vector<std::pair<std::string, std::string_view>> table{
        {test::table_text("T1", ""), "预算数 | 合计 人员经费 公用经费 项目支出"},
        {R"(2025年部门财务收支预算总表
编制部门：云溪区文化局 单位：元
本年收入 本年支出
项目 预算数 项目 预算数
)",
         "预算数 | 合计"},
        {test::table_text("T2", ""), "合计 财政拨款收入 事业收入 事业单位经营收入 其他收入"},
        {"收入预算总表\n科目 合计 财政拨款收入 其他收入\n", "合计 财政拨款收入 其他收入"},
        {test::table_text("T4", ""), "预算数 | 合计 一般公共预算 政府性基金预算 国有资本经营预算"},
        // Labels in parts, where the columns of the text are lost.
        {R"(财政拨款收入支出决算总表
单位：万元
收入 支出
一般公共 政府性基 国有资本
项目 决算数 项目 合计 预算财政 金预算财 经营预算
拨款 政拨款 财政拨款
)",
         "决算数 | 合计 一般公共预算财政拨款 政府性基金预算财政拨款 国有资本经营预算财政拨款"},
        {R"(政府性基金预算财政拨款收入支出决算表
单位：万元
项目
年初结转和 年末结转和
本年收入 本年支出
功能分类
结余 结余
科目名称
合计 基本支出 项目支出
)",
         "年初结转和结余 本年收入 本年支出合计 基本支出 项目支出 年末结转和结余"},
        // Letter-spaced, over several lines, full-width.
        {"支出预算总表\n科 目\n合    计\n基 本 支 出\n项　目　支　出\n", "合计 基本支出 项目支出"},
    };
    for (const auto& [text, expected] : table) {
        INFO(text);
        CHECK(columns_of(text) == expected);
    }
}

TEST_CASE("the header decides the order of the columns where it can be read", "[document]") {
    constexpr std::string_view usual =
        "“三公”合计 因公出国（境）费 公务接待费 公务用车小计 公务用车购置费 公务用车运行费 机关运行经费";
    constexpr std::string_view reception_last =
        "“三公”合计 因公出国（境）费 公务用车小计 公务用车购置费 公务用车运行费 公务接待费 机关运行经费";
    const std::vector<std::pair<std::string, std::string_view>> table{
        {test::table_text("T9", t9_row), usual},
        // One line names all of them.
        {"单位“三公”经费和机关运行经费预算表\n单位：万元\n"
         "合计 因公出国(境)费 小计 购置费 运行费 公务接待费 机关运行经费\n6 0 5 0 5 1 9\n",
         reception_last},
        // Stacked, laid out on the page.
        {R"(2025年单位“三公”经费和机关运行经费预算表
编制单位：云溪区文化馆                                                            单位：万元
                          “三公”经费预算数
                                                                              机关运行经费预算
                               公务用车购置及运行费                                  数
   合计      因公出国(境)费                                   公务接待费
                             小计     购置费     运行费

    6            0             5        0          5              1                9
)",
         reception_last},
        {R"(2025年单位“三公”经费和机关运行经费预算表
编制单位：云溪区文化馆                                                            单位：万元
                          “三公”经费预算数
                                                                              机关运行经费预算
                                             公务用车购置及运行费                    数
   合计      因公出国(境)费    公务接待费
                                             小计     购置费     运行费

    6            0                1            5        0          5              9
)",
         usual},
        // Stacked without layout: the lines say nothing about the order.
        {R"(2025年单位“三公”经费和机关运行经费预算表
编制单位：云溪区文化馆 单位:万元
2025年“三公”经费预算数
2025年机关运行经
费预算数
合计 因公出国(境)费 公务接待费
公务用车购置及运行费
小计 购置费 运行费
6 0 1 5 0 5 9
)",
         usual},
    };
    for (const auto& [text, expected] : table) {
        INFO(text);
        CHECK(columns_of(text) == expected);
    }
}

TEST_CASE("figures under another order belong to the columns of the header", "[document]") {
    const Reading reading(
        "单位“三公”经费和机关运行经费预算表\n单位：万元\n"
        "合计 因公出国(境)费 小计 购置费 运行费 公务接待费 机关运行经费\n6 0 5 0 5 1 9\n");
    CHECK(test::dump(reading) == "T9 read\n||1|6 0 5 0 5 1 9\n");
}

TEST_CASE("units and bodies above a table", "[document]") {
    struct Above {
        std::string_view line;
        document::Unit unit;
        std::string_view body;
    };
    const std::vector<Above> table{
        {"编制单位：云溪区文化馆 单位：元", document::Unit::yuan, "云溪区文化馆"},
        {"编制部门：云溪区文化局（部门）      单位:万元", document::Unit::ten_thousand_yuan, "云溪区文化局(部门)"},
        {"编制单位：云溪区文化馆", document::Unit::unknown, "云溪区文化馆"},
        {"单位：人民币元", document::Unit::yuan, ""},
        {"金额单位：人民币万元", document::Unit::ten_thousand_yuan, ""},
        {"", document::Unit::unknown, ""},
        {"部门：云溪区文化局 2024年度 金额单位：万元", document::Unit::ten_thousand_yuan, "云溪区文化局"},
        {"部门：云溪区文化局2024年 单位：元", document::Unit::yuan, "云溪区文化局"},
        {"部门：云溪区文化局 2024年度", document::Unit::unknown, "云溪区文化局"},
        {"部门：    2024年度      金额单位：万元", document::Unit::ten_thousand_yuan, ""},
        {"编制单位：云溪区文化馆 单位：万\n元", document::Unit::ten_thousand_yuan, "云溪区文化馆"},
    };
    for (const auto& [line, unit, body] : table) {
        INFO(line);
        const Reading reading("支出预算总表\n" + std::string(line) +
                              "\n科目 合计 基本支出 项目支出\n208 甲 1 1\n合计 1 1\n");
        const document::Table& read = reading.document.tables.at(0);
        CHECK(static_cast<int>(read.unit) == static_cast<int>(unit));
        CHECK((read.body_name.end == 0 ? "" : test::words(reading, read.body_name)) == body);
    }
}
