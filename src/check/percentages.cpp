// All in integers: both sides of each inequality are multiplied out.
#include "check/percentages.hpp"

#include <algorithm>
#include <cstdlib>

namespace budgetcheck::checking {
namespace {

using cube::Figure;

__extension__ using Wide = __int128;

/// 2 · 100 · 10^decimals: in these units half a digit of the percentage is 1.
Wide scale_of(const document::PrintedAmount& percent) {
    Wide scale = 200;
    for (int i = 0; i < percent.decimals; ++i) scale *= 10;
    return scale;
}

}  // namespace

bool FinestFigures::is_certain(std::uint32_t figure) const {
    const Figure& found = context_.cube.figures[figure];
    return !(found.blank | found.local | found.column_unsure | found.name_unsure);
}

Amount FinestFigures::finest(std::uint32_t index, bool mended) const {
    const cube::Printings& printings = context_.printings;
    const Figure& figure = context_.cube.figures[index];
    Amount best = amount(index, mended);
    const auto all = printings.of(printings.number(index));
    for (auto last = all.rbegin(); last != all.rend(); ++last) {
        if (!is_certain(*last)) continue;
        const Amount other = amount(*last, mended);
        const bool agrees = std::abs(other.value - best.value) <= figure.amount.half_width;
        if (agrees && other.half_width < best.half_width) best = other;
    }
    return best;
}

bool FinestFigures::stands_alone(std::uint32_t figure) const {
    const cube::Printings& printings = context_.printings;
    return is_certain(figure) && std::ranges::none_of(printings.of(printings.number(figure)),
                                                      [&](std::uint32_t i) { return i != figure && is_certain(i); });
}

std::optional<std::uint32_t> FinestFigures::find(const Coordinates& at) const {
    const cube::Printings& printings = context_.printings;
    const auto all = printings.of(printings.number_of(context_.funds.canonical(cube::key(at))));
    const auto last = std::find_if(all.rbegin(), all.rend(), [&](std::uint32_t i) { return is_certain(i); });
    return last == all.rend() ? std::nullopt : std::optional(*last);
}

Amount FinestFigures::amount(std::uint32_t index, bool mended) const {
    return mended ? context_.diagnoses.amount(context_.cube, index) : context_.cube.figures[index].amount;
}

bool is_rate_at_most(const Amount& later, const Amount& earlier, const document::PrintedAmount& percent,
                     int direction) {
    const Wide least_later = later.value - later.half_width;
    const Wide most_earlier = earlier.value + earlier.half_width;
    return scale_of(percent) * (least_later - most_earlier) <=
           (Wide(2) * percent.mantissa * direction + 1) * most_earlier;
}

bool is_rate_at_least(const Amount& later, const Amount& earlier, const document::PrintedAmount& percent,
                      int direction) {
    const Wide most_later = later.value + later.half_width;
    const Wide least_earlier = earlier.value - earlier.half_width;
    return scale_of(percent) * (most_later - least_earlier) >=
           (Wide(2) * percent.mantissa * direction - 1) * least_earlier;
}

bool is_rate(const Amount& later, const Amount& earlier, const document::PrintedAmount& percent, int direction) {
    return is_rate_at_most(later, earlier, percent, direction) && is_rate_at_least(later, earlier, percent, direction);
}

bool is_share(const Amount& part, const Amount& whole, const document::PrintedAmount& percent, int slack) {
    const Wide scale = scale_of(percent);
    const Wide printed = Wide(2) * percent.mantissa;
    return scale * (part.value - part.half_width) <= (printed + slack) * (whole.value + whole.half_width) &&
           scale * (part.value + part.half_width) >= (printed - slack) * (whole.value - whole.half_width);
}

std::string percentage(std::int64_t part, std::int64_t whole, int decimals) {
    const Wide twice = scale_of({.decimals = static_cast<std::uint8_t>(decimals)}) * std::abs(part);
    std::string digits = std::to_string(static_cast<std::int64_t>((twice + whole) / (2 * Wide(whole))));
    const auto places = static_cast<std::size_t>(decimals);
    if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
    if (places > 0) digits.insert(digits.size() - places, 1, '.');
    return digits + '%';
}

}  // namespace budgetcheck::checking
