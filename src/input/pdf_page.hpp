// The words of a PDF's page with their places. Knows paper; knows nothing of PDF files, of lines or of budgets.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace budgetcheck {

/// A run of characters that stand close together. Places are in points (1/72 inch) from the upper left corner.
struct PdfWord {
    std::string_view text;  ///< UTF-8; owned by whoever gives the page
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;
};

struct PdfPage {
    double width = 0;
    double height = 0;
    std::vector<PdfWord> words;  ///< in any order
};

}  // namespace budgetcheck
