// Words that no finished disclosure contains, as data: what a template offers for choice or leaves to fill in, words
// and marks printed twice. Folded, without blanks. A new one is a new row.
#pragma once

#include <budgetcheck/report.hpp>

#include <array>
#include <string_view>

namespace budgetcheck::checking {

enum class Beside : std::uint8_t { anything, no_letter, no_numeral, digit_before };

struct Leftover {
    std::u32string_view words;
    std::string_view message;
    Severity severity = Severity::warning;
    Beside beside = Beside::anything;  ///< what stands next to the words
    bool run = false;                  ///< the last character may go on

    /// Where two characters stand that hardly ever follow each other: in its middle, for 增加 and 万元 are everywhere.
    constexpr std::size_t rarest() const { return words.size() / 2 - 1; }
};

inline constexpr std::string_view template_words = "structure/leftover";
inline constexpr std::string_view placeholder = "structure/leftover-placeholder";
inline constexpr std::string_view doubled = "structure/leftover-doubled";
inline constexpr std::string_view marks = "structure/leftover-marks";
inline constexpr std::string_view word_order = "structure/leftover-order";

/// Where rows begin alike the longer comes first. Left out on purpose, because sentences have them: 为为 (作为为民),
/// 是是 (是是非非), 的的 (的的确确), 增加减少 without 的 (人员增加减少了…).
inline constexpr auto leftovers = std::to_array<Leftover>({
    {U"增加(减少)", template_words},
    {U"增加(或减少)", template_words},
    {U"减少(增加)", template_words},
    {U"减少(或增加)", template_words},
    {U"增加/减少", template_words},
    {U"减少/增加", template_words},
    {U"增加减少的", template_words},
    {U"减少增加的", template_words},
    {U"增加持平", template_words},
    {U"减少持平", template_words},
    {U"年度减增加", template_words},
    {U"年度增减少", template_words},
    {U"决算数大小于", template_words},
    {U"决算数小大于", template_words},
    {U"增长(下降)", template_words},
    {U"下降(增长)", template_words},
    {U"上升(下降)", template_words},
    {U"下降(上升)", template_words},
    {U"XX", placeholder, Severity::warning, Beside::no_letter, true},
    {U"xx", placeholder, Severity::warning, Beside::no_letter, true},
    {U"××", placeholder, Severity::warning, Beside::anything, true},
    {U"○○", placeholder, Severity::warning, Beside::no_numeral, true},
    {U"〇〇", placeholder, Severity::warning, Beside::no_numeral, true},
    {U"__", placeholder, Severity::warning, Beside::anything, true},
    {U"增加增加", doubled},
    {U"减少减少", doubled},
    {U"持平持平", doubled},
    {U"万元万元", doubled},
    {U"原因是原因是", doubled},
    {U"主要主要", doubled},
    {U"年年度", doubled},
    {U"。。", marks, Severity::note},
    {U"。,", marks, Severity::note},
    {U",。", marks, Severity::note},
    {U",,", marks, Severity::note},
    {U";;", marks, Severity::note},
    {U"、、", marks, Severity::note},
    {U"、。", marks, Severity::note},
    {U"为万元", word_order, Severity::note, Beside::digit_before},
    {U"为元", word_order, Severity::note, Beside::digit_before},
});

}  // namespace budgetcheck::checking
