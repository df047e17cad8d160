// The parts of a run (--shard) put together: byte for byte what one run would have written.
#pragma once

#include "results/results.hpp"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace budgetcheck::results {

struct Merged {
    bool failed = false;
    bool incomplete = false;
    std::uint32_t files = 0;             ///< of the whole run
    std::vector<std::uint32_t> missing;  ///< files of which no part says anything; where documents are checked only
};

/// Gives the lines of all parts to `write`, in the order of the whole run, with one line of each part in memory. Throws
/// ResultsError where they are no parts of one run.
Merged merge(const std::vector<std::string>& parts, const std::function<void(std::string_view)>& write);

}  // namespace budgetcheck::results
