// A cover: 〈body〉2025年部门预算 alone on a line, with the contents or the body's name right below. A cover that is
// printed again, such as the head of every page, says the same words and begins nothing.
#include "document/covers.hpp"

#include "document/identity.hpp"
#include "text/words.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <string>

namespace budgetcheck::document {
namespace {

constexpr std::size_t longest_cover_line = 40;
constexpr std::size_t lines_below = 4;    ///< printed lines between the title and the contents
constexpr std::size_t lines_above = 8;    ///< of the page on which the title stands
constexpr std::size_t lines_of_name = 3;  ///< above the title; where more are printed the title stands below a table
constexpr text::WordList cover_endings = u"部门预算|单位预算|部门决算|单位决算|预算公开|决算公开";
constexpr text::WordList cover_labels = u"预算单位:|预算主管部门:|主管部门:";
constexpr std::u16string_view contents = u"目录";

using Lines = std::span<const text::Line>;

struct Cover {
    std::size_t first = 0;  ///< line
    std::u16string words;   ///< from the title to what it is known by
};

bool may_end_cover(std::u16string_view bare) {
    return bare.size() <= longest_cover_line && text::ends_with_word(bare, cover_endings) != 0;
}

/// Where the page of the title begins, if right above; else the body's name above the title. Never before `earliest`.
std::size_t first_line(Lines lines, std::size_t title, std::size_t earliest) {
    std::size_t first = title;
    while (first > earliest && title - first < lines_above && lines[first - 1].page == lines[title].page) --first;
    if (first == 0 || lines[first - 1].page != lines[title].page) return first;
    first = title;
    while (first > earliest && title - first <= lines_of_name && !lines[first - 1].bare.empty()) --first;
    return title - first <= lines_of_name ? first : title;
}

std::optional<Cover> cover_at(Lines lines, std::size_t title, std::size_t earliest) {
    if (!may_end_cover(lines[title].bare)) return std::nullopt;
    Cover cover{first_line(lines, title, earliest), {}};
    for (std::size_t i = cover.first; i <= title; ++i) cover.words += lines[i].bare;
    if (!title_year(cover.words)) return std::nullopt;
    std::size_t printed = 0;
    for (std::size_t i = title + 1; i < lines.size() && printed < lines_below; ++i) {
        const std::u16string_view bare = lines[i].bare;
        if (bare.empty()) continue;
        ++printed;
        if (bare == contents) return cover;
        cover.words += bare;
        if (text::starts_with_word(bare, cover_labels) != 0) return cover;
    }
    return std::nullopt;
}

}  // namespace

std::vector<std::uint32_t> further_documents(const text::Text& text, std::span<const HeadingLine> headings) {
    std::vector<std::uint32_t> result;
    std::vector<std::u16string> seen;
    const Lines lines = text.lines();
    std::size_t behind_last = 0;
    for (const HeadingLine& heading : headings) {
        std::optional<Cover> cover = cover_at(lines, heading.line->index, behind_last);
        if (cover) behind_last = heading.line->index + 1;
        if (!cover || std::ranges::find(seen, cover->words) != seen.end()) continue;
        if (!seen.empty()) result.push_back(static_cast<std::uint32_t>(cover->first));
        seen.push_back(std::move(cover->words));
    }
    return result;
}

}  // namespace budgetcheck::document
