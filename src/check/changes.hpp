// The law "change" where it is not linear: percentages and words of direction.
#pragma once

#include "check/context.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace budgetcheck::checking {

struct Change {
    std::string_view rule;
    Verdict verdict = Verdict::equal;
    const document::Comparison* comparison = nullptr;  ///< or
    const document::Share* share = nullptr;            ///< or
    std::optional<std::uint32_t> rate = {};            ///< the figure of a table that prints it
    std::array<std::uint32_t, 2> figures{};            ///< that are related: later and earlier, part and whole
    bool confirms = false;                             ///< what it says of them is as good as a sum
    std::string implied = {};  ///< the percentage or the word that follows from the figures, where it is another
    bool doubtful = false;     ///< the earlier figure may be another one: a warning at most
    bool rate_word = false;    ///< of two opposite words the one of the rate is told first
    bool forced = false;       ///< a share that is off by a unit of its last digit only
    std::vector<std::int64_t>
        meant_earlier;     ///< 分: what the figure before the change may have been, where it is suspect
    bool follows = false;  ///< it would hold if the mistakes diagnosed elsewhere were mended
};

using Changes = std::vector<Change>;

/// Judges every comparison and share of the narrative whose two figures are known.
Changes judge_changes(const Context& context);

void report_changes(const Context& context, const Changes& changes, Findings& findings);

/// Adds the checks to the ledger.
void count_changes(const Changes& changes, Report& report);

}  // namespace budgetcheck::checking
