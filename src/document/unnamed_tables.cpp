// A line that ends as a title does, a header of known words, rows with codes below it: all three, else it is left
// alone.
#include "document/unnamed_tables.hpp"

#include "document/header.hpp"
#include "document/header_words.hpp"
#include "document/pieces.hpp"
#include "document/rows.hpp"
#include "document/unnamed_header.hpp"
#include "text/few_characters.hpp"
#include "text/fold.hpp"

#include <algorithm>

namespace budgetcheck::document {
namespace {

constexpr std::size_t longest_title = 40;
constexpr text::FewCharacters<64> no_title(u"。,;:!?…");
constexpr std::size_t header_lines = 24;
constexpr WordList total_words = u"合计|总计";

bool could_be_title(std::u16string_view bare) {
    if (bare.size() < 3 || bare.size() > longest_title) return false;
    const bool ends_so =
        bare.back() == u'表' || (bare.back() == u')' && bare.find(u"表(") != std::u16string_view::npos);
    return ends_so && !is_form_mark(bare) && std::ranges::none_of(bare, [](char16_t c) { return no_title.has(c); });
}

/// Functional codes begin with 2, economic ones with 3 or 5.
std::optional<RowScheme> scheme_of(const LineParts& parts) {
    if (parts.codes.empty() || parts.codes[0].integer_digits < 3 || parts.name.empty()) return std::nullopt;
    auto code = parts.codes[0].mantissa;
    while (code >= 1000) code /= 10;
    if (code >= 200 && code < 240) return RowScheme::functional_codes;
    if ((code >= 300 && code < 400) || (code >= 500 && code < 600)) return RowScheme::economic_codes;
    return std::nullopt;
}

/// The lines under a title: where its header begins and ends, and what codes follow.
struct Under {
    std::uint32_t header = 0;
    std::uint32_t body = 0;
    RowScheme rows = RowScheme::functional_codes;
};

class UnnamedTables {
public:
    UnnamedTables(const std::vector<Title>& titles, Document& document, PieceMemory& memory)
        : text_(memory.lines.text()), titles_(titles), document_(document), roles_(document.roles), memory_(memory) {}

    /// Tables whose title no profile knows, where they are more than the known ones.
    void read(std::span<const HeadingLine> headings) {
        read_all(headings);
        if (tables_.size() <= document_.tables.size()) return;
        take_profile();
        keep();
    }

    /// The same beside those of the profile.
    void read_further(std::span<const HeadingLine> headings) {
        read_all(headings);
        if (!tables_.empty()) keep();
    }

    /// Tables whose title the profile knows.
    void read_mentioned() {
        std::erase_if(document_.mentions, [&](const Mention& mention) { return reads(mention); });
        if (!tables_.empty()) keep();
    }

private:
    void read_all(std::span<const HeadingLine> headings) {
        std::vector<std::uint32_t> lines;
        for (const HeadingLine& heading : headings)
            if (could_be_title(heading.line->bare))
                lines.push_back(static_cast<std::uint32_t>(heading.line - text_.lines().data()));
        lines.push_back(static_cast<std::uint32_t>(text_.lines().size()));
        for (std::size_t i = 0; i + 1 < lines.size() && tables_.size() < max_tables; ++i) {
            const bool is_open = roles_[lines[i]] == LineRole::unknown && !is_known(lines[i]);
            if (is_open && has_codes_below(lines[i], lines[i + 1])) read_one(lines[i], lines[i + 1]);
        }
    }

    /// Told cheaply, for most lines that end so are the titles of forms and lists.
    bool has_codes_below(std::uint32_t title, std::uint32_t end) const {
        constexpr std::ptrdiff_t shortest_code = 3;
        constexpr std::ptrdiff_t year = 4;
        std::size_t printed = 0;
        for (std::uint32_t line = title + 1; line < end && printed < header_lines; ++line) {
            const std::u16string_view bare = text_.lines()[line].bare;
            if (bare.empty()) continue;
            ++printed;
            const auto digits = std::ranges::find_if_not(bare, text::is_digit) - bare.begin();
            if (digits >= shortest_code && digits != year) return true;
        }
        return false;
    }

    /// Its table was read, or belongs to a layout of which tables were.
    bool is_known(std::uint32_t line) const {
        if (document_.tables.empty()) return false;
        const auto title = std::ranges::lower_bound(titles_, line, {}, [](const Title& t) { return t.place.line; });
        return title != titles_.end() && title->place.line == line && !title->tables.empty();
    }

    /// Of a table in the contents or without rows there is nothing to read.
    bool reads(const Mention& mention) {
        const Schema& schema = *mention.schema;
        if (mention.place.line < read_until_) return true;  // a further page
        const bool has_codes = schema.halves.size() == 1 && code_shape(schema.halves[0].rows).most != 0;
        const bool own = document_.profile.has(schema);
        if (mention.in_contents || mention.scrambled || !own || !has_codes || tables_.size() == max_tables)
            return false;
        const auto title = std::ranges::lower_bound(titles_, mention.place.line, {},
                                                    [](const Title& other) { return other.place.line; });
        // Some programs print the title on every page. What could not be read with them is tried without.
        const bool tried = mention.place.line < tried_until_;
        const auto next = std::find_if(title + 1, titles_.end(),
                                       [&](const Title& other) { return tried || other.text != title->text; });
        const auto end = next == titles_.end() ? text_.lines().size() : next->place.line;
        const std::size_t before = tables_.size();
        read_one(mention.place.line, static_cast<std::uint32_t>(end), &schema);
        tried_until_ = std::max(tried_until_, static_cast<std::uint32_t>(end));
        if (tables_.size() == before) return false;
        read_until_ = static_cast<std::uint32_t>(end);
        return true;
    }

    /// Of the table with this title. Where the blanks in front were cut off, nothing stands below anything.
    HeaderOfWords header_of(std::uint32_t title, std::uint32_t first, std::uint32_t last) const {
        return {std::span(text_.lines()).subspan(first, last - first), keeps_indents(text_, title, last)};
    }

    std::optional<Under> look_under(std::uint32_t title, std::uint32_t end) const {
        Under under{title + 1, 0};
        std::size_t printed = 0;
        std::vector<token::Token> tokens;
        Table heading;
        for (std::uint32_t line = title + 1; line < end && printed < header_lines; ++line) {
            const text::Line& source = text_.lines()[line];
            if (source.bare.empty()) continue;
            if (source.folded.size() > max_line_characters) return std::nullopt;
            ++printed;
            if (under.body == 0 && read_body_and_unit(memory_.lines, line, heading)) under.header = line + 1;
            tokens.clear();
            token::tokenize(source.folded, tokens);
            const LineParts parts = take_apart(line, tokens, code_shape(RowScheme::functional_codes));
            const auto scheme = scheme_of(parts);
            const bool total = !parts.amounts.empty() && text::is_one_of(bare_text(source, parts.name), total_words);
            const bool body = under.body == 0 && !parts.name.empty() && parts.amounts.size() > 1;
            if (body && under.header < line && heads_bodies(header_of(title, under.header, line)))
                return Under{under.header, line, RowScheme::bodies};
            if (under.body == 0 && (scheme || total)) {
                under.body = line;
                under.header = std::min(under.header, line);  // a row may name a unit too
            }
            if (!scheme) continue;
            under.rows = *scheme;
            return under;
        }
        return std::nullopt;
    }

    /// `known` has its title, where any schema has.
    void read_one(std::uint32_t line, std::uint32_t end, const Schema* known = nullptr) {
        const auto under = look_under(line, end);
        if (!under || (known != nullptr && under->rows != RowScheme::bodies && under->rows != known->halves[0].rows))
            return;
        const auto columns = columns_named(header_of(line, under->header, under->body));
        if (!columns) return;
        auto made = make(line, under->rows, *columns, known);
        Table table;
        table.schema = &made->schema;
        table.title_line = line;
        table.title = text_.lines()[line].bare;
        table.title_place = {line, text_.lines()[line].begin, text_.lines()[line].end};
        table.first_line = line + 1;
        table.column_places = made->column_places;
        const auto zone = std::span(roles_).subspan(line, end - line);
        const std::vector<LineRole> before(zone.begin(), zone.end());
        roles_[line] = LineRole::title;
        read_table(end, table, roles_, memory_);
        const bool names_all =
            std::ranges::none_of(*columns, [](const NamedColumn& column) { return column.is_open(); });
        const bool sure = (known != nullptr && names_all) || fills_columns(table);
        if (table.status == TableStatus::read && has_total(table) && sure) {
            tables_.push_back(std::move(table));
            made_.push_back(std::move(made));
        } else {
            std::ranges::copy(before, zone.begin());
        }
    }

    /// A column that no row has a figure for may be none.
    static bool fills_columns(const Table& table) {
        const View& view = table.views[0];
        return std::ranges::any_of(view.rows, [&](const Row& row) { return row.amount_count == view.columns.size(); });
    }

    static bool has_total(const Table& table) { return std::ranges::any_of(table.views[0].rows, &Row::is_total); }

    std::unique_ptr<MadeSchema> make(std::uint32_t line, RowScheme rows, std::span<const NamedColumn> columns,
                                     const Schema* known) const {
        auto made = std::make_unique<MadeSchema>();
        const std::u16string_view title = text_.lines()[line].bare;
        if (known != nullptr) made->schema = *known;
        made->schema.form_of = known;
        made->id = known != nullptr ? known->id : "U" + std::to_string(tables_.size() + 1);
        made->name = known != nullptr ? known->name : text::to_utf8(title);
        const auto base = known != nullptr ? std::optional(known->halves[0].base) : base_named(title);
        for (const NamedColumn& named : columns) {
            Column& column = made->columns.emplace_back();
            column.name = named.is_open() ? "其他" : header_words()[static_cast<std::size_t>(named.word)].name;
            column.setting = named.setting;
            // What is carried over is told from the income only.
            const bool other_flow = base && named.setting.flow && base->flow != Flow::income;
            if (other_flow) column.setting.flow.reset();
            if (!base || other_flow) column.setting.measure = Measure::table_money;
            column.whole = named.whole;
            made->column_places.push_back(named.place);
        }
        if (base && base->flow == Flow::income && lists_carried_over(columns)) contain_carried_over(columns, *made);
        made->halves[0] = {rows, base.value_or(Coordinates{}), made->columns};
        if (rows == RowScheme::bodies) made->halves[0].unlisted.measure = Measure::table_money;
        made->schema.id = made->id;
        made->schema.name = made->name;
        made->schema.halves = made->halves;
        made->schema.required_words = {};
        made->schema.usual_unit = Unit::ten_thousand_yuan;
        return made;
    }

    static bool lists_carried_over(std::span<const NamedColumn> columns) {
        return std::ranges::any_of(columns,
                                   [](const NamedColumn& column) { return column.setting.flow == Flow::opening; });
    }

    /// What is carried over is a part of the 合计 then.
    static void contain_carried_over(std::span<const NamedColumn> columns, MadeSchema& made) {
        for (std::size_t i = 0; i < columns.size(); ++i)
            if (columns[i].is_whole()) made.columns[i].setting.flow = Flow::resources;
    }

    void take_profile() {
        const auto final_accounts = std::ranges::count_if(
            tables_, [](const Table& table) { return table.schema->halves[0].base.stage == Stage::final_accounts; });
        const bool accounts = 2 * static_cast<std::size_t>(final_accounts) > tables_.size();
        document_.profile = {"unknown", {}, accounts ? Stage::final_accounts : Stage::budget};
    }

    void keep() {
        document_.roles = std::move(roles_);
        for (Table& table : tables_) document_.tables.push_back(std::move(table));
        for (auto& made : made_) document_.made.push_back(std::move(made));
        std::ranges::stable_sort(document_.tables, {}, &Table::title_line);
    }

    const text::Text& text_;
    const std::vector<Title>& titles_;
    Document& document_;
    std::vector<LineRole> roles_;
    PieceMemory& memory_;
    std::uint32_t read_until_ = 0;   ///< the line behind the last table read
    std::uint32_t tried_until_ = 0;  ///< the same of those that could not be
    std::vector<Table> tables_;
    std::vector<std::unique_ptr<MadeSchema>> made_;
};

}  // namespace

void read_unnamed_tables(std::span<const HeadingLine> headings, const std::vector<Title>& titles, Document& document,
                         PieceMemory& memory) {
    UnnamedTables(titles, document, memory).read(headings);
}

void read_further_tables(std::span<const HeadingLine> headings, const std::vector<Title>& titles, Document& document,
                         PieceMemory& memory) {
    UnnamedTables(titles, document, memory).read_further(headings);
}

void read_other_forms(const std::vector<Title>& titles, Document& document, PieceMemory& memory) {
    if (std::ranges::all_of(document.mentions, &Mention::in_contents)) return;
    UnnamedTables(titles, document, memory).read_mentioned();
}

}  // namespace budgetcheck::document
