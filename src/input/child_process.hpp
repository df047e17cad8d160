// Another program, run on a file with bounds to its time and memory. Knows processes; knows nothing of PDF.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace budgetcheck {

/// What a child may cost before it is ended.
struct ChildLimits {
    std::chrono::seconds processor_time{20};
    std::chrono::milliseconds time{60'000};
    std::size_t memory = std::size_t{512} << 20;  ///< address space
    std::size_t files = 64;                       ///< open at a time
    std::size_t written = 0;                      ///< bytes of one file; pipes do not count
    bool family = false;                          ///< it starts others, which are to end with it
};

enum class ChildEnd : std::uint8_t {
    exited,       ///< by itself; see exit_code
    crashed,      ///< by a signal that nobody sent
    too_slow,     ///< ended for its time
    stopped,      ///< ended because its output was refused
    not_started,  ///< there is no such program, or it cannot be run
};

struct ChildResult {
    ChildEnd end = ChildEnd::exited;
    int exit_code = 0;
    std::string errors;  ///< the beginning of what it wrote to standard error
};

/// Runs a program (found in PATH) with the open file as its standard input, and hands on its standard output bit by bit
/// as long as take() returns true. The child dies with us. Throws std::system_error where the system gives no process.
ChildResult run_child(const std::vector<std::string>& command, int input, const ChildLimits& limits,
                      const std::function<bool(std::string_view)>& take);

}  // namespace budgetcheck
