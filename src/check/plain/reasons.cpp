// change/reason: a reason that is empty, says the opposite of the change, or says of an amount that nothing happens.
#include "check/plain/reason_data.hpp"
#include "check/plain/wording.hpp"
#include "check/rule_ids.hpp"
#include "document/phrases.hpp"
#include "text/fold.hpp"

#include <algorithm>

namespace budgetcheck::checking {
namespace {

using document::Direction;

struct Reason {
    std::size_t previous = 0;  ///< where the words that it explains begin
    std::size_t word = 0;      ///< 原因, with 主要 where it stands before
    std::size_t begin = 0;
    std::size_t end = 0;
};

struct Change {
    Direction direction = Direction::level;
    std::size_t begin = 0;
    std::size_t end = 0;
};

std::optional<Change> direction_at(std::u16string_view text, std::size_t at) {
    const auto word = document::longest_at(document::direction_words(), text, at);
    if (word.row == nullptr) return std::nullopt;
    return Change{word.row->direction, at, at + word.length};
}

/// 财政拨款收入支出减少的主要原因是: the direction stands directly before; not where two stand side by side.
std::optional<Change> direction_before(std::u16string_view text, const Reason& reason) {
    std::size_t end = reason.word;
    if (end > 0 && text[end - 1] == u'的') --end;
    for (const document::DirectionWord& word : document::direction_words().rows) {
        const std::size_t length = ends_with_word(text.substr(0, end), word.words);
        if (length == 0) continue;
        const Change change{word.direction, end - length, end};
        if (change.begin >= 2 && direction_at(text, change.begin - 2)) return std::nullopt;
        return change;
    }
    return std::nullopt;
}

bool starts_comparison(std::u16string_view text, std::size_t at) {
    const char16_t c = text[at];
    if ((c != u'比' && c != u'与' && c != u'较') || at + 1 >= text.size()) return false;
    return text::is_digit(text[at + 1]) || text[at + 1] == u'上' || text[at + 1] == u'去';
}

/// The first 。 from a position on, or `end`.
std::size_t find_stop(const Passage& passage, std::size_t from, std::size_t end) {
    std::size_t stop = passage.next(Sign::sentence_end, from, end);
    while (stop < end && passage.text()[stop] != u'。') stop = passage.next(Sign::sentence_end, stop + 1, end);
    return stop;
}

std::optional<Change> find_direction(const Passage& passage, std::size_t from, std::size_t end) {
    for (std::size_t i = passage.next(Sign::word, from, end); i < end; i = passage.next(Sign::word, i + 1, end))
        if (const auto change = direction_at(passage.text(), i)) return change;
    return std::nullopt;
}

/// The one direction of the sentences that the reason explains; none where they have several.
std::optional<Change> direction_of(const Passage& passage, const Reason& reason) {
    if (const auto change = direction_before(passage.text(), reason)) return change;
    const auto next = [&](std::size_t from) { return passage.next(Sign::short_word, from, reason.word); };
    std::optional<Change> found;
    for (std::size_t i = next(reason.previous); i < reason.word; i = next(i + 1)) {
        if (!starts_comparison(passage.text(), i)) continue;
        if (found) return std::nullopt;
        const std::size_t stop = find_stop(passage, i, reason.word);
        found = find_direction(passage, i, stop);
        i = found ? found->begin + 1 : stop;
    }
    return found;
}

Finding reason_finding(const Context& context, const Words& words, std::string_view key, std::string_view other) {
    return words_finding(rule::reason, Severity::warning, {key, {text::to_utf8(words.text()), std::string(other)}},
                         place(context, words));
}

void check_opposite(const Context& context, const Passage& passage, const Reason& reason, Findings& findings) {
    const std::u16string_view text = passage.text();
    const std::u16string_view words = text.substr(reason.begin, reason.end - reason.begin);
    const std::size_t up = ends_with_word(words, grown);
    const std::size_t down = ends_with_word(words, shrunk);
    if (up + down == 0) return;
    const std::optional<Change> change = direction_of(passage, reason);
    if (!change || change->direction != (up > 0 ? Direction::down : Direction::up)) return;
    if (holds_word(words, other_matters)) return;
    const std::size_t last = up + down;
    const std::string printed_change = text::to_utf8(text.substr(change->begin, change->end - change->begin));
    findings.push_back(reason_finding(context, Words{passage.paragraph(), reason.end - last, reason.end},
                                      "change/reason-opposite", printed_change));
    findings.back().locations.push_back(place(context, Words{passage.paragraph(), change->begin, change->end}));
}

/// Some money is spoken of, and none of it is nothing.
bool is_something(const Passage& passage, std::size_t from, std::size_t to) {
    bool found = false;
    for (auto money = passage.find_money(from, to); money; money = passage.find_money(money->end, to)) {
        if (money->zero) return false;
        found = true;
    }
    return found;
}

/// 持平, and then a reason for a decrease: where nothing in it speaks of an increase too.
void check_level(const Context& context, const Passage& passage, const Reason& reason, Findings& findings) {
    const std::u16string_view text = passage.text();
    const std::u16string_view words = text.substr(reason.begin, reason.end - reason.begin);
    const std::size_t down = ends_with_word(words, falls);
    const std::size_t last = std::max(down, ends_with_word(words, rises));
    if (last == 0 || !contains(text.substr(reason.previous, reason.word - reason.previous), level_word)) return;
    if (holds_word(words, down > 0 ? rising_words : falling_words) || holds_word(words, level_matters)) return;
    const std::optional<Change> change = direction_of(passage, reason);
    if (!change || change->direction != Direction::level) return;
    if (!is_something(passage, reason.previous, change->begin)) return;
    const Words level{passage.paragraph(), change->begin, change->end};
    findings.push_back(reason_finding(context, Words{passage.paragraph(), reason.end - last, reason.end},
                                      "change/reason-level", printed(context, level)));
    findings.back().locations.push_back(place(context, level));
}

/// The expense of which the reason says that it does not happen.
std::u16string_view absent_expense(std::u16string_view words) {
    const std::size_t no = starts_with_word(words, no_words);
    if (no == 0) return {};
    words.remove_prefix(no);
    for (const std::u16string_view expense : expenses) {
        std::u16string_view rest = words;
        if (rest.starts_with(expense)) rest.remove_prefix(expense.size());
        else if (expense.ends_with(overseas_short) && rest.starts_with(overseas_short))
            rest.remove_prefix(overseas_short.size());
        else continue;
        if (starts_with_word(rest, happening_words) == rest.size() && !rest.empty()) return expense;
    }
    return {};
}

void check_absent(const Context& context, const Passage& passage, const Reason& reason, Findings& findings) {
    const std::u16string_view text = passage.text();
    const std::u16string_view expense = absent_expense(text.substr(reason.begin, reason.end - reason.begin));
    if (expense.empty()) return;
    const std::size_t at = text.substr(0, reason.word).rfind(expense);
    if (at == npos || at < reason.previous) return;
    const std::size_t label_end = at + expense.size();
    const std::optional<Money> money = passage.find_money(label_end, reason.word);
    if (!money || money->zero) return;
    const std::u16string_view between = text.substr(label_end, money->begin - label_end);
    if (starts_with_word(between, before_amount) != between.size()) return;
    const Words amount{passage.paragraph(), money->begin, money->end};
    findings.push_back(reason_finding(context, Words{passage.paragraph(), reason.begin, reason.end},
                                      "change/reason-absent", printed(context, amount)));
    findings.back().locations.push_back(place(context, amount));
}

void check_reason(const Context& context, const Passage& passage, const Reason& reason, Findings& findings) {
    // What ends with the paragraph may go on in a list below it.
    if (reason.end == passage.text().size() && reason.begin == reason.end) return;
    if (reason.begin == reason.end) {
        findings.push_back(reason_finding(context, Words{passage.paragraph(), reason.word, reason.end + 1},
                                          "change/reason-empty", {}));
        return;
    }
    check_opposite(context, passage, reason, findings);
    check_level(context, passage, reason, findings);
    check_absent(context, passage, reason, findings);
}

}  // namespace

void check_reasons(const Context& context, const Prose& prose, Findings& findings) {
    constexpr std::u16string_view main = u"主要";
    for (const Passage& passage : prose.passages()) {
        Reason reason;
        for (const Anchor& anchor : passage.anchors()) {
            if (anchor.use) continue;
            const bool has_main = passage.text().substr(0, anchor.begin).ends_with(main);
            reason.word = has_main ? anchor.begin - main.size() : anchor.begin;
            reason.begin = anchor.end;
            reason.end = passage.sentence_end(reason.begin);
            check_reason(context, passage, reason, findings);
            reason.previous = reason.end;
        }
    }
}

}  // namespace budgetcheck::checking
