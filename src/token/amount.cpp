// Amounts as decimal strings. All in whole numbers: no floating point comes near a figure.
#include <budgetcheck/amount.hpp>

namespace budgetcheck {

std::string to_yuan(std::int64_t value) {
    // As unsigned, the smallest number has a magnitude too.
    auto rest = static_cast<std::uint64_t>(value);
    if (value < 0) rest = 0 - rest;
    char digits[24];
    char* const end = digits + sizeof digits;
    char* first = end;
    for (int written = 0; rest != 0 || written < 3; ++written, rest /= 10) {
        if (written == 2) *--first = '.';
        *--first = static_cast<char>('0' + rest % 10);
    }
    if (value < 0) *--first = '-';
    return {first, end};
}

}  // namespace budgetcheck
