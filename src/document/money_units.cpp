// 元, 万元, 亿元, and 万 or 亿 before a mark.
#include "document/money_units.hpp"

#include "text/fold.hpp"
#include "text/search.hpp"

namespace budgetcheck::document {
namespace {

constexpr std::u16string_view marks = u",。、;:)(";

MoneyUnit large(std::u16string_view behind, Unit unit) {
    if (behind.size() > 1 && behind[1] == u'元') return {unit, 2};
    const bool ends = behind.size() == 1 || marks.find(behind[1]) != std::u16string_view::npos;
    return {ends ? unit : Unit::unknown, 1};
}

}  // namespace

MoneyUnit money_unit(std::u16string_view behind) {
    if (behind.empty()) return {};
    switch (behind[0]) {
        case u'元':
            return {Unit::yuan, 1};
        case u'万':
            return large(behind, Unit::ten_thousand_yuan);
        case u'亿':
            return large(behind, Unit::hundred_million_yuan);
        default:
            return {};
    }
}

bool names_money(std::u16string_view bare) {
    const auto next = [&](std::size_t from) { return text::find_character(bare, from, starts_money_unit); };
    for (std::size_t at = next(0); at < bare.size(); at = next(at + 1))
        if (at > 0 && text::is_digit(bare[at - 1]) && money_unit(bare.substr(at)).unit != Unit::unknown) return true;
    return false;
}

}  // namespace budgetcheck::document
