// What the check of one document found: plain values, free of output formats and of how a verdict was reached.
// Lines, columns and pages are 1-based; columns and lengths count code points of the raw line; a byte order mark is
// not a column. Amounts are in 分 (0.01 元).
#pragma once

#include <budgetcheck/coordinates.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace budgetcheck {

enum class Severity : std::uint8_t { note, warning, error };
enum class ValueKind : std::uint8_t { amount, count, percent, date, text };
enum class Confidence : std::uint8_t { none, proven, likely, candidates };
enum class Status : std::uint8_t { passed, failed, incomplete, unreadable };
enum class TableStatus : std::uint8_t { read, empty, partial, unread, missing };

enum class DocumentKind : std::uint8_t {
    unit_budget,
    department_budget,
    unit_final,
    department_final,
    blank_template,
    unknown,
};

/// Why a check could not be decided: a closed list.
enum class Reason : std::uint8_t {
    line_without_role,  ///< a line with an amount inside a table has no role
    column_not_unique,  ///< an operand fits several columns and the outcome differs between them
    name_unresolved,    ///< an operand's name leads to no code
    slot_unread,        ///< an operand's year or stage could not be read
    bound_reached,      ///< a search or number bound was reached
};

/// A sentence of the message catalogue: its key and the values for {0}, {1} …, the same in every language.
struct Message {
    std::string_view key;
    std::vector<std::string> arguments;
};

/// What the places of a report can be looked up by.
enum class Origin : std::uint8_t {
    text,   ///< lines of the file
    pages,  ///< of a PDF: the lines are ours
    cells,  ///< of an office document or web page: cells and words; the lines are ours
};

/// A cell of a workbook, or of a table in another document. Rows and columns are counted from 1.
struct CellPlace {
    std::string sheet;         ///< name of the sheet; empty outside workbooks
    std::uint32_t table = 0;   ///< number of the table in the document; 0 in a workbook
    std::uint32_t row = 0;
    std::uint32_t column = 0;  ///< 0 where only the row is known, as of a blank cell
};

/// A place in the document. `text` is the figure or words exactly as printed; empty for a blank cell.
struct Location {
    std::string path;  ///< only where the place is in another file than the report's
    std::uint32_t line = 0;
    std::uint32_t column = 0;
    std::uint32_t length = 0;
    std::uint32_t page = 0;
    std::string table;        ///< table id such as "T3", empty outside tables
    std::string row;          ///< row name, empty outside tables
    std::string column_name;  ///< column name, empty outside tables
    std::string text;
    std::string source_line;  ///< the raw line as it stands in the file (shortened around the place when very long)
    std::uint32_t source_offset = 0;  ///< code points left out before `source_line`
    std::optional<CellPlace> cell;    ///< where the document has cells, and the place is in one
};

struct EvidenceTerm {
    std::string text;  ///< as printed; "" for a blank cell
    std::uint32_t line = 0;
    int sign = 1;  ///< +1 on the side of the whole, -1 on the side of the parts
};

/// One relation with its real figures: the terms with sign +1 sum to (or do not exceed) those with sign -1.
struct Evidence {
    std::vector<EvidenceTerm> terms;
    bool holds = false;
    bool at_most = false;  ///< the relation is ≤ instead of =
};

struct Edit {
    std::uint32_t line = 0;
    std::uint32_t column = 0;  ///< 0 where a blank cell has no place of its own
    std::uint32_t length = 0;
    std::string from;
    std::string to;
};

struct Finding {
    std::string_view rule;  ///< id of the rule table, e.g. "add/rollup"
    Severity severity = Severity::error;
    Message message;
    ValueKind value_kind = ValueKind::text;
    std::string expected;  ///< empty for none; amounts as decimal strings in 元
    std::string actual;
    std::string difference;  ///< actual − expected
    Confidence confidence = Confidence::none;
    std::vector<Location> locations;  ///< the first one is the primary place
    std::vector<Evidence> evidence;
    std::vector<Edit> repair;
};

struct Undetermined {
    std::string_view rule;
    Reason reason = Reason::line_without_role;
    std::uint32_t line = 0;   ///< the first line concerned
    std::uint32_t count = 1;  ///< checks of this rule left open for this reason at this line
};

struct TableSummary {
    std::string id;     ///< "T1" … "T9"
    std::string title;  ///< as printed, blanks trimmed; the schema's title where missing
    std::uint32_t line = 0;
    std::uint32_t page = 0;
    std::uint32_t rows = 0;
    std::string unit;  ///< "元", "万元" or empty
    TableStatus status = TableStatus::missing;
};

struct Coverage {
    std::uint32_t lines = 0;
    std::uint32_t unknown_lines = 0;
    std::uint32_t tables_found = 0;
    std::uint32_t tables_expected = 0;
    std::uint32_t figures_read = 0;  ///< of money; counts, areas and bounds are listed by extract only
    std::uint32_t figures_confirmed = 0;
    std::uint32_t equal = 0;
    std::uint32_t rounding = 0;
    std::uint32_t contradiction = 0;
    std::uint32_t undetermined = 0;
    std::uint32_t narrative_amounts = 0;  ///< amounts of money outside tables and glossary
    std::uint32_t narrative_read = 0;     ///< of these, how many have coordinates; the others are listed
    std::uint32_t given_up = 0;           ///< contradictions whose cause was looked for up to a limit of the diagnosis
};

/// One figure with its coordinates, for `extract`.
struct FigureRecord {
    Location place;
    std::int64_t value = 0;       ///< 分
    std::int64_t half_width = 0;  ///< 分; half of the last printed digit, 0 where exact
    std::string unit;
    std::string view;
    bool blank = false;
    Coordinates coordinates;
    std::uint32_t confirmed = 0;
    std::uint32_t contradicted = 0;
};

/// How a law came out.
enum class LawOutcome : std::uint8_t { equal, rounding, contradiction, undetermined };

/// A figure in a law: +1 on the side of the whole, -1 on the side of the parts.
struct LawTerm {
    std::uint32_t figure = 0;  ///< index into Report::figures
    int sign = 1;
};

/// One law over the figures of a document.
struct LawRecord {
    std::string_view rule;
    LawOutcome outcome = LawOutcome::undetermined;
    bool at_most = false;   ///< the relation is ≤ instead of =
    bool confirms = false;  ///< it holds and counts in FigureRecord::confirmed; 0 = 0 does not
    std::vector<LawTerm> terms;
    std::string said;  ///< the percentage or word that a sentence says of two figures; empty for a sum
};

struct RowRecord {
    std::string name;
    std::uint32_t code = 0;  ///< 0 for none
    std::uint8_t level = 0;  ///< 0 for a total, else how far below it
    std::uint32_t line = 0;
};

/// A table, or one half of a side-by-side table, as a grid: the figure of a row and column is
/// Report::figures[first_figure + row * columns.size() + column].
struct ViewRecord {
    std::string view;              ///< as in FigureRecord
    std::string table;             ///< id of its TableSummary; empty for the figures of sentences
    std::uint32_t title_line = 0;  ///< and its line
    std::uint32_t first_figure = 0;
    std::vector<std::string> columns;
    std::vector<RowRecord> rows;
};

/// What a sentence says of a figure and an earlier one: indices into Report::figures, `none` where not printed.
struct ComparisonRecord {
    static constexpr std::uint32_t none = ~0U;
    std::uint32_t later = none;
    std::uint32_t earlier = none;
    std::uint32_t change = none;
    int direction = 0;  ///< -1 down, 0 level, +1 up
};

/// A line of a paragraph or project form with a figure in it.
struct ProseLine {
    Location place;               ///< of its words
    std::uint32_t paragraph = 0;  ///< lines with the same number belong together
};

/// A row of a project's indicator tree.
struct IndicatorRecord {
    Location place;     ///< of the target
    std::string group;  ///< first level, e.g. 产出指标; empty where not read
    std::string kind;   ///< second level, e.g. 数量指标
    std::string name;
    std::string comparison;  ///< "≥", "≤", "="; empty for none
    std::string value;       ///< the target's figure as printed; empty where it is words
    std::string unit;        ///< or the words
};

/// A statement or form of a project, for `extract`. What could not be read is empty.
struct ProjectRecord {
    Location place;  ///< of its name
    bool form = false;
    std::string name;
    std::string department;
    std::string implementer;
    std::string start;  ///< as printed
    std::string end;
    std::uint32_t partner_line = 0;  ///< of the form of a statement or the statement of a form; 0 for none
    std::vector<IndicatorRecord> indicators;
};

/// A unit in a department's list of those whose money it adds up.
struct Member {
    std::string name;  ///< without blanks
    Location place;
    bool own = false;      ///< the department's own office
    bool separate = true;  ///< with a budget of its own
};

enum class Companionship : std::uint8_t {
    units,       ///< those of this department
    department,  ///< that of this unit
    same_year,   ///< another document of the same body and year
    other_year,  ///< one of the same body and another year
};

/// Documents that this one was compared with, by check_together().
struct Companion {
    Companionship kind = Companionship::units;
    std::vector<std::string> paths;
    std::vector<std::string> missing;  ///< units that the department lists, but no document speaks of
    bool complete = false;             ///< all units are there: their sum is the department's figure
    std::uint32_t equal = 0;           ///< figures compared that agree
    std::uint32_t contradiction = 0;
};

struct Report {
    std::string path;
    Origin origin = Origin::text;
    std::uint32_t first_line = 1;  ///< in the file: more than 1 for a further document of it
    Status status = Status::passed;
    std::optional<Message> error;  ///< why the document is unreadable or incomplete
    std::vector<Message> remarks;  ///< on how it was read: hidden rows left out …
    DocumentKind kind = DocumentKind::unknown;
    std::uint16_t fiscal_year = 0;  ///< 0 where unknown
    std::string organization;
    std::string profile;  ///< which forms its tables are; empty where no table was found
    std::vector<TableSummary> tables;
    Coverage coverage;
    std::vector<Finding> findings;  ///< by line and column of the primary place
    std::vector<Undetermined> undetermined;
    std::vector<Location> not_understood;  ///< amounts of sentences that have no coordinates
    std::vector<FigureRecord> figures;     ///< only where asked for
    std::vector<ProjectRecord> projects;   ///< with the figures
    std::vector<LawRecord> laws;           ///< only where asked for, as are those below
    std::vector<ViewRecord> views;         ///< tables in the order of the document, then the sentences
    std::vector<ComparisonRecord> comparisons;
    std::vector<ProseLine> prose;
    std::vector<Member> members;  ///< of a department, with the figures
    bool together = false;        ///< check_together() looked for companions
    std::vector<Companion> companions;
};

std::string_view name(Severity value);
std::string_view name(ValueKind value);
std::string_view name(Confidence value);  ///< empty for none
std::string_view name(Status value);
std::string_view name(TableStatus value);
std::string_view name(DocumentKind value);
std::string_view name(Reason value);
std::string_view name(LawOutcome value);
std::string_view name(Companionship value);

}  // namespace budgetcheck
