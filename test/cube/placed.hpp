// A document with its figures, and a compact dump of a view's cells, for tests.
#pragma once

#include "cube/figures.hpp"
#include "document/reading.hpp"

#include <string>
#include <utility>

namespace budgetcheck::test {

struct Placed {
    explicit Placed(std::string bytes) : reading(std::move(bytes)), cube(cube::build(reading.text, reading.document)) {}

    Reading reading;
    cube::Cube cube;
};

/// A line for each row: its name, then its cells as printed, `.` for a blank, `?` behind one that may stand elsewhere.
inline std::string dump(const Placed& placed, const cube::Grid& grid) {
    std::string result;
    for (std::uint32_t row = 0; row < grid.rows; ++row) {
        result += text::to_utf8(grid.view->rows[row].name);
        for (std::uint32_t column = 0; column < grid.columns; ++column) {
            const cube::Figure& figure = placed.cube.figures[grid.at(row, column)];
            result +=
                " " + (figure.blank ? "." : words(placed.reading, figure.place)) + (figure.column_unsure ? "?" : "");
        }
        result += "\n";
    }
    return result;
}

}  // namespace budgetcheck::test
