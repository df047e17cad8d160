// A figure is confirmed where a law holds between it and another printed figure; 0 = 0 confirms nothing.
#include "check/ledger.hpp"

#include "check/rule_ids.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

namespace budgetcheck::checking {
namespace {

using cube::Figure;
using document::LineRole;

/// How the checks came out, and which are open.
void count_checks(const Context& context, Report& report) {
    std::array<std::uint32_t, 4> count{};  // by verdict
    std::map<std::tuple<std::string_view, Reason, std::uint32_t>, std::size_t> listed;
    for (const Instance& instance : context.instances.list) {
        ++count[static_cast<std::size_t>(instance.verdict)];
        if (instance.verdict != Verdict::undetermined) continue;
        const Figure& figure = context.cube.figures[context.instances.terms_of(instance)[0].figure];
        const std::uint32_t line = context.text.lines()[figure.place.line].number;
        const auto [place, fresh] =
            listed.try_emplace({instance.rule, instance.reason, line}, report.undetermined.size());
        if (fresh) report.undetermined.push_back({instance.rule, instance.reason, line, 1});
        else ++report.undetermined[place->second].count;
    }
    const auto of = [&](Verdict verdict) { return count[static_cast<std::size_t>(verdict)]; };
    report.coverage.equal += of(Verdict::equal);
    report.coverage.rounding += of(Verdict::rounding);
    report.coverage.contradiction += of(Verdict::contradiction);
    report.coverage.undetermined += of(Verdict::undetermined);
}

/// A line with a figure inside a table that has no role: one open check each.
void list_unread_lines(const Context& context, Report& report) {
    for (const document::Table& table : context.document.tables)
        for (const document::UnreadLine& unread : table.unread) {
            if (!unread.has_amount) continue;
            report.undetermined.push_back(
                {rule::rollup, Reason::line_without_role, context.text.lines()[unread.line].number, 1});
            ++report.coverage.undetermined;
        }
}

/// A change against a year or stage that could not be told: one open check each.
void list_unread_slots(const Context& context, Report& report) {
    for (const document::Span& slot : context.document.narrative.slots_unread) {
        report.undetermined.push_back(
            {rule::change_amount, Reason::slot_unread, context.text.lines()[slot.line].number, 1});
        ++report.coverage.undetermined;
    }
}

bool is_money(const document::PrintedAmount& amount) {
    return amount.unit != document::Unit::unknown && amount.unit != document::Unit::count;
}

/// Of the amounts outside the tables: how many are read, and which are not.
void count_narrative(const Context& context, Report& report) {
    const document::Narrative& narrative = context.document.narrative;
    report.coverage.narrative_read =
        static_cast<std::uint32_t>(std::ranges::count_if(narrative.table.views[0].amounts, is_money));
    report.coverage.narrative_amounts =
        report.coverage.narrative_read + static_cast<std::uint32_t>(narrative.not_understood.size());
    for (const document::Span& span : narrative.not_understood) report.not_understood.push_back(place(context, span));
}

}  // namespace

std::vector<Standing> standings(const Context& context, const Changes& changes) {
    std::vector<Standing> standing(context.cube.figures.size());
    for (const Instance& instance : context.instances.list) {
        const bool holds = (instance.verdict == Verdict::equal) | (instance.verdict == Verdict::rounding);
        const bool fails = instance.verdict == Verdict::contradiction;
        if (!(fails | (holds & instance.confirms))) continue;
        for (const Term& term : context.instances.terms_of(instance)) {
            Standing& of_figure = standing[term.figure];
            ++(holds ? of_figure.confirmed : of_figure.contradicted);
        }
    }
    for (const Change& change : changes) {
        if (!change.confirms) continue;
        const auto count = [&](std::uint32_t figure) {
            Standing& of_figure = standing[figure];
            if (change.verdict == Verdict::equal) ++of_figure.confirmed;
            if (change.verdict == Verdict::contradiction) ++of_figure.contradicted;
        };
        std::ranges::for_each(change.figures, count);
        if (change.rate) count(*change.rate);
    }
    return standing;
}

void fill_ledger(const Context& context, const std::vector<Standing>& standing, Report& report) {
    Coverage& coverage = report.coverage;
    coverage.lines = static_cast<std::uint32_t>(context.text.lines().size());
    coverage.unknown_lines = static_cast<std::uint32_t>(std::ranges::count(context.document.roles, LineRole::unknown));
    for (std::size_t i = 0; i < standing.size(); ++i) {
        const bool says = cube::says_something(context.cube.figures[i]);
        coverage.figures_read += says ? 1U : 0U;
        coverage.figures_confirmed += (says & (standing[i].confirmed != 0)) ? 1U : 0U;
    }
    count_narrative(context, report);
    count_checks(context, report);
    for (const Diagnosis& diagnosis : context.diagnoses.list)
        if (diagnosis.given_up) coverage.given_up += static_cast<std::uint32_t>(diagnosis.instances.size());
    list_unread_lines(context, report);
    list_unread_slots(context, report);
}

}  // namespace budgetcheck::checking
