// What the standard output can show.
#pragma once

#include "options.hpp"

#include "report/text_style.hpp"

namespace budgetcheck {

/// Colour, unless asked for or forbidden, only on a terminal and only without NO_COLOR (https://no-color.org).
/// `standard` tells that the report goes to the standard output.
TextStyle text_style(Language language, Color color, bool standard);

bool is_terminal_output();

}  // namespace budgetcheck
