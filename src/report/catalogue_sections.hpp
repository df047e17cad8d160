// The sections of the catalogue, one file each: catalogue_<section>.cpp. Inside report only.
#pragma once

#include "report/catalogue.hpp"

#include <array>
#include <bit>
#include <cstddef>

namespace budgetcheck {

CatalogueSection configuration_messages();
CatalogueSection document_messages();
CatalogueSection explain_messages();
CatalogueSection finding_messages();
CatalogueSection html_messages();
CatalogueSection input_messages();
CatalogueSection results_messages();
CatalogueSection summary_messages();
CatalogueSection text_messages();
CatalogueSection usage_messages();

/// Every key once.
template <std::size_t count>
consteval bool sorted_by_key(const std::array<CatalogueEntry, count>& entries) {
    for (std::size_t i = 1; i < count; ++i)
        if (entries[i - 1].key >= entries[i].key) return false;
    return true;
}

template <std::size_t count, std::size_t size>
struct KeptSection {
    std::array<char, size> texts{};
    std::array<KeptEntry, count> entries{};
    std::array<std::uint16_t, std::bit_ceil(4 * count)> slots{};
};

template <std::size_t count>
consteval std::size_t texts_size(const std::array<CatalogueEntry, count>& entries) {
    std::size_t size = 0;
    for (const CatalogueEntry& entry : entries) size += entry.key.size() + entry.zh.size() + entry.en.size();
    return size;
}

/// The numbers of the entries, each in the first free slot from that of its key on. Three of four are free, so that a
/// key of another section nearly always meets one at once.
template <std::size_t count, std::size_t slots_count>
consteval void fill_slots(const std::array<CatalogueEntry, count>& entries,
                          std::array<std::uint16_t, slots_count>& slots) {
    slots.fill(CatalogueSection::no_entry);
    for (std::size_t i = 0; i < count; ++i) {
        std::size_t slot = CatalogueSection::hash(entries[i].key) % slots.size();
        while (slots[slot] != CatalogueSection::no_entry) slot = (slot + 1) % slots.size();
        slots[slot] = static_cast<std::uint16_t>(i);
    }
}

template <std::size_t size, std::size_t count>
consteval KeptSection<count, size> kept(const std::array<CatalogueEntry, count>& entries) {
    KeptSection<count, size> section;
    std::size_t end = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const CatalogueEntry& entry = entries[i];
        section.entries[i] = {static_cast<std::uint32_t>(end), static_cast<std::uint16_t>(entry.key.size()),
                              static_cast<std::uint16_t>(entry.zh.size()), static_cast<std::uint16_t>(entry.en.size())};
        for (const std::string_view text : {entry.key, entry.zh, entry.en})
            for (const char byte : text) section.texts[end++] = byte;
    }
    fill_slots(entries, section.slots);
    return section;
}

/// The section of a table of entries.
template <const auto& entries>
CatalogueSection section_of() {
    static_assert(sorted_by_key(entries), "sort the entries by key");
    static constexpr auto section = kept<texts_size(entries)>(entries);
    return {{section.texts.data(), section.texts.size()}, section.entries, section.slots};
}

}  // namespace budgetcheck
