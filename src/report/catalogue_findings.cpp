// What the rules say. A key is the rule's id, with a suffix where a rule has several sentences. Sorted by key.
#include "report/catalogue_sections.hpp"

namespace budgetcheck {
namespace {

constexpr auto entries = std::to_array<CatalogueEntry>({
    {"add/across", "“{0}”的{1}跨表不符：{2}为 {3}，{4}为 {5}",
     "“{0}” {1} differs across tables: {2} has {3}, {4} has {5}"},
    {"add/procurement", "政府采购预算 {1} 不等于货物、工程、服务之和 {2}",
     "procurement {1} is not the sum of goods, works and services, {2}"},
    {"add/prose", "财政拨款支出总数 {1} 不等于所列 {3} 项之和 {2}",
     "the total {1} is not the sum of the {3} items listed, {2}"},
    {"add/rollup", "“{0}”的{1} {2} 不等于所属 {3} 行之和 {4}", "“{0}” {1} {2} is not the sum of its {3} rows, {4}"},
    {"add/sangong", "{1} {2} 不等于 {3} 之和 {4}", "{1} {2} is not {3}, which is {4}"},
    {"add/split", "“{0}”行的{1} {2} 不等于 {3} = {4}", "row “{0}”: {1} {2} is not {3} = {4}"},
    {"add/vehicles", "车辆总数 {1} 不等于各类之和 {2}", "the number of vehicles {1} is not the sum of its kinds, {2}"},
    {"agree/prose", "“{0}”：{2}为 {3}，{4}为 {5}", "“{0}”: {2} has {3}, {4} has {5}"},
    {"agree/repeat", "“{0}”前后不一致：一处为 {3}，另一处为 {5}", "“{0}” is said twice: {3} and {5}"},
    {"agree/table", "“{0}”的{1}不一致：{2}为 {3}，{4}为 {5}", "“{0}” {1} differs: {2} has {3}, {4} has {5}"},
    {"agree/unit", "“{0}”的{1}疑似元与万元混用：{2}为 {3}，{4}为 {5}",
     "“{0}” {1} looks like 元 taken for 万元: {2} has {3}, {4} has {5}"},
    {"balance/code", "“{0}”的收入与支出不等：{2}为 {3}，{4}为 {5}",
     "income and expenditure of “{0}” differ: {2} has {3}, {4} has {5}"},
    {"balance/fund", "“{0}”的{1}收入与支出不等：{2}为 {3}，{4}为 {5}",
     "income and expenditure of the fund “{0}” ({1}) differ: {2} has {3}, {4} has {5}"},
    {"balance/total", "收入总计与支出总计不等：{2}为 {3}，{4}为 {5}",
     "total income and total expenditure differ: {2} has {3}, {4} has {5}"},
    {"change/amount", "增减额与两年数字之差不符：{1} 不等于 {2}",
     "the change is not the difference of the two figures: {1} is not {2}"},
    {"change/direction", "“{0}”与数字不符：由 {2} 变为 {1}", "“{0}” is not what the figures show: from {2} to {1}"},
    {"change/percent", "百分比 {0} 与数字不符：由 {2} 变为 {1}", "{0} does not fit the figures: from {2} to {1}"},
    {"change/zero-base", "从零增长没有百分比：{0}", "there is no percentage of growth from nothing: {0}"},
    {"contain/list", "“其中”所列各部分合计 {1}，大于总数 {2}",
     "the parts listed add up to {1}, more than their whole {2}"},
    {"contain/open-list", "“{0}”的{1}：已列各部分合计 {2}，大于整体 {3}",
     "“{0}” {1}: the parts shown add up to {2}, more than the whole {3}"},
    {"contain/part", "“{0}” {1}（{2}）大于所属的“{3}” {4} {5}（{6}）",
     "“{0}” {1} ({2}) is larger than “{3}” {4} {5} ({6}) of which it is a part"},
    {"format/precision", "{1}的 {0} 未印角分，与同表其他数字的小数位数不一致",
     "{0} in {1} lacks the decimals of the table's other figures"},
    {"law/rounding", "四舍五入造成的尾差", "a difference within rounding"},
    {"name/code-damaged", "科目编码“{0}”不完整，按位置和名称“{1}”应为 {2}",
     "the code “{0}” is damaged; by its place and its name “{1}” it is {2}"},
    {"name/code-duplicate", "科目编码“{0}”（{1}）在本表中重复", "the code “{0}” ({1}) stands twice in this table"},
    {"name/code-orphan", "科目编码“{0}”（{1}）没有上级科目", "the code “{0}” ({1}) has no parent in this table"},
    {"name/code-two-names", "编码 {0} 有两个名称：“{1}”和“{2}”", "the code {0} has two names: “{1}” and “{2}”"},
    {"name/code-unpadded", "科目编码“{0}”少前导零，应为 {1}", "the code “{0}” lacks a leading zero: {1}"},
    {"name/label", "“{0}”疑为“{1}”之误", "“{0}” looks like a misprint of “{1}”"},
    {"name/retired", "“{0}”已停用，现为“{1}”", "“{0}” is no longer in force; it is “{1}” now"},
    {"repair/blank", "“{0}”的{1}应为 {2}，现为空", "“{0}” {1} should be {2}, it is blank"},
    {"repair/several", "“{0}”的{1}应为 {2}，印为 {3}（同一差错共涉及 {4} 个数字）",
     "“{0}” {1} should be {2}, not {3} (one mistake in {4} figures)"},
    {"repair/transfer", "“{0}”的{1}应为 {2}，印为 {3}：多出的 {4} 属于“{5}”的{6}",
     "“{0}” {1} should be {2}, not {3}: {4} of it belongs to “{5}” {6}"},
    {"repair/value", "“{0}”的{1}应为 {2}，印为 {3}", "“{0}” {1} should be {2}, not {3}"},
    {"structure/empty-table", "{0}为空，但没有说明", "{0} is empty and has no note that says so"},
    {"structure/empty-table-note", "{0}有数字，表下却注明为空表", "{0} has figures, but its note calls it empty"},
    {"structure/empty-table-subject", "{0}的空表说明写的是“{1}”", "the note of the empty {0} speaks of “{1}”"},
    {"structure/missing-table", "缺少{0}", "the table {0} is missing"},
    {"structure/organization", "编制单位“{0}”与其他表的“{1}”不一致",
     "the body “{0}” is not the “{1}” of the other tables"},
    {"structure/organization-kind", "“{0}”应为“{1}”", "“{0}” should be “{1}”"},
    {"structure/repeated-table", "{0}出现了两次", "{0} stands twice"},
    {"structure/unit", "{0}的单位注明有误：按数字大小应为{1}", "the unit note of {0} is wrong: its figures are in {1}"},
    {"structure/unit-missing", "{0}没有注明金额单位（按{1}读取）", "{0} does not say its unit (read as {1})"},
    {"structure/year", "{2}标题的年份 {0} 应为 {1}", "the title of {2} says {0}, the budget is of {1}"},
    {"structure/year-note", "{2}说明中的年份 {0} 应为 {1}", "the note of {2} says {0}, the budget is of {1}"},
    {"text/encoding", "有不合法的 UTF-8 字节", "bytes that are not valid UTF-8"},
});
static_assert(sorted_by_key(entries), "sort the entries by key");

}  // namespace

std::span<const CatalogueEntry> finding_messages() { return entries; }

}  // namespace budgetcheck
