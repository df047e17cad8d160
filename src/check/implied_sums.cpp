// Parts that stand beside each other in a row, rows that make up a list, and tables of single funds.
#include "check/implied_sums.hpp"

#include "cube/partitions.hpp"

#include <algorithm>
#include <array>
#include <span>
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

class Collection {
public:
    Collection(const Cube& cube, const Funds& funds) : cube_(cube), funds_(funds) {}

    ImpliedSums collect() {
        for (std::uint32_t g = 0; g < cube_.grids.size(); ++g) {
            const Grid& grid = cube_.grids[g];
            const std::uint32_t rows = may_derive(grid) ? grid.rows : 0;
            for (std::uint32_t row = 0; row < rows; ++row)
                if (is_certain(cube_.figures[grid.at(row, 0)]) && !grid.view->rows[row].local) derive(g, row);
            sum_list(g);
        }
        if (!funds_.fiscal_is_general()) collect_across();
        if (std::ranges::any_of(cube_.grids, is_personnel)) collect_halves();
        return std::move(sums_);
    }

private:
    /// Stands behind the figures before `behind`.
    void push_sum(Key declared, std::uint32_t grid, std::uint32_t behind, std::span<const std::uint32_t> figures) {
        Entry sum;
        sum.declared = declared;
        sum.grid = grid;
        sum.count = static_cast<std::uint32_t>(figures.size());
        sum.first = figures.size() == 1 ? figures[0] : static_cast<std::uint32_t>(sums_.operands.size());
        if (figures.size() != 1) sums_.operands.insert(sums_.operands.end(), figures.begin(), figures.end());
        for (const std::uint32_t index : figures) {
            const Figure& figure = cube_.figures[index];
            sum.value += figure.amount.value;
            sum.half_width += figure.amount.half_width;
            sum.blank = sum.blank && (figure.blank || figure.nil);
        }
        sums_.list.push_back(sum);
        sums_.behind.push_back(behind);
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
        push_sum(cube::key(whole), g, grid.at(grid.rows, 0), parts);
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
        push_sum(dimension.with(cube_.figures[parts[0]].key, partition.whole), g, cube_.grids[g].at(row + 1, 0), parts);
    }

    // Sums over several views ------------------------------------------------------------------------------------

    /// Calls visit(entry) for all figures and sums whose coordinates are asked for, in the order of the document.
    template <typename IsAskedFor, typename Visit>
    void each_entry(IsAskedFor is_asked_for, Visit visit) const {
        std::uint32_t next = 0;
        const auto visit_figures = [&](std::size_t end) {
            for (; next < end; ++next)
                if (is_asked_for(cube_.figures[next].key) && is_certain(cube_.figures[next]))
                    visit(entry_of(cube_, next));
        };
        for (std::size_t i = 0; i < sums_.list.size(); ++i) {
            visit_figures(sums_.behind[i]);
            if (is_asked_for(sums_.list[i].declared)) visit(sums_.list[i]);
        }
        visit_figures(cube_.figures.size());
    }

    /// 财政拨款 = 一般公共预算 + 政府性基金 + 国有资本经营预算 over the tables of the single funds, where they are not
    /// all one.
    void collect_across() {
        // What a table that is missing or unread would add is not known. Some places print no 国有资本经营 at all.
        if (!has_table_of(Fund::general) || !has_table_of(Fund::government_fund)) return;
        if (std::ranges::any_of(cube_.grids, is_unread)) return;
        std::vector<Entry> parts;
        const auto is_of_fund = [](Key key) { return is_one_fund(static_cast<Fund>(key_field::fund.in(key))); };
        each_entry(is_of_fund, [&](const Entry& entry) {
            if (is_of_its_table(entry)) parts.push_back(entry);
        });
        const auto whole_of = [](const Entry& part) { return key_field::fund.with(part.declared, Fund::fiscal); };
        std::ranges::stable_sort(parts, {}, whole_of);
        for (auto first = parts.begin(); first != parts.end();) {
            const Key whole = whole_of(*first);
            const auto last =
                std::find_if(first, parts.end(), [&](const Entry& part) { return whole_of(part) != whole; });
            if (!lacks_part({first, last}, key_field::code.in(whole))) push_across({first, last}, whole);
            first = last;
        }
    }

    static bool is_one_fund(Fund fund) {
        return fund == Fund::general || fund == Fund::government_fund || fund == Fund::state_capital;
    }

    /// Of one fund.
    bool is_of_its_table(const Entry& entry) const {
        const Key key = entry.declared;
        // What is carried over is printed by the tables of some funds only.
        const document::Half& half = *cube_.grids[entry.grid].view->half;
        return half.rows == document::RowScheme::functional_codes && key_field::flow.is(key, half.base.flow) &&
               !funds_.fiscal_is_general(key_field::code.in(key));
    }

    static bool is_of_one_fund(const Grid& grid) {
        const document::Half& half = *grid.view->half;
        return half.rows == document::RowScheme::functional_codes && is_one_fund(half.base.fund) && !grid.of_year;
    }

    static bool is_unread(const Grid& grid) {
        return is_of_one_fund(grid) && grid.table->status == TableStatus::unread;
    }

    bool has_table_of(Fund fund) const {
        return std::ranges::any_of(
            cube_.grids, [&](const Grid& grid) { return is_of_one_fund(grid) && grid.view->half->base.fund == fund; });
    }

    /// May the table of another fund have its part in a row that was not read? All of them have a total.
    bool lacks_part(std::span<const Entry> parts, std::uint32_t code) const {
        return std::ranges::any_of(cube_.grids, [&](const Grid& grid) {
            if (!is_of_one_fund(grid) || grid.rows == 0) return false;
            if (code != 0 && grid.table->status != TableStatus::partial) return false;
            return std::ranges::none_of(parts, [&](const Entry& part) { return &cube_.grids[part.grid] == &grid; });
        });
    }

    static bool is_personnel(const Grid& grid) { return grid.view->half->base.component == Component::personnel; }

    static bool is_total(Key key, Component component) {
        return key_field::component.is(key, component) && key_field::code.in(key) == 0;
    }

    /// 基本支出 = 人员经费 + 公用经费 over the two halves of a table, each with a total of its own.
    void collect_halves() {
        std::vector<Entry> personnel;
        std::vector<Entry> public_use;
        const auto is_total_of_half = [](Key key) {
            return is_total(key, Component::public_use) || is_total(key, Component::personnel);
        };
        each_entry(is_total_of_half, [&](const Entry& entry) {
            if (is_total(entry.declared, Component::public_use)) public_use.push_back(entry);
            if (is_total(entry.declared, Component::personnel) && entry.count == 1 &&
                is_personnel(cube_.grids[entry.grid]))
                personnel.push_back(entry);
        });
        const auto table_of = [&](const Entry& entry) { return cube_.grids[entry.grid].table; };
        for (const Entry& half : personnel) {
            const auto other = std::ranges::find(public_use, table_of(half), table_of);
            if (other == public_use.end()) continue;
            return push_across(std::array{half, *other}, key_field::component.with(half.declared, Component::basic));
        }
    }

    void push_across(std::span<const Entry> entries, Key whole) {
        std::vector<std::uint32_t> figures;
        for (const Entry& entry : entries) {
            const auto operands = operands_of(entry, sums_.operands);
            figures.insert(figures.end(), operands.begin(), operands.end());
        }
        push_sum(whole, entries[0].grid, static_cast<std::uint32_t>(cube_.figures.size()), figures);
        sums_.list.back().across = true;
    }

    const Cube& cube_;
    const Funds& funds_;
    ImpliedSums sums_;
};

}  // namespace

ImpliedSums implied_sums(const Cube& cube, const Funds& funds) { return Collection(cube, funds).collect(); }

}  // namespace budgetcheck::checking
