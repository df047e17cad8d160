#include "document/ordinals.hpp"

#include "text/fold.hpp"

namespace budgetcheck::document {
namespace {

constexpr std::size_t most_digits = 2;
constexpr char16_t first_circled = u'①';
constexpr char16_t last_circled = u'⑳';

/// Behind the numerals that stand at `begin`, of one kind.
std::size_t behind_numerals(std::u16string_view bare, std::size_t begin) {
    std::size_t end = begin;
    while (end < bare.size() && text::is_chinese_numeral(bare[end])) ++end;
    if (end != begin) return end;
    while (end < bare.size() && end - begin <= most_digits && text::is_digit(bare[end])) ++end;
    return end - begin > most_digits ? begin : end;
}

}  // namespace

std::size_t length_of_ordinal(std::u16string_view bare) {
    if (bare.empty()) return 0;
    if (bare[0] >= first_circled && bare[0] <= last_circled) return 1;
    const std::size_t begin = bare[0] == u'(' ? 1 : 0;
    const std::size_t end = behind_numerals(bare, begin);
    if (end == begin || end == bare.size()) return 0;
    if (bare[end] == u')') return end + 1;
    if (begin != 0) return 0;
    if (bare[end] == u'、') return end + 1;
    const bool decimal = end + 1 < bare.size() && text::is_digit(bare[end + 1]);
    return bare[end] == u'.' && !decimal ? end + 1 : 0;
}

}  // namespace budgetcheck::document
