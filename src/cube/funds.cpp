// Collects the codes at which the other funds are not zero.
#include "cube/funds.hpp"

#include <algorithm>
#include <cstdlib>

namespace budgetcheck::cube {
namespace {

bool is_other_income(const Coordinates& at) {
    return at.flow == Flow::income && at.measure == Measure::budget_money &&
           (at.fund == Fund::business || at.fund == Fund::operating || at.fund == Fund::other ||
            at.fund == Fund::superior || at.fund == Fund::affiliate || at.fund == Fund::special_account ||
            at.fund == Fund::non_fiscal);
}

bool is_other_fiscal(const Coordinates& at) {
    return at.fund == Fund::government_fund || at.fund == Fund::state_capital;
}

/// A cell whose column is not certain has another value under another placement.
bool may_be_something(const Figure& figure) { return figure.column_unsure || figure.amount.value != 0; }

bool is_carried_over(const Coordinates& at) {
    return at.flow == Flow::opening || at.flow == Flow::closing || at.flow == Flow::surplus_used ||
           at.flow == Flow::surplus_distributed;
}

bool holds(const std::vector<std::uint32_t>& codes, std::uint32_t code) {
    return std::binary_search(codes.begin(), codes.end(), code);
}

void sort_unique(std::vector<std::uint32_t>& codes) {
    std::ranges::sort(codes);
    codes.erase(std::unique(codes.begin(), codes.end()), codes.end());
}

bool is_total_expenditure(const Coordinates& at, Fund fund) {
    return at.flow == Flow::expenditure && at.fund == fund && at.component == Component::total && at.function == 0 &&
           at.economic == 0 && at.purpose == Purpose::all;
}

std::uint32_t class_of(std::uint32_t code) {
    while (code >= 1000) code /= 100;
    return code;
}

}  // namespace

Funds::Funds(const Cube& cube, std::uint16_t year, Stage stage) : year_(year), stage_(stage) {
    balanced_ = stage == Stage::budget;
    for (const Grid& grid : cube.grids) {
        const document::Half& half = *grid.view->half;
        if (half.rows == document::RowScheme::statements) continue;
        const bool by_code = half.rows == document::RowScheme::functional_codes;
        if (half.base.flow == Flow::income && half.rows == document::RowScheme::labels && grid.open) balanced_ = false;
        // A table of one fund without rows says that the fund is nothing.
        if (by_code && is_other_fiscal(half.base) && grid.table->status != TableStatus::unread)
            fiscal_known_ = fiscal_by_code_ = true;
        for (std::uint32_t i = grid.first; i < grid.first + grid.rows * grid.columns; ++i) {
            const Figure& figure = cube.figures[i];
            if (is_carried_over(figure.at) && may_be_something(figure)) balanced_ = false;
            if (is_other_income(figure.at)) {
                income_known_ = true;
                income_by_code_ = income_by_code_ || by_code;
                if (may_be_something(figure)) other_income_.push_back(figure.at.function);
            }
            if (is_other_fiscal(figure.at)) {
                fiscal_known_ = true;
                if (may_be_something(figure)) other_fiscal_.push_back(figure.at.function);
            }
        }
    }
    sort_unique(other_income_);
    sort_unique(other_fiscal_);
    if (!balanced_) compare_totals(cube);
}

void Funds::compare_totals(const Cube& cube) {
    std::vector<Amount> all;
    std::vector<Amount> fiscal;
    for (const Figure& figure : cube.figures) {
        if (figure.blank || figure.column_unsure || figure.at.stage != stage_ || figure.at.year != year_) continue;
        if (is_total_expenditure(figure.at, Fund::all)) all.push_back(figure.amount);
        if (is_total_expenditure(figure.at, Fund::fiscal)) fiscal.push_back(figure.amount);
    }
    for (const Amount& a : all)
        for (const Amount& b : fiscal)
            if (std::abs(a.value - b.value) <= a.half_width + b.half_width) expenditure_is_fiscal_ = true;
}

bool Funds::all_is_fiscal(std::uint32_t function) const {
    if (!income_known_) return false;
    if (!holds(other_income_, 0)) return other_income_.empty() || !holds(other_income_, function);
    return function != 0 && income_by_code_ && !holds(other_income_, function);
}

bool Funds::all_is_fiscal(const Coordinates& at) const {
    if (balanced_ || at.flow == Flow::income) return all_is_fiscal(at.function);
    return at.flow == Flow::expenditure && expenditure_is_fiscal_;
}

bool Funds::fiscal_is_general(std::uint32_t function) const {
    if (!fiscal_known_) return false;
    if (other_fiscal_.empty()) return true;
    if (holds(other_fiscal_, function)) return false;
    if (function == 0) return false;
    return fiscal_by_code_ || !holds(other_fiscal_, class_of(function));
}

/// The zeros are this year's. A change is taken along: where a fund is nothing, so is, as far as is said, its change.
bool Funds::speaks_of_this_budget(const Coordinates& at) const {
    if (at.measure == Measure::change) return true;
    return at.measure == Measure::budget_money && at.stage == stage_ && at.year == year_;
}

Coordinates Funds::canonical(Coordinates coordinates) const {
    if (!speaks_of_this_budget(coordinates)) return coordinates;
    if (balanced_ && !is_carried_over(coordinates)) coordinates.flow = Flow::expenditure;
    if (coordinates.flow == Flow::uses) coordinates.flow = Flow::resources;
    if (coordinates.economic != 0 || coordinates.purpose != Purpose::all) return coordinates;
    if (coordinates.fund != Fund::all && coordinates.fund != Fund::fiscal) return coordinates;
    if (coordinates.fund == Fund::all && all_is_fiscal(coordinates)) coordinates.fund = Fund::fiscal;
    if (coordinates.fund == Fund::fiscal && fiscal_is_general(coordinates.function)) coordinates.fund = Fund::general;
    return coordinates;
}

}  // namespace budgetcheck::cube
