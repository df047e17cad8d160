// What a rule finds, by example: a document without a mistake, and the few words that make it wrong.
#pragma once

#include <budgetcheck/report.hpp>

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace budgetcheck::explain {

enum class Base : std::uint8_t { budget, covered_budget, several_funds, project, accounts, department, restated };

/// Words that stand once in a part of the document ("T5", "N1"), and what replaces them.
struct Edit {
    std::string_view part;
    std::string_view from;
    std::string_view to;
};

struct Example {
    std::string_view rule;
    Base base = Base::budget;
    std::array<Edit, 4> edits{};  ///< those without a part are none
};

/// One for each rule.
std::span<const Example> examples();

const Example* find_example(std::string_view rule);

/// The document without the mistake, and with it. Throws std::logic_error where the words of an edit do not stand once
/// in their part.
std::string right_document(const Example& example);
std::string wrong_document(const Example& example);

/// What the program finds in a document of one example.
std::vector<Finding> findings_of(const std::string& document);

/// The lines that differ between the two, as they stand in either.
struct ChangedLines {
    std::string right;
    std::string wrong;
};
ChangedLines changed_lines(const Example& example);

}  // namespace budgetcheck::explain
