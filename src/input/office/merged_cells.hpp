// Which cells of a sheet are merged with others. Knows ranges of cells; knows nothing of what they hold.
#pragma once

#include "input/office/grid.hpp"
#include "input/office/xml.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <vector>

namespace budgetcheck::office {

class MergedCells {
public:
    /// From the element mergeCells; null where there is none.
    explicit MergedCells(pugi::xml_node source);

    /// Gives the cell its spans. False where a merged cell that begins elsewhere lies over it: then it is not shown.
    /// Asked row by row, downwards; what is merged in a row above is forgotten.
    bool place(GridCell& cell);

private:
    struct Range {
        std::uint32_t row = 0;
        std::uint32_t column = 0;
        std::uint32_t last_row = 0;
        std::uint32_t last_column = 0;
    };

    void go_to(std::uint32_t row);

    std::vector<Range> ranges_;            ///< by their first row
    std::size_t next_ = 0;                 ///< the first one that begins below
    std::map<std::uint32_t, Range> open_;  ///< begun at or above the row at hand, by their first column
};

}  // namespace budgetcheck::office
