// Places: from spans of folded lines to 1-based code-point columns of the raw lines.
#include "check/context.hpp"

#include "cube/amounts.hpp"
#include "text/fold.hpp"

#include <algorithm>

namespace budgetcheck::checking {
namespace {

using document::Span;
using document::Table;

constexpr std::size_t longest_source_line = 400;  ///< bytes; longer ones are shortened around the place
constexpr std::string_view count_column = "数量";
constexpr std::uint32_t kept_around = 80;  ///< code points before and after the place

void set_source(const Context& context, const text::Line& line, Location& location) {
    if (line.bytes <= longest_source_line) {
        location.source_line = std::string(line.raw());
        return;
    }
    const std::uint32_t first = location.column > kept_around ? location.column - kept_around : 1;
    location.source_offset = first - 1;
    location.source_line =
        std::string(context.text.raw(line, first, location.column - first + location.length + kept_around));
}

}  // namespace

std::string printed(const Context& context, const Span& span) {
    if (span.begin == span.end) return {};
    const text::Line& line = context.text.lines()[span.line];
    const std::uint32_t first = context.text.column(line, span.begin);
    const std::uint32_t last = context.text.column(line, span.end - 1);
    return std::string(context.text.raw(line, first, last - first + 1));
}

Location place(const Context& context, const Span& span) {
    const text::Line& line = context.text.lines()[span.line];
    Location location;
    location.line = line.number;
    location.page = line.page;
    location.column = context.text.column(line, span.begin);
    if (span.end > span.begin) {
        location.length = context.text.column(line, span.end - 1) - location.column + 1;
        location.text = std::string(context.text.raw(line, location.column, location.length));
    }
    set_source(context, line, location);
    return location;
}

Location place(const Context& context, const Table& table, const Span& span) {
    Location location = place(context, span);
    location.table = table.schema->id;
    return location;
}

Location place(const Context& context, std::uint32_t index) {
    const cube::Figure& figure = context.cube.figures[index];
    Span span = figure.place;
    if (figure.blank) span.end = span.begin;
    Location location = place(context, *context.cube.grids[figure.view].table, span);
    location.row = row_name(context, figure);
    location.column_name = column_name(context, figure);
    return location;
}

std::string row_name(const Context& context, const cube::Figure& figure) {
    const cube::Grid& grid = context.cube.grids[figure.view];
    const document::Row& row = grid.view->rows[figure.row];
    if (!row.name.empty()) return text::to_utf8(row.name);
    if (row.code != 0) return std::to_string(row.code);
    return std::string(grid.table->schema->name);
}

std::string_view column_name(const Context& context, const cube::Figure& figure) {
    const bool counted = figure.at.measure == Measure::quantity || figure.unit == document::Unit::count;
    if (counted && figure.at.measure != Measure::rate) return count_column;
    const document::View& view = *context.cube.grids[figure.view].view;
    return view.half->columns[view.columns[figure.column].index].name;
}

std::string amount_text(std::int64_t value, const cube::Figure& like) {
    return cube::to_text(value, like.unit, like.decimals);
}

Finding words_finding(std::string_view rule, Severity severity, Message message, Location primary) {
    Finding finding;
    finding.rule = rule;
    finding.severity = severity;
    finding.message = std::move(message);
    finding.value_kind = ValueKind::text;
    finding.locations.push_back(std::move(primary));
    return finding;
}

}  // namespace budgetcheck::checking
