// One pass over all paragraphs for what the rules over sentences look for.
#include "check/plain/wording.hpp"
#include "check/plain/wording_data.hpp"
#include "text/fold.hpp"

#include <algorithm>

namespace budgetcheck::checking {
namespace {

constexpr text::WordList money_units = U"亿元|万元|元|万";

constexpr std::size_t index(Sign sign) { return static_cast<std::size_t>(sign); }

constexpr auto signs = [] {
    text::CharacterSets sets;
    const auto add = [&](Sign sign, std::u32string_view characters) { sets.add(index(sign), characters); };
    add(Sign::sentence_end, sentence_ends);
    add(Sign::mark, marks_between_words);
    add(Sign::bracket, U"()《》〈〉【】\"");
    for (const Leftover& leftover : leftovers) {
        add(Sign::leftover, leftover.words.substr(leftover.rarest(), 1));
        add(Sign::behind_leftover, leftover.words.substr(leftover.rarest() + 1, 1));
    }
    add(Sign::year, U"年");
    add(Sign::anchor, U"原主");
    add(Sign::unit, U"元万亿");
    return sets;
}();

/// Paragraphs follow each other.
std::u32string_view text_of(const std::vector<document::Paragraph>& paragraphs) {
    if (paragraphs.empty()) return {};
    const char32_t* const begin = paragraphs.front().text.data();
    const char32_t* const end = paragraphs.back().text.data() + paragraphs.back().text.size();
    return {begin, static_cast<std::size_t>(end - begin)};
}

bool is_part_of_number(char32_t c) { return text::is_digit(c) || c == U',' || c == U'.'; }

/// From a position inside the figure on; none where no digit is left.
std::optional<Money> money_from(std::u32string_view text, std::size_t from, std::size_t unit, std::size_t end) {
    Money money{.begin = from, .unit = unit, .end = end};
    while (money.begin < unit && !text::is_digit(text[money.begin])) ++money.begin;
    if (money.begin == unit) return std::nullopt;
    for (std::size_t i = money.begin; i < unit; ++i) money.zero = money.zero && (text[i] < U'1' || text[i] > U'9');
    return money;
}

}  // namespace

std::size_t Passage::next(Sign sign, std::size_t from, std::size_t to) const {
    to = std::min(to, text().size());
    return prose_->places_.of(index(sign)).next(offset_ + from, offset_ + to) - offset_;
}

std::size_t Passage::sentence_end(std::size_t from) const {
    const std::u32string_view text = this->text();
    std::size_t end = next(Sign::sentence_end, from);
    while (end < text.size() && sentence_ends.find(text[end]) == npos) end = next(Sign::sentence_end, end + 1);
    return end;
}

std::size_t Passage::behind_last(Sign sign, std::size_t at, std::u32string_view characters) const {
    const text::Places places = prose_->places_.of(index(sign));
    for (;; --at) {
        at = places.behind_last(offset_, offset_ + at) - offset_;
        if (at == 0 || characters.find(text()[at - 1]) != npos) return at;
    }
}

std::span<const Money> Passage::money() const {
    return std::span(prose_->money_).subspan(first_money_, last_money_ - first_money_);
}

std::optional<Money> Passage::find_money(std::size_t from, std::size_t to) const {
    const std::span<const Money> all = money();
    for (auto money = std::ranges::upper_bound(all, from, {}, &Money::unit); money != all.end(); ++money) {
        if (money->unit > to) return std::nullopt;
        if (money->begin >= from) return *money;
        if (const auto rest = money_from(text(), from, money->unit, money->end)) return rest;
    }
    return std::nullopt;
}

Prose::Prose(const document::Document& document) : places_(text_of(document.paragraphs), signs) {
    places_.keep_followed(index(Sign::leftover), index(Sign::behind_leftover));
    passages_.reserve(document.paragraphs.size());
    std::size_t offset = 0;
    for (const document::Paragraph& paragraph : document.paragraphs) {
        Passage& passage = passages_.emplace_back(paragraph, *this, offset);
        offset += paragraph.text.size();
        if (speaks_of_money(paragraph)) read_money(passage);
    }
}

void Prose::read_money(Passage& passage) {
    const std::u32string_view text = passage.text();
    passage.first_money_ = money_.size();
    passage.each(Sign::unit, [&](std::size_t unit) {
        std::size_t begin = unit;
        while (begin > 0 && is_part_of_number(text[begin - 1])) --begin;
        const std::size_t length = begin == unit ? 0 : starts_with_word(text.substr(unit), money_units);
        if (length == 0) return;
        if (const auto money = money_from(text, begin, unit, unit + length)) money_.push_back(*money);
    });
    passage.last_money_ = money_.size();
}

}  // namespace budgetcheck::checking
