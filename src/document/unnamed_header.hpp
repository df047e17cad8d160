// The columns of a header by the words it says.
#pragma once

#include "document/document.hpp"

#include <optional>
#include <span>
#include <vector>

namespace budgetcheck::document {

/// What one column says. A group stands above several columns: 一般公共预算 over 基本支出 and 项目支出.
struct NamedColumn {
    static constexpr int none = -1;
    int group = none;       ///< indices into header_words()
    int word = none;        ///< none where the words are not known
    bool of_year = false;   ///< a year is printed above it
    bool subtotal = false;  ///< 小计: the columns behind it are its parts
    Span place;
    Setting setting = {};
    int whole = no_whole;  ///< index of the column of which this one is a part

    bool is_open() const { return word == none; }
    bool is_whole() const { return word == 0 && group == none; }  ///< of all others
};

/// The lines of a header. Where they are not aligned, only the order of their cells says what belongs together.
struct HeaderOfWords {
    std::span<const text::Line> lines;
    bool aligned = true;
};

/// None where the words cannot be told apart.
std::optional<std::vector<NamedColumn>> columns_named(const HeaderOfWords& header);

/// Does it say that the rows are bodies, by code or name, and no functional or economic codes?
bool heads_bodies(const HeaderOfWords& header);

/// What a title says of its table: none where it leaves anything open.
std::optional<Coordinates> base_named(std::u16string_view title);

}  // namespace budgetcheck::document
