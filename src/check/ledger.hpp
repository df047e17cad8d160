// The ledger: what was read, what was confirmed, what was left open and why.
#pragma once

#include "check/changes.hpp"
#include "check/context.hpp"

namespace budgetcheck::checking {

/// Confirmations and contradictions of each figure.
struct Standing {
    std::uint32_t confirmed = 0;
    std::uint32_t contradicted = 0;
};

std::vector<Standing> standings(const Context& context, const Changes& changes);

void fill_ledger(const Context& context, const std::vector<Standing>& standing, Report& report);

}  // namespace budgetcheck::checking
