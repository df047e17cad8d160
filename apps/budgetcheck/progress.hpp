// How far a long run is: one line on the terminal, drawn over again and gone at the end.
#pragma once

#include "report/catalogue.hpp"

#include <chrono>
#include <cstddef>

namespace budgetcheck {

class Progress {
public:
    /// Draws only where somebody watches standard error and the results go elsewhere.
    Progress(std::size_t documents, bool results_on_terminal, Language language);
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    /// One document more is done.
    void advance();

    /// Takes the line away, so that something else can be printed.
    void clear();

private:
    using Clock = std::chrono::steady_clock;

    bool shown_;
    bool drawn_ = false;
    Language language_;
    std::size_t documents_;
    std::size_t done_ = 0;
    Clock::time_point begin_ = Clock::now();
    Clock::time_point next_ = begin_;
};

}  // namespace budgetcheck
