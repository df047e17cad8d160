// What is compared with what: the base of a change, its direction, and the values of two stages.
#include "document/statements_reader.hpp"
#include "text/fold.hpp"

namespace budgetcheck::document {

bool Reader::compares_at(std::size_t index) const {
    if (!at(index, u"比") && !at(index, u"与") && !at(index, u"较")) return false;
    return at(index + 1, u"上年") || at(index + 1, u"去年") || is_year_on_year(index) ||
           (index + 1 < text_.size() && text::is_digit(text_[index + 1]));
}

bool Reader::is_year_on_year(std::size_t index) const { return index > 0 && at(index - 1, u"同比"); }

bool Reader::starts_comparison() {
    if (compares_to_budget()) return true;
    if (!compares_at(position_)) return false;
    if (subject_ && !item_ && (passed_ || !compares_subject())) lose_subject();
    const bool year_on_year = is_year_on_year(position_);
    const bool last_year = year_on_year || !text::is_digit(text_[position_ + 1]);
    position_ += last_year && !year_on_year ? 3 : 1;
    comparison_.finish();
    comparison_.start();
    base_unnamed_ = false;
    year_ = last_year ? static_cast<std::uint16_t>(own_.year - 1) : 0;
    return true;
}

bool Reader::compares_subject() const {
    if (heard_ >= position_) return true;
    constexpr std::u16string_view stops = u",。;:";
    std::u16string_view before = text_.substr(heard_, position_ - heard_);
    if (const std::size_t stop = before.find_last_of(stops); stop != before.npos) before.remove_prefix(stop + 1);
    return consists_of(before, words_before_comparison);
}

bool Reader::compares_to_budget() {
    if (!phrases_.stages_name_values || !subject_ || (!at(position_, u"比") && !at(position_, u"较"))) return false;
    const auto stage = longest_at(phrases_.stages, text_, position_ + 1);
    if (stage.row == nullptr || stage.row->stage == own_.stage) return false;
    position_ += 1 + stage.length;
    comparison_.finish();
    comparison_.start();
    comparison_.set_base(Slot{stage.row->stage, own_.year});
    base_unnamed_ = stage.row->vague;
    year_ = 0;
    return true;
}

bool Reader::names_base() {
    if (!comparison_.started() || comparison_.base() || year_ == 0 || !phrases_.stages_name_values) return false;
    set_own_base();
    return true;
}

void Reader::set_own_base() {
    comparison_.set_base(Slot{own_.stage, year_});
    year_ = 0;
}

bool Reader::relates_stages(std::size_t begin) {
    if (!phrases_.stages_name_values) return false;
    std::size_t next = position_;
    const bool level = at(next, u"与");
    const auto relation = longest_at(relation_words(), text_, next);
    if (relation.row == nullptr && !level) return false;
    next += level ? 1 : relation.length;
    const auto stage = longest_at(phrases_.stages, text_, next);
    if (stage.row == nullptr || (level && !at(next + stage.length, u"持平"))) return false;
    const std::uint32_t later = shares_.value(own_.stage);
    const std::uint32_t earlier = shares_.budget(*stage.row);
    if (later != Share::none && earlier != Share::none) {
        Comparison comparison{.later = later, .earlier = earlier};
        if (!level) comparison.direction = static_cast<int>(relation.row->direction);
        comparison.direction_place = figures_.place(begin, next + stage.length + (level ? 2 : 0));
        narrative_.comparisons.push_back(comparison);
    }
    position_ = next + stage.length;
    return true;
}

bool Reader::read_direction() {
    const auto found = longest_at(direction_words(), text_, position_);
    if (found.row == nullptr) return false;
    const std::size_t end = position_ + found.length;
    if (names_other_side()) lose_subject();
    if (comparison_.started() && !comparison_.base() && year_ != 0 &&
        (phrases_.stages_name_values || phrases_.leaves_base_unnamed)) {
        base_unnamed_ = phrases_.leaves_base_unnamed;
        set_own_base();
    } else if (!comparison_.started() && subject_ && fresh_) go_on_comparing();
    constexpr std::u16string_view stops = u",、";
    const std::u16string_view passed = text_.substr(heard_, position_ - heard_);
    if (comparison_.is_opposite(found.row->direction) && passed.find_first_not_of(stops) == passed.npos)
        comparison_.set_opposite(found.row->direction, figures_.place(position_, end));
    else if (comparison_.started() && comparison_.base())
        comparison_.set_direction(found.row->direction, figures_.place(position_, end));
    last_base_ = comparison_.base() ? comparison_.base() : last_base_;
    position_ = direction_end_ = end;
    return true;
}

bool Reader::names_other_side() const {
    if (!subject_ || muted_ || subject_->end == position_) return false;
    const std::u16string_view before = text_.substr(0, position_);
    const Flow flow = subject_->at.flow;
    const bool income = flow == Flow::income || flow == Flow::opening || flow == Flow::resources;
    return before.ends_with(income ? u"支出" : u"收入") && !before.ends_with(u"收入支出");
}

void Reader::go_on_comparing() {
    fresh_ = false;
    if (!last_base_) return;
    comparison_.start();
    comparison_.set_base(last_base_);
}

}  // namespace budgetcheck::document
