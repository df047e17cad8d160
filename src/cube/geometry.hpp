// What the printed positions say about columns: figures are right-aligned, so rows without blanks show where each
// column ends on their page. Text that lost its layout says nothing.
#pragma once

#include "cube/placement.hpp"
#include "document/document.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace budgetcheck::cube {

/// The columns of a line that a word takes.
struct Extent {
    int begin = 0;
    int end = 0;
};

/// Columns of characters under a measure: how many a wide one takes. What stands where the wide characters of its line
/// are over, as most figures do, is asked for without counting.
class Positions {
public:
    explicit Positions(const text::Text& text) : text_(text), widths_(text.lines().size()) {}

    const text::Text& text() const { return text_; }

    int end_of(const document::Span& span, int wide) { return of(span.line, span.end, wide); }
    Extent extent(const document::Span& span, int wide);

private:
    static constexpr std::uint32_t unknown = ~0U;

    /// Of a line, once it was asked for.
    struct Widths {
        std::uint32_t wide = 0;       ///< wide characters before `end`
        std::uint32_t end = unknown;  ///< from here on there are none
    };

    int of(std::uint32_t line, std::uint32_t index, int wide) {
        if (wide == 1) return static_cast<int>(index);
        const Widths& known = widths_[line];
        return static_cast<int>(index + (index >= known.end ? known.wide : wide_before(line, index)));
    }
    std::uint32_t wide_before(std::uint32_t line, std::uint32_t index);

    const text::Text& text_;
    std::vector<Widths> widths_;
};

/// For each row of a view the placement its positions decide, none where they leave a choice.
std::vector<std::optional<Columns>> placements_by_position(Positions& positions, const document::View& view);

/// Columns that the extractor of this document may count for a Chinese character. Figures are right-aligned: under the
/// right measure they end at fewer places.
std::vector<int> likely_measures(Positions& positions, std::span<const document::View* const> views);

/// The placement of a row's figures under the header's labels: weaker evidence than rows without blanks. None where
/// another one is about as close; where the nearest is one of `rivals`, only those are others.
class HeaderRuler {
public:
    HeaderRuler(Positions& positions, const document::View& view, std::span<const int> likely);

    std::optional<Columns> placement(const document::Row& row, std::span<const Columns> candidates,
                                     std::span<const Columns> rivals = {}) const;

private:
    Positions& positions_;
    const document::View& view_;
    /// The labels under one measure.
    struct Ruler {
        int wide = 1;  ///< columns a wide character takes
        std::vector<Extent> labels;
    };
    std::vector<Ruler> rulers_;  ///< for each likely measure; empty where a label is not known
};

}  // namespace budgetcheck::cube
