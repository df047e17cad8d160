// Plain rules: what is wrong without any arithmetic. Each is a pure function from the document to findings; the order
// in which they run is this list.
#pragma once

#include "check/context.hpp"

namespace budgetcheck::checking {

void check_encoding(const Context& context, Findings& findings);
void check_missing_tables(const Context& context, Findings& findings);
void check_repeated_tables(const Context& context, Findings& findings);
void check_empty_tables(const Context& context, Findings& findings);
void check_unit_notes(const Context& context, Findings& findings);
void check_years(const Context& context, Findings& findings);
void check_heading_years(const Context& context, Findings& findings);
void check_years_left(const Context& context, Findings& findings);
void check_organization(const Context& context, Findings& findings);
void check_labels(const Context& context, Findings& findings);
void check_sections(const Context& context, Findings& findings);
void check_wording(const Context& context, Findings& findings);
void check_listed_names(const Context& context, Findings& findings);
void check_amounts(const Context& context, Findings& findings);
void check_codes(const Context& context, Findings& findings);
void check_projects(const Context& context, Findings& findings);
void check_parts_left_out(const Context& context, Findings& findings);
void check_items_left_out(const Context& context, Findings& findings);
void check_classified(const Context& context, Findings& findings);

}  // namespace budgetcheck::checking
