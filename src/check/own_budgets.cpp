// 预算 alone may be any budget of the year: all that are printed must have one value. 年初预算 is that one only.
#include "check/own_budgets.hpp"

#include <cstdlib>

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

bool is_certain(const Figure& figure) {
    return !(figure.blank || figure.local || figure.column_unsure || figure.name_unsure || figure.near_name ||
             figure.out_of_range);
}

bool is_same(const Amount& a, const Amount& b) { return std::abs(a.value - b.value) <= a.half_width + b.half_width; }

/// The figures whose coordinates `is_meant` names.
template <typename IsMeant>
Printed all_printed(const cube::Cube& cube, IsMeant is_meant) {
    Printed printed;
    for (std::uint32_t i = 0; i < cube.figures.size(); ++i) {
        const Figure& figure = cube.figures[i];
        if (!is_meant(figure.key) || !is_certain(figure)) continue;
        if (printed.count++ == 0) printed.first = i;
        printed.several = printed.several || !is_same(figure.amount, cube.figures[printed.first].amount);
    }
    return printed;
}

bool is_budget(Key key) {
    return key_field::stage.is(key, Stage::budget) || key_field::stage.is(key, Stage::adjusted_budget);
}

}  // namespace

std::optional<std::uint32_t> own_budget(const cube::Cube& cube, const document::Document& document,
                                        const Comparison& comparison) {
    if (document.profile.stage != Stage::final_accounts || comparison.earlier != Comparison::none ||
        comparison.change == Comparison::none)
        return std::nullopt;
    const std::uint32_t sentences = cube.grids.back().first;
    const Key spent = cube.figures[sentences + comparison.later].key;
    const Key base = key_field::measure.with(cube.figures[sentences + comparison.change].key, Measure::budget_money);
    const auto apart_from_stage = [](Key key) { return key_field::stage.with(key, Stage::budget); };
    if (!is_budget(base) || apart_from_stage(base) != apart_from_stage(spent)) return std::nullopt;
    const Printed later = all_printed(cube, [&](Key key) { return key == spent; });
    if (later.count < 2 || later.several) return std::nullopt;
    const bool any = !key_field::stage.is(base, Stage::budget);  // 年初预算 is no other
    const Printed earlier = all_printed(cube, [&](Key key) {
        return key == base || (any && is_budget(key) && apart_from_stage(key) == apart_from_stage(base));
    });
    return earlier.count == 0 || earlier.several ? std::nullopt : std::optional(earlier.first);
}

}  // namespace budgetcheck::checking
