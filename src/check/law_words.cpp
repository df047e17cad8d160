// A law as words: both sides of an instance, the message, and the sum with its figures.
#include "check/law_words.hpp"

#include "check/other_funds.hpp"
#include "check/rule_ids.hpp"

#include <algorithm>
#include <vector>

namespace budgetcheck::checking {
namespace {

using cube::Figure;

struct Sides {
    std::vector<std::uint32_t> left;   ///< the whole, or the printing accused first
    std::vector<std::uint32_t> right;  ///< the parts, or the better supported printing
};

Sides sides_of(const Context& context, const Instance& instance) {
    Sides sides;
    sides.left.reserve(instance.term_count);
    sides.right.reserve(instance.term_count);
    for (const Term& term : context.instances.terms_of(instance))
        (term.sign > 0 ? sides.left : sides.right).push_back(term.figure);
    return sides;
}

std::int64_t sum(const Context& context, const std::vector<std::uint32_t>& figures) {
    std::int64_t total = 0;
    for (const std::uint32_t figure : figures) total += context.cube.figures[figure].amount.value;
    return total;
}

/// The figure that says in which unit and precision a side is printed: the one with most decimals. A side without
/// figures, where what changes is made of what stays level, is printed as the other one.
const Figure& model_of(const Context& context, const std::vector<std::uint32_t>& figures,
                       const std::vector<std::uint32_t>& others) {
    if (figures.empty()) return model_of(context, others, figures);
    std::uint32_t best = figures[0];
    for (const std::uint32_t figure : figures)
        if (context.cube.figures[figure].decimals > context.cube.figures[best].decimals) best = figure;
    return context.cube.figures[best];
}

std::string side_text(const Context& context, const std::vector<std::uint32_t>& figures,
                      const std::vector<std::uint32_t>& others) {
    if (figures.size() == 1 && !context.cube.figures[figures[0]].blank)
        return printed(context, context.cube.figures[figures[0]].place);
    return amount_text(sum(context, figures), model_of(context, figures, others));
}

/// Of the parts of a whole: the columns of its row, or the rows that sentences are.
std::string part_names(const Context& context, const Figure& whole, const std::vector<std::uint32_t>& parts) {
    std::string names;
    for (const std::uint32_t part : parts) {
        if (!names.empty()) names += " + ";
        const Figure& figure = context.cube.figures[part];
        if (figure.row == whole.row) names += column_name(context, figure);
        else names += row_name(context, figure);
    }
    return names;
}

std::string table_name(const Context& context, std::uint32_t figure) {
    return std::string(context.cube.grids[context.cube.figures[figure].view].table->schema->name);
}

std::string table_names(const Context& context, const std::vector<std::uint32_t>& figures) {
    std::vector<std::string> names;
    for (const std::uint32_t figure : figures)
        if (std::string name = table_name(context, figure); std::ranges::find(names, name) == names.end())
            names.push_back(std::move(name));
    std::string all;
    for (const std::string& name : names) all += (all.empty() ? "" : " + ") + name;
    return all;
}

/// Do its terms include a change against the earlier year?
bool tells_earlier_year(const Context& context, const Instance& instance) {
    return std::ranges::any_of(context.instances.terms_of(instance), [&](const Term& term) {
        return context.cube.figures[term.figure].at.measure == Measure::change;
    });
}

Message message_of(const Context& context, const Instance& instance, const Sides& sides) {
    const Figure& whole = context.cube.figures[sides.left[0]];
    const std::string row = row_name(context, whole);
    const std::string column(column_name(context, whole));
    const std::string left = side_text(context, sides.left, sides.right);
    const std::string right = side_text(context, sides.right, sides.left);
    switch (instance.law) {
        case Law::split:
            return {"add/split", {row, column, left, part_names(context, whole, sides.right), right}};
        case Law::rollup:
            if (instance.rule == rule::item_sum && tells_earlier_year(context, instance))
                return {"add/prose-earlier", {left, right}};
            if (instance.rule != rule::rollup)
                return {instance.rule, {row, left, right, std::to_string(sides.right.size())}};
            return {"add/rollup", {row, column, left, std::to_string(sides.right.size()), right}};
        case Law::contain:
            if (instance.rule == rule::list)
                return {"contain/list", {row_name(context, context.cube.figures[sides.right[0]]), left, right}};
            if (const auto other = other_money(context.cube, context.instances, instance))
                return {"contain/other-funds",
                        {row, column, amount_text(other->of_code, whole), amount_text(other->of_total, whole)}};
            if (sides.left.size() > 1)
                return {"contain/open-list",
                        {row_name(context, context.cube.figures[sides.right[0]]), column, left, right}};
            return {
                "contain/part",
                {row, left, table_name(context, sides.left[0]), row_name(context, context.cube.figures[sides.right[0]]),
                 std::string(column_name(context, context.cube.figures[sides.right[0]])), right,
                 table_name(context, sides.right[0])}};
        case Law::agree:
            break;
    }
    return {instance.rule,
            {row, column, table_names(context, sides.left), left, table_names(context, sides.right), right}};
}

Finding named_for(const Context& context, const Instance& instance, const Sides& sides) {
    Finding finding;
    finding.rule = instance.rule;
    const bool counted = model_of(context, sides.left, sides.right).unit == document::Unit::count;
    finding.value_kind = counted ? ValueKind::count : ValueKind::amount;
    return finding;
}

/// The places of the figures of one side, and what they are as evidence. A side of blank cells has none but the first.
void tell_side(const Context& context, const Instance& instance, bool left, Told& told) {
    const auto terms = context.instances.terms_of(instance);
    for (std::size_t i = 0; i < terms.size(); ++i) {
        if ((terms[i].sign > 0) != left) continue;
        const Figure& figure = context.cube.figures[terms[i].figure];
        EvidenceTerm& term = told.evidence.terms[i];
        term.sign = terms[i].sign;
        term.line = context.text.lines()[figure.place.line].number;
        if (figure.blank && !told.finding.locations.empty()) continue;
        told.finding.locations.push_back(place(context, terms[i].figure));
        term.text = told.finding.locations.back().text;
    }
}

Evidence without_terms(const Instance& instance) {
    Evidence evidence;
    evidence.holds = instance.verdict != Verdict::contradiction;
    evidence.at_most = instance.at_most;
    return evidence;
}

}  // namespace

Evidence evidence_of(const Context& context, const Instance& instance) {
    Evidence evidence = without_terms(instance);
    evidence.terms.reserve(instance.term_count);
    for (const Term& term : context.instances.terms_of(instance)) {
        const Figure& figure = context.cube.figures[term.figure];
        evidence.terms.push_back({figure.blank ? std::string() : printed(context, figure.place),
                                  context.text.lines()[figure.place.line].number, term.sign});
    }
    return evidence;
}

Finding named_for(const Context& context, const Instance& instance) {
    return named_for(context, instance, sides_of(context, instance));
}

Told told(const Context& context, const Instance& instance) {
    const Sides sides = sides_of(context, instance);
    Told told{named_for(context, instance, sides), without_terms(instance)};
    Finding& finding = told.finding;
    finding.severity = instance.verdict == Verdict::rounding ? Severity::note
                       : instance.doubtful                   ? Severity::warning
                                                             : Severity::error;
    finding.message = message_of(context, instance, sides);
    if (instance.verdict == Verdict::rounding) finding.message.key = "law/rounding";
    const std::int64_t left = sum(context, sides.left);
    const std::int64_t right = sum(context, sides.right);
    // Of a code bounded by the totals the figure itself is told, and the most that it can be.
    const bool bounded = other_money(context.cube, context.instances, instance).has_value();
    const std::int64_t actual = bounded ? context.cube.figures[sides.left[0]].amount.value : left;
    finding.expected = to_yuan(actual - (left - right));
    finding.actual = to_yuan(actual);
    finding.difference = to_yuan(left - right);
    finding.locations.reserve(instance.term_count);
    told.evidence.terms.resize(instance.term_count);
    for (const bool of_left : {true, false}) tell_side(context, instance, of_left, told);
    return told;
}

}  // namespace budgetcheck::checking
