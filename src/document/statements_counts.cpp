// 团组2个、5人次, 保有量3辆: counts that a document may name again elsewhere.
#include "document/statements_parts.hpp"

namespace budgetcheck::document {
namespace {

constexpr text::WordList counted_units = U"个|批|辆|人次";  ///< as those of counted_things() and people begin

std::u32string_view unit_at(std::u32string_view text, const Number& number, const WordList& units) {
    return text.substr(number.end, text::starts_with_word(text.substr(number.end), units));
}

/// Does the sentence up to the number speak of another year, of a plan or of some of them?
bool speaks_of_others(std::u32string_view text, std::size_t end) {
    const std::u32string_view before = text.substr(0, end);
    const std::size_t last_end = before.find_last_of(U"。;");
    const std::u32string_view sentence = last_end == before.npos ? before : before.substr(last_end + 1);
    return any_word(words_of_other_counts, [&](auto word) { return sentence.find(word) != sentence.npos; });
}

/// 、累计5人次: of the journeys just counted.
std::optional<Counted> people(std::u32string_view text, const Number& number, const CountedGroups& groups) {
    if (groups.counted.at.measure != Measure::groups) return std::nullopt;
    const std::u32string_view between = text.substr(groups.next, number.begin - groups.next);
    const std::u32string_view unit = unit_at(text, number, people_units);
    if (unit.empty() || between.find_first_not_of(signs_before_people) != between.npos) return std::nullopt;
    Counted counted = groups.counted;
    counted.at.measure = Measure::people;
    counted.unit = unit;
    return counted;
}

}  // namespace

std::optional<Counted> counted(std::u32string_view text, const Number& number, const CountedGroups& groups) {
    if (number.end >= text.size() || !counted_units.may_begin_with(text[number.end])) return std::nullopt;
    for (const CountedThing& thing : counted_things()) {
        const std::u32string_view unit = unit_at(text, number, thing.units);
        if (unit.empty()) continue;
        const std::size_t length = text::ends_with_word(text.substr(0, number.begin), thing.words);
        if (length != 0 && !speaks_of_others(text, number.begin))
            return Counted{thing.at, number.begin - length, number.begin, unit};
    }
    return people(text, number, groups);
}

}  // namespace budgetcheck::document
