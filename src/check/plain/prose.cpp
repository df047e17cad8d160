// What the rules over sentences look for in all paragraphs, by the signs of their text.
#include "check/plain/reason_data.hpp"
#include "check/plain/wording.hpp"
#include "text/fold.hpp"
#include "text/word_index.hpp"

namespace budgetcheck::checking {
namespace {

constexpr std::size_t usual_amounts = 128;  ///< of a document
constexpr std::size_t usual_anchors = 64;

/// 元, 万元, 亿元, and 万: the length of the unit that stands at a position; 0 for none.
std::size_t length_of_unit(std::u16string_view text, std::size_t at) {
    const char16_t c = text[at];
    if (c == u'元') return 1;
    if (c != u'万' && c != u'亿') return 0;
    if (at + 1 < text.size() && text[at + 1] == u'元') return 2;
    return c == u'万' ? 1 : 0;
}

/// The figure in front of a unit, at or behind `from`; none where no digit is.
std::optional<Money> money_before(std::u16string_view text, std::size_t from, std::size_t unit, std::size_t end) {
    Money money{.begin = unit, .unit = unit, .end = end};
    for (std::size_t i = unit; i > from; --i) {
        const char16_t c = text[i - 1];
        const bool digit = text::is_digit(c);
        if (!(digit | (c == u',') | (c == u'.'))) break;
        // Where in a figure its signs stand nobody can foresee.
        money.begin = digit ? i - 1 : money.begin;
        money.zero = money.zero & (!digit | (c == u'0'));
    }
    return money.begin == unit ? std::nullopt : std::optional(money);
}

}  // namespace

std::size_t Passage::sentence_end(std::size_t from) const {
    const std::u16string_view text = this->text();
    const text::Places ends = prose_->signs_.of(Sign::sentence_end);
    std::size_t at = ends.next(offset_ + from, end());
    while (at < end() && !document::is_sentence_end(text[at - offset_])) at = ends.next(at + 1, end());
    return at - offset_;
}

std::size_t Passage::sentence_begin(std::size_t at) const {
    return behind_last(Sign::sentence_end, at, document::is_sentence_end);
}

std::size_t Passage::behind_mark(std::size_t at) const {
    return behind_last(Sign::mark, at, document::is_mark_between_words);
}

template <typename Is>
std::size_t Passage::behind_last(Sign sign, std::size_t at, Is is) const {
    const text::Places places = prose_->signs_.of(sign);
    for (;; --at) {
        at = places.behind_last(offset_, offset_ + at) - offset_;
        if (at == 0 || is(text()[at - 1])) return at;
    }
}

std::size_t Passage::next(Sign sign, std::size_t from, std::size_t to) const {
    return prose_->signs_.of(sign).next(offset_ + from, offset_ + to) - offset_;
}

bool Passage::may_begin_word(std::size_t at) const { return prose_->signs_.of(Sign::word).has(offset_ + at); }

std::span<const Money> Passage::money() const {
    return std::span(prose_->money_).subspan(money_.first, money_.last - money_.first);
}

std::span<const Anchor> Passage::anchors() const {
    return std::span(prose_->anchors_).subspan(anchors_.first, anchors_.last - anchors_.first);
}

std::optional<Money> Passage::find_money(std::size_t from, std::size_t to) const {
    const std::span<const Money> all = money();
    for (auto money = std::ranges::upper_bound(all, from, {}, &Money::unit); money != all.end(); ++money) {
        if (money->unit > to) return std::nullopt;
        if (money->begin >= from) return *money;
        if (const auto rest = money_before(text(), from, money->unit, money->end)) return rest;
    }
    return std::nullopt;
}

Prose::Prose(const document::Document& document) : signs_(document.prose.signs) {
    passages_.reserve(document.paragraphs.size());
    money_.reserve(usual_amounts);
    anchors_.reserve(usual_anchors);
    for (const document::Paragraph& paragraph : document.paragraphs)
        passages_.emplace_back(paragraph, *this, document.prose.offset_of(paragraph));
    each_of(passages_, Sign::unit, [&](Passage& passage, std::size_t at) { read_money(passage, at); });
    each_of(passages_, Sign::anchor, [&](Passage& passage, std::size_t at) { read_anchor(passage, at); });
}

void Prose::read_money(Passage& passage, std::size_t unit) {
    const std::u16string_view text = passage.text();
    const std::size_t length = length_of_unit(text, unit);
    if (length == 0) return;
    const auto money = money_before(text, 0, unit, unit + length);
    if (!money) return;
    money_.push_back(*money);
    passage.money_.take_last(money_.size());
}

void Prose::read_anchor(Passage& passage, std::size_t at) {
    text::index_of_words<anchor_words>.find(passage.text().substr(at), [&](std::u16string_view word, std::size_t row) {
        anchors_.push_back({at, at + word.size(), row == use_row});
        passage.anchors_.take_last(anchors_.size());
        return true;
    });
}

}  // namespace budgetcheck::checking
