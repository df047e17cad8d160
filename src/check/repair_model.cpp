// Everything is kept in flat lists, one behind the other; a change touches only the laws of the changed figures.
#include "check/repair_model.hpp"

#include "check/diagnosis.hpp"

#include <algorithm>
#include <cstdlib>
#include <numeric>

namespace budgetcheck::checking {
namespace {

using cube::Figure;

constexpr std::int64_t hundredth_of_ten_thousand_yuan = 10'000;

/// The worth of a figure's last printed digit, in 分.
std::int64_t digit_of(const Figure& figure) { return std::max<std::int64_t>(1, 2 * figure.amount.half_width); }

bool is_prose(const cube::Cube& cube, const Figure& figure) {
    return cube.grids[figure.view].view->half->rows == document::RowScheme::statements;
}

std::int64_t rounded(std::int64_t value, std::int64_t digit) {
    if (digit <= 1) return value;
    const std::int64_t shifted = value + (value >= 0 ? digit / 2 : -digit / 2);
    return shifted / digit * digit;
}

/// Counts at i + 1 → where the list of i begins.
void add_up(std::vector<std::uint32_t>& counts) { std::partial_sum(counts.begin(), counts.end(), counts.begin()); }

template <typename Item>
std::span<const Item> list_of(const std::vector<Item>& items, const std::vector<std::uint32_t>& first,
                              std::uint32_t i) {
    return std::span(items).subspan(first[i], first[i + 1] - first[i]);
}

}  // namespace

RepairModel::RepairModel(const cube::Cube& cube, const Instances& instances)
    : cube_(cube),
      instances_(instances),
      root_(cube.figures.size()),
      coefficients_(instances.list.size()),
      laws_(cube.figures.size()) {
    value_.reserve(cube.figures.size());
    for (const Figure& figure : cube.figures) value_.push_back(figure.amount.value);
    rest_.reserve(instances.list.size());
    for (const Instance& instance : instances.list) rest_.push_back(instance.rest);
    for (const Figure& figure : cube.figures)
        if (figure.unit == document::Unit::ten_thousand_yuan && figure.amount.half_width != 0 && is_prose(cube, figure))
            finest_of_prose_ = std::min(finest_of_prose_, digit_of(figure));
    finest_of_prose_ = std::max(finest_of_prose_, hundredth_of_ten_thousand_yuan);
    join_printings();
    list_members();
    list_places();
}

void RepairModel::join_printings() {
    std::iota(root_.begin(), root_.end(), 0U);
    for (const Instance& instance : instances_.list) {
        const bool holds = instance.verdict == Verdict::equal || instance.verdict == Verdict::rounding;
        if (instance.law != Law::agree || !holds || instance.term_count != 2) continue;
        const auto terms = instances_.terms_of(instance);
        if (cube_.figures[terms[0].figure].blank || cube_.figures[terms[1].figure].blank) continue;
        root_[find(terms[0].figure)] = find(terms[1].figure);
    }
    for (std::uint32_t i = 0; i < root_.size(); ++i) root_[i] = find(i);
}

std::uint32_t RepairModel::find(std::uint32_t figure) {
    while (root_[figure] != figure) figure = root_[figure] = root_[root_[figure]];
    return figure;
}

void RepairModel::list_members() {
    first_member_.assign(root_.size() + 1, 0);
    for (const std::uint32_t variable : root_) ++first_member_[variable + 1];
    add_up(first_member_);
    members_.resize(root_.size());
    std::vector<std::uint32_t> next(first_member_.begin(), first_member_.end() - 1);
    for (std::uint32_t i = 0; i < root_.size(); ++i) members_[next[root_[i]]++] = i;
}

void RepairModel::list_places() {
    first_place_.assign(root_.size() + 1, 0);
    const auto each = [&](auto visit) {
        for (std::uint32_t law = 0; law < instances_.list.size(); ++law)
            if (const Instance& instance = instances_.list[law]; instance.verdict != Verdict::undetermined)
                for (const Term& term : instances_.terms_of(instance)) visit(law, term);
    };
    each([&](std::uint32_t, const Term& term) { ++first_place_[term.figure + 1]; });
    add_up(first_place_);
    places_.resize(first_place_.back());
    std::vector<std::uint32_t> next(first_place_.begin(), first_place_.end() - 1);
    each([&](std::uint32_t law, const Term& term) { places_[next[term.figure]++] = {law, term.sign}; });
}

std::vector<Coefficient> RepairModel::collect_variables(const Instance& instance) const {
    std::vector<Coefficient> all;
    if (instance.verdict == Verdict::undetermined || instance.term_count > max_terms) return all;
    all.reserve(instance.term_count);
    for (const Term& term : instances_.terms_of(instance)) all.push_back({root_[term.figure], term.sign});
    std::ranges::sort(all, {}, &Coefficient::variable);
    std::size_t last = 0;
    for (std::size_t i = 0; i < all.size();) {
        Coefficient sum = all[i];
        for (++i; i < all.size() && all[i].variable == sum.variable; ++i) sum.factor += all[i].factor;
        if (sum.factor != 0) all[last++] = sum;
    }
    all.resize(last);
    return all;
}

std::vector<std::uint32_t> RepairModel::collect_laws(std::uint32_t variable) const {
    std::vector<Place> places;
    for (const std::uint32_t member : members(variable)) {
        const auto of_member = list_of(places_, first_place_, member);
        places.insert(places.end(), of_member.begin(), of_member.end());
    }
    std::ranges::sort(places, {}, &Place::law);
    std::vector<std::uint32_t> laws;
    for (std::size_t i = 0; i < places.size();) {
        const std::uint32_t law = places[i].law;
        int factor = 0;
        for (; i < places.size() && places[i].law == law; ++i) factor += places[i].sign;
        if (factor != 0 && instances_.list[law].term_count <= max_terms) laws.push_back(law);
    }
    return laws;
}

std::span<const std::uint32_t> RepairModel::members(std::uint32_t variable) const {
    return list_of(members_, first_member_, variable);
}

std::span<const Coefficient> RepairModel::variables_in(std::uint32_t law) const {
    auto& known = coefficients_[law];
    if (!known) known = collect_variables(instances_.list[law]);
    return *known;
}

std::span<const std::uint32_t> RepairModel::laws_with(std::uint32_t variable) const {
    auto& known = laws_[variable];
    if (!known) known = collect_laws(variable);
    return *known;
}

int RepairModel::factor(std::uint32_t law, std::uint32_t variable) const {
    const auto all = variables_in(law);
    const auto found = std::ranges::lower_bound(all, variable, {}, &Coefficient::variable);
    return found == all.end() || found->variable != variable ? 0 : found->factor;
}

bool RepairModel::holds(std::uint32_t law) const {
    const Instance& instance = instances_.list[law];
    return instance.at_most ? rest_[law] <= instance.slack : std::abs(rest_[law]) <= instance.slack;
}

bool RepairModel::may_change(std::uint32_t variable) const {
    return std::ranges::none_of(members(variable), [&](std::uint32_t member) {
        return cube_.figures[member].column_unsure || cube_.figures[member].out_of_range;
    });
}

/// What a mended figure is rounded to. A wrong one may have lost its decimals: in sentences what was meant has as many
/// as others have, and so has what is in 亿元, which is mostly a slip for 万元.
std::int64_t RepairModel::digit_of_repair(const Figure& figure) const {
    const std::int64_t digit = digit_of(figure);
    if (figure.unit == document::Unit::hundred_million_yuan) return std::min(digit, hundredth_of_ten_thousand_yuan);
    return is_prose(cube_, figure) ? std::min(digit, finest_of_prose_) : digit;
}

bool RepairModel::change(std::uint32_t variable, std::int64_t delta) {
    if (std::abs(delta) > cube::max_amount) return false;
    const std::size_t before = mark();
    for (const std::uint32_t member : members(variable)) {
        const Figure& figure = cube_.figures[member];
        const std::int64_t value = rounded(value_[member] + delta, digit_of_repair(figure));
        if ((value < 0 && figure.amount.value >= 0) || std::abs(value) > cube::max_amount) {
            undo(before);
            return false;
        }
        journal_.emplace_back(member, value_[member]);
        set(member, value);
    }
    return true;
}

void RepairModel::undo(std::size_t mark) {
    while (journal_.size() > mark) {
        set(journal_.back().first, journal_.back().second);
        journal_.pop_back();
    }
}

void RepairModel::set(std::uint32_t figure, std::int64_t value) {
    const std::int64_t by = value - value_[figure];
    for (const Place& place : list_of(places_, first_place_, figure))
        __builtin_add_overflow(rest_[place.law], place.sign * by, &rest_[place.law]);
    value_[figure] = value;
}

}  // namespace budgetcheck::checking
