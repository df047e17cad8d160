// The version has one home: the project's build file.
#include <budgetcheck/version.hpp>

namespace budgetcheck {

std::string_view version() { return BUDGETCHECK_VERSION; }

}  // namespace budgetcheck
