// The passes of a check in their order, for any set of tables.
#pragma once

#include "document/headings.hpp"
#include "document/schema.hpp"
#include "text/lines.hpp"

#include <budgetcheck/check.hpp>

#include <span>

namespace budgetcheck::checking {

/// Checks a document, of which these are the headings, against the given profiles; budgetcheck::check() does it with
/// all that are known.
Report run_passes(const text::Text& text, std::span<const document::HeadingLine> headings, std::string path,
                  const CheckOptions& options, std::span<const document::Profile> known);

}  // namespace budgetcheck::checking
