// The figures of a document as variables, its laws as sums of them, and what each law still lacks while figures are
// changed on trial. Knows nothing of which change is a good one.
#pragma once

#include "check/instances.hpp"
#include "cube/amounts.hpp"

#include <cstdint>
#include <memory>
#include <span>
#include <utility>
#include <vector>

namespace budgetcheck::checking {

struct Coefficient {
    std::uint32_t variable = 0;
    int factor = 0;
};

/// Printings that agree with each other are one variable, named by one of its figures.
class RepairModel {
public:
    RepairModel(const cube::Cube& cube, const Instances& instances);

    std::span<const std::uint32_t> members(std::uint32_t variable) const;

    /// Empty for a law of too many terms: it is watched, but no change begins with it.
    std::span<const Coefficient> variables_in(std::uint32_t law) const;
    std::span<const std::uint32_t> laws_with(std::uint32_t variable) const;
    int factor(std::uint32_t law, std::uint32_t variable) const;  ///< 0 where it does not stand there

    bool holds(std::uint32_t law) const;
    std::int64_t rest(std::uint32_t law) const { return rest_[law]; }
    std::int64_t slack(std::uint32_t law) const { return instances_.list[law].slack; }
    std::int64_t value(std::uint32_t figure) const { return value_[figure]; }

    /// Not where a column is not certain or the amount is out of range.
    bool may_change(std::uint32_t variable) const;

    /// Changes every printing, each to its own precision. False, with nothing changed, where one would become negative
    /// that was not, or leave the range of amounts.
    bool change(std::uint32_t variable, std::int64_t delta);

    /// The state to come back to, and the way back.
    std::size_t mark() const { return journal_.size(); }
    void undo(std::size_t mark);

    /// One number for each variable, all 0: who has used some sets them back.
    std::vector<std::uint64_t>& marks() { return marks_; }

private:
    static constexpr std::uint32_t none = ~0U;

    /// Lists of which most are never asked for: each is made when it is.
    template <typename Item>
    struct Lists {
        std::vector<std::uint32_t> number;  ///< one more than the index into `made`; 0 until it is made
        std::vector<std::vector<Item>> made;
    };

    std::int64_t digit_of_repair(const cube::Figure& figure) const;
    std::int64_t finest_of_prose() const;
    void join_printings();
    std::uint32_t find(std::uint32_t figure);
    std::uint32_t variable_of(std::uint32_t figure) const;
    void link_terms();
    std::vector<Coefficient> collect_variables(const Instance& instance) const;
    std::vector<std::uint32_t> collect_members(std::uint32_t variable) const;
    std::vector<std::uint32_t> collect_laws(std::uint32_t variable) const;
    void set(std::uint32_t figure, std::int64_t value);

    const cube::Cube& cube_;
    const Instances& instances_;
    std::unique_ptr<std::uint32_t[]> root_;    ///< by figure, one that is nearer to its variable; of that, itself
    std::unique_ptr<std::uint32_t[]> next_;    ///< figure of the same variable, in a ring
    std::unique_ptr<std::uint32_t[]> before_;  ///< by term, the one of the same figure before it
    std::vector<std::uint32_t> last_;          ///< by figure, the last of the terms in which it stands
    std::unique_ptr<std::int64_t[]> value_;    ///< by figure, as changed so far
    std::unique_ptr<std::int64_t[]> rest_;     ///< by law
    std::int64_t finest_of_prose_;             ///< what the last digit of a sentence's amount is worth, in 分
    mutable Lists<Coefficient> coefficients_;  ///< by law
    mutable Lists<std::uint32_t> members_;     ///< by variable
    mutable Lists<std::uint32_t> laws_;        ///< by variable
    std::vector<std::uint64_t> marks_;
    std::vector<std::pair<std::uint32_t, std::int64_t>> journal_;  ///< figures changed and their values before
};

}  // namespace budgetcheck::checking
