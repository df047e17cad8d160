// A percentage is right where some values that print like the two figures give a rate that prints like it. Exact
// figures of the tables stand in for coarser ones of the sentence at the same coordinates.
#include "check/changes.hpp"

#include "check/agreement_entries.hpp"
#include "check/change_words.hpp"
#include "check/misprinted_base.hpp"
#include "check/own_budgets.hpp"
#include "check/percentages.hpp"
#include "check/rule_ids.hpp"
#include "check/shares.hpp"
#include "check/table_rates.hpp"

#include <budgetcheck/amount.hpp>

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <utility>

namespace budgetcheck::checking {
namespace {

using document::Comparison;

std::uint32_t figure_of(const Context& context, std::uint32_t row) { return context.cube.grids.back().first + row; }

Change change_of(const Context& context, const Comparison& comparison, std::string_view rule, Verdict verdict) {
    Change change{.rule = rule, .verdict = verdict, .comparison = &comparison};
    const bool from_change = comparison.earlier == Comparison::none;
    change.figures = {figure_of(context, comparison.later),
                      figure_of(context, from_change ? comparison.change : comparison.earlier)};
    change.confirms = rule == rule::change_percent || (rule == rule::change_direction && comparison.direction == 0);
    return change;
}

/// The digits of a figure as the sentence prints it, not the exact one behind it.
Amount printed_digits(const Context& context, std::uint32_t row, bool mended) {
    const std::uint32_t figure = figure_of(context, row);
    const Amount amount = mended ? context.diagnoses.amount(context.cube, figure) : context.cube.figures[figure].amount;
    return {amount.value, 0};
}

/// Reckoned from the figures as the sentence prints them.
bool fits_as_printed(const Context& context, const Comparison& comparison, bool mended) {
    const auto printed_digits = [&](std::uint32_t row) { return checking::printed_digits(context, row, mended); };
    return is_rate(printed_digits(comparison.later), printed_digits(comparison.earlier), comparison.percent,
                   comparison.direction);
}

/// `rise` and `earlier` as the sentence prints them: from them the right percentage is reckoned.
Change rate_of(const Context& context, const Comparison& comparison, std::int64_t rise, std::int64_t earlier,
               bool holds) {
    Change result =
        change_of(context, comparison, rule::change_percent, holds ? Verdict::equal : Verdict::contradiction);
    if (!holds && earlier > 0) result.implied = percentage(rise, earlier, comparison.percent.decimals);
    return result;
}

Change judge_percent(const Context& context, const FinestFigures& index, const Comparison& comparison, bool mended) {
    const Amount later = index.finest(figure_of(context, comparison.later), mended);
    const Amount earlier = index.finest(figure_of(context, comparison.earlier), mended);
    if (earlier.value - earlier.half_width <= 0)
        return change_of(context, comparison, rule::zero_base,
                         earlier.value == 0 ? Verdict::rounding : Verdict::undetermined);
    const bool holds = is_rate(later, earlier, comparison.percent, comparison.direction) ||
                       fits_as_printed(context, comparison, mended);
    const Amount from = printed_digits(context, comparison.earlier, mended);
    const std::int64_t rise = printed_digits(context, comparison.later, mended).value - from.value;
    return rate_of(context, comparison, rise, from.value, holds);
}

/// 比2025年预算数增加4.00万元，增长2.38%: the figure before is not printed, but follows from the change.
Change judge_rate_of_change(const Context& context, const FinestFigures& index, const Comparison& comparison,
                            bool mended) {
    const auto earlier = [&](const Amount& later, const Amount& change) {
        return Amount{later.value - comparison.direction * change.value, later.half_width + change.half_width};
    };
    const auto fits = [&](const Amount& later, const Amount& change) {
        return is_rate(later, earlier(later, change), comparison.percent, comparison.direction);
    };
    const Amount later = index.finest(figure_of(context, comparison.later), mended);
    const Amount change = index.finest(figure_of(context, comparison.change), mended);
    if (const Amount before = earlier(later, change); before.value - before.half_width <= 0)
        return change_of(context, comparison, rule::zero_base,
                         before.value == 0 ? Verdict::rounding : Verdict::undetermined);
    const Amount printed_later = printed_digits(context, comparison.later, mended);
    const Amount printed_change = printed_digits(context, comparison.change, mended);
    const bool holds = fits(later, change) || fits(printed_later, printed_change);
    return rate_of(context, comparison, printed_change.value, earlier(printed_later, printed_change).value, holds);
}

/// Has the later value, which the sentence takes from an earlier one, only one amount wherever it is printed?
bool is_said_alike(const Context& context, const Comparison& comparison) {
    if (!comparison.said_before) return true;
    const std::uint32_t later = figure_of(context, comparison.later);
    const auto agrees = [&](std::uint32_t other) {
        return agree(context.cube.figures[later].amount, context.cube.figures[other].amount);
    };
    return std::ranges::all_of(context.printings.of(context.printings.number(later)), agrees);
}

/// Is the direction wrong from one figure to another?
bool is_wrong_way(const Context& context, const Comparison& comparison, std::uint32_t base, bool mended) {
    const auto amount = [&](std::uint32_t figure) {
        return mended ? context.diagnoses.amount(context.cube, figure) : context.cube.figures[figure].amount;
    };
    const Amount later = amount(figure_of(context, comparison.later));
    const Amount earlier = amount(base);
    const std::int64_t rise = later.value - earlier.value;
    const std::int64_t slack = later.half_width + earlier.half_width;
    return comparison.direction == 0 ? std::abs(rise) > slack : rise * comparison.direction < -slack;
}

Change judge_direction(const Context& context, const Comparison& comparison, bool mended) {
    const bool wrong = is_wrong_way(context, comparison, figure_of(context, comparison.earlier), mended);
    return change_of(context, comparison, rule::change_direction, wrong ? Verdict::contradiction : Verdict::equal);
}

/// From the budget that stands elsewhere; said only where it is wrong, for which budget is meant is not certain.
std::optional<Change> wrong_way_from_budget(const Context& context, const Comparison& comparison) {
    const auto budget = own_budget(context.cube, context.printings, context.funds, context.document, comparison);
    if (!budget || !is_wrong_way(context, comparison, *budget, false)) return std::nullopt;
    Change change = change_of(context, comparison, rule::change_direction, Verdict::contradiction);
    change.figures[1] = *budget;
    change.doubtful = true;
    change.follows = !is_wrong_way(context, comparison, *budget, true);
    return change;
}

/// Is the rate right but for the word in front of it?
bool fits_the_other_way(const Context& context, const FinestFigures& index, Comparison comparison) {
    comparison.direction = -comparison.direction;
    return judge_percent(context, index, comparison, true).verdict == Verdict::equal;
}

std::string percent_text(const Context& context, const Comparison& comparison) {
    return printed(context, comparison.percent.place);
}

/// The figure before the change is suspect, not the percentage.
void accuse_earlier(const Context& context, const Change& change, Finding& finding) {
    constexpr std::size_t most_named = 3;
    const std::uint32_t earlier = change.figures[1];
    const cube::Figure& figure = context.cube.figures[earlier];
    std::string meant;
    for (std::size_t i = 0; i < std::min(change.meant_earlier.size(), most_named); ++i)
        meant.append(i == 0 ? "" : " / ").append(amount_text(change.meant_earlier[i], figure));
    std::rotate(finding.locations.begin(), finding.locations.begin() + 2, finding.locations.end());
    const Location& primary = finding.locations[0];
    finding.message = {"change/percent-earlier",
                       {primary.text, percent_text(context, *change.comparison), finding.locations[2].text, meant}};
    finding.value_kind = ValueKind::amount;
    finding.expected.clear();
    finding.actual = to_yuan(figure.amount.value);
    finding.confidence = Confidence::candidates;
    if (change.meant_earlier.size() > 1) return;
    finding.confidence = Confidence::likely;
    finding.expected = to_yuan(change.meant_earlier[0]);
    finding.difference = to_yuan(figure.amount.value - change.meant_earlier[0]);
    finding.repair = {{primary.line, primary.column, primary.length, primary.text, meant}};
}

Finding finding_of(const Context& context, const Change& change) {
    const Comparison& comparison = *change.comparison;
    const bool percent = change.rule != rule::change_direction;
    Finding finding;
    finding.rule = change.rule;
    finding.severity = change.verdict == Verdict::rounding ? Severity::note
                       : change.doubtful                   ? Severity::warning
                                                           : Severity::error;
    finding.value_kind = percent ? ValueKind::percent : ValueKind::text;
    finding.locations.push_back(place(context, percent ? comparison.percent.place : comparison.direction_place));
    for (const std::uint32_t figure : change.figures) finding.locations.push_back(place(context, figure));
    finding.actual = finding.locations[0].text;
    finding.expected = change.implied;
    const bool from_change = comparison.earlier == Comparison::none && change.rule == rule::change_percent;
    finding.message = {from_change ? "change/percent-of-change" : change.rule,
                       {percent ? percent_text(context, comparison) : finding.locations[0].text,
                        finding.locations[1].text, finding.locations[2].text}};
    if (!change.meant_earlier.empty()) accuse_earlier(context, change, finding);
    return finding;
}

Finding reported(const Context& context, const Change& change) {
    if (change.share != nullptr) return share_finding(context, change);
    if (change.rate) return rate_finding(context, change);
    if (change.comparison->direction_of_rate != 0) return opposite_words_finding(context, change);
    return change.rule == rule::change_amount ? growth_finding(context, change) : finding_of(context, change);
}

}  // namespace

Changes judge_changes(const Context& context) {
    Changes changes;
    const document::Narrative& narrative = context.document.narrative;
    const FinestFigures index(context);
    judge_table_rates(context, index, changes);
    judge_shares(context, index, changes);
    for (const Comparison& comparison : narrative.comparisons) {
        if (comparison.later == Comparison::none) continue;
        auto wrong_way = wrong_way_from_budget(context, comparison);
        auto of_words = opposite_words(context, index, comparison);
        if (!of_words && !wrong_way && is_said_alike(context, comparison))
            of_words = growth_above_value(context, index, comparison);
        if (of_words) {
            changes.push_back(*std::move(of_words));
            continue;
        }
        if (comparison.tells_rate_of_change() && is_said_alike(context, comparison)) {
            Change rate = judge_rate_of_change(context, index, comparison, false);
            rate.doubtful = comparison.said_before;
            rate.follows = rate.verdict == Verdict::contradiction &&
                           judge_rate_of_change(context, index, comparison, true).verdict != Verdict::contradiction;
            changes.push_back(std::move(rate));
        }
        if (wrong_way) changes.push_back(*std::move(wrong_way));
        if (comparison.earlier == Comparison::none) continue;
        Change direction = judge_direction(context, comparison, false);
        direction.follows = direction.verdict == Verdict::contradiction &&
                            judge_direction(context, comparison, true).verdict != Verdict::contradiction;
        changes.push_back(direction);
        // A percentage of the wrong direction is wrong for the same reason.
        if (!comparison.has_percent || comparison.direction == 0) continue;
        if (direction.verdict != Verdict::equal) {
            // A rate that fits neither way is the more telling one.
            if (!fits_the_other_way(context, index, comparison)) {
                changes.back().rule = rule::change_percent;
                changes.back().confirms = true;
                changes.back().meant_earlier = meant_before_change(context, index, comparison);
            }
            continue;
        }
        Change percent = judge_percent(context, index, comparison, false);
        percent.follows = percent.verdict == Verdict::contradiction &&
                          judge_percent(context, index, comparison, true).verdict != Verdict::contradiction;
        if (percent.rule == rule::change_percent && percent.verdict == Verdict::contradiction)
            percent.meant_earlier = meant_before_change(context, index, comparison);
        changes.push_back(std::move(percent));
    }
    return changes;
}

void report_changes(const Context& context, const Changes& changes, Findings& findings) {
    for (const Change& change : changes)
        if (!change.follows && (change.verdict == Verdict::contradiction || change.verdict == Verdict::rounding))
            findings.push_back(reported(context, change));
}

void count_changes(const Changes& changes, Report& report) {
    for (const Change& change : changes) switch (change.verdict) {
            case Verdict::equal:
                ++report.coverage.equal;
                break;
            case Verdict::rounding:
                ++report.coverage.rounding;
                break;
            case Verdict::contradiction:
                ++report.coverage.contradiction;
                break;
            case Verdict::undetermined:
                ++report.coverage.undetermined;
                break;
        }
}

}  // namespace budgetcheck::checking
