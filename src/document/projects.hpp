// Project statements (经费情况说明) and forms (绩效目标申报表) → records, and their money as figures of the narrative.
// Knows titles, labels and phrases; compares nothing but names.
#pragma once

#include "document/document.hpp"
#include "document/titles.hpp"

#include <vector>

namespace budgetcheck::document {

/// Reads all projects of a document whose narrative is read.
void read_projects(const text::Text& text, const std::vector<Title>& titles, Document& document);

}  // namespace budgetcheck::document
