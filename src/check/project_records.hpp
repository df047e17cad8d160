// Projects as `extract` lists them.
#pragma once

#include "check/context.hpp"

#include <vector>

namespace budgetcheck::checking {

std::vector<ProjectRecord> project_records(const Context& context);

}  // namespace budgetcheck::checking
