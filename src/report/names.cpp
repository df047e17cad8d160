// The names of enumerators as the JSON contract has them: one table an enumeration, in the order of its declaration.
#include <budgetcheck/report.hpp>

#include <array>
#include <cstddef>

namespace budgetcheck {
namespace {

template <std::size_t count, typename Enum>
std::string_view pick(const std::array<std::string_view, count>& names, Enum value) {
    return names.at(static_cast<std::size_t>(value));
}

using std::to_array;
using Name = std::string_view;

constexpr auto measures =
    to_array<Name>({"budget_money", "change", "procurement", "performance_money", "quantity", "project_total",
                    "project_annual", "limit", "table_money", "groups", "people", "vehicles", "rate"});
constexpr auto flows = to_array<Name>(
    {"income", "expenditure", "opening", "closing", "surplus_used", "surplus_distributed", "resources", "uses"});
constexpr auto funds =
    to_array<Name>({"all", "fiscal", "general", "government_fund", "state_capital", "business", "operating", "other",
                    "superior", "affiliate", "special_account", "non_fiscal", "general_of_year"});
constexpr auto components = to_array<Name>(
    {"total", "basic", "personnel", "public", "project", "to_superior", "operating", "to_affiliates", "reserve"});
constexpr auto purposes = to_array<Name>({"all",
                                          "three_public",
                                          "overseas",
                                          "reception",
                                          "vehicles",
                                          "vehicle_purchase",
                                          "vehicle_operation",
                                          "agency_operation",
                                          "goods",
                                          "works",
                                          "services",
                                          "small_firms",
                                          "micro_firms",
                                          "small_contracts",
                                          "micro_contracts",
                                          "open_contracts",
                                          "meetings",
                                          "training",
                                          "awarded_small",
                                          "awarded_micro"});
constexpr auto stages = to_array<Name>({"budget", "execution", "adjusted_budget", "final_accounts"});

constexpr auto severities = to_array<Name>({"note", "warning", "error"});
constexpr auto value_kinds = to_array<Name>({"amount", "count", "percent", "date", "text"});
constexpr auto confidences = to_array<Name>({"", "proven", "likely", "candidates"});
constexpr auto statuses = to_array<Name>({"passed", "failed", "incomplete", "unreadable"});
constexpr auto table_statuses = to_array<Name>({"read", "empty", "partial", "unread", "missing"});
constexpr auto kinds =
    to_array<Name>({"unit_budget", "department_budget", "unit_final", "department_final", "template", "unknown"});
constexpr auto companionships = to_array<Name>({"units", "department", "same-year", "other-year"});
constexpr auto reasons =
    to_array<Name>({"line-without-role", "column-not-unique", "name-unresolved", "slot-unread", "bound-reached"});
constexpr auto outcomes = to_array<Name>({"equal", "rounding", "contradiction", "undetermined"});

}  // namespace

std::string_view name(Measure value) { return pick(measures, value); }
std::string_view name(Flow value) { return pick(flows, value); }
std::string_view name(Fund value) { return pick(funds, value); }
std::string_view name(Component value) { return pick(components, value); }
std::string_view name(Purpose value) { return pick(purposes, value); }
std::string_view name(Stage value) { return pick(stages, value); }

std::string_view name(Severity value) { return pick(severities, value); }
std::string_view name(ValueKind value) { return pick(value_kinds, value); }
std::string_view name(Confidence value) { return pick(confidences, value); }
std::string_view name(Status value) { return pick(statuses, value); }
std::string_view name(TableStatus value) { return pick(table_statuses, value); }
std::string_view name(DocumentKind value) { return pick(kinds, value); }
std::string_view name(Reason value) { return pick(reasons, value); }
std::string_view name(LawOutcome value) { return pick(outcomes, value); }
std::string_view name(Companionship value) { return pick(companionships, value); }

}  // namespace budgetcheck
