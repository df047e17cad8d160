// structure/missing-table, structure/repeated-table, structure/empty-table, structure/unit.
#include "check/plain/plain.hpp"
#include "check/rule_ids.hpp"
#include "document/identity.hpp"
#include "text/fold.hpp"
#include "text/search.hpp"

#include <algorithm>

namespace budgetcheck::checking {
namespace {

using document::Mention;
using document::Schema;
using document::Table;
using document::Unit;

text::BareText bare_note(const Context& context, const document::Span& note) {
    return text::BareText(context.text.lines()[note.line].folded.substr(note.begin, note.end - note.begin));
}

/// The contents page promises it, or the table before it is the place where it should follow.
Location expected_place(const Context& context, const Schema& schema) {
    for (const Mention& mention : context.document.mentions)
        if (mention.schema->id == schema.id) return place(context, mention.place);
    const document::Table* before = &context.document.tables.front();
    for (const Table& table : context.document.tables)
        if (&document::known(*table.schema) <= &schema) before = &table;
    return place(context, *before, before->title_place);
}

bool says_empty(std::u16string_view note) {
    return text::find_word(note, u"空表") != note.npos || text::find_word(note, u"无数据") != note.npos;
}

void check_note_of_filled_table(const Context& context, const Table& table, Findings& findings) {
    for (const document::Span& note : table.notes) {
        if (!says_empty(bare_note(context, note).view())) continue;
        Finding finding = words_finding(rule::empty_table, Severity::error,
                                        {"structure/empty-table-note", {std::string(table.schema->name)}},
                                        place(context, table, note));
        for (const cube::Grid& grid : context.cube.grids) {
            if (grid.table != &table) continue;
            for (std::uint32_t i = grid.first; i < grid.end() && finding.locations.size() < 4; ++i)
                if (const cube::Figure& figure = context.cube.figures[i]; !figure.blank && figure.amount.value != 0)
                    finding.locations.push_back(place(context, i));
        }
        if (finding.locations.size() > 1) findings.push_back(std::move(finding));
    }
}

/// The money that a sentence says of a purpose of the table, which is said to be empty.
void check_money_beside_empty_table(const Context& context, const Table& table, Findings& findings) {
    const auto has_purposes = [](const document::View& view) {
        return std::ranges::any_of(view.half->columns,
                                   [](const document::Column& column) { return column.setting.purpose.has_value(); });
    };
    if (std::ranges::none_of(table.views, has_purposes)) return;
    const Coordinates own{.stage = context.document.profile.stage, .year = context.document.fiscal_year};
    const auto is_of_table = [&](const Coordinates& at) {
        return at.stage == own.stage && at.year == own.year && at.measure == Measure::budget_money &&
               std::ranges::any_of(table.views, [&](const document::View& view) {
                   return std::ranges::any_of(view.half->columns, [&](const document::Column& column) {
                       return column.setting.purpose && *column.setting.purpose == at.purpose &&
                              at.purpose != Purpose::all;
                   });
               });
    };
    const cube::Grid& sentences = context.cube.grids.back();
    for (std::uint32_t i = sentences.first; i < sentences.end(); ++i) {
        const cube::Figure& figure = context.cube.figures[i];
        if (figure.local || figure.amount.value == 0 || !is_of_table(figure.at)) continue;
        Location location = place(context, i);
        const Message message{"structure/empty-table-money", {std::string(table.schema->name), location.text}};
        findings.push_back(
            words_finding(rule::empty_table, Severity::error, message, place(context, table, table.notes.front())));
        findings.back().locations.push_back(std::move(location));
        return;
    }
}

/// A dash in every cell of a row says as much as a zero.
bool prints_dashes(const Table& table) {
    return std::ranges::any_of(table.views, [](const document::View& view) {
        return std::ranges::any_of(view.rows, [&](const document::Row& row) {
            return row.amount_count != 0 && row.amount_count == view.columns.size();
        });
    });
}

/// The note of an empty table must speak of this table.
void check_note_of_empty_table(const Context& context, const Table& table, Findings& findings) {
    if (table.notes.empty()) {
        if (prints_dashes(table)) return;
        findings.push_back(words_finding(rule::empty_table, Severity::warning,
                                         {"structure/empty-table", {std::string(table.schema->name)}},
                                         place(context, table, table.title_place)));
        return;
    }
    std::u16string all;
    for (const document::Span& note : table.notes) all += bare_note(context, note).view();
    if (says_empty(all)) check_money_beside_empty_table(context, table, findings);
    if (!says_empty(all) || all.find(table.schema->subject) != std::u16string::npos) return;
    for (const Schema& other : context.document.schemas()) {
        if (other.subject.empty() || all.find(other.subject) == std::u16string::npos) continue;
        findings.push_back(words_finding(
            rule::empty_table, Severity::warning,
            {"structure/empty-table-subject", {std::string(table.schema->name), text::to_utf8(other.subject)}},
            place(context, table, table.notes.front())));
        return;
    }
}

/// 仍保留该表格式，并在本表下方作下述说明: the form speaks to whoever fills it in.
void check_instructions(const Context& context, const Table& table, Findings& findings) {
    static constexpr text::WordList instructions = u"并在本表下方作下述说明|仍保留该表格式";
    for (const document::Span& note : table.notes) {
        const text::BareText bare = bare_note(context, note);
        if (!any_word(instructions, [&](auto words) { return bare.view().find(words) != bare.view().npos; })) continue;
        findings.push_back(words_finding(rule::leftover, Severity::warning, {"structure/leftover-instruction", {}},
                                         place(context, table, note)));
    }
}

bool is_of_three_public(const Schema& schema) {
    constexpr std::u16string_view three_public = u"三公";
    return schema.subject == three_public;
}

/// Is a table printed or promised that is none of the “three public” expenses, or do sentences tell the income?
bool speaks_of_more(const Context& context) {
    const auto is_of_more = [](const auto& one) { return !is_of_three_public(*one.schema); };
    const auto is_income = [](const document::Row& row) {
        return row.at && row.at->measure == Measure::budget_money && row.at->flow != Flow::expenditure;
    };
    const auto tells_income = [&](const document::View& view) { return std::ranges::any_of(view.rows, is_income); };
    return std::ranges::any_of(context.document.tables, is_of_more) ||
           std::ranges::any_of(context.document.mentions, is_of_more) ||
           std::ranges::any_of(context.document.narrative.table.views, tells_income);
}

Message unit_message(std::string_view key, const Table& table, Unit unit) {
    return {key, {std::string(table.schema->name), unit == Unit::yuan ? "元" : "万元"}};
}

}  // namespace

void check_missing_tables(const Context& context, Findings& findings) {
    // A publication of the “three public” expenses alone is complete.
    if (!speaks_of_more(context)) return;
    const auto cut_off = std::ranges::find_if(context.document.tables, &Table::cut_off);
    for (const Schema& schema : context.document.schemas()) {
        if (context.document.profile.is_another_form(schema)) continue;
        // What stands behind the end of the text is not missing.
        if (cut_off != context.document.tables.end() && &schema > &document::known(*cut_off->schema)) continue;
        const bool found = context.document.find(schema.id) != nullptr;
        const auto mentioned = [&](bool in_contents) {
            return std::ranges::any_of(context.document.mentions, [&](const Mention& mention) {
                return document::is_same_id(mention.schema->id, schema.id) && mention.in_contents == in_contents;
            });
        };
        if (found || mentioned(false)) continue;
        // A title that is not known may be this table's; one that the contents page has would be known in the body too.
        const bool vary = context.document.profile.titles == document::Titles::vary;
        if (vary && !mentioned(true)) continue;
        findings.push_back(words_finding(rule::missing_table, vary ? Severity::warning : Severity::error,
                                         {"structure/missing-table", {std::string(schema.name)}},
                                         expected_place(context, schema)));
    }
}

void check_repeated_tables(const Context& context, Findings& findings) {
    for (const Table& table : context.document.tables) {
        const Table* first = context.document.find(table.schema->id);
        if (first == &table) continue;
        Finding finding = words_finding(rule::repeated_table, Severity::warning,
                                        {"structure/repeated-table", {std::string(table.schema->name)}},
                                        place(context, table, table.title_place));
        finding.locations.push_back(place(context, *first, first->title_place));
        findings.push_back(std::move(finding));
    }
}

void check_empty_tables(const Context& context, Findings& findings) {
    for (const Table& table : context.document.tables) {
        check_instructions(context, table, findings);
        if (table.status == TableStatus::empty) check_note_of_empty_table(context, table, findings);
        else check_note_of_filled_table(context, table, findings);
    }
}

void check_unit_notes(const Context& context, Findings& findings) {
    for (const Table& table : context.document.tables) {
        if (table.unit == Unit::unknown) {
            const document::Span& where = table.body_label.end != 0 ? table.body_label : table.title_place;
            findings.push_back(words_finding(rule::unit_note, Severity::warning,
                                             unit_message("structure/unit-missing", table, table.schema->usual_unit),
                                             place(context, table, where)));
            continue;
        }
        const auto grid = std::ranges::find(context.cube.grids, &table, &cube::Grid::table);
        if (grid == context.cube.grids.end() || grid->unit == table.unit) continue;
        findings.push_back(words_finding(rule::unit_note, Severity::error,
                                         unit_message("structure/unit", table, grid->unit),
                                         place(context, table, table.unit_place)));
    }
}

}  // namespace budgetcheck::checking
