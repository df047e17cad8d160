// A PDF as text whose lines and columns keep the places of its words. Knows which program takes the words out, and
// what its complaints mean; knows nothing of budgets. Why it is a program of its own: docs/pdf.md.
#pragma once

#include "input/child_process.hpp"

#include <budgetcheck/report.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace budgetcheck {

/// pdftotext of a PDF on its standard input, as the file of this name. Standard input is called "-" where the system
/// has no names for open files (/proc is not mounted); it is then taken into memory whole, and slowly where it is
/// large.
std::vector<std::string> pdftotext(const char* input = "/dev/stdin");

/// The program that prints the words of a PDF on its standard input with their places.
struct PdfTool {
    std::vector<std::string> command = pdftotext();
    ChildLimits limits;
};

/// The sign of a PDF stands within so many bytes: its readers forgive what is before it.
inline constexpr std::size_t pdf_start_bytes = 1024;

/// Do these first bytes of a file begin a PDF? Its name does not matter.
bool is_pdf(std::string_view first_bytes);

struct PdfText {
    std::string text;              ///< form feeds between the pages
    std::optional<Message> error;  ///< why it cannot be checked: damaged, locked, without text, too slow …
    std::optional<Message> doubt;  ///< why some of its text may be missing
};

/// Reads the PDF in an open file into `result`, at most `most_bytes` of text. (A buffer of the caller's, to be used
/// again.)
void read_pdf(int file, const PdfTool& tool, std::size_t most_bytes, PdfText& result);

}  // namespace budgetcheck
