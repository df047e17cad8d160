// A heading is known by its last words.
#include "document/headings.hpp"

#include "text/few_characters.hpp"
#include "text/fold.hpp"
#include "text/words.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace budgetcheck::document {
namespace {

constexpr std::size_t longest_heading = 60;

struct SectionHeading {
    std::u16string_view ending;
    Section section;
};

constexpr auto section_headings = std::to_array<SectionHeading>({
    {u"其他相关情况说明", Section::circumstances},
    {u"预算编制说明", Section::explanation},
    {u"预算情况说明", Section::explanation},
    {u"预算安排情况说明", Section::explanation},
    {u"收支情况说明", Section::explanation},
    {u"预算说明", Section::explanation},
    {u"预算收支情况", Section::explanation},
    {u"决算情况说明", Section::explanation},
    {u"年度部门决算情况", Section::explanation},
    {u"年度单位决算情况", Section::explanation},
    {u"财政拨款支出情况说明", Section::explanation},
    {u"三公\"经费支出情况说明", Section::explanation},
    {u"三公\"经费增减情况说明", Section::explanation},
    {u"三公\"经费增减变化情况说明", Section::explanation},
    {u"三公\"经费情况说明", Section::explanation},
    {u"三公经费支出情况说明", Section::explanation},
    {u"三公经费情况说明", Section::explanation},
    {statement_ending, Section::project},
    {u"绩效目标申报表", Section::form},
    {u"绩效目标表", Section::form},
    {u"名词解释", Section::glossary},
    {u"主要职能", Section::other},
    {u"机构设置", Section::other},
});

/// With which those headings, the titles of tables and covers, and the headings of accounts end.
constexpr text::FewCharacters<64> last_characters(u"明释能置况表)算开");
static_assert(std::ranges::all_of(section_headings, [](const SectionHeading& heading) {
    return last_characters.has(heading.ending.back());
}));

/// The fourth from the end of those headings.
constexpr text::FewCharacters<64> fourth_characters(u"情编预收决标效名主机");
static_assert(std::ranges::all_of(section_headings, [](const SectionHeading& heading) {
    return heading.ending.size() >= 4 && fourth_characters.has(heading.ending[heading.ending.size() - 4]);
}));

/// Dots and page numbers of a contents page.
constexpr text::FewCharacters<256> leaders(u".- 0123456789…·");

/// 1.23: no page number, so that the line is no entry of a contents page.
bool ends_with_decimals(std::u16string_view bare) {
    return bare.size() > 4 && bare[bare.size() - 3] == u'.' && text::is_digit(bare[bare.size() - 4]);
}

/// Of a line that is not empty.
std::u16string_view without_leaders(std::u16string_view bare) {
    if (text::is_digit(bare.back()) && ends_with_decimals(bare)) return {};
    while (!bare.empty() && leaders.has(bare.back())) bare.remove_suffix(1);
    return bare;
}

}  // namespace

std::optional<Section> section_headed(std::u16string_view bare) {
    if (bare.size() < 4 || bare.size() > longest_heading || !last_characters.has(bare.back())) return std::nullopt;
    if (!fourth_characters.has(bare[bare.size() - 4])) return std::nullopt;
    for (const auto& [ending, section] : section_headings)
        if (bare.size() >= ending.size() && bare[bare.size() - ending.size()] == ending.front() &&
            text::stands_at_end(bare, ending))
            return section;
    return std::nullopt;
}

std::vector<HeadingLine> heading_lines(const text::Text& text) {
    constexpr std::size_t usual = 128;
    std::vector<HeadingLine> lines;
    lines.reserve(usual);
    for (const text::Line& line : text.lines()) {
        if (line.bare.empty()) continue;
        const std::u16string_view words = without_leaders(line.bare);
        if (!words.empty() && last_characters.has(words.back())) lines.push_back({&line, words});
    }
    return lines;
}

}  // namespace budgetcheck::document
