// All that the views say of one coordinate is compared with the best supported printing of it. Nearly always all say
// the same.
#include "check/agreement.hpp"

#include "check/agreement_entries.hpp"
#include "check/implied_sums.hpp"
#include "check/rule_ids.hpp"
#include "cube/amounts.hpp"

#include <algorithm>
#include <cstdlib>

namespace budgetcheck::checking {
namespace {

using cube::Cube;
using cube::Figure;
using cube::Funds;
using cube::Key;
namespace key_field = cube::key_field;

class Agreement {
public:
    Agreement(const Cube& cube, const Groups& groups, Instances& instances)
        : cube_(cube),
          groups_(groups),
          instances_(instances),
          prose_(static_cast<std::uint32_t>(cube.grids.size() - 1)),
          inside_views_(instances.list.size()) {}

    void run() {
        for (const Groups::Group& group : groups_.list()) {
            if (const Agreeing all = groups_.agreeing(group); !all.figures.empty()) {
                relate_agreeing(all);
                continue;
            }
            groups_.collect(group, entries_);
            const auto is_printed = [](const Entry& entry) { return !entry.blank; };
            // Blank cells agree with each other.
            if (std::ranges::any_of(entries_, is_printed) || entries_.size() > max_printings) compare(entries_);
        }
    }

private:
    /// Asked for where printings differ, from the sums inside the views.
    void measure_support() {
        support_.resize(cube_.figures.size());
        for (const Instance& instance : std::span(instances_.list).first(inside_views_)) {
            const bool good = instance.verdict == Verdict::equal || instance.verdict == Verdict::rounding;
            if (!good && instance.verdict != Verdict::contradiction) continue;
            for (const Term& term : instances_.terms_of(instance)) support_[term.figure] += good ? 1 : -1;
        }
    }

    std::span<const std::uint32_t> operands(const Entry& entry) const { return operands_of(entry, groups_.operands()); }

    int support(const Entry& entry) {
        if (support_.empty()) measure_support();
        int least = support_[operands(entry)[0]];
        for (const std::uint32_t figure : operands(entry)) least = std::min(least, support_[figure]);
        return least;
    }

    void compare(std::span<const Entry> group) {
        if (group.size() > max_printings) {
            leave_open(group.subspan(max_printings));
            group = group.first(max_printings);
        }
        const Entry* reference = finest(group);
        if (!all_agree(group, *reference)) reference = best(group, reference);
        for (const Entry& entry : group) {
            if (&entry == reference || is_same_view(entry, *reference)) continue;
            if (is_second_of_its_view(group, entry) || (entry.blank && reference->blank)) continue;
            if (agree(amount_of(entry), amount_of(*reference))) relate(entry, *reference);
            else relate_nearest(group, entry, *reference);
        }
    }

    /// The first of each view is related to the finest of all.
    void relate_agreeing(const Agreeing& all) {
        const Figure& reference = cube_.figures[all.finest];
        if (is_blank(reference)) return;
        std::uint32_t before = prose_;
        for (const std::uint32_t i : all.figures) {
            const Figure& figure = cube_.figures[i];
            const bool is_second = figure.view == before || figure.view == reference.view;
            before = figure.view;
            if (i == all.finest || (is_second && !is_prose(figure.view))) continue;
            Sum sum(cube_, instances_, 2);
            sum.add(i, 1);
            sum.add(all.finest, -1);
            Instance& instance = sum.keep(Law::agree, rule_of(figure, reference));
            instance.doubtful = is_inferred(figure.key, reference.key) | figure.near_name | reference.near_name;
            sum.judge(instance);
        }
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

    static Amount amount_of(const Entry& entry) { return {entry.value, entry.half_width}; }

    static bool is_same_value(const Entry& a, const Entry& b) {
        return is_same_amount(a, b) && a.blank == b.blank && a.count == b.count && a.across == b.across;
    }

    /// Of one fund: side by side in one table, else of one flow. Of funds that are only inferred to be the same none is
    /// nearer than another.
    int likeness(const Entry& a, const Entry& b) const {
        if (differ(a, b, key_field::fund)) return 0;
        if (!is_prose(a) && cube_.grids[a.grid].table == cube_.grids[b.grid].table) return 2;
        return differ(a, b, key_field::flow) ? 0 : 1;
    }

    /// More printings of one coordinate than any document has.
    void leave_open(std::span<const Entry> entries) {
        for (const Entry& entry : entries) {
            instances_.add_term(operands(entry)[0], 1);
            Instance& instance = instances_.add(Law::agree, rule::table, instances_.terms.size() - 1);
            instance.judged = true;
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
    const Entry* best(std::span<const Entry> group, const Entry* best) {
        std::size_t of_best = agreeing(group, *best);
        for (const Entry& entry : group) {
            if (&entry == best || (entry.blank && !best->blank)) continue;
            const std::size_t of_entry = is_same_amount(entry, *best) ? of_best : agreeing(group, entry);
            if (entry.blank == best->blank && !is_better(entry, of_entry, *best, of_best)) continue;
            best = &entry;
            of_best = of_entry;
        }
        return best;
    }

    bool is_better(const Entry& a, std::size_t of_a, const Entry& b, std::size_t of_b) {
        if (of_a != of_b) return of_a > of_b;
        if (const int more = support(a) - support(b); more != 0) return more > 0;
        if (a.count != b.count) return a.count < b.count;
        return a.half_width < b.half_width;
    }

    static bool is_same_amount(const Entry& a, const Entry& b) {
        return a.value == b.value && a.half_width == b.half_width;
    }

    bool is_prose(const Entry& entry) const { return is_prose(entry.grid); }
    bool is_prose(std::uint32_t grid) const { return grid == prose_; }

    static bool differ(const Entry& a, const Entry& b, cube::KeyField field) {
        return differ(a.declared, b.declared, field);
    }

    static bool differ(Key a, Key b, cube::KeyField field) { return ((a ^ b) & field.mask()) != 0; }

    /// Sentences are a view each.
    bool is_same_view(const Entry& a, const Entry& b) const {
        return a.grid == b.grid && !a.across && !b.across && !is_prose(a) && !are_sides(a, b);
    }

    /// Resources and uses: no sum of a row says that they are equal.
    static bool are_sides(const Entry& a, const Entry& b) {
        return differ(a, b, key_field::flow) && !differ(a, b, key_field::fund) && a.count + b.count > 2;
    }

    /// The row's own sums already relate the cells of one view. They stand behind each other.
    bool is_second_of_its_view(std::span<const Entry> group, const Entry& entry) const {
        if (entry.across || is_prose(entry)) return false;
        for (const Entry* other = &entry; other != group.data() && (--other)->grid == entry.grid;)
            if (is_same_view(*other, entry)) return true;
        return false;
    }

    void relate(const Entry& entry, const Entry& reference) {
        Sum sum(cube_, instances_, entry.count + reference.count);
        bool near = false;
        const auto add = [&](const Entry& side, std::int32_t sign) {
            for (const std::uint32_t figure : operands(side)) {
                sum.add(figure, sign);
                near |= cube_.figures[figure].near_name;
            }
        };
        add(entry, 1);
        add(reference, -1);
        Instance& instance = sum.keep(Law::agree, rule_of(entry, reference));
        instance.doubtful = is_inferred(entry.declared, reference.declared) || near;
        sum.judge(instance);
    }

    static bool is_inferred(Key a, Key b) { return key_field::measure.is(a, Measure::change) && a != b; }

    std::string_view rule_of(const Entry& a, const Entry& b) const {
        if (is_factor_apart(amount_of(a), amount_of(b))) return rule::unit_slip;
        const int sentences = is_prose(a.grid) + is_prose(b.grid);
        if (sentences == 0 && (a.across || b.across)) return rule::across;
        return rule_of(a.declared, b.declared, sentences);
    }

    std::string_view rule_of(const Figure& a, const Figure& b) const {
        if (is_factor_apart(a.amount, b.amount)) return rule::unit_slip;
        return rule_of(a.key, b.key, is_prose(a.view) + is_prose(b.view));
    }

    /// So many of the two stand in sentences.
    static std::string_view rule_of(Key a, Key b, int sentences) {
        if (sentences != 0) return sentences == 2 ? rule::repeat : rule::prose;
        if (!differ(a, b, key_field::flow)) return rule::table;
        if (is_of_function(a)) return rule::balance_code;
        const bool of_all = key_field::fund.is(a, Fund::all) && key_field::fund.is(b, Fund::all);
        return of_all ? rule::balance_total : rule::balance_fund;
    }

    static bool is_of_function(Key key) { return key_field::code.in(key) != 0 && key_field::by_economic.in(key) == 0; }

    /// Would the two be equal if 元 and 万元 were exchanged?
    static bool is_factor_apart(const Amount& a, const Amount& b) {
        if (a.value == b.value) return false;
        const bool a_is_small = std::abs(a.value) < std::abs(b.value);
        const Amount& fewer = a_is_small ? a : b;
        const Amount& more = a_is_small ? b : a;
        const std::int64_t small = std::abs(fewer.value);
        if (small == 0 || small > cube::max_amount / cube::unit_factor) return false;
        // The smaller one was rounded as 万元: to half of its last printed digit there.
        const std::int64_t digit = std::max<std::int64_t>(2 * fewer.half_width, 1);
        const std::int64_t slack = digit * cube::unit_factor / 2 + more.half_width;
        return std::abs(std::abs(more.value) - small * cube::unit_factor) <= slack && small > 10 * digit;
    }

    const Cube& cube_;
    const Groups& groups_;
    Instances& instances_;
    std::uint32_t prose_;         ///< the grid of sentences, the last one
    std::size_t inside_views_;    ///< so many instances are sums inside the views
    std::vector<int> support_;    ///< by figure: sums that hold less sums that do not
    std::vector<Entry> entries_;  ///< of a group
    std::vector<std::uint32_t> scratch_;
};

/// A name that leads nowhere: the checks of its figures against other tables stay open.
void leave_open(const cube::Grid& grid, std::uint32_t row, const Cube& cube, Instances& instances) {
    for (std::uint32_t figure = grid.at(row, 0); figure < grid.at(row + 1, 0); ++figure) {
        if (cube.figures[figure].blank || cube.figures[figure].amount.value == 0) continue;
        instances.add_term(figure, 1);
        Instance& instance = instances.add(Law::agree, rule::table, instances.terms.size() - 1);
        instance.judged = true;
        instance.verdict = Verdict::undetermined;
        instance.reason = Reason::name_unresolved;
    }
}

}  // namespace

void add_agreements(const Cube& cube, const cube::Printings& printings, const Funds& funds, Instances& instances) {
    for (const cube::Grid& grid : cube.grids)
        for (std::uint32_t row = 0; row < grid.rows; ++row)
            if (grid.view->rows[row].unresolved && !grid.view->rows[row].local) leave_open(grid, row, cube, instances);
    const Groups groups(cube, printings, funds, implied_sums(cube, funds));
    Agreement(cube, groups, instances).run();
}

}  // namespace budgetcheck::checking
