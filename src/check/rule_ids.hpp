// The ids of the rules, named once.
#pragma once

#include <string_view>

namespace budgetcheck::checking::rule {

inline constexpr std::string_view split = "add/split";
inline constexpr std::string_view rollup = "add/rollup";
inline constexpr std::string_view sum_of_purposes = "add/sangong";
inline constexpr std::string_view across = "add/across";
inline constexpr std::string_view table = "agree/table";
inline constexpr std::string_view prose = "agree/prose";
inline constexpr std::string_view repeat = "agree/repeat";
inline constexpr std::string_view document = "agree/document";
inline constexpr std::string_view units = "add/units";
inline constexpr std::string_view item_sum = "add/prose";
inline constexpr std::string_view procurement = "add/procurement";
inline constexpr std::string_view vehicles = "add/vehicles";
inline constexpr std::string_view project_sum = "add/project";
inline constexpr std::string_view project_amount = "project/amount";
inline constexpr std::string_view project_dates = "project/dates";
inline constexpr std::string_view project_name = "project/name";
inline constexpr std::string_view indicator = "project/indicator";
inline constexpr std::string_view list = "contain/list";
inline constexpr std::string_view change_amount = "change/amount";
inline constexpr std::string_view change_percent = "change/percent";
inline constexpr std::string_view change_direction = "change/direction";
inline constexpr std::string_view share = "share/percent";
inline constexpr std::string_view completion = "share/completion";
inline constexpr std::string_view listed_name = "name/listed";
inline constexpr std::string_view zero_base = "change/zero-base";
inline constexpr std::string_view unit_slip = "agree/unit";
inline constexpr std::string_view balance_total = "balance/total";
inline constexpr std::string_view balance_fund = "balance/fund";
inline constexpr std::string_view balance_code = "balance/code";
inline constexpr std::string_view part = "contain/part";
inline constexpr std::string_view missing_table = "structure/missing-table";
inline constexpr std::string_view repeated_table = "structure/repeated-table";
inline constexpr std::string_view empty_table = "structure/empty-table";
inline constexpr std::string_view year = "structure/year";
inline constexpr std::string_view organization = "structure/organization";
inline constexpr std::string_view leftover = "structure/leftover";
inline constexpr std::string_view level = "structure/level";
inline constexpr std::string_view section = "structure/section";
inline constexpr std::string_view reason = "change/reason";
inline constexpr std::string_view asset_date = "asset/date";
inline constexpr std::string_view unit_note = "structure/unit";
inline constexpr std::string_view label = "name/label";
inline constexpr std::string_view code = "name/code";
inline constexpr std::string_view retired = "name/retired";
inline constexpr std::string_view amount = "format/amount";
inline constexpr std::string_view precision = "format/precision";
inline constexpr std::string_view percent_sign = "format/percent-sign";
inline constexpr std::string_view encoding = "text/encoding";

}  // namespace budgetcheck::checking::rule
