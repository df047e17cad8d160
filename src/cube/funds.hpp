// Zero spreading over funds: where the other funds of a code are nothing, all = fiscal or fiscal = general, and figures
// of different tables speak of the same thing.
#pragma once

#include "cube/figures.hpp"

#include <array>
#include <vector>

namespace budgetcheck::cube {

class Funds {
public:
    /// From the figures whose column is certain. `stage` is the one of which the document's own figures speak.
    Funds(const Cube& cube, std::uint16_t year, Stage stage = Stage::budget);

    /// Coordinates with the narrowest fund that is equal by the document's own zeros; in a budget without carry-over,
    /// income turned into the expenditure it must equal; uses turned into the resources they must equal.
    Key canonical(Key key) const {
        if (!speaks_of_this_budget(key)) return key;
        const std::uint32_t flow = key_field::flow.in(key);
        key = (key & ~key_field::flow.mask()) | canonical_flows_[flow];
        if (depends_on_code_) return narrowest(key);
        return key ^ (keeps_fund(key) ? 0 : narrowings_[2 * key_field::flow.in(key) + key_field::fund.in(key) % 2]);
    }
    Coordinates canonical(Coordinates coordinates) const;

    bool all_is_fiscal(std::uint32_t function) const;

    /// Where carried over money is spent, zeros of income say nothing of expenditure: there, all is fiscal only where
    /// the totals of expenditure say so.
    bool all_is_fiscal(const Coordinates& at) const;
    bool fiscal_is_general(std::uint32_t function) const;

    /// Whatever the code.
    bool fiscal_is_general() const { return fiscal_known_ && other_fiscal_.empty(); }

    /// No line of the document speaks of money carried over, so income equals expenditure.
    bool balanced() const { return balanced_; }

private:
    void collect(const Cube& cube, const Grid& grid);
    void compare_totals(const Cube& cube);
    void turn_flows();
    void note_narrowings();
    bool all_is_fiscal(Key key) const;
    Key narrowest(Key key) const;

    /// The zeros are this year's. A change is taken along: where a fund is nothing, so is, as far as is said, its
    /// change.
    bool speaks_of_this_budget(Key key) const {
        return (key & budget_fields) == this_budget_ || key_field::measure.is(key, Measure::change);
    }

    /// Economic codes and purposes keep the fund of their table, and so do all funds but these two.
    static bool keeps_fund(Key key) {
        static_assert(Fund{0} == Fund::all && Fund{1} == Fund::fiscal);
        constexpr Key kept = key_field::by_economic.mask() | key_field::purpose.mask() |
                             (key_field::fund.mask() & ~key_field::fund.of(Fund::fiscal));
        return (key & kept) != 0;
    }

    static constexpr Key budget_fields = key_field::measure.mask() | key_field::stage.mask() | key_field::year.mask();

    std::uint16_t year_;
    Stage stage_;
    std::vector<std::uint32_t> other_income_;  ///< codes with income that is not fiscal, sorted; 0 stands for the total
    std::vector<std::uint32_t> other_fiscal_;  ///< codes with a government fund or state capital, sorted
    Key this_budget_ = 0;
    std::array<Key, 1U << key_field::flow.bits> canonical_flows_{};  ///< by flow
    std::array<Key, 2U << key_field::flow.bits> narrowings_{};       ///< what changes in a key, by flow and fund
    bool depends_on_code_ = false;                                   ///< some code has money of another fund
    bool other_income_in_all_ = false;                               ///< whatever the code
    bool income_known_ = false;
    bool income_by_code_ = false;
    bool fiscal_known_ = false;
    bool fiscal_by_code_ = false;
    bool income_listed_ = false;  ///< a table lists where the income is from
    bool balanced_ = true;
    bool expenditure_is_fiscal_ = false;
};

}  // namespace budgetcheck::cube
