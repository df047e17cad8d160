// Powers of ten only; nothing is rounded here.
#include "cube/amounts.hpp"

#include <array>
#include <cstdlib>

namespace budgetcheck::cube {
namespace {

constexpr int yuan_digits = 2;                   // 1 元 = 10^2 分
constexpr int ten_thousand_yuan_digits = 6;      // 1 万元 = 10^6 分
constexpr int hundred_million_yuan_digits = 10;  // 1 亿元 = 10^10 分

int digits_of(document::Unit unit) {
    if (unit == document::Unit::ten_thousand_yuan) return ten_thousand_yuan_digits;
    return unit == document::Unit::hundred_million_yuan ? hundred_million_yuan_digits : yuan_digits;
}

constexpr auto powers_of_ten = [] {
    std::array<std::int64_t, hundred_million_yuan_digits + 1> powers{1};
    for (std::size_t i = 1; i < powers.size(); ++i) powers[i] = 10 * powers[i - 1];
    return powers;
}();

}  // namespace

std::optional<Amount> to_amount(const document::PrintedAmount& printed, document::Unit unit) {
    // A bare 0, a sign for nothing and what is counted are exact. They cannot be foreseen, so there are no branches.
    const bool exact =
        printed.nil | ((printed.mantissa == 0) & (printed.decimals == 0)) | (unit == document::Unit::count);
    const int missing = digits_of(unit) - printed.decimals;
    if (missing < 0) return std::nullopt;
    const std::int64_t last_digit = powers_of_ten[static_cast<std::size_t>(missing)];
    std::int64_t value = 0;
    if (__builtin_mul_overflow(printed.mantissa, last_digit, &value)) return std::nullopt;
    if (std::abs(value) > max_amount) return std::nullopt;
    return Amount{value, exact ? 0 : last_digit / 2};
}

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
