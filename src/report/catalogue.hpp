// Every sentence the program says, in Chinese and English, by key. Knows words; knows nothing of when they are said.
#pragma once

#include <budgetcheck/report.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace budgetcheck {

enum class Language : std::uint8_t { zh, en };

/// One sentence. {0}, {1} … stand for the arguments of a Message, at most ten; no sentence has other
/// braces.
struct CatalogueEntry {
    std::string_view key;
    std::string_view zh;
    std::string_view en;
};

/// The sections of the catalogue, each sorted by key.
std::span<const std::span<const CatalogueEntry>> catalogue();

/// The sentence with its arguments in place. Throws std::logic_error for a key the catalogue does not have and for a
/// missing argument: both are mistakes in the program.
std::string render(const Message& message, Language language);
std::string render(std::string_view key, Language language, std::vector<std::string> arguments = {});

}  // namespace budgetcheck
