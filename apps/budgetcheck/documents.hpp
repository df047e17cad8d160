// The commands that read documents: check and extract.
#pragma once

#include "options.hpp"

namespace budgetcheck {

/// Reads, checks and writes; returns the exit code. Throws OutputError, OptionFileError.
int run_documents(const Options& asked);

}  // namespace budgetcheck
