// Each partition is looked for at one of its parts: few figures of a narrative are one.
#include "check/narrative_partitions.hpp"

#include "check/rule_ids.hpp"
#include "cube/partitions.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace budgetcheck::checking {
namespace {

using cube::Cube;
using cube::Figure;
using cube::Key;
using cube::KeyField;
namespace key_field = cube::key_field;

/// A whole and its parts as values of one dimension.
struct Partition {
    KeyField dimension;
    std::uint32_t whole = 0;
    std::array<std::uint32_t, 3> parts{};
    std::size_t count = 0;
    std::string_view rule;
};

constexpr auto partitions = [] {
    std::array<Partition, cube::component_partitions.size() + cube::purpose_partitions.size()> all{};
    std::size_t next = 0;
    const auto add = [&](KeyField dimension, auto whole, auto parts, std::string_view rule) {
        Partition& partition = all[next++];
        partition = {dimension, static_cast<std::uint32_t>(whole), {}, parts.size(), rule};
        for (std::size_t i = 0; i < parts.size(); ++i) partition.parts[i] = static_cast<std::uint32_t>(parts[i]);
    };
    for (const auto& one : cube::component_partitions)
        add(key_field::component, one.whole, std::span(one.parts), rule::split);
    for (const auto& one : cube::purpose_partitions)
        add(key_field::purpose, one.whole, one.all(), rule::sum_of_purposes);
    return all;
}();

/// The values of a dimension at which a partition is looked for, a bit each.
consteval std::uint32_t first_parts(KeyField dimension) {
    std::uint32_t values = 0;
    for (const Partition& partition : partitions)
        if (partition.dimension.mask() == dimension.mask()) values |= std::uint32_t{1} << partition.parts[0];
    return values;
}

bool is_first_part(Key key) {
    constexpr std::uint32_t components = first_parts(key_field::component);
    constexpr std::uint32_t purposes = first_parts(key_field::purpose);
    return ((components >> key_field::component.in(key)) & 1U) != 0 ||
           ((purposes >> key_field::purpose.in(key)) & 1U) != 0;
}

class NarrativePartitions {
public:
    NarrativePartitions(const Cube& cube, const document::Document& document, Instances& instances)
        : figures_(std::span(cube.figures).subspan(cube.grids.back().first, cube.grids.back().rows)),
          first_(cube.grids.back().first),
          paragraphs_(document.paragraphs),
          unread_(document.narrative.not_understood),
          has_expenditure_table_(std::ranges::any_of(cube.grids, is_of_expenditure)),
          instances_(instances) {}

    void run() {
        for (std::size_t row = 0; row < figures_.size(); ++row) {
            if (!is_first_part(figures_[row].key)) continue;
            for (const Partition& partition : partitions)
                if (partition.dimension.is(figures_[row].key, partition.parts[0])) add(row, partition);
        }
    }

private:
    using Rows = std::span<const Figure>;

    /// Of all funds.
    static bool is_of_expenditure(const cube::Grid& grid) {
        const document::Half& half = *grid.view->half;
        return half.rows == document::RowScheme::functional_codes && half.base.flow == Flow::expenditure &&
               half.base.fund == Fund::all && grid.rows > 0;
    }

    std::size_t paragraph_of(const Figure& figure) const {
        const auto behind =
            std::ranges::upper_bound(paragraphs_, figure.place.line, {}, &document::Paragraph::first_line);
        return static_cast<std::size_t>(behind - paragraphs_.begin());
    }

    /// 其中：…、会议费…万元: then there may be more parts than those that were understood.
    bool has_unread(std::size_t paragraph) const {
        const auto begin =
            std::ranges::lower_bound(unread_, paragraphs_[paragraph - 1].first_line, {}, &document::Span::line);
        return begin != unread_.end() &&
               (paragraph == paragraphs_.size() || begin->line < paragraphs_[paragraph].first_line);
    }

    /// Those of the paragraph in which one stands, as far as a reader would look.
    Rows beside(std::size_t row) const {
        constexpr std::size_t reach = 32;
        const std::size_t paragraph = paragraph_of(figures_[row]);
        const auto is_near = [&](std::size_t other) { return paragraph_of(figures_[other]) == paragraph; };
        std::size_t begin = row;
        while (begin > 0 && row - begin < reach && is_near(begin - 1)) --begin;
        std::size_t end = row + 1;
        while (end < figures_.size() && end - row < reach && is_near(end)) ++end;
        return figures_.subspan(begin, end - begin);
    }

    static const Figure* find(Rows rows, Key key) {
        const auto found = std::ranges::find_if(rows, [key](const Figure& figure) {
            return figure.key == key && !figure.local && !figure.name_unsure && !figure.near_name;
        });
        return found == rows.end() ? nullptr : &*found;
    }

    void term(const Figure& figure, int sign) {
        instances_.add_term(first_ + static_cast<std::uint32_t>(&figure - figures_.data()), sign);
    }

    /// The parts, each itself or by its own parts: “三公” by what is paid for the purchase of vehicles and for their
    /// operation. False where one is not said.
    bool add_parts(const Partition& partition, Rows paragraph, Key key, int sign) {
        const auto add_part = [&](std::uint32_t value) {
            if (const Figure* const part = find(paragraph, partition.dimension.with(key, value))) {
                term(*part, sign);
                return true;
            }
            return std::ranges::any_of(partitions, [&](const Partition& own) {
                return own.dimension.mask() == partition.dimension.mask() && own.whole == value &&
                       add_parts(own, paragraph, key, sign);
            });
        };
        return std::ranges::all_of(std::span(partition.parts).first(partition.count), add_part);
    }

    /// `row` is that of the first part.
    void add(std::size_t row, const Partition& partition) {
        const Key key = figures_[row].key;
        if (!key_field::measure.is(key, Measure::budget_money)) return;
        const Rows paragraph = beside(row);
        if (find(paragraph, key) != &figures_[row]) return;
        const Figure* const whole = find(paragraph, partition.dimension.with(key, partition.whole));
        const bool complete = is_complete(partition, key) && !has_unread(paragraph_of(figures_[row]));
        // A bound says less than a table of all parts.
        if (whole == nullptr || (!complete && has_expenditure_table_)) return;
        const std::size_t first = instances_.terms.size();
        if (complete) term(*whole, 1);
        if (!add_parts(partition, paragraph, key, complete ? -1 : 1)) return instances_.terms.cut(first);
        if (complete) {
            instances_.add(Law::split, partition.rule, first);
        } else {
            term(*whole, -1);
            instances_.add(Law::contain, rule::part, first).at_most = true;
        }
    }

    /// Expenditure of all funds has more parts than basic and project: what a public institution earns in business,
    /// what it hands on.
    static bool is_complete(const Partition& partition, Key key) {
        const bool of_expenditure = partition.whole == static_cast<std::uint32_t>(Component::total) &&
                                    partition.dimension.mask() == key_field::component.mask();
        return !of_expenditure || !key_field::fund.is(key, Fund::all);
    }

    Rows figures_;  ///< of the narrative
    std::uint32_t first_;
    std::span<const document::Paragraph> paragraphs_;
    std::span<const document::Span> unread_;
    bool has_expenditure_table_;
    Instances& instances_;
};

}  // namespace

void add_narrative_partitions(const Cube& cube, const document::Document& document, Instances& instances) {
    NarrativePartitions(cube, document, instances).run();
}

}  // namespace budgetcheck::checking
