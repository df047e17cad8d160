// Tables for spreadsheets: CSV (RFC 4180) in UTF-8 with the mark that Excel needs, one finding or one figure a row.
#pragma once

#include "report/catalogue.hpp"

#include <budgetcheck/report.hpp>

#include <string>
#include <string_view>

namespace budgetcheck {

/// A value as a field: quoted where needed. What a spreadsheet would take for a formula gets an apostrophe in front
/// (https://owasp.org/www-community/attacks/CSV_Injection); a negative number stays one.
std::string csv_field(std::string_view value);

std::string csv_findings_header();

/// The findings of a document; first a row of its own where it could not be read (wholly).
std::string csv_findings(const Report& report, Language language);

std::string csv_figures_header();
std::string csv_figures(const Report& report);

}  // namespace budgetcheck
