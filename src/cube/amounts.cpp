// Amounts as tables print them: the digits of a unit, grouped.
#include "cube/amounts.hpp"

#include <cstdlib>

namespace budgetcheck::cube {

std::string to_text(std::int64_t value, document::Unit unit, int decimals) {
    const int digits = digits_of(unit);
    std::string text = std::to_string(std::abs(value));
    if (text.size() <= static_cast<std::size_t>(digits))
        text.insert(0, static_cast<std::size_t>(digits) + 1 - text.size(), '0');
    std::string fraction = text.substr(text.size() - static_cast<std::size_t>(digits));
    text.resize(text.size() - static_cast<std::size_t>(digits));
    // Digits that are not zero are never left out.
    while (fraction.size() > static_cast<std::size_t>(decimals) && fraction.back() == '0') fraction.pop_back();
    for (std::size_t at = text.size(); at > 3; at -= 3) text.insert(at - 3, ",");
    if (!fraction.empty()) text += "." + fraction;
    return value < 0 ? "-" + text : text;
}

}  // namespace budgetcheck::cube
