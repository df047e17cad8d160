// Contradictions that share figures are one group; each group gets its smallest repair, the likeliest of several, or
// none. What is mended is taken out before the next group is looked at.
#include "check/diagnosis.hpp"

#include "check/repair_search.hpp"
#include "check/slips.hpp"
#include "check/witnesses.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <utility>

namespace budgetcheck::checking {
namespace {

using cube::Cube;

class Doctor {
public:
    Doctor(const Cube& cube, const Instances& instances, const document::Narrative& narrative)
        : row_slips_(find_row_slips(cube, instances)),
          cube_(cube),
          instances_(instances),
          witnesses_(cube, narrative),
          model_(cube, instances),
          is_open_(instances.list.size()),
          seen_(instances.list.size()),
          seen_variables_(cube.figures.size()),
          last_place_(cube.figures.size(), none) {
        const std::vector<bool> explained = this->explained();
        for (std::uint32_t i = 0; i < instances_.list.size(); ++i) {
            if (instances_.list[i].verdict != Verdict::contradiction || explained[i]) continue;
            is_open_[i] = true;
            contradictions_.push_back(i);
            for (const Coefficient& coefficient : model_.variables_in(i)) {
                std::uint32_t& last = last_place_[coefficient.variable];
                places_.push_back({i, last});
                last = static_cast<std::uint32_t>(places_.size() - 1);
            }
        }
    }

    Diagnoses run() {
        Diagnoses result;
        for (const std::uint32_t first : contradictions_)
            while (is_open_[first]) {
                Diagnosis diagnosis = explain(group(first));
                for (const std::uint32_t instance : diagnosis.instances) is_open_[instance] = false;
                result.list.push_back(std::move(diagnosis));
            }
        merge_unsolved(result.list);
        result.row_slips = std::move(row_slips_);
        result.mended.resize(cube_.figures.size());
        for (const Diagnosis& diagnosis : result.list)
            for (const Mend& mend : diagnosis.mends) result.mended[mend.figure] = mend.value;
        return result;
    }

private:
    static constexpr std::uint32_t none = ~0U;

    /// By law, what the rows explain.
    std::vector<bool> explained() const {
        std::vector<bool> explained(instances_.list.size());
        for (const RowSlip& slip : row_slips_)
            for (const std::uint32_t instance : slip.instances) explained[instance] = true;
        return explained;
    }

    /// Where a variable stands in a contradiction.
    struct Place {
        std::uint32_t law = 0;
        std::uint32_t next = none;  ///< place of the same variable
    };

    /// Calls visit(law) for the contradictions not yet explained in which a variable stands: of all its laws few are.
    template <typename Visit>
    void each_open_law(std::uint32_t variable, Visit visit) const {
        for (std::uint32_t i = last_place_[variable]; i != none; i = places_[i].next)
            if (is_open_[places_[i].law]) visit(places_[i].law);
    }

    /// The contradictions reached from the first one over shared variables.
    std::vector<std::uint32_t> group(std::uint32_t first) {
        std::vector<std::uint32_t> found = {first};
        seen_[first] = ++groups_;
        for (std::size_t next = 0; next < found.size(); ++next)
            for (const Coefficient& coefficient : model_.variables_in(found[next])) {
                if (std::exchange(seen_variables_[coefficient.variable], groups_) == groups_) continue;
                each_open_law(coefficient.variable, [&](std::uint32_t other) {
                    if (std::exchange(seen_[other], groups_) != groups_) found.push_back(other);
                });
            }
        std::ranges::sort(found);
        return found;
    }

    /// The contradictions with the groups in which a figure of one of their repairs stands.
    std::vector<std::uint32_t> with_touched(std::span<const std::uint32_t> contradictions,
                                            const std::vector<Solution>& solutions) {
        std::set<std::uint32_t> all(contradictions.begin(), contradictions.end());
        for (const Solution& solution : solutions)
            for (const Step& step : solution)
                each_open_law(step.variable, [&](std::uint32_t law) {
                    if (all.contains(law)) return;
                    const std::vector<std::uint32_t> other = group(law);
                    all.insert(other.begin(), other.end());
                });
        return {all.begin(), all.end()};
    }

    Diagnosis explain(std::vector<std::uint32_t> contradictions) {
        Repairs repairs = smallest_repairs(model_, contradictions, is_open_, effort_);
        // Figures of a repair may stand in contradictions of other groups: then what is smallest is seen of all of
        // them.
        for (;;) {
            std::vector<std::uint32_t> wider = with_touched(contradictions, repairs.list);
            if (wider.size() == contradictions.size()) break;
            Repairs of_all = smallest_repairs(model_, wider, is_open_, effort_);
            if (of_all.list.empty()) break;
            contradictions = std::move(wider);
            repairs = std::move(of_all);
        }
        Diagnosis diagnosis;
        diagnosis.instances = std::move(contradictions);
        if (!repairs.list.empty()) {
            choose(repairs.list, diagnosis);
        } else if (const auto local = best_local_repair(model_, diagnosis.instances, is_open_, effort_)) {
            diagnosis.confidence = Confidence::likely;
            perform({local->step}, diagnosis);
        } else {
            diagnosis.given_up = repairs.bounded;
        }
        return diagnosis;
    }

    // Choosing ------------------------------------------------------------------------------------------------------

    struct Rank {
        std::ptrdiff_t remaining = 0;  ///< contradictions elsewhere that the repair does not mend
        int witnesses = 0;             ///< percentages that it breaks, less those that it mends
        int slips = 0;                 ///< the less, the likelier

        auto operator<=>(const Rank&) const = default;
    };

    void choose(const std::vector<Solution>& solutions, Diagnosis& diagnosis) {
        // Where even the contradiction is in doubt, something that is not printed may explain it: then no percentage
        // makes a figure wrong.
        const bool certain =
            std::ranges::any_of(diagnosis.instances, [&](std::uint32_t law) { return !instances_.list[law].doubtful; });
        std::vector<Rank> ranks;
        for (const Solution& solution : solutions) {
            ranks.push_back(rank(solution));
            if (!certain) ranks.back().witnesses = 0;
        }
        const auto best = std::ranges::min_element(ranks);
        // Nor is a figure wrong of which rates are right that would not be with another one.
        const bool alone = std::ranges::count(ranks, *best) == 1 && best->witnesses <= 0;
        diagnosis.confidence = !alone                  ? Confidence::candidates
                               : solutions.size() == 1 ? Confidence::proven
                                                       : Confidence::likely;
        if (alone) perform(solutions[static_cast<std::size_t>(best - ranks.begin())], diagnosis);
    }

    void change(const Solution& solution) {
        for (const Step& step : solution) model_.change(step.variable, step.delta);
    }

    /// The contradictions, of this group or another, that hold as figures are changed now.
    std::vector<std::uint32_t> mended_by(const Solution& solution) const {
        std::set<std::uint32_t> mended;
        for (const Step& step : solution)
            each_open_law(step.variable, [&](std::uint32_t law) {
                if (model_.holds(law)) mended.insert(law);
            });
        return {mended.begin(), mended.end()};
    }

    int witnesses_against(const Solution& solution) const {
        int count = 0;
        for (const Step& step : solution)
            for (const std::uint32_t member : model_.members(step.variable))
                count += witnesses_.against(member, [&](std::uint32_t figure) { return model_.value(figure); });
        return count;
    }

    Rank rank(const Solution& solution) {
        Rank rank;
        const std::size_t before = model_.mark();
        const int against = witnesses_against(solution);
        change(solution);
        rank.witnesses = witnesses_against(solution) - against;
        rank.remaining = -std::ssize(mended_by(solution));
        for (const Step& step : solution) {
            const auto members = model_.members(step.variable);
            rank.slips +=
                static_cast<int>(slip_between(model_.value(members[0]), cube_.figures[members[0]].amount.value));
            // A value that many tables print is less likely to be wrong in all of them.
            rank.slips += static_cast<int>(members.size()) - 1;
        }
        model_.undo(before);
        return rank;
    }

    void perform(const Solution& solution, Diagnosis& diagnosis) {
        change(solution);
        for (const Step& step : solution)
            for (const std::uint32_t member : model_.members(step.variable))
                diagnosis.mends.push_back({member, model_.value(member)});
        diagnosis.instances = mended_by(solution);
    }

    bool is_prose(std::uint32_t grid) const {
        return cube_.grids[grid].view->half->rows == document::RowScheme::statements;
    }

    /// What two views say differently and nobody can be accused of is one finding, however many figures differ.
    void merge_unsolved(std::vector<Diagnosis>& diagnoses) const {
        std::map<std::set<std::uint32_t>, std::size_t> by_grids;
        std::vector<Diagnosis> merged;
        for (Diagnosis& diagnosis : diagnoses) {
            std::set<std::uint32_t> grids;
            for (const std::uint32_t law : diagnosis.instances)
                for (const Term& term : instances_.terms_of(instances_.list[law]))
                    grids.insert(cube_.figures[term.figure].view);
            if (!diagnosis.mends.empty() ||
                std::ranges::any_of(grids, [&](std::uint32_t grid) { return is_prose(grid); })) {
                merged.push_back(std::move(diagnosis));
                continue;
            }
            const auto [place, fresh] = by_grids.try_emplace(grids, merged.size());
            if (fresh) {
                merged.push_back(std::move(diagnosis));
                continue;
            }
            Diagnosis& whole = merged[place->second];
            whole.given_up = whole.given_up || diagnosis.given_up;
            whole.instances.insert(whole.instances.end(), diagnosis.instances.begin(), diagnosis.instances.end());
        }
        diagnoses = std::move(merged);
    }

    std::vector<RowSlip> row_slips_;
    const Cube& cube_;
    const Instances& instances_;
    Witnesses witnesses_;
    RepairModel model_;
    std::vector<std::uint32_t> contradictions_;
    std::vector<bool> is_open_;        ///< by law, contradictions not yet explained
    std::vector<std::uint32_t> seen_;  ///< by law, the last group in which it was found
    std::vector<std::uint32_t> seen_variables_;
    std::vector<Place> places_;              ///< of all variables of contradictions
    std::vector<std::uint32_t> last_place_;  ///< by variable
    std::uint32_t groups_ = 0;
    Effort effort_{max_trials, max_looks};
};

}  // namespace

Amount Diagnoses::amount(const Cube& cube, std::uint32_t figure) const {
    Amount amount = cube.figures[figure].amount;
    if (!mended.empty() && mended[figure]) amount.value = *mended[figure];
    return amount;
}

Diagnoses diagnose(const Cube& cube, const Instances& instances, const document::Narrative& narrative) {
    const auto fails = [](const Instance& instance) { return instance.verdict == Verdict::contradiction; };
    if (std::ranges::none_of(instances.list, fails)) return {};
    return Doctor(cube, instances, narrative).run();
}

}  // namespace budgetcheck::checking
