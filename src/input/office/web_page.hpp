// A web page (HTML): block elements as lines, tables with their cells. Knows HTML; knows nothing of budgets.
#pragma once

#include "input/office/composer.hpp"

#include <cstddef>
#include <string_view>

namespace budgetcheck::office {

/// What the parser may use, and how deep elements may be nested where we go down by calls.
inline constexpr std::size_t max_web_memory = std::size_t{192} << 20;
inline constexpr double max_web_seconds = 10;
inline constexpr int max_web_depth = 500;

/// Puts the page (in UTF-8) into `composer`. Throws Refused.
void read_web_page(std::string_view bytes, Composer& composer);

}  // namespace budgetcheck::office
