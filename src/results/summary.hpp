// What the results of many documents come to: by rule, by body, and the documents to look at first.
#pragma once

#include "report/catalogue.hpp"
#include "results/results.hpp"

#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace budgetcheck::results {

/// Findings by Severity, and the documents that have some.
struct Count {
    std::array<std::size_t, 3> findings{};
    std::size_t documents = 0;
};

struct Worst {
    std::string path;
    std::size_t errors = 0;
    std::size_t warnings = 0;
};

struct Summary {
    std::size_t documents = 0;
    std::map<std::string, std::size_t> states;  ///< documents by status
    std::map<std::string, std::size_t> kinds;   ///< documents by kind
    std::map<std::string, Count> rules;
    std::map<std::string, Count> bodies;  ///< by name as printed; those without a name under ""
    std::size_t incomplete = 0;
    std::size_t figures_read = 0;
    std::size_t figures_confirmed = 0;
    std::size_t checks = 0;
    std::size_t undetermined = 0;
    std::vector<Worst> worst;  ///< most errors first; at most most_listed
};

/// Documents and bodies that are listed.
inline constexpr std::size_t most_listed = 10;

/// Reads results line by line. Throws ResultsError.
Summary summarise(const std::vector<std::string>& files);

std::string summary_text(const Summary& summary, Language language);
std::string summary_json(const Summary& summary);

}  // namespace budgetcheck::results
