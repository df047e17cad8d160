// A title is recognised by its stem: the year, the kind of body and a name may stand before it.
#include "document/titles.hpp"

#include "document/names.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <array>

namespace budgetcheck::document {
namespace {

constexpr std::size_t longest_title = 80;
constexpr std::size_t longest_heading = 40;
constexpr std::u32string_view sentence_marks = U"。,;:!?";

/// Headings of the sections that stand beside the tables, by their last words.
constexpr std::u32string_view section_headings =
    U"其他相关情况说明|名词解释|预算编制说明|项目经费情况说明|经费情况说明|绩效目标申报表|绩效目标表|主要职能|机构设置";

bool is_leader(char32_t c) {
    return c == U'.' || c == U'…' || c == U'·' || c == U'-' || c == U' ' || text::is_digit(c);
}

/// Without the dots and page number of a contents page behind it.
std::u32string_view without_leaders(std::u32string_view bare) {
    while (!bare.empty() && is_leader(bare.back())) bare.remove_suffix(1);
    return bare;
}

/// By the last character of all titles and headings.
bool could_be_title(std::u32string_view bare) {
    if (bare.empty() || bare.size() > longest_title) return false;
    switch (bare.back()) {
        case U'表':
        case U')':
        case U'明':
        case U'释':
        case U'能':
        case U'置':
            return true;
        default:
            return false;
    }
}

/// The schema with the longest matching stem.
const Schema* match(std::u32string_view bare, std::span<const Schema> known) {
    const Schema* best = nullptr;
    std::size_t length = 0;
    for (const Schema& schema : known)
        any_word(schema.stems, [&](std::u32string_view stem) {
            if (stem.size() > length && bare.ends_with(stem)) {
                best = &schema;
                length = stem.size();
            }
            return false;
        });
    return best;
}

bool is_heading(std::u32string_view bare) {
    return bare.size() <= longest_heading && any_word(section_headings, [&](auto end) { return bare.ends_with(end); });
}

}  // namespace

std::vector<Title> find_titles(const text::Text& text, std::span<const Schema> known) {
    std::vector<Title> titles;
    for (std::uint32_t i = 0; i < text.lines().size(); ++i) {
        const text::Line& line = text.lines()[i];
        const std::u32string_view bare = without_leaders(line.bare);
        if (!could_be_title(bare) || bare.find_first_of(sentence_marks) != std::u32string::npos) continue;
        const Schema* schema = match(bare, known);
        if (schema == nullptr && !is_heading(bare)) continue;
        Title title;
        title.schema = schema;
        title.place = {i, line.begin, text::Text::index(line, bare.size() - 1) + 1};
        title.numbered = without_ordinal(bare).size() != bare.size();
        title.leaders = bare.size() != line.bare.size();
        title.text = bare;
        titles.push_back(std::move(title));
    }
    return titles;
}

}  // namespace budgetcheck::document
