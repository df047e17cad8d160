// The system's own wording stands only where the catalogue has no sentence for the error.
#include "input/system_error.hpp"

#include <cerrno>

namespace budgetcheck {

Message read_error(const std::error_code& problem) {
    if (problem == std::errc::no_such_file_or_directory || problem == std::errc::not_a_directory)
        return {"input/missing", {}};
    if (problem == std::errc::permission_denied) return {"input/denied", {}};
    return {"input/unreadable", {problem.message()}};
}

Message write_error(const std::error_code& problem, const std::string& target) {
    if (problem == std::errc::broken_pipe) return {"output/closed", {target}};
    if (problem == std::errc::no_space_on_device) return {"output/full", {target}};
    return {"output/failed", {target, problem.message()}};
}

std::error_code last_system_error() { return {errno, std::generic_category()}; }

}  // namespace budgetcheck
