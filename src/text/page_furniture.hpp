// What is printed at the top or the foot of every page: no part of the document.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace budgetcheck::text {

/// The bytes with blanks for the running titles: lines that begin or end most of the pages, a page number beside them
/// or not; but for one on the first page, which may be the title. None where there are none, as in nearly all
/// documents. No byte moves. Pages end with form feeds.
std::optional<std::string> without_running_titles(std::string_view bytes);

}  // namespace budgetcheck::text
