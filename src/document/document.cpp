// Lines → document: which titles head a table, how far each table reaches, what kind of document it is.
#include "document/document.hpp"

#include "document/code_tree.hpp"
#include "document/coded_rows.hpp"
#include "document/header.hpp"
#include "document/identity.hpp"
#include "document/item_path.hpp"
#include "document/labelled_rows.hpp"
#include "document/loose_amounts.hpp"
#include "document/members.hpp"
#include "document/paragraphs.hpp"
#include "document/projects.hpp"
#include "document/rows.hpp"
#include "document/statements.hpp"
#include "document/titles.hpp"
#include "document/unnamed_tables.hpp"
#include "text/fold.hpp"
#include "text/number_set.hpp"

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

Table start_table(const Title& title, const Schema& schema) {
    Table table;
    table.schema = &schema;
    table.title_line = title.place.line;
    table.title = title.text;
    table.title_place = title.place;
    table.first_line = title.place.line + 1;
    return table;
}

bool lacks_total(const Table& table) {
    return std::ranges::any_of(table.views, [](const View& view) {
        return view.half->rows != RowScheme::single && view.half->prints_total() && !view.rows.empty() &&
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
        for (Row& row : view.rows)
            if (row.parent == static_cast<int>(view.rows.size())) row.parent = -1;
        std::erase_if(view.loose_names, [&](const LooseName& loose) { return loose.upper_row >= view.rows.size(); });
    }
    std::ranges::stable_sort(table.unread, {}, &UnreadLine::line);
}

bool stands_in_figure(char16_t c) { return text::is_digit(c) || c == u',' || c == u'.' || c == u'-'; }

/// 预算数 10.00 0.00 4.00: figures with decimals beside each other, as in no sentence. Of a line that is not blank.
bool is_row_of_figures(const text::Line& line) {
    if (!text::is_digit(line.bare.back())) return false;
    bool behind_figure = false;
    for (std::size_t at = line.begin; at < line.end;) {
        const std::size_t end = std::min<std::size_t>(line.folded.find(u' ', at), line.end);
        const std::u16string_view cell = line.folded.substr(at, end - at);
        const bool is_figure = cell.find(u'.') != cell.npos && std::ranges::all_of(cell, stands_in_figure);
        if (is_figure && behind_figure) return true;
        behind_figure = is_figure || (behind_figure && cell.empty());
        at = end + 1;
    }
    return false;
}

/// What no table and no form took: sentences, but for rows of a table that is not known.
void label_rest(const text::Text& text, Document& document) {
    for (std::size_t i = 0; i < document.roles.size(); ++i) {
        if (document.roles[i] != LineRole::unknown) continue;
        const text::Line& line = text.lines()[i];
        if (line.folded.size() > max_line_characters) continue;
        if (line.bare.empty()) document.roles[i] = LineRole::blank;
        else if (!is_row_of_figures(line)) document.roles[i] = LineRole::prose;
    }
}

void reach(Document& document, Limit limit, std::uint32_t line) {
    if (!document.reached) document.reached = ReachedLimit{limit, line};
}

void find_long_lines(const text::Text& text, Document& document) {
    static_assert(max_line_characters > text::Line::most_usual_bytes);  // no line has more characters than bytes
    if (!text.has_long_lines()) return;
    for (const text::Line& line : text.lines())
        if (line.folded.size() > max_line_characters) return reach(document, Limit::line_characters, line.index);
}

/// Columns extracted one after another: many lines with one figure and nothing else, many with words and no figure.
bool reads_scrambled(const text::Text& text, std::uint32_t first, std::uint32_t last) {
    constexpr std::size_t few = 5;
    std::size_t lone_figures = 0;
    std::size_t lone_words = 0;
    std::size_t rows = 0;
    for (; first < last; ++first) {
        const text::Line& line = text.lines()[first];
        if (line.bare.empty()) continue;
        const bool one_cell = line.bare.size() == line.end - line.begin;
        if (std::ranges::none_of(line.bare, text::is_digit)) ++lone_words;
        else ++(one_cell && std::ranges::all_of(line.bare, stands_in_figure) ? lone_figures : rows);
    }
    return lone_figures > few && lone_words > few && lone_figures > 2 * rows;
}

/// Of the tables with this title the one whose header stands below it.
const Schema* schema_below(text::SearchedLines& lines, const Title& title, std::uint32_t end) {
    const std::uint32_t first = title.place.line + 1;
    const std::uint32_t last = header_end(lines.text(), first, end);
    for (const Schema* schema : title.tables)
        if (has_header(lines, *schema, first, last)) return schema;
    return nullptr;
}

/// The one with most of the document's tables, else titles; the commonest where none has any.
const Profile& profile_of(const Document& document, const std::vector<Title>& titles, std::span<const Profile> known) {
    const auto tables = [&](const Profile& profile) {
        return std::ranges::count_if(document.tables, [&](const Table& table) { return profile.has(*table.schema); });
    };
    const auto mentions = [&](const Profile& profile) {
        return std::ranges::count_if(titles, [&](const Title& title) {
            return !title.tables.empty() && !tables_titled(title.text, {&profile, 1}).empty();
        });
    };
    const auto most = tables(*std::ranges::max_element(known, {}, tables));
    const auto has_most = [&](const Profile& profile) { return tables(profile) == most; };
    // The titles are asked only where the tables do not say.
    const auto first = std::ranges::find_if(known, has_most);
    if (std::none_of(first + 1, known.end(), has_most)) return *first;
    return *std::ranges::max_element(
        known, {}, [&](const Profile& profile) { return has_most(profile) ? mentions(profile) : -1; });
}

void read_one(const text::Text& text, Table& table, std::uint32_t end, Document& document, PieceMemory& memory) {
    table.limit = end;
    read_table(end, table, document.roles, memory);
    if (table.status == TableStatus::unread)
        table.scrambled = table.scrambled || reads_scrambled(text, table.first_line, end);
    if (table.too_long) reach(document, Limit::table_rows, table.last_line);
    table.no_total = lacks_total(table);
    if (table.no_total && table.last_line == text.lines().size()) cut_off(table);
    else if (table.no_total) table.status = TableStatus::partial;
}

/// Titles and headers may be alike in several profiles: a table that was taken for another profile's is read again as
/// the document's own, where it can be.
void settle_tables(const text::Text& text, const std::vector<Title>& titles, Document& document, PieceMemory& memory) {
    for (Table& table : document.tables) {
        if (document.profile.has(*table.schema)) continue;
        const auto title = std::ranges::find(titles, table.title_line, [](const Title& t) { return t.place.line; });
        if (title == titles.end()) continue;  // of no known table
        Title own = *title;
        own.tables = tables_titled(title->text, {&document.profile, 1});
        const std::uint32_t end = table.limit;
        if (const Schema* schema = schema_below(memory.lines, own, end)) {
            table = start_table(own, *schema);
            read_one(text, table, end, document, memory);
        }
    }
}

/// Titles may be alike in several profiles: those without a table are of the document's own.
void settle_mentions(const std::vector<Title>& titles, Document& document) {
    for (Mention& mention : document.mentions) {
        if (document.profile.has(*mention.schema)) continue;
        const auto title = std::ranges::find(titles, mention.place.line, [](const Title& t) { return t.place.line; });
        const auto own = tables_titled(title->text, {&document.profile, 1});
        if (!own.empty()) mention.schema = own.front();
    }
}

bool has_rows(const Table& table) {
    return std::ranges::any_of(table.views, [](const View& view) { return !view.rows.empty(); });
}

/// Some programs print the title on every page of a table. Printed twice, both have a total.
bool goes_on(const Table& table, const Table& below) {
    if (table.schema != below.schema || table.title != below.title || table.limit != below.title_line) return false;
    return has_rows(table) && (table.no_total || below.no_total || !has_rows(below));
}

/// The last table is a further page of the one before it.
void join_page(std::vector<Table>& tables, std::vector<std::size_t>& joined) {
    const std::uint32_t limit = tables.back().limit;
    const bool no_total = tables.back().no_total;
    tables.pop_back();
    Table& whole = tables.back();
    whole.limit = limit;
    whole.no_total = whole.no_total && no_total;
    if (joined.empty() || joined.back() + 1 != tables.size()) joined.push_back(tables.size() - 1);
}

/// From its first line to that of the next title.
void read_again(const text::Text& text, Table& table, Document& document, PieceMemory& memory) {
    const std::uint32_t limit = table.limit;
    const Title title{.place = table.title_place, .text = table.title};
    table = start_table(title, *table.schema);
    read_one(text, table, limit, document, memory);
}

void read_titles(const text::Text& text, const std::vector<Title>& titles, Document& document, PieceMemory& memory) {
    document.tables.reserve(std::min(max_tables, titles.size()));
    document.mentions.reserve(titles.size());
    std::vector<std::size_t> joined;
    for (std::size_t i = 0; i < titles.size(); ++i) {
        const Title& title = titles[i];
        if (title.tables.empty()) continue;
        const std::uint32_t end = zone_end(text, titles, i);
        const std::uint32_t first = title.place.line + 1;
        if (const Schema* schema = schema_below(memory.lines, title, end)) {
            document.roles[title.place.line] = LineRole::title;
            if (document.tables.size() >= max_tables) {
                reach(document, Limit::tables, title.place.line);
                break;
            }
            read_one(text, document.tables.emplace_back(start_table(title, *schema)), end, document, memory);
            const std::size_t count = document.tables.size();
            if (count > 1 && goes_on(document.tables[count - 2], document.tables[count - 1]))
                join_page(document.tables, joined);
        } else {
            const bool contents = stands_in_contents(titles, i);
            document.roles[title.place.line] = contents ? LineRole::contents : LineRole::title;
            document.mentions.push_back(
                {title.tables.front(), title.place, contents, !contents && reads_scrambled(text, first, end)});
        }
    }
    for (const std::size_t table : joined) read_again(text, document.tables[table], document, memory);
}

}  // namespace

bool Table::has_unread_words(std::uint32_t first, std::uint32_t last) const {
    const auto begin = std::ranges::lower_bound(unread, first, {}, &UnreadLine::line);
    const auto end = std::ranges::upper_bound(unread, last, {}, &UnreadLine::line);
    return std::any_of(begin, end, [](const UnreadLine& line) { return !line.has_amount; });
}

std::size_t Table::row_count() const {
    if (status == TableStatus::empty || status == TableStatus::unread) return 0;
    if (views.size() == 1) {
        std::size_t count = 0;
        std::uint32_t last = ~0U;
        for (const Row& row : views[0].rows) {
            count += row.name_place.line != last ? 1 : 0;
            last = row.name_place.line;
        }
        return count;
    }
    // Side-by-side halves share their lines.
    std::uint32_t first = ~0U;
    for (const View& view : views)
        for (const Row& row : view.rows) first = std::min(first, row.name_place.line);
    text::NumberSet lines;
    for (const View& view : views)
        for (const Row& row : view.rows) lines.insert(row.name_place.line - first);
    return lines.size();
}

const Table* Document::find(std::string_view id) const {
    const auto found =
        std::ranges::find_if(tables, [&](const Table& table) { return is_same_id(table.schema->id, id); });
    return found == tables.end() ? nullptr : &*found;
}

bool Document::is_scrambled() const {
    return std::ranges::any_of(tables, &Table::scrambled) || std::ranges::any_of(mentions, &Mention::scrambled);
}

bool Document::is_cut_off() const { return std::ranges::any_of(tables, &Table::cut_off); }

Document read(const text::Text& text, std::span<const Profile> known) {
    return read(text, heading_lines(text), known, Sentences::always, codes::CodeBook::compiled_in());
}

Document read(const text::Text& text, std::span<const HeadingLine> headings, std::span<const Profile> known,
              Sentences sentences, const codes::CodeBook& book) {
    Document document;
    document.book = &book;
    document.roles.assign(text.lines().size(), LineRole::unknown);
    const std::vector<Title> titles = find_titles(headings, known);
    find_long_lines(text, document);
    PieceMemory memory(text);
    read_titles(text, titles, document, memory);
    document.profile = profile_of(document, titles, known);
    // Fewer than half of its tables: another layout may have them all. One that is asked for is taken at its word.
    const auto own =
        std::ranges::count_if(document.tables, [&](const Table& table) { return document.expects(*table.schema); });
    if (known.size() > 1 && 2 * static_cast<std::size_t>(own) < document.profile.count())
        read_unnamed_tables(headings, titles, document, memory);
    settle_tables(text, titles, document, memory);
    settle_mentions(titles, document);
    read_other_forms(titles, document, memory);
    if (!document.tables.empty()) read_further_tables(headings, titles, document, memory);
    settle_loose_names(document);
    mend_orphans(document);
    identify(text, headings, document);
    resolve_class_names(document);
    label_rest(text, document);
    read_members(text, document);
    if (document.tables.empty() && sentences == Sentences::beside_tables) return document;
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
