// By the totals: what is granted this year is the income of the year, what is spent contains what was carried over.
#include "cube/year_apart.hpp"

#include <algorithm>
#include <cstdlib>
#include <span>
#include <vector>

namespace budgetcheck::cube {
namespace {

bool is_printed(const Figure& figure) { return !(figure.blank | figure.nil | figure.column_unsure); }

bool is_one_of(const Amount& amount, std::span<const Amount> amounts) {
    return std::ranges::any_of(amounts, [&](const Amount& other) {
        return std::abs(amount.value - other.value) <= amount.half_width + other.half_width;
    });
}

/// What is carried over are projects nearly always. Basic expenditure is compared with the table that it has for
/// itself.
bool may_be_apart(const Coordinates& at) {
    return at.flow == Flow::expenditure && (at.fund == Fund::fiscal || at.fund == Fund::general) &&
           (at.component == Component::total || at.component == Component::project);
}

class YearApart {
public:
    YearApart(std::uint16_t year, Cube& cube)
        : cube_(cube),
          income_of_year_(key({.flow = Flow::income, .fund = Fund::general, .year = year})),
          expenditure_(key({.fund = Fund::general, .year = year})),
          fiscal_expenditure_(key({.fund = Fund::fiscal, .year = year})) {}

    void run() {
        join();
        collect();
        bool any = false;
        for (Grid& grid : cube_.grids) {
            // Without anything carried over there is one budget.
            grid.of_year = carried_over_ && may_be_of_year(grid) && is_apart(totals_of(grid));
            any = any || grid.of_year;
        }
        if (!carried_over_) return;
        // What a sentence says of parts is of the total said before.
        const std::vector<std::vector<Amount>> said = said_totals();
        auto next = said.begin();
        bool last_total = false;
        each([&](const Grid& grid, const document::Row& row, Figure& figure) {
            if (row.may_be_of_year && figure.key == expenditure_) last_total = is_said_apart(*next++, any);
            const bool of_year = grid.of_year || (last_total && row.may_be_of_year);
            if (of_year && may_be_apart(figure.at)) set_fund(Fund::general_of_year, figure);
        });
    }

private:
    static bool may_be_of_year(const Grid& grid) { return grid.table->schema->may_be_of_year; }

    static void set_fund(Fund fund, Figure& figure) {
        figure.at.fund = fund;
        figure.key = key(figure.at);
    }

    template <typename Visit>
    void each(Visit visit) {
        for (const Grid& grid : cube_.grids)
            for (std::uint32_t i = grid.first; i < grid.end(); ++i)
                visit(grid, grid.view->rows[cube_.figures[i].row], cube_.figures[i]);
    }

    /// As it was before anything was told apart.
    void join() {
        each([](const Grid& grid, const document::Row& row, Figure& figure) {
            if (figure.at.fund != Fund::general_of_year) return;
            const document::View& view = *grid.view;
            const auto& column = view.half->columns[view.columns[figure.column].index];
            set_fund(row.at ? row.at->fund : column.setting.fund.value_or(view.half->base.fund), figure);
        });
    }

    void collect() {
        each([&](const Grid& grid, const document::Row& row, const Figure& figure) {
            if (may_be_of_year(grid) || !is_printed(figure)) return;
            carried_over_ = carried_over_ || is_carried_over(figure);
            if (figure.key == income_of_year_) income_.push_back(figure.amount);
            if (row.at) return;  // sentences say either
            if (figure.key == expenditure_) spent_.push_back(figure.amount);
            if (figure.key == fiscal_expenditure_) spent_of_all_.push_back(figure.amount);
        });
    }

    static bool is_carried_over(const Figure& figure) {
        const Coordinates& at = figure.at;
        return at.measure == Measure::budget_money && at.flow == Flow::opening && at.stage == Stage::budget &&
               (at.fund == Fund::all || at.fund == Fund::fiscal || at.fund == Fund::general) &&
               figure.amount.value != 0;
    }

    /// Of the general fund, or said without a fund.
    bool is_class(const Figure& figure) const {
        const std::uint32_t code = figure.at.function;
        if (code == 0 || code >= first_section) return false;
        const Key total = key_field::code.with(figure.key, 0);
        return total == expenditure_ || total == fiscal_expenditure_;
    }

    static void add(const Amount& amount, Amount& sum) {
        sum.value += amount.value;
        sum.half_width += amount.half_width;
    }

    /// As printed, and as its classes add up: one of the two may be misprinted.
    std::vector<Amount> totals_of(const Grid& grid) const {
        std::vector<Amount> totals;
        Amount sum;
        for (std::uint32_t i = grid.first; i < grid.end(); ++i) {
            const Figure& figure = cube_.figures[i];
            if (!is_printed(figure)) continue;
            if (figure.key == expenditure_) totals.push_back(figure.amount);
            if (is_class(figure)) add(figure.amount, sum);
        }
        if (sum.value != 0) totals.push_back(sum);
        return totals;
    }

    /// The same of each total that sentences say.
    std::vector<std::vector<Amount>> said_totals() {
        std::vector<std::vector<Amount>> said;
        std::vector<Amount> sums;
        each([&](const Grid&, const document::Row& row, const Figure& figure) {
            if (!row.may_be_of_year) return;
            if (figure.key == expenditure_) {
                said.push_back({figure.amount});
                sums.emplace_back();
            } else if (!sums.empty() && is_class(figure) && is_printed(figure)) {
                add(figure.amount, sums.back());
            }
        });
        for (std::size_t i = 0; i < said.size(); ++i)
            if (sums[i].value != 0) said[i].push_back(sums[i]);
        return said;
    }

    const std::vector<Amount>& spent() const { return spent_.empty() ? spent_of_all_ : spent_; }

    bool is_apart(std::span<const Amount> totals) const {
        const auto is_of_year = [&](const Amount& total) { return is_one_of(total, income_); };
        const auto is_spent = [&](const Amount& total) { return is_one_of(total, spent()); };
        return std::ranges::any_of(totals, is_of_year) && std::ranges::none_of(totals, is_spent);
    }

    /// A total that is neither is misprinted: it is most likely what the table is.
    bool is_said_apart(std::span<const Amount> totals, bool table_is_apart) const {
        const auto is_spent = [&](const Amount& total) { return is_one_of(total, spent()); };
        return is_apart(totals) || (table_is_apart && std::ranges::none_of(totals, is_spent));
    }

    static constexpr std::uint32_t first_section = 1000;

    Cube& cube_;
    Key income_of_year_;
    Key expenditure_;
    Key fiscal_expenditure_;
    std::vector<Amount> income_;
    std::vector<Amount> spent_;         ///< with what was carried over
    std::vector<Amount> spent_of_all_;  ///< fiscal funds
    bool carried_over_ = false;
};

}  // namespace

void tell_year_apart(std::uint16_t year, Cube& cube) {
    const auto may_be = [](const Grid& grid) { return grid.table->schema->may_be_of_year; };
    if (std::ranges::any_of(cube.grids, may_be)) YearApart(year, cube).run();
}

}  // namespace budgetcheck::cube
