// Lines of a paragraph that the extraction gave in the wrong order.
#pragma once

#include "document/phrases.hpp"
#include "text/lines.hpp"

#include <cstdint>
#include <span>

namespace budgetcheck::document {

/// Exchanges two neighbouring lines where a figure begins a line whose predecessor asks for none, and the next line ends
/// with words that ask for one: only where every join is sound afterwards. `lines` are indices into Text::lines().
void mend_order(const text::Text& text, const Phrases& phrases, std::span<std::uint32_t> lines);

}  // namespace budgetcheck::document
