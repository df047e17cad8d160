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

/// For a static_assert beside each table: every key once, and where one looks for it.
template <std::size_t count>
consteval bool sorted_by_key(const std::array<CatalogueEntry, count>& entries) {
    for (std::size_t i = 1; i < count; ++i)
        if (entries[i - 1].key >= entries[i].key) return false;
    return true;
}

/// The numbers of the entries, each in the first free slot from that of its key on. Three of four are free, so that a
/// key of another section nearly always meets one at once.
template <std::size_t count>
consteval auto slots_of(const std::array<CatalogueEntry, count>& entries) {
    std::array<std::uint16_t, std::bit_ceil(4 * count)> slots{};
    slots.fill(CatalogueSection::no_entry);
    for (std::size_t i = 0; i < count; ++i) {
        std::size_t slot = CatalogueSection::hash(entries[i].key) % slots.size();
        while (slots[slot] != CatalogueSection::no_entry) slot = (slot + 1) % slots.size();
        slots[slot] = static_cast<std::uint16_t>(i);
    }
    return slots;
}

}  // namespace budgetcheck
