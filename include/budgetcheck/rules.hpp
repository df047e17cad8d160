// The list of rules: what can be found, how severe it is, and one line on each in both languages.
#pragma once

#include <budgetcheck/report.hpp>

#include <span>
#include <string_view>

namespace budgetcheck {

struct Rule {
    std::string_view id;  ///< "family/name"; never reused
    Severity severity;    ///< of a certain instance; a doubtful one is reported lower
    std::string_view summary_zh;
    std::string_view summary_en;
};

/// All rules, in the order in which `budgetcheck rules` prints them.
std::span<const Rule> rules();

/// The rule with this id, or null.
const Rule* find_rule(std::string_view id);

}  // namespace budgetcheck
