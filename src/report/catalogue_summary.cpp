// The words of the closing summary: states, kinds of documents, reasons, the ledger. Sorted by key; the keys under
// kind/, reason/, status/ and table/ end with the enumerators' names in the JSON contract.
#include "report/catalogue_sections.hpp"

namespace budgetcheck {
namespace {

constexpr auto entries = std::to_array<CatalogueEntry>({
    {"companion/department", "部门文件 {0}", "the department's {0}"},
    {"companion/missing", "缺 {0} 个单位：{1}，只核对部门数不小于已有单位之和",
     "{0} units are missing: {1}; only checked that the department has no less than the others"},
    {"companion/none", "没有可以对照的文件：同一单位的其他文件、所属部门或单位都不在其中",
     "nothing to compare with: neither another document of this body nor its department or units"},
    {"companion/other-year", "同一单位其他年度的 {0}", "another year of this body, {0}"},
    {"companion/result", "：一致 {0}，矛盾 {1}", ": {0} equal, {1} contradictions"},
    {"companion/same-year", "同一单位同一年度的 {0}", "the same body and year, {0}"},
    {"companion/units", "所属单位 {0}", "units {0}"},
    {"kind/department_budget", "部门预算", "department budget"},
    {"kind/department_final", "部门决算", "department final accounts"},
    {"kind/template", "空白模板", "blank template"},
    {"kind/unit_budget", "单位预算", "unit budget"},
    {"kind/unit_final", "单位决算", "unit final accounts"},
    {"kind/unknown", "未能识别的文档", "document of unknown kind"},
    {"reason/bound-reached", "超过计算上限", "a search bound was reached"},
    {"reason/column-not-unique", "数字属于哪一栏不能确定", "the column of a figure is not certain"},
    {"reason/line-without-role", "表内有未能理解的行", "a line inside the table was not understood"},
    {"reason/name-unresolved", "名称对应不到科目编码", "a name leads to no code"},
    {"reason/slot-unread", "年份或阶段未能读出", "a year or stage could not be read"},
    {"remark/hidden-columns", "隐藏的列有内容而未读：{0} 列", "hidden columns with something in them, not read: {0}"},
    {"remark/hidden-rows", "隐藏的行有内容而未读：{0} 行", "hidden rows with something in them, not read: {0}"},
    {"remark/hidden-sheets", "隐藏的工作表未读：{0} 张", "hidden sheets, not read: {0}"},
    {"status/failed", "未通过", "failed"},
    {"status/incomplete", "核对不完整", "incomplete"},
    {"status/passed", "通过", "passed"},
    {"status/unreadable", "无法核对", "not checked"},
    {"summary/checks", "核对", "checks"},
    {"summary/checks-line", "相等 {0}，舍入之差 {1}，矛盾 {2}，未定 {3}",
     "{0} equal, {1} within rounding, {2} contradictions, {3} undetermined"},
    {"summary/companions", "对照", "compared"},
    {"summary/diagnosis", "诊断", "diagnosis"},
    {"summary/diagnosis-given-up",
     "{0} 处矛盾没有找出原因，已放弃（上限：一次改动 3 个数字，一组 64 处矛盾，全文试改 10000 次）",
     "gave up on {0} contradictions (limits: 3 figures changed at once, 64 contradictions in a group, 10000 changes "
     "tried in a document)"},
    {"summary/document", "文档", "document"},
    {"summary/figures", "数字", "figures"},
    {"summary/figures-line", "读出 {0} 个，其中 {1} 个经核对一致", "{0} read, {1} confirmed"},
    {"summary/figures-line-share", "读出 {0} 个，其中 {1} 个经核对一致（{2} %）", "{0} read, {1} confirmed ({2} %)"},
    {"summary/findings", "错误 {0}，警告 {1}，提示 {2}", "errors {0}, warnings {1}, notes {2}"},
    {"summary/findings-notes-hidden", "错误 {0}，警告 {1}，提示 {2}（用 --show notes 列出）",
     "errors {0}, warnings {1}, notes {2} (--show notes lists them)"},
    {"summary/first-line", "自第 {0} 行起", "from line {0}"},
    {"summary/ignored", "按配置忽略 {0} 条", "{0} ignored by the configuration"},
    {"summary/known", "基线已有 {0} 条", "{0} in the baseline"},
    {"summary/lines", "文本", "text"},
    {"summary/lines-line", "{0} 行，其中 {1} 行用途不明", "{0} lines, {1} of unknown role"},
    {"summary/narrative", "文字", "sentences"},
    {"summary/narrative-line", "表外金额 {0} 个，读懂 {1} 个", "{0} amounts outside tables, {1} understood"},
    {"summary/narrative-lines", "（未读懂：第 {0} 行）", " (the others: line {0})"},
    {"summary/narrative-lines-more", "（未读懂：第 {0} 行等 {1} 行）", " (the others: line {0} … {1} lines)"},
    {"summary/profile", "版式 {0}", "layout {0}"},
    {"summary/remarks", "读取", "reading"},
    {"summary/table-at", "{0}（第 {1} 行）", "{0} (line {1})"},
    {"summary/tables", "表格", "tables"},
    {"summary/tables-line", "应有 {1} 张，找到 {0} 张", "{0} found of {1} expected"},
    {"summary/tables-line-unknown", "找到 {0} 张，版式未知，按表头的文字读出",
     "{0} found; no known layout, read by the words of their headers"},
    {"summary/total", "共 {0} 个文件：通过 {1}，未通过 {2}，核对不完整 {3}，无法核对 {4}",
     "{0} files: {1} passed, {2} failed, {3} incomplete, {4} not checked"},
    {"summary/undetermined", "未定", "open"},
    {"summary/undetermined-line", "{0} 项 [{1}] {2}：第 {3} 行", "{0} [{1}] {2}: line {3}"},
    {"summary/undetermined-line-more", "{0} 项 [{1}] {2}：第 {3} 行等 {4} 处",
     "{0} [{1}] {2}: line {3} … ({4} places)"},
    {"summary/unselected", "未选中的规则另有 {0} 条", "{0} of rules not selected"},
    {"summary/year", "{0} 年", "{0}"},
    {"table/empty", "空表：{0}", "empty: {0}"},
    {"table/missing", "缺少：{0}", "missing: {0}"},
    {"table/partial", "未读全：{0}", "partly read: {0}"},
    {"table/unread", "未能读出：{0}", "not read: {0}"},
});
static_assert(sorted_by_key(entries), "sort the entries by key");
constexpr auto slots = slots_of(entries);

}  // namespace

CatalogueSection summary_messages() { return {entries, slots}; }

}  // namespace budgetcheck
