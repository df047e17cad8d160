// What an office document or a web page consists of, once its file format is forgotten: paragraphs, and tables whose
// cells are known. Knows nothing of files or of budgets.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace budgetcheck::office {

/// A cell with text; of merged ones the upper left. Rows and columns are counted from 0 as the document has them.
struct GridCell {
    std::uint32_t row = 0;
    std::uint32_t column = 0;
    std::uint32_t row_span = 1;
    std::uint32_t column_span = 1;
    std::string text;  ///< UTF-8; its paragraphs are parted by LF
};

/// A sheet of a workbook, or a table of another document. Blank cells are left out.
struct Grid {
    std::string sheet;        ///< empty outside workbooks
    std::uint32_t table = 0;  ///< number of the table in the document, 0 in a workbook
    std::vector<GridCell> cells;
};

}  // namespace budgetcheck::office
