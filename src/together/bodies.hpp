// Which document speaks of which body: by name, kind and year.
#pragma once

#include <budgetcheck/report.hpp>

namespace budgetcheck::together {

inline bool is_department(const Report& report) {
    return report.kind == DocumentKind::department_budget || report.kind == DocumentKind::department_final;
}

inline bool is_unit(const Report& report) {
    return report.kind == DocumentKind::unit_budget || report.kind == DocumentKind::unit_final;
}

inline bool is_final(const Report& report) {
    return report.kind == DocumentKind::unit_final || report.kind == DocumentKind::department_final;
}

/// Do they speak of the same money of the same year, of one body or of a body and what belongs to it?
inline bool is_same_account(const Report& one, const Report& other) {
    return is_final(one) == is_final(other) && one.fiscal_year == other.fiscal_year && one.fiscal_year != 0;
}

inline bool is_same_body(const Report& one, const Report& other) {
    return !one.organization.empty() && one.organization == other.organization &&
           is_department(one) == is_department(other) && is_unit(one) == is_unit(other);
}

inline bool is_document_of(const Member& member, const Report& department, const Report& unit) {
    return unit.organization == (member.own ? department.organization : member.name);
}

}  // namespace budgetcheck::together
