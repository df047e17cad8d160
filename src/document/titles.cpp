// A title is recognised by its stem: the year, the kind of body and a name may stand before it.
#include "document/titles.hpp"

#include "document/headings.hpp"
#include "document/names.hpp"
#include "text/fold.hpp"
#include "text/search.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace budgetcheck::document {
namespace {

constexpr std::size_t longest_title = 80;

constexpr bool is_sentence_mark(char32_t c) {
    return (c == U'。') | (c == U',') | (c == U';') | (c == U':') | (c == U'!') | (c == U'?');
}

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
    return bare.back() == U'表' || bare.back() == U')' || could_end_heading(bare.back());
}

/// By the lower bits of the last two characters: could a stem of any table end so? Says no to most lines.
class StemEndings {
public:
    StemEndings() {
        for (const Profile& profile : profiles())
            for (const Schema& schema : profile.tables)
                for (const std::u32string_view stem : schema.stems) add(stem);
    }

    bool may_end(std::u32string_view bare) const { return bare.size() >= 2 && found_[index(bare)]; }

private:
    static std::size_t index(std::u32string_view text) { return (text[text.size() - 2] * 61U + text.back()) % 4096; }

    void add(std::u32string_view stem) {
        if (stem.size() >= 2) found_[index(stem)] = true;
        else found_.fill(true);
    }

    std::array<bool, 4096> found_{};
};

}  // namespace

std::vector<Title> find_titles(const text::Text& text, std::span<const Profile> profiles) {
    std::vector<Title> titles;
    for (std::uint32_t i = 0; i < text.lines().size(); ++i) {
        const text::Line& line = text.lines()[i];
        const std::u32string_view bare = without_leaders(line.bare);
        if (!could_be_title(bare) || text::find_character(bare, 0, is_sentence_mark) < bare.size()) continue;
        std::vector<const Schema*> tables = tables_titled(bare, profiles);
        const auto section = tables.empty() ? section_headed(bare) : std::nullopt;
        if (tables.empty() && !section) continue;
        Title title;
        title.tables = std::move(tables);
        title.section = section.value_or(Section::other);
        title.place = {i, line.begin, text::Text::index(line, bare.size() - 1) + 1};
        title.numbered = without_ordinal(bare).size() != bare.size();
        title.leaders = bare.size() != line.bare.size();
        title.text = bare;
        titles.push_back(std::move(title));
    }
    return titles;
}

std::vector<const Schema*> tables_titled(std::u32string_view title, std::span<const Profile> profiles) {
    static const StemEndings endings;
    std::vector<const Schema*> tables;
    if (!endings.may_end(title)) return tables;
    std::size_t length = 1;  // of the longest stem so far
    for (const Profile& profile : profiles)
        for (const Schema& schema : profile.tables) {
            const std::size_t found = text::ends_with_word(title, schema.stems);
            if (found < length) continue;
            if (found > length) tables.clear();
            length = found;
            tables.push_back(&schema);
        }
    return tables;
}

}  // namespace budgetcheck::document
