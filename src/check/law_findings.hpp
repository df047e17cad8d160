// Judged law instances → findings: contradictions as errors (warnings where an operand is doubtful), rounding as notes.
#pragma once

#include "check/context.hpp"

namespace budgetcheck::checking {

void report_instances(const Context& context, Findings& findings);

}  // namespace budgetcheck::checking
