// What a paragraph itself divides without a gap: 支出预算…万元，其中：基本支出…万元，项目支出…万元. No table is asked.
#pragma once

#include "check/instances.hpp"
#include "document/document.hpp"

namespace budgetcheck::checking {

/// Expenditure by basic and project, basic expenditure by personnel and public use, the “three public” expenses by
/// their purposes, where one paragraph says the whole and all of its parts.
void add_narrative_partitions(const cube::Cube& cube, const document::Document& document, Instances& instances);

}  // namespace budgetcheck::checking
