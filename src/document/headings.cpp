// A heading is known by its last words.
#include "document/headings.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace budgetcheck::document {
namespace {

constexpr std::size_t longest_heading = 40;

struct SectionHeading {
    std::u32string_view ending;
    Section section;
};

constexpr auto section_headings = std::to_array<SectionHeading>({
    {U"其他相关情况说明", Section::circumstances},
    {U"预算编制说明", Section::explanation},
    {U"部门预算情况说明", Section::explanation},
    {U"单位预算情况说明", Section::explanation},
    {U"决算情况说明", Section::explanation},
    {U"年度部门决算情况", Section::explanation},
    {U"年度单位决算情况", Section::explanation},
    {statement_ending, Section::project},
    {U"绩效目标申报表", Section::form},
    {U"绩效目标表", Section::form},
    {U"名词解释", Section::glossary},
    {U"主要职能", Section::other},
    {U"机构设置", Section::other},
});

constexpr std::uint64_t bit(char32_t c) { return std::uint64_t{1} << (c % 64); }

/// Every line is asked about: this says no to nearly all.
constexpr std::uint64_t last_characters = [] {
    std::uint64_t set = 0;
    for (const SectionHeading& heading : section_headings) set |= bit(heading.ending.back());
    return set;
}();

}  // namespace

std::optional<Section> section_headed(std::u32string_view bare) {
    if (bare.empty() || bare.size() > longest_heading || !could_end_heading(bare.back())) return std::nullopt;
    for (const SectionHeading& heading : section_headings)
        if (heading.ending.back() == bare.back() && bare.ends_with(heading.ending)) return heading.section;
    return std::nullopt;
}

bool could_end_heading(char32_t last) { return (last_characters & bit(last)) != 0; }

}  // namespace budgetcheck::document
