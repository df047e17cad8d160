// One paragraph, word by word: what was named last, and what the next figure is said of. Words in statements.cpp, the
// figures behind them in statements_values.cpp.
#pragma once

#include "document/statements_parts.hpp"

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

namespace budgetcheck::document {

/// What paragraphs hand on to each other.
struct Course {
    Fund fund_of_items = Fund::fiscal;      ///< by the last total of expenditure
    bool of_all = false;                    ///< the last total
    std::optional<Coordinates> last;        ///< of the money said last, where it is a part of the own year and stage
    std::optional<OpenShares::State> list;  ///< of a paragraph that ends with 其中
    bool may_be_of_year = false;            ///< the money said last, and so its classes and items
};

class Reader {
public:
    Reader(const text::Text& source, const Paragraph& paragraph, const CodeTree& tree, Document& document,
           Course& course)
        : section_(paragraph.section),
          text_(paragraph.text),
          stops_(document.prose.signs.of(Sign::stop)),
          muted_stops_(document.prose.signs.of(Sign::muted_stop)),
          clause_stops_(document.prose.signs.of(Sign::clause_stop)),
          offset_(document.prose.offset_of(paragraph)),
          tree_(tree),
          phrases_(phrases(document.profile.wording)),
          body_(document.organization),
          own_{document.profile.stage, document.fiscal_year},
          narrative_(document.narrative),
          course_(course),
          figures_(source, paragraph, narrative_),
          lists_(narrative_),
          comparison_(narrative_),
          shares_(narrative_) {
        if (const auto before = std::exchange(course.list, std::nullopt)) shares_.go_on(*before);
        if (section_ != Section::explanation) return;
        subject_ = read_item_head(text_, tree, course.fund_of_items, document.item_heads);
        item_ = fresh_ = subject_.has_value();
        if (!item_) return;
        constexpr std::uint32_t classes_end = 1000;
        if (subject_->at.function < classes_end) subject_->at.fund = fund_of_classes();
        subject_->may_be_of_year = course.may_be_of_year;
        position_ = subject_->end;
        shares_.set_subject(subject_->at);
    }

    void read();

private:
    void step();
    bool read_what_stands_here();

    /// Does a noun that is not known stand between what was understood last and the position?
    bool passes_noun() const;

    /// The next stop that can mean something now: while muted no word.
    std::size_t next_stop() const;
    /// Of classes by themselves; what is below them is of the fund of items.
    Fund fund_of_classes() const {
        return course_.of_all && phrases_.leaves_base_unnamed ? Fund::all : course_.fund_of_items;
    }
    /// (一)收入预算。2024年预算数…: the stop ends a heading, not what is said.
    bool ends_heading() const;
    void open_bracket();
    void go_outside();
    void close_bracket();
    void end_sentence();

    // Words ---------------------------------------------------------------------------------------------------------

    bool at(std::size_t index, std::u16string_view words) const { return stands_at(text_, index, words); }
    bool read_word();
    bool read_turn();
    void open_parts();
    /// 收支总预算…。收入包括：…；支出包括：…
    void include(std::size_t begin);
    void mute();

    /// 此外: what follows is no longer said of the item.
    void leave_item();

    /// 比2022年…, 与上年…: what follows names the base, not a value.
    bool starts_comparison();
    /// Not another one: 主要是一般公共预算财政拨款较2023年…
    bool compares_subject() const;
    bool compares_at(std::size_t index) const;

    /// 同比: the character at `index` is its second one.
    bool is_year_on_year(std::size_t index) const;

    /// 较年初预算数减少: in final accounts a budget is a base, too.
    bool compares_to_budget();

    /// 占本年支出合计的 x %, 占 x %
    bool starts_share();

    // The position stands behind 完成, 相比 …, `begin` before it; where they return false, that word means nothing.

    /// 完成年初预算的 x %
    bool starts_completion();
    /// 完成预算27.00万元的62.96%: the budget is said there.
    void read_completed(const StageWord& stage);

    /// 与2023年度相比: a year without a stage is the own one of that year.
    bool names_base();
    void set_own_base();

    /// 决算数小于预算数, 决算数与全年预算数持平: the values of two stages.
    bool relates_stages(std::size_t begin);

    /// 主要包括：基本工资、津贴补贴…
    void list_names();
    bool read_subject();

    /// Is what stands here only the end of a noun, which is something else: 教育支出预算?
    /// 财政拨款收入支出决算 speaks of no income.
    bool goes_on_as_noun(std::size_t end) const;
    bool belongs_to_noun() const;

    /// 国内公务接待费, 局本级支出合计: only a part of what is called so elsewhere.
    bool is_narrowed(const Subject& row) const;
    /// 上年公务接待费, 人均公务接待费, 其他资金安排的公务接待费: words in front say that it is not the one of the
    /// forms.
    bool is_another(const Subject& row) const;
    bool is_whole_body(std::u16string_view words) const;
    /// The ideographs right in front, as far as they can matter.
    std::u16string_view words_in_front_of(std::size_t end) const;
    /// The one at hand, as far as it is near.
    std::u16string_view sentence() const;
    /// Do the words end as the name of the body does?
    bool ends_as_body(std::u16string_view words) const;
    /// 机关运行经费…，其中：公务接待费…: of the basic expenditure alone.
    bool is_of_operation(const Subject& row) const;
    /// “财政拨款收入”“事业收入”之外的收入, (简称“三公”经费): spoken of, and nothing is said of it.
    bool is_mentioned(std::size_t end) const;
    /// A、B共10万元: the value of none of them.
    bool is_joined(const Number& number) const;

    /// What a subject does not say itself it has from the whole that lists it, or from the total said right before it.
    /// False where there is none.
    bool inherit(const Subject& row, Coordinates& at) const;
    void name_subject(const SubjectOfText& subject);
    /// 支出决算中，公务接待费…: parts of a figure that was said before.
    void open_named_list();
    void lose_subject();
    void begin_subject(const SubjectOfText& subject);
    /// 年中追加预算, 上年决算, 培训预算: not that of the item whose paragraph it is.
    bool is_of_other_money() const;
    bool read_stage();
    bool read_direction();

    /// 比2024年减少…，其中：公务接待费支出增加…: a subject with a direction and no base of its own has the one named
    /// before in the sentence. Without one it is not known what its figure is a change from.
    void go_on_comparing();
    /// 收入合计…，支出合计…。收入增加: does the direction speak of the side that the last subject is not of?
    bool names_other_side() const;

    // Numbers -------------------------------------------------------------------------------------------------------

    void read_number();

    /// 占76.23; where only a percentage can stand.
    bool lacks_percent_sign(const Number& number) const;
    void not_understood(const Number& number);
    void unclear(const Number& number);

    /// What is said next is not said of the last value.
    void pass_value();
    void bind_money(const Number& number);

    /// The class whose name stands right in front of the number, of the money that was spoken of last.
    std::optional<SubjectOfText> listed_class(const Number& number) const;
    /// 较2023年决算数12.50万元减少…: the value of the base itself.
    bool names_earlier(const Number& number);
    void bind_earlier(const Number& number);
    void bind_change(const Number& number);
    /// 2023年公务接待费…万元，公务用车运行费…万元: both of 2023.
    Slot slot_at_hand(const Number& number) const;
    bool may_bind(const Number& number) const;
    void bind_value(const Number& number);

    /// …预算安排 speaks of the own year: where it is the same figure once more, the year before it is a slip.
    bool restates_own(const Number& number) const;
    void bind_count(const Number& number);

    /// What the number counts, where its own words say so and no other year or plan is spoken of.
    std::optional<Counted> counted_here(const Number& number) const;
    void bind_counted(Number number, const Counted& counted);
    void bind_percent(const Number& number);
    static Coordinates figure_at(Coordinates at, const Slot& slot);

    Section section_;
    std::u16string_view text_;
    text::Places stops_;
    text::Places muted_stops_;
    text::Places clause_stops_;
    std::size_t offset_;  ///< of the text in all paragraphs
    const CodeTree& tree_;
    const Phrases& phrases_;
    std::string_view body_;
    Slot own_;  ///< of the document's own figures
    Narrative& narrative_;
    Course& course_;
    StatementFigures figures_;
    OpenLists lists_;
    OpenComparison comparison_;
    OpenShares shares_;
    std::size_t position_ = 0;
    std::size_t heard_ = 0;  ///< behind the last word or number that was understood
    std::optional<SubjectOfText> subject_;
    std::optional<Coordinates> valued_;  ///< the subject of the last value
    bool item_ = false;
    bool noun_unread_ = false;  ///< between the subject and what is to be its value
    struct Balance {
        std::uint32_t row = 0;
        Coordinates at;
    };
    std::optional<Balance> balance_;  ///< the last total of income and expenditure in this paragraph
    bool inclusive_ = false;          ///< the list was opened by 包括: all of it is of one whole
    bool includes_uses_ = false;      ///< 支出包括, not 收入包括
    bool passed_ = false;             ///< money of something else was said since the subject
    bool joined_ = false;             ///< the subject, to one without a value of its own
    bool part_unread_ = false;        ///< the subject was narrowed: what the sentence says next may be said of it
    bool stage_unsaid_ = false;       ///< of the year named with the subject, which is not the own one
    bool fresh_ = false;              ///< a subject or stage was named since the last value
    bool muted_ = false;
    bool clause_muted_ = false;
    bool base_unnamed_ = false;
    bool amount_unread_ = false;  ///< the last amount of the sentence
    bool whole_unread_ = false;   ///< of the parts that are listed
    bool parts_unread_ = false;   ///< parts of an unread whole that is another year's or only a part itself
    std::size_t last_value_end_ = 0;
    std::size_t direction_end_ = 0;   ///< behind the last word of direction
    Slot last_slot_ = own_;           ///< of the last value of the sentence
    std::optional<Slot> parts_slot_;  ///< of the parts that are listed, where it is not the own one
    std::optional<Slot> last_base_;   ///< of the sentence
    std::uint16_t year_ = 0;
    std::optional<Slot> slot_;
    CountedGroups groups_;
    ListBegin list_begin_;

    /// Of what stood before a bracket that lists parts, the sentence goes on behind it.
    struct Outside {
        std::optional<SubjectOfText> subject;
        std::optional<Coordinates> valued;
        OpenShares::State shares;
        std::optional<Slot> parts_slot;
        int brackets = 0;          ///< open inside it
        bool lists_parts = false;  ///< values were said in it
    };
    std::optional<Outside> outside_;
};

}  // namespace budgetcheck::document
