// Levenshtein distance: all words here are short.
#include "report/near_words.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>

namespace budgetcheck {
namespace {

constexpr std::size_t suggestions = 3;

std::size_t distance(std::string_view left, std::string_view right) {
    std::vector<std::size_t> row(right.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= left.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= right.size(); ++j) {
            const std::size_t replaced = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row.back();
}

}  // namespace

std::vector<std::string_view> near_words(std::string_view word, std::span<const std::string_view> words) {
    struct Near {
        std::size_t distance;
        std::string_view word;
    };
    std::vector<Near> found;
    const std::size_t limit = std::max<std::size_t>(2, word.size() / 3);
    for (const std::string_view candidate : words) {
        const std::string_view own = candidate.substr(candidate.find('/') + 1);
        const std::size_t away = std::min(distance(word, candidate), distance(word, own));
        if (away <= limit) found.push_back({away, candidate});
    }
    std::ranges::stable_sort(found, {}, &Near::distance);
    std::vector<std::string_view> result;
    for (std::size_t i = 0; i < std::min(found.size(), suggestions); ++i) result.push_back(found[i].word);
    return result;
}

}  // namespace budgetcheck
