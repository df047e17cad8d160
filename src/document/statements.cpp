// What an amount means is decided by the words before it; what cannot be decided is listed as not understood.
#include "document/statements.hpp"

#include "document/statements_parts.hpp"
#include "text/fold.hpp"

namespace budgetcheck::document {
namespace {

class Reader {
public:
    Reader(const text::Text& source, const Paragraph& paragraph, const CodeTree& tree, Document& document)
        : section_(paragraph.section),
          text_(paragraph.text),
          fiscal_year_(document.fiscal_year),
          narrative_(document.narrative),
          figures_(source, paragraph, narrative_),
          lists_(narrative_),
          comparison_(narrative_) {
        if (section_ != Section::explanation) return;
        subject_ = read_item_head(text_, tree);
        item_ = fresh_ = subject_.has_value();
        if (item_) position_ = subject_->end;
    }

    void read() {
        while (position_ < text_.size()) step();
        comparison_.finish();
    }

private:
    void step() {
        const char32_t c = text_[position_];
        if (text::is_digit(c)) {
            read_number();
            return;
        }
        if (c == U'。' || c == U';') {
            end_sentence();
            ++position_;
            return;
        }
        if (c == U',' && clause_muted_) muted_ = clause_muted_ = false;
        if (c == U'(') lists_.open_bracket();
        if (c == U')') lists_.close_bracket();
        const std::uint8_t kinds = words_beginning_with(c);
        if (kinds == no_word || !read_word(kinds)) ++position_;
    }

    void end_sentence() {
        comparison_.finish();
        if (!item_) subject_.reset();
        slot_.reset();
        muted_ = clause_muted_ = false;
        fresh_ = false;
        if (text_[position_] == U'。') lists_.end_sentence();
    }

    // Words ---------------------------------------------------------------------------------------------------------

    bool at(std::size_t index, std::u32string_view words) const {
        return index < text_.size() && text_[index] == words[0] && text_.substr(index).starts_with(words);
    }

    bool take_word(std::u32string_view word) {
        if (!at(position_, word)) return false;
        position_ += word.size();
        return true;
    }

    bool read_word(std::uint8_t kinds) {
        if ((kinds & reader_word) != 0 && read_own_word()) return true;
        if (muted_) return false;
        return ((kinds & subject_word) != 0 && read_subject()) || ((kinds & stage_word) != 0 && read_stage()) ||
               ((kinds & direction_word) != 0 && read_direction());
    }

    bool read_own_word() {
        if (any_word(muting_words, [&](auto word) { return take_word(word); })) {
            comparison_.finish();
            muted_ = true;
            return true;
        }
        if (muted_) return false;
        if (any_word(clause_muting_words, [&](auto word) { return take_word(word); })) {
            comparison_.finish();
            muted_ = clause_muted_ = true;
            return true;
        }
        if (take_word(U"其中")) {
            lists_.open();
            return true;
        }
        return starts_comparison();
    }

    /// 比2022年…, 与上年…: what follows names the base, not a value.
    bool starts_comparison() {
        if (!at(position_, U"比") && !at(position_, U"与") && !at(position_, U"较")) return false;
        const bool last_year = at(position_ + 1, U"上年") || at(position_ + 1, U"去年");
        if (!last_year && !(position_ + 1 < text_.size() && text::is_digit(text_[position_ + 1]))) return false;
        position_ += last_year ? 3 : 1;
        comparison_.start();
        year_ = last_year ? static_cast<std::uint16_t>(fiscal_year_ - 1) : 0;
        return true;
    }

    bool read_subject() {
        const auto found = longest_at(subjects(), text_, position_);
        if (found.row == nullptr || item_) return false;
        comparison_.finish();
        comparison_.forget_values();
        subject_ = SubjectOfText{.at = found.row->at, .begin = position_, .end = position_ + found.length};
        slot_.reset();
        if (year_ != 0 && year_ != fiscal_year_) slot_ = Slot{Stage::budget, year_};
        year_ = 0;
        fresh_ = true;
        position_ += found.length;
        return true;
    }

    bool read_stage() {
        const auto found = longest_at(stage_words(), text_, position_);
        if (found.row == nullptr) return false;
        position_ += found.length;
        const Slot slot{found.row->stage, year_ == 0 ? fiscal_year_ : year_};
        if (comparison_.started()) comparison_.set_base(year_ == 0 ? std::optional<Slot>() : slot);
        else if (item_ && year_ != 0) {
            slot_ = slot;
            fresh_ = true;
        }
        year_ = 0;
        return true;
    }

    bool read_direction() {
        const auto found = longest_at(direction_words(), text_, position_);
        if (found.row == nullptr) return false;
        const std::size_t end = position_ + found.length;
        if (comparison_.started() && comparison_.base())
            comparison_.set_direction(found.row->direction, figures_.place(position_, end));
        position_ = end;
        return true;
    }

    // Numbers -------------------------------------------------------------------------------------------------------

    void read_number() {
        const Number number = scan_number(text_, position_);
        position_ = number.next;
        if (number.year) year_ = static_cast<std::uint16_t>(number.mantissa);
        else if (number.percent) bind_percent(number);
        else if (number.is_money()) bind_money(number);
        else if (number.unit == Unit::count) bind_count(number);
        else if (number.is_large_count() && section_ != Section::project) not_understood(number);
    }

    void not_understood(const Number& number) {
        narrative_.not_understood.push_back(figures_.place(number.begin, number.end));
    }

    void bind_money(const Number& number) {
        if (section_ == Section::project) return;  // read with its project
        if (is_limit(text_, number)) figures_.add_local(number, {.measure = Measure::limit});
        else if (subject_ && comparison_.awaits_change()) bind_change(number);
        else if (!muted_ && subject_ && fresh_ && !comparison_.started()) bind_value(number);
        else if (lists_.takes(number)) lists_.add_part(figures_.add_local(number, {.measure = Measure::quantity}));
        else {
            if (subject_ && comparison_.started() && !comparison_.base())
                narrative_.slots_unread.push_back(figures_.place(number.begin, number.end));
            not_understood(number);
        }
    }

    void bind_change(const Number& number) {
        Coordinates at = subject_->at;
        at.stage = comparison_.base()->stage;
        at.year = comparison_.base()->year;
        const bool budget = at.measure == Measure::budget_money;
        if (budget) at.measure = Measure::change;
        comparison_.set_change(budget ? figures_.add(number, *subject_, at) : figures_.add_local(number, at));
    }

    void bind_value(const Number& number) {
        const Slot slot = slot_.value_or(Slot{Stage::budget, fiscal_year_});
        Coordinates at = subject_->at;
        at.stage = slot.stage;
        at.year = slot.year;
        const std::uint32_t row = figures_.add(number, *subject_, at);
        if (slot == Slot{Stage::budget, fiscal_year_}) comparison_.set_later(row);
        else comparison_.set_earlier(row, slot);
        fresh_ = false;
        slot_.reset();
    }

    void bind_count(const Number& number) {
        const std::uint32_t row = figures_.add_local(number, {.measure = Measure::quantity});
        if (lists_.takes(number)) lists_.add_part(row);
        lists_.set_last(row, number.unit_text);
    }

    void bind_percent(const Number& number) {
        if (muted_ || !comparison_.awaits_percent()) return;
        comparison_.set_percent(
            {figures_.place(number.begin, number.next), number.mantissa, number.decimals, false, Unit::count});
    }

    Section section_;
    std::u32string_view text_;
    std::uint16_t fiscal_year_;
    Narrative& narrative_;
    StatementFigures figures_;
    OpenLists lists_;
    OpenComparison comparison_;
    std::size_t position_ = 0;

    std::optional<SubjectOfText> subject_;
    bool item_ = false;
    bool fresh_ = false;  ///< a subject or stage was named since the last value
    bool muted_ = false;
    bool clause_muted_ = false;
    std::uint16_t year_ = 0;
    std::optional<Slot> slot_;
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
