// The examples as data, and how they are put together.
#include "explain/examples.hpp"

#include "explain/example_accounts.hpp"
#include "explain/example_documents.hpp"

#include <budgetcheck/check.hpp>
#include <budgetcheck/together.hpp>

#include <algorithm>
#include <iterator>
#include <stdexcept>
#include <vector>

namespace budgetcheck::explain {
namespace {

constexpr auto all = std::to_array<Example>({
    {"add/split",
     Base::budget,
     {{{"T5", "行政单位离退休 40,000.00 40,000.00 0", "行政单位离退休 40,000.00 40,000.00 5,000.00"}}}},
    {"add/rollup",
     Base::budget,
     {{{"T3", "208 05 行政事业单位养老支出 160,500.50 160,500.50",
        "208 05 行政事业单位养老支出 170,500.50 170,500.50"}}}},
    {"add/across",
     Base::several_funds,
     {{{"T6", "征地和拆迁补偿支出 200,000.00 0 200,000.00", "征地和拆迁补偿支出 210,000.00 0 210,000.00"},
       {"T6", "城市建设支出 300,000.60 0 300,000.60", "城市建设支出 290,000.60 0 290,000.60"}}}},
    {"add/sangong", Base::budget, {{{"T9", "6.00 0 1.00 5.00", "6.20 0 1.00 5.00"}}}},
    {"agree/table",
     Base::budget,
     {{{"T8", "301 工资福利支出 772,845.90 772,845.90", "301 工资福利支出 762,845.90 762,845.90"},
       {"T8", "301 01 基本工资 652,345.40 652,345.40", "301 01 基本工资 642,345.40 642,345.40"},
       {"T8", "合计 922,845.90 772,845.90", "合计 912,845.90 762,845.90"}}}},
    {"agree/prose", Base::budget, {{{"N2", "机关运行经费预算为15.00万元", "机关运行经费预算为15.10万元"}}}},
    {"agree/document", Base::restated, {{{"U:T9", "6.00 0 1.00 5.00 0 5.00 15.00", "6.00 0 1.00 5.00 0 5.00 14.00"}}}},
    {"agree/repeat",
     Base::budget,
     {{{"N2", "政府采购服务预算20.00万元。", "政府采购服务预算20.00万元。本年政府采购预算31.00万元。"}}}},
    {"add/prose",
     Base::budget,
     {{{"N1", "财政拨款支出预算120.28万元，比2024年预算增加20.28",
        "财政拨款支出预算120.28万元，比2024年预算执行数增加25.28"}}}},
    {"add/procurement", Base::budget, {{{"N2", "服务预算20.00", "服务预算21.00"}}}},
    {"add/units", Base::department, {{{"U:T9", "6.00 0 1.00 5.00 0 5.00 15.00", "6.00 0 1.00 5.00 0 5.00 14.00"}}}},
    {"add/vehicles", Base::budget, {{{"N2", "其他用车2辆", "其他用车1辆"}}}},
    {"add/project",
     Base::project,
     {{{"P", "165,000.00 其中", "164,000.00 其中"}, {"P", "财政资金16.50万元", "财政资金16.40万元"}}}},
    {"project/amount", Base::project, {{{"P", "2025年度预算安排6.00万元", "2025年度预算安排6.10万元"}}}},
    {"project/dates", Base::project, {{{"P", "2026年6月30日", "2026年5月31日"}}}},
    {"project/name", Base::project, {{{"P", "数字档案馆建设项目经费情况说明", "数字档案馆建项目经费情况说明"}}}},
    {"project/indicator", Base::project, {{{"P", "数字化卷数 ≥500.00(卷)", "数字化卷数 0.00"}}}},
    {"contain/list", Base::budget, {{{"N2", "办公用房700平方米", "办公用房1700平方米"}}}},
    {"change/amount",
     Base::budget,
     {{{"N2", "预算数为6.00万元，比2024年预算增加0.50", "预算数为6.00万元，比2024年预算增加0.60"}}}},
    {"change/percent", Base::budget, {{{"N1", "增加16.04%", "增加26.04%"}}}},
    {"share/percent",
     Base::accounts,
     {{{"N", "财政拨款收入110.00万元，占97.35%", "财政拨款收入110.00万元，占93.75%"}}}},
    {"share/completion", Base::accounts, {{{"N", "完成年初预算的96.84%", "完成年初预算的98.64%"}}}},
    {"name/listed", Base::accounts, {{{"N", "基本工资、住房公积金、退休费；", "基本工资、维修（护）费、退休费；"}}}},
    {"change/direction", Base::budget, {{{"N1", "减少8.00%", "增加8.00%"}}}},
    {"change/zero-base",
     Base::budget,
     {{{"N1", "2025年预算安排12.05万元。", "2025年预算安排12.05万元，比2024年预算执行数增加100%。"}}}},
    {"change/reason", Base::budget, {{{"N1", "主要原因是：人员增加。", "主要原因是：。"}}}},
    {"agree/unit", Base::budget, {{{"N2", "机关运行经费预算为15.00万元", "机关运行经费预算为150,000.00万元"}}}},
    {"balance/total",
     Base::several_funds,
     {{{"T1", "二、事业收入 30,000.30", "二、事业收入 40,000.30"},
       {"T1", "收入总计 1,732,847.40", "收入总计 1,742,847.40"},
       {"T2", "2025年预算单位收入预算总表", "（收入预算总表另行公开）"}}}},
    {"balance/fund",
     Base::several_funds,
     {{{"T1", "1.一般公共预算资金 1,202,846.50", "1.一般公共预算资金 1,212,846.50"},
       {"T1", "2.政府性基金 500,000.60", "2.政府性基金 490,000.60"},
       {"T4", "一、一般公共预算资金 1,202,846.50", "一、一般公共预算资金 1,212,846.50"},
       {"T4", "二、政府性基金 500,000.60", "二、政府性基金 490,000.60"}}}},
    {"balance/code",
     Base::budget,
     {{{"T2", "行政运行 812,345.80 812,345.80", "行政运行 822,345.80 822,345.80"},
       {"T2", "档案馆 230,000.20 230,000.20", "档案馆 220,000.20 220,000.20"}}}},
    {"contain/part", Base::budget, {{{"N2", "项目预算资金28.00", "项目预算资金28.10"}}}},
    {"structure/missing-table",
     Base::budget,
     {{{"T7", "2025年预算单位国有资本经营预算支出功能分类预算表", "（本表略）"}}}},
    {"structure/repeated-table",
     Base::budget,
     {{{"T7", "2025年预算单位国有资本经营预算支出功能分类预算表", "2025年预算单位政府性基金预算支出功能分类预算表"}}}},
    {"structure/empty-table",
     Base::budget,
     {{{"T6", "注：本单位2025年无政府性基金预算财政拨款安排的预算，故本表为空表。", ""}}}},
    {"structure/year", Base::budget, {{{"T4", "2025年预算单位财政拨款", "2024年预算单位财政拨款"}}}},
    {"structure/organization", Base::budget, {{{"T3", "云溪区档案局", "云溪区教育局"}}}},
    {"structure/leftover", Base::budget, {{{"N1", "主要用于库房", "主要用于××库房"}}}},
    {"structure/level", Base::covered_budget, {{{"C", "是区级预算主管部门的计划", "是市级预算主管部门的计划"}}}},
    {"structure/section",
     Base::covered_budget,
     {{{"C", "一、单位主要职能", "一、单位主要职能\n二、单位机构设置\n三、名词解释"}}}},
    {"structure/unit", Base::budget, {{{"T3", "单位：元", "单位：万元"}}}},
    {"asset/date", Base::budget, {{{"N2", "截至2024年8月31日", "截至2022年8月31日"}}}},
    {"name/label", Base::budget, {{{"T1", "3.国有资本经营预算", "3.国有资本经验预算"}}}},
    {"name/code", Base::budget, {{{"T3", "208 05 05 机关", "8 05 05 机关"}}}},
    {"name/retired",
     Base::accounts,
     {{{"F1", "三、城乡社区支出 9.00", "三、城乡社区支出 9.00\n四、医疗卫生支出 0.00"}}}},
    {"format/amount", Base::budget, {{{"T3", "合计 1,202,846.50 922,845.90", "合计 1,202,846.50 922,84S.90"}}}},
    {"format/precision", Base::budget, {{{"T3", "合计 1,202,846.50 922,845.90", "合计 1,202,846.50 922,846"}}}},
    {"format/percent-sign", Base::accounts, {{{"N", "项目支出31.00万元，占30.10%", "项目支出31.00万元，占30.10"}}}},
    {"text/encoding", Base::budget, {{{"T1", "2025年预算单位财务收支", "2025年预算单位\xFF财务收支"}}}},
});

/// The parts of a budget under other names: # D:T1 …
std::string renamed(std::string_view budget, std::string_view prefix) {
    std::string text(budget);
    for (std::size_t at = text.find("# "); at != text.npos; at = text.find("\n# ", at + 1))
        text.insert(text.find('T', at), prefix);
    return text;
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != text.npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
    return text;
}

/// One file: a department that has one unit with a budget of its own, and the unit.
std::string department_and_units() {
    const std::string of_department =
        replaced(replaced(std::string(one_fund), "编制单位", "编制部门"), "预算单位", "部门");
    return std::string(department_cover) + renamed(of_department, "D:") + std::string(unit_cover) +
           renamed(one_fund, "U:");
}

std::string base_of(const Example& example) {
    switch (example.base) {
        case Base::budget:
            return std::string(explanation).append(one_fund).append(circumstances);
        case Base::covered_budget:
            return std::string(cover).append(explanation).append(one_fund).append(circumstances);
        case Base::several_funds:
            return std::string(several_funds);
        case Base::project:
            return std::string(one_fund).append(project);
        case Base::accounts:
            return std::string(carried_over);
        case Base::department:
            return department_and_units();
        case Base::restated:
            return std::string(first_draft_cover) + renamed(one_fund, "D:") + std::string(unit_cover) +
                   renamed(one_fund, "U:");
    }
    return {};
}

struct Stretch {
    std::size_t begin = 0;
    std::size_t end = 0;
};

Stretch part_of(const std::string& text, std::string_view part) {
    const std::string mark = "# " + std::string(part) + "\n";
    const std::size_t begin = text.find(mark);
    if (begin == text.npos) throw std::logic_error("no part " + std::string(part));
    return {begin + mark.size(), std::min(text.find("\n# ", begin + 1), text.size())};
}

void apply(const Edit& edit, std::string& text) {
    const Stretch part = part_of(text, edit.part);
    const std::size_t at = text.find(edit.from, part.begin);
    const std::size_t again = at == text.npos ? at : text.find(edit.from, at + 1);
    if (at >= part.end || again < part.end) throw std::logic_error("not once: " + std::string(edit.from));
    text.replace(at, edit.from.size(), edit.to);
}

std::string edited(const Example& example) {
    std::string text = base_of(example);
    for (const Edit& edit : example.edits)
        if (!edit.part.empty()) apply(edit, text);
    return text;
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        if (!text.substr(begin, end - begin).starts_with("# ")) lines.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return lines;
}

std::string joined(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) text.append(line).append("\n");
    return text;
}

/// The lines of `text` that `other` has not, or has less often.
std::vector<std::string> missing_in(const std::vector<std::string>& other, const std::vector<std::string>& text) {
    std::vector<std::string> missing;
    for (const std::string& line : text) {
        const auto more = std::ranges::count(text, line) - std::ranges::count(other, line);
        if (more > 0 && std::ranges::count(missing, line) < more) missing.push_back(line);
    }
    return missing;
}

}  // namespace

std::span<const Example> examples() { return all; }

const Example* find_example(std::string_view rule) {
    const auto found = std::ranges::find(all, rule, &Example::rule);
    return found == all.end() ? nullptr : &*found;
}

std::string right_document(const Example& example) { return joined(lines_of(base_of(example))); }
std::string wrong_document(const Example& example) { return joined(lines_of(edited(example))); }

std::vector<Finding> findings_of(const std::string& document) {
    std::vector<Report> reports = check_file(document, "example");
    if (reports.size() > 1) check_together(reports);
    std::vector<Finding> findings;
    for (Report& report : reports) std::ranges::move(report.findings, std::back_inserter(findings));
    return findings;
}

ChangedLines changed_lines(const Example& example) {
    const std::vector<std::string> right = lines_of(base_of(example));
    const std::vector<std::string> wrong = lines_of(edited(example));
    return {joined(missing_in(wrong, right)), joined(missing_in(right, wrong))};
}

}  // namespace budgetcheck::explain
