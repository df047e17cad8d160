// In which unit a table's figures are: as its unit note says, unless its figures meet those of the other tables in the
// usual unit only.
#pragma once

#include "document/document.hpp"

namespace budgetcheck::cube {

document::Unit unit_of(const document::Document& document, const document::Table& table);

}  // namespace budgetcheck::cube
