// The functional classes (类) and the names that were replaced.
// Source: the classification of government revenue and expenditure of the Ministry of Finance, by the year from which a
// name is in force.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace budgetcheck::document {

struct ClassName {
    std::uint32_t code;
    std::u32string_view name;
};

struct RenamedClass {
    std::uint32_t code;
    std::u32string_view old_name;
    std::u32string_view new_name;
    std::uint16_t new_since;  ///< fiscal year
};

inline constexpr auto official_classes = std::to_array<ClassName>({
    {201, U"一般公共服务支出"},
    {202, U"外交支出"},
    {203, U"国防支出"},
    {204, U"公共安全支出"},
    {205, U"教育支出"},
    {206, U"科学技术支出"},
    {207, U"文化旅游体育与传媒支出"},
    {208, U"社会保障和就业支出"},
    {209, U"社会保险基金支出"},
    {210, U"卫生健康支出"},
    {211, U"节能环保支出"},
    {212, U"城乡社区支出"},
    {213, U"农林水支出"},
    {214, U"交通运输支出"},
    {215, U"资源勘探工业信息等支出"},
    {216, U"商业服务业等支出"},
    {217, U"金融支出"},
    {219, U"援助其他地区支出"},
    {220, U"自然资源海洋气象等支出"},
    {221, U"住房保障支出"},
    {222, U"粮油物资储备支出"},
    {223, U"国有资本经营预算支出"},
    {224, U"灾害防治及应急管理支出"},
    {227, U"预备费"},
    {229, U"其他支出"},
    {230, U"转移性支出"},
    {231, U"债务还本支出"},
    {232, U"债务付息支出"},
    {233, U"债务发行费用支出"},
    {234, U"抗疫特别国债安排的支出"},
});

inline constexpr auto renamed_classes = std::to_array<RenamedClass>({
    {201, U"基本公共管理与服务", U"一般公共服务支出", 2011},
    {207, U"文化体育与传媒支出", U"文化旅游体育与传媒支出", 2019},
    {210, U"医疗卫生支出", U"卫生健康支出", 2019},
    {210, U"医疗卫生与计划生育支出", U"卫生健康支出", 2019},
    {215, U"资源勘探信息等支出", U"资源勘探工业信息等支出", 2020},
    {220, U"国土海洋气象等支出", U"自然资源海洋气象等支出", 2019},
});

}  // namespace budgetcheck::document
