// A title is recognised by its stem: the year, the kind of body and a name may stand before it.
#include "document/titles.hpp"

#include "document/headings.hpp"
#include "document/names.hpp"
#include "text/fold.hpp"

#include <algorithm>

namespace budgetcheck::document {
namespace {

constexpr std::size_t longest_title = 80;
constexpr std::u32string_view sentence_marks = U"。,;:!?";

struct Trimmed {
    std::u32string_view text;
    std::size_t begin = 0;
    bool leaders = false;
};

bool is_leader(char32_t c) {
    return c == U'.' || c == U'…' || c == U'·' || c == U'-' || c == U' ' || text::is_digit(c);
}

/// Without blanks around it and without the dots and page number of a contents page behind it.
Trimmed trim(std::u32string_view line) {
    std::size_t begin = 0;
    while (begin < line.size() && line[begin] == U' ') ++begin;
    std::size_t end = line.size();
    while (end > begin && line[end - 1] == U' ') --end;
    const std::size_t last = end;
    while (end > begin && is_leader(line[end - 1])) --end;
    return {line.substr(begin, end - begin), begin, end != last};
}

bool could_be_title(std::u32string_view line) {
    return !line.empty() && line.size() <= longest_title && (line.back() == U'表' || line.back() == U')');
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

bool could_be_heading(std::u32string_view line) {
    return !line.empty() && line.size() <= longest_title && could_end_heading(line.back());
}

}  // namespace

std::vector<Title> find_titles(const text::Text& text, std::span<const Schema> known) {
    std::vector<Title> titles;
    for (std::uint32_t i = 0; i < text.lines().size(); ++i) {
        const Trimmed line = trim(text.lines()[i].folded);
        if (!could_be_title(line.text) && !could_be_heading(line.text)) continue;
        std::u32string bare = text::bare(line.text);
        if (bare.find_first_of(sentence_marks) != std::u32string::npos) continue;
        const Schema* schema = match(bare, known);
        const auto section = schema == nullptr ? section_headed(bare) : std::nullopt;
        if (schema == nullptr && !section) continue;
        Title title;
        title.schema = schema;
        title.section = section.value_or(Section::other);
        title.place = {i, static_cast<std::uint32_t>(line.begin),
                       static_cast<std::uint32_t>(line.begin + line.text.size())};
        title.numbered = without_ordinal(bare).size() != bare.size();
        title.leaders = line.leaders;
        title.text = std::move(bare);
        titles.push_back(std::move(title));
    }
    return titles;
}

}  // namespace budgetcheck::document
