// The columns as data: a name and what stands in it.
#include "report/csv_report.hpp"

#include "report/json_report.hpp"
#include "report/places.hpp"

#include <budgetcheck/amount.hpp>

#include <algorithm>
#include <array>
#include <string_view>

namespace budgetcheck {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view row_end = "\r\n";

std::string number(std::uint32_t value) { return value == 0 ? "" : std::to_string(value); }

/// A finding with the document it stands in.
struct FindingRow {
    const Report& report;
    const Finding& finding;
    Language language;

    const Location& place() const { return finding.locations.front(); }
};

/// "12,34: 100.00 → 200.00; …"
std::string repair(const Finding& finding) {
    std::string result;
    for (const Edit& edit : finding.repair)
        result.append(result.empty() ? "" : "; ")
            .append(std::to_string(edit.line) + ":" + std::to_string(edit.column) + " ")
            .append(edit.from)
            .append(" → ")
            .append(edit.to);
    return result;
}

template <typename Row>
struct Column {
    std::string_view name;
    std::string (*value)(const Row&);
};

constexpr auto finding_columns = std::to_array<Column<FindingRow>>({
    {"path", [](const FindingRow& row) { return row.report.path; }},
    {"organization", [](const FindingRow& row) { return row.report.organization; }},
    {"kind", [](const FindingRow& row) { return std::string(name(row.report.kind)); }},
    {"fiscal_year", [](const FindingRow& row) { return number(row.report.fiscal_year); }},
    {"severity", [](const FindingRow& row) { return std::string(name(row.finding.severity)); }},
    {"rule", [](const FindingRow& row) { return std::string(row.finding.rule); }},
    {"message", [](const FindingRow& row) { return render(row.finding.message, row.language); }},
    {"line", [](const FindingRow& row) { return number(row.place().line); }},
    {"column", [](const FindingRow& row) { return number(row.place().column); }},
    {"page", [](const FindingRow& row) { return number(row.place().page); }},
    {"table", [](const FindingRow& row) { return row.place().table; }},
    {"row", [](const FindingRow& row) { return row.place().row; }},
    {"column_name", [](const FindingRow& row) { return row.place().column_name; }},
    {"text", [](const FindingRow& row) { return row.place().text; }},
    {"actual", [](const FindingRow& row) { return row.finding.actual; }},
    {"expected", [](const FindingRow& row) { return row.finding.expected; }},
    {"difference", [](const FindingRow& row) { return row.finding.difference; }},
    {"confidence", [](const FindingRow& row) { return std::string(name(row.finding.confidence)); }},
    {"repair", [](const FindingRow& row) { return repair(row.finding); }},
    {"fingerprint", [](const FindingRow& row) { return fingerprint(row.finding); }},
    {"cell", [](const FindingRow& row) { return cell_key(row.place()); }},
});

struct FigureRow {
    const Report& report;
    const FigureRecord& figure;

    const Coordinates& at() const { return figure.coordinates; }
};

constexpr auto figure_columns = std::to_array<Column<FigureRow>>({
    {"path", [](const FigureRow& row) { return row.report.path; }},
    {"line", [](const FigureRow& row) { return number(row.figure.place.line); }},
    {"column", [](const FigureRow& row) { return number(row.figure.place.column); }},
    {"length", [](const FigureRow& row) { return number(row.figure.place.length); }},
    {"page", [](const FigureRow& row) { return number(row.figure.place.page); }},
    {"text", [](const FigureRow& row) { return row.figure.place.text; }},
    {"value", [](const FigureRow& row) { return to_yuan(row.figure.value); }},
    {"half_width", [](const FigureRow& row) { return to_yuan(row.figure.half_width); }},
    {"unit", [](const FigureRow& row) { return row.figure.unit; }},
    {"view", [](const FigureRow& row) { return row.figure.view; }},
    {"row", [](const FigureRow& row) { return row.figure.place.row; }},
    {"column_name", [](const FigureRow& row) { return row.figure.place.column_name; }},
    {"status", [](const FigureRow& row) { return std::string(row.figure.blank ? "blank" : "printed"); }},
    {"measure", [](const FigureRow& row) { return std::string(name(row.at().measure)); }},
    {"flow", [](const FigureRow& row) { return std::string(name(row.at().flow)); }},
    {"fund", [](const FigureRow& row) { return std::string(name(row.at().fund)); }},
    {"component", [](const FigureRow& row) { return std::string(name(row.at().component)); }},
    {"purpose", [](const FigureRow& row) { return std::string(name(row.at().purpose)); }},
    {"stage", [](const FigureRow& row) { return std::string(name(row.at().stage)); }},
    {"year", [](const FigureRow& row) { return number(row.at().year); }},
    {"function", [](const FigureRow& row) { return number(row.at().function); }},
    {"economic", [](const FigureRow& row) { return number(row.at().economic); }},
    {"confirmed", [](const FigureRow& row) { return std::to_string(row.figure.confirmed); }},
    {"contradicted", [](const FigureRow& row) { return std::to_string(row.figure.contradicted); }},
    {"cell", [](const FigureRow& row) { return cell_key(row.figure.place); }},
});

template <typename Columns>
std::string header(const Columns& columns) {
    std::string result(byte_order_mark);
    for (const auto& column : columns) result.append(&column == &columns.front() ? "" : ",").append(column.name);
    return result.append(row_end);
}

template <typename Columns, typename Row>
void append_row(std::string& result, const Columns& columns, const Row& row) {
    for (const auto& column : columns)
        result.append(&column == &columns.front() ? "" : ",").append(csv_field(column.value(row)));
    result.append(row_end);
}

bool is_number(std::string_view value) {
    return value.find_first_not_of("0123456789.,%", 1) == value.npos && value.size() > 1;
}

/// A document that could not be read (wholly), in the columns of a finding.
void append_error(std::string& result, const Report& report, Language language) {
    for (const auto& column : finding_columns) {
        std::string value;
        if (column.name == "path") value = report.path;
        else if (column.name == "severity") value = name(report.status);
        else if (column.name == "message") value = render(*report.error, language);
        result.append(&column == &finding_columns.front() ? "" : ",").append(csv_field(value));
    }
    result.append(row_end);
}

}  // namespace

std::string csv_field(std::string_view value) {
    std::string field;
    const char first = value.empty() ? ' ' : value.front();
    if (first == '=' || first == '+' || first == '@' || first == '\t' || (first == '-' && !is_number(value)))
        field = "'";
    field += value;
    if (field.find_first_of(",\"\r\n") == field.npos) return field;
    std::string quoted = "\"";
    for (const char c : field) quoted.append(c == '"' ? 2 : 1, c);
    return quoted + '"';
}

std::string csv_findings_header() { return header(finding_columns); }

std::string csv_findings(const Report& report, Language language) {
    std::string result;
    if (report.error) append_error(result, report, language);
    for (const Finding& finding : report.findings)
        append_row(result, finding_columns, FindingRow{report, finding, language});
    return result;
}

std::string csv_figures_header() { return header(figure_columns); }

std::string csv_figures(const Report& report) {
    std::string result;
    for (const FigureRecord& figure : report.figures) append_row(result, figure_columns, FigureRow{report, figure});
    return result;
}

}  // namespace budgetcheck
