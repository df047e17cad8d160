// Reads tables whose rows are set out as classes, groups and items.
#pragma once

#include "document/pieces.hpp"

namespace budgetcheck::document {

void read_outline(const Pieces& pieces, Table& table);

}  // namespace budgetcheck::document
