// The steps of reading projects: what projects.cpp calls, one file each.
#pragma once

#include "document/document.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace budgetcheck::document {

/// A money amount of a project becomes a figure of the narrative; returns its row there.
std::uint32_t add_project_amount(Document& document, Project& project, const ProjectAmount& what,
                                 const PrintedAmount& printed, std::u16string_view name = {});

/// The date that begins at `begin`; `end` is one past it. A year that is not printed is taken from `year_before`.
struct ReadDate {
    Date date;
    std::size_t end = 0;
};
std::optional<ReadDate> read_date(std::u16string_view text, std::size_t begin, std::uint16_t year_before = 0);

/// A stretch of time, as indices into its text.
struct Period {
    ReadDate start;
    std::size_t start_begin = 0;
    ReadDate end;
    std::size_t end_begin = 0;
};

/// The first 2022年12月1日至2023年11月30日 or 2025.1.1-2025.12.31 at or behind `from`.
std::optional<Period> find_period(std::u16string_view text, std::size_t from = 0);

/// Reads the paragraphs of one statement.
void read_statement(const text::Text& text, std::span<const Paragraph> paragraphs, Document& document,
                    Project& project);

/// A stretch between two blanks.
struct FormPiece {
    std::u16string_view text;
    Span place;
    bool starts_line = false;
    bool behind_blank = false;  ///< an empty line stands between this one's line and the one before
    bool used = false;          ///< as part of a label
};

/// Reads the lines [first, last) of a form; false where they are none.
bool read_form(const text::Text& text, std::uint32_t first, std::uint32_t last, Document& document, Project& project);

/// Reads the indicator tree of a form from its pieces.
void read_indicators(std::span<FormPiece> pieces, Project& project);

/// Does a label begin at pieces[index]? Its words may be wrapped over the next pieces, or go on at the start of the
/// next lines. Marks the pieces it uses.
struct FoundLabel {
    std::size_t index = 0;          ///< of the label in its list
    std::u16string_view remainder;  ///< what follows it in its last piece
    std::size_t last = 0;           ///< its last piece
};
std::optional<FoundLabel> find_label(std::span<FormPiece> pieces, std::size_t index, std::span<const WordList> labels);

/// Finds the form of each statement by its name.
void match_projects(Document& document);

}  // namespace budgetcheck::document
