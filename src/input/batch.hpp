// Many documents in one run: worked on by several threads, taken in their order, with memory for a few at a time.
// Knows threads; knows nothing of documents.
#pragma once

#include "report/selection.hpp"

#include <budgetcheck/report.hpp>

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace budgetcheck {

/// More threads are a mistake, not a wish.
inline constexpr std::size_t max_jobs = 256;

/// What becomes of one document: complete output, so that it is written whole or not at all.
struct Rendered {
    std::string output;
    std::string appendix;         ///< behind the output of all documents
    std::string notice;           ///< for standard error
    std::vector<Report> reports;  ///< where the output is no text
    Tally tally;
    bool too_late = false;  ///< worked on while the run was interrupted: perhaps its reader was ended too
};

/// Calls work(0) … work(count − 1), up to `jobs` at a time (0: one for each processor, which are counted only where
/// there is more than one document), and take() with each result in that order, one at a time.
/// Starts no thread where one is enough. At most two results per job wait. Exceptions end the run and are passed on; an
/// interrupt ends it with what was begun.
void run_in_order(std::size_t count, std::size_t jobs, const std::function<Rendered(std::size_t)>& work,
                  const std::function<void(Rendered)>& take);

}  // namespace budgetcheck
