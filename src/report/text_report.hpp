// The report for people: findings as FILE:LINE:COLUMN, each with its source lines, sums and implied value, then the
// ledger of the document. From a Report alone.
#pragma once

#include "report/selection.hpp"
#include "report/text_style.hpp"

#include <budgetcheck/report.hpp>

#include <string>
#include <string_view>

namespace budgetcheck {

class TextWriter;

/// One finding with everything below its first line.
/// Where the lines are ours, the page or the cell is named.
void write_finding(TextWriter& out, const Finding& finding, std::string_view path, Origin origin);
std::string text_finding(const Finding& finding, std::string_view path, const TextStyle& style,
                         Origin origin = Origin::text);

/// What was and was not checked in a document.
std::string text_summary(const Report& report, const Settled& settled, const TextStyle& style);

/// Error, findings and summary of one document.
std::string text_document(const Report& report, const Settled& settled, const TextStyle& style);

/// The line after several documents.
std::string text_total(const Tally& tally, const TextStyle& style);

}  // namespace budgetcheck
