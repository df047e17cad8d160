// The commands over what earlier runs wrote: merge and summary.
#pragma once

#include "options.hpp"

namespace budgetcheck {

/// Both return the exit code, and throw OutputError, results::ResultsError.
int run_merge(const Options& options);
int run_summary(const Options& options);

}  // namespace budgetcheck
