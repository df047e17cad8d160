// Figures, what a view implies of the parts it prints, and sums over several views. Most figures are the only ones at
// their coordinates: an entry is made only where there are two.
#include "check/agreement_entries.hpp"

#include "check/rule_ids.hpp"
#include "cube/partitions.hpp"
#include "text/key_index.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace budgetcheck::checking {
namespace {

using cube::Cube;
using cube::Figure;
using cube::Funds;
using cube::Grid;
using cube::Key;
using cube::KeyField;
namespace key_field = cube::key_field;

constexpr std::uint32_t is_sum = std::uint32_t{1} << 31U;  ///< of an item: the number of a sum, not a figure

class Collection {
public:
    Collection(const Cube& cube, const cube::Printings& printings, const Funds& funds, Instances& instances)
        : cube_(cube), printings_(printings), funds_(funds), instances_(instances) {
        items_.reserve(cube.figures.size() + cube.figures.size() / 8);
    }

    Entries collect() {
        for (std::uint32_t g = 0; g < cube_.grids.size(); ++g) collect(g);
        if (!funds_.fiscal_is_general()) collect_across();
        if (std::ranges::any_of(cube_.grids, is_personnel)) collect_halves();
        return group_items();
    }

private:
    /// What speaks of one coordinate, as a chain of items.
    struct Group {
        std::uint32_t first = 0;  ///< into items_
        std::uint32_t last = 0;
        std::uint32_t size = 0;
        bool printed = false;

        /// Blank cells agree with each other.
        bool is_compared() const { return size > 1 && (printed || size > max_printings); }
    };

    /// Puts what speaks of one coordinate behind each other, in its order.
    Entries group_items() {
        std::vector<Group> groups(printings_.count());
        std::vector<std::uint32_t> order(items_.size());  // of the groups, by their first item
        std::size_t found = 0;
        std::vector<std::uint32_t> next(items_.size());
        text::KeyIndex of_sums(sums_.size());
        for (std::uint32_t i = 0; i < items_.size(); ++i) {
            const std::uint32_t number = number_of(items_[i], of_sums, groups);
            Group& group = groups[number];
            if (group.size == 0) {
                group.first = i;
                order[found++] = number;
            } else {
                next[group.last] = i;
            }
            group.last = i;
            ++group.size;
            group.printed |= !is_blank(items_[i]);
        }
        Entries entries;
        entries.list.reserve(items_.size());
        for (const std::uint32_t number : std::span(order).first(found)) {
            const Group& group = groups[number];
            if (!group.is_compared()) continue;
            for (std::uint32_t i = group.first; i != group.last; i = next[i])
                entries.list.push_back(entry_of(items_[i]));
            entries.list.push_back(entry_of(items_[group.last]));
            entries.ends.push_back(entries.list.size());
        }
        entries.operands = std::move(operands_);
        return entries;
    }

    /// The group of an item. Of what sums only speak of there is a new one.
    std::uint32_t number_of(std::uint32_t item, text::KeyIndex& of_sums, std::vector<Group>& groups) const {
        if ((item & is_sum) == 0) return printings_.number(item);
        const Key key = funds_.canonical(sums_[item & ~is_sum].declared);
        if (const std::uint32_t found = printings_.number_of(key); found != cube::Printings::none) return found;
        const auto fresh = static_cast<std::uint32_t>(groups.size());
        const std::uint32_t found = of_sums.add(key, fresh);
        if (found == fresh) groups.emplace_back();
        return found;
    }

    bool is_blank(std::uint32_t item) const {
        if ((item & is_sum) != 0) return sums_[item & ~is_sum].blank;
        const Figure& figure = cube_.figures[item];
        return figure.blank | figure.nil;
    }

    Key declared(std::uint32_t item) const {
        return (item & is_sum) != 0 ? sums_[item & ~is_sum].declared : cube_.figures[item].key;
    }

    const Grid& grid_of(std::uint32_t item) const {
        return cube_.grids[(item & is_sum) != 0 ? sums_[item & ~is_sum].grid : cube_.figures[item].view];
    }

    Entry entry_of(std::uint32_t item) const {
        if ((item & is_sum) != 0) return sums_[item & ~is_sum];
        const Figure& figure = cube_.figures[item];
        Entry entry;
        entry.declared = figure.key;
        entry.grid = figure.view;
        entry.first = item;
        entry.count = 1;
        entry.blank = figure.blank | figure.nil;
        entry.value = figure.amount.value;
        entry.half_width = figure.amount.half_width;
        return entry;
    }

    std::span<const std::uint32_t> operands_of(const std::uint32_t& item) const {
        if ((item & is_sum) == 0) return {&item, 1};
        const Entry& sum = sums_[item & ~is_sum];
        return sum.count == 1 ? std::span(&sum.first, 1) : std::span(operands_).subspan(sum.first, sum.count);
    }

    void push_sum(Key declared, std::uint32_t grid, std::span<const std::uint32_t> figures, bool across = false) {
        Entry sum;
        sum.declared = declared;
        sum.grid = grid;
        sum.across = across;
        sum.count = static_cast<std::uint32_t>(figures.size());
        sum.first = figures.size() == 1 ? figures[0] : static_cast<std::uint32_t>(operands_.size());
        if (figures.size() != 1) operands_.insert(operands_.end(), figures.begin(), figures.end());
        for (const std::uint32_t index : figures) {
            const Figure& figure = cube_.figures[index];
            sum.value += figure.amount.value;
            sum.half_width += figure.amount.half_width;
            sum.blank = sum.blank && (figure.blank || figure.nil);
        }
        items_.push_back(is_sum | static_cast<std::uint32_t>(sums_.size()));
        sums_.push_back(sum);
    }

    void collect(std::uint32_t g) {
        const Grid& grid = cube_.grids[g];
        const bool derives = may_derive(grid);
        for (std::uint32_t row = 0; row < grid.rows; ++row) {
            const document::Row& printed = grid.view->rows[row];
            if (printed.local) continue;
            if (cube_.figures[grid.at(row, 0)].name_unsure) {
                if (printed.unresolved) leave_open(grid, row);
                continue;
            }
            const std::uint32_t end = grid.at(row + 1, 0);
            for (std::uint32_t figure = grid.at(row, 0); figure < end; ++figure)
                if (!cube_.figures[figure].local) items_.push_back(figure);
            if (derives) derive(g, row);
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
        push_sum(cube::key(whole), g, parts);
    }

    /// A name that leads nowhere: the checks of its figures against other tables stay open.
    void leave_open(const Grid& grid, std::uint32_t row) {
        for (std::uint32_t column = 0; column < grid.columns; ++column) {
            const Figure& figure = cube_.figures[grid.at(row, column)];
            if (figure.blank || figure.amount.value == 0) continue;
            instances_.terms.push_back({grid.at(row, column), 1});
            Instance& instance = instances_.add(Law::agree, rule::table, instances_.terms.size() - 1);
            instance.judged = true;
            instance.verdict = Verdict::undetermined;
            instance.reason = Reason::name_unresolved;
        }
    }

    // Sums inside a row ------------------------------------------------------------------------------------------

    template <typename Value>
    static std::uint32_t bit(Value value) {
        return std::uint32_t{1} << static_cast<unsigned>(value);
    }

    template <typename Partition>
    static std::uint32_t parts_of(const Partition& partition) {
        return bit(partition.parts[0]) | bit(partition.parts[1]);
    }

    template <typename Partition>
    static bool has_parts_only(std::uint32_t values, const Partition& partition) {
        return (values & (parts_of(partition) | bit(partition.whole))) == parts_of(partition);
    }

    /// The parts of a whole stand beside each other only where some column is one of them. Rows with codes differ in
    /// nothing else, so that it is known of all of them whether the whole is there, too.
    static bool may_derive(const Grid& grid) {
        const document::Half& half = *grid.view->half;
        const bool labelled = half.rows == document::RowScheme::labels;
        Coordinates row = half.base;
        half.unlisted.apply(row);
        std::uint32_t components = 0;  // of the columns, as sets
        std::uint32_t flows = 0;
        for (const auto& column : grid.view->columns) {
            const document::Setting& setting = half.columns[column.index].setting;
            if (setting.component || !labelled) components |= bit(setting.component.value_or(row.component));
            if (setting.flow || !labelled) flows |= bit(setting.flow.value_or(row.flow));
        }
        const auto may_have = [&](std::uint32_t values, const auto& partition) {
            return labelled ? (values & parts_of(partition)) != 0 : has_parts_only(values, partition);
        };
        return grid.columns > 1 &&
               (std::ranges::any_of(cube::component_partitions,
                                    [&](const auto& all) { return may_have(components, all); }) ||
                std::ranges::any_of(cube::flow_partitions, [&](const auto& all) { return may_have(flows, all); }));
    }

    /// 基本支出 = 人员经费 + 公用经费 where a view prints the parts only, and likewise what is carried over.
    void derive(std::uint32_t g, std::uint32_t row) {
        const Grid& grid = cube_.grids[g];
        std::uint32_t components = 0;  // of the columns, as sets
        std::uint32_t flows = 0;
        for (const Figure& figure : std::span(cube_.figures).subspan(grid.at(row, 0), grid.columns)) {
            components |= bit(figure.at.component);
            flows |= bit(figure.at.flow);
        }
        for (const cube::ComponentPartition& partition : cube::component_partitions)
            if (has_parts_only(components, partition)) derive(g, row, partition, key_field::component);
        for (const cube::FlowPartition& partition : cube::flow_partitions)
            if (has_parts_only(flows, partition)) derive(g, row, partition, key_field::flow);
    }

    /// The first column of each value counts: a form prints the whole of a value before its parts.
    template <typename Partition>
    void derive(std::uint32_t g, std::uint32_t row, const Partition& partition, KeyField dimension) {
        const auto first_of = [&](auto part) {
            std::uint32_t figure = cube_.grids[g].at(row, 0);
            while (!dimension.is(cube_.figures[figure].key, part)) ++figure;
            return figure;
        };
        const std::array parts{first_of(partition.parts[0]), first_of(partition.parts[1])};
        push_sum(dimension.with(cube_.figures[parts[0]].key, partition.whole), g, parts);
    }

    // Sums over several views ------------------------------------------------------------------------------------

    /// 财政拨款 = 一般公共预算 + 政府性基金 + 国有资本经营预算 over the tables of the single funds, where they are not
    /// all one.
    void collect_across() {
        struct Part {
            Key whole = 0;
            std::uint32_t item = 0;
        };
        std::vector<Part> parts;
        for (const std::uint32_t item : items_)
            if (is_of_one_fund(item)) parts.push_back({key_field::fund.with(declared(item), Fund::fiscal), item});
        std::ranges::stable_sort(parts, {}, &Part::whole);
        std::vector<std::uint32_t> items;
        for (std::size_t first = 0; first < parts.size();) {
            items.clear();
            std::size_t last = first;
            for (; last < parts.size() && parts[last].whole == parts[first].whole; ++last)
                items.push_back(parts[last].item);
            if (!lacks_part(items, key_field::code.in(parts[first].whole))) push_across(items, parts[first].whole);
            first = last;
        }
    }

    static bool is_one_fund(Fund fund) {
        return fund == Fund::general || fund == Fund::government_fund || fund == Fund::state_capital;
    }

    bool is_of_one_fund(std::uint32_t item) const {
        const Key key = declared(item);
        if (!is_one_fund(static_cast<Fund>(key_field::fund.in(key)))) return false;
        // What is carried over is printed by the tables of some funds only.
        const document::Half& half = *grid_of(item).view->half;
        return half.rows == document::RowScheme::functional_codes && key_field::flow.is(key, half.base.flow) &&
               !funds_.fiscal_is_general(key_field::code.in(key));
    }

    static bool is_of_one_fund(const Grid& grid) {
        const document::Half& half = *grid.view->half;
        return half.rows == document::RowScheme::functional_codes && is_one_fund(half.base.fund);
    }

    /// May the table of another fund have its part in a row that was not read? All of them have a total.
    bool lacks_part(std::span<const std::uint32_t> items, std::uint32_t code) const {
        return std::ranges::any_of(cube_.grids, [&](const Grid& grid) {
            if (!is_of_one_fund(grid) || grid.rows == 0) return false;
            if (code != 0 && grid.table->status != TableStatus::partial) return false;
            return std::ranges::none_of(items, [&](std::uint32_t item) { return &grid_of(item) == &grid; });
        });
    }

    static bool is_personnel(const Grid& grid) { return grid.view->half->base.component == Component::personnel; }

    static bool is_total(Key key, Component component) {
        return key_field::component.is(key, component) && key_field::code.in(key) == 0;
    }

    /// 基本支出 = 人员经费 + 公用经费 over the two halves of a table, each with a total of its own.
    void collect_halves() {
        for (const std::uint32_t item : items_) {
            const bool personnel = is_total(declared(item), Component::personnel) && operands_of(item).size() == 1 &&
                                   is_personnel(grid_of(item));
            if (!personnel) continue;
            const auto other = other_half(grid_of(item));
            if (other == items_.end()) continue;
            const std::array halves{item, *other};
            return push_across(halves, key_field::component.with(declared(item), Component::basic));
        }
    }

    /// The total of public money beside a total of personnel money.
    std::vector<std::uint32_t>::const_iterator other_half(const Grid& grid) const {
        return std::ranges::find_if(items_, [&](std::uint32_t item) {
            return is_total(declared(item), Component::public_use) && grid_of(item).table == grid.table;
        });
    }

    void push_across(std::span<const std::uint32_t> items, Key whole) {
        std::vector<std::uint32_t> figures;
        for (const std::uint32_t& item : items) {
            const auto operands = operands_of(item);
            figures.insert(figures.end(), operands.begin(), operands.end());
        }
        const auto grid = static_cast<std::uint32_t>(&grid_of(items[0]) - cube_.grids.data());
        push_sum(whole, grid, figures, true);
    }

    const Cube& cube_;
    const cube::Printings& printings_;
    const Funds& funds_;
    Instances& instances_;
    std::vector<std::uint32_t> items_;  ///< figures and sums
    std::vector<Entry> sums_;
    std::vector<std::uint32_t> operands_;  ///< of the sums
};

}  // namespace

Entries collect_entries(const Cube& cube, const cube::Printings& printings, const Funds& funds, Instances& instances) {
    return Collection(cube, printings, funds, instances).collect();
}

}  // namespace budgetcheck::checking
