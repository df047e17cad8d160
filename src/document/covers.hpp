// A file may hold several documents one behind the other: a department's and its unit's, a budget and final accounts.
#pragma once

#include "document/headings.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace budgetcheck::document {

/// The lines at which a further document begins: indices, ascending. Nearly always none.
std::vector<std::uint32_t> further_documents(const text::Text& text, std::span<const HeadingLine> headings);

}  // namespace budgetcheck::document
