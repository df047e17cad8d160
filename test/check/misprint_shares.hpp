// How many of several independent misprints in one document are noticed and located.
#pragma once

#include "catch.hpp"
#include "check/misprints.hpp"
#include "support/paths.hpp"

namespace budgetcheck::test {

inline Shares misprint_random_budgets(unsigned first_seed, unsigned documents, std::size_t errors) {
    Shares shares;
    for (unsigned seed = first_seed; seed < first_seed + documents; ++seed) {
        const std::string text = RandomBudgets(seed).text();
        const Misprinted misprinted = Misprinter(seed).misprint(text, covered_figures(text), errors);
        const Report report = check(misprinted.text, "misprinted.txt");
        for (const Misprint& misprint : misprinted.misprints) count(report, misprint, shares);
    }
    return shares;
}

inline Shares misprint_samples(unsigned rounds, std::size_t errors) {
    Shares shares;
    for (const std::string_view name : {"unit_budget.txt", "department_budget.txt", "unit_budget_squeezed.txt"}) {
        const std::string text = read_file(samples_folder() / name);
        const std::vector<FigureRecord> figures = covered_figures(text);
        for (unsigned seed = 0; seed < rounds; ++seed) {
            const Misprinted misprinted = Misprinter(seed).misprint(text, figures, errors);
            const Report report = check(misprinted.text, "misprinted.txt");
            for (const Misprint& misprint : misprinted.misprints) count(report, misprint, shares);
        }
    }
    return shares;
}

inline void check_shares(const char* what, std::size_t errors, const Shares& shares) {
    INFO(what << ", " << errors << " each: " << shares.all << " misprints, noticed " << shares.noticed_percent()
              << " %, located " << shares.located_percent() << " %");
    CHECK(shares.noticed_percent() >= 97);
    CHECK(shares.located_percent() >= 90);
}

}  // namespace budgetcheck::test
