// Shares of one list are sometimes made to add up to 100 %: then one of them is off by a unit of its last digit.
#include "check/shares.hpp"

#include "check/rule_ids.hpp"

#include <algorithm>

namespace budgetcheck::checking {
namespace {

using document::Share;

constexpr int one_digit_off = 3;  ///< in half digits: the half that any rounding may take, and one whole digit

std::uint32_t figure_of(const Context& context, std::uint32_t row) { return context.cube.grids.back().first + row; }

std::optional<std::uint32_t> whole_of(const Context& context, const FinestFigures& figures, const Share& share) {
    if (share.whole != Share::none) return figure_of(context, share.whole);
    return figures.find(share.whole_at);
}

Amount digits(const Context& context, std::uint32_t figure, bool mended) {
    const Amount amount = mended ? context.diagnoses.amount(context.cube, figure) : context.cube.figures[figure].amount;
    return {amount.value, 0};
}

/// From the exact figures, or from those of the sentence as they are printed.
bool holds(const Context& context, const FinestFigures& figures, const Change& change, bool mended, int slack = 1) {
    const auto [part, whole] = change.figures;
    return is_share(figures.finest(part, mended), figures.finest(whole, mended), change.share->percent, slack) ||
           is_share(digits(context, part, mended), digits(context, whole, mended), change.share->percent, slack);
}

/// Nothing of nothing: any share will do.
bool is_of_nothing(const FinestFigures& figures, const Change& change) {
    return figures.finest(change.figures[1], false).value == 0 && figures.finest(change.figures[0], false).value == 0;
}

}  // namespace

void judge_shares(const Context& context, const FinestFigures& figures, Changes& changes) {
    for (const Share& share : context.document.narrative.shares) {
        Change change{.rule = share.completion ? rule::completion : rule::share, .share = &share};
        const auto whole = whole_of(context, figures, share);
        if (!whole) continue;
        change.figures = {figure_of(context, share.part), *whole};
        if (is_of_nothing(figures, change)) continue;
        change.confirms = true;
        if (!holds(context, figures, change, false)) {
            change.verdict = Verdict::contradiction;
            change.follows = holds(context, figures, change, true);
            change.forced = holds(context, figures, change, false, one_digit_off);
            if (const std::int64_t all = digits(context, *whole, false).value; all > 0)
                change.implied =
                    percentage(digits(context, change.figures[0], false).value, all, share.percent.decimals);
        }
        changes.push_back(change);
    }
}

Finding share_finding(const Context& context, const Change& change) {
    Finding finding;
    finding.rule = change.rule;
    finding.severity = change.forced ? Severity::warning : Severity::error;
    finding.value_kind = ValueKind::percent;
    finding.locations.push_back(place(context, change.share->percent.place));
    for (const std::uint32_t figure : change.figures) finding.locations.push_back(place(context, figure));
    finding.actual = finding.locations[0].text;
    finding.expected = change.implied;
    finding.message = {change.rule, {finding.actual, finding.locations[1].text, finding.locations[2].text}};
    return finding;
}

}  // namespace budgetcheck::checking
