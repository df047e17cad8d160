// The words of the text report around a finding. Sorted by key.
#include "report/catalogue_sections.hpp"

namespace budgetcheck {
namespace {

constexpr auto entries = std::to_array<CatalogueEntry>({
    {"text/blank", "空", "blank"},
    {"text/difference", "差 {0}", "off by {0}"},
    {"text/expected", "应为 {0}", "should be {0}"},
    {"text/lines", "（第 {0} 行）", "(line {0})"},
    {"text/list-separator", "、", ", "},
    {"text/more-evidence", "… 另有 {0} 条算式", "… {0} more sums"},
    {"text/more-places", "… 另有 {0} 处", "… {0} more places"},
    {"text/more-terms", "…（另 {0} 项）", "… ({0} more)"},
    {"text/page", "第 {0} 页", "page {0}"},
    {"text/separator", "，", ", "},
    {"text/sheet-row", "{0} 第 {1} 行", "{0}, row {1}"},
    {"text/table-row", "第 {0} 个表格第 {1} 行", "table {0}, row {1}"},
    {"text/yuan", "{0} 元", "{0} yuan"},
});

}  // namespace

CatalogueSection text_messages() { return section_of<entries>(); }

}  // namespace budgetcheck
