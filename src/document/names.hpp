// Comparing printed names with known ones: bare, folded, and near ones by edit distance.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace budgetcheck::document {

/// Levenshtein distance, or limit + 1 where it is larger.
std::size_t edit_distance(std::u32string_view a, std::u32string_view b, std::size_t limit);

/// Is `printed` a plausible misprint of `known`? One character wrong, missing, doubled or exchanged in a name of four
/// or more; or a name of six or more with at most two neighbouring characters left out.
bool is_near(std::u32string_view printed, std::u32string_view known);

/// A folded text without blanks and without the ordinal in front: "一、财政拨款收入" → "财政拨款收入".
std::u32string_view without_ordinal(std::u32string_view bare);

/// Is `said` what a sentence calls the code with the name `known`? Of a class it may leave out the last word:
/// 一般公共服务(类)… is 一般公共服务支出, as the Ministry of Finance writes it too.
bool is_called(std::uint32_t code, std::u32string_view known, std::u32string_view said);

}  // namespace budgetcheck::document
