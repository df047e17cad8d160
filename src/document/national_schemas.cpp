// The nine tables of a unit or department budget in the national forms. Source: the disclosure rules 财预〔2016〕143号,
// 第三条, and the forms 公开01表 to 公开09表 of the Ministry of Finance, which most provinces print with other columns
// left out; shapes in docs/tables.md. Tables with one id are forms of one table.
#include "document/profile_tables.hpp"
#include "document/purpose_rows.hpp"

#include <array>

namespace budgetcheck::document {
namespace {

constexpr Coordinates income(Fund fund) { return {.flow = Flow::income, .fund = fund}; }
constexpr Coordinates expenditure(Fund fund, Component component = Component::total) {
    return {.flow = Flow::expenditure, .fund = fund, .component = component};
}

constexpr text::WordList code_words =
    u"项目|科目|科目编码|科目代码|科目名称|功能科目|功能分类科目|支出功能分类科目|功能分类科目编码|功能分类科目名称|"
    u"编码|代码|名称|类|款|项|类款项|预算数|本年政府性基金预算支出|本年国有资本经营预算支出|本年收入|本年支出";
constexpr text::WordList compared_words =
    u"项目|科目|科目编码|科目代码|科目名称|功能科目|功能分类科目|支出功能分类科目|功能分类科目编码|功能分类科目名称|"
    u"编码|代码|名称|类|款|项|类款项|年预算数|年预算数比|年执行数|预算数比上年执行数|比上年执行数增减|增减情况|%";
constexpr text::WordList economic_words =
    u"项目|科目|科目编码|科目代码|科目名称|经济科目|经济分类科目|支出经济分类科目|部门预算支出经济分类科目|"
    u"部门预算经济分类科目|部门经济分类科目|经济分类科目编码|经济分类科目名称|编码|名称|类|款|类款|预算数|年基本支出|"
    u"一般公共预算基本支出";

constexpr text::WordList general_names =
    u"一般公共预算拨款收入|一般公共预算收入|一般公共预算拨款|一般公共预算财政拨款收入|一般公共预算财政拨款|"
    u"一般公共预算资金|一般公共预算";
constexpr text::WordList government_fund_names =
    u"政府性基金预算拨款收入|政府性基金预算收入|政府性基金预算拨款|政府性基金预算财政拨款收入|政府性基金预算财政拨款|"
    u"政府性基金预算资金|政府性基金预算|政府性基金收入|政府性基金";
constexpr text::WordList state_capital_names =
    u"国有资本经营预算拨款收入|国有资本经营预算收入|国有资本经营预算拨款|国有资本经营预算财政拨款收入|"
    u"国有资本经营预算财政拨款|国有资本经营预算资金|国有资本经营预算";
constexpr text::WordList special_account_names =
    u"财政专户管理资金收入|财政专户管理资金|财政专户拨款收入|财政专户拨款|财政专户管理的资金收入|财政专户收入";
constexpr text::WordList operating_names = u"事业单位经营收入|单位经营收入|经营收入";
constexpr text::WordList superior_names = u"上级补助收入|上级单位补助收入";
constexpr text::WordList affiliate_names = u"附属单位上缴收入|附属单位上缴|下级单位上缴收入";
constexpr text::WordList surplus_names =
    u"使用非财政拨款结余|用事业基金弥补收支差额|使用非财政拨款结余(含专用结余)|非财政拨款结余";
constexpr text::WordList opening_names =
    u"上年结转|上年结转结余|上年结转和结余|上年结转(结余)|上年结转收入|年初结转和结余|年初结转结余|上年结余结转|"
    u"上年结余|上年结转及结余";
constexpr text::WordList closing_names =
    u"年终结转结余|年终结转和结余|年末结转结余|年末结转和结余|结转下年|结转下年支出|结转下年资金|年终结余结转|"
    u"年终结转(结余)|结余结转";
constexpr text::WordList income_total = u"收入总计|收入合计|总计";
constexpr text::WordList expenditure_total = u"支出总计|支出合计|总计";

constexpr auto amount_only = std::to_array<Column>({{"预算数", u""}});

constexpr int of_income = 0;
constexpr int of_unit = 5;  // 单位资金, which some places print above its parts
constexpr int of_resources = 13;
constexpr auto income_labels = std::to_array<LabelRow>({
    {u"本年收入合计|本年收入小计|本年收入", {}, of_resources},
    {general_names, {.fund = Fund::general}, of_income},
    {government_fund_names, {.fund = Fund::government_fund}, of_income},
    {state_capital_names, {.fund = Fund::state_capital}, of_income},
    {special_account_names, {.fund = Fund::special_account}, of_income},
    {.labels = u"单位资金|单位资金收入",
     .setting = {.fund = Fund::non_fiscal},
     .whole = of_income,
     .optional = true},
    {u"事业收入", {.fund = Fund::business}, of_unit},
    {operating_names, {.fund = Fund::operating}, of_unit},
    {superior_names, {.fund = Fund::superior}, of_unit},
    {affiliate_names, {.fund = Fund::affiliate}, of_unit},
    {u"其他收入", {.fund = Fund::other}, of_unit},
    {surplus_names, {.flow = Flow::surplus_used}, of_resources},
    {opening_names, {.flow = Flow::opening}, of_resources},
    {income_total, {.flow = Flow::resources}},
});

constexpr auto class_labels = std::to_array<LabelRow>({
    {u"本年支出合计|本年支出小计|本年支出", {}, 2},
    {closing_names, {.flow = Flow::closing}, 2},
    {expenditure_total, {.flow = Flow::uses}},
});

constexpr auto fiscal_income_labels = std::to_array<LabelRow>({
    {u"本年收入合计|本年收入小计|本年收入", {}, 8},
    {general_names, {.fund = Fund::general}, 0},
    {government_fund_names, {.fund = Fund::government_fund}, 0},
    {state_capital_names, {.fund = Fund::state_capital}, 0},
    {opening_names, {.flow = Flow::opening}, 8},
    {general_names, {.flow = Flow::opening, .fund = Fund::general}, 4},
    {government_fund_names, {.flow = Flow::opening, .fund = Fund::government_fund}, 4},
    {state_capital_names, {.flow = Flow::opening, .fund = Fund::state_capital}, 4},
    {income_total, {.flow = Flow::resources}},
});

constexpr auto fund_columns = std::to_array<Column>({
    {"合计", u"合计|小计"},
    {"一般公共预算", u"一般公共预算", {.fund = Fund::general}, 0},
    {"政府性基金预算", u"政府性基金预算|政府性基金", {.fund = Fund::government_fund}, 0},
    {"国有资本经营预算", u"国有资本经营预算|国有资本经营", {.fund = Fund::state_capital}, 0},
});

/// What is carried over is a part of the 合计 here.
constexpr auto source_columns = std::to_array<Column>({
    {"合计", u"合计|总计", {.flow = Flow::resources}},
    {"上年结转", u"上年结转结余|上年结转和结余|上年结转|年初结转", {.flow = Flow::opening}, 0},
    {"一般公共预算拨款收入", general_names, {.fund = Fund::general}, 0},
    {"政府性基金预算拨款收入", government_fund_names, {.fund = Fund::government_fund}, 0},
    {"国有资本经营预算拨款收入", state_capital_names, {.fund = Fund::state_capital}, 0},
    {"财政专户管理资金收入", special_account_names, {.fund = Fund::special_account}, 0},
    {"事业收入", u"事业收入", {.fund = Fund::business}, 0},
    {"事业单位经营收入", operating_names, {.fund = Fund::operating}, 0},
    {"上级补助收入", superior_names, {.fund = Fund::superior}, 0},
    {"附属单位上缴收入", affiliate_names, {.fund = Fund::affiliate}, 0},
    {"其他收入", u"其他收入", {.fund = Fund::other}, 0},
    {"使用非财政拨款结余", u"使用非财政拨款结余|用事业基金弥补收支差额", {.flow = Flow::surplus_used}, 0},
});

constexpr auto component_columns = std::to_array<Column>({
    {"合计", u"合计|总计|小计"},
    {"基本支出", u"基本支出", {.component = Component::basic}, 0},
    {"项目支出", u"项目支出", {.component = Component::project}, 0},
    {"上缴上级支出", u"上缴上级支出", {.component = Component::to_superior}, 0},
    {"事业单位经营支出", u"事业单位经营支出|经营支出", {.component = Component::operating}, 0},
    {"对附属单位补助支出",
     u"对附属单位补助支出|对下级单位补助支出|对附属单位补助",
     {.component = Component::to_affiliates},
     0},
});

constexpr auto split_columns = std::to_array<Column>({
    {"合计", u"合计|总计|小计"},
    {"基本支出", u"基本支出", {.component = Component::basic}, 0},
    {"项目支出", u"项目支出", {.component = Component::project}, 0},
});

/// Beside what was spent in the year before: that and the change from it are the budget, as its two kinds are. The
/// header says no order, for 执行数 and 预算数 stand in it twice.
constexpr Setting before(std::optional<Measure> measure = {}) {
    return {.measure = measure, .stage = Stage::execution, .years_before = 1};
}
constexpr auto compared_columns = std::to_array<Column>({
    {"上年执行数", u"执行数", before(), 1, 1},
    {"预算数", u""},
    {"基本支出", u"基本支出", {.component = Component::basic}, 1},
    {"项目支出", u"项目支出", {.component = Component::project}, 1},
    {"增减额", u"增减额|增减金额|增减数", before(Measure::table_money), 1, 1},
    {"增减%", u"增减%|增减(%)|增减率|增减幅度|增减比例", before(Measure::rate)},
});

/// 基本支出 above its 小计 and parts.
constexpr auto parted_columns = std::to_array<Column>({
    {"合计", u"合计|总计"},
    {"基本支出小计", u"小计", {.component = Component::basic}, 0},
    {"人员经费", u"人员经费|人员支出", {.component = Component::personnel}, 1},
    {"公用经费", u"公用经费|日常公用支出|公用支出", {.component = Component::public_use}, 1},
    {"项目支出", u"项目支出", {.component = Component::project}, 0},
});

constexpr auto basic_columns = std::to_array<Column>({
    {"合计", u"合计|小计"},
    {"人员经费", u"人员经费|人员支出", {.component = Component::personnel}, 0},
    {"公用经费", u"公用经费|公用支出", {.component = Component::public_use}, 0},
});

constexpr auto purpose_columns = std::to_array<Column>({
    {"“三公”合计", u"合计", {.purpose = Purpose::three_public}},
    {"因公出国（境）费", u"因公出国", {.purpose = Purpose::overseas}, 0},
    {"公务用车小计", u"小计", {.purpose = Purpose::vehicles}, 0},
    {"公务用车购置费", u"购置费", {.purpose = Purpose::vehicle_purchase}, 2},
    {"公务用车运行费", u"运行费|运行维护费", {.purpose = Purpose::vehicle_operation}, 2},
    {"公务接待费", u"公务接待费|接待费", {.purpose = Purpose::reception}, 0},
});

/// The year before and the year side by side: six columns each, told apart by their order only.
constexpr Setting last_year(Purpose purpose) { return {.purpose = purpose, .years_before = 1}; }
constexpr Setting this_year(Purpose purpose) { return {.purpose = purpose}; }
constexpr auto two_year_columns = std::to_array<Column>({
    {"上年“三公”合计", u"", last_year(Purpose::three_public)},
    {"上年因公出国（境）费", u"", last_year(Purpose::overseas), 0},
    {"上年公务用车小计", u"", last_year(Purpose::vehicles), 0},
    {"上年公务用车购置费", u"", last_year(Purpose::vehicle_purchase), 2},
    {"上年公务用车运行费", u"", last_year(Purpose::vehicle_operation), 2},
    {"上年公务接待费", u"", last_year(Purpose::reception), 0},
    {"“三公”合计", u"", this_year(Purpose::three_public)},
    {"因公出国（境）费", u"", this_year(Purpose::overseas), 6},
    {"公务用车小计", u"", this_year(Purpose::vehicles), 6},
    {"公务用车购置费", u"", this_year(Purpose::vehicle_purchase), 8},
    {"公务用车运行费", u"", this_year(Purpose::vehicle_operation), 8},
    {"公务接待费", u"", this_year(Purpose::reception), 6},
});

constexpr auto purpose_row_columns = std::to_array<Column>({
    {"预算数", u""},
    {"一般公共预算", u"其中:一般公共预算安排数|一般公共预算", {.fund = Fund::general}},
});

constexpr auto totals = std::to_array<Half>({
    {RowScheme::labels, income(Fund::all), amount_only, income_labels, income_total},
    {RowScheme::class_names, expenditure(Fund::all), amount_only, class_labels, expenditure_total},
});
constexpr auto income_by_code = std::to_array<Half>({{RowScheme::functional_codes, income(Fund::all), source_columns}});
constexpr auto expenditure_by_code =
    std::to_array<Half>({{RowScheme::functional_codes, expenditure(Fund::all), component_columns}});
constexpr auto fiscal_totals = std::to_array<Half>({
    {RowScheme::labels, income(Fund::fiscal), amount_only, fiscal_income_labels, income_total},
    {RowScheme::class_names, expenditure(Fund::fiscal), fund_columns, class_labels, expenditure_total},
});
constexpr auto fiscal_totals_unparted = std::to_array<Half>({
    {RowScheme::labels, income(Fund::fiscal), amount_only, fiscal_income_labels, income_total},
    {RowScheme::class_names, expenditure(Fund::fiscal), amount_only, class_labels, expenditure_total},
});
constexpr auto general_by_code_parted =
    std::to_array<Half>({{RowScheme::functional_codes, expenditure(Fund::general), parted_columns}});
constexpr auto general_by_code_compared =
    std::to_array<Half>({{RowScheme::functional_codes, expenditure(Fund::general), compared_columns}});
constexpr auto general_by_code =
    std::to_array<Half>({{RowScheme::functional_codes, expenditure(Fund::general), split_columns}});
constexpr auto basic_by_economic_code =
    std::to_array<Half>({{RowScheme::economic_codes, expenditure(Fund::general, Component::basic), basic_columns}});
constexpr auto purposes = std::to_array<Half>({{RowScheme::single, expenditure(Fund::fiscal), purpose_columns}});
constexpr auto two_year_purposes =
    std::to_array<Half>({{RowScheme::single, expenditure(Fund::fiscal), two_year_columns}});
constexpr auto purposes_below =
    std::to_array<Half>({{RowScheme::labels, expenditure(Fund::fiscal), purpose_row_columns, purpose_rows}});
constexpr auto government_fund_by_code =
    std::to_array<Half>({{RowScheme::functional_codes, expenditure(Fund::government_fund), split_columns}});
constexpr auto state_capital_by_code =
    std::to_array<Half>({{RowScheme::functional_codes, expenditure(Fund::state_capital), split_columns}});

constexpr text::WordList general_titles =
    u"一般公共预算支出表|一般公共预算支出情况表|一般公共预算支出预算表|"
    u"一般公共预算财政拨款支出表|一般公共预算支出明细表";
constexpr text::WordList fiscal_titles =
    u"财政拨款收支总表|财政拨款收支总体情况表|财政拨款收支预算总表|财政拨款收支总体表";

constexpr text::WordList purpose_titles =
    u"\"三公\"经费支出表|三公经费支出表|\"三公\"经费支出情况表|三公经费支出情况表|\"三公\"经费预算表|"
    u"\"三公\"经费支出预算表";
constexpr text::WordList purpose_words =
    u"\"三公\"经费|因公出国(境)费|因公出国(境)费用|公务用车购置及运行费|公务用车购置及运行维护费|公务接待费|小计|"
    u"公务用车购置费|公务用车运行费|公务用车运行维护费|预算数";

constexpr text::WordList purpose_row_words = u"项目|预算数|小计|其中:一般公共预算安排数|一般公共预算安排数";

constexpr auto tables = std::to_array<Schema>({
    {.id = "N1",
     .name = "收支总表",
     .stems = u"收支总表|收支总体情况表|收支预算总表|收支总体表",
     .required_words = u"收入|支出|项目",
     .header_words = u"预算数|年预算|金额",
     .halves = totals,
     .usual_unit = Unit::ten_thousand_yuan},
    {.id = "N2",
     .name = "收入总表",
     .stems = u"收入总表|收入总体情况表|收入预算总表|收入总体表",
     .required_words = u"科目|合计|一般公共预算|其他收入",
     .header_words = code_words,
     .halves = income_by_code,
     .usual_unit = Unit::ten_thousand_yuan},
    {.id = "N3",
     .name = "支出总表",
     .stems = u"支出总表|支出总体情况表|支出预算总表|支出总体表",
     .required_words = u"科目|合计|基本支出|项目支出",
     .header_words = code_words,
     .halves = expenditure_by_code,
     .usual_unit = Unit::ten_thousand_yuan},
    {.id = "N4",
     .name = "财政拨款收支总表",
     .stems = fiscal_titles,
     .required_words = u"收入|支出|项目|合计一般公共预算",
     .header_words = u"预算数|功能分类|国有资本经营预算",
     .halves = fiscal_totals,
     .usual_unit = Unit::ten_thousand_yuan},
    {.id = "N4",
     .name = "财政拨款收支总表",
     .stems = fiscal_titles,
     .required_words = u"收入|支出|项目",
     .header_words = u"预算数|年预算|金额",
     .halves = fiscal_totals_unparted,
     .usual_unit = Unit::ten_thousand_yuan},
    {.id = "N5",
     .name = "一般公共预算支出表",
     .stems = general_titles,
     .required_words = u"科目|执行数|增减|基本支出|项目支出",
     .header_words = compared_words,
     .halves = general_by_code_compared,
     .usual_unit = Unit::ten_thousand_yuan,
     .may_be_of_year = true,
     .in_order = {u"执行数", u"预算数"}},
    {.id = "N5",
     .name = "一般公共预算支出表",
     .stems = general_titles,
     .required_words = u"科目|合计|小计|人员|公用|项目支出",
     .header_words = code_words,
     .halves = general_by_code_parted,
     .usual_unit = Unit::ten_thousand_yuan,
     .may_be_of_year = true},
    {.id = "N5",
     .name = "一般公共预算支出表",
     .stems = general_titles,
     .required_words = u"科目|合计|基本支出|项目支出",
     .header_words = code_words,
     .halves = general_by_code,
     .usual_unit = Unit::ten_thousand_yuan,
     .may_be_of_year = true},
    {.id = "N6",
     .name = "一般公共预算基本支出表",
     .stems = u"一般公共预算基本支出表|一般公共预算基本支出情况表|一般公共预算财政拨款基本支出表|"
              u"一般公共预算基本支出预算表",
     .required_words = u"科目|人员|公用",
     .header_words = economic_words,
     .halves = basic_by_economic_code,
     .usual_unit = Unit::ten_thousand_yuan},
    {.id = "N7",
     .name = "一般公共预算“三公”经费支出表",
     .stems = purpose_titles,
     .required_words = u"项目|预算数",
     .header_words = purpose_row_words,
     .halves = purposes_below,
     .usual_unit = Unit::ten_thousand_yuan,
     .subject = u"三公"},
    {.id = "N7",
     .name = "一般公共预算“三公”经费支出表",
     .stems = purpose_titles,
     .required_words = u"接待费合计因公出国|购置",
     .header_words = purpose_words,
     .halves = two_year_purposes,
     .usual_unit = Unit::ten_thousand_yuan,
     .subject = u"三公"},
    {.id = "N7",
     .name = "一般公共预算“三公”经费支出表",
     .stems = purpose_titles,
     .required_words = u"合计|出国|接待费|购置",
     .header_words = purpose_words,
     .halves = purposes,
     .usual_unit = Unit::ten_thousand_yuan,
     .subject = u"三公"},
    {.id = "N8",
     .name = "政府性基金预算支出表",
     .stems = u"政府性基金预算支出表|政府性基金预算支出情况表|政府性基金预算财政拨款支出表|政府性基金支出表",
     .required_words = u"科目|基本支出|项目支出",
     .header_words = code_words,
     .halves = government_fund_by_code,
     .usual_unit = Unit::ten_thousand_yuan,
     .subject = u"政府性基金"},
    {.id = "N9",
     .name = "国有资本经营预算支出表",
     .stems = u"国有资本经营预算支出表|国有资本经营预算支出情况表|国有资本经营预算财政拨款支出表|国有资本经营支出表",
     .required_words = u"科目|基本支出|项目支出",
     .header_words = code_words,
     .halves = state_capital_by_code,
     .usual_unit = Unit::ten_thousand_yuan,
     .subject = u"国有资本经营"},
});

}  // namespace

std::span<const Schema> national_budget_tables() { return tables; }

}  // namespace budgetcheck::document
