// The lines of a table's body, classified: what is a row or part of one, what is a note, a repeated header, furniture.
#pragma once

#include "document/document.hpp"
#include "document/line_parts.hpp"
#include "text/searched_lines.hpp"
#include "token/token.hpp"

#include <vector>

namespace budgetcheck::document {

/// One line of the body that belongs to a row.
struct Piece {
    std::uint32_t line = 0;
    std::uint32_t first_token = 0;
    std::uint32_t token_count = 0;
    std::uint32_t code_count = 0;
    std::uint32_t amount_count = 0;
};

/// Kept from one table of a text to the next, so that each needs no memory of its own.
struct PieceMemory {
    text::SearchedLines lines;
    token::Tokenizer tokenizer;
    std::vector<token::Token> tokens;  ///< of the pieces; behind them those of the line last asked for
    std::vector<Piece> pieces;

    explicit PieceMemory(const text::Text& text) : lines(text) {
        tokens.reserve(usual_tokens);
        pieces.reserve(usual_pieces);
    }

private:
    static constexpr std::size_t usual_tokens = 2048;
    static constexpr std::size_t usual_pieces = 256;
};

class Pieces {
public:
    /// Finds the header and the body of `table` in [table.first_line, limit), sets its notes and last_line.
    Pieces(std::uint32_t limit, Table& table, std::vector<LineRole>& roles, PieceMemory& memory);

    const text::Text& text() const { return lines_.text(); }
    std::size_t size() const { return pieces_.size(); }
    std::size_t amount_count() const { return amount_count_; }
    std::span<const token::Token> tokens(std::size_t i) const {
        return std::span(tokens_).subspan(pieces_[i].first_token, pieces_[i].token_count);
    }
    LineParts parts(std::size_t i) const {
        const Piece& piece = pieces_[i];
        const auto all = tokens(i);
        return {piece.line, all.first(piece.code_count),
                all.subspan(piece.code_count, all.size() - piece.code_count - piece.amount_count),
                all.last(piece.amount_count)};
    }
    const text::Line& line(std::size_t i) const { return lines_[pieces_[i].line]; }
    std::uint32_t line_index(std::size_t i) const { return pieces_[i].line; }

private:
    enum class Reading : std::uint8_t { goes_on, ends };

    std::uint32_t read_header(std::uint32_t limit);
    std::uint32_t with_name_above(std::uint32_t body);
    Reading read_line(std::uint32_t line, std::uint32_t limit);
    const LineParts& take_apart(std::uint32_t line);
    bool begins_note(std::u16string_view bare) const;
    bool words_start_body(std::uint32_t line);
    bool starts_body(std::uint32_t line);
    bool drop_column_names(std::uint32_t line);
    void add_piece(const LineParts& parts);
    bool is_header_again(std::uint32_t line);
    bool ends_body(std::uint32_t line, const LineParts& parts, std::uint32_t limit);
    bool ends_last_name(std::uint32_t line, const LineParts& parts, std::uint32_t limit) const;
    bool lists_labels() const { return scheme_ == RowScheme::labels || scheme_ == RowScheme::outline; }
    bool has_label(const LineParts& parts, const text::Line& line) const;
    bool may_be_code(std::uint32_t line, std::uint32_t limit) const;
    bool has_code_ahead(std::uint32_t line, std::uint32_t limit);
    std::span<const token::Token> line_tokens() const { return std::span(tokens_).subspan(line_begin_); }

    text::SearchedLines& lines_;
    Table& table_;
    std::vector<LineRole>& roles_;
    RowScheme scheme_;
    CodeShape shape_;
    token::Tokenizer& tokenizer_;
    std::vector<token::Token>& tokens_;
    std::vector<Piece>& pieces_;
    std::size_t amount_count_ = 0;
    std::size_t line_begin_ = 0;         ///< of the tokens of the line last asked for, unless it became a piece
    LineParts line_parts_{.line = ~0U};  ///< of that line
    bool level_names_dropped_ = false;
    bool in_note_ = false;
    bool note_ends_ = false;  ///< a full stop ended one of its lines
    bool total_seen_ = false;
};

/// What codes of this scheme look like.
CodeShape code_shape(RowScheme scheme);

/// Is the bare text a label of the half's list, or the name of a group of its rows?
bool is_label_of(const Half& half, std::u16string_view bare);

/// Is the bare text one of the half's words for the total row?
bool is_total_word(const Half& half, std::u16string_view bare);

}  // namespace budgetcheck::document
