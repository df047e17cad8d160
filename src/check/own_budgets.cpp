// 预算 alone may be any budget of the year: all that are printed must have one value. 年初预算 is that one only.
#include "check/own_budgets.hpp"

#include "check/agreement_entries.hpp"

#include <algorithm>

namespace budgetcheck::checking {
namespace {

using cube::Figure;
using cube::Key;
using document::Comparison;
namespace key_field = cube::key_field;

struct Printed {
    std::uint32_t first = 0;
    std::uint32_t count = 0;
    bool several = false;  ///< values
};

bool is_sure(const Figure& figure) {
    return is_certain(figure) && !(figure.blank | figure.column_unsure | figure.near_name | figure.out_of_range);
}

/// Adds the figures of one coordinate. More than are compared count as several values.
void add_printed(const cube::Cube& cube, std::span<const std::uint32_t> figures, Printed& printed) {
    printed.several = printed.several || figures.size() > max_printings;
    for (const std::uint32_t i : figures.first(std::min(figures.size(), max_printings))) {
        if (!is_sure(cube.figures[i])) continue;
        if (printed.count++ == 0) printed.first = i;
        printed.several = printed.several || !agree(cube.figures[i].amount, cube.figures[printed.first].amount);
    }
}

bool is_budget(Key key) {
    return key_field::stage.is(key, Stage::budget) || key_field::stage.is(key, Stage::adjusted_budget);
}

}  // namespace

std::optional<std::uint32_t> own_budget(const cube::Cube& cube, const cube::Printings& printings,
                                        const cube::Funds& funds, const document::Document& document,
                                        const Comparison& comparison) {
    if (document.profile.stage != Stage::final_accounts || comparison.earlier != Comparison::none ||
        comparison.change == Comparison::none)
        return std::nullopt;
    const std::uint32_t sentences = cube.grids.back().first;
    const std::uint32_t spent = sentences + comparison.later;
    const Key base = key_field::measure.with(cube.figures[sentences + comparison.change].key, Measure::budget_money);
    const auto apart_from_stage = [](Key key) { return key_field::stage.with(key, Stage::budget); };
    if (!is_budget(base) || apart_from_stage(base) != apart_from_stage(cube.figures[spent].key)) return std::nullopt;
    Printed later;
    add_printed(cube, printings.of(printings.number(spent)), later);
    if (later.count < 2 || later.several) return std::nullopt;
    Printed earlier;
    const auto add_budget = [&](Key key) {
        add_printed(cube, printings.of(printings.number_of(funds.canonical(key))), earlier);
    };
    add_budget(base);
    // 年初预算 is no other.
    if (!key_field::stage.is(base, Stage::budget)) add_budget(apart_from_stage(base));
    return earlier.count == 0 || earlier.several ? std::nullopt : std::optional(earlier.first);
}

}  // namespace budgetcheck::checking
