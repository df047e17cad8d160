// Signs of two characters are those of one that the other stands beside.
#include "document/prose_signs.hpp"

#include "document/phrases.hpp"

namespace budgetcheck::document {
namespace {

constexpr std::size_t index(Sign sign) { return static_cast<std::size_t>(sign); }

}  // namespace

ProseSigns::ProseSigns(std::u32string_view paragraphs) : places_(paragraphs, sign_sets()) {
    const auto keep_followed = [&](Sign first, Sign second) { places_.keep_followed(index(first), index(second)); };
    keep_followed(Sign::anchor, Sign::behind_anchor);
    keep_followed(Sign::leftover, Sign::behind_leftover);
    keep_followed(Sign::word, Sign::behind_word);
    places_.keep_behind(index(Sign::year), index(Sign::figure));
    places_.keep_behind(index(Sign::unit), index(Sign::figure_part));
    places_.make_sets([](auto& masks) {
        const auto at = [&masks](Sign sign) -> std::uint64_t& { return masks[index(sign)]; };
        at(Sign::mark) = at(Sign::sentence_end) | at(Sign::comma) | at(Sign::pause);
    });
    keep_followed(Sign::mark, Sign::mark);
    places_.make_sets([](auto& masks) {
        const auto at = [&masks](Sign sign) -> std::uint64_t& { return masks[index(sign)]; };
        at(Sign::leftover) |= at(Sign::mark);
        at(Sign::enclosing) = at(Sign::bracket) | at(Sign::quote);
        const std::uint64_t ends_and_brackets = at(Sign::sentence_end) | at(Sign::bracket);
        at(Sign::mark) = ends_and_brackets | at(Sign::comma) | at(Sign::pause) | at(Sign::quote);
        at(Sign::muted_stop) = ends_and_brackets | at(Sign::figure);
        at(Sign::clause_stop) = at(Sign::muted_stop) | at(Sign::comma);
        at(Sign::stop) = at(Sign::muted_stop) | at(Sign::word) | at(Sign::short_word);
    });
}

}  // namespace budgetcheck::document
