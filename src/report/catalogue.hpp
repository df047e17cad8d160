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

/// An entry as it is kept: where its texts, one behind the other, begin among those of its section. It has no address,
/// which the start of the program would have to put right.
struct KeptEntry {
    std::uint32_t begin = 0;
    std::uint16_t key_size = 0;
    std::uint16_t zh_size = 0;
    std::uint16_t en_size = 0;
};

/// Entries sorted by key, and where each stands by the hash of its key.
class CatalogueSection {
public:
    static constexpr std::uint16_t no_entry = 0xFFFF;

    /// `slots` are a power of two, and some are free; see slots_of().
    constexpr CatalogueSection(std::string_view texts, std::span<const KeptEntry> kept,
                               std::span<const std::uint16_t> slots)
        : texts_(texts), kept_(kept), slots_(slots) {}

    std::vector<CatalogueEntry> entries() const;

    /// Of nine characters spread over the key: they tell nearly all keys apart.
    static constexpr std::uint32_t hash(std::string_view key) {
        constexpr std::size_t last = 8;
        auto hash = static_cast<std::uint32_t>(key.size());
        if (key.empty()) return hash;
        for (std::size_t i = 0; i <= last; ++i)
            hash = hash * 31 + static_cast<unsigned char>(key[(key.size() - 1) * i / last]);
        return hash;
    }

    /// False where it has none with this key.
    bool find(std::string_view key, std::uint32_t hash, CatalogueEntry& found) const;

private:
    CatalogueEntry entry(const KeptEntry& kept) const;

    std::string_view texts_;
    std::span<const KeptEntry> kept_;
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
