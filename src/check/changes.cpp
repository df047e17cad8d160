// A percentage is right where some values that print like the two figures give a rate that prints like it. Exact
// figures of the tables stand in for coarser ones of the sentence at the same coordinates.
#include "check/changes.hpp"

#include "check/rule_ids.hpp"
#include "cube/key_index.hpp"

#include <algorithm>
#include <cstdlib>

namespace budgetcheck::checking {
namespace {

using cube::Figure;
using document::Comparison;

__extension__ using Wide = __int128;

std::uint32_t figure_of(const Context& context, std::uint32_t row) { return context.cube.grids.back().first + row; }

/// Figures by their canonical coordinates.
class Index {
public:
    explicit Index(const Context& context)
        : context_(context), last_(context.cube.figures.size()), before_(context.cube.figures.size(), none) {
        for (std::uint32_t i = 0; i < context.cube.figures.size(); ++i) {
            const Figure& figure = context.cube.figures[i];
            if (figure.blank || figure.column_unsure || figure.name_unsure || figure.local) continue;
            before_[i] = last_.replace(cube::key(context.funds.canonical(figure.at)), i);
        }
    }

    /// The finest printing of the same coordinates that agrees with this one.
    Amount finest(std::uint32_t index, bool mended) const {
        const Figure& figure = context_.cube.figures[index];
        const std::uint64_t key = cube::key(context_.funds.canonical(figure.at));
        Amount best = amount(index, mended);
        for (std::uint32_t i = last_.find(key); i != none; i = before_[i]) {
            const Amount other = amount(i, mended);
            const bool agrees = std::abs(other.value - best.value) <= figure.amount.half_width;
            if (agrees && other.half_width < best.half_width) best = other;
        }
        return best;
    }

private:
    static constexpr std::uint32_t none = cube::KeyIndex::none;

    Amount amount(std::uint32_t index, bool mended) const {
        return mended ? context_.diagnoses.amount(context_.cube, index) : context_.cube.figures[index].amount;
    }

    const Context& context_;
    cube::KeyIndex last_;                ///< the last figure of each key
    std::vector<std::uint32_t> before_;  ///< by figure, the one before it with the same key
};

/// Is the rate from `earlier` to `later` somewhere within half a digit of the printed percentage?
bool is_attainable(const Amount& later, const Amount& earlier, const document::PrintedAmount& percent, int direction) {
    Wide scale = 200;
    for (int i = 0; i < percent.decimals; ++i) scale *= 10;
    const Wide least_later = later.value - later.half_width;
    const Wide most_later = later.value + later.half_width;
    const Wide least_earlier = earlier.value - earlier.half_width;
    const Wide most_earlier = earlier.value + earlier.half_width;
    const Wide printed = Wide(2) * percent.mantissa * direction;
    // lowest rate ≤ upper bound, and highest rate ≥ lower bound, both multiplied out
    return scale * (least_later - most_earlier) <= (printed + 1) * most_earlier &&
           scale * (most_later - least_earlier) >= (printed - 1) * least_earlier;
}

/// Reckoned from the figures as the sentence prints them, not from the exact ones behind them.
bool fits_as_printed(const Context& context, const Comparison& comparison, bool mended) {
    const auto printed_digits = [&](std::uint32_t row) {
        const std::uint32_t figure = figure_of(context, row);
        const Amount amount =
            mended ? context.diagnoses.amount(context.cube, figure) : context.cube.figures[figure].amount;
        return Amount{amount.value, 0};
    };
    return is_attainable(printed_digits(comparison.later), printed_digits(comparison.earlier), comparison.percent,
                         comparison.direction);
}

Change judge_percent(const Context& context, const Index& index, const Comparison& comparison, bool mended) {
    const Amount later = index.finest(figure_of(context, comparison.later), mended);
    const Amount earlier = index.finest(figure_of(context, comparison.earlier), mended);
    if (earlier.value - earlier.half_width <= 0)
        return {rule::zero_base, earlier.value == 0 ? Verdict::rounding : Verdict::undetermined, &comparison, false};
    const bool holds = is_attainable(later, earlier, comparison.percent, comparison.direction) ||
                       fits_as_printed(context, comparison, mended);
    return {rule::change_percent, holds ? Verdict::equal : Verdict::contradiction, &comparison, false};
}

Change judge_direction(const Context& context, const Comparison& comparison, bool mended) {
    const auto amount = [&](std::uint32_t row) {
        const std::uint32_t figure = figure_of(context, row);
        return mended ? context.diagnoses.amount(context.cube, figure) : context.cube.figures[figure].amount;
    };
    const Amount later = amount(comparison.later);
    const Amount earlier = amount(comparison.earlier);
    const std::int64_t rise = later.value - earlier.value;
    const std::int64_t slack = later.half_width + earlier.half_width;
    const bool wrong = comparison.direction == 0 ? std::abs(rise) > slack : rise * comparison.direction < -slack;
    return {rule::change_direction, wrong ? Verdict::contradiction : Verdict::equal, &comparison, false};
}

/// Is the rate right but for the word in front of it?
bool fits_the_other_way(const Context& context, const Index& index, Comparison comparison) {
    comparison.direction = -comparison.direction;
    return judge_percent(context, index, comparison, true).verdict == Verdict::equal;
}

std::string percent_text(const Context& context, const Comparison& comparison) {
    return printed(context, comparison.percent.place);
}

Finding finding_of(const Context& context, const Change& change) {
    const Comparison& comparison = *change.comparison;
    const std::uint32_t later = figure_of(context, comparison.later);
    const std::uint32_t earlier = figure_of(context, comparison.earlier);
    const bool percent = change.rule != rule::change_direction;
    Finding finding;
    finding.rule = change.rule;
    finding.severity = change.verdict == Verdict::rounding ? Severity::note : Severity::error;
    finding.value_kind = percent ? ValueKind::percent : ValueKind::text;
    finding.locations.push_back(place(context, percent ? comparison.percent.place : comparison.direction_place));
    finding.locations.push_back(place(context, later));
    finding.locations.push_back(place(context, earlier));
    finding.actual = finding.locations[0].text;
    finding.message = {change.rule,
                       {percent ? percent_text(context, comparison) : finding.locations[0].text,
                        finding.locations[1].text, finding.locations[2].text}};
    return finding;
}

}  // namespace

Changes judge_changes(const Context& context) {
    Changes changes;
    if (context.document.narrative.comparisons.empty()) return changes;
    const Index index(context);
    for (const Comparison& comparison : context.document.narrative.comparisons) {
        if (comparison.earlier == Comparison::none || comparison.later == Comparison::none) continue;
        Change direction = judge_direction(context, comparison, false);
        direction.follows = direction.verdict == Verdict::contradiction &&
                            judge_direction(context, comparison, true).verdict != Verdict::contradiction;
        changes.push_back(direction);
        // A percentage of the wrong direction is wrong for the same reason.
        if (!comparison.has_percent || comparison.direction == 0) continue;
        if (direction.verdict != Verdict::equal) {
            // A rate that fits neither way is the more telling one.
            if (!fits_the_other_way(context, index, comparison)) changes.back().rule = rule::change_percent;
            continue;
        }
        Change percent = judge_percent(context, index, comparison, false);
        percent.follows = percent.verdict == Verdict::contradiction &&
                          judge_percent(context, index, comparison, true).verdict != Verdict::contradiction;
        changes.push_back(percent);
    }
    return changes;
}

void report_changes(const Context& context, const Changes& changes, Findings& findings) {
    for (const Change& change : changes)
        if (!change.follows && (change.verdict == Verdict::contradiction || change.verdict == Verdict::rounding))
            findings.push_back(finding_of(context, change));
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
