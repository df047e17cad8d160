// Findings as entries of a configuration that ignores them: whoever wants that fills in why, and until when.
#pragma once

#include "report/catalogue.hpp"

#include <budgetcheck/report.hpp>

#include <string>

namespace budgetcheck {

/// An [[ignore]] for each finding, its message above it. What must be filled in is a comment, so that it cannot be
/// forgotten.
std::string ignore_entries(const Report& report, Language language);

}  // namespace budgetcheck
