// Edit distances of short names.
#include "document/names.hpp"

#include "text/fold.hpp"

#include <algorithm>
#include <vector>

namespace budgetcheck::document {
namespace {

constexpr std::size_t shortest_near_name = 4;
constexpr std::size_t shortest_name_with_gap = 6;
constexpr std::size_t longest_gap = 2;

bool lacks_neighbours(std::u16string_view printed, std::u16string_view known) {
    if (known.size() < shortest_name_with_gap || printed.size() >= known.size()) return false;
    if (known.size() - printed.size() > longest_gap) return false;
    const auto [in_printed, in_known] = std::mismatch(printed.begin(), printed.end(), known.begin(), known.end());
    return printed.substr(static_cast<std::size_t>(in_printed - printed.begin())) ==
           known.substr(static_cast<std::size_t>(in_known - known.begin()) + known.size() - printed.size());
}

}  // namespace

std::size_t edit_distance(std::u16string_view a, std::u16string_view b, std::size_t limit) {
    if (a.size() > b.size()) std::swap(a, b);
    if (b.size() - a.size() > limit) return limit + 1;
    const auto [in_a, in_b] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    a.remove_prefix(static_cast<std::size_t>(in_a - a.begin()));
    b.remove_prefix(static_cast<std::size_t>(in_b - b.begin()));
    while (!a.empty() && a.back() == b.back()) {
        a.remove_suffix(1);
        b.remove_suffix(1);
    }
    // What differs is one character, or nothing is left of the shorter: no table is needed.
    if (b.size() <= 1 || a.empty()) return std::min(b.size(), limit + 1);
    if (limit <= 1) return limit + 1;
    std::vector<std::size_t> row(a.size() + 1);
    for (std::size_t i = 0; i <= a.size(); ++i) row[i] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
        std::size_t diagonal = row[0];
        row[0] = j;
        std::size_t smallest = row[0];
        for (std::size_t i = 1; i <= a.size(); ++i) {
            const std::size_t above = row[i];
            row[i] = std::min({above + 1, row[i - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0U : 1U)});
            diagonal = above;
            smallest = std::min(smallest, row[i]);
        }
        if (smallest > limit) return limit + 1;
    }
    return std::min(row[a.size()], limit + 1);
}

bool is_near(std::u16string_view printed, std::u16string_view known) {
    if (printed.size() < shortest_near_name || known.size() < shortest_near_name) return false;
    // What differs stands in one place, so that near names begin alike or end alike.
    if (printed.front() != known.front() && printed.back() != known.back()) return false;
    return edit_distance(printed, known, 1) <= 1 || lacks_neighbours(printed, known);
}

std::u16string_view without_part(std::u16string_view bare) {
    constexpr std::u16string_view part = u"部分";
    if (!bare.starts_with(u'第')) return bare;
    std::size_t end = 1;
    while (end < bare.size() && (text::is_chinese_numeral(bare[end]) || text::is_digit(bare[end]))) ++end;
    if (end == 1 || !bare.substr(end).starts_with(part)) return bare;
    bare.remove_prefix(end + part.size());
    return bare.starts_with(u':') ? bare.substr(1) : bare;
}

std::u16string_view without_ordinal(std::u16string_view bare) {
    std::size_t end = 0;
    if (bare.starts_with(u'(')) {
        const std::size_t close = bare.find(u')');
        const bool numeral = close != std::u16string_view::npos && close > 1 &&
                             std::ranges::all_of(bare.substr(1, close - 1), text::is_chinese_numeral);
        return numeral ? bare.substr(close + 1) : bare;
    }
    while (end < bare.size() && (text::is_chinese_numeral(bare[end]) || text::is_digit(bare[end]))) ++end;
    const bool marked = end > 0 && end < bare.size() && (bare[end] == u'、' || bare[end] == u'.');
    return marked ? bare.substr(end + 1) : bare;
}

}  // namespace budgetcheck::document
