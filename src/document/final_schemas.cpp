// The nine tables of final accounts. Source: the forms prescribed for the disclosure of Shanghai's districts, as printed
// for 2024, and where they differ those of the Ministry of Finance (公开01表 to 公开09表); shapes in docs/tables.md.
#include "document/profile_tables.hpp"
#include "document/purpose_rows.hpp"

#include <array>

namespace budgetcheck::document {
namespace {

constexpr Coordinates final_accounts(Flow flow, Fund fund, Component component = Component::total) {
    return {.flow = flow, .fund = fund, .component = component, .stage = Stage::final_accounts};
}
constexpr Coordinates income(Fund fund) { return final_accounts(Flow::income, fund); }
constexpr Coordinates expenditure(Fund fund, Component component = Component::total) {
    return final_accounts(Flow::expenditure, fund, component);
}

constexpr text::WordList code_words =
    u"项目|功能分类|支出功能分类|功能分类科目编码|经济分类|经济分类科目编码|科目编码|科目名称|类|款|项|类款|类款项|"
    u"本年收入|本年支出|决算数|预算数|金额";

constexpr auto amount_only = std::to_array<Column>({{"决算数", u""}});

constexpr auto income_labels = std::to_array<LabelRow>({
    {u"本年收入合计", {}, 11},
    {u"一般公共预算财政拨款收入|一般公共预算财政拨款", {.fund = Fund::general}, 0},
    {u"政府性基金预算财政拨款收入|政府性基金预算财政拨款", {.fund = Fund::government_fund}, 0},
    {u"国有资本经营预算财政拨款收入|国有资本经营预算财政拨款", {.fund = Fund::state_capital}, 0},
    {u"上级补助收入", {.fund = Fund::superior}, 0},
    {u"事业收入", {.fund = Fund::business}, 0},
    {u"经营收入", {.fund = Fund::operating}, 0},
    {u"附属单位上缴收入", {.fund = Fund::affiliate}, 0},
    {u"其他收入", {.fund = Fund::other}, 0},
    {u"使用非财政拨款结余|使用非财政拨款结余(含专用结余)", {.flow = Flow::surplus_used}, 11},
    {u"年初结转和结余", {.flow = Flow::opening}, 11},
    {u"总计", {.flow = Flow::resources}},
});

constexpr auto expenditure_labels = std::to_array<LabelRow>({
    {u"本年支出合计", {}, 3},
    {u"结余分配", {.flow = Flow::surplus_distributed}, 3},
    {u"年末结转和结余", {.flow = Flow::closing}, 3},
    {u"总计", {.flow = Flow::uses}},
});

constexpr auto fiscal_income_labels = std::to_array<LabelRow>({
    {u"本年收入合计", {}, 8},
    {u"一般公共预算财政拨款", {.fund = Fund::general}, 0},
    {u"政府性基金预算财政拨款", {.fund = Fund::government_fund}, 0},
    {u"国有资本经营预算财政拨款", {.fund = Fund::state_capital}, 0},
    {u"年初财政拨款结转和结余", {.flow = Flow::opening}, 8},
    {u"一般公共预算财政拨款", {.flow = Flow::opening, .fund = Fund::general}, 4},
    {u"政府性基金预算财政拨款", {.flow = Flow::opening, .fund = Fund::government_fund}, 4},
    {u"国有资本经营预算财政拨款", {.flow = Flow::opening, .fund = Fund::state_capital}, 4},
    {u"总计", {.flow = Flow::resources}},
});

constexpr auto fiscal_expenditure_labels = std::to_array<LabelRow>({
    {u"本年支出合计", {}, 2},
    {u"年末财政拨款结转和结余", {.flow = Flow::closing}, 2},
    {u"总计", {.flow = Flow::uses}},
});

constexpr auto fund_columns = std::to_array<Column>({
    {"合计", u"合计"},
    {"一般公共预算财政拨款", u"一般公共预算财政拨款", {.fund = Fund::general}, 0},
    {"政府性基金预算财政拨款", u"政府性基金预算财政拨款", {.fund = Fund::government_fund}, 0},
    {"国有资本经营预算财政拨款", u"国有资本经营预算财政拨款", {.fund = Fund::state_capital}, 0},
});

constexpr auto source_columns = std::to_array<Column>({
    {"本年收入合计", u"本年收入合计"},
    {"财政拨款收入", u"财政拨款收入", {.fund = Fund::fiscal}, 0},
    {"上级补助收入", u"上级补助收入", {.fund = Fund::superior}, 0},
    {"事业收入", u"事业收入", {.fund = Fund::business}, 0},
    {"经营收入", u"经营收入", {.fund = Fund::operating}, 0},
    {"附属单位上缴收入", u"附属单位上缴收入", {.fund = Fund::affiliate}, 0},
    {"其他收入", u"其他收入", {.fund = Fund::other}, 0},
});

constexpr auto component_columns = std::to_array<Column>({
    {"本年支出合计", u"本年支出合计|合计|小计"},
    {"基本支出", u"基本支出", {.component = Component::basic}, 0},
    {"项目支出", u"项目支出", {.component = Component::project}, 0},
    {"上缴上级支出", u"上缴上级支出", {.component = Component::to_superior}, 0},
    {"经营支出", u"经营支出", {.component = Component::operating}, 0},
    {"对附属单位补助支出", u"对附属单位补助支出", {.component = Component::to_affiliates}, 0},
});

constexpr auto split_columns = std::to_array<Column>({
    {"合计", u"合计|小计"},
    {"基本支出", u"基本支出", {.component = Component::basic}, 0},
    {"项目支出", u"项目支出", {.component = Component::project}, 0},
});

/// Each expense twice: the budget for the whole year and what was spent.
constexpr Setting planned(Purpose purpose) { return {.purpose = purpose, .stage = Stage::adjusted_budget}; }
constexpr Setting spent(Purpose purpose) { return {.purpose = purpose}; }

constexpr auto purpose_columns = std::to_array<Column>({
    {"合计预算数", u"合计", planned(Purpose::three_public)},
    {"合计决算数", u"合计", spent(Purpose::three_public)},
    {"因公出国（境）费预算数", u"因公出国", planned(Purpose::overseas), 0},
    {"因公出国（境）费决算数", u"因公出国", spent(Purpose::overseas), 1},
    {"公务用车小计预算数", u"小计", planned(Purpose::vehicles), 0},
    {"公务用车小计决算数", u"小计", spent(Purpose::vehicles), 1},
    {"公务用车购置费预算数", u"购置费", planned(Purpose::vehicle_purchase), 4},
    {"公务用车购置费决算数", u"购置费", spent(Purpose::vehicle_purchase), 5},
    {"公务用车运行维护费预算数", u"运行维护费|运行费", planned(Purpose::vehicle_operation), 4},
    {"公务用车运行维护费决算数", u"运行维护费|运行费", spent(Purpose::vehicle_operation), 5},
    {"公务接待费预算数", u"公务接待费|接待费", planned(Purpose::reception), 0},
    {"公务接待费决算数", u"公务接待费|接待费", spent(Purpose::reception), 1},
});

/// All of one stage before those of the other, told apart by their order only: the national form.
constexpr auto purpose_columns_by_stage = std::to_array<Column>({
    {"合计预算数", u"", planned(Purpose::three_public)},
    {"因公出国（境）费预算数", u"", planned(Purpose::overseas), 0},
    {"公务用车小计预算数", u"", planned(Purpose::vehicles), 0},
    {"公务用车购置费预算数", u"", planned(Purpose::vehicle_purchase), 2},
    {"公务用车运行维护费预算数", u"", planned(Purpose::vehicle_operation), 2},
    {"公务接待费预算数", u"", planned(Purpose::reception), 0},
    {"合计决算数", u"", spent(Purpose::three_public)},
    {"因公出国（境）费决算数", u"", spent(Purpose::overseas), 6},
    {"公务用车小计决算数", u"", spent(Purpose::vehicles), 6},
    {"公务用车购置费决算数", u"", spent(Purpose::vehicle_purchase), 8},
    {"公务用车运行维护费决算数", u"", spent(Purpose::vehicle_operation), 8},
    {"公务接待费决算数", u"", spent(Purpose::reception), 6},
});

/// With meetings and training, a row for each stage.
constexpr auto purpose_columns_with_meetings = std::to_array<Column>({
    {"“三公”合计", u"", {.purpose = Purpose::three_public}},
    {"因公出国（境）费", u"", {.purpose = Purpose::overseas}, 0},
    {"公务接待费", u"", {.purpose = Purpose::reception}, 0},
    {"公务用车小计", u"", {.purpose = Purpose::vehicles}, 0},
    {"公务用车购置费", u"", {.purpose = Purpose::vehicle_purchase}, 3},
    {"公务用车运行维护费", u"", {.purpose = Purpose::vehicle_operation}, 3},
    {"会议费", u"", {.purpose = Purpose::meetings}},
    {"培训费", u"", {.purpose = Purpose::training}},
});
constexpr auto stage_rows = std::to_array<LabelRow>({
    {u"预算数", {.stage = Stage::adjusted_budget}},
    {u"决算数", {}},
});

constexpr auto purpose_row_columns = std::to_array<Column>({
    {"预算数", u"预算数", {.stage = Stage::adjusted_budget}},
    {"决算数", u"决算数"},
});

constexpr auto carried_columns = std::to_array<Column>({
    {"年初结转和结余", u"年初结转和结余", {.flow = Flow::opening}},
    {"本年收入", u"本年收入", {.flow = Flow::income}},
    {"本年支出合计", u"合计|小计"},
    {"基本支出", u"基本支出", {.component = Component::basic}, 2},
    {"项目支出", u"项目支出", {.component = Component::project}, 2},
    {"年末结转和结余", u"年末结转和结余", {.flow = Flow::closing}},
});

constexpr auto totals = std::to_array<Half>({
    {RowScheme::labels, income(Fund::all), amount_only, income_labels, u"总计"},
    {RowScheme::class_names, expenditure(Fund::all), amount_only, expenditure_labels, u"总计"},
});
constexpr auto income_by_code = std::to_array<Half>({{RowScheme::functional_codes, income(Fund::all), source_columns}});
constexpr auto expenditure_by_code =
    std::to_array<Half>({{RowScheme::functional_codes, expenditure(Fund::all), component_columns}});
constexpr auto fiscal_totals = std::to_array<Half>({
    {RowScheme::labels, income(Fund::fiscal), amount_only, fiscal_income_labels, u"总计"},
    {RowScheme::class_names, expenditure(Fund::fiscal), fund_columns, fiscal_expenditure_labels, u"总计"},
});
constexpr auto general_by_code =
    std::to_array<Half>({{RowScheme::functional_codes, expenditure(Fund::general), split_columns}});
constexpr auto basic_by_economic_code = std::to_array<Half>({
    {RowScheme::economic_codes, expenditure(Fund::general, Component::personnel), amount_only, {}, u"人员经费合计"},
    {RowScheme::economic_codes, expenditure(Fund::general, Component::public_use), amount_only, {}, u"公用经费合计"},
});
constexpr auto purposes = std::to_array<Half>({{RowScheme::single, expenditure(Fund::fiscal), purpose_columns}});
constexpr auto purposes_by_stage =
    std::to_array<Half>({{RowScheme::single, expenditure(Fund::fiscal), purpose_columns_by_stage}});
constexpr auto purposes_with_meetings =
    std::to_array<Half>({{RowScheme::labels, expenditure(Fund::fiscal), purpose_columns_with_meetings, stage_rows}});
constexpr auto purposes_below =
    std::to_array<Half>({{RowScheme::labels, expenditure(Fund::fiscal), purpose_row_columns, purpose_rows}});
constexpr auto government_fund_by_code =
    std::to_array<Half>({{RowScheme::functional_codes, expenditure(Fund::government_fund), carried_columns}});
constexpr auto state_capital_by_code =
    std::to_array<Half>({{RowScheme::functional_codes, expenditure(Fund::state_capital), carried_columns}});
constexpr auto state_capital_spent_by_code =
    std::to_array<Half>({{RowScheme::functional_codes, expenditure(Fund::state_capital), split_columns}});

constexpr text::WordList purpose_titles =
    u"财政拨款\"三公\"经费支出决算表|财政拨款三公经费支出决算表|\"三公\"经费支出决算表|三公经费支出决算表|"
    u"\"三公\"经费决算表|三公经费决算表|\"三公\"经费决算情况表|\"三公\"经费支出决算情况表";
constexpr text::WordList purpose_words =
    u"财政拨款\"三公\"经费|因公出国(境)费|公务用车购置及运行维护费|公务用车|购置费|运行维护费|(境)费";

constexpr auto tables = std::to_array<Schema>({
    {.id = "F1",
     .name = "收入支出决算总表",
     .stems = u"收入支出决算总表",
     .required_words = u"项目|收入|支出",
     .header_words = u"",
     .halves = totals,
     .usual_unit = Unit::ten_thousand_yuan},
    {.id = "F2",
     .name = "收入决算表",
     .stems = u"收入决算表",
     .required_words = u"上级补助|缴收入|科目名称",
     .header_words = code_words,
     .halves = income_by_code,
     .usual_unit = Unit::ten_thousand_yuan},
    {.id = "F3",
     .name = "支出决算表",
     .stems = u"支出决算表",
     .required_words = u"上缴上级支|基本支出|科目名称",
     .header_words = code_words,
     .halves = expenditure_by_code,
     .usual_unit = Unit::ten_thousand_yuan},
    {.id = "F4",
     .name = "财政拨款收入支出决算总表",
     .stems = u"财政拨款收入支出决算总表",
     .required_words = u"项目|国有资本",
     .header_words = u"合计",
     .halves = fiscal_totals,
     .usual_unit = Unit::ten_thousand_yuan},
    {.id = "F5",
     .name = "一般公共预算财政拨款支出决算表",
     .stems = u"一般公共预算财政拨款支出决算表",
     .required_words = u"基本支出|项目支出|科目名称",
     .header_words = code_words,
     .halves = general_by_code,
     .usual_unit = Unit::ten_thousand_yuan},
    {.id = "F6",
     .name = "一般公共预算财政拨款基本支出决算表",
     .stems = u"一般公共预算财政拨款基本支出决算表",
     .required_words = u"经济分类|科目名称",
     .header_words = code_words,
     .halves = basic_by_economic_code,
     .usual_unit = Unit::ten_thousand_yuan},
    {.id = "F7",
     .name = "财政拨款“三公”经费支出决算表",
     .stems = purpose_titles,
     .required_words = u"公务接待费|预算数决算数预算数",
     .header_words = purpose_words,
     .halves = purposes,
     .usual_unit = Unit::ten_thousand_yuan,
     .subject = u"三公"},
    {.id = "F7",
     .name = "财政拨款“三公”经费支出决算表",
     .stems = purpose_titles,
     .required_words = u"公务接待费合计|预算数|决算数",
     .header_words = purpose_words,
     .halves = purposes_by_stage,
     .usual_unit = Unit::ten_thousand_yuan,
     .subject = u"三公"},
    {.id = "F7",
     .name = "财政拨款“三公”经费支出决算表",
     .stems = purpose_titles,
     .required_words = u"项目预算数决算数",
     .header_words = u"项目|预算数|决算数",
     .halves = purposes_below,
     .usual_unit = Unit::ten_thousand_yuan,
     .subject = u"三公"},
    {.id = "F7",
     .name = "财政拨款“三公”经费支出决算表",
     .stems = u"\"三公\"经费及会议费、培训费支出决算表|\"三公\"经费、会议费、培训费支出决算表",
     .required_words = u"会议费培训费|小计公务用车购置费",
     .header_words = u"项目|一般公共预算财政拨款安排的\"三公\"经费|小计|因公出国(境)费用|因公出国(境)费|公务接待费|"
                     u"公务用车购置及运行维护费|公务用车购置费|公务用车运行维护费|会议费|培训费",
     .halves = purposes_with_meetings,
     .usual_unit = Unit::ten_thousand_yuan,
     .subject = u"三公"},
    {.id = "F8",
     .name = "政府性基金预算财政拨款收入支出决算表",
     .stems = u"政府性基金预算财政拨款收入支出决算表",
     .required_words = u"本年收入|本年支出|科目名称",
     .header_words = code_words,
     .halves = government_fund_by_code,
     .usual_unit = Unit::ten_thousand_yuan,
     .subject = u"政府性基金"},
    {.id = "F9",
     .name = "国有资本经营预算财政拨款收入支出决算表",
     .stems = u"国有资本经营预算财政拨款收入支出决算表",
     .required_words = u"本年收入|本年支出|科目名称",
     .header_words = code_words,
     .halves = state_capital_by_code,
     .usual_unit = Unit::ten_thousand_yuan,
     .subject = u"国有资本经营"},
    {.id = "F9",
     .name = "国有资本经营预算财政拨款支出决算表",
     .stems = u"国有资本经营预算财政拨款支出决算表",
     .required_words = u"基本支出|项目支出|科目名称",
     .header_words = code_words,
     .halves = state_capital_spent_by_code,
     .usual_unit = Unit::ten_thousand_yuan,
     .subject = u"国有资本经营"},
});

}  // namespace

std::span<const Schema> shanghai_final_tables() { return tables; }

}  // namespace budgetcheck::document
