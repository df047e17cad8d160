// 元, 万元, 亿元, and 万 or 亿 before a mark.
#include "document/money_units.hpp"

#include "text/fold.hpp"

namespace budgetcheck::document {
namespace {

constexpr std::u32string_view marks = U",。、;:)(";

MoneyUnit large(std::u32string_view behind, Unit unit) {
    if (behind.size() > 1 && behind[1] == U'元') return {unit, 2};
    const bool ends = behind.size() == 1 || marks.find(behind[1]) != std::u32string_view::npos;
    return {ends ? unit : Unit::unknown, 1};
}

}  // namespace

MoneyUnit money_unit(std::u32string_view behind) {
    if (behind.empty()) return {};
    switch (behind[0]) {
        case U'元':
            return {Unit::yuan, 1};
        case U'万':
            return large(behind, Unit::ten_thousand_yuan);
        case U'亿':
            return large(behind, Unit::hundred_million_yuan);
        default:
            return {};
    }
}

bool names_money(std::u32string_view bare) {
    constexpr std::u32string_view unit = U"元";
    for (std::size_t at = bare.find(unit); at != std::u32string_view::npos; at = bare.find(unit, at + 1)) {
        const std::size_t digit = at > 0 && (bare[at - 1] == U'万' || bare[at - 1] == U'亿') ? 2 : 1;
        if (at >= digit && text::is_digit(bare[at - digit])) return true;
    }
    return false;
}

}  // namespace budgetcheck::document
