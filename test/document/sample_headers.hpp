// The title and the header of every table, as printed; rows are put below them.
#pragma once

#include <array>
#include <stdexcept>
#include <string>
#include <string_view>

namespace budgetcheck::test {

struct SampleHeader {
    std::string_view id;
    std::string_view text;
};

inline constexpr auto sample_headers = std::to_array<SampleHeader>({
    {"T1", R"(2025年预算单位财务收支预算总表
编制单位：云溪区文化馆 单位：元
本年收入 本年支出
预算数
项目 预算数 项目 基本支出
合计 项目支出
人员经费 公用经费
)"},
    {"T2", R"(2025年预算单位收入预算总表
编制单位：云溪区文化馆 单位：元
项目 收入预算
功能分类科目编码 功能分类科目名称 合计 财政拨款收入 事业收入 事业单位 其他收入
类 款 项 经营收入
)"},
    {"T3", R"(2025年预算单位支出预算总表
编制单位：云溪区文化馆 单位：元
项目 支出预算
功能分类科目编码 功能分类科目名称 合计 基本支出 项目支出
类 款 项
)"},
    {"T4", R"(2025年预算单位财政拨款收支预算总表
编制单位：云溪区文化馆 单位：元
财政拨款收入 财政拨款支出
项目 预算数 项目 合计 一般公共预算 政府性基金预算 国有资本经营预算
)"},
    {"T5", R"(2025年预算单位一般公共预算支出功能分类预算表
编制单位：云溪区文化馆 单位：元
项目 一般公共预算支出
功能分类科目编码 功能分类科目名称 合计 基本支出 项目支出
类 款 项
)"},
    {"T6", R"(2025年预算单位政府性基金预算支出功能分类预算表
编制单位：云溪区文化馆 单位：元
项目 政府性基金预算支出
功能分类科目编码 功能分类科目名称 合计 基本支出 项目支出
类 款 项
)"},
    {"T7", R"(2025年预算单位国有资本经营预算支出功能分类预算表
编制单位：云溪区文化馆 单位：元
项目 国有资本经营预算支出
功能分类科目编码 功能分类科目名称 合计 基本支出 项目支出
类 款 项
)"},
    {"T8", R"(2025年预算单位一般公共预算基本支出部门预算经济分类预算表
编制单位：云溪区文化馆 单位：元
项目 一般公共预算基本支出
经济分类科目编码 部门经济分类科目名称 合计 人员经费 公用经费
类 款
)"},
    {"T9", R"(2025年单位“三公”经费和机关运行经费预算表
编制单位：云溪区文化馆 单位：万元
“三公”经费预算数 机关运行经费预算数
公务用车购置及运行费
合计 因公出国（境）费 公务接待费 小计 购置费 运行费
)"},
});

/// The sample header of a table with `rows` below it.
inline std::string table_text(std::string_view id, std::string_view rows) {
    for (const SampleHeader& header : sample_headers)
        if (header.id == id) return std::string(header.text) + std::string(rows);
    throw std::logic_error("no sample header of " + std::string(id));
}

}  // namespace budgetcheck::test
