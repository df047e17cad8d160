// Tables and columns as data; one transaction for all, for the file is thrown away where it is not finished.
#include "results/database.hpp"

#include "input/output.hpp"
#include "input/system_error.hpp"
#include "report/places.hpp"
#include "report/json_report.hpp"

#include <sqlite3.h>

#include <array>
#include <cstdint>
#include <string_view>
#include <system_error>
#include <utility>
#include <variant>

namespace budgetcheck::results {
namespace {

/// What a column holds of a row; nothing is NULL.
using Value = std::variant<std::nullptr_t, std::int64_t, std::string>;

template <typename Row>
struct Column {
    std::string_view name;  ///< and type
    Value (*value)(const Row&);
};

Value text(std::string_view value) { return value.empty() ? Value(nullptr) : Value(std::string(value)); }
Value number(std::uint32_t value) { return value == 0 ? Value(nullptr) : Value(std::int64_t{value}); }
Value count(std::uint32_t value) { return std::int64_t{value}; }

struct DocumentRow {
    const Report& report;
    std::int64_t id;
    Language language;
};

constexpr auto document_columns = std::to_array<Column<DocumentRow>>({
    {"id INTEGER PRIMARY KEY", [](const DocumentRow& row) -> Value { return row.id; }},
    {"path TEXT NOT NULL", [](const DocumentRow& row) { return text(row.report.path); }},
    {"first_line INTEGER", [](const DocumentRow& row) { return count(row.report.first_line); }},
    {"kind TEXT", [](const DocumentRow& row) { return text(name(row.report.kind)); }},
    {"fiscal_year INTEGER", [](const DocumentRow& row) { return number(row.report.fiscal_year); }},
    {"organization TEXT", [](const DocumentRow& row) { return text(row.report.organization); }},
    {"profile TEXT", [](const DocumentRow& row) { return text(row.report.profile); }},
    {"status TEXT", [](const DocumentRow& row) { return text(name(row.report.status)); }},
    {"error TEXT",
     [](const DocumentRow& row) { return text(row.report.error ? render(*row.report.error, row.language) : ""); }},
    {"figures_read INTEGER", [](const DocumentRow& row) { return count(row.report.coverage.figures_read); }},
    {"figures_confirmed INTEGER", [](const DocumentRow& row) { return count(row.report.coverage.figures_confirmed); }},
    {"contradictions INTEGER", [](const DocumentRow& row) { return count(row.report.coverage.contradiction); }},
    {"undetermined INTEGER", [](const DocumentRow& row) { return count(row.report.coverage.undetermined); }},
});

struct FigureRow {
    const FigureRecord& figure;
    std::int64_t document;

    const Coordinates& at() const { return figure.coordinates; }
};

constexpr auto figure_columns = std::to_array<Column<FigureRow>>({
    {"document INTEGER NOT NULL REFERENCES documents", [](const FigureRow& row) -> Value { return row.document; }},
    {"line INTEGER", [](const FigureRow& row) { return number(row.figure.place.line); }},
    {"column INTEGER", [](const FigureRow& row) { return number(row.figure.place.column); }},
    {"page INTEGER", [](const FigureRow& row) { return number(row.figure.place.page); }},
    {"text TEXT", [](const FigureRow& row) { return text(row.figure.place.text); }},
    {"fen INTEGER", [](const FigureRow& row) -> Value { return row.figure.value; }},
    {"half_width INTEGER", [](const FigureRow& row) -> Value { return row.figure.half_width; }},
    {"unit TEXT", [](const FigureRow& row) { return text(row.figure.unit); }},
    {"view TEXT", [](const FigureRow& row) { return text(row.figure.view); }},
    {"row TEXT", [](const FigureRow& row) { return text(row.figure.place.row); }},
    {"column_name TEXT", [](const FigureRow& row) { return text(row.figure.place.column_name); }},
    {"blank INTEGER", [](const FigureRow& row) -> Value { return std::int64_t{row.figure.blank}; }},
    {"measure TEXT", [](const FigureRow& row) { return text(name(row.at().measure)); }},
    {"flow TEXT", [](const FigureRow& row) { return text(name(row.at().flow)); }},
    {"fund TEXT", [](const FigureRow& row) { return text(name(row.at().fund)); }},
    {"component TEXT", [](const FigureRow& row) { return text(name(row.at().component)); }},
    {"purpose TEXT", [](const FigureRow& row) { return text(name(row.at().purpose)); }},
    {"stage TEXT", [](const FigureRow& row) { return text(name(row.at().stage)); }},
    {"year INTEGER", [](const FigureRow& row) { return number(row.at().year); }},
    {"function INTEGER", [](const FigureRow& row) { return number(row.at().function); }},
    {"economic INTEGER", [](const FigureRow& row) { return number(row.at().economic); }},
    {"confirmed INTEGER", [](const FigureRow& row) { return count(row.figure.confirmed); }},
    {"contradicted INTEGER", [](const FigureRow& row) { return count(row.figure.contradicted); }},
    {"cell TEXT", [](const FigureRow& row) { return text(cell_key(row.figure.place)); }},
});

struct FindingRow {
    const Finding& finding;
    std::int64_t document;
    Language language;

    const Location& place() const { return finding.locations.front(); }
};

constexpr auto finding_columns = std::to_array<Column<FindingRow>>({
    {"document INTEGER NOT NULL REFERENCES documents", [](const FindingRow& row) -> Value { return row.document; }},
    {"rule TEXT", [](const FindingRow& row) { return text(row.finding.rule); }},
    {"severity TEXT", [](const FindingRow& row) { return text(name(row.finding.severity)); }},
    {"message TEXT", [](const FindingRow& row) { return text(render(row.finding.message, row.language)); }},
    {"line INTEGER", [](const FindingRow& row) { return number(row.place().line); }},
    {"column INTEGER", [](const FindingRow& row) { return number(row.place().column); }},
    {"page INTEGER", [](const FindingRow& row) { return number(row.place().page); }},
    {"view TEXT", [](const FindingRow& row) { return text(row.place().table); }},
    {"row TEXT", [](const FindingRow& row) { return text(row.place().row); }},
    {"column_name TEXT", [](const FindingRow& row) { return text(row.place().column_name); }},
    {"text TEXT", [](const FindingRow& row) { return text(row.place().text); }},
    {"actual TEXT", [](const FindingRow& row) { return text(row.finding.actual); }},
    {"expected TEXT", [](const FindingRow& row) { return text(row.finding.expected); }},
    {"difference TEXT", [](const FindingRow& row) { return text(row.finding.difference); }},
    {"confidence TEXT", [](const FindingRow& row) { return text(name(row.finding.confidence)); }},
    {"fingerprint TEXT", [](const FindingRow& row) { return text(fingerprint(row.finding)); }},
    {"cell TEXT", [](const FindingRow& row) { return text(cell_key(row.place())); }},
});

template <typename Columns>
std::string creation(std::string_view table, const Columns& columns) {
    std::string sql = "CREATE TABLE " + std::string(table) + " (";
    for (const auto& column : columns) sql.append(&column == &columns.front() ? "" : ", ").append(column.name);
    return sql + ") STRICT";
}

template <typename Columns>
std::string insertion(std::string_view table, const Columns& columns) {
    std::string sql = "INSERT INTO " + std::string(table) + " VALUES (?";
    for (std::size_t i = 1; i < columns.size(); ++i) sql += ",?";
    return sql + ")";
}

/// Money in 元; counts and areas left out.
constexpr const char* views_and_indices = R"(
CREATE VIEW amounts AS SELECT *, fen / 100.0 AS yuan FROM figures WHERE unit LIKE '%元';
CREATE INDEX figures_by_place ON figures (document, view, function, economic);
CREATE INDEX findings_by_rule ON findings (rule, severity);
)";

}  // namespace

std::string database_library() { return sqlite3_libversion(); }

void Database::Close::operator()(sqlite3* database) const { sqlite3_close(database); }
void Database::Finalise::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

Database::Database(std::string path, Language language) : path_(std::move(path)), language_(language) {
    try {
        file_ = std::make_unique<FileBeside>(path_);
    } catch (const std::system_error& problem) {
        throw OutputError(write_error(problem.code(), path_));
    }
    sqlite3* opened = nullptr;
    const int result = sqlite3_open_v2(file_->name().c_str(), &opened, SQLITE_OPEN_READWRITE, nullptr);
    database_.reset(opened);
    if (result != SQLITE_OK) fail();
    execute("PRAGMA journal_mode = OFF");
    execute("PRAGMA synchronous = OFF");
    execute("BEGIN");
    execute(creation("documents", document_columns).c_str());
    execute(creation("figures", figure_columns).c_str());
    execute(creation("findings", finding_columns).c_str());
    documents_ = prepare(insertion("documents", document_columns).c_str());
    figures_ = prepare(insertion("figures", figure_columns).c_str());
    findings_ = prepare(insertion("findings", finding_columns).c_str());
}

Database::~Database() = default;

void Database::fail() const {
    const int number = sqlite3_extended_errcode(database_.get()) & 0xFF;
    if (number == SQLITE_FULL) throw OutputError({"output/full", {path_}});
    throw OutputError({"output/failed", {path_, sqlite3_errmsg(database_.get())}});
}

void Database::execute(const char* sql) {
    if (sqlite3_exec(database_.get(), sql, nullptr, nullptr, nullptr) != SQLITE_OK) fail();
}

Database::Statement Database::prepare(const char* sql) {
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(database_.get(), sql, -1, &statement, nullptr) != SQLITE_OK) fail();
    return Statement(statement);
}

template <typename Columns, typename Row>
void Database::insert(const Statement& statement, const Columns& columns, const Row& row) {
    std::array<Value, std::tuple_size_v<Columns>> values;  // SQLite reads the texts until it has written the row
    for (std::size_t i = 0; i < columns.size(); ++i) {
        values[i] = columns[i].value(row);
        const int place = static_cast<int>(i) + 1;
        if (const auto* integer = std::get_if<std::int64_t>(&values[i])) {
            sqlite3_bind_int64(statement.get(), place, *integer);
        } else if (const auto* words = std::get_if<std::string>(&values[i])) {
            sqlite3_bind_text(statement.get(), place, words->data(), static_cast<int>(words->size()), SQLITE_STATIC);
        } else {
            sqlite3_bind_null(statement.get(), place);
        }
    }
    if (sqlite3_step(statement.get()) != SQLITE_DONE) fail();
    sqlite3_reset(statement.get());
}

void Database::add(const Report& report) {
    const std::int64_t document = ++documents_added_;
    insert(documents_, document_columns, DocumentRow{report, document, language_});
    for (const FigureRecord& figure : report.figures) insert(figures_, figure_columns, FigureRow{figure, document});
    for (const Finding& finding : report.findings)
        insert(findings_, finding_columns, FindingRow{finding, document, language_});
}

void Database::finish() {
    execute(views_and_indices);
    execute("COMMIT");
    documents_.reset();
    figures_.reset();
    findings_.reset();
    database_.reset();
    try {
        file_->commit();
    } catch (const std::system_error& problem) {
        throw OutputError(write_error(problem.code(), path_));
    }
}

}  // namespace budgetcheck::results
