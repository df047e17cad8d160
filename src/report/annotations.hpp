// Workflow commands of GitHub Actions: each finding is shown beside its line in the change that is reviewed.
#pragma once

#include "report/catalogue.hpp"

#include <budgetcheck/report.hpp>

#include <string>

namespace budgetcheck {

/// One command a line.
std::string annotations(const Report& report, Language language);

}  // namespace budgetcheck
