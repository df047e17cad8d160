// What forms look like in print: titles on every page, a 小计 as the first column, numbers of lines beside no label,
// labels that wrap, further tables.
#include <budgetcheck/check.hpp>

#include "catch.hpp"
#include "support/changed_text.hpp"
#include "support/paths.hpp"

#include <string>
#include <string_view>
#include <vector>

using namespace budgetcheck;
using namespace budgetcheck::test;

namespace {

std::string sample(std::string_view name) { return read_file(samples_folder() / name); }

/// `rule: printed → expected` for each finding beside the tables that a small document lacks.
std::string found(const std::string& text) {
    std::string result;
    for (const Finding& finding : check(text, "budget.txt").findings)
        if (finding.rule != "structure/missing-table")
            result += std::string(finding.rule) + ": " + finding.locations.at(0).text + " → " + finding.expected + "\n";
    return result;
}

constexpr std::string_view fund_title = "                                        政府性基金预算支出表\n";
constexpr std::string_view fund_header =
    "科目编码  科目名称                                                     本年政府性基金预算支出\n"
    "                                                               合计     基本支出     项目支出\n";
constexpr std::string_view fund_item =
    "2120899   其他国有土地使用权出让收入安排的支出                50.00                     50.00\n";

}  // namespace

TEST_CASE("小计 as the first column is the total of those behind it", "[check]") {
    const std::string budget = sample("national_unit_budget.txt");
    const Change header{
        "                                                               合计     基本支出     项目支出\n"
        "          合计                                                50.00",
        "                                                               小计     基本支出     项目支出\n"
        "          合计                                                50.00"};
    CHECK(found(changed(budget, {header})) == "");
    CHECK(check(changed(budget, {header}), "budget.txt").coverage.figures_read ==
          check(budget, "budget.txt").coverage.figures_read);
    CHECK(found(changed(
              budget,
              {header,
               {fund_item,
                "2120899   其他国有土地使用权出让收入安排的支出                40.00                     50.00\n"}})) ==
          "add/split: 40.00 → 500000.00\n");
    const std::vector<Change> accounts{{"支出功能分类 合计 基本支出 项目支出", "支出功能分类 小计 基本支出 项目支出"},
                                       {"科目编码 合计 基本支出 项目支出", "科目编码 小计 基本支出 项目支出"}};
    CHECK(found(changed(sample("final_accounts.txt"), accounts)) == found(sample("final_accounts.txt")));
}

TEST_CASE("the title on a further page is no other table", "[check]") {
    const std::string budget = sample("national_unit_budget.txt");
    const std::size_t read = check(budget, "budget.txt").coverage.figures_read;
    const std::string page = "\n" + std::string(fund_title) + std::string(fund_header);
    for (const std::string& between :
         {page, "公开08表" + page, std::string("续表\n"),
          "                                        政府性基金预算支出表（续）\n" + std::string(fund_header)}) {
        INFO(between);
        const std::string text = changed(budget, {{fund_item, between + std::string(fund_item)}});
        CHECK(found(text) == "");
        CHECK(check(text, "budget.txt").coverage.figures_read == read);
    }
    // Printed twice, it is.
    const std::string table =
        budget.substr(budget.find(fund_title), budget.find(fund_item) + fund_item.size() - budget.find(fund_title));
    CHECK(found(changed(budget, {{fund_item, std::string(fund_item) + table}})) != "");
}

TEST_CASE("a table that was found unread is not nothing", "[check]") {
    // A column of rates that no form has: what 一般公共预算 has is not known, and the empty tables of the other funds
    // are not accused of lacking it.
    std::string text = sample("national_unit_budget.txt");
    std::size_t at = text.find("          合计  ", text.find("公开05表"));
    for (; at < text.find("公开06表"); at = text.find('\n', at) + 1) text.insert(text.find('\n', at), "   12.00%");
    const Report report = check(text, "budget.txt");
    CHECK(report.status == Status::incomplete);
    CHECK(report.findings.empty());
}

TEST_CASE("the number of a line in which a half has no label is no amount", "[check]") {
    constexpr std::string_view accounts = R"(青岚区档案局2024年度部门决算
财政拨款收入支出决算总表
单位：万元
收入 支出
项目 行次 金额 项目 行次 合计 一般公共预算财政拨款 政府性基金预算财政拨款
一、一般公共预算财政拨款 1 92.00 一、一般公共服务支出 31 80.00 80.00 0
二、政府性基金预算财政拨款 2 9.00 二、城乡社区支出 32 9.00 0 9.00
三、国有资本经营预算财政拨款 3 0 三、住房保障支出 33 12.00 12.00 0
本年收入合计 27 101.00 本年支出合计 59 101.00 92.00 9.00
年初财政拨款结转和结余 28 0 年末财政拨款结转和结余 60 0 0 0
一般公共预算财政拨款 29 61
政府性基金预算财政拨款 30 62
国有资本经营预算财政拨款 31 63
总计 32 101.00 总计 64 101.00 92.00 9.00
)";
    CHECK(found(std::string(accounts)) == "");
    CHECK(check(std::string(accounts), "accounts.txt").coverage.undetermined <= 3);
    CHECK(found(changed(std::string(accounts),
                        {{"二、城乡社区支出 32 9.00 0 9.00", "二、城乡社区支出 32 9.00 0 8.00"}})) ==
          "add/split: 8.00 → 90000.00\n");
}

namespace {

constexpr std::string_view all = R"(2026年云溪市文化馆部门预算
                    收支总表
部门：云溪市文化馆                                      单位：万元
       收入                 支出
   项目       预算数       项目       预算数
一、一般公共预算  75.00  一、文化旅游体   85.00
拨款收入               育与传媒支出
二、政府性基金           二、住房保障支   14.00
预算拨款收入             出
三、单位资金     12.00
1、事业收入      10.00
2、事业单位经营
收入
3、其他收入       2.00
本年收入合计    87.00  本年支出合计    99.00
上年结转        12.00  结转下年
收入总计        99.00  支出总计        99.00
)";

}  // namespace

TEST_CASE("labels that wrap in either half, and 单位资金 above its parts", "[check]") {
    CHECK(found(std::string(all)) == "");
    CHECK(found(changed(std::string(all), {{"1、事业收入      10.00", "1、事业收入      11.00"}})) ==
          "add/rollup: 11.00 → 130000.00\n");
}

TEST_CASE("a table that a known layout does not have is checked by the words of its header", "[check]") {
    constexpr std::string_view further = R"(公开10表
                                        财政拨款支出表（功能科目）
预算单位：云汀市档案馆                                                                      单位：万元
科目编码  科目名称                                             合计     基本支出     项目支出
          合计                                               50.00                     50.00
212       城乡社区支出                                       50.00                     50.00
21208     国有土地使用权出让收入安排的支出                   50.00                     50.00
2120899   其他国有土地使用权出让收入安排的支出               50.00                     50.00
)";
    const auto with = [](const std::string& table) {
        std::string text = sample("national_unit_budget.txt");
        return text.insert(text.rfind("第三部分"), table);
    };
    CHECK(check(with(std::string(further)), "budget.txt").tables.size() == 10);
    const std::string wrong =
        changed(std::string(further),
                {{"2120899   其他国有土地使用权出让收入安排的支出               50.00                     50.00",
                  "2120899   其他国有土地使用权出让收入安排的支出               50.00                     40.00"}});
    CHECK(found(with(wrong)).find("40.00 → 500000.00") != std::string::npos);
}
