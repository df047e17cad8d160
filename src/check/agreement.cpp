// Every figure, and every sum a view implies without printing it, is an entry under its canonical coordinates; entries
// are grouped by a packed key, so that all agreement is one pass.
#include "check/agreement.hpp"

#include "check/rule_ids.hpp"
#include "cube/amounts.hpp"
#include "cube/key_index.hpp"
#include "cube/partitions.hpp"

#include <algorithm>
#include <cstdlib>

namespace budgetcheck::checking {
namespace {

using cube::Cube;
using cube::Figure;
using cube::Funds;
using cube::Grid;

constexpr std::size_t max_printings = 1'000;  ///< of one coordinate that are compared

/// A value a view gives to a coordinate: one figure, or the sum of some.
struct Entry {
    std::uint64_t key = 0;
    std::uint32_t grid = 0;
    std::uint32_t first = 0;  ///< into Agreement::operands_
    std::uint32_t count = 0;
    Coordinates declared;  ///< of the value before canonical(), to tell which law an instance is
    bool across = false;   ///< summed over several views
    bool blank = true;     ///< nothing is printed
    std::int64_t value = 0;
    std::int64_t half_width = 0;
};

class Agreement {
public:
    Agreement(const Cube& cube, const Funds& funds, Instances& instances)
        : cube_(cube), funds_(funds), instances_(instances), support_(cube.figures.size()) {
        entries_.reserve(cube.figures.size());
        operands_.reserve(cube.figures.size());
    }

    void run() {
        measure_support();
        for (std::uint32_t g = 0; g < cube_.grids.size(); ++g) collect(g);
        collect_across();
        collect_halves();
        const std::vector<std::size_t> ends = group_entries();
        for (std::size_t first = 0, group = 0; group < ends.size(); first = ends[group++])
            compare(std::span(entries_).subspan(first, ends[group] - first));
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

    void measure_support() {
        for (const Instance& instance : instances_.list) {
            const bool good = instance.verdict == Verdict::equal || instance.verdict == Verdict::rounding;
            if (!good && instance.verdict != Verdict::contradiction) continue;
            for (const Term& term : instances_.terms_of(instance)) support_[term.figure] += good ? 1 : -1;
        }
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

    std::span<const std::uint32_t> operands(const Entry& entry) const {
        return std::span(operands_).subspan(entry.first, entry.count);
    }

    int support(const Entry& entry) const {
        int least = support_[operands(entry)[0]];
        for (const std::uint32_t figure : operands(entry)) least = std::min(least, support_[figure]);
        return least;
    }

    void compare(std::span<const Entry> group) {
        if (group.size() < 2) return;
        if (group.size() > max_printings) {
            leave_open(group.subspan(max_printings));
            group = group.first(max_printings);
        }
        // Nearly always all are the same, and the choice means nothing.
        const Entry* reference = finest(group);
        if (!all_agree(group, *reference))
            for (const Entry& entry : group)
                if (is_better(group, entry, *reference)) reference = &entry;
        for (const Entry& entry : group) {
            if (&entry == reference || is_same_view(entry, *reference)) continue;
            if (is_second_of_its_view(group, entry) || (entry.blank && reference->blank)) continue;
            if (agree(entry, *reference)) relate(entry, *reference);
            else relate_nearest(group, entry, *reference);
        }
    }

    static bool agree(const Entry& a, const Entry& b) {
        return std::abs(a.value - b.value) <= a.half_width + b.half_width;
    }

    /// What contradicts the reference is told of the two printings that say most alike: its own view may print the
    /// value again for another fund, and other views the value of the reference.
    void relate_nearest(std::span<const Entry> group, const Entry& entry, const Entry& reference) {
        const Entry* own = &entry;
        const Entry* other = &reference;
        for (const Entry& a : group) {
            if (&a != &entry && !(is_same_view(a, entry) && is_same_value(a, entry))) continue;
            for (const Entry& b : group) {
                const bool stands_for_it =
                    is_same_value(b, reference) && is_prose(b) == is_prose(reference) && !is_same_view(b, entry);
                if (stands_for_it && likeness(a, b) > likeness(*own, *other)) {
                    own = &a;
                    other = &b;
                }
            }
        }
        relate(*own, *other);
    }

    static bool is_same_value(const Entry& a, const Entry& b) {
        return a.value == b.value && a.half_width == b.half_width && a.blank == b.blank && a.count == b.count &&
               a.across == b.across;
    }

    /// Of one fund: side by side in one table, else of one flow. Of funds that are only inferred to be the same none is
    /// nearer than another.
    int likeness(const Entry& a, const Entry& b) const {
        if (a.declared.fund != b.declared.fund) return 0;
        if (!is_prose(a) && cube_.grids[a.grid].table == cube_.grids[b.grid].table) return 2;
        return a.declared.flow == b.declared.flow ? 1 : 0;
    }

    /// More printings of one coordinate than any document has.
    void leave_open(std::span<const Entry> entries) {
        for (const Entry& entry : entries) {
            instances_.terms.push_back({operands(entry)[0], 1});
            Instance& instance = instances_.add(Law::agree, rule::table, instances_.terms.size() - 1);
            instance.settled = true;
            instance.verdict = Verdict::undetermined;
            instance.reason = Reason::bound_reached;
        }
    }

    /// The first of the most exact single printings.
    static const Entry* finest(std::span<const Entry> group) {
        const Entry* best = group.data();
        for (const Entry& entry : group) {
            if (entry.count != 1 || entry.blank) continue;
            const bool better = best->count != 1 || best->blank || entry.half_width < best->half_width;
            if (better) best = &entry;
        }
        return best;
    }

    static bool all_agree(std::span<const Entry> group, const Entry& reference) {
        const std::int64_t expected = reference.value;
        const std::int64_t width = reference.half_width;
        return std::ranges::all_of(group, [&](const Entry& entry) {
            return !entry.blank && std::abs(entry.value - expected) <= entry.half_width + width;
        });
    }

    /// How many views of the group give this value.
    std::size_t agreeing(std::span<const Entry> group, const Entry& entry) {
        std::vector<std::uint32_t>& grids = scratch_;
        grids.clear();
        for (const Entry& other : group) {
            if (std::abs(other.value - entry.value) > other.half_width + entry.half_width) continue;
            if (std::ranges::find(grids, other.grid) == grids.end()) grids.push_back(other.grid);
        }
        return grids.size();
    }

    /// Printed rather than blank, then the value that most views give, then the one best supported by the sums of its
    /// view, one figure rather than a sum, finer rather than coarser.
    bool is_better(std::span<const Entry> group, const Entry& a, const Entry& b) {
        if (a.blank != b.blank) return b.blank;
        const std::size_t of_a = agreeing(group, a);
        const std::size_t of_b = agreeing(group, b);
        if (of_a != of_b) return of_a > of_b;
        if (support(a) != support(b)) return support(a) > support(b);
        if (a.count != b.count) return a.count < b.count;
        return a.half_width < b.half_width;
    }

    bool is_prose(const Entry& entry) const {
        return cube_.grids[entry.grid].view->half->rows == document::RowScheme::statements;
    }

    /// Sentences are a view each.
    bool is_same_view(const Entry& a, const Entry& b) const {
        return a.grid == b.grid && !a.across && !b.across && !is_prose(a) && !are_sides(a, b);
    }

    /// Resources and uses: no sum of a row says that they are equal.
    static bool are_sides(const Entry& a, const Entry& b) {
        return a.declared.flow != b.declared.flow && a.declared.fund == b.declared.fund && a.count + b.count > 2;
    }

    /// The row's own sums already relate the cells of one view.
    bool is_second_of_its_view(std::span<const Entry> group, const Entry& entry) {
        for (const Entry& other : group) {
            if (&other == &entry) return false;
            if (is_same_view(other, entry)) return true;
        }
        return false;
    }

    void relate(const Entry& entry, const Entry& reference) {
        const std::size_t first = instances_.terms.size();
        for (const std::uint32_t figure : operands(entry)) instances_.terms.push_back({figure, 1});
        for (const std::uint32_t figure : operands(reference)) instances_.terms.push_back({figure, -1});
        Instance& instance = instances_.add(Law::agree, rule_of(entry, reference), first);
        const auto near = [&](std::uint32_t figure) {
            const Figure& f = cube_.figures[figure];
            const document::Row& row = cube_.grids[f.view].view->rows[f.row];
            return row.near_name && !row.retired;
        };
        const bool inferred = entry.declared.measure == Measure::change && entry.declared != reference.declared;
        instance.doubtful =
            inferred || std::ranges::any_of(operands(entry), near) || std::ranges::any_of(operands(reference), near);
    }

    std::string_view rule_of(const Entry& a, const Entry& b) const {
        if (is_factor_apart(a, b)) return rule::unit_slip;
        if (is_prose(a) && is_prose(b)) return rule::repeat;
        if (is_prose(a) || is_prose(b)) return rule::prose;
        if (a.across || b.across) return rule::across;
        if (a.declared.flow == b.declared.flow) return rule::table;
        if (a.declared.function != 0) return rule::balance_code;
        return a.declared.fund == Fund::all && b.declared.fund == Fund::all ? rule::balance_total : rule::balance_fund;
    }

    /// Would the two be equal if 元 and 万元 were exchanged?
    static bool is_factor_apart(const Entry& a, const Entry& b) {
        const bool a_is_small = std::abs(a.value) < std::abs(b.value);
        const Entry& fewer = a_is_small ? a : b;
        const Entry& more = a_is_small ? b : a;
        const std::int64_t small = std::abs(fewer.value);
        if (small == 0 || small > cube::max_amount / cube::unit_factor) return false;
        // The smaller one was rounded as 万元: to half of its last printed digit there.
        const std::int64_t digit = std::max<std::int64_t>(2 * fewer.half_width, 1);
        const std::int64_t slack = digit * cube::unit_factor / 2 + more.half_width;
        return std::abs(std::abs(more.value) - small * cube::unit_factor) <= slack && small > 10 * digit;
    }

    const Cube& cube_;
    const Funds& funds_;
    Instances& instances_;
    std::vector<int> support_;  ///< by figure: sums that hold less sums that do not
    std::vector<Entry> entries_;
    std::vector<std::uint32_t> operands_;
    std::vector<std::uint32_t> scratch_;
};

}  // namespace

void add_agreements(const Cube& cube, const Funds& funds, Instances& instances) {
    Agreement(cube, funds, instances).run();
}

}  // namespace budgetcheck::checking
