// Placements that break something for certain, told by sets of columns. Where nothing has to break, few are left whose
// sums are worth a look.
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

    /// The cells of a row under a placement that is left.
    void keep(std::size_t row, const Amount* cells);

private:
    /// The sum of the rows below a row.
    struct SumBelow {
        std::int64_t tolerance = 0;
        bool negative = false;  ///< some amount is
    };

    void expect(std::size_t column, const Expectation& expected, std::int64_t least);

    const PlacementProblem& problem_;
    std::vector<SumBelow> sums_;      ///< by row
    std::vector<std::int64_t> most_;  ///< by cell, under the placements that are left; not less than nothing
    std::size_t row_ = 0;
    Columns barred_ = 0;     ///< where any amount of the row breaks something
    Columns needed_ = 0;     ///< where nothing does
    bool positive_ = false;  ///< all amounts are, however they were rounded
};

}  // namespace budgetcheck::cube
