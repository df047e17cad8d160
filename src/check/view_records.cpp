// Copies of what the passes know, in the plain values of a report.
#include "check/view_records.hpp"

#include "check/ledger.hpp"
#include "check/state.hpp"
#include "text/fold.hpp"

#include <map>

namespace budgetcheck::checking {
namespace {

LawOutcome outcome_of(Verdict verdict) {
    switch (verdict) {
        case Verdict::equal:
            return LawOutcome::equal;
        case Verdict::rounding:
            return LawOutcome::rounding;
        case Verdict::contradiction:
            return LawOutcome::contradiction;
        case Verdict::undetermined:
            break;
    }
    return LawOutcome::undetermined;
}

bool holds(Verdict verdict) { return verdict == Verdict::equal || verdict == Verdict::rounding; }

LawRecord record(const Context& context, const Instance& instance) {
    LawRecord law{.rule = instance.rule, .outcome = outcome_of(instance.verdict), .at_most = instance.at_most};
    law.confirms = holds(instance.verdict) && instance.confirms;
    for (const Term& term : context.instances.terms_of(instance)) law.terms.push_back({term.figure, term.sign});
    return law;
}

/// What the sentence or the table says of the two figures: the percentage, else the word of direction.
document::Span said_by(const Context& context, const Change& change) {
    if (change.rate) return context.cube.figures[*change.rate].place;
    if (change.share != nullptr) return change.share->percent.place;
    const document::Comparison& comparison = *change.comparison;
    const bool of_percent = comparison.has_percent && comparison.percent.place.end > comparison.percent.place.begin;
    return change.confirms && of_percent ? comparison.percent.place : comparison.direction_place;
}

LawRecord record(const Context& context, const Change& change) {
    LawRecord law{.rule = change.rule, .outcome = outcome_of(change.verdict)};
    law.confirms = change.confirms && change.verdict == Verdict::equal;
    law.terms = {{change.figures[0], 1}, {change.figures[1], -1}};
    law.said = printed(context, said_by(context, change));
    return law;
}

RowRecord row_record(const Context& context, const document::Row& row) {
    const std::u16string_view name = row.name;
    return {name.empty() ? std::string() : text::to_utf8(name), row.code, row.level,
            context.text.lines()[row.name_place.line].number};
}

ViewRecord record(const Context& context, const cube::Grid& grid) {
    ViewRecord view;
    view.view = view_name(grid);
    view.first_figure = grid.first;
    if (grid.view->half->rows != document::RowScheme::statements) {
        view.table = grid.table->schema->id;
        view.title_line = context.text.lines()[grid.table->title_line].number;
    }
    for (std::uint32_t column = 0; column < grid.columns; ++column)
        view.columns.emplace_back(grid.view->half->columns[grid.view->columns[column].index].name);
    for (const document::Row& row : grid.view->rows) view.rows.push_back(row_record(context, row));
    return view;
}

/// The lines of the sentences' figures, each with the number of its paragraph; 0 where it is in none.
std::map<std::uint32_t, std::uint32_t> figure_lines(const Context& context) {
    std::map<std::uint32_t, std::uint32_t> lines;
    const document::Narrative& narrative = context.document.narrative;
    for (const document::View& view : narrative.table.views)
        for (const document::PrintedAmount& amount : view.amounts) lines.emplace(amount.place.line, 0);
    for (const document::Span& span : narrative.not_understood) lines.emplace(span.line, 0);
    return lines;
}

}  // namespace

std::vector<LawRecord> law_records(const Context& context, const Changes& changes) {
    std::vector<LawRecord> laws;
    laws.reserve(context.instances.list.size() + changes.size());
    for (const Instance& instance : context.instances.list) laws.push_back(record(context, instance));
    for (const Change& change : changes) laws.push_back(record(context, change));
    return laws;
}

std::vector<ViewRecord> view_records(const Context& context) {
    std::vector<ViewRecord> views;
    for (const cube::Grid& grid : context.cube.grids) views.push_back(record(context, grid));
    return views;
}

std::vector<ComparisonRecord> comparison_records(const Context& context) {
    const auto figure = [&](std::uint32_t row) {
        return row == document::Comparison::none ? ComparisonRecord::none : context.cube.grids.back().first + row;
    };
    std::vector<ComparisonRecord> records;
    for (const document::Comparison& one : context.document.narrative.comparisons)
        records.push_back({figure(one.later), figure(one.earlier), figure(one.change), one.direction});
    return records;
}

std::vector<ProseLine> prose_lines(const Context& context) {
    std::map<std::uint32_t, std::uint32_t> lines = figure_lines(context);
    std::uint32_t count = 0;
    for (const document::Paragraph& paragraph : context.document.paragraphs) {
        bool wanted = false;
        for (const document::Span& part : paragraph.lines) wanted = wanted || lines.contains(part.line);
        if (!wanted) continue;
        ++count;
        for (const document::Span& part : paragraph.lines) lines[part.line] = count;
    }
    std::vector<ProseLine> prose;
    for (const auto& [index, paragraph] : lines) {
        const text::Line& line = context.text.lines()[index];
        prose.push_back(
            {place(context, document::Span{index, line.begin, line.end}), paragraph != 0 ? paragraph : ++count});
        prose.back().place.source_line.clear();  // its text is all of it
    }
    return prose;
}

}  // namespace budgetcheck::checking
