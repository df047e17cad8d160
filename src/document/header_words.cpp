// Source: the columns that the forms of the Ministry of Finance and of the provinces have in common.
#include "document/header_words.hpp"

#include "text/fold.hpp"

#include <algorithm>

namespace budgetcheck::document {
namespace {

constexpr Setting of(Component component) { return {.component = component}; }
constexpr Setting of(Fund fund) { return {.fund = fund}; }
constexpr Setting of(Flow flow) { return {.flow = flow}; }

constexpr int whole = 0;
constexpr int basic = 1;
constexpr int fiscal = 9;

constexpr auto all_header_words = std::to_array<HeaderWord>({
    {"合计", u"合计|总计|金额|预算数|小计|本年收入合计|本年支出合计|收入合计|支出合计"},
    {"基本支出", u"基本支出", of(Component::basic), Division::component, {whole, no_whole}},
    {"人员经费", u"人员经费|人员支出", of(Component::personnel), Division::component, {basic, whole}},
    {"公用经费", u"公用经费|日常公用经费|公用支出", of(Component::public_use), Division::component, {basic, whole}},
    {"项目支出", u"项目支出", of(Component::project), Division::component, {whole, no_whole}},
    {"上缴上级支出", u"上缴上级支出", of(Component::to_superior), Division::component, {whole, no_whole}},
    {"经营支出", u"经营支出|事业单位经营支出", of(Component::operating), Division::component, {whole, no_whole}},
    {"对附属单位补助支出",
     u"对附属单位补助支出|对下级单位补助支出|对附属单位补助",
     of(Component::to_affiliates),
     Division::component,
     {whole, no_whole}},
    {"单位预留机动经费", u"单位预留机动经费", of(Component::reserve), Division::component, {whole, no_whole}},
    {"财政拨款", u"财政拨款|财政拨款收入", of(Fund::fiscal), Division::fund, {whole, no_whole}},
    {"一般公共预算",
     u"一般公共预算|一般公共预算收入|一般公共预算资金|一般公共预算拨款|一般公共预算拨款收入|一般公共预算财政拨款|"
     u"一般公共预算财政拨款收入",
     of(Fund::general),
     Division::fund,
     {fiscal, whole}},
    {"政府性基金预算",
     u"政府性基金|政府性基金预算|政府性基金预算收入|政府性基金预算资金|政府性基金预算拨款|政府性基金预算拨款收入|"
     u"政府性基金预算财政拨款|政府性基金预算财政拨款收入",
     of(Fund::government_fund),
     Division::fund,
     {fiscal, whole}},
    {"国有资本经营预算",
     u"国有资本经营预算|国有资本经营预算收入|国有资本经营预算资金|国有资本经营预算拨款|国有资本经营预算拨款收入|"
     u"国有资本经营预算财政拨款|国有资本经营预算财政拨款收入",
     of(Fund::state_capital),
     Division::fund,
     {fiscal, whole}},
    {"财政专户管理资金",
     u"财政专户管理资金|财政专户管理资金收入",
     of(Fund::special_account),
     Division::fund,
     {whole, no_whole}},
    {"事业收入", u"事业收入", of(Fund::business), Division::fund, {whole, no_whole}},
    {"经营收入", u"经营收入|事业单位经营收入", of(Fund::operating), Division::fund, {whole, no_whole}},
    {"上级补助收入", u"上级补助收入", of(Fund::superior), Division::fund, {whole, no_whole}},
    {"附属单位上缴收入", u"附属单位上缴收入", of(Fund::affiliate), Division::fund, {whole, no_whole}},
    {"其他收入", u"其他收入", of(Fund::other), Division::fund, {whole, no_whole}},
    {"单位资金", u"单位资金|单位资金收入", of(Fund::non_fiscal), Division::fund, {whole, no_whole}},
    // Where money comes from is one division with the funds: a table that has both lists all of it.
    {"本年收入", u"本年收入", of(Flow::income), Division::fund, {whole, no_whole}},
    {"上年结转",
     u"上年结转|上年结转结余|上年结转和结余|上年结转(结余)|年初结转|年初结转结余|年初结转和结余",
     of(Flow::opening),
     Division::fund,
     {whole, no_whole}},
    {"使用非财政拨款结余",
     u"使用非财政拨款结余|用事业基金弥补收支差额",
     of(Flow::surplus_used),
     Division::fund,
     {whole, no_whole}},
});
static_assert(all_header_words[basic].setting.component == Component::basic);
static_assert(all_header_words[fiscal].setting.fund == Fund::fiscal);

constexpr WordList code_cells =
    u"科目|科目编码|科目代码|科目名称|功能科目编码|功能科目名称|功能分类科目|支出功能分类科目|功能分类科目编码|"
    u"功能分类科目名称|经济分类科目|部门预算经济分类科目|经济分类科目编码|经济分类科目名称|类|款|项";
constexpr WordList body_cells =
    u"部门(单位)|部门(单位)代码|部门(单位)编码|部门(单位)名称|单位代码|单位编码|单位名称|部门代码|部门编码|部门名称|预算单位|"
    u"预算单位代码|预算单位编码|预算单位名称";
constexpr WordList other_cells = u"项目|编码|代码|名称";
constexpr WordList neutral_groups = u"收入|支出|本年支出|收入预算|支出预算|一般公共预算支出|政府性基金预算支出|"
                                    u"一般公共预算基本支出|功能分类|经济分类|支出功能分类|资金来源|预算数|金额|其他";

constexpr auto flows = std::to_array<TitleWord>({
    {u"收入", {.flow = Flow::income}},
    {u"支出", {.flow = Flow::expenditure}},
});
constexpr auto funds = std::to_array<TitleWord>({
    {u"一般公共预算", of(Fund::general)},
    {u"政府性基金", of(Fund::government_fund)},
    {u"国有资本经营", of(Fund::state_capital)},
});
constexpr auto wider_funds = std::to_array<TitleWord>({
    {u"财政拨款", of(Fund::fiscal)},
    {u"收入总表|支出总表|收入预算总表|支出预算总表|收入决算总表|支出决算总表", of(Fund::all)},
});
constexpr auto components = std::to_array<TitleWord>({
    {u"基本支出", of(Component::basic)},
    {u"项目支出", of(Component::project)},
});
constexpr WordList other_money = u"采购|绩效|三公|机关运行|购买服务|资产|债务|上年|结转|转移支付";

constexpr std::size_t longest_mark = 8;
constexpr std::u16string_view mark_characters = u"公开附表预算决第号()-一二三四五六七八九十";

}  // namespace

std::span<const HeaderWord> header_words() { return all_header_words; }

std::size_t neutral_ending(std::u16string_view bare) {
    return std::max({text::ends_with_word(bare, code_cells), text::ends_with_word(bare, body_cells),
                     text::ends_with_word(bare, other_cells), text::ends_with_word(bare, neutral_groups)});
}

RowHeading row_heading(std::u16string_view bare) {
    if (text::ends_with_word(bare, body_cells) != 0) return RowHeading::bodies;
    return text::ends_with_word(bare, code_cells) != 0 ? RowHeading::codes : RowHeading::none;
}

std::span<const TitleWord> title_flows() { return flows; }
std::span<const TitleWord> title_funds() { return funds; }
std::span<const TitleWord> title_wider_funds() { return wider_funds; }
std::span<const TitleWord> title_components() { return components; }

bool speaks_of_other_money(std::u16string_view title) {
    return any_word(other_money, [&](auto word) { return title.find(word) != std::u16string_view::npos; });
}

bool is_form_mark(std::u16string_view bare) {
    return bare.size() <= longest_mark && std::ranges::all_of(bare, [](char16_t c) {
               return text::is_digit(c) || mark_characters.find(c) != std::u16string_view::npos;
           });
}

}  // namespace budgetcheck::document
