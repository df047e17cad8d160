// Compares digit strings.
#include "check/slips.hpp"

#include "cube/amounts.hpp"

#include <algorithm>
#include <cstdlib>
#include <string>

namespace budgetcheck::checking {
namespace {

/// Is `longer` `shorter` with one character more?
bool is_one_longer(const std::string& longer, const std::string& shorter) {
    if (longer.size() != shorter.size() + 1) return false;
    const auto [a, b] = std::mismatch(shorter.begin(), shorter.end(), longer.begin());
    return std::equal(a, shorter.end(), b + 1);
}

bool is_one_replaced_or_swapped(const std::string& a, const std::string& b) {
    if (a.size() != b.size()) return false;
    const auto [first, first_b] = std::mismatch(a.begin(), a.end(), b.begin());
    if (first == a.end()) return false;
    const auto rest = first - a.begin() + 1;
    if (std::equal(a.begin() + rest, a.end(), b.begin() + rest)) return true;
    return first + 1 != a.end() && *first == *(first_b + 1) && *(first + 1) == *first_b &&
           std::equal(first + 2, a.end(), first_b + 2);
}

}  // namespace

Slip slip_between(std::int64_t meant, std::int64_t printed) {
    if (meant == -printed) return Slip::sign;
    const std::string a = std::to_string(std::abs(meant));
    const std::string b = std::to_string(std::abs(printed));
    if (is_one_replaced_or_swapped(a, b) || is_one_longer(a, b) || is_one_longer(b, a)) return Slip::digit;
    // Whole yuan: a digit slip before the point moves by the two zeros behind it.
    if (a.size() > 2 && b.size() > 2) {
        const std::string yuan_a = a.substr(0, a.size() - 2);
        const std::string yuan_b = b.substr(0, b.size() - 2);
        if (a.substr(a.size() - 2) == b.substr(b.size() - 2) &&
            (is_one_longer(yuan_a, yuan_b) || is_one_longer(yuan_b, yuan_a)))
            return Slip::digit;
    }
    const std::int64_t large = std::max(std::abs(meant), std::abs(printed));
    const std::int64_t small = std::min(std::abs(meant), std::abs(printed));
    if (small != 0 && std::abs(large / cube::unit_factor - small) <= 1) return Slip::unit;
    return Slip::other;
}

}  // namespace budgetcheck::checking
