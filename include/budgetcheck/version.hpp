// Which budgetcheck this is.
#pragma once

#include <string_view>

namespace budgetcheck {

/// "MAJOR.MINOR.PATCH", as the build file says it.
std::string_view version();

}  // namespace budgetcheck
