// Help and mistakes on the command line. Keys under help/ end with the long name of the option or the command.
// Sorted by key.
#include "report/catalogue_sections.hpp"

namespace budgetcheck {
namespace {

constexpr auto entries = std::to_array<CatalogueEntry>({
    {"help/about", "核对政府部门、单位预算公开文档：表与表、数与数是否相符。",
     "Checks Chinese government budget disclosures: do their tables and figures fit each other?"},
    {"help/codes", "科目编码名称表（CSV），补充或替换内置的名称",
     "names of codes (CSV), beside or in place of those built in"},
    {"help/color", "文本报告是否着色（auto：仅在终端上，且未设 NO_COLOR）",
     "colour the text report (auto: only on a terminal and without NO_COLOR)"},
    {"help/commands", "命令：", "Commands:"},
    {"help/encoding", "文本文件的编码（默认自动识别；另有 utf-16le、utf-16be）",
     "encoding of text files (default: recognised; also utf-16le, utf-16be)"},
    {"help/exit", "退出码：0 通过；1 有达到 --fail-on 的问题；2 用法有误、有文件未能读全或结果无法写出。",
     "Exit codes: 0 passed; 1 findings at or above --fail-on; 2 wrong usage, an input not (wholly) read, or an output "
     "not written."},
    {"help/explain", "说明规则：查什么、依据、舍入、怎么办，附例子（不写规则时说明全部）",
     "explain rules: what, why, rounding, what to do, with an example (all without a name)"},
    {"help/extract", "列出读出的数字及其坐标，每行一个 JSON 对象",
     "print the figures with their coordinates, one JSON object a line"},
    {"help/fail-on", "达到此级别的问题使退出码为 1（note 同时列出提示）",
     "exit code 1 from this severity on (note lists the notes too)"},
    {"help/files-from", "从文件读取要核对的路径，每行一个（- 为标准输入）",
     "read the paths from this file, one a line (- for standard input)"},
    {"help/format", "text、json、ndjson、sarif、junit、github 或 csv；extract：ndjson、csv 或 sqlite",
     "text, json, ndjson, sarif, junit, github or csv; of extract: ndjson, csv or sqlite"},
    {"help/help", "显示本说明", "print this help"},
    {"help/ignore", "不报这些规则（编号或类别，用逗号分隔）",
     "leave these rules out (ids or families, separated by commas)"},
    {"help/jobs", "同时核对的文件数（默认：处理器核数）",
     "documents checked at the same time (default: the processor's cores)"},
    {"help/lang", "输出语言（默认随环境 LC_ALL、LC_MESSAGES、LANG）",
     "language (default from LC_ALL, LC_MESSAGES, LANG)"},
    {"help/merge", "把 --shard 各部分的结果合成一次运行的结果", "put the results of all shards together as one run's"},
    {"help/null", "--files-from 中的路径以 NUL 分隔", "the paths of --files-from end with NUL"},
    {"help/options", "选项：", "Options:"},
    {"help/output", "把结果写到文件，写完才替换原有文件", "write to this file, replaced only when all is written"},
    {"help/paths", "PATH 是文本文件、目录（其中全部 *.txt）或 -（标准输入）；与命令同名的文件写成 ./extract。",
     "PATH is a text file, a directory (all its *.txt) or - (standard input); a file named like a command is "
     "./extract."},
    {"help/profile", "按这种版式核对，不由文档本身判断", "check as this layout, whatever the document looks like"},
    {"help/rules", "列出全部规则", "list all rules"},
    {"help/select", "只报这些规则（编号或类别，用逗号分隔）",
     "report only these rules (ids or families, separated by commas)"},
    {"help/shard", "只核对第 I 份（共 N 份），用于分头运行；需 ndjson 格式",
     "check only part I of N, for runs side by side; needs ndjson"},
    {"help/show", "另外列出提示（舍入之差、精度、格式）", "list notes too (rounding, precision, format)"},
    {"help/summary", "汇总 ndjson 结果：按规则、按单位，问题最多的文件",
     "sum up ndjson results: by rule, by body, the worst documents"},
    {"help/together", "把这些文件放在一起核对：部门与所属单位，同一单位的各年文件",
     "compare the documents too: a department with its units, one body over the years"},
    {"help/usage", "用法：", "Usage:"},
    {"help/version", "显示版本", "print the version"},
    {"usage/bad-value", "选项 {0} 的值“{1}”无效，可用：{2}", "{0}: “{1}” is not one of: {2}"},
    {"usage/failure", "程序内部出错（{0}）：请报告这个问题", "internal failure ({0}): please report it"},
    {"usage/files-from", "路径清单 {0}：{1}", "the list of paths {0}: {1}"},
    {"usage/hint", "用 budgetcheck --help 查看用法", "see budgetcheck --help"},
    {"usage/interrupted", "已中断：{1} 个文件中核对了 {0} 个", "interrupted: {0} of {1} files were checked"},
    {"usage/jobs", "选项 --jobs 的值“{0}”无效，应为 1 到 {1} 的整数",
     "--jobs: “{0}” is not a whole number from 1 to {1}"},
    {"usage/near", "，是不是 {0}？", "; did you mean {0}?"},
    {"usage/no-paths", "没有给出要核对的文件或目录", "no file or directory was given"},
    {"usage/null", "选项 --null 要与 --files-from 一起用", "--null needs --files-from"},
    {"usage/rules-paths", "命令 rules 不带文件（“{0}”）；同名的文件写成 ./rules",
     "the command rules takes no files (“{0}”); a file of its name is ./rules"},
    {"usage/shard", "选项 --shard 的值“{0}”无效，应写成 1/4 这样的形式", "--shard: “{0}” is not like 1/4"},
    {"usage/shard-format", "选项 --shard 需要 --format ndjson（或 extract），各部分用 merge 合并",
     "--shard needs --format ndjson (or extract); merge puts the parts together"},
    {"usage/shard-together", "--shard 与 --together 不能一起用：分开的各部分互相看不到",
     "--shard and --together exclude each other: the parts do not see each other"},
    {"usage/sqlite-output", "sqlite 格式要用 -o 指定文件", "the format sqlite needs a file: -o FILE"},
    {"usage/too-many-together", "--together 一次最多核对 {1} 个文件，这里有 {0} 个：请按部门分次核对",
     "--together takes at most {1} files, not {0}: check one department at a time"},
    {"usage/unknown-option", "没有选项 {0}", "there is no option {0}"},
    {"usage/unknown-rule", "没有规则或类别“{0}”{1}", "there is no rule or family “{0}”{1}"},
    {"usage/value-missing", "选项 {0} 需要一个值", "the option {0} needs a value"},
    {"usage/wrong", "命令行有误（{0}）", "wrong usage ({0})"},
});
static_assert(sorted_by_key(entries), "sort the entries by key");

}  // namespace

std::span<const CatalogueEntry> usage_messages() { return entries; }

}  // namespace budgetcheck
