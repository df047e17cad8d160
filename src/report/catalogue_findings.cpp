// What the rules say. A key is the rule's id, with a suffix where a rule has several sentences. Sorted by key.
#include "report/catalogue_sections.hpp"

namespace budgetcheck {
namespace {

constexpr auto entries = std::to_array<CatalogueEntry>({
    {"structure/missing-table", "缺少{0}", "the table {0} is missing"},
});
static_assert(sorted_by_key(entries), "sort the entries by key");

}  // namespace

std::span<const CatalogueEntry> finding_messages() { return entries; }

}  // namespace budgetcheck
