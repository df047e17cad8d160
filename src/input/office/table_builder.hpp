// Rows of cells, some of them merged, as a grid. Knows how cells push each other aside; knows no file format.
#pragma once

#include "input/office/grid.hpp"

#include <cstddef>
#include <map>
#include <string>

namespace budgetcheck::office {

class TableBuilder {
public:
    explicit TableBuilder(std::uint32_t table) { grid_.table = table; }

    void begin_row();

    /// Leaves columns out.
    void skip(std::uint32_t columns);

    /// The next cell: behind those of rows above that reach down here.
    void add(std::string text, std::uint32_t rows, std::uint32_t columns);

    /// The next cell belongs to the one above it.
    void continue_above(std::uint32_t columns);

    Grid take() { return std::move(grid_); }

private:
    /// A cell that reaches into rows below, by the column it begins in.
    struct Open {
        std::uint32_t columns = 1;
        std::uint32_t last_row = 0;
    };

    void pass_over_reaching();

    Grid grid_;
    bool begun_ = false;
    std::uint32_t row_ = 0;
    std::uint32_t column_ = 0;
    std::map<std::uint32_t, Open> reaching_;
    std::map<std::uint32_t, std::size_t> above_;  ///< the last cell that begins in a column, for continue_above()
};

}  // namespace budgetcheck::office
