// The system's own wording stands only where the catalogue has no sentence for the error.
#include "input/system_error.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <span>
#include <string_view>

namespace budgetcheck {
namespace {

struct Known {
    std::errc error;
    std::string_view key;
};

constexpr auto known_of_reading = std::to_array<Known>({
    {std::errc::no_such_file_or_directory, "input/missing"},
    {std::errc::not_a_directory, "input/missing"},
    {std::errc::permission_denied, "input/denied"},
    {std::errc::filename_too_long, "input/long-name"},
});

constexpr auto known_of_writing = std::to_array<Known>({
    {std::errc::broken_pipe, "output/closed"},
    {std::errc::no_space_on_device, "output/full"},
    {std::errc::no_such_file_or_directory, "output/no-folder"},
    {std::errc::not_a_directory, "output/no-folder"},
    {std::errc::is_a_directory, "output/is-folder"},
    {std::errc::permission_denied, "output/denied"},
    {std::errc::read_only_file_system, "output/denied"},
    {std::errc::filename_too_long, "output/long-name"},
});

/// Empty for none.
std::string_view key_of(const std::error_code& problem, std::span<const Known> known) {
    const auto found = std::ranges::find_if(known, [&](const Known& one) { return problem == one.error; });
    return found == known.end() ? std::string_view() : found->key;
}

}  // namespace

Message read_error(const std::error_code& problem) {
    const std::string_view key = key_of(problem, known_of_reading);
    return key.empty() ? Message{"input/unreadable", {problem.message()}} : Message{key, {}};
}

Message write_error(const std::error_code& problem, const std::string& target) {
    const std::string_view key = key_of(problem, known_of_writing);
    return key.empty() ? Message{"output/failed", {target, problem.message()}} : Message{key, {target}};
}

std::error_code last_system_error() { return {errno, std::generic_category()}; }

}  // namespace budgetcheck
