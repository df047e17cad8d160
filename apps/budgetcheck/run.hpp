// What the program does once it knows what it was asked for.
#pragma once

#include "options.hpp"

namespace budgetcheck {

/// A file that the options name is not what it should be.
struct OptionFileError {
    Message message;
};

/// Runs the command and returns the exit code. Throws OutputError where the result could not be written,
/// OptionFileError.
int run(const Options& options);

/// Prints a message to standard error, after the name of the program.
void complain(const Message& message, Language language);

}  // namespace budgetcheck
