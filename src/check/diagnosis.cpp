// A search by the number of changes, 1, 2, 3: take a law that does not hold, change one of its figures so that it does,
// go on with the laws that this breaks. Printings that agree with each other are changed together.
#include "check/diagnosis.hpp"

#include "check/slips.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <numeric>
#include <set>
#include <span>

namespace budgetcheck::checking {
namespace {

using cube::Cube;
using cube::Figure;

/// Printings of one value: figures joined by agreement that holds.
class Variables {
public:
    Variables(const Cube& cube, const Instances& instances) : root_(cube.figures.size()) {
        std::iota(root_.begin(), root_.end(), 0U);
        for (const Instance& instance : instances.list) {
            const bool holds = instance.verdict == Verdict::equal || instance.verdict == Verdict::rounding;
            if (instance.law != Law::agree || !holds || instance.term_count != 2) continue;
            const auto terms = instances.terms_of(instance);
            if (cube.figures[terms[0].figure].blank || cube.figures[terms[1].figure].blank) continue;
            root_[find(terms[0].figure)] = find(terms[1].figure);
        }
        first_.assign(root_.size() + 1, 0);
        for (std::uint32_t i = 0; i < root_.size(); ++i) ++first_[find(i) + 1];
        for (std::size_t i = 1; i < first_.size(); ++i) first_[i] += first_[i - 1];
        members_.resize(root_.size());
        std::vector<std::uint32_t> next(first_.begin(), first_.end() - 1);
        for (std::uint32_t i = 0; i < root_.size(); ++i) members_[next[find(i)]++] = i;
    }

    std::uint32_t find(std::uint32_t i) {
        while (root_[i] != i) i = root_[i] = root_[root_[i]];
        return i;
    }

    std::span<const std::uint32_t> members(std::uint32_t variable) const {
        return std::span(members_).subspan(first_[variable], first_[variable + 1] - first_[variable]);
    }

private:
    std::vector<std::uint32_t> root_;
    std::vector<std::uint32_t> members_;  ///< by variable
    std::vector<std::uint32_t> first_;    ///< of each variable, into members_
};

struct Coefficient {
    std::uint32_t variable = 0;
    int factor = 0;
};

struct Step {
    std::uint32_t variable = 0;
    std::int64_t delta = 0;  ///< of the finest printing

    auto operator<=>(const Step&) const = default;
};

using Solution = std::vector<Step>;

class Doctor {
public:
    Doctor(const Cube& cube, const Instances& instances)
        : cube_(cube), instances_(instances), variables_(cube, instances) {
        value_.reserve(cube.figures.size());
        for (const Figure& figure : cube.figures) value_.push_back(figure.amount.value);
        index();
    }

    Diagnoses run() {
        Diagnoses result;
        std::set<std::uint32_t> open;
        for (std::uint32_t i = 0; i < instances_.list.size(); ++i)
            if (instances_.list[i].verdict == Verdict::contradiction) open.insert(i);
        while (!open.empty()) {
            Diagnosis diagnosis = explain(open);
            for (const std::uint32_t instance : diagnosis.instances) open.erase(instance);
            result.list.push_back(std::move(diagnosis));
        }
        merge_unsolved(result.list);
        result.mended.resize(cube_.figures.size());
        for (const Diagnosis& diagnosis : result.list)
            for (const Mend& mend : diagnosis.mends) result.mended[mend.figure] = mend.value;
        return result;
    }

private:
    /// The variables of each law and the laws of each variable, each list behind the other.
    void index() {
        first_coefficient_.push_back(0);
        std::vector<std::uint32_t> count(cube_.figures.size() + 1);
        for (const Instance& instance : instances_.list) {
            if (instance.verdict != Verdict::undetermined && instance.term_count <= max_terms) collect(instance);
            first_coefficient_.push_back(static_cast<std::uint32_t>(coefficients_.size()));
        }
        for (const Coefficient& coefficient : coefficients_) ++count[coefficient.variable + 1];
        for (std::size_t i = 1; i < count.size(); ++i) count[i] += count[i - 1];
        first_law_ = count;
        laws_.resize(coefficients_.size());
        for (std::uint32_t law = 0; law < instances_.list.size(); ++law)
            for (const Coefficient& coefficient : variables_in(law)) laws_[count[coefficient.variable]++] = law;
    }

    void collect(const Instance& instance) {
        const std::size_t first = coefficients_.size();
        for (const Term& term : instances_.terms_of(instance)) {
            const std::uint32_t variable = variables_.find(term.figure);
            const auto begin = coefficients_.begin() + static_cast<std::ptrdiff_t>(first);
            const auto known =
                std::find_if(begin, coefficients_.end(), [&](const Coefficient& c) { return c.variable == variable; });
            if (known == coefficients_.end()) coefficients_.push_back({variable, term.sign});
            else known->factor += term.sign;
        }
        const auto begin = coefficients_.begin() + static_cast<std::ptrdiff_t>(first);
        coefficients_.erase(
            std::remove_if(begin, coefficients_.end(), [](const Coefficient& c) { return c.factor == 0; }),
            coefficients_.end());
    }

    std::span<const Coefficient> variables_in(std::uint32_t law) const {
        return std::span(coefficients_)
            .subspan(first_coefficient_[law], first_coefficient_[law + 1] - first_coefficient_[law]);
    }

    std::span<const std::uint32_t> laws_with(std::uint32_t variable) const {
        return std::span(laws_).subspan(first_law_[variable], first_law_[variable + 1] - first_law_[variable]);
    }

    std::int64_t rest(std::uint32_t i) const {
        std::int64_t rest = 0;
        for (const Term& term : instances_.terms_of(instances_.list[i])) rest += term.sign * value_[term.figure];
        return rest;
    }

    bool holds(std::uint32_t i) const {
        const std::int64_t r = rest(i);
        return instances_.list[i].at_most ? r <= instances_.list[i].slack : std::abs(r) <= slack(i);
    }

    std::int64_t slack(std::uint32_t i) const {
        std::int64_t slack = 0;
        for (const Term& term : instances_.terms_of(instances_.list[i]))
            slack += cube_.figures[term.figure].amount.half_width;
        return slack;
    }

    // The search ----------------------------------------------------------------------------------------------------

    /// The contradictions reached from the first open one over shared variables.
    std::vector<std::uint32_t> group(const std::set<std::uint32_t>& open) const {
        std::vector<std::uint32_t> found = {*open.begin()};
        for (std::size_t next = 0; next < found.size(); ++next)
            for (const Coefficient& coefficient : variables_in(found[next]))
                for (const std::uint32_t other : laws_with(coefficient.variable))
                    if (open.contains(other) && std::ranges::find(found, other) == found.end()) found.push_back(other);
        return found;
    }

    Diagnosis explain(const std::set<std::uint32_t>& open) {
        Diagnosis diagnosis;
        const std::vector<std::uint32_t> contradictions = group(open);
        diagnosis.instances = contradictions;
        diagnosis.given_up = contradictions.size() > max_group;
        if (diagnosis.given_up) return diagnosis;
        open_ = &open;
        trials_ = 0;
        solutions_.clear();
        for (std::size_t depth = 1; depth <= max_changes && solutions_.empty() && trials_ < max_trials; ++depth) {
            Solution solution;
            search(contradictions, depth, solution);
        }
        diagnosis.given_up = solutions_.empty() && trials_ >= max_trials;
        if (!solutions_.empty()) choose(open, diagnosis);
        return diagnosis;
    }

    /// `broken`: the laws that must still be mended.
    void search(const std::vector<std::uint32_t>& broken, std::size_t depth, Solution& solution) {
        if (broken.empty()) {
            keep(solution);
            return;
        }
        if (depth == 0 || trials_ >= max_trials || solutions_.size() >= max_solutions) return;
        const std::uint32_t law =
            *std::ranges::min_element(broken, {}, [&](std::uint32_t i) { return variables_in(i).size(); });
        for (const Coefficient& coefficient : variables_in(law)) {
            if (!is_candidate(coefficient.variable, broken, depth)) continue;
            if (std::ranges::find(solution, coefficient.variable, &Step::variable) != solution.end()) continue;
            try_change(law, coefficient, broken, depth, solution);
        }
    }

    /// The last change must stand in every law that is still broken.
    bool is_candidate(std::uint32_t variable, const std::vector<std::uint32_t>& broken, std::size_t depth) const {
        for (const std::uint32_t member : variables_.members(variable))
            if (cube_.figures[member].column_unsure || cube_.figures[member].out_of_range) return false;
        if (depth > 1) return true;
        const auto laws = laws_with(variable);
        return std::ranges::all_of(broken,
                                   [&](std::uint32_t law) { return std::ranges::find(laws, law) != laws.end(); });
    }

    void try_change(std::uint32_t law, const Coefficient& coefficient, const std::vector<std::uint32_t>& broken,
                    std::size_t depth, Solution& solution) {
        ++trials_;
        const std::uint32_t sharp = sharpest(law, coefficient.variable, broken);
        const std::int64_t delta = -rest(sharp) / factor_in(sharp, coefficient.variable);
        if (delta == 0) return;
        const auto members = variables_.members(coefficient.variable);
        std::vector<std::int64_t> before;
        for (const std::uint32_t member : members) before.push_back(value_[member]);
        if (apply(members, delta)) {
            solution.push_back({coefficient.variable, delta});
            search(still_broken(coefficient.variable, broken), depth - 1, solution);
            solution.pop_back();
        }
        for (std::size_t i = 0; i < members.size(); ++i) value_[members[i]] = before[i];
    }

    /// Of the broken laws with this variable the one with the least slack: it says most exactly what the value is.
    std::uint32_t sharpest(std::uint32_t law, std::uint32_t variable, const std::vector<std::uint32_t>& broken) const {
        std::uint32_t best = law;
        for (const std::uint32_t other : broken)
            if (factor_in(other, variable) != 0 && slack(other) < slack(best)) best = other;
        return best;
    }

    int factor_in(std::uint32_t law, std::uint32_t variable) const {
        const auto all = variables_in(law);
        const auto found = std::ranges::find(all, variable, &Coefficient::variable);
        return found == all.end() ? 0 : found->factor;
    }

    /// Every printing keeps its precision; none becomes negative that was not.
    bool apply(std::span<const std::uint32_t> members, std::int64_t delta) {
        for (const std::uint32_t member : members) {
            const Figure& figure = cube_.figures[member];
            const std::int64_t value = rounded(value_[member] + delta, digit_of(figure));
            if (value < 0 && figure.amount.value >= 0) return false;
            value_[member] = value;
        }
        return true;
    }

    /// The worth of a figure's last printed digit, in 分.
    static std::int64_t digit_of(const Figure& figure) {
        return figure.amount.half_width == 0 ? 1 : 2 * figure.amount.half_width;
    }

    static std::int64_t rounded(std::int64_t value, std::int64_t digit) {
        if (digit <= 1) return value;
        const std::int64_t shifted = value + (value >= 0 ? digit / 2 : -digit / 2);
        return shifted / digit * digit;
    }

    std::vector<std::uint32_t> still_broken(std::uint32_t variable, const std::vector<std::uint32_t>& broken) const {
        std::vector<std::uint32_t> left;
        for (const std::uint32_t law : broken)
            if (!holds(law)) left.push_back(law);
        // Contradictions of other groups are theirs; laws that held must hold on.
        for (const std::uint32_t law : laws_with(variable))
            if (!open_->contains(law) && !holds(law) && std::ranges::find(left, law) == left.end()) left.push_back(law);
        return left;
    }

    void keep(Solution solution) {
        std::ranges::sort(solution);
        if (std::ranges::find(solutions_, solution) == solutions_.end()) solutions_.push_back(std::move(solution));
    }

    // Choosing ------------------------------------------------------------------------------------------------------

    struct Rank {
        int remaining = 0;  ///< contradictions elsewhere that the repair does not mend
        int slips = 0;      ///< the less, the likelier

        auto operator<=>(const Rank&) const = default;
    };

    void choose(const std::set<std::uint32_t>& open, Diagnosis& diagnosis) {
        std::vector<Rank> ranks;
        for (const Solution& solution : solutions_) ranks.push_back(rank(open, solution));
        const auto best = std::ranges::min_element(ranks);
        const bool alone = std::ranges::count(ranks, *best) == 1;
        diagnosis.confidence = solutions_.size() == 1 ? Confidence::proven
                               : alone                ? Confidence::likely
                                                      : Confidence::candidates;
        if (!alone) return;
        perform(solutions_[static_cast<std::size_t>(best - ranks.begin())], open, diagnosis);
    }

    Rank rank(const std::set<std::uint32_t>& open, const Solution& solution) {
        Rank rank;
        const std::vector<std::int64_t> before = value_;
        for (const Step& step : solution) apply(variables_.members(step.variable), step.delta);
        for (const std::uint32_t law : open) rank.remaining += !holds(law);
        for (const Step& step : solution) {
            const std::uint32_t figure = variables_.members(step.variable)[0];
            rank.slips += static_cast<int>(slip_between(value_[figure], cube_.figures[figure].amount.value));
            // A value that many tables print is less likely to be wrong in all of them.
            rank.slips += static_cast<int>(variables_.members(step.variable).size()) - 1;
        }
        value_ = before;
        return rank;
    }

    void perform(const Solution& solution, const std::set<std::uint32_t>& open, Diagnosis& diagnosis) {
        for (const Step& step : solution) {
            const auto members = variables_.members(step.variable);
            apply(members, step.delta);
            for (const std::uint32_t member : members) diagnosis.mends.push_back({member, value_[member]});
        }
        diagnosis.instances.clear();
        for (const std::uint32_t law : open)
            if (holds(law)) diagnosis.instances.push_back(law);
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
            if (fresh) merged.push_back(std::move(diagnosis));
            else
                merged[place->second].instances.insert(merged[place->second].instances.end(),
                                                       diagnosis.instances.begin(), diagnosis.instances.end());
        }
        diagnoses = std::move(merged);
    }

    const Cube& cube_;
    const Instances& instances_;
    Variables variables_;
    std::vector<Coefficient> coefficients_;         ///< by law
    std::vector<std::uint32_t> first_coefficient_;  ///< of each law
    std::vector<std::uint32_t> laws_;               ///< by variable
    std::vector<std::uint32_t> first_law_;          ///< of each variable
    std::vector<std::int64_t> value_;               ///< by figure, as changed so far
    const std::set<std::uint32_t>* open_ = nullptr;
    std::vector<Solution> solutions_;
    std::size_t trials_ = 0;
};

}  // namespace

Amount Diagnoses::amount(const Cube& cube, std::uint32_t figure) const {
    Amount amount = cube.figures[figure].amount;
    if (!mended.empty() && mended[figure]) amount.value = *mended[figure];
    return amount;
}

Diagnoses diagnose(const Cube& cube, const Instances& instances) {
    const auto fails = [](const Instance& instance) { return instance.verdict == Verdict::contradiction; };
    if (std::ranges::none_of(instances.list, fails)) return {};
    return Doctor(cube, instances).run();
}

}  // namespace budgetcheck::checking
