// Subjects, stages and directions. Source: the narratives of Shanghai's district budgets 2023 to 2026 and final
// accounts of 2024; the forms of final accounts that most provinces use.
#include "document/phrases.hpp"

#include "document/prose_signs.hpp"

#include <algorithm>
#include <array>
#include <type_traits>

namespace budgetcheck::document {
namespace {

constexpr Coordinates income(Fund fund) { return {.flow = Flow::income, .fund = fund}; }
constexpr Coordinates expenditure(Fund fund) { return {.fund = fund}; }
constexpr Coordinates purpose(Purpose purpose) { return {.fund = Fund::fiscal, .purpose = purpose}; }
constexpr Coordinates procurement(Purpose purpose) {
    return {.measure = Measure::procurement, .fund = Fund::all, .purpose = purpose};
}

constexpr Coordinates part(Component component) { return {.component = component}; }

// The “three public” expenses as places call them, the usual words first.
constexpr WordList overseas_words =
    u"因公出国(境)费|因公出国(境)费支出|因公出国(境)费用支出|因公出国(境)经费支出|因公出国(境)支出|因公出国(境)费用|"
    u"因公出国(境)经费";
constexpr WordList reception_words =
    u"公务接待费|公务接待费支出|公务接待费用支出|公务接待经费支出|公务接待支出|公务接待费用|公务接待经费";
constexpr WordList vehicles_words =
    u"公务用车购置及运行费|公务用车购置及运行费支出|公务用车购置及运行维护费|公务用车购置及运行维护费支出|"
    u"公务用车购置及运行经费|"
    u"公务用车购置和运行费|公务用车购置和运行维护费|公务车购置及运行费|公务车购置及运行维护费|"
    u"公务车购置及运行维护费支出|公务车购置和运行费|公务车购置和运行维护费|"
    u"公车购置及运行费|公车购置及运行维护费";
constexpr WordList purchase_words =
    u"公务用车购置费|公务用车购置费支出|公务用车购置支出|公务用车购置费用|公务用车购置经费|公务车购置费|公车购置费";
constexpr WordList operation_words =
    u"公务用车运行费|公务用车运行费支出|公务用车运行费用|公务用车运行支出|公务用车运行维护费|公务用车运行维护费支出|"
    u"公务用车运行维护费用|公务用车运行维护费用支出|公务用车运行维护支出|公务用车运行及维护费|公务用车运行及维护费支出|"
    u"公务用车运行及维护支出|公务车用车运行费|公务车运行费|公务车运行维护费|公车运行费|公车运行维护费";

constexpr auto budget_subjects = std::to_array<Subject>({
    {.words = u"收入预算", .at = income(Fund::all), .general = true},
    {.words = u"财政拨款收入", .at = income(Fund::fiscal), .general = true},
    {.words = u"事业收入", .at = income(Fund::business), .general = true},
    {u"事业单位经营收入", income(Fund::operating)},
    {.words = u"其他收入", .at = income(Fund::other), .general = true},
    {.words = u"支出预算", .at = expenditure(Fund::all), .general = true},
    {.words = u"财政拨款支出预算", .at = expenditure(Fund::fiscal), .general = true},
    {.words = u"一般公共预算拨款支出预算|一般公共预算支出预算|一般公共预算财政拨款支出预算",
     .at = expenditure(Fund::general),
     .may_be_of_year = true},
    {u"政府性基金拨款支出预算|政府性基金支出预算|政府性基金预算拨款支出预算", expenditure(Fund::government_fund)},
    {u"国有资本经营预算拨款支出预算|国有资本经营预算支出预算", expenditure(Fund::state_capital)},
    {u"\"三公\"经费预算数|\"三公\"经费预算|\"三公\"经费支出预算数|\"三公\"经费支出预算|"
     u"三公经费预算数|三公经费预算|三公经费支出预算数|三公经费支出预算|"
     u"\"三公\"经费财政拨款预算数|\"三公\"经费财政拨款预算|\"三公\"经费|三公经费",
     purpose(Purpose::three_public)},
    {overseas_words, purpose(Purpose::overseas)},
    {reception_words, purpose(Purpose::reception)},
    {vehicles_words, purpose(Purpose::vehicles)},
    {purchase_words, purpose(Purpose::vehicle_purchase)},
    {operation_words, purpose(Purpose::vehicle_operation)},
    {u"机关运行经费预算|机关运行经费", purpose(Purpose::agency_operation)},
    {u"政府采购预算", procurement(Purpose::all)},
    {u"政府采购货物预算|政府采购货物类预算|政府采购货物采购预算|政府采购货物类采购预算", procurement(Purpose::goods)},
    {u"政府采购工程预算|政府采购工程类预算|政府采购工程采购预算|政府采购工程类采购预算", procurement(Purpose::works)},
    {u"政府采购服务预算|政府采购服务类预算|政府采购服务采购预算|政府采购服务类采购预算",
     procurement(Purpose::services)},
    {u"面向中小企业预留政府采购项目预算金额|面向中小企业预留政府采购项目预算|面向中小企业预留政府采购预算金额|"
     u"面向中小企业预留政府采购预算|面向中小企业预留的政府采购项目预算|面向中小企业预留的政府采购预算|"
     u"预留给中小企业的政府采购项目预算|预留给中小企业的政府采购预算|面向中小企业预留",
     procurement(Purpose::small_firms)},
    {u"预留给小型和微型企业的政府采购项目预算|预留给小型和微型企业的政府采购预算|"
     u"预留给小微企业的政府采购项目预算|预留给小微企业的政府采购预算|预留给小型和微型企业|预留给小微企业",
     procurement(Purpose::micro_firms)},
    {u"项目预算资金", {.measure = Measure::performance_money, .fund = Fund::all}},
});

constexpr auto budget_stages = std::to_array<StageWord>({
    {u"当年预算执行数|预算执行数|执行数", Stage::execution},
    {u"预算安排|年初预算|预算数|预算", Stage::budget},
    {u"支出决算|决算数|决算", Stage::final_accounts},
});

constexpr Coordinates carried(Flow flow, Fund fund) { return {.flow = flow, .fund = fund}; }

/// Before those of every budget: of words that both have, these count.
constexpr auto own_national_subjects = std::to_array<Subject>({
    {.words = u"收支总预算|收支预算总额|收支预算总数|收入预算|收入预算总计",
     .at = carried(Flow::resources, Fund::all),
     .general = true},
    {.words = u"支出预算总计", .at = carried(Flow::uses, Fund::all), .general = true},
    {u"财政拨款收入预算总计", income(Fund::fiscal)},
    {u"一般公共预算收入预算", income(Fund::general)},
    {u"政府性基金预算收入预算|政府性基金收入预算", income(Fund::government_fund)},
    {.words = u"上年结转结余|上年结转和结余|上年结转|年初结转和结余",
     .at = carried(Flow::opening, Fund::all),
     .local = true},
    {u"财政拨款收支总预算|财政拨款收支预算总额|财政拨款收支预算总数", carried(Flow::resources, Fund::fiscal)},
    {u"一般公共预算拨款收入|一般公共预算财政拨款收入|一般公共预算收入", income(Fund::general)},
    {u"政府性基金预算拨款收入|政府性基金预算财政拨款收入|政府性基金预算收入|政府性基金收入",
     income(Fund::government_fund)},
    {u"国有资本经营预算拨款收入|国有资本经营预算财政拨款收入|国有资本经营预算收入", income(Fund::state_capital)},
    {u"上级补助收入", income(Fund::superior)},
    {u"附属单位上缴收入", income(Fund::affiliate)},
    {u"财政专户管理资金收入", income(Fund::special_account)},
    {.words = u"一般公共预算财政拨款|一般公共预算拨款", .at = {.fund = Fund::general}, .inherits = true},
    {.words = u"政府性基金预算财政拨款|政府性基金预算拨款", .at = {.fund = Fund::government_fund}, .inherits = true},
    {.words = u"国有资本经营预算财政拨款|国有资本经营预算拨款", .at = {.fund = Fund::state_capital}, .inherits = true},
    {.words = u"财政专户管理资金", .at = {.fund = Fund::special_account}, .inherits = true},
    {.words = u"一般公共预算支出|一般公共预算当年拨款|一般公共预算当年拨款支出|一般公共预算当年财政拨款|"
              u"一般公共预算当年财政拨款支出|一般公共预算本年支出|一般公共预算财政拨款支出|一般公共预算拨款支出|"
              u"一般公共预算拨款安排支出",
     .at = expenditure(Fund::general),
     .may_be_of_year = true},
    {u"一般公共预算当年拨款收入|一般公共预算当年财政拨款收入", income(Fund::general)},
    {u"一般公共预算基本支出|一般公共预算财政拨款基本支出|一般公共预算基本支出预算|一般公共预算财政拨款基本支出预算",
     {.fund = Fund::general, .component = Component::basic}},
    {u"政府性基金预算支出|政府性基金预算财政拨款支出", expenditure(Fund::government_fund)},
    {u"国有资本经营预算支出|国有资本经营预算财政拨款支出", expenditure(Fund::state_capital)},
    {u"财政拨款基本支出预算", {.fund = Fund::fiscal, .component = Component::basic}},
    // Of which fund the sentence before says.
    {.words = u"基本支出预算数|基本支出预算", .at = part(Component::basic), .local = true},
    {.words = u"项目支出预算数|项目支出预算", .at = part(Component::project), .local = true},
    {.words = u"单位预留机动经费预算数|单位预留机动经费预算", .at = part(Component::reserve), .local = true},
    {.words = u"基本支出", .at = part(Component::basic), .inherits = true, .general = true},
    {.words = u"项目支出",
     .at = part(Component::project),
     .inherits = true,
     .general = true,
     .behind = Component::basic},
    {.words = u"人员经费", .at = part(Component::personnel), .inherits = true},
    {.words = u"公用经费", .at = part(Component::public_use), .inherits = true, .behind = Component::personnel},
});

constexpr auto national_subjects = [] {
    std::array<Subject, own_national_subjects.size() + budget_subjects.size()> all{};
    std::ranges::copy(budget_subjects, std::ranges::copy(own_national_subjects, all.begin()).out);
    return all;
}();

constexpr auto final_subjects = std::to_array<Subject>({
    {u"收入支出总计", {.flow = Flow::resources}},
    {u"财政拨款收入支出总计|财政拨款收入总计|财政拨款收、支总计|财政拨款收支总计",
     {.flow = Flow::resources, .fund = Fund::fiscal}},
    {.words = u"收入总计|收、支总计|收支总计", .at = {.flow = Flow::resources}, .general = true},
    {.words = u"支出总计", .at = {.flow = Flow::uses}, .general = true, .follows = Flow::resources},
    {u"政府性基金预算财政拨款年初结转和结余", carried(Flow::opening, Fund::government_fund)},
    {u"国有资本经营预算财政拨款年初结转和结余", carried(Flow::opening, Fund::state_capital)},
    {.words = u"本年收入", .at = income(Fund::all), .follows = Flow::opening},
    {.words = u"本年支出", .at = expenditure(Fund::all), .follows = Flow::income},
    {.words = u"年末结转和结余", .at = carried(Flow::closing, Fund::all), .follows = Flow::expenditure},
    {u"本年收入合计", income(Fund::all)},
    {.words = u"收入合计", .at = income(Fund::all), .general = true},
    {.words = u"财政拨款收入", .at = income(Fund::fiscal), .general = true},
    {u"上级补助收入", income(Fund::superior)},
    {.words = u"事业收入", .at = income(Fund::business), .general = true},
    {.words = u"经营收入", .at = income(Fund::operating), .general = true},
    {u"附属单位上缴收入", income(Fund::affiliate)},
    {.words = u"其他收入", .at = income(Fund::other), .general = true},
    {.words = u"使用非财政拨款结余", .at = carried(Flow::surplus_used, Fund::all), .general = true},
    {.words = u"结余分配", .at = carried(Flow::surplus_distributed, Fund::all), .general = true},
    {u"本年支出合计", expenditure(Fund::all)},
    {.words = u"支出合计", .at = expenditure(Fund::all), .general = true},
    {u"一般公共预算财政拨款收入", income(Fund::general)},
    {u"一般公共预算财政拨款支出|一般公共预算支出", expenditure(Fund::general)},
    {u"一般公共预算财政拨款基本支出|一般公共预算基本支出", {.fund = Fund::general, .component = Component::basic}},
    {u"政府性基金预算财政拨款支出", expenditure(Fund::government_fund)},
    {u"政府性基金预算财政拨款收入", income(Fund::government_fund)},
    {u"国有资本经营预算财政拨款支出", expenditure(Fund::state_capital)},
    {u"国有资本经营预算财政拨款收入", income(Fund::state_capital)},
    {.words = u"一般公共预算", .at = {.fund = Fund::general}, .inherits = true},
    {.words = u"政府性基金预算|政府性基金", .at = {.fund = Fund::government_fund}, .inherits = true},
    {.words = u"国有资本经营预算", .at = {.fund = Fund::state_capital}, .inherits = true},
    {.words = u"基本支出", .at = part(Component::basic), .inherits = true, .general = true},
    {.words = u"项目支出",
     .at = part(Component::project),
     .inherits = true,
     .general = true,
     .behind = Component::basic},
    {.words = u"上缴上级支出", .at = part(Component::to_superior), .inherits = true, .general = true},
    {.words = u"经营支出", .at = part(Component::operating), .inherits = true, .general = true},
    {.words = u"对附属单位补助支出", .at = part(Component::to_affiliates), .inherits = true},
    {.words = u"人员经费", .at = part(Component::personnel), .inherits = true},
    {.words = u"公用经费", .at = part(Component::public_use), .inherits = true, .behind = Component::personnel},
    {u"\"三公\"经费财政拨款支出|\"三公\"经费支出|\"三公\"经费|三公经费财政拨款支出|三公经费支出|三公经费",
     purpose(Purpose::three_public)},
    {overseas_words, purpose(Purpose::overseas)},
    {reception_words, purpose(Purpose::reception)},
    {vehicles_words, purpose(Purpose::vehicles)},
    {purchase_words, purpose(Purpose::vehicle_purchase)},
    {operation_words, purpose(Purpose::vehicle_operation)},
    {u"机关运行经费支出|机关运行经费", purpose(Purpose::agency_operation)},
    {u"政府采购金额|政府采购支出总额", procurement(Purpose::all)},
    {u"货物采购金额|政府采购货物支出|政府采购货物类支出|政府采购货物采购支出|政府采购货物类采购支出",
     procurement(Purpose::goods)},
    {u"工程采购金额|政府采购工程支出|政府采购工程类支出|政府采购工程采购支出|政府采购工程类采购支出",
     procurement(Purpose::works)},
    {u"服务采购金额|政府采购服务支出|政府采购服务类支出|政府采购服务采购支出|政府采购服务类采购支出",
     procurement(Purpose::services)},
    {u"授予中小企业合同金额|授予中小企业合同总金额", procurement(Purpose::awarded_small)},
    {u"授予小微企业合同金额|授予小微企业合同总金额", procurement(Purpose::awarded_micro)},
    {.words = u"授予中型企业合同金额", .at = {.measure = Measure::table_money}, .local = true},
    {.words = u"授予小型企业合同金额", .at = {.measure = Measure::table_money}, .local = true},
    {.words = u"授予微型企业合同金额", .at = {.measure = Measure::table_money}, .local = true},
    {u"面向中小企业预留政府采购项目预算金额", procurement(Purpose::small_firms)},
    {u"面向小微企业预留政府采购项目预算金额", procurement(Purpose::micro_firms)},
    {u"在面向中小企业预留的政府采购项目中", procurement(Purpose::small_contracts)},
    {u"在面向小微企业预留政府采购项目中|在面向小微企业预留的政府采购项目中", procurement(Purpose::micro_contracts)},
    {u"在其他政府采购项目中", procurement(Purpose::open_contracts)},
    {.words = u"涉及预算金额", .at = {.measure = Measure::performance_money}, .local = true},
});

constexpr auto final_stages = std::to_array<StageWord>({
    {u"年初预算数|年初预算", Stage::budget},
    {u"全年预算数|全年预算|调整预算数|调整预算", Stage::adjusted_budget},
    {u"支出决算数|支出决算|决算数|决算", Stage::final_accounts},
    {.words = u"预算数|预算", .stage = Stage::adjusted_budget, .vague = true},
});

constexpr auto all_direction_words = std::to_array<DirectionWord>({
    {u"增加|增长|上升|提高", Direction::up},
    {u"减少|下降|降低", Direction::down},
    {u"持平", Direction::level},
});

constexpr auto all_relation_words = std::to_array<DirectionWord>({
    {u"大于|高于|多于|超过", Direction::up},
    {u"小于|低于|少于", Direction::down},
});

constexpr std::string_view vehicles_rule = "add/vehicles";

/// Source: domain of the forms.
constexpr auto all_count_units = std::to_array<CountUnit>({
    {u"辆", true, vehicles_rule},
    {u"平方米", false, rule_of_open_lists},
    {u"台(套)|台", false, rule_of_open_lists},
});

constexpr Coordinates counted(Measure measure, Purpose purpose) {
    return {.measure = measure, .fund = Fund::fiscal, .purpose = purpose};
}

/// Source: the form of final accounts, “三公”. 公务接待 without 国内 may include foreign guests.
constexpr auto all_counted_things = std::to_array<CountedThing>({
    {u"因公出国(境)团组|因公出国(境)团组数|因公出国(境)团组数为|因公出国(境)团组共", u"个",
     counted(Measure::groups, Purpose::overseas)},
    {u"国内公务接待|国内公务接待批次|国内公务接待共", u"批次|个批次|批", counted(Measure::groups, Purpose::reception)},
    {u"公务用车保有量|公务用车保有量为|公务用车保有量共", u"辆",
     counted(Measure::vehicles, Purpose::vehicle_operation)},
    {u"购置公务用车|公务用车购置数|公务用车购置数量|公务用车购置数为|公务用车购置数量为", u"辆",
     counted(Measure::vehicles, Purpose::vehicle_purchase)},
});

constexpr auto all_turn_words = std::to_array<TurnWord>({
    {u"其中|主要用于以下方面", Turn::parts},
    {u"主要用于|主要原因|原因是", Turn::purposes},
    {u"按照|根据|依据", Turn::grounds},
    {u"此外", Turn::others},
    {u"完成", Turn::completion},
    {u"相比", Turn::base},
    {u"支出决算数|决算数", Turn::relation},
    {u"主要包括:|主要包括", Turn::names},
    {u"包括", Turn::including},
});

template <const auto& rows>
constexpr PhraseTable<typename std::remove_cvref_t<decltype(rows)>::value_type> table{rows, text::index_of_words<rows>};

constexpr WordList short_words = u"比|与|较|占";

/// Calls visit(word, stop) for each word of two characters or more.
template <typename Visit>
constexpr void each_stop_word(Visit visit) {
    const auto visit_all = [&](const auto& rows, Stop stop) {
        for (const auto& row : rows)
            for (const std::u16string_view word : row.words) visit(word, stop);
    };
    visit_all(national_subjects, subject_word);
    visit_all(final_subjects, subject_word);
    visit_all(budget_stages, stage_word);
    visit_all(final_stages, stage_word);
    visit_all(all_direction_words, direction_word);
    visit_all(all_turn_words, turn_word);
}

/// By their lower bits the stops that begin with a character, and those that a character may follow in.
class StopTable {
public:
    constexpr StopTable() {
        each_stop_word([&](std::u16string_view word, Stop stop) {
            first_[word[0] % size] |= stop;
            second_[word[1] % size] |= stop;
        });
        // What is one character stops whatever follows.
        for (const std::u16string_view word : short_words) first_[word[0] % size] |= short_word;
        for (std::uint8_t& second : second_) second |= short_word;
    }

    constexpr std::uint8_t at(char16_t c, char16_t next) const { return first_[c % size] & second_[next % size]; }

private:
    static constexpr std::size_t size = 4096;

    std::array<std::uint8_t, size> first_{};
    std::array<std::uint8_t, size> second_{};
};

constexpr StopTable stops;

constexpr text::CharacterSets all_sign_sets = [] {
    text::CharacterSets sets;
    const auto add = [&](Sign sign, std::u16string_view characters) {
        sets.add(static_cast<std::size_t>(sign), characters);
    };
    add(Sign::sentence_end, u"。;");
    add(Sign::bracket, u"()");
    add(Sign::comma, u",");
    add(Sign::pause, u"、:");
    add(Sign::quote, u"\"《》〈〉【】");
    add(Sign::figure, u"0123456789");
    add(Sign::figure_part, u"0123456789,.");
    add(Sign::year, u"年");
    add(Sign::unit, u"元万亿");
    add(Sign::anchor, anchor_signs);
    add(Sign::behind_anchor, behind_anchor_signs);
    add(Sign::leftover, leftover_signs);
    add(Sign::behind_leftover, behind_leftover_signs);
    each_stop_word([&](std::u16string_view word, Stop) {
        add(Sign::word, word.substr(0, 1));
        add(Sign::behind_word, word.substr(1, 1));
    });
    for (const std::u16string_view word : short_words) add(Sign::short_word, word);
    return sets;
}();

}  // namespace

std::uint8_t stops_at(char16_t c, char16_t next) { return stops.at(c, next); }

const text::CharacterSets& sign_sets() { return all_sign_sets; }

const Phrases& phrases(Wording wording) {
    static constexpr auto all = std::to_array<Phrases>({
        {.subjects = table<budget_subjects>, .stages = table<budget_stages>},
        {.subjects = table<national_subjects>,
         .stages = table<budget_stages>,
         .leaves_base_unnamed = true,
         .lists_classes = true},
        {.subjects = table<final_subjects>,
         .stages = table<final_stages>,
         .lists_classes = true,
         .stages_name_values = true},
    });
    return all[static_cast<std::size_t>(wording)];
}
const PhraseTable<TurnWord>& turn_words() { return table<all_turn_words>; }
const PhraseTable<DirectionWord>& direction_words() { return table<all_direction_words>; }
const PhraseTable<DirectionWord>& relation_words() { return table<all_relation_words>; }
std::span<const CountUnit> count_units() { return all_count_units; }
std::span<const CountedThing> counted_things() { return all_counted_things; }

}  // namespace budgetcheck::document
