// Words that no finished disclosure contains, as data: what a template offers for choice or leaves to fill in, words
// and marks printed twice. Folded, without blanks. A new one is a new row.
#pragma once

#include <budgetcheck/report.hpp>

#include <array>
#include <string_view>

namespace budgetcheck::checking {

enum class Beside : std::uint8_t { anything, no_letter, no_numeral, digit_before };

struct Leftover {
    std::u16string_view words;
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
    {u"增加(减少)", template_words},
    {u"增加(或减少)", template_words},
    {u"减少(增加)", template_words},
    {u"减少(或增加)", template_words},
    {u"增加/减少", template_words},
    {u"减少/增加", template_words},
    {u"增加减少的", template_words},
    {u"减少增加的", template_words},
    {u"增加持平", template_words},
    {u"减少持平", template_words},
    {u"年度减增加", template_words},
    {u"年度增减少", template_words},
    {u"决算数大小于", template_words},
    {u"决算数小大于", template_words},
    {u"增长(下降)", template_words},
    {u"下降(增长)", template_words},
    {u"上升(下降)", template_words},
    {u"下降(上升)", template_words},
    {u"XX", placeholder, Severity::warning, Beside::no_letter, true},
    {u"xx", placeholder, Severity::warning, Beside::no_letter, true},
    {u"××", placeholder, Severity::warning, Beside::anything, true},
    {u"○○", placeholder, Severity::warning, Beside::no_numeral, true},
    {u"〇〇", placeholder, Severity::warning, Beside::no_numeral, true},
    {u"__", placeholder, Severity::warning, Beside::anything, true},
    {u"增加增加", doubled},
    {u"减少减少", doubled},
    {u"持平持平", doubled},
    {u"万元万元", doubled},
    {u"原因是原因是", doubled},
    {u"主要主要", doubled},
    {u"年年度", doubled},
    {u"。。", marks, Severity::note},
    {u"。,", marks, Severity::note},
    {u",。", marks, Severity::note},
    {u",,", marks, Severity::note},
    {u";;", marks, Severity::note},
    {u"、、", marks, Severity::note},
    {u"、。", marks, Severity::note},
    {u"为万元", word_order, Severity::note, Beside::digit_before},
    {u"为元", word_order, Severity::note, Beside::digit_before},
});

}  // namespace budgetcheck::checking
