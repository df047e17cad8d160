// The words of the narrative as data: what a phrase speaks of, which stage and direction it names. A new style of
// sentence is a new row here.
#pragma once

#include "document/schema.hpp"
#include "text/places.hpp"
#include "text/word_index.hpp"

#include <budgetcheck/coordinates.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace budgetcheck::document {

enum class Direction : std::int8_t { down = -1, level = 0, up = 1 };

/// Something money is said of. The parts of a closed list name their whole by its id.
struct Subject {
    WordList words;
    Coordinates at;
    bool resets = false;    ///< a number behind it starts a list of its own
    bool inherits = false;  ///< only the component or fund is its own; the rest it has from the whole that lists it
    bool general = false;   ///< something else where a noun stands in front of it: 教育支出预算
    bool local = false;     ///< its figures stand in its own sentence only
    bool may_be_of_year = false;  ///< many say it of this year's money alone, without what was carried over
    Component behind = Component::total;  ///< 人员经费…。公用经费…: goes on with the list in which that was said last
    std::optional<Flow>
        follows{};  ///< 收入总计…，支出总计…: has the fund of the total of this flow said right before it
};

struct StageWord {
    WordList words;
    Stage stage = Stage::budget;
    bool vague = false;  ///< one of several budgets: which, the sentence before says
};

struct DirectionWord {
    WordList words;
    Direction direction = Direction::level;
};

/// Things that sentences count, and whether a list of them is complete.
struct CountUnit {
    WordList words;
    bool closed = false;  ///< its lists name every part
    std::string_view rule;
};

/// Of lists that need not name every part.
inline constexpr std::string_view rule_of_open_lists = "contain/list";

/// A count that a document may name again elsewhere: right behind its words, with its unit.
struct CountedThing {
    WordList words;
    WordList units;
    Coordinates at;
};

/// What may stand in front of a general subject, beside marks, digits and the name of the body: 2024年, 本单位, 无 …
inline constexpr std::u16string_view words_before_subject = u"年度位门元的有无是为况体括计中在和及与";

/// Words right in front of a subject that make it a part of what it is elsewhere: of places, of years, of those who
/// spend it. Not where the body is called so, nor behind a word that joins: 本部门及所属单位.
inline constexpr text::WordList narrowing_words =
    u"国内|国外|国(境)外|外事|外宾|上年结转|上年结转的|上年结转和结余|上年结转和结余的|上年结转结余|上年结转结余的|"
    u"年初结转和结余|年初结转和结余的|年初结转结余|年初结转结余的|"
    u"本级|局机关|厅机关|委机关|所属|下属|所属单位|下属单位|直属单位|二级单位|基层单位|所属事业单位|下属事业单位";

/// The same in front of a purpose.
inline constexpr text::WordList narrowing_purposes =
    u"政府性基金预算财政拨款|政府性基金财政拨款|政府性基金预算|政府性基金|国有资本经营预算财政拨款|"
    u"国有资本经营预算|一般|执法执勤|特种专业技术|基本支出安排|项目支出安排|基本支出安排的|项目支出安排的|"
    u"基本支出中|项目支出中|基本支出中的|项目支出中的";

/// The same: of another year than the sentence's, where nothing is compared with it.
inline constexpr text::WordList other_years =
    u"上年|去年|前年|往年|上年度|上一年|上一年度|以前年度|下年|下年度|明年|下一年|下一年度";
inline constexpr std::u16string_view words_before_base = u"比较与同";

/// Words that may stand in front of a subject without making it another: whatever else does, be it the time, the money
/// or the use. What they follow is asked in turn, up to a mark.
inline constexpr auto words_in_front = std::to_array<text::WordList>({
    u"年|年度|本年|本年度|当年|全年|比上年|较上年|与上年|同上年|比去年|较去年|与去年|万元|元|本次公布的|其中|包括|"
    u"主要包括|主要是|主要为|全部是|全部为|占|的|共|合计|小计|总计|总|总体|具体|日常|实际|相关|各类|等|中",
    u"涉及|涉及的|无|没有|未安排|安排|安排的|开支|开支的|使用|用|实际执行|在|为|是|指|对|而|将|现将|关于|以下简称|"
    u"简称|导致|促使|压减|压缩|降低|控制|从严控制|严格控制|严格执行|严控|加强|规范|进一步规范|为全面反映",
    u"财政拨款|财政拨款的|财政预算拨款|财政拨款安排|财政拨款安排的|一般公共预算|一般公共预算资金|一般公共预算拨款|"
    u"一般公共预算财政拨款|一般公共预算资金安排的|一般公共预算拨款安排的|一般公共预算财政拨款安排的|预算资金安排的|"
    u"一般公共预算中|支出安排的|财政|及政府性基金|及政府性基金预算|和政府性基金|和政府性基金预算",
});

/// Behind them a heading has ended, or another noun.
inline constexpr text::WordList words_that_end = u"情况|情况说明|持平|和|及|与|以及|或";

/// A purpose of this year's money, where the sentence speaks of what was carried over, too, is not all of it.
inline constexpr text::WordList words_of_year_alone = u"本年|本年度|当年";
inline constexpr std::u16string_view carried_over = u"结转";

/// How bodies and places are called: the whole body, if it is not called one of those below it.
inline constexpr text::WordList words_of_lower_bodies = u"下属|所属|直属|二级|基层";
/// Anywhere in them: of all bodies of a place or of others than the one that publishes.
inline constexpr text::WordList words_of_other_bodies = u"全国|全省|全市|全州|全县|全区|上级|主管|其他|各|外单位|兄弟";
inline constexpr text::WordList endings_of_bodies =
    u"单位|部门|系统|机关|本级|市|县|区|镇|乡|街道|办事处|局|委|委员会|厅|办|办公室|院|校|大学|中心|站|所|馆|队|处|"
    u"会|社|团|园|部|政府|银行|公司";

inline constexpr text::WordList joining_words = u"、|和|及|与|以及";

/// Words behind several subjects that give each of them the value.
inline constexpr text::WordList words_of_each = u"均|各|都";

/// Words that may stand between a subject and its value; a noun among others makes the value that of something else.
inline constexpr text::WordList words_before_value =
    u"为|是|数|总额|总金额|金额|合计|总计|共计|共|计|均|各|约|达|的|用|安排|支出|收入|资金|财政拨款|维护费|"
    u"由中小企业供应商中标或成交的|由小微企业供应商中标或成交的|采购金额";

/// The same before 比 and 较.
inline constexpr text::WordList words_before_comparison =
    u"同|按|按照|同口径|无增减变化|总体|共|合计|总计|均|各|的|用|支出|万元|元";

inline constexpr text::WordList words_of_short_name = u"简称|以下简称|统称|以下统称";

/// 占比34.30%: between 占 and a share of what the list is of.
inline constexpr text::WordList words_before_share = u"比重为|比重|比例为|比例|比为|比";

/// A figure behind them is of the document's own year, whatever stands before.
inline constexpr text::WordList words_of_own_year = u"本年|当年|今年";

/// Words that may stand in front of the stage of an item, from the last mark on.
inline constexpr text::WordList words_before_stage =
    u"年|度|年度|本年|当年|全年|的|其中|支出|财政拨款|该科目|该项|该项目|预|算|与|和|决算数|决算|预算数|预算|占支出总|无";

/// Words of a sentence whose counts are those of another year or plan, or only some of them.
inline constexpr text::WordList words_of_other_counts = u"上年|去年|往年|计划|预计|拟|原定|原因|其中|外宾";

/// Words between a mark and a count that make it none of the list's: 上年末为6辆, 比上年减少2辆
inline constexpr text::WordList words_of_counts_beside = u"上年|去年|增加|减少|比|较";
/// The same that make it the whole of the next list, and no part of the last: 安排购置车辆1辆
inline constexpr text::WordList words_of_next_count = u"计划|预计|拟|安排|购置|新增|更新|报废";
/// How the kinds of vehicles are called of which the forms list every one.
inline constexpr text::WordList words_of_listed_kinds = u"用车";

/// Behind them stands of what kinds the things are that were counted before.
inline constexpr text::WordList words_of_explanation = u"主要是|主要为|主要有|主要包括|均为|全部为|都是";

/// Words between 团组2个 and 5人次, of the same journeys.
inline constexpr std::u16string_view signs_before_people = u"、,累计共和";
inline constexpr text::WordList people_units = u"人次";

/// What a sentence goes on with.
enum class Turn : std::uint8_t {
    parts,       ///< of what was said last
    purposes,    ///< or reasons: no figures
    grounds,     ///< no figures up to the next comma
    others,      ///< what is not said of the item
    completion,  ///< of the budget named next
    base,        ///< without a stage of its own
    relation,    ///< of the values of two stages
    names,       ///< of what the money is for
    including,   ///< parts of what was said last
};

struct TurnWord {
    WordList words;
    Turn turn = Turn::parts;
};

/// Words that make the amount behind or before them a bound or nearly that: no value of anything.
inline constexpr text::WordList words_before_limit =
    u"单价|不低于|不超过|不高于|约|大约|近|将近|接近|超过|超|逾|不足|不到";
inline constexpr text::WordList words_behind_limit = u"(含)以上|以上|(含)以下|以下|以内|左右|余";
/// They end as one that makes a bound, and make none.
inline constexpr text::WordList words_of_no_limit = u"节约|结余节约";

/// What the reader of a sentence stops at.
enum Stop : std::uint8_t {
    subject_word = 1,
    stage_word = 2,
    direction_word = 4,
    turn_word = 8,
    short_word = 16,  ///< 比, 与, 较, 占
};

/// A set of Stop: what may begin with these two neighbouring characters. Says yes for a few that begin none.
std::uint8_t stops_at(char16_t c, char16_t next);

/// The characters of each Sign, those of the words above among them.
const text::CharacterSets& sign_sets();

/// Rows of data with words, of which a text may name one.
template <typename Row>
struct PhraseTable {
    std::span<const Row> rows;
    text::WordIndex index;
};

/// The words of one kind of document.
struct Phrases {
    PhraseTable<Subject> subjects;
    PhraseTable<StageWord> stages;
    bool leaves_base_unnamed = false;  ///< 与上年相比: of which stage is not said, and need not be the budget
    bool lists_classes = false;  ///< 支出包括：一般公共服务支出…万元、…: classes by their names alone
    bool stages_name_values = false;  ///< 年初预算为…，支出决算为…: a stage alone says what the next figure is
};

const Phrases& phrases(Wording wording);

const PhraseTable<TurnWord>& turn_words();
const PhraseTable<DirectionWord>& direction_words();

/// 小于, 大于: of one value to another.
const PhraseTable<DirectionWord>& relation_words();
std::span<const CountUnit> count_units();
std::span<const CountedThing> counted_things();

/// The row of which the longest word stands at `begin` of `text`, and the length of that word.
template <typename Row>
struct Found {
    const Row* row = nullptr;
    std::size_t length = 0;
};

template <typename Row>
Found<Row> longest_at(const PhraseTable<Row>& table, std::u16string_view text, std::size_t begin) {
    Found<Row> longest;
    if (begin >= text.size()) return longest;
    table.index.find(text.substr(begin), [&](std::u16string_view word, std::size_t row) {
        longest = {&table.rows[row], word.size()};
        return true;
    });
    return longest;
}

}  // namespace budgetcheck::document
