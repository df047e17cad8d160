// structure/level: a district's document that explains its words with those of the city, or the other way round.
#include "check/plain/wording.hpp"
#include "check/rule_ids.hpp"
#include "text/fold.hpp"
#include "text/search.hpp"

#include <algorithm>

namespace budgetcheck::checking {
namespace {

using document::Paragraph;

constexpr std::size_t cover_lines = 60;
constexpr std::u16string_view levels = u"省市区县";
constexpr text::WordList covers = u"级单位预算|级部门预算";

/// What the glossary says of the body's own level; anything else may speak of another one.
constexpr text::WordList own_level = u"级预算主管部门|级财政有经费领拨关系|级财政拨款安排";

/// The level that the cover names: 区 of 区级单位预算. 0 where it names none or several.
char16_t level_of_cover(const Context& context) {
    const auto& lines = context.text.lines();
    char16_t level = 0;
    for (std::size_t i = 0; i < std::min(lines.size(), cover_lines); ++i) {
        const std::u16string_view bare = lines[i].bare;
        const std::size_t length = ends_with_word(bare, covers);
        if (length == 0 || length == bare.size()) continue;
        const char16_t found = bare[bare.size() - length - 1];
        if (!contains(levels, std::u16string_view(&found, 1))) continue;
        if (level != 0 && level != found) return 0;
        level = found;
    }
    return level;
}

void check_glossary(const Context& context, const Paragraph& paragraph, char16_t level, Findings& findings) {
    const std::u16string_view text = paragraph.text;
    const auto next = [&](std::size_t from) {
        return text::find_character(text, from, [](char16_t c) { return c == u'级'; });
    };
    for (std::size_t at = next(0); at < text.size(); at = next(at + 1)) {
        if (at == 0 || text[at - 1] == level || levels.find(text[at - 1]) == npos) continue;
        const std::size_t length = starts_with_word(text.substr(at), own_level);
        if (length == 0) continue;
        const Words words{paragraph, at - 1, at + length};
        const std::string expected = text::to_utf8(std::u16string{level, u'级'});
        Finding finding =
            words_finding(rule::level, Severity::warning, {"structure/level", {text::to_utf8(words.text()), expected}},
                          place(context, words));
        finding.expected = expected;
        finding.actual = text::to_utf8(text.substr(at - 1, 2));
        findings.push_back(std::move(finding));
    }
}

}  // namespace

void check_levels(const Context& context, Findings& findings) {
    const auto is_glossary = [](const Paragraph& paragraph) {
        return paragraph.section == document::Section::glossary;
    };
    if (std::ranges::none_of(context.document.paragraphs, is_glossary)) return;
    const char16_t level = level_of_cover(context);
    if (level == 0) return;
    for (const Paragraph& paragraph : context.document.paragraphs)
        if (is_glossary(paragraph)) check_glossary(context, paragraph, level, findings);
}

}  // namespace budgetcheck::checking
