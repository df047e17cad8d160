// Office documents and web pages as text whose columns keep their cells apart. Knows which reader takes which file;
// knows nothing of budgets.
#pragma once

#include "input/cell_map.hpp"
#include "input/office/old_office.hpp"

#include <budgetcheck/report.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace budgetcheck::office {

/// What a file is by its first bytes; its name does not matter.
enum class FileKind : std::uint8_t {
    other,
    package,  ///< a ZIP archive: XLSX, DOCX, or something else
    old,      ///< a format for LibreOffice: .doc, .xls, .wps, .et, .rtf, Excel's XML of 2003
};
FileKind file_kind(std::string_view first_bytes);

/// Does a text begin as a web page does?
bool is_web_page(std::string_view bytes);

struct OfficeText {
    std::string text;
    CellMap cells;
    std::optional<Message> error;   ///< why it cannot be checked
    std::vector<Message> remarks;   ///< on what was left out

    void clear();
};

/// Reads an open file into `result`, at most `most_bytes` of text.
void read_office(int file, FileKind kind, const ConverterTool& tool, std::size_t most_bytes, OfficeText& result);

/// The same for a package or a web page (in UTF-8) in memory.
void read_package(std::string_view bytes, std::size_t most_bytes, OfficeText& result);
void read_web_page(std::string_view bytes, std::size_t most_bytes, OfficeText& result);

}  // namespace budgetcheck::office
