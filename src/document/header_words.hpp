// Words of headers and titles that mean the same in every form, as data: a table that no schema names is read by them.
#pragma once

#include "document/schema.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace budgetcheck::document {

/// Along which dimension of the cube a word divides the whole.
enum class Division : std::uint8_t { none, component, fund };

struct HeaderWord {
    std::string_view name;  ///< as reports call the column
    WordList labels;
    Setting setting = {};
    Division division = Division::none;
    std::array<int, 2> wholes = {no_whole, no_whole};  ///< indices of the words it is a part of, the nearest first
};

/// The first is the whole of all others.
std::span<const HeaderWord> header_words();

inline constexpr std::size_t most_named_columns = 20;

/// The length of the words at the end of a cell that name the rows' codes and names, or say nothing of the columns below
/// them; 0 for none.
std::size_t neutral_ending(std::u16string_view bare);

/// What a cell over codes and names says that the rows are.
enum class RowHeading : std::uint8_t { none, codes, bodies };

RowHeading row_heading(std::u16string_view bare);

struct TitleWord {
    WordList words;
    Setting setting = {};
};

/// Of each kind a title must hold exactly one, else it leaves its table open.
std::span<const TitleWord> title_flows();
std::span<const TitleWord> title_funds();
std::span<const TitleWord> title_wider_funds();  ///< where it names none of those
std::span<const TitleWord> title_components();  ///< or none, which is the total

/// Does the title speak of money that is no part of this cube's roll-ups?
bool speaks_of_other_money(std::u16string_view title);

/// 公开01表, 附表3: the number of a form, no title.
bool is_form_mark(std::u16string_view bare);

}  // namespace budgetcheck::document
