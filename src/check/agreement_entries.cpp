// Most figures are the only ones at their coordinates, and most of the others say the same as those: entries are made
// of what is left.
#include "check/agreement_entries.hpp"

#include <algorithm>
#include <utility>

namespace budgetcheck::checking {
namespace {

using cube::Cube;
using cube::Figure;
using cube::Funds;
using cube::Printings;

// Places of entries in the document: sums stand in front of the figure behind them.
constexpr std::uint64_t place_of_figure(std::uint32_t figure) { return std::uint64_t{figure} << 32U | ~0U; }
constexpr std::uint64_t place_of_sum(std::uint32_t behind, std::uint32_t sum) {
    return std::uint64_t{behind} << 32U | sum;
}
constexpr std::uint64_t nowhere = ~std::uint64_t{0};

}  // namespace

Entry entry_of(const Cube& cube, std::uint32_t figure) {
    const Figure& printed = cube.figures[figure];
    Entry entry;
    entry.declared = printed.key;
    entry.grid = printed.view;
    entry.first = figure;
    entry.count = 1;
    entry.blank = is_blank(printed);
    entry.value = printed.amount.value;
    entry.half_width = printed.amount.half_width;
    return entry;
}

Groups::Groups(const Cube& cube, const Printings& printings, const Funds& funds, ImpliedSums sums)
    : cube_(cube), printings_(printings), sums_(std::move(sums)) {
    place_sums(funds);
    groups_.reserve(printings.count() / 2);
    // Behind the coordinates of the figures stand those of which sums only speak.
    const auto count = static_cast<std::uint32_t>(places_.size());
    const std::uint32_t end = count == 0 ? printings.count() : std::max(printings.count(), places_.back().number + 1);
    std::uint32_t sum = 0;
    for (std::uint32_t number = 0; number < end; ++number) {
        const std::uint32_t first_sum = sum;
        while (sum < count && places_[sum].number == number) ++sum;
        if (figures_of(number).size() + (sum - first_sum) > 1) add_group(number, first_sum, sum - first_sum);
    }
    if (!std::ranges::is_sorted(groups_, {}, &Group::place)) std::ranges::sort(groups_, {}, &Group::place);
}

void Groups::place_sums(const Funds& funds) {
    const auto count = static_cast<std::uint32_t>(sums_.list.size());
    text::KeyIndex of_sums(count);
    std::uint32_t next = printings_.count();
    for (std::uint32_t i = 0; i < count; ++i) {
        const cube::Key key = funds.canonical(sums_.list[i].declared);
        std::uint32_t number = printings_.number_of(key);
        if (number == Printings::none) number = of_sums.add(key, next);
        next += number == next ? 1 : 0;
        places_.push_back({number, i});
    }
    std::ranges::stable_sort(places_, {}, &SumPlace::number);
}

std::span<const std::uint32_t> Groups::figures_of(std::uint32_t number) const {
    return number < printings_.count() ? printings_.of(number) : std::span<const std::uint32_t>();
}

void Groups::add_group(std::uint32_t number, std::uint32_t first_sum, std::uint32_t sum_count) {
    std::uint64_t place = nowhere;
    if (sum_count != 0) {
        const std::uint32_t sum = places_[first_sum].sum;
        place = place_of_sum(sums_.behind[sum], sum);
    }
    const auto figures = figures_of(number);
    const auto first = std::ranges::find_if(figures, [&](std::uint32_t i) { return is_certain(cube_.figures[i]); });
    if (first != figures.end()) place = std::min(place, place_of_figure(*first));
    groups_.push_back({place, number, first_sum, sum_count});
}

Agreeing Groups::agreeing(const Group& group) const {
    const auto figures = figures_of(group.number);
    if (group.sum_count != 0 || figures.size() > max_printings) return {};
    const Figure& first = cube_.figures[figures[0]];
    const Figure* finest = &first;
    bool unlike = false;
    bool differ = false;
    for (const std::uint32_t i : figures) {
        const Figure& figure = cube_.figures[i];
        const bool as_first = is_blank(figure) == is_blank(first);
        const bool certain = is_certain(figure);
        unlike |= !(as_first & certain);
        differ |= (figure.amount.value != first.amount.value) | (figure.amount.half_width != first.amount.half_width);
        finest = figure.amount.half_width < finest->amount.half_width ? &figure : finest;
    }
    if (unlike) return {};
    const auto agrees = [&](std::uint32_t i) { return agree(cube_.figures[i].amount, finest->amount); };
    if (differ && !std::ranges::all_of(figures, agrees)) return {};
    return {figures, static_cast<std::uint32_t>(finest - cube_.figures.data())};
}

void Groups::collect(const Group& group, std::vector<Entry>& entries) const {
    entries.clear();
    const auto sums = std::span(places_).subspan(group.first_sum, group.sum_count);
    auto sum = sums.begin();
    for (const std::uint32_t figure : figures_of(group.number)) {
        for (; sum != sums.end() && sums_.behind[sum->sum] <= figure; ++sum) entries.push_back(sums_.list[sum->sum]);
        if (is_certain(cube_.figures[figure])) entries.push_back(entry_of(cube_, figure));
    }
    for (; sum != sums.end(); ++sum) entries.push_back(sums_.list[sum->sum]);
}

}  // namespace budgetcheck::checking
