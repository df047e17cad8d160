// A document as printed: its tables with their rows, read but not judged. Figures keep their place in the source.
// Knows headings, schemas and rows; knows no arithmetic.
#pragma once

#include "codes/code_book.hpp"
#include "document/item_head.hpp"
#include "document/prose_signs.hpp"
#include "document/schema.hpp"
#include "text/lines.hpp"

#include <budgetcheck/report.hpp>

#include <cstdint>
#include <list>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace budgetcheck::document {

/// What no budget comes near, and beyond which a document is not read to its end: so nothing costs more than it must.
inline constexpr std::size_t max_lines = 400'000;
inline constexpr std::size_t max_line_characters = 10'000;
inline constexpr std::size_t max_paragraph_characters = 10'000;  ///< a longer one is read as several
inline constexpr std::size_t max_table_rows = 100'000;
inline constexpr std::size_t max_tables = 200;
inline constexpr std::size_t max_projects = 1'000;

enum class Limit : std::uint8_t { line_characters, table_rows, tables, projects };

/// A limit that was reached, and the line where.
struct ReachedLimit {
    Limit limit = Limit::line_characters;
    std::uint32_t line = 0;  ///< index
};

/// A stretch of one line: indices into Text::lines() and into the folded line.
struct Span {
    std::uint32_t line = 0;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

/// Which part of a document a paragraph stands in, by the last heading above it.
enum class Section : std::uint8_t { other, explanation, circumstances, project, form, glossary };

/// Prose put together from its lines.
struct Paragraph {
    Section section = Section::other;
    std::u16string_view text;     ///< bare; see text::Line
    std::span<const Span> lines;  ///< where each line's part begins: begin is an index into text + offset, end unused
    std::uint32_t first_line = 0;
    std::uint32_t offset = 0;  ///< of an item that begins within a line

    /// The stretch of `text` from `begin` to `end`, as a place in the first line it touches.
    Span place(const text::Text& source, std::size_t begin, std::size_t end) const;
};

/// A functional code as printed with its name.
struct CodeName {
    std::uint32_t code = 0;
    std::u16string_view name;
};

/// What all paragraphs point into.
struct ProseText {
    std::unique_ptr<char16_t[]> characters;
    std::vector<Span> lines;
    ProseSigns signs;

    /// Where a paragraph begins in all of them.
    std::size_t offset_of(const Paragraph& paragraph) const {
        return static_cast<std::size_t>(paragraph.text.data() - characters.get());
    }
};

/// A figure of a table row as printed; `nil` where a sign for "nothing" stands instead of digits.
struct PrintedAmount {
    Span place;
    std::int64_t mantissa = 0;
    std::uint8_t decimals = 0;
    bool nil = false;
    Unit unit = Unit::unknown;  ///< where it is printed with the figure, as in sentences; else the table's
    bool damaged = false;       ///< spoilt by a slip; the value is what was meant
};

enum class CodeState : std::uint8_t { none, sound, unpadded, damaged, orphan };

struct Row {
    std::uint8_t level = 0;  ///< 0 total; 1 class, 2 section, 3 item; label rows: depth below the total
    CodeState code_state = CodeState::none;
    bool is_total = false;
    bool near_name = false;   ///< the label or class name was resolved through a near or retired name
    bool unresolved = false;  ///< the label or class name leads nowhere
    bool of_which = false;    ///< its parent has parts that are not listed
    bool duplicate = false;   ///< the same code stands in this table twice
    std::uint32_t code = 0;   ///< functional or economic code after mending; 0 for a total or a label
    int label = -1;           ///< index into Half::labels
    int parent = -1;          ///< index of the row into which this one adds up
    std::uint32_t first_amount = 0;
    std::uint32_t amount_count = 0;
    std::uint32_t lacking = 0;        ///< columns, as bits, of which it does not say that they are nothing
    Span code_place;                  ///< the code as printed, empty where none
    Span name_place;                  ///< the first stretch of the name (or of the whole row where it has no name)
    std::u16string_view name;         ///< bare, wrapped parts joined
    std::u16string_view known_name;   ///< the name it was taken for, where that is not the printed one
    std::optional<Coordinates> at;    ///< of a statement
    bool local = false;               ///< a figure that only its own sentence speaks of
    bool may_be_of_year = false;      ///< without what was carried over, as many sentences say it
    bool retired = false;             ///< `name` is no longer in force, `known_name` replaced it
    std::uint16_t retired_since = 0;  ///< the first fiscal year of which that is true

    /// The row into whose sum this one goes; -1 for none.
    int sum() const { return of_which ? -1 : parent; }
};

/// For new rows: to copy one takes half the time of setting so many members.
inline constexpr Row blank_row;

struct UsedColumn {
    std::size_t index = 0;  ///< into Half::columns
    Span label;             ///< where the header names it; empty where it does not
};

/// Lines of words between two rows that both have a name: the end of the upper one's or the beginning of the lower
/// one's.
struct LooseName {
    std::uint32_t upper_row = 0;
    std::vector<std::u16string_view> parts;
};

/// One half of a table as read.
struct View {
    const Half* half = nullptr;
    std::vector<UsedColumn> columns;
    std::vector<Row> rows;
    std::vector<PrintedAmount> amounts;      ///< of all rows, row after row
    std::vector<LooseName> loose_names;      ///< empty once the document is read
    std::list<std::u16string> joined_names;  ///< of rows whose name wraps

    std::span<const PrintedAmount> amounts_of(const Row& row) const {
        return std::span(amounts).subspan(row.first_amount, row.amount_count);
    }
};

struct UnreadLine {
    std::uint32_t line = 0;
    bool has_amount = false;
};

struct Table {
    const Schema* schema = nullptr;
    std::vector<Span> column_places;  ///< of all columns, where the schema was made from the header; else empty
    std::uint32_t named_total = ~0U;  ///< the line where names of columns stand in the row of the total
    std::uint32_t title_line = 0;     ///< index
    std::u16string_view title;        ///< bare
    Span title_place;
    Unit unit = Unit::unknown;
    Span unit_place;
    std::uint32_t first_line = 0;  ///< first line after the title
    std::uint32_t limit = 0;       ///< it ends before that line
    std::uint32_t body_line = 0;   ///< first line after the header
    std::uint32_t last_line = 0;   ///< one past the last line read as part of the table
    TableStatus status = TableStatus::unread;
    bool scrambled = false;  ///< its columns were extracted one after another
    bool cut_off = false;    ///< the document ends before its total
    bool no_total = false;   ///< it has rows, but no total was read
    bool too_long = false;   ///< it has more rows than max_table_rows
    Span body_label;         ///< 编制单位 or 编制部门
    Span body_name;
    bool keeps_indents = false;  ///< some line has blanks in front: what stands below what was not lost with them
    std::vector<View> views;
    std::vector<Span> notes;
    std::vector<UnreadLine> unread;  ///< by line

    std::size_t row_count() const;  ///< printed rows with a label or number; an empty table has none
    /// Is a line from `first` to `last` unread that has no amount?
    bool has_unread_words(std::uint32_t first, std::uint32_t last) const;
};

/// A table's title found where no table follows: an entry of the contents page, or a table cut off.
struct Mention {
    const Schema* schema = nullptr;
    Span place;
    bool in_contents = false;
    bool scrambled = false;  ///< the columns of its table were extracted one after another, its header too
};

/// Two values of one thing and what a sentence says of their difference. Rows of Narrative::table.
struct Comparison {
    static constexpr std::uint32_t none = ~0U;
    std::uint32_t later = none;
    std::uint32_t earlier = none;
    std::uint32_t change = none;
    int direction = 0;  ///< -1 down, 0 level, +1 up
    Span direction_place;
    int direction_of_rate = 0;  ///< of the word in front of the percentage, where it is the opposite of `direction`
    Span direction_of_rate_place;
    bool has_percent = false;
    PrintedAmount percent;     ///< the mantissa without sign
    bool direct = false;       ///< no other amount stands between the later value and the change
    bool said_before = false;  ///< the later value is that of an earlier sentence

    /// Only the value after the change is printed, and the change with its rate.
    bool tells_rate_of_change() const {
        return earlier == none && change != none && direct && has_percent && direction != 0;
    }
};

/// 占…的 x %, 完成预算的 x %: a part of a whole, each a row of Narrative::table. The whole may stand in the tables
/// only.
struct Share {
    static constexpr std::uint32_t none = ~0U;
    std::uint32_t part = 0;
    std::uint32_t whole = none;
    Coordinates whole_at;  ///< where `whole` is none
    bool completion = false;
    PrintedAmount percent;
};

/// A name listed behind 主要包括, and the money it is said to be a part of.
struct ListedName {
    Span place;
    std::u16string_view name;
    Coordinates at;
};

/// A whole and the parts that a sentence lists behind 其中.
struct PartList {
    std::uint32_t whole = 0;
    std::vector<std::uint32_t> parts;
    bool closed = false;  ///< every part is listed
    std::string_view rule;
};

/// The figures of the sentences, as one more view of the cube.
struct Narrative {
    Table table;
    std::vector<Comparison> comparisons;
    std::vector<PartList> lists;
    std::vector<Share> shares;
    std::vector<ListedName> listed;
    std::vector<Span> slots_unread;    ///< changes against a year or stage that could not be told
    std::vector<Span> signless;        ///< percentages without their sign
    std::vector<Span> malformed;       ///< of those below: no figure, and no list of figures either
    std::vector<Span> not_understood;  ///< amounts whose coordinates could not be told, in the order of the text
};

/// A date as printed; month and day are 0 where they are not.
struct Date {
    std::uint16_t year = 0;
    std::uint8_t month = 0;
    std::uint8_t day = 0;
    Span place;

    bool complete() const { return day != 0; }
};

/// What an amount of a project's statement or form is.
enum class ProjectMoney : std::uint8_t {
    total,
    total_fiscal,
    total_other,
    annual,
    annual_fiscal,
    annual_carry_over,
    annual_other,
    quarter,
    part,  ///< listed behind 其中
    sum,   ///< that closes such a list
};

struct ProjectAmount {
    ProjectMoney what = ProjectMoney::part;
    bool weak = false;       ///< its sentence does not say that it is annual, its heading does
    std::uint16_t year = 0;  ///< of annual money
    std::uint32_t row = 0;   ///< of Narrative::table
};

/// A row of a form's indicator tree, with its target: figures, or words.
struct Indicator {
    std::u16string_view group;  ///< first level; empty where not read
    std::u16string_view kind;   ///< second level
    std::u16string name;
    char16_t comparison = 0;  ///< ≥ ≤ = > <; 0 where none is printed
    std::optional<PrintedAmount> target;
    std::u16string words;  ///< of the target: its unit, or all of it where it is no figure
    Span place;            ///< of the target
};

/// The statement of a project, or its form. What could not be read is absent.
struct Project {
    static constexpr std::uint32_t none = ~0U;
    bool form = false;
    std::u16string name;         ///< bare
    std::u16string longer_name;  ///< with the line above a statement's title, which may be its beginning
    Span name_place;
    std::u16string department;
    std::u16string implementer;
    std::optional<Date> start;
    std::optional<Date> end;
    std::vector<ProjectAmount> amounts;
    std::vector<Indicator> indicators;
    Span budget_heading;           ///< of the section that should name the annual amount
    bool budget_unnamed = false;   ///< that section says something, but no amount
    std::uint32_t partner = none;  ///< the form of a statement, the statement of a form
    bool near_partner = false;     ///< their names differ slightly
};

/// A unit whose money the department's figures contain.
struct Member {
    std::u16string name;  ///< as compared, see body_name()
    Span place;
    bool own = false;      ///< the department's own office, under whatever name
    bool separate = true;  ///< with a budget of its own
};

enum class LineRole : std::uint8_t {
    unknown,
    blank,
    title,
    header,
    row,
    note,
    furniture,
    prose,
    contents,
    paragraph,  ///< prose that is part of a Paragraph
};

struct MadeSchema;  ///< see unnamed_tables.hpp

struct Document {
    const codes::CodeBook* book = nullptr;                ///< what the codes are called; never null once read
    Profile profile;                                      ///< the one whose tables it has, and should have
    std::vector<std::shared_ptr<const MadeSchema>> made;  ///< schemas of the tables that no profile has
    std::vector<Table> tables;
    std::vector<Mention> mentions;
    std::vector<Member> members;        ///< of a department, in the order of its list
    std::vector<Paragraph> paragraphs;  ///< of the sections that speak of money, and of the glossary
    ProseText prose;
    std::vector<ItemHead> item_heads;  ///< in the order of their paragraphs
    std::vector<CodeName> codes;       ///< of the tables, sorted by code, each name once
    Narrative narrative;
    std::vector<Project> projects;  ///< in the order of their titles
    std::vector<LineRole> roles;    ///< one for each line
    DocumentKind kind = DocumentKind::unknown;
    std::uint16_t fiscal_year = 0;
    std::string organization;
    std::optional<ReachedLimit> reached;  ///< the first one

    const Table* find(std::string_view id) const;

    /// The tables it should have.
    std::span<const Schema> schemas() const { return profile.tables; }
    bool expects(const Schema& schema) const { return profile.has(schema); }

    /// Columns were extracted one after another, so no line says what belongs together.
    bool is_scrambled() const;

    /// The text ends inside a table.
    bool is_cut_off() const;
};

/// Whether sentences are read where no table was found that they could be checked against.
enum class Sentences : std::uint8_t { always, beside_tables };

struct HeadingLine;  ///< see headings.hpp

/// `headings` are those of the text.
Document read(const text::Text& text, std::span<const HeadingLine> headings, std::span<const Profile> known,
              Sentences sentences, const codes::CodeBook& book);

/// All there is to read.
Document read(const text::Text& text, std::span<const Profile> known = profiles());

}  // namespace budgetcheck::document
