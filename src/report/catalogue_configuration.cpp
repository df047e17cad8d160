// Configurations, baselines and what is ignored. Sorted by key.
#include "report/catalogue_sections.hpp"

namespace budgetcheck {
namespace {

constexpr auto entries = std::to_array<CatalogueEntry>({
    {"baseline/gone", "基线 {0}：{1} 原有的 {2} 个问题已不存在，可重新生成基线",
     "the baseline {0}: {2} findings of {1} are gone; it can be written anew"},
    {"configuration/bad-fingerprint", "第 {0} 行：“{1}”不是指纹：应为 16 位十六进制数，用 --format ignore 可得到",
     "line {0}: “{1}” is no fingerprint of 16 hexadecimal digits: --format ignore prints them"},
    {"configuration/bad-value", "第 {0} 行：{1} 的值“{2}”无效，可用：{3}", "line {0}: {1}: “{2}” is not one of: {3}"},
    {"configuration/empty", "第 {0} 行：{1} 是空的，请填写", "line {0}: {1} is empty: fill it in"},
    {"configuration/expired",
     "{0} 第 {1} 行：忽略 {2}（{3}）已于 {4} 到期，该问题照常报告：请更正文件，或重新确认后延期",
     "{0}, line {1}: {2} ({3}) was ignored until {4}, and is reported again: mend the document, or think it over and "
     "extend the date"},
    {"configuration/file", "配置文件 {0}：{1}", "the configuration {0}: {1}"},
    {"configuration/from", "配置文件：{0}", "the configuration {0}"},
    {"configuration/ignore-reason", "必填：为什么这不是错误", "to be filled in: why this is no mistake"},
    {"configuration/ignore-until", "必填：忽略到哪一天，如 until = 2026-12-31",
     "to be filled in: the last day, as until = 2026-12-31"},
    {"configuration/language-default", "language：由 --lang 或环境决定", "language: from --lang or the environment"},
    {"configuration/line", "第 {0} 行", "line {0}"},
    {"configuration/missing-key", "第 {0} 行：[[ignore]] 缺少 {1}：file、fingerprint、reason、until 都要写",
     "line {0}: this [[ignore]] has no {1}: file, fingerprint, reason and until are all needed"},
    {"configuration/no-date", "第 {0} 行：until 应为不加引号的日期，如 until = 2026-12-31",
     "line {0}: until is no date: write it without quotes, as until = 2026-12-31"},
    {"configuration/no-document", "{0} 第 {1} 行：忽略 {2}（{3}）所指的文件不存在：{4}",
     "{0}, line {1}: {2} ({3}) is ignored in a file that is not there: {4}"},
    {"configuration/no-rule", "第 {0} 行：没有规则“{1}”，用 budgetcheck rules 列出全部规则",
     "line {0}: there is no rule “{1}”: budgetcheck rules lists them"},
    {"configuration/no-such-rule", "第 {0} 行：没有规则“{1}”，是不是 {2}？",
     "line {0}: there is no rule “{1}”; did you mean {2}?"},
    {"configuration/no-table", "第 {0} 行：应写成 {1}，下面各占一行", "line {0}: write {1}, and its keys below"},
    {"configuration/no-text", "第 {0} 行：{1} 的值应为加引号的文字", "line {0}: {1} must be a text in quotes"},
    {"configuration/no-toml", "第 {0} 行不是 TOML：{1}", "line {0} is no TOML: {1}"},
    {"configuration/none", "没有找到 {0}，一切按默认", "no {0} was found: all is as by default"},
    {"configuration/profile-default", "profile：由文档本身判断", "profile: as the document shows"},
    {"configuration/severity-default", "[severity]：各规则的默认级别", "[severity]: as the rules have it"},
    {"configuration/stale", "{0} 第 {1} 行：忽略 {2}（{3}）已不适用：{4} 中没有这个问题了，请删去",
     "{0}, line {1}: ignoring {2} ({3}) no longer applies: {4} has no such finding; remove it"},
    {"configuration/unknown-key", "第 {0} 行：没有“{1}”这个设置，是不是 {2}？",
     "line {0}: there is no setting “{1}”; did you mean {2}?"},
});

}  // namespace

CatalogueSection configuration_messages() { return section_of<entries>(); }

}  // namespace budgetcheck
