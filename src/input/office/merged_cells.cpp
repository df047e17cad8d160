// Ranges of an honest sheet do not overlap; of those that do, the last one begun counts, so that they cost nothing.
#include "input/office/merged_cells.hpp"

#include "input/office/sheet.hpp"

#include <algorithm>
#include <string_view>

namespace budgetcheck::office {

MergedCells::MergedCells(pugi::xml_node source) {
    for (const pugi::xml_node one : source.children()) {
        const std::string_view name = attribute(one, "ref");
        const std::size_t colon = name.find(':');
        Range range;
        if (colon == name.npos || !read_cell_name(name.substr(0, colon), range.row, range.column) ||
            !read_cell_name(name.substr(colon + 1), range.last_row, range.last_column) ||
            range.last_row < range.row || range.last_column < range.column)
            continue;
        ranges_.push_back(range);
    }
    std::ranges::stable_sort(ranges_, {}, &Range::row);
}

void MergedCells::go_to(std::uint32_t row) {
    for (; next_ < ranges_.size() && ranges_[next_].row <= row; ++next_)
        open_[ranges_[next_].column] = ranges_[next_];
}

bool MergedCells::place(GridCell& cell) {
    go_to(cell.row);
    auto found = open_.upper_bound(cell.column);
    while (found != open_.begin()) {
        const Range& range = (--found)->second;
        if (range.last_row < cell.row) {
            found = open_.erase(found);
            continue;
        }
        if (range.last_column < cell.column) return true;
        if (range.row != cell.row || range.column != cell.column) return false;
        cell.row_span = range.last_row - range.row + 1;
        cell.column_span = range.last_column - range.column + 1;
        return true;
    }
    return true;
}

}  // namespace budgetcheck::office
