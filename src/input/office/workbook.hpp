// The sheets of a workbook (XLSX) as they are shown: values under their formats, results of formulas, merged cells.
// Knows SpreadsheetML (ECMA-376); knows nothing of budgets. Why by hand: docs/office.md.
#pragma once

#include "input/office/composer.hpp"
#include "input/office/package.hpp"

#include <budgetcheck/report.hpp>

#include <vector>

namespace budgetcheck::office {

/// Puts every sheet that is shown into `composer`, a page each. Returns what was left out: hidden sheets, rows and
/// columns. Throws Refused.
std::vector<Message> read_workbook(Package& package, Composer& composer);

}  // namespace budgetcheck::office
