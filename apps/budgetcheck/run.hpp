// What the program does once it knows what it was asked for.
#pragma once

#include "options.hpp"

namespace budgetcheck {

/// Runs the command and returns the exit code. Throws OutputError where the result could not be written,
/// OptionFileError, results::ResultsError.
int run(const Options& options);

}  // namespace budgetcheck
