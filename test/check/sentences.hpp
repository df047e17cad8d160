// Documents with one empty table and a few sentences, and what is found and read in them.
#pragma once

#include <budgetcheck/check.hpp>

#include <string>
#include <string_view>

namespace budgetcheck::sentences {

inline constexpr std::string_view budget = R"(2025年部门预算
国有资本经营预算支出表
单位：万元
科目编码 科目名称 本年国有资本经营预算支出
合计 基本支出 项目支出
合计 0.00 0.00 0.00
第二部分 2025年部门预算情况说明
)";

inline constexpr std::string_view accounts = R"(2024年度部门决算
国有资本经营预算财政拨款收入支出决算表
单位：万元
科目编码 科目名称 年初结转和结余 本年收入 本年支出 年末结转和结余
小计 基本支出 项目支出
合计
注：本部门2024年度没有国有资本经营预算财政拨款收入和支出，故本表为空表。
第三部分 2024年度部门决算情况说明
)";

/// `rule: printed → expected` of the findings in sentences; that tables are missing is known.
inline std::string found(std::string_view document, std::string_view sentences) {
    std::string result;
    for (const Finding& finding : check(std::string(document).append(sentences), "document.txt").findings) {
        if (finding.rule.starts_with("structure/")) continue;
        result += (result.empty() ? "" : "; ") + std::string(finding.rule) + ": " + finding.locations.at(0).text +
                  " → " + finding.expected;
    }
    return result;
}

/// How many amounts of the sentences are read, of how many.
inline std::string read(std::string_view document, std::string_view sentences) {
    const Coverage coverage = check(std::string(document).append(sentences), "document.txt").coverage;
    return std::to_string(coverage.narrative_read) + "/" + std::to_string(coverage.narrative_amounts);
}

}  // namespace budgetcheck::sentences
