// Where in the paragraphs the characters stand at which their readers stop, and the rules over sentences: found in one
// pass over all of them for all of those.
#pragma once

#include "text/places.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace budgetcheck::document {

/// A few other characters are taken for them.
enum class Sign : std::uint8_t {
    sentence_end,  ///< 。 and ;
    bracket,       ///< ( and )
    comma,
    pause,  ///< 、 and :
    quote,  ///< quotation marks, and brackets of other kinds
    figure,
    figure_part,  ///< a digit, comma or point
    year,         ///< 年 behind a digit
    unit,         ///< of money, behind a part of a figure
    anchor,
    behind_anchor,
    leftover,
    behind_leftover,
    word,
    behind_word,
    short_word,
    // Made of those:
    mark = text::CharacterSets::most,  ///< of any kind between words
    enclosing,                         ///< brackets of all kinds and quotation marks
    stop,                              ///< of a reader of sentences
    muted_stop,                        ///< where it reads no words
    clause_stop,                       ///< where it reads none up to the comma
};

constexpr bool is_sentence_end(char16_t c) { return (c == u'。') | (c == u';'); }

/// A mark between words.
constexpr bool is_mark_between_words(char16_t c) {
    return is_sentence_end(c) | (c == u',') | (c == u':') | (c == u'(') | (c == u')') | (c == u'、') | (c == u'"');
}

/// 原因 and 主要: what begins with these is a reason or a use.
inline constexpr std::u16string_view anchor_signs = u"原主";
inline constexpr std::u16string_view behind_anchor_signs = u"因要";

/// Two characters that stand inside the words of a template, or two marks.
inline constexpr std::u16string_view leftover_signs = u"(加少度数Xx×○〇_平元是要年为";
inline constexpr std::u16string_view behind_leftover_signs = u"减或增/持大小下上Xx×○〇_万原主年元";
inline constexpr std::u16string_view doubled_signs = u"。,;、";

/// The signs of all paragraphs, which stand behind each other.
class ProseSigns {
public:
    ProseSigns() = default;
    explicit ProseSigns(std::u16string_view paragraphs);

    text::Places of(Sign sign) const { return places_.of(static_cast<std::size_t>(sign)); }

private:
    text::CharacterPlaces places_;
};

}  // namespace budgetcheck::document
