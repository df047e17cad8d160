// The words of a page as lines of text whose columns keep the places of the words. Knows paper and characters; knows
// nothing of PDF files or of budgets.
#pragma once

#include "input/pdf_page.hpp"

#include <string>

namespace budgetcheck {

/// Appends the page to `text`, a line for each line of the page. Words stand in the column of their left edge, figures
/// end in the column of their right edge; a Chinese character takes two columns. Wide gaps between lines become a
/// blank one.
void compose_page(const PdfPage& page, std::string& text);

}  // namespace budgetcheck
