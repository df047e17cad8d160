// Header labels that wrap inside their cell: the words that stand below each other put together again.
#pragma once

#include "document/document.hpp"

#include <span>
#include <string>
#include <vector>

namespace budgetcheck::document {

/// A cell of a header with all cells above it, as 公务用车|购置费 under “三公”经费.
struct StackedLabel {
    std::u16string text;  ///< from the top down
    Span place;           ///< of the lowest line
};

/// One for each lowest cell.
std::vector<StackedLabel> stacked_labels(std::span<const text::Line> header);

/// The place of the last part of a label whose parts are cells of lines below each other, where the columns of the text
/// are lost. An empty one where the header has no such parts, one of them being the whole.
Span find_in_parts(std::span<const text::Line> header, std::u16string_view label);

}  // namespace budgetcheck::document
