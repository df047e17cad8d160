// What a report keeps of a document so that it can be drawn again: its laws, its views as grids, its sentences. Only
// for CheckOptions::keep_views.
#pragma once

#include "check/changes.hpp"
#include "check/context.hpp"

#include <vector>

namespace budgetcheck::checking {

/// Every law over tables and sentences, with the figures that it relates.
std::vector<LawRecord> law_records(const Context& context, const Changes& changes);

std::vector<ViewRecord> view_records(const Context& context);

std::vector<ComparisonRecord> comparison_records(const Context& context);

/// The lines with figures outside the tables, and the other lines of their paragraphs, in the order of the text.
std::vector<ProseLine> prose_lines(const Context& context);

}  // namespace budgetcheck::checking
