// What the person at the terminal is told beside the result.
#pragma once

#include "report/catalogue.hpp"

#include <string>

namespace budgetcheck {

/// A file that the options name is not what it should be.
struct OptionFileError {
    Message message;
};

/// To standard error, as it is.
void print_error(const std::string& text);

/// Prints a message to standard error, after the name of the program.
void complain(const Message& message, Language language);

}  // namespace budgetcheck
