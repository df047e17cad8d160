// The figures of a document as another one can be compared with them: one for each coordinate. Knows reports only.
#pragma once

#include <budgetcheck/amount.hpp>
#include <budgetcheck/report.hpp>

#include <optional>
#include <utility>
#include <vector>

namespace budgetcheck::together {

class Comparable {
public:
    explicit Comparable(const Report& report);

    using Entry = std::pair<Coordinates, const FigureRecord*>;

    const Report& report() const { return *report_; }
    const std::vector<Entry>& entries() const { return entries_; }  ///< sorted by coordinates

    /// The figure there; null where none is printed, or where the document contradicts itself.
    const FigureRecord* find(const Coordinates& at) const;

    /// The amount there, printed or implied: no row for a code means nothing where rows of that level are printed, or
    /// where the whole is nothing. None where the document does not say.
    std::optional<Amount> amount(const Coordinates& at) const;

    /// Does money come from or go to bodies above or below? Then the units' totals hold some of it twice.
    bool passes_money_on() const { return passes_money_on_; }

private:
    bool is_in_doubt(const Coordinates& at) const;
    bool lists_level_of(const Coordinates& at) const;

    const Report* report_;
    std::vector<Entry> entries_;
    std::vector<Coordinates> in_doubt_;  ///< sorted
    std::vector<Coordinates> levels_;    ///< sorted; of all codes that are printed, see level_of()
    bool passes_money_on_ = false;
};

/// The figure as printed, in the unit of its table.
inline Amount amount_of(const FigureRecord& figure) { return {figure.value, figure.half_width}; }

}  // namespace budgetcheck::together
