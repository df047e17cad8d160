// The sections of the catalogue, one file each: catalogue_<section>.cpp. Inside report only.
#pragma once

#include "report/catalogue.hpp"

#include <array>
#include <cstddef>

namespace budgetcheck {

std::span<const CatalogueEntry> configuration_messages();
std::span<const CatalogueEntry> document_messages();
std::span<const CatalogueEntry> explain_messages();
std::span<const CatalogueEntry> finding_messages();
std::span<const CatalogueEntry> html_messages();
std::span<const CatalogueEntry> input_messages();
std::span<const CatalogueEntry> results_messages();
std::span<const CatalogueEntry> summary_messages();
std::span<const CatalogueEntry> text_messages();
std::span<const CatalogueEntry> usage_messages();

/// For a static_assert beside each table: lookups search it by halves.
template <std::size_t count>
consteval bool sorted_by_key(const std::array<CatalogueEntry, count>& entries) {
    for (std::size_t i = 1; i < count; ++i)
        if (entries[i - 1].key >= entries[i].key) return false;
    return true;
}

}  // namespace budgetcheck
