// Money of projects: its place in the narrative's figures.
#include "document/projects_parts.hpp"

#include <array>

namespace budgetcheck::document {
namespace {

struct Words {
    ProjectMoney what;
    std::u16string_view name;
    Measure measure;
    Fund fund;
};

constexpr auto words = std::to_array<Words>({
    {ProjectMoney::total, u"项目资金总额", Measure::project_total, Fund::all},
    {ProjectMoney::total_fiscal, u"财政资金", Measure::project_total, Fund::fiscal},
    {ProjectMoney::total_other, u"其他资金", Measure::project_total, Fund::other},
    {ProjectMoney::annual, u"年度资金申请总额", Measure::project_annual, Fund::all},
    {ProjectMoney::annual_fiscal, u"当年财政拨款", Measure::project_annual, Fund::fiscal},
    {ProjectMoney::annual_carry_over, u"上年结转资金", Measure::project_annual, Fund::all},
    {ProjectMoney::annual_other, u"年度其他资金", Measure::project_annual, Fund::other},
    {ProjectMoney::quarter, u"季度用款", Measure::project_annual, Fund::all},
    {ProjectMoney::part, u"其中", Measure::project_annual, Fund::all},
    {ProjectMoney::sum, u"合计", Measure::project_annual, Fund::all},
});

}  // namespace

std::uint32_t add_project_amount(Document& document, Project& project, const ProjectAmount& what,
                                 const PrintedAmount& printed, std::u16string_view name) {
    View& view = document.narrative.table.views[0];
    const Words& kind = words.at(static_cast<std::size_t>(what.what));
    Row row;
    row.level = 1;
    row.at = Coordinates{.measure = kind.measure, .fund = kind.fund, .year = what.year};
    row.local = true;
    row.name = name.empty() ? kind.name : name;
    row.first_amount = static_cast<std::uint32_t>(view.amounts.size());
    row.amount_count = 1;
    row.name_place = printed.place;
    view.amounts.push_back(printed);
    view.rows.push_back(row);
    project.amounts.push_back(what);
    project.amounts.back().row = static_cast<std::uint32_t>(view.rows.size() - 1);
    return project.amounts.back().row;
}

}  // namespace budgetcheck::document
