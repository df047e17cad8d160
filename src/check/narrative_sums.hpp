// Sums that sentences state: changes, lists behind 其中, procurement, the items of the narrative.
#pragma once

#include "check/instances.hpp"
#include "cube/printings.hpp"
#include "document/document.hpp"

namespace budgetcheck::checking {

void add_narrative_sums(const cube::Cube& cube, const cube::Printings& printings, const cube::Funds& funds,
                        const document::Document& document, Instances& instances);

}  // namespace budgetcheck::checking
