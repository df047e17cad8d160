// The comparisons, each over all documents.
#pragma once

#include "together/comparable.hpp"

#include <span>

namespace budgetcheck::together {

/// One document of the run, and what becomes of its report.
struct Entry {
    Report* report = nullptr;
    Comparable figures;
};

void compare_departments(std::span<Entry> documents);
void compare_same_bodies(std::span<Entry> documents);

}  // namespace budgetcheck::together
