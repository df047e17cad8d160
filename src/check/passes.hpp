// The passes of a check in their order, for any set of tables.
#pragma once

#include "document/schema.hpp"

#include <budgetcheck/check.hpp>

#include <span>

namespace budgetcheck::checking {

/// Checks a document against the given tables; budgetcheck::check() does it with all tables known.
Report run_passes(std::string_view bytes, std::string path, const CheckOptions& options,
                  std::span<const document::Schema> known);

}  // namespace budgetcheck::checking
