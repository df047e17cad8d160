// What a figure is said of: subjects named outright, by the list they stand in, or by the total before them.
#include "document/statements_reader.hpp"
#include "text/fold.hpp"
#include "text/search.hpp"

#include <algorithm>

namespace budgetcheck::document {

bool Reader::read_subject() {
    const auto found = longest_at(phrases_.subjects, text_, position_);
    if (found.row == nullptr || item_) return false;
    const Subject& row = *found.row;
    SubjectOfText subject{.at = row.at, .begin = position_, .end = position_ + found.length};
    subject.local = row.local;
    subject.listed = row.inherits;
    subject.may_be_of_year = row.may_be_of_year || (row.inherits && course_.may_be_of_year);
    if (is_mentioned(subject.end)) {
        // Nothing is said of it.
    } else if (row.local && whole_unread_) {  // NOLINT(bugprone-branch-clone): the first that fits decides
        lose_subject();
    } else if (is_narrowed(row) || is_another(row) || is_of_operation(row)) {
        part_unread_ = true;
        lose_subject();
    } else if (goes_on_as_noun(subject.end)) {
        lose_subject();
    } else if (row.general && belongs_to_noun()) {
        // 公务接待费支出预算 is still the reception.
        if (!subject_ || subject_->end != position_) lose_subject();
    } else if (inherit(row, subject.at)) {
        name_subject(subject);
    } else if (row.follows) {
        lose_subject();
    } else if (row.at.fund == Fund::all) {
        return false;
    } else if (comparison_.has_direction()) {
        lose_subject();  // 主要是一般公共预算财政拨款较2024年减少…
    }                    // else 预算 in the name of a fund is no stage
    position_ = subject.end;
    return true;
}

bool Reader::goes_on_as_noun(std::size_t end) const {
    return text_[end - 1] == u'入' && (at(end, u"支出") || at(end, u"安排的"));
}

bool Reader::belongs_to_noun() const {
    if (position_ == 0) return false;
    const char16_t before = text_[position_ - 1];
    if (!text::is_ideograph(before) || words_before_subject.find(before) != std::u16string_view::npos) return false;
    // 基本支出项目支出, but 公务接待费支出预算
    if (subject_ && subject_->end == position_) return at(position_, u"支出");
    return !ends_as_body(text_.substr(0, position_));
}

bool Reader::is_narrowed(const Subject& row) const {
    const std::u16string_view before = text_.substr(0, position_);
    std::size_t length = text::ends_with_word(before, narrowing_words);
    if (row.at.purpose != Purpose::all) length = std::max(length, text::ends_with_word(before, narrowing_purposes));
    if (length == 0) return false;
    const std::size_t begin = before.size() - length;
    return body_.find(text::to_utf8(before.substr(begin))) == std::string_view::npos &&
           (begin == 0 || before[begin - 1] == u'、' ||
            text::ends_with_word(before.substr(0, begin), joining_words) == 0);
}

bool Reader::is_another(const Subject& row) const {
    std::u16string_view before = text_.substr(0, position_);
    if (const std::size_t year = text::ends_with_word(before, other_years); year != 0) {
        const std::size_t begin = before.size() - year;
        if (begin == 0 || words_before_base.find(before[begin - 1]) == std::u16string_view::npos) return true;
    }
    // 去年同期编报绩效目标的项目共12个，涉及项目预算资金…
    if (row.at.measure == Measure::performance_money && text::holds_word(sentence(), other_years)) return true;
    if (row.general || row.inherits || row.follows || row.local) return false;
    before = words_in_front_of(position_);
    const bool of_year = row.at.purpose != Purpose::all && text::holds_word(before, words_of_year_alone);
    if (of_year && sentence().find(carried_over) != std::u16string_view::npos) return true;
    while (!before.empty() && text::ends_with_word(before, words_that_end) == 0) {
        std::size_t length = 0;
        for (const WordList& words : words_in_front) length = std::max(length, text::ends_with_word(before, words));
        if (length == 0) return !is_whole_body(before);
        before.remove_suffix(length);
    }
    return false;
}

std::u16string_view Reader::words_in_front_of(std::size_t end) const {
    constexpr std::size_t most = 60;
    std::size_t begin = end;
    while (begin > 0 && end - begin < most && text::is_ideograph(text_[begin - 1])) --begin;
    return text_.substr(begin, end - begin);
}

std::u16string_view Reader::sentence() const {
    constexpr std::size_t most = 200;  // before the position and behind it
    const std::size_t first = position_ - std::min(position_, most);
    std::u16string_view around = text_.substr(first, position_ - first + most);
    const auto is_stop = [](char16_t c) { return c == u'。'; };
    around = around.substr(0, text::find_character(around, position_ - first, is_stop));
    const std::size_t stop = text::find_last_character(around, around.size(), is_stop);
    return stop == std::u16string_view::npos ? around : around.substr(stop + 1);
}

bool Reader::is_whole_body(std::u16string_view words) const {
    const auto names = [&](auto word) {
        return words.find(word) != words.npos && body_.find(text::to_utf8(word)) == std::string_view::npos;
    };
    return text::starts_with_word(words, words_of_lower_bodies) == 0 &&
           (text::ends_with_word(words, endings_of_bodies) != 0 || ends_as_body(words)) &&
           !any_word(words_of_other_bodies, names);
}

bool Reader::ends_as_body(std::u16string_view words) const {
    constexpr std::size_t enough = 2;
    return body_.ends_with(text::to_utf8(words.substr(words.size() - std::min(words.size(), enough))));
}

bool Reader::is_of_operation(const Subject& row) const {
    const auto whole = shares_.subject_of_list();
    return whole && whole->purpose == Purpose::agency_operation && row.at.purpose != Purpose::all &&
           row.at.purpose != Purpose::agency_operation;
}

bool Reader::is_mentioned(std::size_t end) const {
    constexpr char16_t quote = u'"';
    if (text::ends_with_word(text_.substr(0, position_), words_of_short_name) != 0) return true;
    if (position_ == 0 || text_[position_ - 1] != quote || text_[position_] == quote || !at(end, u"\"")) return false;
    const std::u16string_view behind = text_.substr(end + 1);
    return behind.empty() || !(text::is_digit(behind[0]) || text::starts_with_word(behind, words_before_value) != 0);
}

bool Reader::is_joined(const Number& number) const {
    if (!joined_) return false;
    const std::u16string_view between = text_.substr(subject_->end, number.begin - subject_->end);
    return !any_word(words_of_each, [&](auto word) { return between.find(word) != between.npos; });
}

bool Reader::inherit(const Subject& row, Coordinates& at) const {
    if (row.follows && !valued_ && row.general) return true;  // 2024年度支出总计: behind nothing it is of all
    if (row.follows) {
        if (!valued_ || valued_->flow != *row.follows || comparison_.started()) return false;
        at.fund = valued_->fund;
    }
    if (!row.inherits) return true;
    if (part_unread_) return false;
    auto whole = shares_.subject_of_list();
    if (!whole && row.behind != Component::total && course_.last && course_.last->component == row.behind)
        whole = course_.last;
    if (!whole) return false;
    at = *whole;
    if (row.at.component != Component::total) at.component = row.at.component;
    if (row.at.fund != Fund::all) at.fund = row.at.fund;
    // What a budget carries over is a part of its own.
    if (at.flow == Flow::resources && !phrases_.stages_name_values)
        at.flow = inclusive_ && includes_uses_ ? Flow::expenditure : Flow::income;
    return true;
}

void Reader::name_subject(const SubjectOfText& subject) {
    // 与2023年度相比，财政拨款支出减少: named once more between the base and the change.
    if (comparison_.started() && valued_ == subject.at) {
        subject_ = subject;
        noun_unread_ = false;
        return;
    }
    // 与2023年度相比，收、支总计各增加: said of another one than the last.
    if (comparison_.started() && comparison_.base()) last_base_ = comparison_.base();
    begin_subject(subject);
}

void Reader::open_named_list() {
    if (!subject_ || !fresh_ || item_ || comparison_.started() || (!at(position_, u"中,") && !at(position_, u"中:")))
        return;
    shares_.open_list(figures_.find_last(figure_at(subject_->at, slot_.value_or(own_))), subject_->at);
}

void Reader::lose_subject() {
    comparison_.finish();
    comparison_.forget_values();
    subject_.reset();
    slot_.reset();
    year_ = 0;
    fresh_ = false;
}

void Reader::begin_subject(const SubjectOfText& subject) {
    noun_unread_ = passed_ = false;
    joined_ = subject_ && fresh_ && subject_->end < subject.begin &&
              text::starts_with_word(text_.substr(subject_->end), joining_words) == subject.begin - subject_->end;
    comparison_.finish();
    comparison_.forget_values();
    subject_ = subject;
    slot_.reset();
    stage_unsaid_ = false;
    if (year_ != 0) slot_ = Slot{own_.stage, year_};
    if (year_ != 0 && year_ != own_.year) {
        const std::u16string_view words = text_.substr(subject.begin, subject.end - subject.begin);
        stage_unsaid_ = !phrases_.stages_name_values && words.find(u"预算") == words.npos;
    }
    year_ = 0;
    fresh_ = true;
    shares_.set_subject(subject.at);
}

}  // namespace budgetcheck::document
