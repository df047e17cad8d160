// Labels are looked up as printed, then as misprints.
#include "document/label_side.hpp"

#include "document/names.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace budgetcheck::document {
namespace {

constexpr int ten = 10;

/// 1 to 10 by the last bits of the numerals, of which each has its own.
constexpr auto values_of_numerals = [] {
    std::array<std::uint8_t, 32> values{};
    std::uint8_t value = 0;
    for (const char16_t c : std::u16string_view(u"一二三四五六七八九十")) values[c % values.size()] = ++value;
    return values;
}();

}  // namespace

int LabelSide::find_near(std::u16string_view printed, std::u16string_view& known) const {
    std::u16string_view found;
    bool several = false;
    labels.visit_alike(printed, [&](std::u16string_view word) {  // what is near begins or ends alike
        if (!is_near(printed, word)) return;
        several = several || (!found.empty() && find(found) != find(word));
        if (found.empty()) found = word;
    });
    if (several || found.empty()) return -1;
    known = found;
    return find(found);
}

bool LabelSide::may_end_with(std::u16string_view rest) const {
    constexpr std::u16string_view class_end = u"支出";  // nearly all classes end so
    const auto& rows = view->rows;
    if (rows.empty() || rows.back().is_total) return false;
    const std::u16string_view begin = rows.back().name;
    if (lists_classes() && begin.ends_with(class_end)) return false;
    const auto whole = std::u16string(begin).append(rest);
    if (find(whole) >= 0) return true;
    return lists_classes() && find(begin) < 0 && whole.ends_with(class_end);
}

int chinese_number(std::u16string_view ordinal) {
    int tens = 0;
    int ones = 0;
    for (const char16_t c : ordinal) {
        if (!text::is_chinese_numeral(c)) continue;
        const int value = values_of_numerals[c % values_of_numerals.size()];
        if (value == ten) tens = std::max(std::exchange(ones, 0), 1);
        else ones = value;
    }
    return ten * tens + ones;
}

}  // namespace budgetcheck::document
