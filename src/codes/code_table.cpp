// The orders in which tables are searched.
#include "codes/code_table.hpp"

#include <algorithm>
#include <bit>
#include <limits>
#include <numeric>
#include <stdexcept>
#include <tuple>

namespace budgetcheck::codes {

void put_in_order(CodeTable& table) {
    std::ranges::stable_sort(table.names, {}, &NamedCode::code);
    std::ranges::stable_sort(table.renamed, {}, &RenamedCode::code);
    for (const RenamedCode& renamed : table.renamed) {
        if (renamed.new_since == 0) continue;
        const auto last_year = static_cast<std::uint16_t>(renamed.new_since - 1);
        auto row = std::ranges::lower_bound(table.names, renamed.code, {}, &NamedCode::code);
        for (; row != table.names.end() && row->code == renamed.code; ++row)
            if (row->name == renamed.old_name) row->last_year = std::min(row->last_year, last_year);
    }
    std::erase_if(table.names, [](const NamedCode& row) { return row.first_year > row.last_year; });
}

CompiledNames compile(const std::vector<NamedCode>& names) {
    CompiledNames compiled;
    for (const NamedCode& row : names) {
        compiled.rows.push_back({row.code, static_cast<std::uint16_t>(compiled.characters.size()),
                                 static_cast<std::uint16_t>(row.name.size()), row.first_year, row.last_year,
                                 row.basis});
        compiled.characters += row.name;
    }
    if (compiled.characters.size() > std::numeric_limits<std::uint16_t>::max())
        throw std::length_error("the names of codes have too many characters");
    return compiled;
}

std::vector<std::uint32_t> sorted_by_name(const std::vector<NamedCode>& names) {
    std::vector<std::uint32_t> order(names.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::sort(order, {}, [&](std::uint32_t index) { return std::pair(names[index].name, index); });
    return order;
}

std::vector<std::uint32_t> slots_by_code(const std::vector<NamedCode>& names) {
    std::vector<std::uint32_t> slots(std::bit_ceil(2 * names.size() + 1), free_slot);
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i > 0 && names[i - 1].code == names[i].code) continue;
        std::size_t slot = slot_of(names[i].code, slots.size());
        while (slots[slot] != free_slot) slot = (slot + 1) & (slots.size() - 1);
        slots[slot] = static_cast<std::uint32_t>(i);
    }
    return slots;
}

}  // namespace budgetcheck::codes
