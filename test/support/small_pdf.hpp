// PDFs for tests, made from words at places: plain enough to be read by anybody, and with no font in them. Knows
// nothing of budgets.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace budgetcheck::test {

/// A word as it is set: its left end and its baseline in points from the upper left corner. A Chinese character is as
/// wide as its size, any of ASCII half as wide.
struct SetWord {
    double left = 0;
    double baseline = 0;
    std::string text;  ///< UTF-8
    double size = 10;
};

using SetPage = std::vector<SetWord>;

/// A whole PDF, its pages as large as needed; `trailer` are more entries of its trailer, as /Encrypt.
std::string small_pdf(const std::vector<SetPage>& pages, std::string_view trailer = {});

/// A text laid out in columns as a PDF: blanks set words apart, form feeds pages.
std::string pdf_of_text(std::string_view text);

/// The entry of a trailer for a password that nobody knows.
std::string locked_by_password();

}  // namespace budgetcheck::test
