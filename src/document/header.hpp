// Reads what stands between a table's title and its first row: body, unit, and which columns there are in which order.
#pragma once

#include "document/document.hpp"
#include "text/searched_lines.hpp"
#include "token/token.hpp"

#include <string>

namespace budgetcheck::document {

/// Do the lines [first, last) hold every word that the header of `schema` must have?
bool has_header(text::SearchedLines& lines, const Schema& schema, std::uint32_t first, std::uint32_t last);

/// 编制单位：… and 单位：万元, where `line` has them. Returns whether it has either.
bool read_body_and_unit(text::SearchedLines& lines, std::uint32_t index, Table& table);

/// Has a line of [first, last) blanks in front? Where none has, they were cut off, and what stands in one line cannot
/// be held against what stands in another.
bool keeps_indents(const text::Text& text, std::uint32_t first, std::uint32_t last);

/// Does a gap inside the line show columns?
bool is_laid_out(const text::Line& line);

/// The columns of each half from the header lines [first, last): those the header names, in its order where it can be
/// read, else in the order of the schema.
void read_columns(text::SearchedLines& lines, std::uint32_t first, std::uint32_t last, Table& table);

/// Is it a word of the header of such tables?
bool is_header_word(std::u16string_view bare, const Schema& schema);

/// Does a line, of which these are the tokens, repeat the table's header (on a new page)?
bool repeats_header(const text::Text& text, std::uint32_t line, std::span<const token::Token> tokens,
                    const Table& table);

}  // namespace budgetcheck::document
