// What the printed positions say about columns: figures are right-aligned, so rows without blanks show where each
// column ends on their page. Text that lost its layout says nothing.
#pragma once

#include "cube/placement.hpp"
#include "document/document.hpp"

#include <optional>
#include <vector>

namespace budgetcheck::cube {

/// For each row of a view the placement its positions decide, none where they leave a choice.
std::vector<std::optional<Columns>> placements_by_position(const text::Text& text, const document::View& view);

/// Of several placements of a row the one under the header's labels, none where two are about as close.
std::optional<Columns> placement_by_header(const text::Text& text, const document::View& view, const document::Row& row,
                                           std::span<const Columns> candidates);

}  // namespace budgetcheck::cube
