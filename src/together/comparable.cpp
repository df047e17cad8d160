// The best printing of each figure, and what is implied where none is printed.
#include "together/comparable.hpp"

#include <algorithm>
#include <tuple>

namespace budgetcheck::together {
namespace {

/// The same with, for a code, the lowest number of as many digits: equal for all codes of one level.
Coordinates level_of(Coordinates at) {
    const auto lowest = [](std::uint32_t code) {
        std::uint32_t power = code == 0 ? 0 : 1;
        for (; code >= 10; code /= 10) power *= 10;
        return power;
    };
    at.function = lowest(at.function);
    at.economic = lowest(at.economic);
    return at;
}

Coordinates whole_of(Coordinates at) {
    at.function = 0;
    at.economic = 0;
    return at;
}

/// Tables before sentences, printed before blank, exact before rounded.
auto rank(const FigureRecord& figure) {
    return std::tuple(figure.place.table.empty(), figure.blank, figure.half_width);
}

bool is_compared(const FigureRecord& figure) {
    return figure.coordinates.measure == Measure::budget_money && figure.coordinates.year != 0;
}

bool is_from_elsewhere(const FigureRecord& figure) {
    const Coordinates& at = figure.coordinates;
    return figure.value != 0 && (at.fund == Fund::superior || at.fund == Fund::affiliate ||
                                 at.component == Component::to_superior || at.component == Component::to_affiliates);
}

template <typename T>
void sort_and_thin(std::vector<T>& values) {
    std::ranges::sort(values);
    values.erase(std::unique(values.begin(), values.end()), values.end());
}

}  // namespace

Comparable::Comparable(const Report& report) : report_(&report) {
    for (const FigureRecord& figure : report.figures) {
        if (!is_compared(figure)) continue;
        if (figure.contradicted != 0) in_doubt_.push_back(figure.coordinates);
        entries_.emplace_back(figure.coordinates, &figure);
        levels_.push_back(level_of(figure.coordinates));
        passes_money_on_ = passes_money_on_ || is_from_elsewhere(figure);
    }
    sort_and_thin(in_doubt_);
    sort_and_thin(levels_);
    std::ranges::stable_sort(entries_, [](const Entry& a, const Entry& b) {
        return a.first != b.first ? a.first < b.first : rank(*a.second) < rank(*b.second);
    });
    const auto same = [](const Entry& a, const Entry& b) { return a.first == b.first; };
    entries_.erase(std::unique(entries_.begin(), entries_.end(), same), entries_.end());
}

bool Comparable::is_in_doubt(const Coordinates& at) const { return std::ranges::binary_search(in_doubt_, at); }

bool Comparable::lists_level_of(const Coordinates& at) const {
    return std::ranges::binary_search(levels_, level_of(at));
}

const FigureRecord* Comparable::find(const Coordinates& at) const {
    const auto found = std::ranges::lower_bound(entries_, at, {}, &Entry::first);
    return found == entries_.end() || found->first != at || is_in_doubt(at) ? nullptr : found->second;
}

std::optional<Amount> Comparable::amount(const Coordinates& at) const {
    if (is_in_doubt(at)) return std::nullopt;
    if (const FigureRecord* figure = find(at)) return amount_of(*figure);
    if (at.function == 0 && at.economic == 0) return std::nullopt;
    if (lists_level_of(at)) return Amount{};
    const FigureRecord* whole = find(whole_of(at));
    return whole != nullptr && whole->value == 0 ? std::optional(Amount{}) : std::nullopt;
}

}  // namespace budgetcheck::together
