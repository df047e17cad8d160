// One line per unit: 2. 〈name〉。 or a row of a table: 2 〈name〉 预算不单列，并入本级
#include "document/members.hpp"

#include "document/headings.hpp"
#include "document/identity.hpp"
#include "text/fold.hpp"
#include "text/words.hpp"

#include <algorithm>

namespace budgetcheck::document {
namespace {

constexpr std::u16string_view list_mark = u"包括:";
constexpr std::u16string_view unit_word = u"单位";
constexpr std::size_t most_lines_between = 3;  ///< printed lines that are no new unit: a header, words that wrap
constexpr text::WordList own_endings = u"(本部)|(本级)|(机关)|本部|本级|机关";
constexpr text::WordList not_separate = u"不单列|预算并入|并入本";
constexpr std::u16string_view behind_name = u" ,。;:";

bool opens_list(std::u16string_view bare) {
    return bare.size() > list_mark.size() && bare.back() == list_mark.back() && bare.ends_with(list_mark) &&
           bare.find(unit_word) != std::u16string_view::npos;
}

/// Behind the number that the next unit has; 0 where the line has another one, or none.
std::size_t behind_number(std::u16string_view line, std::size_t expected) {
    std::size_t at = line.find_first_not_of(u' ');
    if (at == std::u16string_view::npos) return 0;
    std::size_t number = 0;
    const std::size_t first_digit = at;
    for (; at < line.size() && at < first_digit + 3 && text::is_digit(line[at]); ++at)
        number = number * 10 + static_cast<std::size_t>(line[at] - u'0');
    if (at == first_digit || number != expected) return 0;
    at = line.find_first_not_of(u".、) ", at);
    return at == std::u16string_view::npos || text::is_digit(line[at]) ? 0 : at;
}

Member member_at(const text::Line& line, std::size_t begin) {
    const std::size_t end = std::min(line.folded.find_first_of(behind_name, begin), line.folded.size());
    Member member;
    member.place = {line.index, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    member.name = text::bare(line.folded.substr(begin, end - begin));
    if (const std::size_t ending = text::ends_with_word(member.name, own_endings); ending != 0) {
        member.own = true;
        member.name.resize(member.name.size() - ending);
    }
    member.name = body_name(member.name);
    return member;
}

bool is_not_separate(std::u16string_view bare) {
    return text::any_word(not_separate,
                          [&](std::u16string_view word) { return bare.find(word) != std::u16string_view::npos; });
}

std::vector<Member> list_below(const text::Text& text, std::size_t line) {
    std::vector<Member> members;
    std::size_t between = 0;
    while (++line < text.lines().size() && between <= most_lines_between) {
        const text::Line& next = text.lines()[line];
        if (next.bare.empty()) continue;
        if (section_headed(next.bare)) break;
        const std::size_t begin = behind_number(next.folded, members.size() + 1);
        if (begin != 0) {
            members.push_back(member_at(next, begin));
            between = 0;
        } else {
            ++between;
        }
        if (!members.empty() && is_not_separate(next.bare)) members.back().separate = false;
    }
    return members;
}

}  // namespace

void read_members(const text::Text& text, Document& document) {
    const bool department =
        document.kind == DocumentKind::department_budget || document.kind == DocumentKind::department_final;
    if (!department) return;
    for (std::size_t i = 0; i < text.lines().size() && document.members.empty(); ++i)
        if (opens_list(text.lines()[i].bare)) document.members = list_below(text, i);
}

}  // namespace budgetcheck::document
