#include "check/carried_income.hpp"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <span>
#include <vector>

namespace budgetcheck::checking {
namespace {

using cube::Cube;
using cube::Figure;

bool is_said(const Cube& cube, const Figure& figure) {
    return cube.grids[figure.view].view->half->rows == document::RowScheme::statements;
}

/// What was carried over, in order.
std::vector<Amount> carried_over(const Cube& cube) {
    std::vector<Amount> amounts;
    for (const Figure& figure : cube.figures)
        if (figure.at.flow == Flow::opening && figure.amount.value != 0) amounts.push_back(figure.amount);
    std::ranges::sort(amounts, {}, &Amount::value);
    return amounts;
}

/// The nearest one is looked at.
bool is_one_of(const Instance& instance, std::span<const Amount> amounts) {
    const std::int64_t difference = std::abs(instance.rest);
    const auto above = std::ranges::lower_bound(amounts, difference, {}, &Amount::value);
    const auto is_it = [&](const Amount& amount) {
        return std::abs(difference - amount.value) <= instance.slack + amount.half_width;
    };
    return (above != amounts.end() && is_it(*above)) || (above != amounts.begin() && is_it(*(above - 1)));
}

bool may_differ_by_what_was_carried(const Cube& cube, std::span<const Term> terms) {
    const auto is_income = [&](const Term& term) { return cube.figures[term.figure].at.flow == Flow::income; };
    const auto is_said = [&](const Term& term) { return checking::is_said(cube, cube.figures[term.figure]); };
    return terms.size() == 2 && std::ranges::all_of(terms, is_income) && std::ranges::any_of(terms, is_said);
}

}  // namespace

void leave_carried_income_open(const Cube& cube, Instances& instances) {
    std::optional<std::vector<Amount>> carried;
    for (Instance& instance : instances.list) {
        if (instance.verdict != Verdict::contradiction || instance.law != Law::agree) continue;
        if (!may_differ_by_what_was_carried(cube, instances.terms_of(instance))) continue;
        if (!carried) carried = carried_over(cube);
        if (!is_one_of(instance, *carried)) continue;
        instance.verdict = Verdict::undetermined;
        instance.reason = Reason::slot_unread;
    }
}

}  // namespace budgetcheck::checking
