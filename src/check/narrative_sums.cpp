// All of them are linear, so they are instances like any other.
#include "check/narrative_sums.hpp"

#include "check/own_budgets.hpp"
#include "check/rule_ids.hpp"
#include "cube/partitions.hpp"

#include <algorithm>
#include <array>
#include <compare>
#include <optional>
#include <span>
#include <vector>

namespace budgetcheck::checking {
namespace {

using cube::Cube;
using cube::Figure;
using cube::Key;
using document::Comparison;
namespace key_field = cube::key_field;

class NarrativeSums {
public:
    NarrativeSums(const Cube& cube, const cube::Printings& printings, const cube::Funds& funds,
                  const document::Document& document, Instances& instances)
        : cube_(cube),
          printings_(printings),
          funds_(funds),
          document_(document),
          instances_(instances),
          first_(cube.grids.back().first),
          count_(cube.grids.back().rows) {
        procurement_.fill(none);
        note_procurement();
    }

    void run() {
        for (const Comparison& comparison : document_.narrative.comparisons) add_change(comparison);
        for (const document::PartList& list : document_.narrative.lists) add_list(list);
        add_procurement();
        add_set_asides();
        add_items();
        add_purpose_changes();
        add_performance();
    }

private:
    static constexpr std::uint32_t none = ~0U;

    std::uint32_t figure(std::uint32_t row) const { return first_ + row; }
    void term(std::uint32_t figure, int sign) { instances_.add_term(figure, sign); }

    /// later − earlier = ± change.
    void add_change(const Comparison& comparison) {
        if (comparison.change == Comparison::none || comparison.direction_of_rate != 0) return;
        if (comparison.earlier != Comparison::none) add_change(comparison, figure(comparison.earlier));
        else add_change_from_budget(comparison);
    }

    Instance& add_change(const Comparison& comparison, std::uint32_t earlier) {
        const std::size_t first = instances_.terms.size();
        const bool up = comparison.direction > 0;
        const std::uint32_t later = figure(comparison.later);
        term(up ? later : earlier, 1);
        term(up ? earlier : later, -1);
        term(figure(comparison.change), -1);
        return instances_.add(Law::rollup, rule::change_amount, first);
    }

    /// The budget stands elsewhere, and may be another of that year. A change in the wrong direction is told as such.
    void add_change_from_budget(const Comparison& comparison) {
        const auto earlier = own_budget(cube_, printings_, funds_, document_, comparison);
        if (!earlier) return;
        const std::int64_t rise = value(comparison.later) - cube_.figures[*earlier].amount.value;
        if (rise * comparison.direction > 0) add_change(comparison, *earlier).doubtful = true;
    }

    void add_list(const document::PartList& list) {
        if (list.parts.empty()) return;
        const std::size_t first = instances_.terms.size();
        const int whole = list.closed ? 1 : -1;
        if (list.closed) term(figure(list.whole), whole);
        for (const std::uint32_t part : list.parts) term(figure(part), -whole);
        if (!list.closed) term(figure(list.whole), whole);
        instances_.add(list.closed ? Law::rollup : Law::contain, list.rule, first).at_most = !list.closed;
    }

    /// The first figure of each purpose.
    void note_procurement() {
        for (std::uint32_t row = 0; row < count_; ++row) {
            const Key key = cube_.figures[figure(row)].key;
            if (!key_field::measure.is(key, Measure::procurement)) continue;
            std::uint32_t& first = procurement_[key_field::purpose.in(key)];
            if (first == none) first = figure(row);
        }
    }

    std::optional<std::uint32_t> find_procurement(Purpose purpose) const {
        const std::uint32_t found = procurement_[static_cast<std::size_t>(purpose)];
        return found == none ? std::nullopt : std::optional(found);
    }

    void add_procurement() {
        const auto whole = find_procurement(Purpose::all);
        const auto goods = find_procurement(Purpose::goods);
        const auto works = find_procurement(Purpose::works);
        const auto services = find_procurement(Purpose::services);
        if (!whole || !goods || !works || !services) return;
        const std::size_t first = instances_.terms.size();
        term(*whole, 1);
        for (const auto& part : {goods, works, services}) term(*part, -1);
        instances_.add(Law::rollup, rule::procurement, first);
    }

    /// What is set aside for small firms is part of all procurement.
    void add_set_asides() {
        const auto small = find_procurement(Purpose::small_firms);
        const auto all = find_procurement(Purpose::all);
        // Final accounts name what was spent, and what had been set aside in the budget.
        if (document_.profile.stage == Stage::budget) add_part(small, all);
        add_part(find_procurement(Purpose::micro_firms), small);
        add_part(find_procurement(Purpose::micro_contracts), find_procurement(Purpose::small_contracts));
        add_part(find_procurement(Purpose::awarded_small), all);
        add_part(find_procurement(Purpose::awarded_micro), find_procurement(Purpose::awarded_small));
        add_contracts();
    }

    /// What small firms won, where it was set aside for them and elsewhere, is part of all contracts.
    void add_contracts() {
        const auto reserved = find_procurement(Purpose::small_contracts);
        const auto open = find_procurement(Purpose::open_contracts);
        const auto whole = find_procurement(Purpose::all);
        if (!reserved || !open || !whole) return;
        const std::size_t first = instances_.terms.size();
        term(*reserved, 1);
        term(*open, 1);
        term(*whole, -1);
        Instance& instance = instances_.add(Law::contain, rule::part, first);
        instance.at_most = instance.doubtful = true;
    }

    void add_part(std::optional<std::uint32_t> part, std::optional<std::uint32_t> whole) {
        if (!part || !whole) return;
        const std::size_t first = instances_.terms.size();
        term(*part, 1);
        term(*whole, -1);
        Instance& instance = instances_.add(Law::contain, rule::part, first);
        instance.at_most = instance.doubtful = true;
    }

    /// A figure of this year that the narrative prints for a code, or the total of its stage and fund.
    struct Listed {
        Stage stage = Stage::budget;
        Fund fund = Fund::all;
        std::uint32_t level = 0;  ///< of its code; 0 of a total
        std::uint32_t code = 0;
        std::uint32_t figure = 0;

        auto operator<=>(const Listed&) const = default;
        bool is_beside(const Listed& other) const { return stage == other.stage && fund == other.fund; }
    };

    std::vector<Listed> all_listed() const {
        constexpr Key fields = key_field::measure.mask() | key_field::flow.mask() | key_field::component.mask() |
                               key_field::purpose.mask() | key_field::year.mask();
        const Key current = cube::key({.year = document_.fiscal_year}) & fields;
        std::vector<Listed> listed;
        listed.reserve(count_);
        for (std::uint32_t row = 0; row < count_; ++row) {
            const Figure& found = cube_.figures[figure(row)];
            const Coordinates& at = found.at;
            if ((found.key & fields) != current || at.fund == Fund::all || found.name_unsure) continue;
            const std::uint32_t level = at.function == 0 ? 0 : power(at.function);
            listed.push_back({at.stage, at.fund, level, at.function, figure(row)});
        }
        std::ranges::sort(listed);
        return listed;
    }

    /// The items of each stage, fund and level against the total of that stage and fund.
    void add_items() {
        const std::vector<Listed> all = all_listed();
        const Listed* total = nullptr;
        for (std::span<const Listed> rest = all; !rest.empty();) {
            const Listed& first = rest.front();
            const auto end = std::ranges::find_if(
                rest, [&](const Listed& one) { return !one.is_beside(first) || one.level != first.level; });
            const auto items = rest.first(static_cast<std::size_t>(end - rest.begin()));
            rest = rest.subspan(items.size());
            if (first.level == 0) total = &first;
            else if (total != nullptr && total->is_beside(first)) add_items(*total, items);
        }
    }

    /// The first figure of each code, where every item of the fund's table is listed.
    void add_items(const Listed& total, std::span<const Listed> items) {
        std::vector<std::uint32_t> codes;
        std::vector<std::uint32_t> figures;
        for (const Listed& item : items) {
            if (!codes.empty() && codes.back() == item.code) continue;
            codes.push_back(item.code);
            figures.push_back(item.figure);
        }
        if (figures.size() < 2 || !lists_all(codes, total.fund)) return;
        std::ranges::sort(figures);
        const std::size_t first = instances_.terms.size();
        term(total.figure, 1);
        for (const std::uint32_t item : figures) term(item, -1);
        instances_.add(Law::rollup, rule::item_sum, first);
        if (total.stage == Stage::budget) add_earlier_items(total.figure - first_, figures.size());
    }

    const Comparison* comparison_of(std::uint32_t later) const {
        const auto& all = document_.narrative.comparisons;
        const auto found = std::ranges::find(all, later, &Comparison::later);
        return found == all.end() ? nullptr : &*found;
    }

    std::int64_t value(std::uint32_t row) const { return cube_.figures[figure(row)].amount.value; }

    /// The earlier figures of the items against the total less its change, where all are on one base. More than that is
    /// a contradiction; less can be an item that ended, so it is only a warning.
    void add_earlier_items(std::uint32_t total, std::size_t items) {
        const Comparison* of_total = comparison_of(total);
        if (of_total == nullptr || (of_total->change == Comparison::none && of_total->direction != 0)) return;
        if (of_total->change == Comparison::none) return;
        const Coordinates& base = cube_.figures[figure(of_total->change)].at;
        std::vector<std::uint32_t> earlier;
        for (std::uint32_t row = 0; row < count_; ++row)
            if (value_is_of(row, base)) earlier.push_back(row);
        if (earlier.size() != items) return;
        std::int64_t rest = -value(total) + of_total->direction * value(of_total->change);
        for (const std::uint32_t item : earlier) rest += value(item);
        const std::size_t first = instances_.terms.size();
        term(figure(total), rest > 0 ? -1 : 1);
        term(figure(of_total->change), (rest > 0 ? 1 : -1) * of_total->direction);
        for (const std::uint32_t item : earlier) term(figure(item), rest > 0 ? 1 : -1);
        Instance& instance = instances_.add(Law::rollup, rule::item_sum, first);
        instance.at_most = rest > 0;
        instance.doubtful = rest <= 0;
    }

    bool value_is_of(std::uint32_t row, const Coordinates& base) const {
        const Figure& found = cube_.figures[figure(row)];
        return found.at.measure == Measure::budget_money && found.at.stage == base.stage &&
               found.at.year == base.year && found.at.function != 0 && !found.name_unsure;
    }

    /// “三公” changes by the sum of the changes of its parts; a part that stays level changes by nothing. The whole is
    /// on the side of the whole whether it grows or shrinks; where all parts stay level, nothing stands against it.
    void add_purpose_changes() {
        for (const cube::PurposePartition& sum : cube::purpose_partitions) {
            const Comparison* whole = comparison_of(sum.whole);
            if (whole == nullptr || whole->change == Comparison::none || whole->direction == 0) continue;
            const std::size_t first = instances_.terms.size();
            term(figure(whole->change), 1);
            bool complete = true;
            for (const Purpose part : sum.all()) {
                const Comparison* comparison = comparison_of(part);
                const bool level = comparison != nullptr && comparison->direction == 0;
                complete = complete && (level || (comparison != nullptr && comparison->change != Comparison::none));
                if (complete && !level) term(figure(comparison->change), -comparison->direction * whole->direction);
            }
            if (complete) instances_.add(Law::rollup, rule::change_amount, first);
            else instances_.terms.cut(first);
        }
    }

    const Comparison* comparison_of(Purpose purpose) const {
        for (const Comparison& comparison : document_.narrative.comparisons) {
            const Coordinates& at = cube_.figures[figure(comparison.later)].at;
            if (at.measure == Measure::budget_money && at.purpose == purpose) return &comparison;
        }
        return nullptr;
    }

    /// Money of projects with a performance target is part of the project expenditure.
    void add_performance() {
        std::optional<std::uint32_t> part;
        std::optional<std::uint32_t> whole;
        for (std::uint32_t row = 0; row < count_ && !part; ++row)
            if (cube_.figures[figure(row)].at.measure == Measure::performance_money) part = figure(row);
        if (!part) return;
        for (std::uint32_t i = 0; i < first_ && !whole; ++i) {
            const Coordinates& at = cube_.figures[i].at;
            if (at.flow == Flow::expenditure && at.fund == Fund::all && at.component == Component::project &&
                at.function == 0)
                whole = i;
        }
        add_part(part, whole);
    }

    /// Every code of the narrative's level that the tables of the fund print.
    bool lists_all(std::span<const std::uint32_t> listed, Fund fund) const {
        const std::uint32_t smallest = power(listed.front());
        if (fund == Fund::general_of_year) fund = Fund::general;  // in whose table it has its codes
        for (const cube::Grid& grid : cube_.grids) {
            const document::Half& half = *grid.view->half;
            if (half.rows != document::RowScheme::functional_codes || half.base.flow == Flow::income ||
                half.base.fund == Fund::all || (fund != Fund::fiscal && half.base.fund != fund))
                continue;
            auto next = listed.begin();  // mostly tables list the same in the same order
            for (const document::Row& row : grid.view->rows) {
                if (row.code < smallest || row.code >= smallest * 10) continue;
                if (next != listed.end() && *next == row.code) ++next;
                else if (!std::ranges::binary_search(listed, row.code)) return false;
            }
        }
        return true;
    }

    static std::uint32_t power(std::uint32_t code) {
        return code >= 1'000'000 ? 1'000'000 : code >= 10'000 ? 10'000 : 100;
    }

    const Cube& cube_;
    const cube::Printings& printings_;
    const cube::Funds& funds_;
    const document::Document& document_;
    Instances& instances_;
    std::uint32_t first_;
    std::uint32_t count_;
    std::array<std::uint32_t, 1U << key_field::purpose.bits> procurement_{};  ///< by purpose, the first figure
};

}  // namespace

void add_narrative_sums(const Cube& cube, const cube::Printings& printings, const cube::Funds& funds,
                        const document::Document& document, Instances& instances) {
    NarrativeSums(cube, printings, funds, document, instances).run();
}

}  // namespace budgetcheck::checking
