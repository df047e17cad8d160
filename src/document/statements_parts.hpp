// The parts of which the reader of statements is made: numbers, the head of an item, lists of parts, comparisons.
#pragma once

#include "document/document.hpp"
#include "document/item_path.hpp"
#include "document/paragraphs.hpp"
#include "document/phrases.hpp"

#include <array>
#include <optional>
#include <string_view>
#include <vector>

namespace budgetcheck::document {

/// A number of a sentence with its unit, as indices into the paragraph.
struct Number {
    std::size_t begin = 0;
    std::size_t end = 0;   ///< of the digits
    std::size_t next = 0;  ///< behind the unit
    std::int64_t mantissa = 0;
    std::uint8_t decimals = 0;
    bool year = false;
    bool percent = false;
    bool damaged = false;    ///< spoilt by a slip; the value is what was meant
    bool unclear = false;    ///< what was meant cannot be told: spoilt, or several figures
    bool malformed = false;  ///< of those: no list of figures either
    Unit unit = Unit::unknown;
    std::u16string_view unit_text;

    bool is_money() const {
        return unit == Unit::yuan || unit == Unit::ten_thousand_yuan || unit == Unit::hundred_million_yuan;
    }

    /// 11万个
    bool is_large_count() const { return unit == Unit::unknown && !unit_text.empty(); }
};

inline bool stands_at(std::u16string_view text, std::size_t index, std::u16string_view words) {
    return index < text.size() && text[index] == words[0] && text::stands_at_start(text.substr(index), words);
}

/// Does a text consist of these words, marks and what stands in brackets apart?
bool consists_of(std::u16string_view text, const text::WordList& words);

/// Does the text around a number make it a bound, as in 单价100万元(含)以上?
bool is_limit(std::u16string_view text, const Number& number);

/// The number whose first digit stands at `begin`.
Number scan_number(std::u16string_view text, std::size_t begin);

/// Where and when an amount stands.
struct Slot {
    Stage stage = Stage::budget;
    std::uint16_t year = 0;

    bool operator==(const Slot&) const = default;
};

/// What the words before an amount say it is.
struct SubjectOfText {
    Coordinates at;
    std::size_t begin = 0;  ///< of its name
    std::size_t end = 0;
    bool near = false;
    bool unresolved = false;
    bool local = false;
    bool listed = false;          ///< it has its coordinates from the list it stands in
    bool may_be_of_year = false;  ///< see Subject
};

/// What a number counts, and the words that say so.
struct Counted {
    Coordinates at;
    std::size_t begin = 0;
    std::size_t end = 0;
    std::u16string_view unit;
};

/// The journeys or receptions counted last, and where the text went on.
struct CountedGroups {
    Counted counted;
    std::size_t next = 0;
};

/// None where other words stand before the number, or its sentence speaks of another year, of a plan or of a part.
std::optional<Counted> counted(std::u16string_view text, const Number& number, const CountedGroups& groups);

/// What a count behind 其中 is to the list: a part, what a part consists of, or one of the two.
enum class Listing : std::uint8_t { part, explanation, unsure };

/// Where the list begins that goes on up to a count: behind the last 其中 or stop. The counts of a paragraph are asked
/// for in their order, so that nothing is looked at twice.
class ListBegin {
public:
    /// What stands between the beginning of its list and a count.
    std::u16string_view list_before(std::u16string_view text, const Number& number);

private:
    std::size_t begin_ = 0;
    std::size_t read_ = 0;  ///< so far
};

/// 其他用车3辆，其他用车主要是执法车3辆 and 其他用车3辆（执法车2辆、巡逻车1辆） explain what was counted.
Listing listing_of(std::u16string_view text, std::u16string_view list, const Number& number);

/// What stands between the last mark and the number.
std::u16string_view words_before(std::u16string_view text, const Number& number);

/// An item of the explanation begins with an ordinal and names a path up to its first amount; such a head is added to
/// `heads`.
std::optional<SubjectOfText> read_item_head(std::u16string_view text, const CodeTree& tree, Fund fund,
                                            std::vector<ItemHead>& heads);

/// 住房保障支出(类) in a sentence: the class whose mark stands at `mark`.
std::optional<SubjectOfText> read_class(std::u16string_view text, std::size_t mark, const CodeTree& tree, Fund fund);

/// The class of the document whose whole name ends at `end`.
std::optional<SubjectOfText> read_listed_class(std::u16string_view text, std::size_t end, const CodeTree& tree,
                                               Fund fund);

/// The figures of one paragraph, as rows of the narrative.
class StatementFigures {
public:
    StatementFigures(const text::Text& source, const Paragraph& paragraph, Narrative& narrative)
        : paragraph_(paragraph), narrative_(narrative), view_(narrative.table.views[0]), places_(source, paragraph) {}

    /// A figure at the coordinates of its subject.
    std::uint32_t add(const Number& number, const SubjectOfText& subject, const Coordinates& at);

    /// A figure that only its own sentence speaks of.
    std::uint32_t add_local(const Number& number, const Coordinates& at);

    /// The last figure with these coordinates; Share::none where there is none.
    std::uint32_t find_last(const Coordinates& at) const;

    /// Has the figure of a row the digits and the unit of this one?
    bool is_printed_as(std::uint32_t row, const Number& number) const {
        const PrintedAmount& amount = view_.amounts[view_.rows[row].first_amount];
        return amount.mantissa == number.mantissa && amount.decimals == number.decimals && amount.unit == number.unit;
    }

    Narrative& narrative() { return narrative_; }

    Span place(std::size_t begin, std::size_t end) { return places_.place(begin, end); }

private:
    std::u16string_view words_before(const Number& number) const;
    Row& push(const Number& number, const Coordinates& at);
    std::uint32_t last_row() const { return static_cast<std::uint32_t>(view_.rows.size() - 1); }

    const Paragraph& paragraph_;
    Narrative& narrative_;
    View& view_;
    PlacesInOrder places_;
};

/// Lists opened by 其中, which end with their sentence or their brackets.
class OpenLists {
public:
    explicit OpenLists(Narrative& narrative) : narrative_(narrative) {}

    void open_bracket() { ++depth_; }
    void close_bracket();
    void end_sentence();

    /// The last counted thing becomes the whole of a list.
    void open();
    bool takes(const Number& number) const { return !lists_.empty() && lists_.back().unit == number.unit_text; }
    void add_part(std::uint32_t row) { narrative_.lists[lists_.back().index].parts.push_back(row); }
    /// Are all parts listed?
    bool is_closed() const { return narrative_.lists[lists_.back().index].closed; }
    /// It may have parts that it does not list.
    void leave_open();
    void set_last(std::uint32_t row, std::u16string_view unit);

private:
    struct OpenList {
        std::size_t index = 0;
        std::u16string_view unit;
        int depth = 0;  ///< of brackets
    };

    Narrative& narrative_;
    std::uint32_t last_ = Comparison::none;
    std::u16string_view last_unit_;
    std::vector<OpenList> lists_;
    int depth_ = 0;
};

/// What a sentence says of the change from one value to another, until all of it is read.
class OpenComparison {
public:
    explicit OpenComparison(Narrative& narrative) : narrative_(narrative) {}

    // The values; a new subject forgets them.
    void set_later(std::uint32_t row) {
        later_ = row;
        direct_ = true;
        said_before_ = false;
        last_year_ = 0;
    }
    /// Where the sentence has no value of its own: the row of an earlier one, if there is any.
    void set_said_before(std::uint32_t row) {
        if (later_ != Comparison::none || earlier_ != Comparison::none || row == Comparison::none) return;
        later_ = row;
        direct_ = said_before_ = true;
    }
    /// An amount was passed that is no value of the subject.
    void pass_value() { direct_ = false; }
    void set_earlier(std::uint32_t row, const Slot& slot);
    void forget_values() {
        later_ = earlier_ = Comparison::none;
        last_year_ = 0;
    }

    // 比2022年预算 …: the base, then direction, change and percentage.
    void start() {
        comparing_ = true;
        compared_year_ = last_year_;
    }
    bool started() const { return comparing_; }
    void set_base(std::optional<Slot> base) { base_ = base; }
    const std::optional<Slot>& base() const { return base_; }
    void set_direction(Direction direction, const Span& place);
    /// The word in front of the rate; is it the opposite of the one of the change?
    bool is_opposite(Direction direction) const;
    void set_opposite(Direction direction, const Span& place);
    bool has_direction() const { return direction_.has_value(); }
    bool awaits_change() const;
    void set_change(std::uint32_t row) { change_ = row; }
    bool awaits_percent() const { return direction_.has_value() && !has_percent_; }
    void set_percent(const PrintedAmount& percent);

    /// Records what was said, and is ready for the next one.
    void finish() {
        if (comparing_) end();
    }

private:
    void end();

    Narrative& narrative_;
    bool comparing_ = false;
    std::uint16_t last_year_ = 0;      ///< of the value said last; 0 for the later one
    std::uint16_t compared_year_ = 0;  ///< the same, when the comparison began
    std::optional<Slot> base_;
    std::optional<Direction> direction_;
    Span direction_place_;
    std::optional<Direction> opposite_;
    Span opposite_place_;
    std::uint32_t later_ = Comparison::none;
    std::uint32_t earlier_ = Comparison::none;
    Slot earlier_slot_;
    std::uint32_t change_ = Comparison::none;
    bool direct_ = false;
    bool said_before_ = false;
    bool has_percent_ = false;
    PrintedAmount percent_;
};

/// The values of one subject by stage, and the shares of a whole that a sentence says they are.
class OpenShares {
public:
    explicit OpenShares(Narrative& narrative) : narrative_(narrative) {}

    /// The subject of the values to come; those of another one are forgotten.
    void set_subject(const Coordinates& at);
    void set_value(std::uint32_t row, Stage stage) {
        state_.values[static_cast<std::size_t>(stage)] = state_.last = row;
    }
    /// A value of the same subject beside the one that was said last.
    void add_budget(std::uint32_t row, Stage stage) { state_.values[static_cast<std::size_t>(stage)] = row; }
    /// A value was passed of which it is not known what it is: what is said next is said of it.
    void pass_value() { state_.last = Share::none; }
    std::uint32_t value(Stage stage) const { return state_.values[static_cast<std::size_t>(stage)]; }

    /// The value of the budget that a word names; where it may be any, the latest that was printed.
    std::uint32_t budget(const StageWord& word) const;

    /// 其中: the last value is the whole of what follows, until the sentence ends.
    void open_list() { open_list(state_.last, state_.subject); }
    void open_list(std::uint32_t whole, const Coordinates& at) {
        state_.whole = whole;
        state_.whole_at = at;
    }
    void close_list() { state_.whole = Share::none; }
    std::optional<Coordinates> subject_of_list() const;
    /// A part of the list is carried over: its whole is more than the income of the year.
    void carry_over();

    void open_share(const std::optional<Coordinates>& whole);
    void open_completion(const StageWord& word, Stage own);
    bool awaits_percent() const { return state_.open.has_value(); }
    bool awaits_share() const { return state_.open && !state_.open->completion; }
    void take_percent(const PrintedAmount& percent);
    void drop() { state_.open.reset(); }

    struct State {
        Coordinates subject;
        std::array<std::uint32_t, 4> values{Share::none, Share::none, Share::none, Share::none};
        std::uint32_t last = Share::none;
        std::uint32_t whole = Share::none;
        Coordinates whole_at;
        std::optional<Share> open;
    };

    /// With the list that was open before.
    void go_on(const State& before) { open_list(before.whole, before.whole_at); }
    const State& state() const { return state_; }
    void restore(const State& state) { state_ = state; }

private:
    Narrative& narrative_;
    State state_;
};

}  // namespace budgetcheck::document
