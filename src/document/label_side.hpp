// One half of a table with a fixed list of rows: its labels, and what was read of it last.
#pragma once

#include "document/document.hpp"
#include "document/label_index.hpp"
#include "token/token.hpp"

#include <cstdint>
#include <string_view>

namespace budgetcheck::document {

struct LabelSide {
    explicit LabelSide(View& of) : view(&of), labels(of.half->labels) {}

    View* view;
    LabelIndex labels;
    int number = 0;                ///< of the last ordinal
    std::int64_t line_number = 0;  ///< of the column 行次, the last one
    int label = -1;

    bool lists_classes() const { return view->half->rows == RowScheme::class_names; }

    /// The label; of one that stands in the list twice the one behind the last that was read, else the first.
    int find(std::u16string_view printed) const { return labels.find(printed, label); }

    /// The label of which the printed one is a misprint; none where two would do.
    int find_near(std::u16string_view printed, std::u16string_view& known) const;

    /// Do the last label and this rest of it make one of the list, or a class, and not so without the rest?
    bool may_end_with(std::u16string_view rest) const;
};

/// 二十一、 → 21; 0 where it is no Chinese number.
int chinese_number(std::u16string_view ordinal);

/// Could it stand in the column 行次?
inline bool is_line_number(const token::Token& token) {
    return (token.kind == token::Kind::number) & (token.decimals == 0) & !token.grouped;
}

}  // namespace budgetcheck::document
