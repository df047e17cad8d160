// Subjects, stages and directions. Source: the narratives of Shanghai's district budgets 2023 to 2026.
#include "document/phrases.hpp"

#include <array>

namespace budgetcheck::document {
namespace {

constexpr Coordinates income(Fund fund) { return {.flow = Flow::income, .fund = fund}; }
constexpr Coordinates expenditure(Fund fund) { return {.fund = fund}; }
constexpr Coordinates purpose(Purpose purpose) { return {.fund = Fund::fiscal, .purpose = purpose}; }
constexpr Coordinates procurement(Purpose purpose) {
    return {.measure = Measure::procurement, .fund = Fund::all, .purpose = purpose};
}

constexpr auto all_subjects = std::to_array<Subject>({
    {U"收入预算", income(Fund::all)},
    {U"财政拨款收入", income(Fund::fiscal)},
    {U"事业收入", income(Fund::business)},
    {U"事业单位经营收入", income(Fund::operating)},
    {U"其他收入", income(Fund::other)},
    {U"支出预算", expenditure(Fund::all)},
    {U"财政拨款支出预算", expenditure(Fund::fiscal)},
    {U"一般公共预算拨款支出预算|一般公共预算支出预算|一般公共预算财政拨款支出预算", expenditure(Fund::general)},
    {U"政府性基金拨款支出预算|政府性基金支出预算|政府性基金预算拨款支出预算", expenditure(Fund::government_fund)},
    {U"国有资本经营预算拨款支出预算|国有资本经营预算支出预算", expenditure(Fund::state_capital)},
    {U"\"三公\"经费预算数|\"三公\"经费预算", purpose(Purpose::three_public)},
    {U"因公出国(境)费", purpose(Purpose::overseas)},
    {U"公务接待费", purpose(Purpose::reception)},
    {U"公务用车购置及运行费|公务车购置及运行费|公务用车购置及运行维护费", purpose(Purpose::vehicles)},
    {U"公务用车购置费", purpose(Purpose::vehicle_purchase)},
    {U"公务用车运行费|公务车用车运行费|公务用车运行维护费", purpose(Purpose::vehicle_operation)},
    {U"机关运行经费预算|机关运行经费", purpose(Purpose::agency_operation)},
    {U"政府采购预算", procurement(Purpose::all)},
    {U"政府采购货物预算", procurement(Purpose::goods)},
    {U"政府采购工程预算", procurement(Purpose::works)},
    {U"政府采购服务预算", procurement(Purpose::services)},
    {U"面向中小企业预留政府采购项目预算金额|面向中小企业预留政府采购项目预算|面向中小企业预留政府采购预算金额|"
     U"面向中小企业预留政府采购预算|面向中小企业预留的政府采购项目预算|面向中小企业预留的政府采购预算|"
     U"预留给中小企业的政府采购项目预算|预留给中小企业的政府采购预算|面向中小企业预留",
     procurement(Purpose::small_firms)},
    {U"预留给小型和微型企业的政府采购项目预算|预留给小型和微型企业的政府采购预算|"
     U"预留给小微企业的政府采购项目预算|预留给小微企业的政府采购预算|预留给小型和微型企业|预留给小微企业",
     procurement(Purpose::micro_firms)},
    {U"项目预算资金", {.measure = Measure::performance_money, .fund = Fund::all}},
});

constexpr auto all_stage_words = std::to_array<StageWord>({
    {U"当年预算执行数|预算执行数|执行数", Stage::execution},
    {U"预算安排|年初预算|预算数|预算", Stage::budget},
    {U"支出决算|决算数|决算", Stage::final_accounts},
});

constexpr auto all_direction_words = std::to_array<DirectionWord>({
    {U"增加|增长|上升|提高", Direction::up},
    {U"减少|下降|降低", Direction::down},
    {U"持平", Direction::level},
});

constexpr std::string_view vehicles_rule = "add/vehicles";
constexpr std::string_view list_rule = "contain/list";

/// Source: domain of the forms.
constexpr auto all_count_units = std::to_array<CountUnit>({
    {U"辆", true, vehicles_rule},
    {U"平方米", false, list_rule},
    {U"台(套)|台", false, list_rule},
});

/// Words the reader looks for itself.
constexpr text::WordList reader_words = U"其中|比|与|较";

/// First characters by their lower bits: nearly every character of a text is none.
using FirstCharacters = std::array<std::uint8_t, 4096>;

constexpr void add_first(FirstCharacters& first, const WordList& list, WordKind kind) {
    for (const std::u32string_view word : list) first[word[0] % first.size()] |= kind;
}

constexpr FirstCharacters first_characters() {
    FirstCharacters first{};
    for (const Subject& subject : all_subjects) add_first(first, subject.words, subject_word);
    for (const StageWord& stage : all_stage_words) add_first(first, stage.words, stage_word);
    for (const DirectionWord& direction : all_direction_words) add_first(first, direction.words, direction_word);
    add_first(first, muting_words, reader_word);
    add_first(first, clause_muting_words, reader_word);
    add_first(first, reader_words, reader_word);
    return first;
}

constexpr FirstCharacters first = first_characters();

}  // namespace

std::uint8_t words_beginning_with(char32_t c) { return first[c % first.size()]; }

std::span<const Subject> subjects() { return all_subjects; }
std::span<const StageWord> stage_words() { return all_stage_words; }
std::span<const DirectionWord> direction_words() { return all_direction_words; }
std::span<const CountUnit> count_units() { return all_count_units; }

}  // namespace budgetcheck::document
