// 团组2个、5人次, 保有量3辆: counts that a document may name again elsewhere.
#include "document/prose_signs.hpp"
#include "document/statements_parts.hpp"
#include "text/fold.hpp"
#include "text/search.hpp"

#include <algorithm>
#include <utility>

namespace budgetcheck::document {
namespace {

constexpr text::WordList counted_units = u"个|批|辆|人次";  ///< as those of counted_things() and people begin

std::u16string_view unit_at(std::u16string_view text, const Number& number, const WordList& units) {
    return text.substr(number.end, text::starts_with_word(text.substr(number.end), units));
}

using Marks = text::FewCharacters<64>;
constexpr Marks sentence_ends(u"。;");
constexpr Marks marks_between_words(u",。;:、()");
constexpr Marks brackets(u"()");

/// Where the words between the last of the marks and the end begin.
std::size_t behind_last_of(std::u16string_view text, const Marks& marks) {
    std::size_t begin = text.size();
    while (begin > 0 && !marks.has(text[begin - 1])) --begin;
    return begin;
}

/// Does the sentence up to the number speak of another year, of a plan or of some of them?
bool speaks_of_others(std::u16string_view text, std::size_t end) {
    const std::u16string_view before = text.substr(0, end);
    return text::holds_word(before.substr(behind_last_of(before, sentence_ends)), words_of_other_counts);
}

/// …3辆: does it end with a count in this unit?
bool ends_with_count(std::u16string_view text, std::u16string_view unit) {
    return text.size() > unit.size() && text.ends_with(unit) && text::is_digit(text[text.size() - unit.size() - 1]);
}

/// 其他用车3辆，其他用车 or 其他用车3辆，: are the things counted that the end of the text names?
bool is_counted_before(std::u16string_view text, std::u16string_view unit) {
    const std::size_t begin = behind_last_of(text, marks_between_words);
    const std::u16string_view thing = text.substr(begin);
    if (thing.empty()) return begin > 0 && ends_with_count(text.substr(0, begin - 1), unit);
    const std::u16string_view before = text.substr(0, begin);
    for (std::size_t at = before.find(thing); at != text.npos; at = before.find(thing, at + 1))
        if (text::is_digit(text[at + thing.size()])) return true;
    return false;
}

constexpr auto may_explain = [](char16_t c) { return (c == u'主') | (c == u'均') | (c == u'全') | (c == u'都'); };
static_assert(!any_word(words_of_explanation, [](auto word) { return !may_explain(word.front()); }));

/// Where the first of the words begins and ends.
std::pair<std::size_t, std::size_t> find_explanation(std::u16string_view list) {
    for (std::size_t at = text::find_character(list, 0, may_explain); at < list.size();
         at = text::find_character(list, at + 1, may_explain))
        if (const std::size_t length = text::starts_with_word(list.substr(at), words_of_explanation); length != 0)
            return {at, at + length};
    return {list.npos, list.npos};
}

/// 3辆(执法车2辆、巡逻车1辆): in a bracket behind what it explains.
bool explains_in_bracket(std::u16string_view list, std::u16string_view unit) {
    const std::size_t behind = behind_last_of(list, brackets);
    return behind > 0 && list[behind - 1] == u'(' && ends_with_count(list.substr(0, behind - 1), unit);
}

/// 、累计5人次: of the journeys just counted.
std::optional<Counted> people(std::u16string_view text, const Number& number, const CountedGroups& groups) {
    if (groups.counted.at.measure != Measure::groups) return std::nullopt;
    const std::u16string_view between = text.substr(groups.next, number.begin - groups.next);
    const std::u16string_view unit = unit_at(text, number, people_units);
    if (unit.empty() || between.find_first_not_of(signs_before_people) != between.npos) return std::nullopt;
    Counted counted = groups.counted;
    counted.at.measure = Measure::people;
    counted.unit = unit;
    return counted;
}

}  // namespace

std::u16string_view ListBegin::list_before(std::u16string_view text, const Number& number) {
    constexpr std::u16string_view parts = u"其中";
    static_assert(parts.front() == u'其');
    const auto is_sign = [](char16_t c) { return is_sentence_end(c) | (c == u'其'); };
    const std::u16string_view before = text.substr(0, number.begin);
    if (read_ > before.size()) begin_ = read_ = 0;
    for (; (read_ = text::find_character(before, read_, is_sign)) < before.size(); ++read_) {
        if (is_sentence_end(before[read_])) begin_ = read_ + 1;
        else if (before.substr(read_).starts_with(parts)) begin_ = read_ + parts.size();
    }
    return before.substr(begin_);
}

Listing listing_of(std::u16string_view text, std::u16string_view list, const Number& number) {
    const std::u16string_view before = text.substr(0, number.begin);
    const auto [word, behind] = find_explanation(list);
    if (word == list.npos) return explains_in_bracket(list, number.unit_text) ? Listing::explanation : Listing::part;
    // Behind a comma or the first count other kinds may follow.
    constexpr std::u16string_view ends = u",0123456789";
    if (list.find_first_of(ends, behind) != list.npos) return Listing::unsure;
    const bool counted = is_counted_before(before.substr(0, before.size() - list.size() + word), number.unit_text);
    return counted ? Listing::explanation : Listing::unsure;
}

std::optional<Counted> counted(std::u16string_view text, const Number& number, const CountedGroups& groups) {
    if (number.end >= text.size() || !counted_units.may_begin_with(text[number.end])) return std::nullopt;
    for (const CountedThing& thing : counted_things()) {
        const std::u16string_view unit = unit_at(text, number, thing.units);
        if (unit.empty()) continue;
        const std::size_t length = text::ends_with_word(text.substr(0, number.begin), thing.words);
        if (length != 0 && !speaks_of_others(text, number.begin))
            return Counted{thing.at, number.begin - length, number.begin, unit};
    }
    return people(text, number, groups);
}

std::u16string_view words_before(std::u16string_view text, const Number& number) {
    const std::u16string_view before = text.substr(0, number.begin);
    return before.substr(behind_last_of(before, marks_between_words));
}

}  // namespace budgetcheck::document
