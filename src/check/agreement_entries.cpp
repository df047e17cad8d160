// Figures, what a view implies of the parts it prints, and sums over several views; grouped by a packed key.
#include "check/agreement_entries.hpp"

#include "check/rule_ids.hpp"
#include "cube/key_index.hpp"
#include "cube/partitions.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace budgetcheck::checking {
namespace {

using cube::Cube;
using cube::Figure;
using cube::Funds;
using cube::Grid;

class Collection {
public:
    Collection(const Cube& cube, const Funds& funds, Instances& instances)
        : cube_(cube), funds_(funds), instances_(instances) {
        entries_.reserve(cube.figures.size());
        operands_.reserve(cube.figures.size());
    }

    Entries collect() {
        for (std::uint32_t g = 0; g < cube_.grids.size(); ++g) collect(g);
        collect_across();
        collect_halves();
        std::vector<std::size_t> ends = group_entries();
        return {std::move(entries_), std::move(ends), std::move(operands_)};
    }

private:
    /// Puts the entries of one key behind each other, in their order; where each such group ends.
    std::vector<std::size_t> group_entries() {
        cube::KeyIndex groups(entries_.size());
        std::vector<std::uint32_t> group_of;
        std::vector<std::size_t> ends;
        group_of.reserve(entries_.size());
        for (const Entry& entry : entries_) {
            const std::uint32_t group = groups.add(entry.key, static_cast<std::uint32_t>(ends.size()));
            if (group == ends.size()) ends.push_back(0);
            ++ends[group];
            group_of.push_back(group);
        }
        std::vector<std::size_t> next(ends.size());
        for (std::size_t i = 1; i < ends.size(); ++i) {
            next[i] = ends[i - 1];
            ends[i] += ends[i - 1];
        }
        std::vector<Entry> grouped(entries_.size());
        for (std::size_t i = 0; i < entries_.size(); ++i) grouped[next[group_of[i]]++] = entries_[i];
        entries_ = std::move(grouped);
        return ends;
    }

    void push(const Coordinates& at, std::uint32_t grid, std::span<const std::uint32_t> figures) {
        Entry& entry = entries_.emplace_back();
        entry.key = cube::key(funds_.canonical(at));
        entry.grid = grid;
        entry.first = static_cast<std::uint32_t>(operands_.size());
        entry.declared = at;
        for (const std::uint32_t figure : figures) add_operand(entry, figure);
    }

    void add_operand(Entry& entry, std::uint32_t index) {
        const Figure& figure = cube_.figures[index];
        operands_.push_back(index);
        ++entry.count;
        entry.value += figure.amount.value;
        entry.half_width += figure.amount.half_width;
        entry.blank = entry.blank && (figure.blank || figure.nil);
    }

    void collect(std::uint32_t g) {
        const Grid& grid = cube_.grids[g];
        for (std::uint32_t row = 0; row < grid.rows; ++row) {
            const document::Row& printed = grid.view->rows[row];
            if (printed.local) continue;
            if (cube_.figures[grid.at(row, 0)].name_unsure) {
                if (printed.unresolved) leave_open(grid, row);
                continue;
            }
            for (std::uint32_t column = 0; column < grid.columns; ++column) {
                const std::uint32_t figure = grid.at(row, column);
                if (!cube_.figures[figure].local) push(cube_.figures[figure].at, g, {&figure, 1});
            }
            derive(g, row);
        }
        sum_list(g);
    }

    /// A half without a row for the whole of it: its rows together are that.
    void sum_list(std::uint32_t g) {
        const Grid& grid = cube_.grids[g];
        const document::Half& half = *grid.view->half;
        if (half.prints_total() || grid.open || grid.rows == 0) return;
        std::vector<std::uint32_t> parts;
        for (std::uint32_t row = 0; row < grid.rows; ++row) {
            const int label = grid.view->rows[row].label;
            if (label < 0) return;
            if (half.labels[static_cast<std::size_t>(label)].whole == document::unprinted_whole)
                parts.push_back(grid.at(row, 0));
        }
        Coordinates whole = half.base;
        whole.year = cube_.figures[grid.first].at.year;
        push(whole, g, parts);
    }

    /// A name that leads nowhere: the checks of its figures against other tables stay open.
    void leave_open(const Grid& grid, std::uint32_t row) {
        for (std::uint32_t column = 0; column < grid.columns; ++column) {
            const Figure& figure = cube_.figures[grid.at(row, column)];
            if (figure.blank || figure.amount.value == 0) continue;
            instances_.terms.push_back({grid.at(row, column), 1});
            Instance& instance = instances_.add(Law::agree, rule::table, instances_.terms.size() - 1);
            instance.settled = true;
            instance.verdict = Verdict::undetermined;
            instance.reason = Reason::name_unresolved;
        }
    }

    /// 基本支出 = 人员经费 + 公用经费 where a view prints the parts only, and likewise what is carried over.
    void derive(std::uint32_t g, std::uint32_t row) {
        const Grid& grid = cube_.grids[g];
        if (grid.columns < 2) return;
        std::uint32_t components = 0;  // of the columns, as sets
        std::uint32_t flows = 0;
        for (const Figure& figure : std::span(cube_.figures).subspan(grid.at(row, 0), grid.columns)) {
            components |= bit(figure.at.component);
            flows |= bit(figure.at.flow);
        }
        for (const cube::ComponentPartition& partition : cube::component_partitions)
            if (has_parts_only(components, partition)) derive(g, row, partition, &Coordinates::component);
        for (const cube::FlowPartition& partition : cube::flow_partitions)
            if (has_parts_only(flows, partition)) derive(g, row, partition, &Coordinates::flow);
    }

    template <typename Value>
    static std::uint32_t bit(Value value) {
        return std::uint32_t{1} << static_cast<unsigned>(value);
    }

    template <typename Partition>
    static bool has_parts_only(std::uint32_t values, const Partition& partition) {
        const std::uint32_t parts = bit(partition.parts[0]) | bit(partition.parts[1]);
        return (values & (parts | bit(partition.whole))) == parts;
    }

    /// The first column of each value counts: a form prints the whole of a value before its parts.
    template <typename Partition, typename Dimension>
    void derive(std::uint32_t g, std::uint32_t row, const Partition& partition, Dimension dimension) {
        const auto first_of = [&](auto part) {
            std::uint32_t figure = cube_.grids[g].at(row, 0);
            while (cube_.figures[figure].at.*dimension != part) ++figure;
            return figure;
        };
        const std::array parts{first_of(partition.parts[0]), first_of(partition.parts[1])};
        Coordinates at = cube_.figures[parts[0]].at;
        at.*dimension = partition.whole;
        push(at, g, parts);
    }

    /// 财政拨款 = 一般公共预算 + 政府性基金 + 国有资本经营预算 over the tables of the single funds, where they are not
    /// all one.
    void collect_across() {
        std::vector<std::size_t> parts;
        for (std::size_t i = 0; i < entries_.size(); ++i) {
            const Entry& entry = entries_[i];
            const Grid& grid = cube_.grids[entry.grid];
            const bool fund = entry.declared.fund == Fund::general || entry.declared.fund == Fund::government_fund ||
                              entry.declared.fund == Fund::state_capital;
            // What is carried over is printed by the tables of some funds only.
            if (fund && entry.declared.flow == grid.view->half->base.flow &&
                grid.view->half->rows == document::RowScheme::functional_codes &&
                !funds_.fiscal_is_general(entry.declared.function))
                parts.push_back(i);
        }
        const auto whole = [&](std::size_t i) {
            Coordinates at = entries_[i].declared;
            at.fund = Fund::fiscal;
            return at;
        };
        std::ranges::stable_sort(parts, {}, [&](std::size_t i) { return cube::key(whole(i)); });
        for (std::size_t first = 0; first < parts.size();) {
            std::size_t last = first;
            while (last < parts.size() && whole(parts[last]) == whole(parts[first])) ++last;
            push_across(std::span(parts).subspan(first, last - first), whole(parts[first]));
            first = last;
        }
    }

    /// 基本支出 = 人员经费 + 公用经费 over the two halves of a table, each with a total of its own.
    void collect_halves() {
        for (std::size_t i = 0; i < entries_.size(); ++i) {
            const std::array<std::size_t, 2> halves{i, other_half(entries_[i])};
            if (halves[1] == entries_.size()) continue;
            Coordinates whole = entries_[i].declared;
            whole.component = Component::basic;
            return push_across(halves, whole);
        }
    }

    /// The total of public money beside a total of personnel money.
    std::size_t other_half(const Entry& entry) const {
        const Grid& grid = cube_.grids[entry.grid];
        const auto is_total = [](const Coordinates& at, Component component) {
            return at.component == component && at.function == 0 && at.economic == 0;
        };
        const bool personnel = is_total(entry.declared, Component::personnel) && entry.count == 1 &&
                               grid.view->half->base.component == Component::personnel;
        if (!personnel) return entries_.size();
        const auto found = std::ranges::find_if(entries_, [&](const Entry& other) {
            return cube_.grids[other.grid].table == grid.table && is_total(other.declared, Component::public_use);
        });
        return static_cast<std::size_t>(found - entries_.begin());
    }

    void push_across(std::span<const std::size_t> parts, const Coordinates& whole) {
        Entry sum = entries_[parts[0]];
        sum.declared = whole;
        sum.key = cube::key(funds_.canonical(sum.declared));
        sum.across = true;
        sum.first = static_cast<std::uint32_t>(operands_.size());
        sum.count = 0;
        sum.value = sum.half_width = 0;
        sum.blank = true;
        for (const std::size_t i : parts)
            for (std::uint32_t k = 0; k < entries_[i].count; ++k) add_operand(sum, operands_[entries_[i].first + k]);
        entries_.push_back(sum);
    }
    const Cube& cube_;
    const Funds& funds_;
    Instances& instances_;
    std::vector<Entry> entries_;
    std::vector<std::uint32_t> operands_;
};

}  // namespace

Entries collect_entries(const Cube& cube, const Funds& funds, Instances& instances) {
    return Collection(cube, funds, instances).collect();
}

}  // namespace budgetcheck::checking
