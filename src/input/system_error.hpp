// What the system says went wrong, as a message of the catalogue.
#pragma once

#include <budgetcheck/report.hpp>

#include <string>
#include <system_error>

namespace budgetcheck {

Message read_error(const std::error_code& problem);

/// `target` names where the output was to go.
Message write_error(const std::error_code& problem, const std::string& target);

/// The value of errno, as it is now.
std::error_code last_system_error();

}  // namespace budgetcheck
