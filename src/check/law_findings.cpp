// One finding for each mistake, and for each sum that holds within rounding only.
#include "check/law_findings.hpp"

#include "check/law_words.hpp"
#include "check/rule_ids.hpp"
#include "check/slips.hpp"
#include "cube/amounts.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

namespace budgetcheck::checking {
namespace {

using cube::Figure;

Finding finding_of(const Context& context, const Instance& instance) {
    Told words = told(context, instance);
    words.finding.evidence.push_back(std::move(words.evidence));
    return std::move(words.finding);
}

/// What it takes to count a note on rounding.
Finding untold(const Instance& instance) {
    Finding finding;
    finding.rule = instance.rule;
    finding.severity = Severity::note;
    finding.locations.emplace_back();
    return finding;
}

// One mistake, one finding ------------------------------------------------------------------------------------------

bool is_of_sentences(const Context& context, const Instance& instance) {
    const std::uint32_t view = context.cube.figures[context.instances.terms_of(instance)[0].figure].view;
    return context.cube.grids[view].view->half->rows == document::RowScheme::statements;
}

/// The laws from the one that shows a mistake most directly on. What a sentence divides says less than a table that
/// prints the same.
int directness(const Context& context, const Instance& instance) {
    switch (instance.law) {
        case Law::split:
            return is_of_sentences(context, instance) ? 3 : 0;
        case Law::rollup:
            return 1;
        case Law::agree:
            return 2;
        case Law::contain:
            return 3;
    }
    return 4;
}

/// The rule most of the contradictions belong to; the more direct law where several do.
const Instance& leading(const Context& context, const Diagnosis& diagnosis) {
    const auto& list = context.instances.list;
    std::map<std::string_view, int> count;
    for (const std::uint32_t i : diagnosis.instances) ++count[list[i].rule];
    const std::uint32_t best = *std::ranges::min_element(diagnosis.instances, {}, [&](std::uint32_t i) {
        return std::tuple(-count[list[i].rule], directness(context, list[i]), list[i].term_count);
    });
    return list[best];
}

std::string mended_text(const Context& context, const Mend& mend) {
    const Figure& figure = context.cube.figures[mend.figure];
    return cube::to_text(mend.value, figure.unit, figure.decimals);
}

/// Printed figures before blanks, in the order of the document.
std::vector<Mend> in_order(const Context& context, std::vector<Mend> mends) {
    std::ranges::sort(
        mends, {}, [&](const Mend& mend) { return std::pair(context.cube.figures[mend.figure].blank, mend.figure); });
    return mends;
}

std::int64_t change_of(const Context& context, const Mend& mend) {
    return mend.value - context.cube.figures[mend.figure].amount.value;
}

/// Does what is too much in the first figure lack in the last one of the same view?
bool is_transfer(const Context& context, const std::vector<Mend>& mends) {
    return mends.size() == 2 && change_of(context, mends[0]) == -change_of(context, mends[1]) &&
           context.cube.figures[mends[0].figure].view == context.cube.figures[mends[1].figure].view;
}

Message repair_message(const Context& context, const std::vector<Mend>& mends) {
    const Figure& figure = context.cube.figures[mends[0].figure];
    const std::string to = mended_text(context, mends[0]);
    const std::string from = figure.blank ? std::string() : printed(context, figure.place);
    const std::string row = row_name(context, figure);
    const std::string column(column_name(context, figure));
    if (is_transfer(context, mends)) {
        const Figure& other = context.cube.figures[mends[1].figure];
        return {
            "repair/transfer",
            {row, column, to, from, cube::to_text(std::abs(change_of(context, mends[0])), figure.unit, figure.decimals),
             row_name(context, other), std::string(column_name(context, other))}};
    }
    if (figure.blank) return {"repair/blank", {row, column, to}};
    return {mends.size() == 1 ? "repair/value" : "repair/several",
            {row, column, to, from, std::to_string(mends.size())}};
}

Edit edit_of(const Context& context, const Mend& mend, const Location& where) {
    const bool blank = context.cube.figures[mend.figure].blank;
    return {where.line, blank ? 0 : where.column, where.length, where.text, mended_text(context, mend)};
}

bool has_place(const Finding& finding, const Location& place) {
    return std::ranges::any_of(finding.locations, [&](const Location& other) {
        return other.line == place.line && other.column == place.column && other.column_name == place.column_name;
    });
}

void add_evidence(const Context& context, const Diagnosis& diagnosis, Finding& finding) {
    constexpr std::size_t most_places = 12;
    constexpr std::size_t most_sums = 8;
    finding.locations.reserve(most_places);
    finding.evidence.reserve(std::min(diagnosis.instances.size(), most_sums));
    for (const std::uint32_t i : diagnosis.instances) {
        const Instance& instance = context.instances.list[i];
        if (finding.evidence.size() < most_sums) finding.evidence.push_back(evidence_of(context, instance));
        for (const Term& term : context.instances.terms_of(instance)) {
            if (finding.locations.size() >= most_places || context.cube.figures[term.figure].blank) continue;
            Location location = place(context, term.figure);
            if (!has_place(finding, location)) finding.locations.push_back(std::move(location));
        }
    }
}

// Which part of a sum is suspected ------------------------------------------------------------------------------------

/// A part of which a digit slip explains what the sum lacks.
std::optional<std::uint32_t> slipped_part(const Context& context, const Instance& instance) {
    for (const Term& term : context.instances.terms_of(instance)) {
        const Figure& figure = context.cube.figures[term.figure];
        // A part stands on the other side than its whole, whichever that is.
        const bool part = (term.sign < 0) != instance.at_most;
        if (!part || figure.blank) continue;
        const std::int64_t meant = figure.amount.value - term.sign * instance.rest;
        if (meant > 0 && slip_between(meant, figure.amount.value) <= Slip::unit) return term.figure;
    }
    return std::nullopt;
}

/// Does another law hold with the whole of this sum?
bool is_whole_confirmed(const Context& context, const Instance& sum) {
    const std::uint32_t whole = context.instances.terms_of(sum)[0].figure;
    return std::ranges::any_of(context.instances.list, [&](const Instance& instance) {
        const bool holds = instance.verdict == Verdict::equal && !instance.at_most;
        return &instance != &sum && holds &&
               std::ranges::any_of(context.instances.terms_of(instance),
                                   [&](const Term& term) { return term.figure == whole; });
    });
}

/// Puts the place of a figure first.
void lead_with(const Context& context, std::uint32_t figure, Finding& finding) {
    const Location wanted = place(context, figure);
    const auto found = std::ranges::find_if(finding.locations, [&](const Location& location) {
        return location.line == wanted.line && location.column == wanted.column;
    });
    if (found != finding.locations.end()) std::rotate(finding.locations.begin(), found, found + 1);
}

/// Nobody can be accused, but a whole that is confirmed elsewhere is not to be blamed.
void suspect_part(const Context& context, const Instance& sum, Finding& finding) {
    if (sum.law != Law::rollup || sum.term_count < 3 || !is_whole_confirmed(context, sum)) return;
    const auto terms = context.instances.terms_of(sum);
    lead_with(context, slipped_part(context, sum).value_or(terms[1].figure), finding);
}

/// Is one of its figures in a contradiction? Then that is told.
bool is_contradicted(const Context& context, const Instance& instance) {
    const auto terms = context.instances.terms_of(instance);
    return std::ranges::any_of(context.instances.list, [&](const Instance& other) {
        return other.verdict == Verdict::contradiction &&
               std::ranges::any_of(context.instances.terms_of(other), [&](const Term& term) {
                   return std::ranges::find(terms, term.figure, &Term::figure) != terms.end();
               });
    });
}

/// An open list may leave something out; where one slip in one part explains all of it, that is worth a note.
void report_list_rests(const Context& context, Findings& findings) {
    for (const Instance& instance : context.instances.list) {
        const bool short_of_whole = instance.at_most && instance.verdict == Verdict::equal &&
                                    instance.rest < -instance.slack && instance.rule == rule::list;
        if (!short_of_whole) continue;
        if (is_contradicted(context, instance)) continue;
        const auto part = slipped_part(context, instance);
        // Of areas and pieces some are nearly always left out.
        if (!part || context.cube.figures[*part].unit == document::Unit::count) continue;
        Finding finding = finding_of(context, instance);
        finding.severity = Severity::note;
        finding.message.key = "contain/list-rest";
        lead_with(context, *part, finding);
        findings.push_back(std::move(finding));
    }
}

/// Is the mistake that 元 and 万元 were exchanged?
bool is_unit_slip(const Context& context, const std::vector<Mend>& mends) {
    return std::ranges::all_of(mends, [&](const Mend& mend) {
        const Figure& figure = context.cube.figures[mend.figure];
        return !figure.blank && slip_between(mend.value, figure.amount.value) == Slip::unit;
    });
}

Finding mended(const Context& context, const Instance& lead, const std::vector<Mend>& mends) {
    Finding finding = named_for(context, lead);
    finding.message = repair_message(context, mends);
    if (is_unit_slip(context, mends)) finding.rule = rule::unit_slip;
    finding.expected = to_yuan(mends[0].value);
    finding.actual = to_yuan(context.cube.figures[mends[0].figure].amount.value);
    finding.difference = to_yuan(-change_of(context, mends[0]));
    for (const Mend& mend : mends) {
        finding.locations.push_back(place(context, mend.figure));
        finding.repair.push_back(edit_of(context, mend, finding.locations.back()));
    }
    return finding;
}

Finding finding_of(const Context& context, const Diagnosis& diagnosis) {
    const Instance& lead = leading(context, diagnosis);
    const bool is_mended = !diagnosis.mends.empty();
    Finding finding =
        is_mended ? mended(context, lead, in_order(context, diagnosis.mends)) : told(context, lead).finding;
    if (!is_mended) suspect_part(context, lead, finding);
    finding.confidence = diagnosis.confidence;
    const auto certain = [&](std::uint32_t i) { return !context.instances.list[i].doubtful; };
    finding.severity = std::ranges::any_of(diagnosis.instances, certain) ? Severity::error : Severity::warning;
    add_evidence(context, diagnosis, finding);
    return finding;
}

/// The row is wrong, no figure: its whole comes first, then what tells of the row.
Finding finding_of(const Context& context, const RowSlip& slip) {
    const Instance& lead = context.instances.list[slip.instances[0]];
    const std::uint32_t whole = context.instances.terms_of(lead)[0].figure;
    const Figure& figure = context.cube.figures[whole];
    const Figure& witness = context.cube.figures[slip.figure];
    Finding finding = named_for(context, lead);
    finding.severity = Severity::error;
    finding.confidence = Confidence::likely;
    finding.message = {
        slip.doubled ? "add/row-doubled" : "add/row-missing",
        {row_name(context, figure), std::string(column_name(context, figure)), amount_text(std::abs(lead.rest), figure),
         std::to_string(slip.code), row_name(context, witness)}};
    finding.actual = to_yuan(figure.amount.value);
    finding.difference = to_yuan(lead.rest);
    finding.locations = {place(context, slip.doubled ? slip.figure : whole)};
    finding.locations.push_back(place(context, slip.doubled ? slip.first_copy : slip.figure));
    add_evidence(context, Diagnosis{.instances = slip.instances}, finding);
    return finding;
}

/// A figure that fits only with its own digits: said once for each table.
void report_precision(const Context& context, Findings& findings) {
    std::vector<const document::Table*> told;
    for (const Instance& instance : context.instances.list) {
        if (instance.verdict != Verdict::rounding) continue;
        for (const Term& term : context.instances.terms_of(instance)) {
            const Figure& figure = context.cube.figures[term.figure];
            const document::Table* table = context.cube.grids[figure.view].table;
            if (!figure.unpadded || std::ranges::find(told, table) != told.end()) continue;
            told.push_back(table);
            Location location = place(context, term.figure);
            const Message message{"format/precision", {location.text, std::string(table->schema->name)}};
            findings.push_back(words_finding(rule::precision, Severity::note, message, std::move(location)));
        }
    }
}

}  // namespace

void report_instances(const Context& context, bool tell_rounding, Findings& findings) {
    for (const Diagnosis& diagnosis : context.diagnoses.list) {
        if (is_full(findings)) return;
        findings.push_back(finding_of(context, diagnosis));
    }
    for (const RowSlip& slip : context.diagnoses.row_slips) findings.push_back(finding_of(context, slip));
    for (const Instance& instance : context.instances.list) {
        if (is_full(findings)) return;
        if (instance.verdict != Verdict::rounding) continue;
        findings.push_back(tell_rounding ? finding_of(context, instance) : untold(instance));
    }
    report_precision(context, findings);
    report_list_rests(context, findings);
}

}  // namespace budgetcheck::checking
