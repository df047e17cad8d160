// Contradictions between documents as findings of one of them.
#pragma once

#include "together/contradictions.hpp"

namespace budgetcheck::together {

/// `key` of the message: {0} row, {1} column, {2} what this document gives, {3} what the others give, {4} how many.
Finding finding_of(const Contradiction& contradiction, const Report& report, std::string_view rule, Severity severity,
                   std::string_view key);

/// Adds the findings and keeps the report's order by line and column; those in another file come last.
void add_findings(std::vector<Finding> findings, Report& report);

}  // namespace budgetcheck::together
