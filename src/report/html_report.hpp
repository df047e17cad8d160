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

/// One document as data: what the list shows, and its findings.
std::string html_document(const Report& report, const Settled& settled, Language language);

/// The script. It lists the documents while the appendices are still being read.
std::string html_closing();

/// What is drawn when a reader opens the document: behind the script, in the order of the documents. The page ends with
/// the last one (the end tags of body and html may be left out).
std::string html_appendix(const Report& report);

}  // namespace budgetcheck
