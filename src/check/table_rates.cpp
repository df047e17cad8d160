#include "check/table_rates.hpp"

#include "check/rule_ids.hpp"

#include <bit>
#include <optional>

namespace budgetcheck::checking {
namespace {

using cube::Columns;
using cube::Figure;
using cube::Grid;

/// A rate, and the figures before and after the change.
struct RateColumns {
    std::uint32_t rate = 0;
    std::uint32_t earlier = 0;
    std::uint32_t later = 0;
};

/// Before stands what was at the rate's own stage and year, after it the whole of which the form makes that a part.
std::optional<RateColumns> columns_of(const document::View& view, std::uint32_t rate) {
    const auto column = [&](std::uint32_t i) -> const document::Column& {
        return view.half->columns[view.columns[i].index];
    };
    const document::Setting& base = column(rate).setting;
    for (std::uint32_t earlier = 0; earlier < view.columns.size(); ++earlier) {
        const document::Column& before = column(earlier);
        const bool same_base = before.setting.stage == base.stage && before.setting.years_before == base.years_before;
        if (!same_base || before.setting.measure) continue;
        for (std::uint32_t later = 0; later < view.columns.size(); ++later)
            if (static_cast<int>(view.columns[later].index) == before.whole) return RateColumns{rate, earlier, later};
    }
    return std::nullopt;
}

class TableRates {
public:
    TableRates(const Context& context, const FinestFigures& figures, Changes& changes)
        : context_(context), cube_(context.cube), figures_(figures), changes_(changes) {}

    void run() {
        for (const Grid& grid : cube_.grids)
            for (Columns rates = grid.rates; rates != 0; rates &= rates - 1)
                if (const auto columns = columns_of(*grid.view, static_cast<std::uint32_t>(std::countr_zero(rates))))
                    for (std::uint32_t row = 0; row < grid.rows; ++row) judge(grid, row, *columns);
    }

private:
    static bool is_sure(const Figure& figure) { return !(figure.column_unsure | figure.out_of_range); }
    static bool is_printed(const Figure& figure) { return !(figure.blank | figure.nil) && is_sure(figure); }

    /// As it is printed in its cell.
    static const document::PrintedAmount& print_of(const Grid& grid, std::uint32_t row, std::uint32_t column) {
        const Columns before = grid.used[row] & ((Columns{1} << column) - 1);
        return grid.view
            ->amounts[grid.view->rows[row].first_amount + static_cast<std::uint32_t>(std::popcount(before))];
    }

    void judge(const Grid& grid, std::uint32_t row, const RateColumns& columns) {
        const std::uint32_t rate = grid.at(row, columns.rate);
        const std::uint32_t earlier = grid.at(row, columns.earlier);
        const std::uint32_t later = grid.at(row, columns.later);
        const Figure& before = cube_.figures[earlier];
        const bool known = is_printed(cube_.figures[rate]) && is_printed(before) && is_sure(cube_.figures[later]);
        if (!known || before.amount.value - before.amount.half_width <= 0) return;
        const document::PrintedAmount& percent = print_of(grid, row, columns.rate);
        Change change{.rule = rule::change_percent, .rate = rate, .figures = {later, earlier}, .confirms = true};
        if (!fits(change, percent, 1, false)) {
            change.verdict = Verdict::contradiction;
            change.doubtful = fits(change, percent, -1, false);
            change.follows = fits(change, percent, 1, true);
            const std::int64_t rise = cube_.figures[later].amount.value - before.amount.value;
            change.implied = (rise < 0 ? "-" : "") + percentage(rise, before.amount.value, percent.decimals);
        }
        changes_.push_back(std::move(change));
    }

    /// Reckoned from the finest figures, or from those beside it.
    bool fits(const Change& change, const document::PrintedAmount& percent, int sign, bool mended) const {
        const auto digits = [&](std::uint32_t figure) {
            return mended ? context_.diagnoses.amount(cube_, figure) : cube_.figures[figure].amount;
        };
        return is_rate(figures_.finest(change.figures[0], mended), figures_.finest(change.figures[1], mended), percent,
                       sign) ||
               is_rate({digits(change.figures[0]).value, 0}, {digits(change.figures[1]).value, 0}, percent, sign);
    }

    const Context& context_;
    const cube::Cube& cube_;
    const FinestFigures& figures_;
    Changes& changes_;
};

}  // namespace

void judge_table_rates(const Context& context, const FinestFigures& figures, Changes& changes) {
    TableRates(context, figures, changes).run();
}

Finding rate_finding(const Context& context, const Change& change) {
    Finding finding;
    finding.rule = change.rule;
    finding.severity = change.doubtful ? Severity::warning : Severity::error;
    finding.value_kind = ValueKind::percent;
    finding.locations.push_back(place(context, *change.rate));
    for (const std::uint32_t figure : change.figures) finding.locations.push_back(place(context, figure));
    finding.actual = finding.locations[0].text;
    finding.expected = change.implied;
    if (!finding.actual.ends_with('%') && finding.expected.ends_with('%')) finding.expected.pop_back();
    finding.message = {change.rule, {finding.actual, finding.locations[1].text, finding.locations[2].text}};
    return finding;
}

}  // namespace budgetcheck::checking
