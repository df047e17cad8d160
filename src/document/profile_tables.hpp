// The tables of each profile; one data file each.
#pragma once

#include "document/schema.hpp"

#include <span>

namespace budgetcheck::document {

std::span<const Schema> shanghai_budget_tables();
std::span<const Schema> shanghai_final_tables();
std::span<const Schema> jiangsu_budget_tables();
std::span<const Schema> national_budget_tables();

}  // namespace budgetcheck::document
