// structure/section: a section that the contents page promises and the body lacks. A heading in the body may be worded
// in another way, so any line that speaks of it will do.
#include "check/plain/plain.hpp"
#include "check/plain/wording.hpp"
#include "check/rule_ids.hpp"
#include "document/names.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <array>

namespace budgetcheck::checking {
namespace {

using document::Section;

constexpr std::u16string_view contents_heading = u"目录";
constexpr std::size_t last_contents_line = 80;
constexpr std::size_t longest_entry = 40;

struct PromisedSection {
    Section section;
    std::u16string_view entry;  ///< how the line of the contents page ends
    text::WordList body;        ///< words any of which show that the section is there
};

constexpr auto promised_sections = std::to_array<PromisedSection>({
    {Section::other, u"主要职能", u"职能|职责"},
    {Section::other, u"机构设置", u"机构设置|内设机构|构成情况"},
    {Section::glossary, u"名词解释", u"名词解释|财政拨款收入:|基本支出预算:|基本支出:"},
    {Section::explanation, u"预算编制说明", u"编制说明|主要内容如下|情况说明"},
    {Section::circumstances, u"其他相关情况说明", u"相关情况说明|其他情况说明|其他重要事项|政府采购|国有资产"},
    {Section::project, u"项目经费情况说明", u"经费情况说明|项目概述|立项依据|绩效目标申报表|绩效目标表"},
});

/// An entry with the ordinal 一、 and without dots and page number behind it.
std::u16string_view entry_of(std::u16string_view bare) {
    while (!bare.empty() && (text::is_digit(bare.back()) || bare.back() == u'.' || bare.back() == u'…' ||
                             bare.back() == u'·' || bare.back() == u'-'))
        bare.remove_suffix(1);
    return bare;
}

struct Promise {
    const PromisedSection* section = nullptr;
    std::uint32_t line = 0;
    std::u16string_view entry;
};

struct Contents {
    std::vector<Promise> promises;
    std::uint32_t end = 0;  ///< the first line behind the contents page
};

/// The entries below 目录: lines with an ordinal, up to the first without.
Contents read_contents(const Context& context) {
    Contents contents;
    const auto& lines = context.text.lines();
    const auto last = static_cast<std::uint32_t>(std::min(lines.size(), last_contents_line));
    std::uint32_t i = 0;
    while (i < last && lines[i].bare != contents_heading) ++i;
    for (++i; i < last; ++i) {
        const std::u16string_view entry = entry_of(lines[i].bare);
        if (entry.empty()) continue;
        const std::u16string_view words = document::without_ordinal(entry);
        if (words.size() == entry.size() || entry.size() > longest_entry) break;
        contents.end = i + 1;
        if (!text::is_chinese_numeral(entry.front())) continue;
        for (const PromisedSection& section : promised_sections)
            if (words.ends_with(section.entry)) {
                contents.promises.push_back({&section, i, words});
                break;
            }
    }
    return contents;
}

bool stands_in(const Context& context, std::uint32_t first, const PromisedSection& promised) {
    if (promised.section != Section::other &&
        std::ranges::find(context.document.paragraphs, promised.section, &document::Paragraph::section) !=
            context.document.paragraphs.end())
        return true;
    const auto& lines = context.text.lines();
    for (std::size_t i = first; i < lines.size(); ++i) {
        if (context.document.roles[i] == document::LineRole::row) continue;
        const std::u16string_view line = lines[i].folded;
        if (holds_word(line, promised.body)) return true;
    }
    return false;
}

}  // namespace

void check_sections(const Context& context, Findings& findings) {
    if (context.document.is_cut_off()) return;  // what stands behind the end of the text is not missing
    const Contents contents = read_contents(context);
    for (const Promise& promise : contents.promises) {
        if (stands_in(context, contents.end, *promise.section)) continue;
        const std::u16string_view folded = context.text.lines()[promise.line].folded;
        const std::size_t begin = folded.find(promise.entry);
        const document::Span span = begin == npos
                                        ? document::Span{promise.line, 0, static_cast<std::uint32_t>(folded.size())}
                                        : document::Span{promise.line, static_cast<std::uint32_t>(begin),
                                                         static_cast<std::uint32_t>(begin + promise.entry.size())};
        findings.push_back(words_finding(rule::section, Severity::warning,
                                         {"structure/section", {text::to_utf8(promise.entry)}}, place(context, span)));
    }
}

}  // namespace budgetcheck::checking
