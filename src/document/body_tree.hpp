// Codes of bodies → a tree: a unit's code begins with that of the body it belongs to, 301 and 301001.
#pragma once

#include "document/document.hpp"
#include "token/token.hpp"

#include <cstdint>
#include <span>

namespace budgetcheck::document {

/// As printed, with the zeros in front.
struct BodyCode {
    std::int64_t number = 0;
    std::uint8_t digits = 0;
};

/// None where the row prints no code.
BodyCode body_code(std::span<const token::Token> codes);

/// Parents of all rows of a view whose rows are bodies, `codes` being those of its rows; marks codes printed twice.
void link_bodies(std::span<const BodyCode> codes, View& view);

}  // namespace budgetcheck::document
