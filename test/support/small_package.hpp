// Zipped office documents for tests, made from their parts. Knows nothing of budgets.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace budgetcheck::test {

using Parts = std::map<std::string, std::string>;

/// The bytes of an archive of these parts; with a password where there is one.
std::string zipped(const Parts& parts, const std::string& password = {});

/// A sheet of a workbook: its name with attributes, and what stands in its <worksheet>.
struct SmallSheet {
    std::string name;
    std::string xml;
    std::string state = "visible";
};

/// A workbook (XLSX); `styles` is what stands in its <styleSheet>, `shared` the texts that cells share.
Parts workbook_parts(const std::vector<SmallSheet>& sheets, std::string_view styles = {},
                     const std::vector<std::string>& shared = {});

/// A text document (DOCX) from what stands in its <body>; `numbering` and `styles` from what stands in theirs.
Parts document_parts(std::string_view body, std::string_view numbering = {}, std::string_view styles = {});

/// <row r="…"> with a text in each column; empty ones are left out.
std::string text_row(std::size_t row, const std::vector<std::string>& texts);

}  // namespace budgetcheck::test
