// Signs of two characters are those of one that the other stands beside.
#include "document/prose_signs.hpp"

#include "document/phrases.hpp"

namespace budgetcheck::document {
namespace {

constexpr std::size_t index(Sign sign) { return static_cast<std::size_t>(sign); }

constexpr int last = 63;  ///< of the 64 characters of a mask

}  // namespace

ProseSigns::ProseSigns(std::u16string_view paragraphs) : places_(paragraphs, sign_sets()) {
    places_.refine([](auto& own, const auto& before, const auto& behind) {
        const auto at = [&](Sign sign) -> std::uint64_t& { return own[index(sign)]; };
        const auto follows = [&](Sign sign) { return at(sign) >> 1 | behind[index(sign)] << last; };
        const auto precedes = [&](Sign sign) { return at(sign) << 1 | before[index(sign)] >> last; };
        at(Sign::anchor) &= follows(Sign::behind_anchor);
        at(Sign::word) &= follows(Sign::behind_word);
        at(Sign::year) &= precedes(Sign::figure);
        at(Sign::unit) &= precedes(Sign::figure_part);
        const std::uint64_t marks = at(Sign::sentence_end) | at(Sign::comma) | at(Sign::pause);
        const std::uint64_t next_marks = follows(Sign::sentence_end) | follows(Sign::comma) | follows(Sign::pause);
        at(Sign::leftover) = (at(Sign::leftover) & follows(Sign::behind_leftover)) | (marks & next_marks);
        at(Sign::enclosing) = at(Sign::bracket) | at(Sign::quote);
        at(Sign::mark) = marks | at(Sign::enclosing);
        at(Sign::muted_stop) = at(Sign::sentence_end) | at(Sign::bracket) | at(Sign::figure);
        at(Sign::clause_stop) = at(Sign::muted_stop) | at(Sign::comma);
        at(Sign::stop) = at(Sign::muted_stop) | at(Sign::word) | at(Sign::short_word);
    });
}

}  // namespace budgetcheck::document
