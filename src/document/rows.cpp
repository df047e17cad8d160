// Pieces → rows, by the row scheme of the table.
#include "document/rows.hpp"

#include "document/coded_rows.hpp"
#include "document/labelled_rows.hpp"
#include "document/outline_rows.hpp"
#include "text/fold.hpp"

#include <algorithm>

namespace budgetcheck::document {
namespace {

void read_single_rows(const Pieces& pieces, Table& table) {
    View& view = table.views[0];
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const LineParts parts = pieces.parts(i);
        if (parts.amounts.empty() || parts.amounts.size() > view.columns.size()) {
            table.unread.push_back({parts.line, !parts.amounts.empty()});
            continue;
        }
        Row& row = view.rows.emplace_back(blank_row);
        row.level = 1;
        row.name_place = stretch(parts.line, parts.amounts);
        append_amounts(view, row, parts);
    }
    if (view.rows.size() < 2) return;
    // Which of them is the table's row is not known.
    for (const Row& row : view.rows) table.unread.push_back({row.name_place.line, true});
    view.rows.clear();
    view.amounts.clear();
}

/// Columns extracted one after another: many lines with one figure and nothing else, many with a name and no figure.
bool reads_scrambled(const Pieces& pieces, const Table& table) {
    constexpr std::size_t few = 5;
    if (table.schema->halves[0].rows == RowScheme::single) return false;
    std::size_t lone_figures = 0;
    std::size_t lone_names = 0;
    std::size_t whole_rows = 0;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const LineParts parts = pieces.parts(i);
        if (parts.amounts_only() && parts.amounts.size() == 1) lone_figures += parts.amounts[0].begin == 0 ? 1 : 0;
        else if (parts.amounts.empty()) ++lone_names;
        else if (!parts.name.empty()) ++whole_rows;
        if (3 * whole_rows >= pieces.size()) return false;  // as in nearly all tables: what is left is too little
    }
    // Without any row nobody knows whether a figure belongs to the name above it or below.
    const std::size_t least = whole_rows == 0 ? 1 : few;
    return lone_figures > least && lone_names > least && lone_figures > 2 * whole_rows;
}

bool has_figures(const Table& table) {
    return std::ranges::any_of(table.views, [](const View& view) {
        return std::ranges::any_of(view.amounts, [](const PrintedAmount& amount) { return !amount.nil; });
    });
}

/// 注：…故本表为空表。
bool notes_say_empty(const text::Text& text, const Table& table) {
    return std::ranges::any_of(table.notes, [&](const Span& note) {
        const auto folded = text.lines()[note.line].folded.substr(note.begin, note.end - note.begin);
        return text::bare(folded).find(u"空表") != std::u16string::npos;
    });
}

TableStatus status_of(const text::Text& text, const Table& table) {
    const bool lost = std::ranges::any_of(table.unread, &UnreadLine::has_amount);
    if (table.scrambled) return TableStatus::unread;
    if (has_figures(table)) return lost ? TableStatus::partial : TableStatus::read;
    const bool may_be_empty = !table.schema->subject.empty() || notes_say_empty(text, table);
    return lost || !may_be_empty ? TableStatus::unread : TableStatus::empty;
}

/// Where the header shows none of its columns, no row can have a figure: what is left are words.
void drop_rows_without_columns(Table& table) {
    for (View& view : table.views) {
        if (!view.columns.empty()) continue;
        view.rows.clear();
        view.loose_names.clear();
    }
}

/// Lines that were taken for one row, but have more figures than it has columns.
void leave_crowded_rows_unread(Table& table) {
    for (View& view : table.views)
        for (Row& row : view.rows) {
            if (row.amount_count <= view.columns.size()) continue;
            table.unread.push_back({row.name_place.line, true});
            row.amount_count = 0;
        }
}

bool holds_figures_only(const text::Line& line) {
    constexpr std::u16string_view signs = u",.-";
    return std::ranges::all_of(
        line.bare, [&](char16_t c) { return text::is_digit(c) || signs.find(c) != std::u16string_view::npos; });
}

/// Figures that were not understood may be those of a row near them that prints none; where the layout was lost,
/// figures on a line of their own may also be some of a row that prints others.
void mark_rows_beside_unread(const text::Text& text, Table& table) {
    constexpr std::uint32_t nearest = 2;  ///< lines: a label wraps around its figures
    std::vector<std::uint32_t> with_figures;
    std::vector<std::uint32_t> figures_only;
    for (const UnreadLine& unread : table.unread) {
        if (!unread.has_amount) continue;
        with_figures.push_back(unread.line);
        if (holds_figures_only(text.lines()[unread.line])) figures_only.push_back(unread.line);
    }
    if (with_figures.empty()) return;
    const auto is_near = [&](const std::vector<std::uint32_t>& lines, std::uint32_t line) {
        const auto next = std::ranges::lower_bound(lines, line - std::min(line, nearest));
        return next != lines.end() && *next <= line + nearest;
    };
    for (View& view : table.views)
        for (Row& row : view.rows) {
            const bool lacks_all = row.amount_count == 0 && is_near(with_figures, row.name_place.line);
            const bool may_lack = !table.keeps_indents && row.amount_count < view.columns.size();
            if (lacks_all || (may_lack && is_near(figures_only, row.name_place.line))) row.lacking = ~0U;
        }
}

/// Where a name of a column stands in the row of the total, there is no room for its figure.
void mark_named_columns(Table& table) {
    if (table.named_total == ~0U) return;
    for (View& view : table.views)
        for (Row& row : view.rows) {
            if (row.name_place.line != table.named_total) continue;
            for (std::size_t column = 0; column < view.columns.size(); ++column)
                if (view.columns[column].label.end != 0 && view.columns[column].label.line == table.named_total)
                    row.lacking |= std::uint32_t{1} << column;
        }
}

}  // namespace

void join(View& view, std::u16string_view& name, std::u16string_view part) {
    if (part.empty()) return;
    if (name.empty()) {
        name = part;
        return;
    }
    const bool joined = !view.joined_names.empty() && view.joined_names.back().data() == name.data();
    std::u16string& whole = joined ? view.joined_names.back() : view.joined_names.emplace_back(name);
    name = whole.append(part);
}

void append_amounts(View& view, Row& row, const LineParts& parts) {
    if (row.amount_count == 0) row.first_amount = static_cast<std::uint32_t>(view.amounts.size());
    for (const token::Token& token : parts.amounts) view.amounts.push_back(printed_amount(parts.line, token));
    row.amount_count += static_cast<std::uint32_t>(parts.amounts.size());
}

void read_table(std::uint32_t limit, Table& table, std::vector<LineRole>& roles, PieceMemory& memory) {
    const Pieces pieces(limit, table, roles, memory);
    const text::Text& text = pieces.text();
    table.scrambled = reads_scrambled(pieces, table);
    if (!table.scrambled) {
        for (View& view : table.views) {
            view.rows.reserve(pieces.size());
            view.amounts.reserve(pieces.amount_count());
        }
        const RowScheme scheme = table.schema->halves[0].rows;
        if (scheme == RowScheme::single) read_single_rows(pieces, table);
        else if (scheme == RowScheme::labels) read_labelled_rows(pieces, table);
        else if (scheme == RowScheme::outline) read_outline(pieces, table);
        else if (table.schema->halves.size() == 2) read_side_by_side(pieces, table);
        else read_coded_rows(pieces, table);
    }
    drop_rows_without_columns(table);
    leave_crowded_rows_unread(table);
    std::ranges::stable_sort(table.unread, {}, &UnreadLine::line);
    mark_rows_beside_unread(text, table);
    mark_named_columns(table);
    for (const UnreadLine& line : table.unread) roles[line.line] = LineRole::unknown;
    table.status = status_of(text, table);
}

}  // namespace budgetcheck::document
