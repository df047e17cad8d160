// Relations between the amounts of projects: sources and total, year and total, statement and form, projects and the
// money with performance targets.
#pragma once

#include "check/instances.hpp"
#include "document/document.hpp"

namespace budgetcheck::checking {

void add_project_sums(const cube::Cube& cube, const document::Document& document, Instances& instances);

}  // namespace budgetcheck::checking
