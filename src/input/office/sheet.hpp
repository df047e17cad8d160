// One sheet of a workbook as a grid of what its cells show.
#pragma once

#include "input/office/grid.hpp"
#include "input/office/number_format.hpp"
#include "input/office/xml.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace budgetcheck::office {

/// What the sheets of a workbook share, and what was met in them.
struct SheetContext {
    std::vector<std::string> shared_texts;
    std::vector<std::string> formats;  ///< by style
    bool from_1904 = false;
    std::size_t hidden_rows = 0;     ///< with something in them
    std::size_t hidden_columns = 0;  ///< the same
    std::string uncomputed;          ///< the first cell shown with a formula whose result was not saved
    std::size_t bytes = 0;           ///< of all that the cells show
};

/// The cells that are shown. Throws Refused.
Grid read_sheet(const XmlPart& xml, std::string name, SheetContext& context);

/// "AB12" → row 11, column 27. False where it is no such name.
bool read_cell_name(std::string_view name, std::uint32_t& row, std::uint32_t& column);

/// "_x000D_" → the character of this code, as texts of a workbook hold what XML cannot.
std::string unescaped(std::string_view text);

/// The text of an item in which stretches may have fonts of their own.
std::string rich_text(pugi::xml_node item);

}  // namespace budgetcheck::office
