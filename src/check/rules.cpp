// The rule table.
#include <budgetcheck/rules.hpp>

#include "check/rule_ids.hpp"

#include <algorithm>
#include <array>

namespace budgetcheck {
namespace {

using enum Severity;
namespace id = checking::rule;

constexpr auto table = std::to_array<Rule>({
    {id::split, error, "每行、列全各部分的每段文字：合计等于各部分之和（基本 + 项目，人员 + 公用，各项资金，各项收入）",
     "in every row, and paragraph that says all parts, the total is the sum of its parts (basic + project, "
     "personnel + public, funds, sources)"},
    {id::rollup, error, "每列：款等于各项之和，类等于各款之和，合计等于各类之和",
     "in every column a section is the sum of its items, a class of its sections, the total of its classes"},
    {id::across, error, "跨表：整体等于分列在几张表中的各部分之和",
     "a whole equals the sum of its parts that stand in several tables"},
    {id::sum_of_purposes, error, "“三公”经费合计等于各项之和，公务用车小计等于购置加运行",
     "the three public expenses add up, vehicles = purchase + operation"},
    {id::table, error, "同一数字在几张表中一致，列在同一科目",
     "the same figure is the same in every table, and of the same code"},
    {id::prose, error, "文字说明的数字与表一致（同一科目，万元与元按四舍五入比较）",
     "a figure of the narrative agrees with the tables (same item, 万元 against 元 by rounding)"},
    {id::repeat, error, "文字说明中重复的同一数字一致", "a figure said twice in the narrative is the same"},
    {id::document, error, "同时核对的同一单位的几份文件中，同一数字一致（不同年度的文件只作警告）",
     "documents of one body that are checked together give the same figure (only a warning between years)"},
    {id::units, error, "同时核对的部门和所属单位：部门数等于各单位之和，文件不全时不小于已有单位之和",
     "a department's figure is the sum of its units' that are checked together, and never less than that of some"},
    {id::item_sum, error, "文字说明各项之和等于总数，表中有的科目不漏列",
     "the items of the narrative add up to its total, and none is left out that the table has"},
    {id::procurement, error, "政府采购预算等于货物、工程、服务之和",
     "procurement is the sum of goods, works and services"},
    {id::vehicles, error, "车辆总数等于各类车辆之和", "the number of vehicles is the sum of its kinds"},
    {id::project_sum, error, "项目资金等于财政资金加其他资金，所列明细等于注明的合计",
     "project money is the sum of its sources, listed parts add up to the sum that closes their list"},
    {id::project_amount, error,
     "项目说明与申报表的金额一致（年度对年度，总额对总额），年度不大于总额，年度预算安排写明金额",
     "statement and form of a project name the same money (annual with annual, total with total), no year more than "
     "the "
     "total, and the annual budget names an amount"},
    {id::project_dates, error, "项目说明与申报表的起止日期一致，开始不晚于完成，本年在实施周期内",
     "statement and form of a project name the same dates, the start is not after the end, the year lies inside"},
    {id::project_name, warning, "项目说明的标题与申报表的项目名称一致",
     "a project has the same name in its statement and its form"},
    {id::indicator, warning, "绩效指标有目标值", "performance indicators have a target"},
    {id::list, error, "“其中”所列各部分之和不大于总数", "the parts listed behind 其中 do not exceed their whole"},
    {id::change_amount, error, "增减额等于两年数字之差", "a change is the difference of the two figures"},
    {id::change_percent, error, "增减百分比与两年数字相符（按印出的位数可达到）",
     "a percentage of change is attainable from the two figures as printed"},
    {id::change_direction, error, "增加、减少、持平与数字的变化方向一致",
     "increase, decrease or no change is what the two figures show"},
    {id::share, error, "占比与金额相符（按印出的位数可达到）", "a share is attainable from the two figures as printed"},
    {id::completion, error, "完成率与所说的预算和决算相符",
     "a rate of completion fits the budget it names and what was spent"},
    {id::listed_name, warning, "“主要包括”所列科目在表中有数",
     "what a sentence lists behind 主要包括 has money in the table"},
    {id::zero_base, note, "从零增长没有百分比", "there is no percentage of growth from nothing"},
    {id::unit_slip, error, "一个数字只有在元与万元互换后才与其他表一致",
     "a figure fits the other tables only when 元 and 万元 are exchanged"},
    {id::balance_total, error, "收入总计等于支出总计", "total income equals total expenditure"},
    {id::balance_fund, error, "每种资金的收入等于支出", "the income of each fund equals its expenditure"},
    {id::balance_code, error, "无结转的预算中，每个科目的收入等于支出",
     "in a budget without carry-over the income of each code equals its expenditure"},
    {id::part, error, "部分不大于整体", "a part is never larger than its whole"},
    {id::missing_table, error, "应有的表都在", "every table a budget must have is there"},
    {id::repeated_table, warning, "每张表只出现一次", "every table stands once"},
    {id::empty_table, error, "空表有说明，有数的表没有“空表”说明，说明写的是本表",
     "an empty table has a note, a filled one has none that calls it empty, and the note speaks of its own table"},
    {id::year, error, "表名、说明和文字的年份是本年", "titles, notes and sentences carry the year of the budget"},
    {id::organization, warning, "编制单位（部门）名称一致，单位预算写编制单位，部门预算写编制部门",
     "all tables name the same body, as unit in a unit budget and as department in a department's"},
    {id::leftover, warning, "没有模板遗留字样、未填的占位符、重复的词、多余或不配对的标点",
     "no words of the template, placeholders, doubled words, doubled or unbalanced marks are left in the narrative"},
    {id::level, warning, "名词解释与封面的预算级次（市级、区级）一致",
     "the glossary speaks of the level, city or district, that the cover names"},
    {id::section, warning, "目录列出的部分正文中都有", "every section of the contents page stands in the body"},
    {id::reason, warning, "增减原因和用途不空、不与数字相反、不是别的科目的",
     "reasons and uses are not empty, do not contradict the figures and are not those of another item"},
    {id::asset_date, warning, "国有资产的截至日期与预算年度相符",
     "the date up to which assets are counted fits the year of the budget"},
    {id::unit_note, error, "每张表都注明金额单位，且与数字的大小相符",
     "every table says in which unit its amounts are, and they are"},
    {id::label, warning, "固定项目名称没有错别字", "fixed labels are not misspelt"},
    {id::code, error, "科目编码完整、有上级、不重复，一个编码只有一个名称",
     "codes are whole, have a parent, stand once, and have one name"},
    {id::retired, warning, "科目名称没有停用", "names of classes are still in force"},
    {id::amount, error, "金额的数字没有错位的逗号、小数点，也没有混入字母",
     "amounts have their commas and points in place, and no letters"},
    {id::precision, note, "同一张表的小数位数一致，合计不丢角分",
     "one table prints one precision, so that totals keep their 角分"},
    {id::percent_sign, warning, "占比带百分号", "shares have their percent sign"},
    {id::encoding, warning, "文件是合法的 UTF-8", "the file is valid UTF-8"},
});

}  // namespace

std::span<const Rule> rules() { return table; }

const Rule* find_rule(std::string_view id) {
    const auto found = std::ranges::find(table, id, &Rule::id);
    return found == table.end() ? nullptr : &*found;
}

}  // namespace budgetcheck
