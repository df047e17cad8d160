// Most documents with a mistake have few: what is known of each figure and law is put in lists only where it is asked
// for. A change touches only the laws of the changed figures.
#include "check/repair_model.hpp"

#include "check/diagnosis.hpp"

#include <algorithm>
#include <cstdlib>
#include <numeric>

namespace budgetcheck::checking {
namespace {

using cube::Figure;

constexpr std::int64_t hundredth_of_ten_thousand_yuan = 10'000;

constexpr std::size_t usual_terms = 32;  ///< in which one variable stands

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

/// The list with this index, made by `collect` where it was not yet. It stays where it is.
template <typename Lists, typename Collect>
auto list_of(Lists& lists, std::uint32_t i, Collect collect)
    -> std::span<const typename decltype(collect(i))::value_type> {
    if (lists.number[i] == 0) {
        auto list = collect(i);
        lists.made.push_back(std::move(list));
        lists.number[i] = static_cast<std::uint32_t>(lists.made.size());
    }
    return lists.made[lists.number[i] - 1];
}

}  // namespace

RepairModel::RepairModel(const cube::Cube& cube, const Instances& instances)
    : cube_(cube),
      instances_(instances),
      root_(std::make_unique_for_overwrite<std::uint32_t[]>(cube.figures.size())),
      next_(std::make_unique_for_overwrite<std::uint32_t[]>(cube.figures.size())),
      before_(std::make_unique_for_overwrite<std::uint32_t[]>(instances.terms.size())),
      last_(cube.figures.size(), none),
      value_(std::make_unique_for_overwrite<std::int64_t[]>(cube.figures.size())),
      rest_(std::make_unique_for_overwrite<std::int64_t[]>(instances.list.size())),
      finest_of_prose_(finest_of_prose()),
      marks_(cube.figures.size()) {
    std::ranges::transform(cube.figures, value_.get(), [](const Figure& figure) { return figure.amount.value; });
    std::ranges::transform(instances.list, rest_.get(), &Instance::rest);
    coefficients_.number.resize(instances.list.size());
    members_.number.resize(cube.figures.size());
    laws_.number.resize(cube.figures.size());
    join_printings();
    link_terms();
}

std::int64_t RepairModel::finest_of_prose() const {
    std::int64_t finest = cube::max_amount;
    for (const cube::Grid& grid : cube_.grids) {
        if (grid.view->half->rows != document::RowScheme::statements) continue;
        for (const Figure& figure : grid.figures(cube_.figures))
            if (figure.unit == document::Unit::ten_thousand_yuan && figure.amount.half_width != 0)
                finest = std::min(finest, digit_of(figure));
    }
    return std::max(finest, hundredth_of_ten_thousand_yuan);
}

void RepairModel::join_printings() {
    std::iota(root_.get(), root_.get() + cube_.figures.size(), 0U);
    std::iota(next_.get(), next_.get() + cube_.figures.size(), 0U);
    for (const Instance& instance : instances_.list) {
        const bool holds = instance.verdict == Verdict::equal || instance.verdict == Verdict::rounding;
        if (instance.law != Law::agree || !holds || instance.term_count != 2) continue;
        const auto terms = instances_.terms_of(instance);
        if (cube_.figures[terms[0].figure].blank || cube_.figures[terms[1].figure].blank) continue;
        const std::uint32_t joined = find(terms[0].figure);
        const std::uint32_t root = find(terms[1].figure);
        if (joined == root) continue;
        root_[joined] = root;
        std::swap(next_[joined], next_[root]);
    }
}

std::uint32_t RepairModel::find(std::uint32_t figure) {
    while (root_[figure] != figure) figure = root_[figure] = root_[root_[figure]];
    return figure;
}

std::uint32_t RepairModel::variable_of(std::uint32_t figure) const {
    while (root_[figure] != figure) figure = root_[figure];
    return figure;
}

void RepairModel::link_terms() {
    std::uint32_t i = 0;
    for (const Term& term : instances_.terms.all()) {
        before_[i] = last_[term.figure];
        last_[term.figure] = i++;
    }
}

std::vector<Coefficient> RepairModel::collect_variables(const Instance& instance) const {
    std::vector<Coefficient> all;
    if (instance.verdict == Verdict::undetermined || instance.term_count > max_terms) return all;
    all.reserve(instance.term_count);
    for (const Term& term : instances_.terms_of(instance)) all.push_back({variable_of(term.figure), term.sign});
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

std::vector<std::uint32_t> RepairModel::collect_members(std::uint32_t variable) const {
    std::vector<std::uint32_t> members = {variable};
    for (std::uint32_t next = next_[variable]; next != variable; next = next_[next]) members.push_back(next);
    std::ranges::sort(members);
    return members;
}

std::vector<std::uint32_t> RepairModel::collect_laws(std::uint32_t variable) const {
    std::vector<std::uint32_t> terms;
    terms.reserve(usual_terms);
    for (const std::uint32_t member : members(variable))
        for (std::uint32_t i = last_[member]; i != none; i = before_[i]) terms.push_back(i);
    std::ranges::sort(terms);
    std::vector<std::uint32_t> laws;
    laws.reserve(terms.size());
    for (std::size_t i = 0; i < terms.size();) {
        const std::uint32_t law = instances_.terms[terms[i]].law;
        int factor = 0;
        for (; i < terms.size() && instances_.terms[terms[i]].law == law; ++i)
            factor += instances_.terms[terms[i]].sign;
        const Instance& instance = instances_.list[law];
        if (factor != 0 && instance.verdict != Verdict::undetermined && instance.term_count <= max_terms)
            laws.push_back(law);
    }
    return laws;
}

std::span<const std::uint32_t> RepairModel::members(std::uint32_t variable) const {
    return list_of(members_, variable, [&](std::uint32_t i) { return collect_members(i); });
}

std::span<const Coefficient> RepairModel::variables_in(std::uint32_t law) const {
    return list_of(coefficients_, law, [&](std::uint32_t i) { return collect_variables(instances_.list[i]); });
}

std::span<const std::uint32_t> RepairModel::laws_with(std::uint32_t variable) const {
    return list_of(laws_, variable, [&](std::uint32_t i) { return collect_laws(i); });
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
    for (std::uint32_t i = last_[figure]; i != none; i = before_[i]) {
        const Term& term = instances_.terms[i];
        std::int64_t& rest = rest_[term.law];
        __builtin_add_overflow(rest, term.sign * by, &rest);
    }
    value_[figure] = value;
}

}  // namespace budgetcheck::checking
