// The real documents and what is known of them. They are not part of the project: where they are absent, so are the
// checks.
#pragma once

#include "support/paths.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace budgetcheck::test {

/// The budgets of which everything is known.
inline constexpr std::array<std::string_view, 5> budget_names{"cyzx_unit_2023", "sfj_unit_2026", "wanli_dept_2024",
                                                              "office_unit_2025", "commerce_dept_2025"};

/// The final accounts of which everything is known.
inline constexpr std::array<std::string_view, 2> account_names{"finance_final_2024", "socialwork_final_2024"};

struct RealBudget {
    std::string name;
    std::string text;
    nlohmann::json truth;
};

/// Empty where the folder of real documents is absent.
template <std::size_t count>
std::vector<RealBudget> real_documents(const std::array<std::string_view, count>& names) {
    std::vector<RealBudget> documents;
    const auto folder = shared_folder();
    if (!folder) return documents;
    for (const std::string_view name : names) {
        const std::filesystem::path path = *folder / "corpus" / name;
        documents.push_back({std::string(name), read_file(path.string() + ".txt"),
                             nlohmann::json::parse(read_file(path.string() + ".truth.json"))});
    }
    return documents;
}

inline std::vector<RealBudget> real_budgets() { return real_documents(budget_names); }
inline std::vector<RealBudget> real_accounts() { return real_documents(account_names); }

/// A text of the corpus; empty where the folder is absent.
inline std::string corpus_text(std::string_view name) {
    const auto folder = shared_folder();
    return folder ? read_file(*folder / "corpus" / (std::string(name) + ".txt")) : std::string();
}

/// A document without a truth file; empty where the folder is absent.
inline std::string other_document(std::string_view name) {
    const auto folder = shared_folder();
    return folder ? read_file(*folder / "corpus" / "other" / (std::string(name) + ".txt")) : std::string();
}

/// All documents without a truth file.
inline std::vector<std::filesystem::path> other_documents() {
    std::vector<std::filesystem::path> paths;
    const auto folder = shared_folder();
    if (!folder) return paths;
    for (const auto& entry : std::filesystem::directory_iterator(*folder / "corpus" / "other"))
        if (entry.path().extension() == ".txt") paths.push_back(entry.path());
    std::ranges::sort(paths);
    return paths;
}

}  // namespace budgetcheck::test
