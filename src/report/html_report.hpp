// The report to look at: one HTML page that needs nothing else, no network and no other file. Made from Reports
// checked with CheckOptions::keep_views; what the page does with them is in src/report/html/.
#pragma once

#include "report/catalogue.hpp"
#include "report/selection.hpp"

#include <budgetcheck/report.hpp>

#include <string>

namespace budgetcheck {

/// The page up to its documents: style, words in both languages, and the places that the script fills.
std::string html_opening(Language language);

/// One document as data: what is shown at once, and what is drawn when a reader opens it.
std::string html_document(const Report& report, const Settled& settled, Language language);

/// The script, and the end of the page.
std::string html_closing();

}  // namespace budgetcheck
