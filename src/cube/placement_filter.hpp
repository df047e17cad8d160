// Placements that break something for certain, told by sets of columns alone. Where nothing has to break, few are left
// whose sums are worth a look.
#pragma once

#include "cube/placement.hpp"

#include <cstdint>
#include <vector>

namespace budgetcheck::cube {

class PlacementFilter {
public:
    explicit PlacementFilter(const PlacementProblem& problem);

    /// Goes on with this row, after the one into which it adds up.
    void begin(std::size_t row);

    bool breaks_something(Columns placement) const;

    /// A placement of the row that is left.
    void keep(Columns placement) { used_[row_] |= placement; }

private:
    /// The sum of the rows below a row.
    struct SumBelow {
        std::int64_t tolerance = 0;
        bool negative = false;  ///< some amount is
    };

    void expect(std::size_t column, const Expectation& expected, std::int64_t least);

    const PlacementProblem& problem_;
    std::vector<SumBelow> sums_;  ///< by row
    std::vector<Columns> used_;   ///< by row, under the placements that are left
    std::size_t row_ = 0;
    Columns barred_ = 0;     ///< where any amount of the row breaks something
    Columns needed_ = 0;     ///< where nothing does
    bool positive_ = false;  ///< all amounts are, however they were rounded
};

}  // namespace budgetcheck::cube
