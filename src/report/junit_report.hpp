// JUnit XML, as CI servers show it: a test suite for each document, a test case for each finding in it.
#pragma once

#include "report/catalogue.hpp"
#include "report/selection.hpp"

#include <budgetcheck/report.hpp>

#include <optional>
#include <string>

namespace budgetcheck {

std::string junit_opening();

/// A finding at or above `fail_on` is a failure, one below it is only told; a document that could not be read (wholly)
/// is an error; one without any finding is a test case that passed.
std::string junit_suite(const Report& report, std::optional<Severity> fail_on, Language language);

std::string junit_closing();

}  // namespace budgetcheck
