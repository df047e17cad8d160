// Which cell of the document each stretch of the text came from. Knows lines and columns; knows nothing of what the
// cells hold.
#pragma once

#include <budgetcheck/report.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace budgetcheck {

class CellMap {
public:
    void clear();

    /// A further sheet or table; the lines added from now on belong to it.
    void begin_table(std::string sheet, std::uint32_t table);

    /// A line of the table at hand. Lines and rows are counted from 1, and come in their order.
    void begin_line(std::uint32_t line, std::uint32_t row);

    /// The columns of the text in the line at hand, counted from 1, in which a cell stands; from left to right.
    void add_cell(std::uint32_t begin, std::uint32_t end, std::uint32_t row, std::uint32_t column);

    /// The cell at a column of a line; without a column the row. None where the line came from no table.
    std::optional<CellPlace> at(std::uint32_t line, std::uint32_t column) const;

    /// Fills in the cell of every place in the report.
    void locate(Report& report) const;

private:
    struct Table {
        std::string sheet;
        std::uint32_t number = 0;
    };
    struct Line {
        std::uint32_t line = 0;
        std::uint32_t table = 0;
        std::uint32_t row = 0;
        std::uint32_t first_cell = 0;
    };
    struct Cell {
        std::uint32_t begin = 0;
        std::uint32_t end = 0;
        std::uint32_t row = 0;
        std::uint32_t column = 0;
    };

    std::vector<Table> tables_;
    std::vector<Line> lines_;
    std::vector<Cell> cells_;
};

}  // namespace budgetcheck
