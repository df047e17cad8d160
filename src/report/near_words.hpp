// What a misspelt word was meant to be. Knows words only.
#pragma once

#include <span>
#include <string_view>
#include <vector>

namespace budgetcheck {

/// At most three of `words`, the closest to `word` first; empty where nothing is close. Of a word like "add/rollup" the
/// part behind the slash counts as well: the family is often left out.
std::vector<std::string_view> near_words(std::string_view word, std::span<const std::string_view> words);

}  // namespace budgetcheck
