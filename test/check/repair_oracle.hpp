// An obvious diagnosis of a small cube: every change of one figure, then every change of two, tried on every law.
#pragma once

#include "check/diagnosis.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <numeric>
#include <set>
#include <utility>
#include <vector>

namespace budgetcheck::test {

using Repair = std::map<std::uint32_t, std::int64_t>;  ///< figures and what they should be

/// The smallest repairs of one or two figures; figures that are printed alike in two places are one.
class RepairOracle {
public:
    RepairOracle(const cube::Cube& cube, const checking::Instances& instances, std::int64_t most_change)
        : cube_(cube), instances_(instances), most_change_(most_change), group_(cube.figures.size()) {
        std::iota(group_.begin(), group_.end(), 0U);
        for (const checking::Instance& law : instances.list) {
            const auto terms = instances.terms_of(law);
            if (law.law != checking::Law::agree || law.verdict != checking::Verdict::equal) continue;
            if (cube.figures[terms[0].figure].blank || cube.figures[terms[1].figure].blank) continue;
            std::ranges::replace(group_, std::uint32_t{group_[terms[0].figure]},
                                 std::uint32_t{group_[terms[1].figure]});
        }
        for (const cube::Figure& figure : cube.figures) values_.push_back(figure.amount.value);
    }

    std::set<Repair> smallest() {
        std::set<Repair> found = with_one_more();
        if (!found.empty()) return found;
        each_change([&] { found.merge(with_one_more()); });
        return found;
    }

private:
    std::set<Repair> with_one_more() {
        std::set<Repair> found;
        each_change([&] {
            if (all_hold()) found.insert(changed());
        });
        return found;
    }

    /// Changes every figure that is not changed yet by every amount, one at a time.
    template <typename Action>
    void each_change(Action action) {
        for (std::uint32_t group = 0; group < group_.size(); ++group) {
            if (std::ranges::find(group_, group) == group_.end() || is_changed(group)) continue;
            for (std::int64_t by = -most_change_; by <= most_change_; ++by) {
                if (by == 0) continue;
                add(group, by);
                if (none_negative()) action();
                add(group, -by);
            }
        }
    }

    bool is_changed(std::uint32_t figure) const { return values_[figure] != cube_.figures[figure].amount.value; }

    void add(std::uint32_t group, std::int64_t by) {
        for (std::uint32_t i = 0; i < values_.size(); ++i)
            if (group_[i] == group) values_[i] += by;
    }

    bool none_negative() const {
        return std::ranges::none_of(values_, [](std::int64_t value) { return value < 0; });
    }

    bool all_hold() const {
        return std::ranges::all_of(instances_.list, [&](const checking::Instance& law) {
            std::int64_t rest = 0;
            for (const checking::Term& term : instances_.terms_of(law)) rest += term.sign * values_[term.figure];
            return rest == 0;
        });
    }

    Repair changed() const {
        Repair repair;
        for (std::uint32_t i = 0; i < values_.size(); ++i)
            if (is_changed(i)) repair[i] = values_[i];
        return repair;
    }

    const cube::Cube& cube_;
    const checking::Instances& instances_;
    std::int64_t most_change_;
    std::vector<std::uint32_t> group_;
    std::vector<std::int64_t> values_;
};

}  // namespace budgetcheck::test
