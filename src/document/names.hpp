// Comparing printed names with known ones: bare, folded, and near ones by edit distance.
#pragma once

#include "text/search.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace budgetcheck::document {

/// Levenshtein distance, or limit + 1 where it is larger.
std::size_t edit_distance(std::u16string_view a, std::u16string_view b, std::size_t limit);

/// Is `printed` a plausible misprint of `known`? One character wrong, missing, doubled or exchanged in a name of four
/// or more; or a name of six or more with at most two neighbouring characters left out.
bool is_near(std::u16string_view printed, std::u16string_view known);

/// A folded text without blanks and without “第三部分”, with or without a colon, in front.
std::u16string_view without_part(std::u16string_view bare);

/// A folded text without blanks and without the ordinal in front: "一、财政拨款收入" → "财政拨款收入".
std::u16string_view without_ordinal(std::u16string_view bare);

/// Is `said` what a sentence calls the code with the name `known`? Of a class it may leave out the last word:
/// 一般公共服务(类)… is 一般公共服务支出, as the Ministry of Finance writes it too.
inline bool is_called(std::uint32_t code, std::u16string_view known, std::u16string_view said) {
    constexpr std::u16string_view last_word = u"支出";
    if (text::is_same(known, said)) return true;
    return code < 1000 && known.size() == said.size() + last_word.size() && known.starts_with(said) &&
           known.ends_with(last_word);
}

}  // namespace budgetcheck::document
