// A table of codes as a file: comma-separated text, UTF-8, the first line naming the columns. README.md beside the data
// describes it. The tables compiled in and those of --codes are read by this one function.
#pragma once

#include "codes/code_table.hpp"

#include <budgetcheck/report.hpp>

#include <optional>
#include <string_view>

namespace budgetcheck::codes {

/// Adds the rows of a file. Returns what is wrong with the first line that is no row: the line first of all arguments.
std::optional<Message> read_code_file(std::string_view bytes, CodeTable& table);

}  // namespace budgetcheck::codes
