// Looks for the figures of the table in the other tables, under each unit.
#include "cube/units.hpp"

#include "cube/amounts.hpp"

#include <algorithm>

namespace budgetcheck::cube {
namespace {

using document::Table;
using document::Unit;

Unit noted(const Table& table) { return table.unit == Unit::unknown ? table.schema->usual_unit : table.unit; }

/// Calls visit(amount) until it returns true; returns whether it did.
template <typename Visit>
bool each_amount(const Table& table, Unit unit, Visit visit) {
    for (const document::View& view : table.views)
        for (const document::PrintedAmount& printed : view.amounts)
            if (const auto amount = to_amount(printed, unit); amount && amount->value != 0 && visit(*amount))
                return true;
    return false;
}

}  // namespace

void Units::collect() {
    if (collected_) return;
    collected_ = true;
    for (const Table& table : document_.tables)
        each_amount(table, noted(table), [&](const Amount& amount) {
            values_.push_back({amount.value, &table});
            return false;
        });
    std::ranges::stable_sort(values_, {}, &Value::value);
    next_table_.resize(values_.size());
    for (std::size_t i = values_.size(); i-- > 0;) {
        const bool same = i + 1 < values_.size() && values_[i + 1].table == values_[i].table;
        next_table_[i] = same ? next_table_[i + 1] : i + 1;
    }
}

/// Does a figure of the table, read in `unit`, stand in another table?
bool Units::meets_others(const Table& table, Unit unit) const {
    return each_amount(table, unit, [&](const Amount& amount) {
        const auto from = std::ranges::lower_bound(values_, amount.value - amount.half_width, {}, &Value::value);
        auto at = static_cast<std::size_t>(from - values_.begin());
        if (at < values_.size() && values_[at].table == &table) at = next_table_[at];
        return at < values_.size() && values_[at].value <= amount.value + amount.half_width;
    });
}

Unit Units::of(const Table& table) {
    const Unit unit = noted(table);
    if (unit == table.schema->usual_unit) return unit;
    collect();
    return !meets_others(table, unit) && meets_others(table, table.schema->usual_unit) ? table.schema->usual_unit
                                                                                       : unit;
}

}  // namespace budgetcheck::cube
