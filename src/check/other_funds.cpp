// Looks up each code of the table of all funds in the tables of the fiscal ones; every bound is one instance.
#include "check/other_funds.hpp"

#include "check/rule_ids.hpp"
#include "text/key_index.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace budgetcheck::checking {
namespace {

using cube::Cube;
using cube::Figure;
using cube::Funds;
using cube::Grid;

constexpr std::array fiscal_funds{Fund::general, Fund::government_fund, Fund::state_capital};
/// The components that the tables of the fiscal funds print too.
constexpr std::array common_components{Component::total, Component::basic, Component::project};

class OtherFunds {
public:
    OtherFunds(const Cube& cube, const Funds& funds, Instances& instances)
        : cube_(cube), funds_(funds), instances_(instances) {}

    void run() {
        if (all_is_fiscal()) return;
        index_ = text::KeyIndex(cube_.figures.size());
        for (const Grid& grid : cube_.grids)
            if (is_expenditure_by_code(grid)) read(grid);
        const auto known = [&](Fund fund) { return has(tables_, fund) || funds_.fiscal_is_general(0); };
        if (whole_ == nullptr || lacks_rows_ || !has(tables_, Fund::general)) return;
        if (!std::ranges::all_of(fiscal_funds, known)) return;
        for (const Component component : common_components) add_bounds(component);
    }

private:
    static std::uint32_t bit(Fund fund) { return std::uint32_t{1} << static_cast<unsigned>(fund); }
    static bool has(std::uint32_t funds, Fund fund) { return (funds & bit(fund)) != 0; }

    static bool is_expenditure_by_code(const Grid& grid) {
        const document::Half& half = *grid.view->half;
        return half.rows == document::RowScheme::functional_codes && half.base.flow == Flow::expenditure &&
               !grid.of_year;
    }

    /// Then agreement says more than any bound.
    bool all_is_fiscal() const {
        return std::ranges::all_of(cube_.grids, [&](const Grid& grid) {
            return !is_expenditure_by_code(grid) || funds_.all_is_fiscal(grid.view->half->base);
        });
    }

    void read(const Grid& grid) {
        const Fund fund = grid.view->half->base.fund;
        if (fund == Fund::all) {
            if (whole_ != nullptr) return;
            whole_ = &grid;
        } else {
            if (std::ranges::find(fiscal_funds, fund) == fiscal_funds.end()) return;
            tables_ |= bit(fund);
            if (grid.rows > 0) filled_ |= bit(fund);
            lacks_rows_ = lacks_rows_ || grid.open || grid.table->status == TableStatus::unread;
        }
        for (std::uint32_t i = grid.first; i < grid.end(); ++i) index(i, fund);
    }

    /// A row that a table lacks is nothing, unless it may be one whose code is damaged, or stands there twice.
    void index(std::uint32_t i, Fund fund) {
        const Figure& figure = cube_.figures[i];
        if (figure.local || figure.at.flow != Flow::expenditure) return;
        const bool found = !figure.name_unsure && index_.add(figure.key, i) == i;
        if (!found && fund != Fund::all) lacks_rows_ = true;
    }

    std::uint32_t find(cube::Key key, Fund fund) const { return index_.find(cube::key_field::fund.with(key, fund)); }

    void add_bounds(Component component) {
        Coordinates total = whole_->view->half->base;
        total.year = cube_.figures[whole_->first].at.year;
        total.component = component;
        totals_.clear();
        for (const Fund fund : fiscal_funds) {
            const std::uint32_t found = find(cube::key(total), fund);
            if (found != text::KeyIndex::none) totals_.push_back(found);
            else if (has(filled_, fund)) return;
        }
        const std::uint32_t whole_total = find(cube::key(total), Fund::all);
        if (whole_total == text::KeyIndex::none) return;
        for (std::uint32_t i = whole_->first; i < whole_->first + whole_->rows * whole_->columns; ++i) {
            const Figure& figure = cube_.figures[i];
            const bool bounded = figure.at.component == component && figure.at.function != 0 && !figure.name_unsure &&
                                 !figure.local && figure.amount.value != 0 && !funds_.all_is_fiscal(figure.at);
            if (bounded) add_bounds(i, whole_total);
        }
    }

    void add_bounds(std::uint32_t whole, std::uint32_t whole_total) {
        parts_.clear();
        for (const Fund fund : fiscal_funds) {
            const std::uint32_t part = find(cube_.figures[whole].key, fund);
            if (part != text::KeyIndex::none && cube_.figures[part].amount.value != 0) parts_.push_back(part);
        }
        // General expenditure alone is compared with the whole wherever both are printed.
        const bool only_general = parts_.size() == 1 && cube_.figures[parts_[0]].at.fund == Fund::general;
        if (!parts_.empty() && !only_general) relate(parts_, {}, {&whole, 1}, {});
        relate({&whole, 1}, totals_, parts_, {&whole_total, 1});
    }

    using Figures = std::span<const std::uint32_t>;

    /// What is not fiscal of the code on the left, of the totals on the right.
    void relate(Figures left, Figures left_totals, Figures right, Figures right_totals) {
        const std::size_t first = instances_.terms.size();
        for (const Figures side : {left, left_totals})
            for (const std::uint32_t figure : side) instances_.add_term(figure, 1);
        for (const Figures side : {right, right_totals})
            for (const std::uint32_t figure : side) instances_.add_term(figure, -1);
        instances_.add(Law::contain, rule::part, first).at_most = true;
    }

    const Cube& cube_;
    const Funds& funds_;
    Instances& instances_;
    text::KeyIndex index_{0};
    const Grid* whole_ = nullptr;  ///< the table of all funds
    std::uint32_t tables_ = 0;     ///< the fiscal funds that have a table, as a set
    std::uint32_t filled_ = 0;     ///< and one with rows
    bool lacks_rows_ = false;
    std::vector<std::uint32_t> totals_;
    std::vector<std::uint32_t> parts_;
};

}  // namespace

std::optional<OtherMoney> other_money(const Cube& cube, const Instances& instances, const Instance& instance) {
    const std::span<const Term> terms = instances.terms_of(instance);
    const auto at = [&](const Term& term) -> const Coordinates& { return cube.figures[term.figure].at; };
    const bool bound = instance.law == Law::contain && terms.size() > 2 && at(terms.front()).function != 0 &&
                       at(terms.back()).function == 0 &&
                       std::ranges::all_of(terms, [&](const Term& term) { return at(term).purpose == Purpose::all; });
    if (!bound) return std::nullopt;
    OtherMoney other;
    for (const Term& term : terms) {
        const std::int64_t value = term.sign * cube.figures[term.figure].amount.value;
        if (at(term).function != 0) other.of_code += value;
        else other.of_total -= value;
    }
    return other;
}

void add_other_funds(const Cube& cube, const Funds& funds, Instances& instances) {
    if (!funds.balanced()) OtherFunds(cube, funds, instances).run();
}

}  // namespace budgetcheck::checking
