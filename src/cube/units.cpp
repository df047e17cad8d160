// Counts how many figures of the table stand in other tables too, under each unit.
#include "cube/units.hpp"

#include "cube/amounts.hpp"

#include <algorithm>
#include <vector>

namespace budgetcheck::cube {
namespace {

using document::Document;
using document::Table;
using document::Unit;

Unit noted(const Table& table) { return table.unit == Unit::unknown ? table.schema->usual_unit : table.unit; }

template <typename Visit>
void each_amount(const Table& table, Unit unit, Visit visit) {
    for (const document::View& view : table.views)
        for (const document::PrintedAmount& printed : view.amounts)
            if (const auto amount = to_amount(printed, unit); amount && amount->value != 0) visit(*amount);
}

std::vector<std::int64_t> values_of_others(const Document& document, const Table& table) {
    std::vector<std::int64_t> values;
    for (const Table& other : document.tables)
        if (&other != &table)
            each_amount(other, noted(other), [&](const Amount& amount) { values.push_back(amount.value); });
    std::ranges::sort(values);
    return values;
}

std::size_t count_met(const Table& table, Unit unit, const std::vector<std::int64_t>& values) {
    std::size_t met = 0;
    each_amount(table, unit, [&](const Amount& amount) {
        const auto at = std::ranges::lower_bound(values, amount.value - amount.half_width);
        if (at != values.end() && *at <= amount.value + amount.half_width) ++met;
    });
    return met;
}

}  // namespace

Unit unit_of(const Document& document, const Table& table) {
    const Unit unit = noted(table);
    if (unit == table.schema->usual_unit) return unit;
    const std::vector<std::int64_t> values = values_of_others(document, table);
    const bool meets = count_met(table, unit, values) != 0;
    return !meets && count_met(table, table.schema->usual_unit, values) != 0 ? table.schema->usual_unit : unit;
}

}  // namespace budgetcheck::cube
