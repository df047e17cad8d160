// Money carried over: forms and sentences that leave it out are not held against those that contain it, and are still
// checked among themselves.
#include <budgetcheck/check.hpp>

#include "catch.hpp"
#include "support/changed_text.hpp"

#include <string>
#include <string_view>

using namespace budgetcheck;
using namespace budgetcheck::test;

namespace {

/// 12 of 87 are carried over, for 文物保护.
constexpr std::string_view tables_of_all = R"(2026年云溪市文化馆部门预算
财政拨款收支总表
部门：云溪市文化馆 单位：万元
收入 支出
项目 预算数 项目 合计 一般公共预算 政府性基金预算 国有资本经营预算
一、本年收入 75.00 一、本年支出 87.00 87.00 0 0
（一）一般公共预算拨款 75.00 （一）文化旅游体育与传媒支出 80.00 80.00 0 0
（二）政府性基金预算拨款 0 （二）住房保障支出 7.00 7.00 0 0
（三）国有资本经营预算拨款 0
二、上年结转 12.00 二、结转下年 0 0 0 0
（一）一般公共预算拨款 12.00
收入总计 87.00 支出总计 87.00 87.00 0 0
)";

constexpr std::string_view general_without = R"(一般公共预算支出表
部门：云溪市文化馆 单位：万元
科目编码 科目名称 合计 基本支出 项目支出
207 文化旅游体育与传媒支出 68.00 50.00 18.00
20701 文化和旅游 50.00 50.00 0
2070109 群众文化 50.00 50.00 0
20702 文物 18.00 0 18.00
2070204 文物保护 18.00 0 18.00
221 住房保障支出 7.00 7.00 0
22102 住房改革支出 7.00 7.00 0
2210201 住房公积金 7.00 7.00 0
合计 75.00 57.00 18.00
)";

constexpr std::string_view general_with = R"(一般公共预算支出表
部门：云溪市文化馆 单位：万元
科目编码 科目名称 合计 基本支出 项目支出
207 文化旅游体育与传媒支出 80.00 50.00 30.00
20701 文化和旅游 50.00 50.00 0
2070109 群众文化 50.00 50.00 0
20702 文物 30.00 0 30.00
2070204 文物保护 30.00 0 30.00
221 住房保障支出 7.00 7.00 0
22102 住房改革支出 7.00 7.00 0
2210201 住房公积金 7.00 7.00 0
合计 87.00 57.00 30.00
)";

constexpr std::string_view government_fund = R"(政府性基金预算支出表
部门：云溪市文化馆 单位：万元
科目编码 科目名称 合计 基本支出 项目支出
合计 0 0 0
)";

constexpr std::string_view sentences = R"(第三部分 部门预算情况说明
（一）一般公共预算当年拨款规模变化情况
云溪市文化馆2026年一般公共预算当年拨款75.00万元，比2025年执行数增加5.00万元，增长7.14%。
（二）一般公共预算当年拨款结构情况
文化旅游体育与传媒支出（类）68.00万元，占90.67%；住房保障支出（类）7.00万元，占9.33%。
（三）一般公共预算当年拨款具体使用情况
1.文化旅游体育与传媒支出（类）文化和旅游（款）群众文化（项）2026年预算数为50.00万元。
2.文化旅游体育与传媒支出（类）文物（款）文物保护（项）2026年预算数为18.00万元。
3.住房保障支出（类）住房改革支出（款）住房公积金（项）2026年预算数为7.00万元。
)";

std::string document(std::string_view general, std::string_view prose = {}) {
    std::string text(tables_of_all);
    return text.append(general).append(government_fund).append(prose);
}

/// `rule: printed` for each finding beside the tables that the small document lacks.
std::string found(const std::string& text) {
    std::string result;
    for (const Finding& finding : check(text, "budget.txt").findings)
        if (finding.rule != "structure/missing-table")
            result += std::string(finding.rule) + ": " + finding.locations.at(0).text + "\n";
    return result;
}

}  // namespace

TEST_CASE("a table of the year alone is not held against one with what was carried over", "[check]") {
    CHECK(found(document(general_without)) == "");
    CHECK(found(document(general_with)) == "");
    const Report report = check(document(general_without), "budget.txt");
    CHECK(report.coverage.undetermined == 0);
    CHECK(report.coverage.figures_confirmed == report.coverage.figures_read);
}

TEST_CASE("a table of the year alone is checked by its own sums", "[check]") {
    CHECK(found(replaced(document(general_without), "2070204 文物保护 18.00", "2070204 文物保护 81.00")) ==
          "add/split: 81.00\n");
    CHECK(found(replaced(document(general_without), "合计 75.00 57.00", "合计 57.00 57.00")) == "add/split: 57.00\n");
    CHECK(found(replaced(document(general_without), "221 住房保障支出 7.00 7.00", "221 住房保障支出 7.70 7.00")) ==
          "add/rollup: 7.70\n");
}

TEST_CASE("a table with what was carried over is held against the others", "[check]") {
    // All of 文物 is one too few, and so is all above it: only the other table tells.
    std::string text = document(general_with);
    text = replaced(text, "支出 80.00 50.00 30.00", "支出 79.00 50.00 29.00");
    text = replaced(text, "文物 30.00 0 30.00", "文物 29.00 0 29.00");
    text = replaced(text, "文物保护 30.00 0 30.00", "文物保护 29.00 0 29.00");
    text = replaced(text, "合计 87.00 57.00 30.00", "合计 86.00 57.00 29.00");
    CHECK(found(text).find("agree/table") != std::string::npos);
}

TEST_CASE("where nothing was carried over there is one budget", "[check]") {
    std::string text = document(general_without);
    text = replaced(text, "二、上年结转 12.00", "二、上年结转 0");
    text = replaced(text, "（一）一般公共预算拨款 12.00\n", "");
    CHECK(found(text).find("agree/table") != std::string::npos);
}

TEST_CASE("sentences of the year alone are held against the table of the year alone", "[check]") {
    const std::string text = document(general_without, sentences);
    CHECK(found(text) == "");
    CHECK(found(replaced(text, "文物保护（项）2026年预算数为18.00", "文物保护（项）2026年预算数为19.00")) ==
          "add/prose: 19.00\n");
    CHECK(found(replaced(text, "当年拨款75.00万元", "当年拨款57.00万元")) == "add/prose: 57.00\n");
    CHECK(found(replaced(text, "住房保障支出（类）7.00万元", "住房保障支出（类）7.10万元")) == "add/prose: 7.10\n");
}

TEST_CASE("sentences of the year alone beside a table with what was carried over", "[check]") {
    CHECK(found(document(general_with, sentences)) == "");
    // So they are where the total is misprinted: its classes tell.
    CHECK(found(replaced(document(general_with, sentences), "当年拨款75.00万元", "当年拨款57.00万元")) ==
          "add/prose: 57.00\n");
    CHECK(found(replaced(document(general_with, sentences), "2026年一般公共预算当年拨款75.00",
                         "2026年一般公共预算当年财政拨款75.00")) == "");
    // Its items are still those of its total.
    CHECK(found(replaced(document(general_with, sentences), "文物保护（项）2026年预算数为18.00",
                         "文物保护（项）2026年预算数为19.00")) == "add/prose: 19.00\n");
}

TEST_CASE("what was carried over is known from 收支总表 too", "[check]") {
    const std::string_view all = R"(收支总表
部门：云溪市文化馆 单位：万元
收入 支出
项目 预算数 项目 预算数
一、一般公共预算拨款收入 75.00 一、文化旅游体育与传媒支出 80.00
本年收入合计 75.00 二、住房保障支出 7.00
上年结转 12.00 本年支出合计 87.00
收入总计 87.00 支出总计 87.00
)";
    std::string text("2026年云溪市文化馆部门预算\n");
    text.append(all).append(general_without).append(government_fund).append(sentences);
    CHECK(found(text) == "");
}

TEST_CASE("sentences with what was carried over are those of the other tables", "[check]") {
    const std::string_view prose =
        "第三部分 部门预算情况说明\n云溪市文化馆2026年一般公共预算支出87.00万元。\n"
        "文化旅游体育与传媒支出（类）80.00万元，占91.95%；住房保障支出（类）7.00万元，占8.05%。\n";
    CHECK(found(document(general_without, prose)) == "");
    CHECK(found(replaced(document(general_without, prose), "（类）80.00万元", "（类）80.10万元")) ==
          "agree/prose: 80.10\n");
}
