// States and their reasons.
#include "check/state.hpp"

#include "text/fold.hpp"
#include "token/token.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace budgetcheck::checking {
namespace {

using document::Document;
using document::Schema;
using document::Table;

constexpr std::size_t least_characters = 40;  ///< of a page with text on it; an image leaves page numbers only

bool is_letter(char16_t c) { return c != u'-' && !text::is_digit(c); }

bool has_letters(const text::Text& text) {
    std::size_t letters = 0;
    for (const text::Line& line : text.lines()) {
        letters += static_cast<std::size_t>(std::ranges::count_if(line.bare, is_letter));
        if (letters >= least_characters) return true;
    }
    return false;
}

Message message_of(const text::Text& text, const document::ReachedLimit& reached) {
    const std::string line = std::to_string(text.lines()[reached.line].number);
    switch (reached.limit) {
        case document::Limit::line_characters:
            return {"error/long-line", {line, std::to_string(document::max_line_characters)}};
        case document::Limit::table_rows:
            return {"error/many-rows", {line, std::to_string(document::max_table_rows)}};
        case document::Limit::tables:
            return {"error/many-tables", {line, std::to_string(document::max_tables)}};
        case document::Limit::projects:
            return {"error/many-projects", {line, std::to_string(document::max_projects)}};
    }
    return {};
}

Message scrambled(const Document& document) {
    const auto table = std::ranges::find_if(document.tables, &Table::scrambled);
    const auto mention = std::ranges::find_if(document.mentions, &document::Mention::scrambled);
    const Schema& schema = table != document.tables.end() ? *table->schema : *mention->schema;
    return {"error/scrambled", {std::string(schema.name)}};
}

/// Why nothing was recognised.
Message nothing_recognised(const text::Text& text, const Document& document) {
    if (document.reached) return message_of(text, *document.reached);
    if (document.is_scrambled()) return scrambled(document);
    if (!has_letters(text)) return {"error/image-only", {}};
    if (document.kind == DocumentKind::blank_template) return {"error/blank-template", {}};
    if (!document.mentions.empty()) {
        if (std::ranges::all_of(document.mentions, &document::Mention::in_contents))
            return {"error/only-contents", {std::string(document.mentions.front().schema->name)}};
        const document::Mention& mention =
            *std::ranges::find(document.mentions, false, &document::Mention::in_contents);
        return {"error/unknown-layout",
                {std::string(mention.schema->name), std::to_string(text.lines()[mention.place.line].number)}};
    }
    return {"error/no-budget", {}};
}

TableSummary summary(const text::Text& text, const Table& table) {
    TableSummary summary;
    summary.id = table.schema->id;
    summary.title = text::to_utf8(table.title);
    summary.line = text.lines()[table.title_line].number;
    summary.page = text.lines()[table.title_line].page;
    summary.rows = static_cast<std::uint32_t>(table.row_count());
    summary.unit = unit_name(table.unit);
    summary.status = table.status;
    return summary;
}

TableSummary summary_of_absent(const text::Text& text, const Document& document, const Schema& schema) {
    TableSummary summary;
    summary.id = schema.id;
    summary.title = schema.name;
    for (const document::Mention& mention : document.mentions) {
        if (!document::is_same_id(mention.schema->id, schema.id) || mention.in_contents) continue;
        summary.line = text.lines()[mention.place.line].number;
        summary.page = text.lines()[mention.place.line].page;
        summary.status = TableStatus::unread;
    }
    return summary;
}

void list_tables(const text::Text& text, const Document& document, Report& report) {
    report.tables.reserve(document.schemas().size() + document.tables.size());
    for (const Schema& schema : document.schemas()) {
        if (document.profile.is_another_form(schema)) continue;
        bool found = false;
        for (const Table& table : document.tables) {
            if (!document::is_same_id(table.schema->id, schema.id)) continue;
            report.tables.push_back(summary(text, table));
            found = true;
        }
        if (found) ++report.coverage.tables_found;
        else report.tables.push_back(summary_of_absent(text, document, schema));
    }
    for (const Table& table : document.tables)
        if (!document.expects(*table.schema)) report.tables.push_back(summary(text, table));
    if (document.schemas().empty()) report.coverage.tables_found = static_cast<std::uint32_t>(document.tables.size());
    report.coverage.tables_expected = static_cast<std::uint32_t>(document.profile.count());
}

/// Does a cell begin as a figure, but is none? A row of sound figures whose part in the table is not known has none
/// such.
bool has_spoilt_figure(std::u16string_view line) {
    for (std::size_t begin = 0, end = 0; begin < line.size(); begin = end + 1) {
        end = std::min(line.find(u' ', begin), line.size());
        const std::u16string_view cell = line.substr(begin, end - begin);
        if (cell.find_first_of(u".,") == std::u16string_view::npos || !text::is_digit(cell[0])) continue;
        std::vector<token::Token> tokens;
        token::tokenize(cell, tokens);
        if (tokens.size() > 1) return true;
    }
    return false;
}

std::optional<Message> spoilt_row(const text::Text& text, const Table& table) {
    for (const document::UnreadLine& unread : table.unread) {
        const text::Line& line = text.lines()[unread.line];
        if (unread.has_amount && has_spoilt_figure(line.folded))
            return Message{"error/partly-read", {std::string(table.schema->name), std::to_string(line.number)}};
    }
    return std::nullopt;
}

void judge_completeness(const text::Text& text, const Document& document, Report& report) {
    const auto incomplete = [&](Message error) {
        report.status = Status::incomplete;
        report.error = std::move(error);
    };
    for (const TableSummary& table : report.tables)
        if (table.status == TableStatus::unread) incomplete({"error/unread-table", {table.title}});
    for (const Table& table : document.tables) {
        if (table.status == TableStatus::partial)
            if (auto message = spoilt_row(text, table)) incomplete(*std::move(message));
        if (table.no_total) incomplete({"error/no-total", {std::string(table.schema->name)}});
        if (table.cut_off) incomplete({"error/cut-off", {std::string(table.schema->name)}});
    }
    if (document.fiscal_year == 0) incomplete({"error/no-year", {}});
    if (document.reached) incomplete(message_of(text, *document.reached));
    if (document.is_scrambled()) incomplete(scrambled(document));
}

}  // namespace

void describe(const text::Text& text, const Document& document, Report& report) {
    report.kind = document.kind;
    report.fiscal_year = document.fiscal_year;
    report.organization = document.organization;
    report.coverage.lines = static_cast<std::uint32_t>(text.lines().size());
    if (document.tables.empty() || document.kind == DocumentKind::blank_template) {
        report.status = Status::unreadable;
        report.error = nothing_recognised(text, document);
        return;
    }
    report.profile = document.profile.id;
    list_tables(text, document, report);
    judge_completeness(text, document, report);
}

void describe_units(const cube::Cube& cube, const Document& document, Report& report) {
    for (const Table& table : document.tables) {
        const auto grid = std::ranges::find(cube.grids, &table, &cube::Grid::table);
        if (grid == cube.grids.end()) continue;
        for (TableSummary& summary : report.tables)
            if (document::is_same_id(summary.id, table.schema->id)) summary.unit = unit_name(grid->unit);
    }
}

std::string_view unit_name(document::Unit unit) {
    switch (unit) {
        case document::Unit::yuan:
            return "元";
        case document::Unit::ten_thousand_yuan:
            return "万元";
        case document::Unit::hundred_million_yuan:
            return "亿元";
        default:
            return {};
    }
}

std::string view_name(const cube::Grid& grid) {
    if (grid.view->half->rows == document::RowScheme::statements) return "narrative";
    std::string name(grid.table->schema->id);
    const auto half = grid.view - grid.table->views.data();
    return half == 0 ? name : name + "." + std::to_string(half + 1);
}

}  // namespace budgetcheck::checking
