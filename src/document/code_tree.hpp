// Codes → a tree: which row adds up into which. A damaged code takes its parent from its position.
#pragma once

#include "document/document.hpp"
#include "token/token.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <span>

namespace budgetcheck::document {

/// The last code of each level so far.
struct LastCodes {
    std::array<std::optional<std::uint32_t>, 4> of_level;

    void note(const Row& row) {
        if (!row.is_total) of_level[row.level] = row.code;
    }
};

/// Level, code and state of a row from its printed code pieces; a damaged one is mended from the rows before it.
void set_code(Row& row, std::span<const token::Token> pieces, const LastCodes& before);

/// Parents of all rows of a view whose rows have codes; marks duplicate codes and codes without a parent.
void link_codes(View& view);

/// Codes without a parent that other tables print, under the same name, at the position's own parent: they are damaged.
void mend_orphans(Document& document);

}  // namespace budgetcheck::document
