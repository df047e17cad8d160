// Extractors count a Chinese character as one column or as two, so both measures are tried; positions shift from page
// to page, so pages are taken one by one.
#include "cube/geometry.hpp"

#include "text/fold.hpp"
#include "text/number_set.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdlib>
#include <limits>

namespace budgetcheck::cube {
namespace {

using document::PrintedAmount;
using document::Row;
using document::Span;
using document::View;

constexpr std::array measures = {1, 2};  ///< columns a wide character takes
constexpr int smallest_gap = 4;          ///< between the columns of a page that can be told apart
constexpr int furthest = 2;              ///< a figure may end beside the figures of its column
constexpr int furthest_from_label = 7;   ///< of a figure's centre from its label's, on average
constexpr int header_margin = 4;         ///< by how much the best placement under a header must beat the next one

std::uint32_t count_wide(std::u16string_view characters) {
    std::uint32_t wide = 0;
    for (const char16_t c : characters) wide += text::is_wide(c) ? 1U : 0U;
    return wide;
}

/// Two blanks or more in front: a gap that a squeezed text does not have.
bool stands_apart(const text::Line& of_amount, const PrintedAmount& amount) {
    const std::uint32_t begin = amount.place.begin;
    const std::u16string_view line = of_amount.folded;
    return begin >= 2 && line[begin - 1] == u' ' && line[begin - 2] == u' ';
}

struct Band {
    int first = 0;
    int last = 0;

    int distance(int at) const { return std::max({first - at, at - last, 0}); }
};

/// The rows of one page.
class Page {
public:
    Page(Positions& positions, const View& view, std::size_t first, std::size_t last)
        : positions_(positions), view_(view), first_(first), last_(last) {}

    void decide(std::vector<std::optional<Columns>>& placements) const {
        const auto is_open = [&](const Row& row) {
            return row.amount_count != 0 && row.amount_count < view_.columns.size();
        };
        const auto is_full = [&](const Row& row) { return row.amount_count == view_.columns.size(); };
        const std::span rows = std::span(view_.rows).subspan(first_, last_ - first_);
        if (std::ranges::none_of(rows, is_open) || std::ranges::none_of(rows, is_full) || !laid_out()) return;
        const std::array bands_by_measure = {bands(measures[0]), bands(measures[1])};
        for (std::size_t i = first_; i < last_; ++i)
            if (is_open(view_.rows[i])) placements[i] = decide_row(view_.rows[i], bands_by_measure);
    }

private:
    /// Do most rows have a gap of two blanks before a figure?
    bool laid_out() const {
        std::size_t wide = 0;
        std::size_t rows = 0;
        for (std::size_t i = first_; i < last_; ++i) {
            if (view_.rows[i].amount_count == 0) continue;
            ++rows;
            if (std::ranges::any_of(view_.amounts_of(view_.rows[i]), [&](const PrintedAmount& amount) {
                    return stands_apart(positions_.text().lines()[amount.place.line], amount);
                }))
                ++wide;
        }
        return rows > 0 && 2 * wide >= rows;
    }

    /// Where each column ends, from the rows without blanks; empty where they overlap or there are none.
    std::vector<Band> bands(int wide) const {
        std::vector<Band> bands;
        for (std::size_t i = first_; i < last_; ++i) {
            const Row& row = view_.rows[i];
            if (row.amount_count != view_.columns.size()) continue;
            const auto amounts = view_.amounts_of(row);
            if (bands.empty()) bands.assign(amounts.size(), {1 << 30, -1});
            for (std::size_t c = 0; c < amounts.size(); ++c) {
                const int end = positions_.end_of(amounts[c].place, wide);
                bands[c] = {std::min(bands[c].first, end), std::max(bands[c].last, end)};
            }
        }
        for (std::size_t c = 0; c + 1 < bands.size(); ++c) {
            const int gap = bands[c + 1].first - bands[c].last;
            const int widest = std::max(bands[c].last - bands[c].first, bands[c + 1].last - bands[c + 1].first);
            if (gap < smallest_gap || gap < widest) return {};
        }
        return bands;
    }

    std::optional<Columns> decide_row(const Row& row, std::span<const std::vector<Band>> bands) const {
        std::optional<Columns> decided;
        for (std::size_t m = 0; m < measures.size(); ++m) {
            const auto placement = place_in(bands[m], row, measures[m]);
            if (placement && decided && *placement != *decided) return std::nullopt;
            if (placement) decided = placement;
        }
        return decided;
    }

    /// Each figure must be near one column only.
    std::optional<Columns> place_in(const std::vector<Band>& bands, const Row& row, int wide) const {
        if (bands.empty()) return std::nullopt;
        Columns placement = 0;
        std::size_t next = 0;
        for (const PrintedAmount& amount : view_.amounts_of(row)) {
            const int end = positions_.end_of(amount.place, wide);
            std::size_t column = 0;
            int own = std::numeric_limits<int>::max();
            int other = own;  // of the second nearest column
            for (std::size_t c = 0; c < bands.size(); ++c) {
                const int distance = bands[c].distance(end);
                other = std::min(other, std::max(own, distance));
                column = distance < own ? c : column;
                own = std::min(own, distance);
            }
            if (column < next || own > furthest || other < 2 * own + smallest_gap - 1) return std::nullopt;
            placement |= Columns{1} << column;
            next = column + 1;
        }
        return placement;
    }

    Positions& positions_;
    const View& view_;
    std::size_t first_;
    std::size_t last_;
};

/// Figures stand centred under their label or end with it.
int distance(const Extent& a, const Extent& b) {
    return std::min(std::abs(a.begin + a.end - b.begin - b.end) / 2, std::abs(a.end - b.end));
}

/// A label with the rest of its word: 因公出国 → 因公出国(境)费.
Span whole_word(const text::Text& text, Span label) {
    const std::u16string_view line = text.lines()[label.line].folded;
    while (label.begin > 0 && line[label.begin - 1] != u' ') --label.begin;
    while (label.end < line.size() && line[label.end] != u' ') ++label.end;
    return label;
}

/// The words over a view's columns; the bare labels where two stand in one word.
std::vector<Span> labels_of(const text::Text& text, const View& view) {
    std::vector<Span> words;
    words.reserve(view.columns.size());
    for (const auto& column : view.columns) words.push_back(whole_word(text, column.label));
    for (std::size_t i = 0; i < words.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (words[i].line == words[j].line && words[i].begin == words[j].begin) {
                words[i] = view.columns[i].label;
                words[j] = view.columns[j].label;
            }
    return words;
}

/// At how many different columns the figures of the views end; counted as far as there are no more than `most`.
std::size_t count_ends(Positions& positions, std::span<const View* const> views, int wide, std::size_t most) {
    std::size_t count = 0;
    text::NumberSet ends;  // of one view
    for (const View* view : views) {
        if (count > most) break;
        ends.clear();
        for (const PrintedAmount& amount : view->amounts)
            ends.insert(static_cast<std::size_t>(positions.end_of(amount.place, wide)));
        count += ends.size();
    }
    return count;
}

struct Nearest {
    Columns placement = 0;
    int distance = std::numeric_limits<int>::max();
    int next = std::numeric_limits<int>::max();  ///< of the second nearest

    bool is_clear() const { return next - distance >= header_margin; }
};

/// Of the figures of a row.
using Extents = std::array<Extent, max_columns>;

Nearest nearest_under(std::span<const Extent> labels, std::span<const Extent> figures,
                      std::span<const Columns> candidates) {
    std::array<std::array<int, max_columns>, max_columns> distances;  // by figure and label
    for (std::size_t i = 0; i < figures.size(); ++i)
        for (std::size_t j = 0; j < labels.size(); ++j) distances[i][j] = distance(figures[i], labels[j]);
    Nearest nearest;
    for (const Columns placement : candidates) {
        int sum = 0;
        auto of_figure = distances.begin();
        for (Columns rest = placement; rest != 0; rest &= rest - 1, ++of_figure)
            sum += (*of_figure)[static_cast<std::size_t>(std::countr_zero(rest))];
        if (sum < nearest.distance) nearest = {placement, sum, nearest.distance};
        else nearest.next = std::min(nearest.next, sum);
    }
    return nearest;
}

}  // namespace

std::uint32_t Positions::wide_before(std::uint32_t line, std::uint32_t index) {
    const text::Line& printed = text_.lines()[line];
    const std::uint32_t wide = count_wide(printed.folded.substr(0, index));
    // Mostly each of them takes two bytes more than one of ASCII, and nothing else does: then all stand before.
    const bool all_before = printed.bytes == printed.folded.size() + std::size_t{2} * wide;
    if (all_before || count_wide(printed.folded.substr(index)) == 0) widths_[line] = {wide, index};
    return wide;
}

Extent Positions::extent(const Span& span, int wide) { return {of(span.line, span.begin, wide), end_of(span, wide)}; }

std::vector<std::optional<Columns>> placements_by_position(Positions& positions, const View& view) {
    std::vector<std::optional<Columns>> placements(view.rows.size());
    const auto page_of = [&](std::size_t i) { return positions.text().lines()[view.rows[i].name_place.line].page; };
    for (std::size_t first = 0; first < view.rows.size();) {
        std::size_t last = first;
        while (last < view.rows.size() && page_of(last) == page_of(first)) ++last;
        Page(positions, view, first, last).decide(placements);
        first = last;
    }
    return placements;
}

std::vector<int> likely_measures(Positions& positions, std::span<const View* const> views) {
    std::vector<int> likely;
    std::size_t fewest = std::numeric_limits<std::size_t>::max();
    for (const int wide : measures) {
        const std::size_t ends = count_ends(positions, views, wide, fewest);
        if (ends > fewest) continue;
        if (ends < fewest) likely.clear();
        likely.push_back(wide);
        fewest = ends;
    }
    return likely;
}

HeaderRuler::HeaderRuler(Positions& positions, const View& view, std::span<const int> likely)
    : positions_(positions), view_(view) {
    if (std::ranges::any_of(view.columns, [](const auto& column) { return column.label.end == 0; })) return;
    const std::vector<Span> labels = labels_of(positions.text(), view);
    rulers_.reserve(likely.size());
    for (const int wide : likely) {
        Ruler& ruler = rulers_.emplace_back();
        ruler.wide = wide;
        ruler.labels.reserve(labels.size());
        for (const Span& label : labels) ruler.labels.push_back(positions.extent(label, wide));
    }
}

std::optional<Columns> HeaderRuler::placement(const Row& row, std::span<const Columns> candidates,
                                              std::span<const Columns> rivals) const {
    if (rulers_.empty()) return std::nullopt;
    const auto& lines = positions_.text().lines();
    const std::uint32_t page = lines[view_.columns[0].label.line].page;
    const auto is_below_header = [&](const PrintedAmount& amount) {
        const text::Line& line = lines[amount.place.line];
        return line.page == page && stands_apart(line, amount);
    };
    if (!std::ranges::all_of(view_.amounts_of(row), is_below_header)) return std::nullopt;
    // The measure that fits better is the extractor's; where both fit about as well they must agree.
    std::optional<Nearest> best;
    for (const Ruler& ruler : rulers_) {
        Extents extents;
        auto end = extents.begin();
        for (const PrintedAmount& amount : view_.amounts_of(row)) *end++ = positions_.extent(amount.place, ruler.wide);
        Nearest nearest = nearest_under(ruler.labels, {extents.begin(), end}, candidates);
        if (std::ranges::find(rivals, nearest.placement) != rivals.end())
            nearest.next = nearest_under(ruler.labels, {extents.begin(), end}, rivals).next;
        if (nearest.distance > furthest_from_label * static_cast<int>(row.amount_count)) continue;
        if (best && best->placement != nearest.placement && std::abs(best->distance - nearest.distance) < header_margin)
            return std::nullopt;
        if (!best || nearest.distance < best->distance) best = nearest;
    }
    return best && best->is_clear() ? std::optional(best->placement) : std::nullopt;
}

}  // namespace budgetcheck::cube
