// What an amount means is decided by the words before it; what cannot be decided is listed as not understood.
#include "document/statements.hpp"

#include "document/statements_reader.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <utility>

namespace budgetcheck::document {

bool consists_of(std::u16string_view text, const text::WordList& words) {
    while (!text.empty()) {
        std::size_t length = text::starts_with_word(text, words);
        if (text.front() == u'(') length = std::min(text.find(u')'), text.size() - 1) + 1;
        else if (!text::is_ideograph(text.front()) && text.front() != u'、') length = 1;
        if (length == 0) return false;
        text.remove_prefix(length);
    }
    return true;
}

void Reader::read() {
    while ((position_ = next_stop()) < text_.size()) step();
    comparison_.finish();
    if (text_.ends_with(u"其中:")) course_.list = shares_.state();
}

std::size_t Reader::next_stop() const {
    const text::Places& wanted = clause_muted_ ? clause_stops_ : muted_ ? muted_stops_ : stops_;
    return wanted.next(offset_ + position_, offset_ + text_.size()) - offset_;
}

void Reader::step() {
    switch (text_[position_]) {
        case u'。':
        case u';':
            if (outside_ && at(position_ + 1, u")")) break;
            if (ends_heading()) break;
            // 公务接待费1.00万元。与2024年预算持平: the comparison is still of the subject before the stop.
            if (!subject_ || muted_ || shares_.subject_of_list() || !compares_at(position_ + 1)) end_sentence();
            break;
        case u',':
            if (clause_muted_) muted_ = clause_muted_ = false;
            break;
        case u'(':
            open_bracket();
            break;
        case u')':
            close_bracket();
            break;
        default:
            if (read_what_stands_here()) return;
    }
    ++position_;
}

bool Reader::read_what_stands_here() {
    const bool is_number = text::is_digit(text_[position_]);
    if (muted_ && !is_number) return false;
    const bool noun_unread = std::exchange(noun_unread_, noun_unread_ || passes_noun());
    if (is_number) {
        read_number();
    } else if (!read_word()) {
        noun_unread_ = noun_unread;
        return false;
    }
    open_named_list();
    heard_ = position_;
    return true;
}

bool Reader::passes_noun() const {
    if (!(subject_.has_value() & fresh_) | item_) return false;
    const std::size_t begin = std::max(heard_, subject_->end);
    return begin < position_ && !consists_of(text_.substr(begin, position_ - begin), words_before_value);
}

bool Reader::ends_heading() const {
    constexpr std::u16string_view ordinals = u"(一二三四五六七八九十)、.0123456789";
    return subject_ && fresh_ && !item_ && subject_->end == position_ &&
           text_.substr(0, subject_->begin).find_first_not_of(ordinals) == std::u16string_view::npos;
}

void Reader::open_bracket() {
    lists_.open_bracket();
    // A、B(简称“C”): what follows is said of all of them.
    if (text::starts_with_word(text_.substr(position_ + 1), words_of_short_name) != 0 && !item_) lose_subject();
    if (outside_) ++outside_->brackets;
    else go_outside();
    if (muted_ || item_) return;
    const Fund fund = shares_.subject_of_list() ? shares_.subject_of_list()->fund : fund_of_classes();
    if (auto named = read_class(text_, position_, tree_, fund)) {
        named->may_be_of_year = course_.may_be_of_year;
        begin_subject(*named);
        if (outside_) outside_->subject = subject_;
    }
}

void Reader::go_outside() {
    outside_ = {subject_, valued_, shares_.state(), parts_slot_, 0, at(position_ + 1, u"其中")};
    if (last_slot_ != own_) parts_slot_ = last_slot_;
}

void Reader::close_bracket() {
    lists_.close_bracket();
    if (!outside_ || outside_->brackets-- > 0) return;
    parts_slot_ = outside_->parts_slot;
    // 公务用车费10万元（购置6万元，运行4万元），比上年减少: not of the last of the parts.
    if (!outside_->lists_parts) return outside_.reset();
    comparison_.finish();
    comparison_.forget_values();
    subject_ = outside_->subject;
    valued_ = outside_->valued;
    shares_.restore(outside_->shares);
    if (const std::uint32_t own = shares_.value(own_.stage); own != Share::none) comparison_.set_later(own);
    slot_.reset();
    fresh_ = false;
    outside_.reset();
}

void Reader::end_sentence() {
    comparison_.finish();
    if (!item_) subject_.reset();
    slot_.reset();
    muted_ = clause_muted_ = false;
    fresh_ = false;
    year_ = 0;
    shares_.drop();
    last_slot_ = own_;
    if (text_[position_] != u'。') return;
    outside_.reset();
    whole_unread_ = amount_unread_ = parts_unread_ = part_unread_ = false;
    parts_slot_.reset();
    if (!at(position_ + 1, u"其中")) last_base_.reset();  // 比上年减少…。其中：公务接待费减少…
    lists_.end_sentence();
    if (inclusive_ && at(position_ + 1, u"其中")) return;  // 500万元，包括上年结转20万元。其中：…: of the same whole
    inclusive_ = includes_uses_ = false;
    shares_.close_list();
}

bool Reader::read_word() {
    const std::uint8_t kinds = stops_at(text_[position_], position_ + 1 < text_.size() ? text_[position_ + 1] : u' ');
    return ((kinds & short_word) != 0 && (starts_comparison() || starts_share())) ||
           ((kinds & turn_word) != 0 && read_turn()) || ((kinds & subject_word) != 0 && read_subject()) ||
           ((kinds & stage_word) != 0 && read_stage()) || ((kinds & direction_word) != 0 && read_direction());
}

bool Reader::read_turn() {
    const auto found = longest_at(turn_words(), text_, position_);
    if (found.row == nullptr) return false;
    const std::size_t begin = position_;
    position_ += found.length;
    bool taken = true;
    switch (found.row->turn) {
        case Turn::parts:
            // 减少10万元，其中人员增长20%: of something else.
            if (!outside_ && comparison_.has_direction()) comparison_.finish();
            open_parts();
            lists_.open();
            if (!inclusive_) shares_.open_list();
            break;
        case Turn::purposes:
            mute();
            break;
        case Turn::grounds:
            mute();
            clause_muted_ = true;
            break;
        case Turn::others:
            leave_item();
            break;
        case Turn::completion:
            taken = starts_completion();
            break;
        case Turn::base:
            taken = names_base();
            break;
        case Turn::relation:
            taken = relates_stages(begin);
            break;
        case Turn::names:
            list_names();
            break;
        case Turn::including:
            include(begin);
            break;
    }
    if (!taken) position_ = begin;
    return taken;
}

void Reader::open_parts() {
    whole_unread_ = amount_unread_;
    // 2021年“三公”经费…万元，其中：公务接待费…: of the year and stage of their whole.
    // 政府性基金“三公”经费…，其中：公务接待费…: of as little as their whole.
    parts_unread_ = amount_unread_ && (part_unread_ || (year_ != 0 && year_ != own_.year));
    if (!amount_unread_ && last_slot_ != own_) parts_slot_ = last_slot_;
}

void Reader::include(std::size_t begin) {
    const std::u16string_view before = text_.substr(0, begin);
    includes_uses_ = before.ends_with(u"支出");
    if (inclusive_ || !valued_) return;
    const bool of_balance = includes_uses_ || before.ends_with(u"收入");
    if (of_balance ? !balance_ : before.find(u'。', last_value_end_) != before.npos) return;
    if (of_balance) shares_.open_list(balance_->row, balance_->at);
    else shares_.open_list();
    inclusive_ = true;
}

void Reader::mute() {
    comparison_.finish();
    muted_ = true;
}

void Reader::leave_item() {
    comparison_.finish();
    subject_.reset();
    item_ = fresh_ = false;
}

bool Reader::starts_share() {
    if (!at(position_, u"占")) return false;
    const bool in_order = text_.substr(0, position_).ends_with(u"分别");  // A元、B元，分别占a%、b%
    ++position_;
    if (in_order) {
        shares_.drop();
        return true;
    }
    const auto whole = longest_at(phrases_.subjects, text_, position_);
    if (whole.row != nullptr && !whole.row->inherits) {
        position_ += whole.length;
        shares_.open_share(figure_at(whole.row->at, own_));
        return true;
    }
    position_ += text::starts_with_word(text_.substr(position_), words_before_share);
    // What is named is not what the list is of.
    const bool of_list = position_ < text_.size() && text::is_digit(text_[position_]);
    if (of_list) shares_.open_share(std::nullopt);
    else shares_.drop();
    return true;
}

bool Reader::starts_completion() {
    const auto stage = longest_at(phrases_.stages, text_, position_);
    if (stage.row == nullptr) return false;
    position_ += stage.length;
    read_completed(*stage.row);
    shares_.open_completion(*stage.row, own_.stage);
    return true;
}

void Reader::read_completed(const StageWord& stage) {
    if (position_ >= text_.size() || !text::is_digit(text_[position_])) return;
    const Number number = scan_number(text_, position_);
    if (!subject_ || subject_->local || !number.is_money() || !at(number.next, u"的")) return;
    const Coordinates at = figure_at(subject_->at, Slot{stage.stage, own_.year});
    shares_.add_budget(figures_.add(number, *subject_, at), stage.stage);
    position_ = number.next;
}

void Reader::list_names() {
    if (!subject_ ||
        (subject_->at.component != Component::personnel && subject_->at.component != Component::public_use))
        return;
    constexpr std::u16string_view ends = u"、;。,";
    while (position_ < text_.size()) {
        const std::size_t end = std::min(text_.find_first_of(ends, position_), text_.size());
        if (end > position_)
            narrative_.listed.push_back({figures_.place(position_, end), text_.substr(position_, end - position_),
                                         figure_at(subject_->at, own_)});
        position_ = end;
        if (position_ >= text_.size() || (text_[position_] != u'、' && text_[position_] != u',')) break;
        ++position_;
    }
}

bool Reader::is_of_other_money() const {
    const std::size_t least = subject_ ? subject_->end : 0;
    std::size_t begin = position_;
    while (begin > least && !is_mark_between_words(text_[begin - 1])) --begin;
    return begin < position_ && !consists_of(text_.substr(begin, position_ - begin), words_before_stage);
}

bool Reader::read_stage() {
    const auto found = longest_at(phrases_.stages, text_, position_);
    if (found.row == nullptr) return false;
    const bool is_of_change = comparison_.started() && position_ == direction_end_;
    if (item_ && !comparison_.started() && is_of_other_money()) {
        fresh_ = false;
        slot_.reset();
        position_ += found.length;
        return true;
    }
    position_ += found.length;
    if (is_of_change) return true;  // 比2023年增加预算1.43万元
    // 2022年度…支出决算数: the year of the subject stays.
    const std::uint16_t year_of_subject = slot_ && !comparison_.started() ? slot_->year : own_.year;
    const Slot slot{found.row->stage, year_ == 0 ? year_of_subject : year_};
    // Behind the direction the base is said: it is the stage of the next value.
    if (comparison_.has_direction()) comparison_.finish();
    if (comparison_.started()) {
        if (!phrases_.stages_name_values) comparison_.set_base(year_ == 0 ? std::optional<Slot>() : slot);
        else if (!comparison_.base() && year_ != 0) comparison_.set_base(slot);  // 较2023年度决算数
    } else if (subject_ && (phrases_.stages_name_values || year_ != 0 || slot_)) {
        slot_ = slot;
        stage_unsaid_ = false;
        fresh_ = true;
    } else if (!subject_) {
        return true;  // 2022年的决算数: of whatever follows
    }
    year_ = 0;
    return true;
}

void read_narrative(const text::Text& text, const std::vector<Paragraph>& paragraphs, Document& document) {
    document.narrative.table.schema = &narrative_schema();
    document.narrative.table.status = TableStatus::read;
    constexpr std::size_t usual_figures = 64;
    View& view = document.narrative.table.views.emplace_back();
    view.rows.reserve(usual_figures);
    view.amounts.reserve(usual_figures);
    document.narrative.comparisons.reserve(usual_figures / 2);
    document.item_heads.reserve(usual_figures / 2);
    view.half = narrative_schema().halves.data();
    view.columns.push_back({0, {}});
    const CodeTree tree(document);
    Course course;
    // Without a figure a paragraph says nothing that could be read.
    const auto has_figure = [&](const Paragraph& paragraph) {
        const std::size_t begin = document.prose.offset_of(paragraph);
        const std::size_t end = begin + paragraph.text.size();
        return document.prose.signs.of(Sign::figure).next(begin, end) != end;
    };
    for (const Paragraph& paragraph : paragraphs)
        if (paragraph.section != Section::glossary && has_figure(paragraph))
            Reader(text, paragraph, tree, document, course).read();
}

}  // namespace budgetcheck::document
