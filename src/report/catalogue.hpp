// Every sentence the program says, in Chinese and English, by key. Knows words; knows nothing of when they are said.
#pragma once

#include <budgetcheck/report.hpp>

#include <cstdint>
#include <initializer_list>
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

/// Entries sorted by key, and where each stands by the hash of its key.
class CatalogueSection {
public:
    static constexpr std::uint16_t no_entry = 0xFFFF;

    /// `slots` are a power of two, and some are free; see slots_of().
    constexpr CatalogueSection(std::span<const CatalogueEntry> entries, std::span<const std::uint16_t> slots)
        : entries_(entries), slots_(slots) {}

    auto begin() const { return entries_.begin(); }
    auto end() const { return entries_.end(); }
    bool empty() const { return entries_.empty(); }

    /// Of nine characters spread over the key: they tell nearly all keys apart.
    static constexpr std::uint32_t hash(std::string_view key) {
        constexpr std::size_t last = 8;
        auto hash = static_cast<std::uint32_t>(key.size());
        if (key.empty()) return hash;
        for (std::size_t i = 0; i <= last; ++i)
            hash = hash * 31 + static_cast<unsigned char>(key[(key.size() - 1) * i / last]);
        return hash;
    }

    /// Null where it has none with this key.
    const CatalogueEntry* find(std::string_view key, std::uint32_t hash) const;

private:
    std::span<const CatalogueEntry> entries_;
    std::span<const std::uint16_t> slots_;
};

std::span<const CatalogueSection> catalogue();

/// The sentence with its arguments in place. Throws std::logic_error for a key the catalogue does not have and for a
/// missing argument: both are mistakes in the program.
std::string render(const Message& message, Language language);
std::string render(std::string_view key, Language language, std::initializer_list<std::string_view> arguments = {});
std::string render(std::string_view key, Language language, const std::vector<std::string>& arguments);

/// The same, behind a text.
void append_sentence(std::string& text, const Message& message, Language language);
void append_sentence(std::string& text, std::string_view key, Language language,
                     std::initializer_list<std::string_view> arguments = {});

}  // namespace budgetcheck
