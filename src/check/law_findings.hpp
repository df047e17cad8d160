// Judged law instances → findings: contradictions as errors (warnings where an operand is doubtful), rounding as notes.
#pragma once

#include "check/context.hpp"

namespace budgetcheck::checking {

/// `tell_rounding` as in CheckOptions.
void report_instances(const Context& context, bool tell_rounding, Findings& findings);

}  // namespace budgetcheck::checking
