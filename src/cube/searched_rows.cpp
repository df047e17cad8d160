#include "cube/searched_rows.hpp"

namespace budgetcheck::cube {

SearchedRows searched_rows(const Grid& grid) {
    std::vector<bool> open_sum(grid.rows);  // by the row that is the whole
    for (std::uint32_t row = 0; row < grid.rows; ++row) {
        if (is_settled(grid, row)) continue;
        open_sum[row] = true;
        if (const int whole = grid.view->rows[row].sum(); whole >= 0) open_sum[static_cast<std::size_t>(whole)] = true;
    }
    SearchedRows result;
    result.rows.reserve(grid.rows);
    std::vector<int> place(grid.rows, -1);
    const auto is_part = [&](int whole) { return whole >= 0 && open_sum[static_cast<std::size_t>(whole)]; };
    for (std::uint32_t row = 0; row < grid.rows; ++row) {
        if (!open_sum[row] && !is_part(grid.view->rows[row].sum())) continue;
        place[row] = static_cast<int>(result.rows.size());
        result.rows.push_back(row);
    }
    result.parents.reserve(result.rows.size());
    for (const std::uint32_t row : result.rows) {
        const int whole = grid.view->rows[row].sum();
        result.parents.push_back(is_part(whole) ? place[static_cast<std::size_t>(whole)] : -1);
    }
    return result;
}

SearchedRows all_rows(const Grid& grid) {
    SearchedRows result;
    for (std::uint32_t row = 0; row < grid.rows; ++row) {
        result.rows.push_back(row);
        result.parents.push_back(grid.view->rows[row].sum());
    }
    return result;
}

}  // namespace budgetcheck::cube
