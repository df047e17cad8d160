// Figures of a sentence → rows with coordinates, comparisons, parts and shares.
#include "document/statements_reader.hpp"
#include "text/fold.hpp"

#include <utility>

namespace budgetcheck::document {
namespace {

/// 增加-7.31%, not 5-10% and no dash.
bool has_minus(std::u16string_view text, std::size_t begin) {
    if (begin < 2 || text[begin - 1] != u'-') return false;
    const char16_t before = text[begin - 2];
    return before != u'-' && before != u'%' && !text::is_digit(before);
}

/// 农业农村(款)行政运行(项): an item within one.
bool names_item(std::u16string_view text) {
    static constexpr text::WordList marks = u"(款)|(项)";
    return any_word(marks, [&](auto mark) { return text.find(mark) != text.npos; });
}

}  // namespace

void Reader::read_number() {
    const Number number = scan_number(text_, position_);
    position_ = number.next;
    if (number.year)
        year_ = muted_ ? 0 : static_cast<std::uint16_t>(number.mantissa);  // what a reason says dates nothing
    else if (number.percent) bind_percent(number);
    else if (lacks_percent_sign(number)) {
        bind_percent(number);
        narrative_.signless.push_back(figures_.place(number.begin, number.end));
    } else if (number.unclear) unclear(number);
    else if (number.is_money()) bind_money(number);
    else if (const auto counted = counted_here(number)) bind_counted(number, *counted);
    else if (number.unit == Unit::count) bind_count(number);
    else if (number.is_large_count() && section_ != Section::project) not_understood(number);
}

bool Reader::lacks_percent_sign(const Number& number) const {
    constexpr std::u16string_view marks = u",。;、)";
    constexpr std::size_t most_digits = 3;
    if (!shares_.awaits_share() || number.unclear || number.unit != Unit::unknown || !number.unit_text.empty())
        return false;
    const std::u16string_view digits = text_.substr(number.begin, number.end - number.begin);
    const bool hundred_at_most = digits.find(u'.') < most_digits || digits.size() < most_digits || digits == u"100";
    return hundred_at_most &&
           (number.end == text_.size() || marks.find(text_[number.end]) != std::u16string_view::npos);
}

void Reader::not_understood(const Number& number) {
    passed_ = passed_ || !muted_;
    if (item_ && !muted_ && names_item(text_.substr(last_value_end_, number.begin - last_value_end_))) leave_item();
    parts_unread_ = parts_unread_ || at(number.next, u":");  // …政府采购20万元：政府采购货物预算10万元、…
    course_.last.reset();
    pass_value();
    amount_unread_ = true;
    narrative_.not_understood.push_back(figures_.place(number.begin, number.end));
}

void Reader::unclear(const Number& number) {
    if (section_ == Section::project) return;  // read with its project
    not_understood(number);
    if (number.malformed) narrative_.malformed.push_back(narrative_.not_understood.back());
}

void Reader::pass_value() {
    shares_.pass_value();
    comparison_.pass_value();
}

void Reader::bind_money(const Number& number) {
    if (section_ == Section::project) return;  // read with its project
    if (is_limit(text_, number)) figures_.add_local(number, {.measure = Measure::limit});
    else if (subject_ && comparison_.awaits_change()) bind_change(number);
    else if (names_earlier(number)) bind_earlier(number);
    else if (may_bind(number)) bind_value(number);
    else if (const auto listed = listed_class(number)) {
        begin_subject(*listed);
        bind_value(number);
    } else if (lists_.takes(number)) {
        lists_.add_part(figures_.add_local(number, {.measure = Measure::quantity}));
        pass_value();
    } else {
        if (subject_ && comparison_.started() && !comparison_.base())
            narrative_.slots_unread.push_back(figures_.place(number.begin, number.end));
        // “三公”经费、会议费、培训费支出共计…: nor is what follows said of the subject.
        if (noun_unread_ || parts_unread_ || joined_) lose_subject();
        not_understood(number);
    }
}

std::optional<SubjectOfText> Reader::listed_class(const Number& number) const {
    if (!phrases_.lists_classes || muted_ || item_ || comparison_.started() || !valued_) return std::nullopt;
    if (includes_uses_ && !inclusive_) return std::nullopt;  // of which funds, is not known
    const auto whole = shares_.subject_of_list();
    const Fund fund = whole && inclusive_ ? whole->fund : valued_->fund;
    auto listed = read_listed_class(text_, number.begin, tree_, fund);
    if (listed) listed->may_be_of_year = course_.may_be_of_year && fund == Fund::general;
    return listed;
}

bool Reader::names_earlier(const Number& number) {
    if (muted_ || !subject_ || !comparison_.started() || comparison_.has_direction() || heard_ != number.begin ||
        longest_at(direction_words(), text_, number.next).row == nullptr)
        return false;
    return comparison_.base() || names_base();
}

void Reader::bind_earlier(const Number& number) {
    const Slot base = *comparison_.base();
    const Coordinates at = figure_at(subject_->at, base);
    comparison_.set_earlier(subject_->local ? figures_.add_local(number, at) : figures_.add(number, *subject_, at),
                            base);
}

void Reader::bind_change(const Number& number) {
    Coordinates at = subject_->at;
    at.stage = comparison_.base()->stage;
    at.year = comparison_.base()->year;
    const bool money = at.measure == Measure::budget_money;
    if (money) at.measure = Measure::change;
    // What it is compared with is not said: the change is its own sentence's.
    comparison_.set_change(money && !base_unnamed_ ? figures_.add(number, *subject_, at)
                                                   : figures_.add_local(number, at));
    if (money) comparison_.set_said_before(figures_.find_last(figure_at(subject_->at, own_)));
}

bool Reader::restates_own(const Number& number) const {
    const std::uint32_t own = shares_.value(own_.stage);
    return own != Share::none && text_.substr(0, number.begin).ends_with(u"预算安排") &&
           figures_.is_printed_as(own, number);
}

Slot Reader::slot_at_hand(const Number& number) const {
    if (item_ || last_slot_.year == own_.year) return own_;
    const std::u16string_view between = text_.substr(last_value_end_, number.begin - last_value_end_);
    const bool own_year = any_word(words_of_own_year, [&](auto word) { return between.find(word) != between.npos; });
    return own_year ? own_ : last_slot_;
}

bool Reader::may_bind(const Number& number) const {
    if (muted_ || !subject_ || !fresh_ || noun_unread_ || parts_unread_ || comparison_.started()) return false;
    // 决算为12万元，其中：使用当年拨款的“三公”经费支出10万元
    return !is_joined(number) && (subject_->unresolved || shares_.subject_of_list() != subject_->at);
}

void Reader::bind_value(const Number& number) {
    if (year_ != 0 && year_ != own_.year && !slot_ && !item_) {  // 公务接待费2023年支出5万元
        slot_ = Slot{own_.stage, year_};
        stage_unsaid_ = !phrases_.stages_name_values;
    }
    const Slot slot = restates_own(number) ? own_ : slot_.value_or(parts_slot_.value_or(slot_at_hand(number)));
    last_slot_ = slot;
    last_value_end_ = number.end;
    if (outside_) outside_->lists_parts = true;
    const Coordinates at = figure_at(subject_->at, slot);
    if (at.flow == Flow::opening && number.mantissa != 0) shares_.carry_over();
    const bool local = subject_->local || (stage_unsaid_ && slot != own_);
    const std::uint32_t row = local ? figures_.add_local(number, at) : figures_.add(number, *subject_, at);
    if (slot == own_) comparison_.set_later(row);
    else comparison_.set_earlier(row, slot);
    if (slot.year == own_.year) shares_.set_value(row, slot.stage);
    else shares_.pass_value();  // 2023年度支出合计…，其中：基本支出…: parts of another year
    if (at.flow == Flow::resources) balance_ = {row, subject_->at};
    amount_unread_ = passed_ = false;
    valued_ = subject_->at;
    course_.last = slot == own_ && !local && subject_->listed ? valued_ : std::nullopt;
    const bool whole = at.function == 0 && at.purpose == Purpose::all && at.measure == Measure::budget_money;
    if (whole && at.component == Component::total && at.flow != Flow::income) course_.of_all = at.fund == Fund::all;
    course_.may_be_of_year = subject_->may_be_of_year;
    const bool total = at.flow == Flow::expenditure && at.function == 0 && at.purpose == Purpose::all;
    if (total && (at.fund == Fund::government_fund || at.fund == Fund::state_capital || at.fund == Fund::general) &&
        phrases_.stages_name_values)
        course_.fund_of_items = at.fund;
    fresh_ = false;
    slot_.reset();
}

void Reader::bind_count(const Number& number) {
    const std::uint32_t row = figures_.add_local(number, {.measure = Measure::quantity});
    const std::u16string_view words = words_before(text_, number);
    if (text::holds_word(words, words_of_counts_beside)) return;
    if (lists_.takes(number) && !text::holds_word(words, words_of_next_count)) {
        const std::u16string_view list = list_begin_.list_before(text_, number);
        Listing listing = listing_of(text_, list, number);
        if (listing == Listing::part && lists_.is_closed() && !text::holds_word(list, words_of_listed_kinds))
            listing = Listing::unsure;
        if (listing == Listing::part) lists_.add_part(row);
        if (listing == Listing::unsure) lists_.leave_open();
    }
    lists_.set_last(row, number.unit_text);
}

std::optional<Counted> Reader::counted_here(const Number& number) const {
    const bool of_own_year = year_ == 0 || year_ == own_.year;
    if (section_ == Section::project || comparison_.started() || !of_own_year) return std::nullopt;
    return counted(text_, number, groups_);
}

void Reader::bind_counted(Number number, const Counted& counted) {
    number.unit = Unit::count;
    position_ = number.end + counted.unit.size();
    groups_ = {counted, position_};
    const SubjectOfText subject{.at = counted.at, .begin = counted.begin, .end = counted.end};
    lists_.set_last(figures_.add(number, subject, figure_at(counted.at, own_)), counted.unit);
}

void Reader::bind_percent(const Number& number) {
    if (muted_ || (!shares_.awaits_percent() && !comparison_.awaits_percent())) return;
    PrintedAmount percent{figures_.place(number.begin, number.next), number.mantissa, number.decimals, false,
                          Unit::count};
    if (shares_.awaits_percent()) return shares_.take_percent(percent);
    if (has_minus(text_, number.begin)) {
        percent.place = figures_.place(number.begin - 1, number.next);
        percent.mantissa = -percent.mantissa;
    }
    comparison_.set_percent(percent);
}

Coordinates Reader::figure_at(Coordinates at, const Slot& slot) {
    at.stage = slot.stage;
    at.year = slot.year;
    return at;
}

}  // namespace budgetcheck::document
