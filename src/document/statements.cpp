// What an amount means is decided by the words before it; what cannot be decided is listed as not understood.
#include "document/statements.hpp"

#include "document/item_path.hpp"
#include "document/phrases.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <array>

namespace budgetcheck::document {
namespace {

using text::is_digit;

constexpr std::string_view vehicles_rule = "add/vehicles";
constexpr std::string_view list_rule = "contain/list";

struct Number {
    std::size_t begin = 0;
    std::size_t end = 0;   ///< of the digits
    std::size_t next = 0;  ///< behind the unit
    std::int64_t mantissa = 0;
    std::uint8_t decimals = 0;
    bool year = false;
    bool percent = false;
    Unit unit = Unit::unknown;
    std::u32string_view unit_text;
};

struct CountUnit {
    std::u32string_view words;
    bool closed = false;  ///< its lists name every part
    std::string_view rule;
};

/// Things that sentences count, and whether a list of them is complete. Source: domain of the forms.
constexpr auto count_units = std::to_array<CountUnit>({
    {U"辆", true, vehicles_rule},
    {U"平方米", false, list_rule},
    {U"台(套)|台", false, list_rule},
});

/// Where and when an amount stands.
struct Slot {
    Stage stage = Stage::budget;
    std::uint16_t year = 0;
};

class Reader {
public:
    Reader(const text::Text& source, const Paragraph& paragraph, const CodeTree& tree, Document& document)
        : source_(source),
          paragraph_(paragraph),
          text_(paragraph.text),
          tree_(tree),
          document_(document),
          narrative_(document.narrative),
          view_(document.narrative.table.views[0]) {}

    void read() {
        read_item_head();
        while (position_ < text_.size()) step();
        finish_comparison();
    }

private:
    void step() {
        const char32_t c = text_[position_];
        if (is_digit(c)) {
            read_number();
            return;
        }
        if (c == U'。' || c == U';') {
            end_sentence();
            ++position_;
            return;
        }
        if (c == U'(') ++depth_;
        if (c == U')') {
            --depth_;
            while (!lists_.empty() && lists_.back().depth > depth_) lists_.pop_back();
        }
        const std::uint8_t kinds = words_beginning_with(c);
        if (kinds == no_word || !read_word(kinds)) ++position_;
    }

    void end_sentence() {
        finish_comparison();
        if (!item_) subject_.reset();
        slot_.reset();
        muted_ = false;
        fresh_ = false;
        if (text_[position_] != U'。') return;
        lists_.clear();
        last_ = Comparison::none;
        depth_ = 0;
    }

    // Items ---------------------------------------------------------------------------------------------------------

    /// An item of the explanation begins with an ordinal and names a path up to its first amount.
    void read_item_head() {
        if (paragraph_.section != Section::explanation || text_.empty() || !is_digit(text_[0])) return;
        std::size_t begin = 0;
        while (begin < text_.size() && is_digit(text_[begin])) ++begin;
        if (begin >= text_.size() || (text_[begin] != U'.' && text_[begin] != U'、')) return;
        ++begin;
        const std::size_t end = amount_after(begin);
        const auto path = end == npos ? std::nullopt : parse_item(text_.substr(begin, end - begin));
        if (!path) return;
        item_ = true;
        subject_ = Coordinates{.fund = Fund::fiscal};
        subject_begin_ = begin;
        subject_end_ = end;
        if (const auto match = tree_.find(*path)) {
            subject_->function = match->code;
            near_ = match->near;
        } else {
            unresolved_ = true;
        }
        fresh_ = true;
        position_ = end;
    }

    static constexpr std::size_t npos = std::u32string_view::npos;

    std::size_t amount_after(std::size_t begin) const {
        for (std::size_t i = begin; i < text_.size() && text_[i] != U'。'; ++i) {
            if (!is_digit(text_[i])) continue;
            const Number number = scan_number(i);
            if (is_money(number)) return i;
            i = number.next - 1;
        }
        return npos;
    }

    // Numbers -------------------------------------------------------------------------------------------------------

    static bool is_money(const Number& number) {
        return number.unit == Unit::yuan || number.unit == Unit::ten_thousand_yuan;
    }

    bool at(std::size_t index, std::u32string_view words) const {
        return index < text_.size() && text_[index] == words[0] && text_.substr(index).starts_with(words);
    }

    Number scan_number(std::size_t begin) const {
        Number number;
        number.begin = begin;
        std::size_t i = begin;
        const auto digit = [&] {
            if (number.mantissa < 100'000'000'000'000)
                number.mantissa = number.mantissa * 10 + static_cast<std::int64_t>(text_[i] - U'0');
            ++i;
        };
        while (i < text_.size() && (is_digit(text_[i]) || group_follows(i)))
            if (text_[i] == U',') ++i;
            else digit();
        if (i + 1 < text_.size() && text_[i] == U'.' && is_digit(text_[i + 1])) {
            ++i;
            while (i < text_.size() && is_digit(text_[i])) {
                digit();
                ++number.decimals;
            }
        }
        number.end = number.next = i;
        read_unit(number);
        return number;
    }

    bool group_follows(std::size_t i) const {
        return text_[i] == U',' && i + 3 < text_.size() && is_digit(text_[i + 1]) && is_digit(text_[i + 2]) &&
               is_digit(text_[i + 3]) && (i + 4 >= text_.size() || !is_digit(text_[i + 4]));
    }

    void read_unit(Number& number) const {
        const std::size_t i = number.end;
        const auto take = [&](std::u32string_view words, Unit unit) {
            if (number.next != number.end || !at(i, words)) return;
            number.unit = unit;
            number.unit_text = words;
            number.next = i + words.size();
        };
        if (at(i, U"%")) {
            number.percent = true;
            ++number.next;
            return;
        }
        if (at(i, U"年") && number.decimals == 0 && number.end - number.begin == 4) {
            number.year = true;
            number.next += at(i, U"年度") ? 2 : 1;
            return;
        }
        take(U"万元", Unit::ten_thousand_yuan);
        take(U"万", Unit::ten_thousand_yuan);
        take(U"元", Unit::yuan);
        for (const CountUnit& unit : count_units)
            any_word(unit.words, [&](std::u32string_view word) {
                take(word, Unit::count);
                return false;
            });
    }

    void read_number() {
        const Number number = scan_number(position_);
        position_ = number.next;
        if (number.year) year_ = static_cast<std::uint16_t>(number.mantissa);
        else if (number.percent) bind_percent(number);
        else if (is_money(number)) bind_money(number);
        else if (number.unit == Unit::count) bind_count(number);
    }

    // Words ---------------------------------------------------------------------------------------------------------

    bool read_word(std::uint8_t kinds) {
        if ((kinds & reader_word) != 0 && read_own_word()) return true;
        if (muted_) return false;
        return ((kinds & subject_word) != 0 && read_subject()) || ((kinds & stage_word) != 0 && read_stage()) ||
               ((kinds & direction_word) != 0 && read_direction());
    }

    bool read_own_word() {
        if (any_word(muting_words, [&](auto word) { return take_word(word); })) {
            finish_comparison();
            muted_ = true;
            return true;
        }
        if (muted_) return false;
        if (take_word(U"其中")) {
            open_list();
            return true;
        }
        return starts_comparison();
    }

    /// 比2022年…, 与上年…: what follows names the base, not a value.
    bool starts_comparison() {
        if (!at(position_, U"比") && !at(position_, U"与") && !at(position_, U"较")) return false;
        const bool last_year = at(position_ + 1, U"上年") || at(position_ + 1, U"去年");
        if (!last_year && !(position_ + 1 < text_.size() && is_digit(text_[position_ + 1]))) return false;
        position_ += last_year ? 3 : 1;
        comparing_ = true;
        year_ = last_year ? static_cast<std::uint16_t>(document_.fiscal_year - 1) : 0;
        return true;
    }

    bool take_word(std::u32string_view word) {
        if (!at(position_, word)) return false;
        position_ += word.size();
        return true;
    }

    bool read_subject() {
        const Subject* best = nullptr;
        std::size_t length = 0;
        for (const Subject& subject : subjects())
            any_word(subject.words, [&](std::u32string_view word) {
                if (word.size() > length && at(position_, word)) {
                    best = &subject;
                    length = word.size();
                }
                return false;
            });
        if (best == nullptr || item_) return false;
        finish_comparison();
        subject_ = best->at;
        near_ = unresolved_ = false;
        subject_begin_ = position_;
        subject_end_ = position_ + length;
        slot_.reset();
        if (year_ != 0 && year_ != document_.fiscal_year) slot_ = Slot{Stage::budget, year_};
        year_ = 0;
        fresh_ = true;
        later_ = earlier_ = Comparison::none;
        position_ += length;
        return true;
    }

    bool read_stage() {
        const StageWord* best = nullptr;
        std::size_t length = 0;
        for (const StageWord& stage : stage_words())
            any_word(stage.words, [&](std::u32string_view word) {
                if (word.size() > length && at(position_, word)) {
                    best = &stage;
                    length = word.size();
                }
                return false;
            });
        if (best == nullptr) return false;
        position_ += length;
        const Slot slot{best->stage, year_ == 0 ? document_.fiscal_year : year_};
        if (comparing_) base_ = year_ == 0 ? std::optional<Slot>() : slot;
        else if (item_ && year_ != 0) {
            slot_ = slot;
            fresh_ = true;
        }
        year_ = 0;
        return true;
    }

    bool read_direction() {
        for (const DirectionWord& direction : direction_words()) {
            std::size_t length = 0;
            any_word(direction.words, [&](auto word) {
                if (at(position_, word)) length = word.size();
                return length != 0;
            });
            if (length == 0) continue;
            if (comparing_ && base_) {
                direction_ = direction.direction;
                direction_place_ = paragraph_.place(source_, position_, position_ + length);
            }
            position_ += length;
            return true;
        }
        return false;
    }

    // Binding -------------------------------------------------------------------------------------------------------

    std::uint32_t push(const Number& number, const Coordinates& at, bool local) {
        Row row;
        row.level = 1;
        row.at = at;
        row.local = local;
        row.near_name = !local && near_;
        row.unresolved = !local && unresolved_;
        row.code = at.function;
        row.name = local ? number.unit_text : text_.substr(subject_begin_, subject_end_ - subject_begin_);
        row.first_amount = static_cast<std::uint32_t>(view_.amounts.size());
        row.amount_count = 1;
        const Span place = paragraph_.place(source_, number.begin, number.end);
        row.name_place = place;
        view_.amounts.push_back({place, number.mantissa, number.decimals, false, number.unit});
        view_.rows.push_back(std::move(row));

        return static_cast<std::uint32_t>(view_.rows.size() - 1);
    }

    void bind_money(const Number& number) {
        if (paragraph_.section == Section::project) return;  // read with its project
        ++narrative_.amounts;
        if (direction_ && direction_ != Direction::level && change_ == Comparison::none && subject_) {
            Coordinates at = *subject_;
            at.measure = at.measure == Measure::budget_money ? Measure::change : at.measure;
            at.stage = base_->stage;
            at.year = base_->year;
            change_ = push(number, at, at.measure != Measure::change);
            return;
        }
        if (!muted_ && subject_ && fresh_ && !comparing_) {
            bind_value(number);
            return;
        }
        if (in_list(number)) {
            add_part(push(number, {.measure = Measure::quantity}, true));
            return;
        }
        narrative_.not_understood.push_back(paragraph_.place(source_, number.begin, number.end));
    }

    void bind_value(const Number& number) {
        const Slot slot = slot_.value_or(Slot{Stage::budget, document_.fiscal_year});
        Coordinates at = *subject_;
        at.stage = slot.stage;
        at.year = slot.year;
        const std::uint32_t row = push(number, at, false);
        const bool current = slot.stage == Stage::budget && slot.year == document_.fiscal_year;
        (current ? later_ : earlier_) = row;
        if (!current) earlier_slot_ = slot;
        fresh_ = false;
        slot_.reset();
    }

    void bind_count(const Number& number) {
        const std::uint32_t row = push(number, {.measure = Measure::quantity}, true);
        if (in_list(number)) add_part(row);
        last_ = row;
        last_unit_ = number.unit_text;
    }

    void bind_percent(const Number& number) {
        if (!direction_ || has_percent_ || muted_) return;
        has_percent_ = true;
        percent_ = {paragraph_.place(source_, number.begin, number.next), number.mantissa, number.decimals, false,
                    Unit::count};
    }

    // Lists ---------------------------------------------------------------------------------------------------------

    struct OpenList {
        std::size_t index = 0;
        std::u32string_view unit;
        int depth = 0;  ///< of brackets
    };

    void open_list() {
        if (last_ == Comparison::none) return;
        PartList list;
        list.whole = last_;
        for (const CountUnit& unit : count_units)
            if (any_word(unit.words, [&](auto word) { return word == last_unit_; })) {
                list.closed = unit.closed;
                list.rule = unit.rule;
            }
        lists_.push_back({narrative_.lists.size(), last_unit_, depth_});
        narrative_.lists.push_back(std::move(list));
    }

    bool in_list(const Number& number) const { return !lists_.empty() && lists_.back().unit == number.unit_text; }

    void add_part(std::uint32_t row) { narrative_.lists[lists_.back().index].parts.push_back(row); }

    // Comparisons ---------------------------------------------------------------------------------------------------

    void finish_comparison() {
        if (direction_ && base_ && later_ != Comparison::none) {
            Comparison comparison;
            comparison.later = later_;
            const bool same_base = earlier_ != Comparison::none && earlier_slot_.stage == base_->stage &&
                                   earlier_slot_.year == base_->year;
            if (same_base) comparison.earlier = earlier_;
            comparison.change = change_;
            comparison.direction = static_cast<int>(*direction_);
            comparison.direction_place = direction_place_;
            comparison.has_percent = has_percent_;
            comparison.percent = percent_;
            narrative_.comparisons.push_back(comparison);
        }
        direction_.reset();
        base_.reset();
        comparing_ = has_percent_ = false;
        change_ = Comparison::none;
    }

    const text::Text& source_;
    const Paragraph& paragraph_;
    std::u32string_view text_;
    const CodeTree& tree_;
    Document& document_;
    Narrative& narrative_;
    View& view_;
    std::size_t position_ = 0;

    std::optional<Coordinates> subject_;
    std::size_t subject_begin_ = 0;
    std::size_t subject_end_ = 0;
    bool item_ = false;
    bool near_ = false;
    bool unresolved_ = false;
    bool fresh_ = false;  ///< a subject or stage was named since the last value
    bool muted_ = false;
    std::uint16_t year_ = 0;
    std::optional<Slot> slot_;

    bool comparing_ = false;
    std::optional<Slot> base_;
    std::optional<Direction> direction_;
    Span direction_place_;
    std::uint32_t later_ = Comparison::none;
    std::uint32_t earlier_ = Comparison::none;
    Slot earlier_slot_;
    std::uint32_t change_ = Comparison::none;
    bool has_percent_ = false;
    PrintedAmount percent_;

    std::uint32_t last_ = Comparison::none;
    std::u32string_view last_unit_;
    std::vector<OpenList> lists_;
    int depth_ = 0;
};

}  // namespace

void read_narrative(const text::Text& text, const std::vector<Paragraph>& paragraphs, Document& document) {
    document.narrative.table.schema = &narrative_schema();
    document.narrative.table.status = TableStatus::read;
    View& view = document.narrative.table.views.emplace_back();
    view.half = &narrative_schema().halves[0];
    view.columns.push_back({0, {}});
    const CodeTree tree(document);
    for (const Paragraph& paragraph : paragraphs)
        if (paragraph.section != Section::glossary) Reader(text, paragraph, tree, document).read();
}

}  // namespace budgetcheck::document
