// Figures whose column is not certain say nothing, but it is known that they are there.
#include "cube/known.hpp"

#include "cube/partitions.hpp"

#include <algorithm>

namespace budgetcheck::cube {

Known::Known(const Cube& cube, const Funds& funds, const KeySet& asked_for)
    : cube_(cube), funds_(funds), index_(cube.figures.size()) {
    values_.reserve(cube.figures.size());
    for (const Figure& figure : cube.figures) {
        const bool is_asked_for = asked_for.may_have(figure.key);
        const bool is_item = figure.at.economic != 0;
        if (!(is_asked_for | is_item) || (figure.out_of_range | figure.local)) continue;
        if (cube.grids[figure.view].view->rows[figure.row].unresolved) continue;
        if (is_asked_for) add(figure);
        if (is_item && !figure.column_unsure) note_purpose(figure);
    }
}

void Known::add(const Figure& said) {
    const Key key = funds_.canonical(said.key);
    if (said.column_unsure) {
        if (key_field::fund.is(key, Fund::general)) open_.push_back(key);
        return;
    }
    const auto next = static_cast<std::uint32_t>(values_.size());
    if (index_.add(key, next) == next) values_.push_back({said.amount, said.view});
}

void Known::note_purpose(const Figure& figure) {
    const document::View& view = *cube_.grids[figure.view].view;
    for (const PurposeItem& item : purpose_items)
        if (item.economic == figure.at.economic && item.name == view.rows[figure.row].name &&
            figure.at.component == view.half->base.component && least(item.purpose) == nullptr)
            least_.emplace_back(item.purpose, figure.amount);
}

const Known::Value* Known::find(Key key) const {
    const std::uint32_t found = index_.find(key);
    return found == text::KeyIndex::none ? nullptr : &values_[found];
}

const Amount* Known::least(Purpose purpose) const {
    const auto found = std::ranges::find(least_, purpose, &std::pair<Purpose, Amount>::first);
    return found == least_.end() ? nullptr : &found->second;
}

bool Known::is_open(Key general) const { return std::ranges::find(open_, general) != open_.end(); }

Expectation Known::expectation(std::uint32_t figure) const {
    const Figure& cell = cube_.figures[figure];
    if (cube_.grids[cell.view].view->rows[cell.row].unresolved) return {};
    if (const Amount* amount = least(cell.at.purpose)) return {true, true, *amount};
    const Key key = funds_.canonical(cell.key);
    const Value* value = find(key);
    if (value == nullptr) return rest_of_fund(key);
    if (value->grid == cell.view) return {};
    return {true, false, value->amount};
}

/// A fund that stands in one table only is what the general budget leaves of all fiscal money.
Expectation Known::rest_of_fund(Key key) const {
    const auto of = [&](Fund fund) { return key_field::fund.with(key, fund); };
    const auto is = [&](Fund fund) { return key_field::fund.is(key, fund); };
    if (!is(Fund::government_fund) && !is(Fund::state_capital)) return {};
    const Value* other = find(of(is(Fund::government_fund) ? Fund::state_capital : Fund::government_fund));
    const Value* general = find(of(Fund::general));
    if (general == nullptr && is_open(of(Fund::general))) return {};
    const Value* all = find(funds_.canonical(of(Fund::all)));
    if (all == nullptr) return {};
    Amount rest = all->amount;
    for (const Value* part : {general, other}) {
        if (part == nullptr) continue;
        rest.value -= part->amount.value;
        rest.half_width += part->amount.half_width;
    }
    return {true, false, rest};
}

}  // namespace budgetcheck::cube
