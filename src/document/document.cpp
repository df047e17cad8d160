// Lines → document: which titles head a table, how far each table reaches, what kind of document it is.
#include "document/document.hpp"

#include "document/code_tree.hpp"
#include "document/coded_rows.hpp"
#include "document/header.hpp"
#include "document/identity.hpp"
#include "document/item_path.hpp"
#include "document/labelled_rows.hpp"
#include "document/loose_amounts.hpp"
#include "document/paragraphs.hpp"
#include "document/projects.hpp"
#include "document/rows.hpp"
#include "document/statements.hpp"
#include "document/titles.hpp"
#include "text/fold.hpp"

#include <algorithm>

namespace budgetcheck::document {
namespace {

constexpr std::uint32_t header_lines = 24;      ///< lines under a title in which its header must stand
constexpr std::uint32_t contents_distance = 3;  ///< entries of a contents page stand this close

std::uint32_t zone_end(const text::Text& text, const std::vector<Title>& titles, std::size_t i) {
    return i + 1 < titles.size() ? titles[i + 1].place.line : static_cast<std::uint32_t>(text.lines().size());
}

/// Behind the lines in which the header must stand; blank lines do not count.
std::uint32_t header_end(const text::Text& text, std::uint32_t first, std::uint32_t end) {
    std::uint32_t printed = 0;
    for (; first < end && printed < header_lines; ++first) printed += text.lines()[first].bare.empty() ? 0 : 1;
    return first;
}

bool stands_in_contents(const std::vector<Title>& titles, std::size_t i) {
    const Title& title = titles[i];
    if (title.numbered || title.leaders) return true;
    const auto near = [&](const Title& other) {
        const std::uint32_t a = std::min(title.place.line, other.place.line);
        const std::uint32_t b = std::max(title.place.line, other.place.line);
        return b - a <= contents_distance;
    };
    return (i > 0 && near(titles[i - 1])) || (i + 1 < titles.size() && near(titles[i + 1]));
}

Table start_table(const Title& title) {
    Table table;
    table.schema = title.schema;
    table.title_line = title.place.line;
    table.title = title.text;
    table.title_place = title.place;
    table.first_line = title.place.line + 1;
    return table;
}

bool lacks_total(const Table& table) {
    return std::ranges::any_of(table.views, [](const View& view) {
        return view.half->rows != RowScheme::single && !view.rows.empty() &&
               std::ranges::none_of(view.rows, &Row::is_total);
    });
}

/// The document ends inside the table: its last row may be half a row.
void cut_off(Table& table) {
    table.cut_off = true;
    table.status = TableStatus::partial;
    for (View& view : table.views) {
        if (view.rows.empty()) continue;
        table.unread.push_back({view.rows.back().name_place.line, true});
        view.rows.pop_back();
    }
}

void label_rest(const text::Text& text, Document& document) {
    for (std::size_t i = 0; i < document.roles.size(); ++i) {
        if (document.roles[i] != LineRole::unknown) continue;
        document.roles[i] = text.lines()[i].bare.empty() ? LineRole::blank : LineRole::prose;
    }
}

void read_titles(const text::Text& text, const std::vector<Title>& titles, Document& document) {
    for (std::size_t i = 0; i < titles.size(); ++i) {
        const Title& title = titles[i];
        if (title.schema == nullptr) continue;
        const std::uint32_t end = zone_end(text, titles, i);
        const std::uint32_t first = title.place.line + 1;
        if (has_header(text, *title.schema, first, header_end(text, first, end))) {
            document.roles[title.place.line] = LineRole::title;
            Table& table = document.tables.emplace_back(start_table(title));
            read_table(text, end, table, document.roles);
            if (lacks_total(table) && table.last_line == text.lines().size()) cut_off(table);
        } else {
            const bool contents = stands_in_contents(titles, i);
            document.roles[title.place.line] = contents ? LineRole::contents : LineRole::title;
            document.mentions.push_back({title.schema, title.place, contents});
        }
    }
}

}  // namespace

std::size_t Table::row_count() const {
    if (status == TableStatus::empty || status == TableStatus::unread) return 0;
    // Side-by-side halves share their lines.
    std::vector<std::uint32_t> lines;
    for (const View& view : views)
        for (const Row& row : view.rows) lines.push_back(row.name_place.line);
    std::ranges::sort(lines);
    const auto repeated = std::ranges::unique(lines);
    return lines.size() - repeated.size();
}

const Table* Document::find(std::string_view id) const {
    const auto found = std::ranges::find_if(tables, [&](const Table& table) { return table.schema->id == id; });
    return found == tables.end() ? nullptr : &*found;
}

Document read(const text::Text& text, std::span<const Schema> known) {
    Document document;
    document.schemas = known;
    document.roles.assign(text.lines().size(), LineRole::unknown);
    const std::vector<Title> titles = find_titles(text, document.schemas);
    read_titles(text, titles, document);
    settle_loose_names(document);
    mend_orphans(document);
    resolve_class_names(document);
    identify(text, document);
    label_rest(text, document);
    document.codes = printed_codes(document);
    read_paragraphs(text, titles, document);
    read_narrative(text, document.paragraphs, document);
    read_projects(text, titles, document);
    list_loose_amounts(text, document);
    // Lines left unread inside a table stay unknown.
    for (const Table& table : document.tables)
        for (const UnreadLine& line : table.unread) document.roles[line.line] = LineRole::unknown;
    return document;
}

}  // namespace budgetcheck::document
