// What the printed positions say about columns: figures are right-aligned, so rows without blanks show where each
// column ends on their page. Text that lost its layout says nothing.
#pragma once

#include "cube/placement.hpp"
#include "document/document.hpp"

#include <optional>
#include <span>
#include <vector>

namespace budgetcheck::cube {

/// For each row of a view the placement its positions decide, none where they leave a choice.
std::vector<std::optional<Columns>> placements_by_position(const text::Text& text, const document::View& view);

/// Columns that the extractor of this document may count for a Chinese character. Figures are right-aligned: under the
/// right measure they end at fewer places.
std::vector<int> likely_measures(const text::Text& text, std::span<const document::View* const> views);

/// The columns of a line that a word takes.
struct Extent {
    int begin = 0;
    int end = 0;
};

/// The placement of a row's figures under the header's labels: weaker evidence than rows without blanks. None where two
/// placements are about as close.
class HeaderRuler {
public:
    HeaderRuler(const text::Text& text, const document::View& view, std::span<const int> measures);

    std::optional<Columns> placement(const document::Row& row, std::span<const Columns> candidates) const;

private:
    const text::Text& text_;
    const document::View& view_;
    /// The labels under one measure.
    struct Ruler {
        int wide = 1;  ///< columns a wide character takes
        std::vector<Extent> labels;
    };
    std::vector<Ruler> rulers_;  ///< for each likely measure; empty where a label is not known
};

}  // namespace budgetcheck::cube
