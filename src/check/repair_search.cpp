// By the number of changes, 1, 2, 3: take a law that does not hold, change one of its figures so that it does, go on
// with the laws that this breaks. A change is tried only where the others that are left can still reach every
// contradiction of the group: sets of contradictions are bits of one number.
#include "check/repair_search.hpp"

#include "check/diagnosis.hpp"

#include <algorithm>
#include <bit>
#include <cstdlib>
#include <iterator>

namespace budgetcheck::checking {
namespace {

using Laws = std::vector<std::uint32_t>;
using Bits = std::uint64_t;

static_assert(max_group <= 64, "a set of contradictions is one number");

/// Of these laws the one that says most exactly what the variable is.
std::uint32_t sharpest(const RepairModel& model, std::uint32_t variable, const Laws& laws, std::uint32_t best) {
    for (const std::uint32_t other : laws)
        if (model.slack(other) < model.slack(best) && model.factor(other, variable) != 0) best = other;
    return best;
}

std::int64_t lacking(const RepairModel& model, std::uint32_t law, std::uint32_t variable) {
    return -model.rest(law) / model.factor(law, variable);
}

void clear_marks(RepairModel& model, std::span<const std::uint32_t> laws) {
    for (const std::uint32_t law : laws)
        for (const Coefficient& coefficient : model.variables_in(law)) model.marks()[coefficient.variable] = 0;
}

class Search {
public:
    Search(RepairModel& model, std::span<const std::uint32_t> group, const std::vector<bool>& is_open, Effort& effort)
        : model_(model), group_(group.begin(), group.end()), is_open_(is_open), effort_(effort) {
        for (std::size_t i = 0; i < group_.size(); ++i)
            for (const Coefficient& coefficient : model.variables_in(group_[i])) {
                Bits& reach = model.marks()[coefficient.variable];
                reach |= Bits{1} << i;
                widest_reach_ = std::max(widest_reach_, static_cast<std::size_t>(std::popcount(reach)));
            }
    }
    Search(const Search&) = delete;
    Search& operator=(const Search&) = delete;
    ~Search() { clear_marks(model_, group_); }

    Repairs run() {
        const Bits all = group_.size() == 64 ? ~Bits{0} : (Bits{1} << group_.size()) - 1;
        Repairs repairs;
        bool reachable = false;
        for (std::size_t depth = 1; depth <= max_changes && solutions_.empty() && effort_.trials > 0; ++depth) {
            if (!can_reach(all, depth)) continue;
            reachable = true;
            Solution solution;
            search(group_, all, depth, solution);
        }
        repairs.bounded = solutions_.empty() && (!reachable || effort_.trials == 0 || effort_.looks == 0);
        repairs.list = std::move(solutions_);
        return repairs;
    }

private:
    /// The contradictions of the group in which a variable stands.
    Bits reach(std::uint32_t variable) const { return model_.marks()[variable]; }

    /// Are there so many variables that one of them stands in each of these contradictions?
    bool can_reach(Bits laws, std::size_t variables) {
        if (laws == 0) return true;
        if (static_cast<std::size_t>(std::popcount(laws)) > variables * widest_reach_) return false;
        const auto all = model_.variables_in(shortest(laws));
        effort_.looks -= std::min(effort_.looks, all.size());
        if (effort_.looks == 0) return false;
        return std::ranges::any_of(all, [&](const Coefficient& coefficient) {
            return can_reach(laws & ~reach(coefficient.variable), variables - 1);
        });
    }

    /// Of some contradictions of the group the one with the fewest variables.
    std::uint32_t shortest(Bits laws) const {
        std::uint32_t best = group_[static_cast<std::size_t>(std::countr_zero(laws))];
        for (; laws != 0; laws &= laws - 1) {
            const std::uint32_t law = group_[static_cast<std::size_t>(std::countr_zero(laws))];
            if (model_.variables_in(law).size() < model_.variables_in(best).size()) best = law;
        }
        return best;
    }

    /// `broken`: the laws that must still be mended; `untouched`: those of the group in which nothing was changed yet.
    void search(const Laws& broken, Bits untouched, std::size_t depth, Solution& solution) {
        if (broken.empty()) {
            keep(solution);
            return;
        }
        if (depth == 0 || effort_.trials == 0 || solutions_.size() >= max_solutions) return;
        const std::uint32_t law =
            *std::ranges::min_element(broken, {}, [&](std::uint32_t i) { return model_.variables_in(i).size(); });
        for (const Coefficient& coefficient : model_.variables_in(law)) {
            const std::uint32_t variable = coefficient.variable;
            if (effort_.trials == 0 || !is_candidate(variable, broken, untouched, depth)) continue;
            if (std::ranges::find(solution, variable, &Step::variable) != solution.end()) continue;
            try_changes(law, variable, broken, untouched, depth, solution);
        }
    }

    /// The last change must stand in every law that is still broken.
    bool is_candidate(std::uint32_t variable, const Laws& broken, Bits untouched, std::size_t depth) {
        if (!can_reach(untouched & ~reach(variable), depth - 1) || !model_.may_change(variable)) return false;
        return depth > 1 ||
               std::ranges::all_of(broken, [&](std::uint32_t law) { return model_.factor(law, variable) != 0; });
    }

    /// Where broken laws say different things of a variable, each may be the one that is right; the last change must
    /// do for all of them.
    void try_changes(std::uint32_t law, std::uint32_t variable, const Laws& broken, Bits untouched, std::size_t depth,
                     Solution& solution) {
        const std::uint32_t best = sharpest(model_, variable, broken, law);
        std::vector<std::int64_t> deltas = {lacking(model_, best, variable)};
        for (const std::uint32_t other : broken)
            if (depth > 1 && model_.factor(other, variable) != 0 && !is_said(other, variable, deltas))
                deltas.push_back(lacking(model_, other, variable));
        for (const std::int64_t delta : deltas) try_change({variable, delta}, broken, untouched, depth, solution);
    }

    bool is_said(std::uint32_t law, std::uint32_t variable, const std::vector<std::int64_t>& deltas) const {
        return std::ranges::any_of(deltas, [&](std::int64_t delta) {
            return std::abs(model_.rest(law) + model_.factor(law, variable) * delta) <= model_.slack(law);
        });
    }

    void try_change(const Step& step, const Laws& broken, Bits untouched, std::size_t depth, Solution& solution) {
        if (step.delta == 0 || effort_.trials == 0) return;
        --effort_.trials;
        const std::size_t before = model_.mark();
        if (model_.change(step.variable, step.delta)) {
            solution.push_back(step);
            search(still_broken(step.variable, broken), untouched & ~reach(step.variable), depth - 1, solution);
            solution.pop_back();
        }
        model_.undo(before);
    }

    Laws still_broken(std::uint32_t variable, const Laws& broken) const {
        Laws left;
        for (const std::uint32_t law : broken)
            if (!model_.holds(law)) left.push_back(law);
        // Contradictions of other groups are theirs; laws that held, or hold since an earlier change, must hold on.
        for (const std::uint32_t law : model_.laws_with(variable))
            if (!is_of_others(law) && !model_.holds(law) && std::ranges::find(left, law) == left.end())
                left.push_back(law);
        return left;
    }

    bool is_of_others(std::uint32_t law) const { return is_open_[law] && !std::ranges::binary_search(group_, law); }

    void keep(Solution solution) {
        std::ranges::sort(solution);
        if (std::ranges::find(solutions_, solution) == solutions_.end()) solutions_.push_back(std::move(solution));
    }

    RepairModel& model_;
    Laws group_;
    const std::vector<bool>& is_open_;
    Effort& effort_;
    std::size_t widest_reach_ = 0;  ///< the most contradictions one variable stands in
    std::vector<Solution> solutions_;
};

}  // namespace

Repairs smallest_repairs(RepairModel& model, std::span<const std::uint32_t> group, const std::vector<bool>& is_open,
                         Effort& effort) {
    if (group.size() > max_group) return {{}, true};
    return Search(model, group, is_open, effort).run();
}

namespace {

/// Does changing this variable alone mend all of its contradictions?
std::optional<LocalRepair> local_repair(RepairModel& model, std::uint32_t variable, const std::vector<bool>& is_open) {
    const auto laws = model.laws_with(variable);
    const auto is_to_mend = [&](std::uint32_t law) { return is_open[law]; };
    const auto count = static_cast<std::size_t>(std::ranges::count_if(laws, is_to_mend));
    if (count < 2 || !model.may_change(variable)) return std::nullopt;
    LocalRepair repair;
    repair.mended.reserve(count);
    std::ranges::copy_if(laws, std::back_inserter(repair.mended), is_to_mend);
    repair.step = {variable, lacking(model, sharpest(model, variable, repair.mended, repair.mended[0]), variable)};
    if (repair.step.delta == 0) return std::nullopt;
    const std::size_t before = model.mark();
    const bool mends =
        model.change(variable, repair.step.delta) &&
        std::ranges::all_of(model.laws_with(variable), [&](std::uint32_t law) { return model.holds(law); });
    model.undo(before);
    return mends ? std::optional(std::move(repair)) : std::nullopt;
}

std::size_t count_common(const Laws& a, const Laws& b) {
    return static_cast<std::size_t>(
        std::ranges::count_if(a, [&](std::uint32_t law) { return std::ranges::find(b, law) != b.end(); }));
}

}  // namespace

std::optional<LocalRepair> best_local_repair(RepairModel& model, std::span<const std::uint32_t> group,
                                             const std::vector<bool>& is_open, Effort& effort) {
    std::vector<std::uint32_t> variables;  // that stand in two contradictions
    for (const std::uint32_t law : group)
        for (const Coefficient& coefficient : model.variables_in(law))
            if (++model.marks()[coefficient.variable] == 2) variables.push_back(coefficient.variable);
    clear_marks(model, group);
    std::ranges::sort(variables);
    std::vector<LocalRepair> repairs;
    for (const std::uint32_t variable : variables) {
        if (effort.trials == 0) break;
        --effort.trials;
        if (auto repair = local_repair(model, variable, is_open)) repairs.push_back(std::move(*repair));
    }
    std::ranges::stable_sort(repairs, {}, [](const LocalRepair& repair) { return -std::ssize(repair.mended); });
    for (LocalRepair& repair : repairs) {
        const auto rivals = [&](const LocalRepair& other) {
            return &other != &repair && other.mended.size() >= repair.mended.size() &&
                   count_common(repair.mended, other.mended) > 1;
        };
        if (std::ranges::none_of(repairs, rivals)) return std::move(repair);
    }
    return std::nullopt;
}

}  // namespace budgetcheck::checking
