// The nine tables of a unit or department budget. Source: the forms prescribed for the disclosure of Shanghai's
// districts, as printed 2023 to 2026; shapes in docs/tables.md.
#include "document/profile_tables.hpp"

#include <array>

namespace budgetcheck::document {
namespace {

constexpr Coordinates income(Fund fund) { return {.flow = Flow::income, .fund = fund}; }

constexpr Coordinates expenditure(Fund fund, Component component = Component::total) {
    return {.flow = Flow::expenditure, .fund = fund, .component = component};
}

constexpr text::WordList functional_words =
    u"项目|功能分类科目编码|功能分类科目名称|科目编码|科目名称|类|款|项|类款项|支出预算|收入预算|编码";
constexpr text::WordList split_required = u"基本支出|项目支出|科目";

constexpr auto amount_only = std::to_array<Column>({{"预算数", u""}});

constexpr auto income_labels = std::to_array<LabelRow>({
    {u"收入总计|总计"},
    {u"财政拨款收入|财政拨款", {.fund = Fund::fiscal}, 0},
    {u"一般公共预算资金|一般公共预算|一般公共预算财政拨款", {.fund = Fund::general}, 1},
    {u"政府性基金|政府性基金预算|政府性基金预算资金", {.fund = Fund::government_fund}, 1},
    {u"国有资本经营预算|国有资本经营预算资金", {.fund = Fund::state_capital}, 1},
    {u"事业收入", {.fund = Fund::business}, 0},
    {u"事业单位经营收入|经营收入", {.fund = Fund::operating}, 0},
    {u"其他收入", {.fund = Fund::other}, 0},
});

constexpr auto fiscal_income_labels = std::to_array<LabelRow>({
    {u"收入总计|总计"},
    {u"一般公共预算资金|一般公共预算|一般公共预算财政拨款", {.fund = Fund::general}, 0},
    {u"政府性基金|政府性基金预算|政府性基金预算资金", {.fund = Fund::government_fund}, 0},
    {u"国有资本经营预算|国有资本经营预算资金", {.fund = Fund::state_capital}, 0},
});

constexpr auto expenditure_total = std::to_array<LabelRow>({{u"支出总计|总计"}});

constexpr auto component_columns = std::to_array<Column>({
    {"合计", u"合计|预算数"},
    {"人员经费", u"人员经费", {.component = Component::personnel}, 0},
    {"公用经费", u"公用经费", {.component = Component::public_use}, 0},
    {"项目支出", u"项目支出", {.component = Component::project}, 0},
});

constexpr auto source_columns = std::to_array<Column>({
    {"合计", u"合计"},
    {"财政拨款收入", u"财政拨款收入", {.fund = Fund::fiscal}, 0},
    {"事业收入", u"事业收入", {.fund = Fund::business}, 0},
    {"事业单位经营收入", u"经营收入", {.fund = Fund::operating}, 0},
    {"其他收入", u"其他收入", {.fund = Fund::other}, 0},
});

constexpr auto split_columns = std::to_array<Column>({
    {"合计", u"合计"},
    {"基本支出", u"基本支出", {.component = Component::basic}, 0},
    {"项目支出", u"项目支出", {.component = Component::project}, 0},
});

constexpr auto fund_columns = std::to_array<Column>({
    {"合计", u"合计"},
    {"一般公共预算", u"一般公共预算", {.fund = Fund::general}, 0},
    {"政府性基金预算", u"政府性基金预算", {.fund = Fund::government_fund}, 0},
    {"国有资本经营预算", u"国有资本经营预算", {.fund = Fund::state_capital}, 0},
});

constexpr auto basic_columns = std::to_array<Column>({
    {"合计", u"合计"},
    {"人员经费", u"人员经费", {.component = Component::personnel}, 0},
    {"公用经费", u"公用经费", {.component = Component::public_use}, 0},
});

constexpr auto purpose_columns = std::to_array<Column>({
    {"“三公”合计", u"合计", {.purpose = Purpose::three_public}},
    {"因公出国（境）费", u"因公出国", {.purpose = Purpose::overseas}, 0},
    {"公务接待费", u"公务接待费|接待费", {.purpose = Purpose::reception}, 0},
    {"公务用车小计", u"小计", {.purpose = Purpose::vehicles}, 0},
    {"公务用车购置费", u"购置费", {.purpose = Purpose::vehicle_purchase}, 3},
    {"公务用车运行费", u"运行费", {.purpose = Purpose::vehicle_operation}, 3},
    {"机关运行经费", u"机关运行经", {.purpose = Purpose::agency_operation}},
});

constexpr auto budget_totals = std::to_array<Half>({
    {RowScheme::labels, income(Fund::all), amount_only, income_labels},
    {RowScheme::class_names, expenditure(Fund::all), component_columns, expenditure_total, u"支出总计|总计"},
});
constexpr auto income_by_code = std::to_array<Half>({{RowScheme::functional_codes, income(Fund::all), source_columns}});
constexpr auto expenditure_by_code =
    std::to_array<Half>({{RowScheme::functional_codes, expenditure(Fund::all), split_columns}});
constexpr auto fiscal_totals = std::to_array<Half>({
    {RowScheme::labels, income(Fund::fiscal), amount_only, fiscal_income_labels},
    {RowScheme::class_names, expenditure(Fund::fiscal), fund_columns, expenditure_total, u"支出总计|总计"},
});
constexpr auto general_by_code =
    std::to_array<Half>({{RowScheme::functional_codes, expenditure(Fund::general), split_columns}});
constexpr auto government_fund_by_code =
    std::to_array<Half>({{RowScheme::functional_codes, expenditure(Fund::government_fund), split_columns}});
constexpr auto state_capital_by_code =
    std::to_array<Half>({{RowScheme::functional_codes, expenditure(Fund::state_capital), split_columns}});
constexpr auto basic_by_economic_code =
    std::to_array<Half>({{RowScheme::economic_codes, expenditure(Fund::general, Component::basic), basic_columns}});
constexpr auto purposes = std::to_array<Half>({{RowScheme::single, expenditure(Fund::fiscal), purpose_columns}});

constexpr auto tables = std::to_array<Schema>({
    {.id = "T1",
     .name = "财务收支预算总表",
     .stems = u"财务收支预算总表",
     .required_words = u"本年收入|本年支出",
     .header_words = u"项目|预算数|基本支出",
     .halves = budget_totals},
    {.id = "T2",
     .name = "收入预算总表",
     .stems = u"收入预算总表",
     .required_words = u"财政拨款收入|其他收入|科目",
     .header_words = functional_words,
     .halves = income_by_code},
    {.id = "T3",
     .name = "支出预算总表",
     .stems = u"支出预算总表",
     .required_words = split_required,
     .header_words = functional_words,
     .halves = expenditure_by_code},
    {.id = "T4",
     .name = "财政拨款收支预算总表",
     .stems = u"财政拨款收支预算总表",
     .required_words = u"财政拨款收入|财政拨款支出|政府性基金",
     .header_words = u"项目|预算数",
     .halves = fiscal_totals},
    {.id = "T5",
     .name = "一般公共预算支出功能分类预算表",
     .stems = u"一般公共预算支出功能分类预算表",
     .required_words = split_required,
     .header_words = functional_words,
     .halves = general_by_code},
    {.id = "T6",
     .name = "政府性基金预算支出功能分类预算表",
     .stems = u"政府性基金预算支出功能分类预算表",
     .required_words = split_required,
     .header_words = functional_words,
     .halves = government_fund_by_code,
     .subject = u"政府性基金"},
    {.id = "T7",
     .name = "国有资本经营预算支出功能分类预算表",
     .stems = u"国有资本经营预算支出功能分类预算表",
     .required_words = split_required,
     .header_words = functional_words,
     .halves = state_capital_by_code,
     .subject = u"国有资本经营"},
    {.id = "T8",
     .name = "一般公共预算基本支出部门预算经济分类预算表",
     .stems = u"一般公共预算基本支出部门预算经济分类预算表|一般公共预算基本支出经济分类预算表",
     .required_words = u"人员经费|公用经费|科目",
     .header_words = u"项目|一般公共预算基本支出|部门预算经济分类科目|经济分类科目编码|部门经济分类科目名称|"
                     u"经济分类科目名称|编码|类|款|类款",
     .halves = basic_by_economic_code},
    {.id = "T9",
     .name = "“三公”经费和机关运行经费预算表",
     .stems = u"\"三公\"经费和机关运行经费预算表|三公经费和机关运行经费预算表",
     .required_words = u"接待费|购置费|机关运行经",
     .header_words =
         u"\"三公\"经费预算数|因公出国(境)费|公务接待费|公务用车购置及运行费|机关运行经费预算数|小计|购置费|运行费",
     .halves = purposes,
     .usual_unit = Unit::ten_thousand_yuan,
     .subject = u"三公"},
});

}  // namespace

std::span<const Schema> shanghai_budget_tables() { return tables; }

}  // namespace budgetcheck::document
