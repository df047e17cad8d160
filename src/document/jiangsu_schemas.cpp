// The tables of a unit or department budget of Jiangsu. Source: the forms 公开01表 to 公开12表 prescribed for the
// disclosure of the province's bodies, as printed for 2019; shapes in docs/tables.md.
#include "document/profile_tables.hpp"

#include <array>

namespace budgetcheck::document {
namespace {

constexpr Coordinates income(Fund fund) { return {.flow = Flow::income, .fund = fund}; }
constexpr Coordinates expenditure(Fund fund, Component component = Component::total) {
    return {.flow = Flow::expenditure, .fund = fund, .component = component};
}
constexpr Setting table_only = {.measure = Measure::table_money};

constexpr text::WordList functional_words = u"功能科目编码|功能科目名称|科目编码|科目名称|金额";
constexpr text::WordList economic_words = u"科目编码|科目名称|金额|基本支出|机关运行经费支出";
constexpr text::WordList coded_required = u"科目编码|科目名称|金额";

constexpr auto amount_only = std::to_array<Column>({{"金额", u""}});

constexpr auto income_labels = std::to_array<LabelRow>({
    {u"当年收入小计", {}, 7},
    {u"财政拨款", {.fund = Fund::fiscal}, 0},
    {u"一般公共预算", {.fund = Fund::general}, 1},
    {u"政府性基金预算", {.fund = Fund::government_fund}, 1},
    {u"财政专户管理资金", {.fund = Fund::special_account}, 0},
    {u"其他资金", {.fund = Fund::non_fiscal}, 0},
    {u"上年结转资金", {.flow = Flow::opening}, 7},
    {u"收入合计", {.flow = Flow::resources}},
});

constexpr auto class_labels = std::to_array<LabelRow>({
    {u"当年支出小计", {}, 2},
    {u"结转下年资金", {.flow = Flow::closing}, 2},
    {u"支出合计", {.flow = Flow::uses}},
});

/// Beside the classes, whose subtotal stands for both.
constexpr auto use_labels = std::to_array<LabelRow>({
    {u"基本支出", {.component = Component::basic}, unprinted_whole},
    {u"项目支出", {.component = Component::project}, unprinted_whole},
    {u"单位预留机动经费", {.component = Component::reserve}, unprinted_whole},
});

constexpr auto source_labels = std::to_array<LabelRow>({
    {u"收入总计", {.flow = Flow::resources}},
    {u"小计", {.fund = Fund::general}, 0},
    {u"公共财政拨款(补助)资金", table_only, 1},
    {u"专项收入", table_only, 1},
    {u"小计", {.fund = Fund::government_fund}, 0},
    {u"小计", {.fund = Fund::special_account}, 0},
    {u"专户管理教育收费", table_only, 5},
    {u"其他非税收入", table_only, 5},
    {u"小计", {.fund = Fund::non_fiscal}, 0},
    {u"事业收入", {.fund = Fund::business}, 8},
    {u"经营收入", {.fund = Fund::operating}, 8},
    {u"其他收入", {.fund = Fund::other}, 8},
    {u"债务资金(银行贷款)|债务资金", table_only, 8},
    {u"小计", {.flow = Flow::opening}, 0},
    {u"动用上年结转和结余资金|其中:动用上年结转和结余资金", table_only, 13, true},
});
constexpr text::WordList source_groups =
    u"一般公共预算资金|政府性基金|财政专户管理资金|其他资金|上年结转和结余资金";

constexpr auto fiscal_income_labels = std::to_array<LabelRow>({
    {u"收入合计"},
    {u"一般公共预算", {.fund = Fund::general}, 0},
    {u"政府性基金预算", {.fund = Fund::government_fund}, 0},
});

constexpr auto fiscal_use_labels = std::to_array<LabelRow>({
    {u"支出合计"},
    {u"基本支出", {.component = Component::basic}, 0},
    {u"项目支出", {.component = Component::project}, 0},
    {u"单位预留机动经费", {.component = Component::reserve}, 0},
});

constexpr auto use_columns = std::to_array<Column>({
    {"合计", u"合计", {.flow = Flow::uses}},
    {"基本支出", u"基本支出", {.component = Component::basic}, 0},
    {"项目支出", u"项目支出", {.component = Component::project}, 0},
    {"单位预留机动经费", u"单位预留机动经费", {.component = Component::reserve}, 0},
    {"结转下年资金", u"结转下年资金", {.flow = Flow::closing}, 0},
});

/// Of two columns called 小计 no header tells which is which: their order is the form's.
constexpr auto purpose_columns = std::to_array<Column>({
    {"合计", u"", table_only},
    {"“三公”小计", u"", {.purpose = Purpose::three_public}, 0},
    {"因公出国（境）费", u"", {.purpose = Purpose::overseas}, 1},
    {"公务用车小计", u"", {.purpose = Purpose::vehicles}, 1},
    {"公务用车购置费", u"", {.purpose = Purpose::vehicle_purchase}, 3},
    {"公务用车运行维护费", u"", {.purpose = Purpose::vehicle_operation}, 3},
    {"公务接待费", u"", {.purpose = Purpose::reception}, 1},
    {"会议费", u"会议费", {.purpose = Purpose::meetings}, 0},
    {"培训费", u"培训费", {.purpose = Purpose::training}, 0},
});

constexpr auto procurement_labels = std::to_array<LabelRow>({
    {u"合计"},
    {u"货物A|货物", {.purpose = Purpose::goods}, 0},
    {u"工程B|工程", {.purpose = Purpose::works}, 0},
    {u"服务C|服务", {.purpose = Purpose::services}, 0},
});
constexpr text::WordList procurement_items = u"集中采购|分散采购|自行组织|自行采购";

constexpr auto totals = std::to_array<Half>({
    {RowScheme::labels, income(Fund::all), amount_only, income_labels},
    {RowScheme::class_names, expenditure(Fund::all), amount_only, class_labels, u"支出合计"},
    {RowScheme::labels, expenditure(Fund::all), amount_only, use_labels, u"支出合计"},
});
constexpr auto sources = std::to_array<Half>({
    {RowScheme::labels, income(Fund::all), amount_only, source_labels, u"收入总计", source_groups},
});
constexpr auto uses = std::to_array<Half>({{RowScheme::single, expenditure(Fund::all), use_columns}});
constexpr auto fiscal_totals = std::to_array<Half>({
    {RowScheme::labels, income(Fund::fiscal), amount_only, fiscal_income_labels},
    {RowScheme::labels, expenditure(Fund::fiscal), amount_only, fiscal_use_labels, u"支出合计"},
});
constexpr auto fiscal_by_code =
    std::to_array<Half>({{RowScheme::functional_codes, expenditure(Fund::fiscal), amount_only}});
constexpr auto fiscal_basic_by_economic_code =
    std::to_array<Half>({{RowScheme::economic_codes, expenditure(Fund::fiscal, Component::basic), amount_only}});
constexpr auto general_by_code =
    std::to_array<Half>({{RowScheme::functional_codes, expenditure(Fund::general), amount_only}});
constexpr auto general_basic_by_economic_code =
    std::to_array<Half>({{RowScheme::economic_codes, expenditure(Fund::general, Component::basic), amount_only}});
constexpr auto purposes = std::to_array<Half>({{RowScheme::single, expenditure(Fund::fiscal), purpose_columns}});
constexpr auto government_fund_by_code =
    std::to_array<Half>({{RowScheme::functional_codes, expenditure(Fund::government_fund), amount_only}});
constexpr auto agency_operation_by_economic_code = std::to_array<Half>({
    {RowScheme::economic_codes,
     {.flow = Flow::expenditure, .fund = Fund::fiscal, .purpose = Purpose::agency_operation},
     amount_only},
});
constexpr auto procurement = std::to_array<Half>({
    {.rows = RowScheme::outline,
     .base = {.measure = Measure::procurement, .fund = Fund::all},
     .columns = amount_only,
     .labels = procurement_labels,
     .item_marks = procurement_items,
     .unlisted = table_only},
});

constexpr auto tables = std::to_array<Schema>({
    {.id = "J1",
     .name = "收支预算总表",
     .stems = u"收支预算总表",
     .required_words = u"功能分类|支出用途|金额",
     .header_words = u"收入支出|项目名称|功能科目名称",  // not 支出 alone: the end of a wrapped name
     .halves = totals,
     .usual_unit = Unit::ten_thousand_yuan},
    {.id = "J2",
     .name = "收入预算总表",
     .stems = u"收入预算总表",
     .required_words = u"项目名称|金额",
     .header_words = u"",
     .halves = sources,
     .usual_unit = Unit::ten_thousand_yuan},
    {.id = "J3",
     .name = "支出预算总表",
     .stems = u"支出预算总表",
     .required_words = u"基本支出|项目支出|单位预留机动经费|结转下年资金",
     .header_words = u"",
     .halves = uses,
     .usual_unit = Unit::ten_thousand_yuan},
    {.id = "J4",
     .name = "财政拨款收支预算总表",
     .stems = u"财政拨款收支预算总表",
     .required_words = u"支出用途|项目名称|金额",
     .header_words = u"收入|支出",
     .halves = fiscal_totals,
     .usual_unit = Unit::ten_thousand_yuan},
    {.id = "J5",
     .name = "财政拨款支出预算表（功能科目）",
     .stems = u"财政拨款支出预算表|财政拨款支出预算表(功能科目)",
     .required_words = coded_required,
     .header_words = functional_words,
     .halves = fiscal_by_code,
     .usual_unit = Unit::ten_thousand_yuan},
    {.id = "J6",
     .name = "财政拨款基本支出预算表（经济科目）",
     .stems = u"财政拨款基本支出预算表|财政拨款基本支出预算表(经济科目)",
     .required_words = u"科目编码|科目名称",
     .header_words = economic_words,
     .halves = fiscal_basic_by_economic_code,
     .usual_unit = Unit::ten_thousand_yuan},
    {.id = "J7",
     .name = "一般公共预算支出预算表（功能科目）",
     .stems = u"一般公共预算支出预算表|一般公共预算支出预算表(功能科目)",
     .required_words = coded_required,
     .header_words = functional_words,
     .halves = general_by_code,
     .usual_unit = Unit::ten_thousand_yuan},
    {.id = "J8",
     .name = "一般公共预算基本支出预算表（经济科目）",
     .stems = u"一般公共预算基本支出预算表|一般公共预算基本支出预算表(经济科目)",
     .required_words = u"科目编码|科目名称",
     .header_words = economic_words,
     .halves = general_basic_by_economic_code,
     .usual_unit = Unit::ten_thousand_yuan},
    {.id = "J9",
     .name = "“三公”经费、会议费、培训费支出预算表",
     .stems = u"\"三公\"经费、会议费、培训费支出预算表|三公经费、会议费、培训费支出预算表",
     .required_words = u"会议费|培训费",
     .header_words = u"\"三公\"经费|合计|小计|因公出国(境)费|公务用车购置及运行维护费|公务用车购置费|公务用车运行维护费|"
                     u"公务接待费",
     .halves = purposes,
     .usual_unit = Unit::ten_thousand_yuan,
     .subject = u"三公"},
    {.id = "J10",
     .name = "政府性基金财政拨款支出预算表",
     .stems = u"政府性基金财政拨款支出预算表|政府性基金预算财政拨款支出预算表|财政拨款政府性基金支出预算表|"
              u"政府性基金支出预算表|政府性基金预算支出预算表",
     .required_words = coded_required,
     .header_words = functional_words,
     .halves = government_fund_by_code,
     .usual_unit = Unit::ten_thousand_yuan,
     .subject = u"政府性基金"},
    {.id = "J11",
     .name = "一般公共预算机关运行经费支出预算表",
     .stems = u"机关运行经费支出预算表",
     .required_words = u"科目编码|科目名称|机关运行经费",
     .header_words = economic_words,
     .halves = agency_operation_by_economic_code,
     .usual_unit = Unit::ten_thousand_yuan,
     .subject = u"机关运行"},
    {.id = "J12",
     .name = "政府采购支出预算表",
     .stems = u"政府采购支出预算表|政府采购预算表",
     .required_words = u"专项名称|经济科目|采购物品名称|总计",
     .header_words = u"采购品目大类|采购组织形式",
     .halves = procurement,
     .usual_unit = Unit::ten_thousand_yuan,
     .subject = u"采购"},
});

}  // namespace

std::span<const Schema> jiangsu_budget_tables() { return tables; }

}  // namespace budgetcheck::document
