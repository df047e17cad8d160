#include "check/change_words.hpp"

#include "check/rule_ids.hpp"

#include <budgetcheck/amount.hpp>

namespace budgetcheck::checking {
namespace {

using document::Comparison;

std::uint32_t figure_of(const Context& context, std::uint32_t row) { return context.cube.grids.back().first + row; }

/// The later figure and the one that the sentence relates it to.
std::array<std::uint32_t, 2> figures_of(const Context& context, const Comparison& comparison) {
    const bool from_change = comparison.earlier == Comparison::none;
    return {figure_of(context, comparison.later),
            figure_of(context, from_change ? comparison.change : comparison.earlier)};
}

/// Would a change in this direction have the printed rate?
bool fits(const FinestFigures& index, const Comparison& comparison, const std::array<std::uint32_t, 2>& figures,
          int direction) {
    const Amount later = index.finest(figures[0], false);
    Amount earlier = index.finest(figures[1], false);
    if (comparison.earlier == Comparison::none)
        earlier = {later.value - direction * earlier.value, later.half_width + earlier.half_width};
    return earlier.value > earlier.half_width && is_rate(later, earlier, comparison.percent, direction);
}

/// As sentences call the direction of an amount and of a rate.
std::string word_for(int direction, bool rate) {
    if (rate) return direction > 0 ? "增长" : "下降";
    return direction > 0 ? "增加" : "减少";
}

}  // namespace

std::optional<Change> opposite_words(const Context& context, const FinestFigures& index, const Comparison& comparison) {
    if (comparison.direction_of_rate == 0) return std::nullopt;
    Change change{.rule = rule::change_direction, .verdict = Verdict::contradiction, .comparison = &comparison};
    change.figures = figures_of(context, comparison);
    const bool amount_fits = fits(index, comparison, change.figures, comparison.direction);
    const bool rate_fits = fits(index, comparison, change.figures, comparison.direction_of_rate);
    if (amount_fits != rate_fits)
        change.implied = word_for(amount_fits ? comparison.direction : comparison.direction_of_rate, amount_fits);
    change.rate_word = amount_fits || !rate_fits;
    return change;
}

Finding opposite_words_finding(const Context& context, const Change& change) {
    const Comparison& comparison = *change.comparison;
    Finding finding;
    finding.rule = change.rule;
    finding.severity = Severity::error;
    finding.value_kind = ValueKind::text;
    finding.locations = {place(context, comparison.direction_place),
                         place(context, comparison.direction_of_rate_place)};
    if (change.rate_word) std::swap(finding.locations[0], finding.locations[1]);
    for (const std::uint32_t figure : change.figures) finding.locations.push_back(place(context, figure));
    const Location& primary = finding.locations[0];
    finding.actual = primary.text;
    finding.expected = change.implied;
    finding.message = {"change/opposite-words", {primary.text, finding.locations[1].text}};
    finding.confidence = change.implied.empty() ? Confidence::candidates : Confidence::likely;
    if (!change.implied.empty())
        finding.repair = {{primary.line, primary.column, primary.length, primary.text, change.implied}};
    return finding;
}

std::optional<Change> growth_above_value(const Context& context, const FinestFigures& index,
                                         const Comparison& comparison) {
    if (comparison.direction <= 0 || comparison.earlier != Comparison::none || comparison.change == Comparison::none ||
        !comparison.direct)
        return std::nullopt;
    Change change{.rule = rule::change_amount, .verdict = Verdict::contradiction, .comparison = &comparison};
    change.figures = figures_of(context, comparison);
    const auto is_above = [&](bool mended) {
        const Amount later = index.finest(change.figures[0], mended);
        const Amount growth = index.finest(change.figures[1], mended);
        return later.value >= 0 && growth.value - growth.half_width > later.value + later.half_width;
    };
    if (!is_above(false)) return std::nullopt;
    change.doubtful = comparison.said_before;
    change.follows = !is_above(true);
    return change;
}

Finding growth_finding(const Context& context, const Change& change) {
    Finding finding;
    finding.rule = change.rule;
    finding.severity = change.doubtful ? Severity::warning : Severity::error;
    finding.value_kind = ValueKind::amount;
    finding.locations = {place(context, change.figures[1]), place(context, change.figures[0])};
    finding.actual = to_yuan(context.cube.figures[change.figures[1]].amount.value);
    finding.message = {"change/above-value", {finding.locations[0].text, finding.locations[1].text}};
    finding.confidence = Confidence::candidates;
    return finding;
}

}  // namespace budgetcheck::checking
