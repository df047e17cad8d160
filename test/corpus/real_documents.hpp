// The real documents and what is known of them. They are not part of the project: where they are absent, so are the
// checks.
#pragma once

#include "support/paths.hpp"

#include <nlohmann/json.hpp>

#include <array>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace budgetcheck::test {

/// The budgets of which everything is known.
inline constexpr std::array<std::string_view, 5> budget_names{"cyzx_unit_2023", "sfj_unit_2026", "wanli_dept_2024",
                                                              "office_unit_2025", "commerce_dept_2025"};

struct RealBudget {
    std::string name;
    std::string text;
    nlohmann::json truth;
};

/// Empty where the folder of real documents is absent.
inline std::vector<RealBudget> real_budgets() {
    std::vector<RealBudget> budgets;
    const auto folder = shared_folder();
    if (!folder) return budgets;
    for (const std::string_view name : budget_names) {
        const std::filesystem::path path = *folder / "corpus" / name;
        budgets.push_back({std::string(name), read_file(path.string() + ".txt"),
                           nlohmann::json::parse(read_file(path.string() + ".truth.json"))});
    }
    return budgets;
}

/// A document without a truth file; empty where the folder is absent.
inline std::string other_document(std::string_view name) {
    const auto folder = shared_folder();
    return folder ? read_file(*folder / "corpus" / "other" / (std::string(name) + ".txt")) : std::string();
}

}  // namespace budgetcheck::test
