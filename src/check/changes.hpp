// The law "change" where it is not linear: percentages and words of direction.
#pragma once

#include "check/context.hpp"

#include <vector>

namespace budgetcheck::checking {

struct Change {
    std::string_view rule;
    Verdict verdict = Verdict::equal;
    const document::Comparison* comparison = nullptr;
    bool follows = false;  ///< it would hold if the mistakes diagnosed elsewhere were mended
};

using Changes = std::vector<Change>;

/// Judges every comparison of the narrative whose two figures are known.
Changes judge_changes(const Context& context);

void report_changes(const Context& context, const Changes& changes, Findings& findings);

/// Adds the checks to the ledger.
void count_changes(const Changes& changes, Report& report);

}  // namespace budgetcheck::checking
