// SARIF 2.1.0 (OASIS), as code review and editors read it: https://docs.oasis-open.org/sarif/sarif/v2.1.0/. Columns
// count code points; a document that could not be read (wholly) is a result of the rule `input/document`.
#pragma once

#include "report/catalogue.hpp"
#include "report/selection.hpp"

#include <budgetcheck/report.hpp>

#include <string>

namespace budgetcheck {

/// The log up to its results, with all rules.
std::string sarif_opening(Language language);

/// The results of one document, separated by commas; empty where it has none.
std::string sarif_results(const Report& report, Language language);

/// The rest of the log.
std::string sarif_closing(const Tally& tally);

}  // namespace budgetcheck
