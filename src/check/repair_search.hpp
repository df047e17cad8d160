// Looks for the smallest changes that make a group of contradictions hold and break nothing that held.
#pragma once

#include "check/repair_model.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace budgetcheck::checking {

struct Step {
    std::uint32_t variable = 0;
    std::int64_t delta = 0;  ///< 分, of the finest printing

    auto operator<=>(const Step&) const = default;
};

using Solution = std::vector<Step>;  ///< by variable, each once

/// What is left to spend on the whole document.
struct Effort {
    std::size_t trials = 0;  ///< changes tried
    std::size_t looks = 0;   ///< figures looked at to know what can be reached
};

/// All minimal repairs of a group, as far as they are looked for.
struct Repairs {
    std::vector<Solution> list;
    bool bounded = false;  ///< more contradictions, changes or trials than are looked at
};

/// `is_open` says of each law whether it is a contradiction not yet explained: those of other groups are not this
/// one's.
Repairs smallest_repairs(RepairModel& model, std::span<const std::uint32_t> group, const std::vector<bool>& is_open,
                         Effort& effort);

/// One changed figure that mends all of its contradictions in the group, at least two, and breaks nothing.
struct LocalRepair {
    Step step;
    std::vector<std::uint32_t> mended;
};

/// For a group that no small repair mends as a whole: the figure that mends most, where no other one mends as many of
/// the same contradictions.
std::optional<LocalRepair> best_local_repair(RepairModel& model, std::span<const std::uint32_t> group,
                                             const std::vector<bool>& is_open, Effort& effort);

}  // namespace budgetcheck::checking
