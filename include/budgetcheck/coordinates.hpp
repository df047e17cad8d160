// What a figure speaks of: its place in the one sparse cube of which every table and sentence is a view.
// Knows the dimensions and their values; knows nothing of tables, lines or verdicts.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace budgetcheck {

enum class Measure : std::uint8_t {
    budget_money,
    change,             ///< of budget money against an earlier stage; stage and year are the earlier one's
    procurement,        ///< government procurement; the purpose says goods, works or services
    performance_money,  ///< of projects with a performance target
    quantity,           ///< counts, areas and other figures of one sentence only
    project_total,      ///< of one project, over all its years
    project_annual,     ///< of one project, of one year
    limit,              ///< a bound that a sentence names, as of a unit price
    table_money,        ///< of a row or column that no other table and no sentence speaks of
    groups,             ///< journeys or receptions of a purpose, counted
    people,             ///< on these journeys, at these receptions
    vehicles,           ///< held or bought, counted
    rate,               ///< per cent of a table, by which a row grows; rates add up into nothing
};

/// Final accounts add what is carried over: resources = income + opening + surplus used, uses = expenditure + closing +
/// surplus distributed, and the two are equal.
enum class Flow : std::uint8_t {
    income,
    expenditure,
    opening,
    closing,
    surplus_used,
    surplus_distributed,
    resources,
    uses,
};

/// An income source is a fund of the flow income. Roll-ups are data: cube/partitions.
enum class Fund : std::uint8_t {
    all,
    fiscal,
    general,
    government_fund,
    state_capital,
    business,
    operating,
    other,
    superior,         ///< subsidies from the superior body
    affiliate,        ///< remittances of affiliated bodies
    special_account,  ///< kept in the special account of the treasury (财政专户管理资金)
    non_fiscal,       ///< what forms sum up as 其他资金 or 单位资金: business, operating and other income
    general_of_year,  ///< of the general fund what is granted this year (当年拨款), where that is told from what it has
                      ///< with the money carried over
};

enum class Component : std::uint8_t {
    total,
    basic,
    personnel,
    public_use,
    project,
    to_superior,    ///< payments to the superior body
    operating,      ///< of a business run by a public institution
    to_affiliates,  ///< subsidies to affiliated bodies
    reserve,        ///< kept back by the unit for what the year may bring (单位预留机动经费)
};

/// Purposes cut across economic codes: the "three public" expenses, agency operation.
enum class Purpose : std::uint8_t {
    all,
    three_public,
    overseas,
    reception,
    vehicles,
    vehicle_purchase,
    vehicle_operation,
    agency_operation,
    goods,
    works,
    services,
    small_firms,      ///< procurement set aside for small and medium firms
    micro_firms,      ///< of that, for small and micro firms
    small_contracts,  ///< won by small and medium firms where it was set aside for them
    micro_contracts,
    open_contracts,  ///< won by small and medium firms where nothing was set aside
    meetings,
    training,
    awarded_small,  ///< all contracts won by small and medium firms
    awarded_micro,  ///< of these, by small and micro firms
};

enum class Stage : std::uint8_t { budget, execution, adjusted_budget, final_accounts };

/// Codes are decimal numbers without leading zeros lost: 208, 20805, 2080502 and 301, 30101; 0 stands for all.
struct Coordinates {
    Measure measure = Measure::budget_money;
    Flow flow = Flow::expenditure;
    Fund fund = Fund::all;
    Component component = Component::total;
    Purpose purpose = Purpose::all;
    Stage stage = Stage::budget;
    std::uint16_t year = 0;  ///< fiscal year, 0 while unknown
    std::uint32_t function = 0;
    std::uint32_t economic = 0;

    auto operator<=>(const Coordinates&) const = default;
};

/// The names used in JSON, e.g. "expenditure", "general", "public".
std::string_view name(Measure value);
std::string_view name(Flow value);
std::string_view name(Fund value);
std::string_view name(Component value);
std::string_view name(Purpose value);
std::string_view name(Stage value);

}  // namespace budgetcheck
