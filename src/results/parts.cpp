// The mark is put in front as text: what stands behind it is, byte for byte, what a run in one part would have written.
#include "results/parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace budgetcheck::results {
namespace {

constexpr std::string_view before_file = R"({"run":{"file":)";
constexpr std::string_view before_files = R"(,"files":)";
constexpr std::string_view behind = "},";

/// Takes the word, then a number, off the front of the line.
bool take(std::string_view& line, std::string_view word, std::uint32_t& number) {
    if (!line.starts_with(word)) return false;
    line.remove_prefix(word.size());
    const auto [end, problem] = std::from_chars(line.data(), line.data() + line.size(), number);
    line.remove_prefix(static_cast<std::size_t>(end - line.data()));
    return problem == std::errc{};
}

}  // namespace

std::string marked(std::string_view lines, const PlaceInRun& place) {
    const std::string mark = fmt::format("{}{}{}{}{}", before_file, place.file, before_files, place.files, behind);
    std::string result;
    while (!lines.empty()) {
        const std::size_t end = std::min(lines.find('\n'), lines.size() - 1) + 1;
        result.append(mark).append(lines.substr(1, end - 1));
        lines.remove_prefix(end);
    }
    return result;
}

std::optional<PlaceInRun> take_mark(std::string& line) {
    std::string_view rest = line;
    PlaceInRun place;
    const bool is_marked = take(rest, before_file, place.file) && take(rest, before_files, place.files) &&
                           rest.starts_with(behind) && place.file < place.files;
    if (!is_marked) return std::nullopt;
    line.replace(0, line.size() - rest.size() + behind.size(), "{");
    return place;
}

}  // namespace budgetcheck::results
