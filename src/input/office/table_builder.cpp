#include "input/office/table_builder.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace budgetcheck::office {
namespace {

constexpr std::uint32_t most_columns = 1U << 20;  // so that sums stay numbers
constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

}  // namespace

void TableBuilder::begin_row() {
    if (std::exchange(begun_, true)) ++row_;
    column_ = 0;
}

void TableBuilder::skip(std::uint32_t columns) { column_ = std::min(column_ + columns, most_columns); }

/// Cells that reach down here from above keep their columns.
void TableBuilder::pass_over_reaching() {
    while (column_ < most_columns) {
        auto next = reaching_.upper_bound(column_);
        if (next == reaching_.begin()) return;
        const auto one = --next;
        if (one->second.last_row < row_) {
            reaching_.erase(one);  // looked at once, not in every row
            continue;
        }
        if (one->first + one->second.columns <= column_) return;
        column_ = std::min(one->first + one->second.columns, most_columns);
    }
}

void TableBuilder::add(std::string text, std::uint32_t rows, std::uint32_t columns) {
    pass_over_reaching();
    rows = std::max(rows, 1U);
    columns = std::clamp(columns, 1U, most_columns);
    if (rows > 1) reaching_[column_] = {columns, row_ + std::min(rows, most_columns) - 1};
    above_[column_] = none;
    if (text.find_first_not_of(" \t\n") != text.npos) {
        above_[column_] = grid_.cells.size();
        grid_.cells.push_back({row_, column_, rows, columns, std::move(text)});
    }
    skip(columns);
}

void TableBuilder::continue_above(std::uint32_t columns) {
    const auto found = above_.find(column_);
    if (found != above_.end() && found->second != none) {
        GridCell& cell = grid_.cells[found->second];
        cell.row_span = row_ - cell.row + 1;
    }
    skip(columns);
}

}  // namespace budgetcheck::office
