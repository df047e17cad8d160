// Long runs, what is made of their results, and outputs for other programs. Sorted by key.
#include "report/catalogue_sections.hpp"

namespace budgetcheck {
namespace {

constexpr auto entries = std::to_array<CatalogueEntry>({
    {"overview/bodies", "问题最多的单位：", "Bodies with most findings:"},
    {"overview/body", "单位", "body"},
    {"overview/coverage", "数字 {0} 个，印证 {1} %；核对 {2} 项，未定 {3} %",
     "{0} figures, {1} % confirmed; {2} checks, {3} % undetermined"},
    {"overview/documents", "文件", "files"},
    {"overview/errors", "错误", "errors"},
    {"overview/notes", "提示", "notes"},
    {"overview/path", "文件", "file"},
    {"overview/rule", "规则", "rule"},
    {"overview/rules", "按规则：", "By rule:"},
    {"overview/states", "文件 {0} 个：通过 {1}，未通过 {2}，核对不完整 {3}，无法读取 {4}",
     "{0} documents: {1} passed, {2} failed, {3} incomplete, {4} unreadable"},
    {"overview/warnings", "警告", "warnings"},
    {"overview/worst", "问题最多的文件：", "Documents with most findings:"},
    {"progress/line", "{0}/{1}，每秒 {2} 个，剩余 {3}", "{0}/{1}, {2} a second, {3} left"},
    {"results/cut-off", "{0} 第 {1} 行没有写完：这一部分的运行可能被中断，请重新运行",
     "{0}: line {1} is cut off: its run may have been interrupted, run it again"},
    {"results/missing", "{1} 个文件中有 {0} 个没有结果（第 {2} 个）：请补上缺少的部分",
     "{0} of {1} files have no result (numbers {2}): add the missing parts"},
    {"results/no-document", "{0} 第 {1} 行不是核对结果：应为 --format ndjson 的输出",
     "{0}: line {1} is no result of a check: give the output of --format ndjson"},
    {"results/no-json", "{0} 第 {1} 行不是 JSON：应为 --format ndjson 的输出",
     "{0}: line {1} is no JSON: give the output of --format ndjson"},
    {"results/no-part", "{0} 第 {1} 行没有 run 成员：merge 只合并 --shard 的输出",
     "{0}: line {1} has no member run: merge takes what --shard wrote"},
    {"results/nothing", "没有任何核对结果：请核对前面的命令是否写出了 --format ndjson 的输出",
     "no results at all: did the command before write its --format ndjson output?"},
    {"results/other-run", "{0} 第 {1} 行属于另一次运行（文件总数不同）：各部分要用同样的路径运行",
     "{0}: line {1} is of another run (another number of files): all parts need the same paths"},
    {"results/twice", "{0} 第 {1} 行的文件在另一部分中也有：同一部分是否给了两次？",
     "{0}: the file of line {1} stands in another part too: was a part given twice?"},
    {"results/unreadable", "结果文件 {0} 无法读取：请核对路径", "the results {0} cannot be read: check the path"},
    {"sarif/input-rule", "文件未能读取或未能读全", "the document could not be read, or not wholly"},
});

}  // namespace

CatalogueSection results_messages() { return section_of<entries>(); }

}  // namespace budgetcheck
