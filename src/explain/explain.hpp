// Rules explained: what is checked and why, how rounding is treated, what to do, with an example that is executed.
#pragma once

#include "report/catalogue.hpp"

#include <budgetcheck/rules.hpp>

#include <span>
#include <string>
#include <vector>

namespace budgetcheck {

/// For the terminal.
std::string explanation_text(std::span<const Rule* const> rules, Language language);

/// A page, with a heading for each rule.
std::string explanation_markdown(std::span<const Rule* const> rules, Language language);

/// The table of rules.
std::string rules_markdown(std::span<const Rule> rules, Language language);

}  // namespace budgetcheck
