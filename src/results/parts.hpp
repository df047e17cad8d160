// A run that is done in parts: each line of its output then says to which file of the whole run it belongs, so that the
// parts can be put together again.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace budgetcheck::results {

/// A file's place among all files of the whole run.
struct PlaceInRun {
    std::uint32_t file = 0;   ///< from 0
    std::uint32_t files = 0;  ///< of all parts
};

/// The lines, JSON objects each, with the place as their first member.
std::string marked(std::string_view lines, const PlaceInRun& place);

/// A marked line as it was before. Takes the place off the line, or says that there is none.
std::optional<PlaceInRun> take_mark(std::string& line);

}  // namespace budgetcheck::results
