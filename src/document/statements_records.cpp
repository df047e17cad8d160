// What a paragraph leaves behind: rows of figures, lists of parts, comparisons.
#include "document/statements_parts.hpp"

#include <algorithm>

namespace budgetcheck::document {

std::uint32_t StatementFigures::add(const Number& number, const SubjectOfText& subject, const Coordinates& at) {
    Row& row = push(number, at);
    row.near_name = subject.near;
    row.unresolved = subject.unresolved;
    row.may_be_of_year = subject.may_be_of_year;
    row.name = paragraph_.text.substr(subject.begin, subject.end - subject.begin);
    return last_row();
}

std::uint32_t StatementFigures::add_local(const Number& number, const Coordinates& at) {
    Row& row = push(number, at);
    row.local = true;
    row.name = words_before(number);
    return last_row();
}

std::uint32_t StatementFigures::find_last(const Coordinates& at) const {
    constexpr std::size_t most_looked_at = 1'000;  // no section has as many
    const std::size_t first = view_.rows.size() - std::min(view_.rows.size(), most_looked_at);
    for (std::size_t i = view_.rows.size(); i > first; --i)
        if (!view_.rows[i - 1].local && view_.rows[i - 1].at == at) return static_cast<std::uint32_t>(i - 1);
    return Share::none;
}

/// What a figure is called: the words from the last mark on, or its unit where there are none.
std::u16string_view StatementFigures::words_before(const Number& number) const {
    constexpr std::u16string_view marks = u",。;:、()";
    const std::u16string_view before = std::u16string_view(paragraph_.text).substr(0, number.begin);
    const std::size_t mark = before.find_last_of(marks);
    const std::u16string_view words = mark == std::u16string_view::npos ? before : before.substr(mark + 1);
    return words.empty() ? number.unit_text : words;
}

Row& StatementFigures::push(const Number& number, const Coordinates& at) {
    Row& row = view_.rows.emplace_back(blank_row);
    row.at = at;
    row.code = at.function;
    row.level = 1;
    row.first_amount = static_cast<std::uint32_t>(view_.amounts.size());
    row.amount_count = 1;
    row.name_place = place(number.begin, number.end);
    view_.amounts.push_back({row.name_place, number.mantissa, number.decimals, false, number.unit, number.damaged});
    return row;
}

void OpenLists::close_bracket() {
    --depth_;
    while (!lists_.empty() && lists_.back().depth > depth_) lists_.pop_back();
}

void OpenLists::end_sentence() {
    lists_.clear();
    last_ = Comparison::none;
    depth_ = 0;
}

void OpenLists::open() {
    if (last_ == Comparison::none) return;
    PartList list;
    list.whole = last_;
    for (const CountUnit& unit : count_units())
        if (any_word(unit.words, [&](auto word) { return word == last_unit_; })) {
            list.closed = unit.closed;
            list.rule = unit.rule;
        }
    lists_.push_back({narrative_.lists.size(), last_unit_, depth_});
    narrative_.lists.push_back(std::move(list));
}

void OpenLists::leave_open() {
    PartList& list = narrative_.lists[lists_.back().index];
    list.closed = false;
    list.rule = rule_of_open_lists;
}

void OpenLists::set_last(std::uint32_t row, std::u16string_view unit) {
    last_ = row;
    last_unit_ = unit;
}

void OpenComparison::set_earlier(std::uint32_t row, const Slot& slot) {
    earlier_ = row;
    earlier_slot_ = slot;
    last_year_ = slot.year;
}

void OpenComparison::set_direction(Direction direction, const Span& place) {
    direction_ = direction;
    direction_place_ = place;
}

bool OpenComparison::is_opposite(Direction direction) const {
    return change_ != Comparison::none && !has_percent_ && direction_ && direction != Direction::level &&
           static_cast<int>(*direction_) == -static_cast<int>(direction);
}

void OpenComparison::set_opposite(Direction direction, const Span& place) {
    opposite_ = direction;
    opposite_place_ = place;
}

bool OpenComparison::awaits_change() const {
    return direction_ && *direction_ != Direction::level && change_ == Comparison::none;
}

void OpenComparison::set_percent(const PrintedAmount& percent) {
    has_percent_ = true;
    percent_ = percent;
}

void OpenComparison::end() {
    // 2024年执行数为25.00万元，比2023年减少…: of the year before, not of the later value.
    const bool of_earlier = base_ && compared_year_ > base_->year;
    if (direction_ && base_ && later_ != Comparison::none && !of_earlier) {
        Comparison comparison;
        comparison.later = later_;
        if (earlier_ != Comparison::none && earlier_slot_ == *base_) comparison.earlier = earlier_;
        comparison.change = change_;
        comparison.direction = static_cast<int>(*direction_);
        comparison.direction_place = direction_place_;
        if (opposite_ && has_percent_) {
            comparison.direction_of_rate = static_cast<int>(*opposite_);
            comparison.direction_of_rate_place = opposite_place_;
        }
        comparison.has_percent = has_percent_;
        comparison.percent = percent_;
        comparison.direct = direct_;
        comparison.said_before = said_before_;
        narrative_.comparisons.push_back(comparison);
    }
    direction_.reset();
    opposite_.reset();
    base_.reset();
    comparing_ = has_percent_ = false;
    change_ = Comparison::none;
}

}  // namespace budgetcheck::document
