// One line of a table taken apart: codes in front, figures behind, the name between them.
#pragma once

#include "document/document.hpp"
#include "token/token.hpp"

#include <span>
#include <vector>

namespace budgetcheck::document {

struct LineParts {
    std::uint32_t line = 0;
    std::span<const token::Token> codes;
    std::span<const token::Token> name;
    std::span<const token::Token> amounts;

    bool empty() const { return codes.empty() && name.empty() && amounts.empty(); }
    bool text_only() const { return codes.empty() && amounts.empty() && !name.empty(); }
    bool amounts_only() const { return codes.empty() && name.empty() && !amounts.empty(); }
};

/// What the codes of a table look like.
struct CodeShape {
    std::size_t most = 0;          ///< separate pieces a code may have (3 functional, 2 economic, 0 none)
    bool may_stand_alone = false;  ///< also with nothing behind them: the table's figures all have decimals
    bool of_bodies = false;        ///< one piece of any length
    bool rates = false;            ///< percentages stand among the figures
};

LineParts take_apart(std::uint32_t line, std::span<const token::Token> tokens, CodeShape shape);

/// Does the name hold an amount? Then words stand behind figures, and what they mean is not known.
bool hides_amount(const LineParts& parts);

inline constexpr std::size_t longest_mark_or_unit = 2;

/// Takes away what may stand behind a figure: the mark of a footnote, `230,000.20 ※`, and the table's unit, 179.90万元
/// in a table in 万元. The tokens of the line are those from `first` on.
void drop_marks_and_units(std::u16string_view line, Unit unit, std::vector<token::Token>& tokens, std::size_t first);

/// The stretch from the first to the last token.
Span stretch(std::uint32_t line, std::span<const token::Token> tokens);

/// The tokens' text without blanks.
std::u16string_view bare_text(const text::Line& line, std::span<const token::Token> tokens);

PrintedAmount printed_amount(std::uint32_t line, const token::Token& token);

/// 注：… 说明：… 备注：…
bool starts_note(std::u16string_view bare);

/// 本单位2026年无政府性基金预算，故本表为空表。 below a table without figures: a note, though nothing calls it so. Empty
/// where the table is of no money that a body may be without.
bool tells_of_nothing(std::u16string_view bare, std::u16string_view subject);

}  // namespace budgetcheck::document
