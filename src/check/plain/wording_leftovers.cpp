// structure/leftover: words of the template, placeholders, words and marks printed twice.
#include "check/plain/wording.hpp"
#include "check/plain/wording_data.hpp"
#include "check/rule_ids.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

namespace budgetcheck::checking {
namespace {

using document::Paragraph;

bool is_letter(char16_t c) {
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || text::is_digit(c) || c == u'-';
}

/// 〇 is a digit too: 二〇〇九年.
bool is_numeral(char16_t c) { return text::is_chinese_numeral(c) || c == u'零'; }

/// Where the number before a position begins.
std::size_t number_begin(std::u16string_view text, std::size_t end) {
    while (end > 0 && (text::is_digit(text[end - 1]) || text[end - 1] == u'.' || text[end - 1] == u',')) --end;
    return end;
}

bool stands_beside(const Leftover& leftover, std::u16string_view text, std::size_t begin, std::size_t end) {
    const char16_t before = begin > 0 ? text[begin - 1] : u' ';
    const char16_t after = end < text.size() ? text[end] : u' ';
    switch (leftover.beside) {
        case Beside::anything:
            return true;
        case Beside::no_letter:
            return !is_letter(before) && !is_letter(after);
        case Beside::no_numeral:
            return !is_numeral(before) && !is_numeral(after);
        case Beside::digit_before:
            return text::is_digit(before);
    }
    return false;
}

/// By the lower bits of two characters the rows that have them where they are rarest.
class RarePairs {
public:
    constexpr RarePairs() {
        first_.fill(static_cast<std::uint8_t>(leftovers.size()));
        for (std::size_t i = leftovers.size(); i-- > 0;) {
            const std::u16string_view pair = leftovers[i].words.substr(leftovers[i].rarest());
            std::uint8_t& first = first_[index(pair[0], pair[1])];
            next_[i] = first;
            first = static_cast<std::uint8_t>(i);
        }
    }

    /// The number of rows where there is none, or no further one.
    constexpr std::size_t first(char16_t first, char16_t second) const { return first_[index(first, second)]; }
    constexpr std::size_t next(std::size_t row) const { return next_[row]; }

private:
    static constexpr std::size_t index(char16_t first, char16_t second) { return (first * 61U + second) % 4096; }
    std::array<std::uint8_t, 4096> first_{};
    std::array<std::uint8_t, leftovers.size()> next_{};
};
static_assert(leftovers.size() < 256);

constexpr RarePairs pairs;

/// The words of a row, and where they begin.
struct Found {
    std::size_t begin = 0;
    std::size_t row = 0;

    auto operator<=>(const Found&) const = default;
};

static_assert(std::ranges::all_of(leftovers, [](const Leftover& leftover) {
    const std::u16string_view pair = leftover.words.substr(leftover.rarest());
    const bool words =
        document::leftover_signs.find(pair[0]) != npos && document::behind_leftover_signs.find(pair[1]) != npos;
    return words || (document::doubled_signs.find(pair[0]) != npos && document::doubled_signs.find(pair[1]) != npos);
}));

/// The rows of which the rarest characters stand at a position.
void find_leftovers(std::u16string_view text, std::size_t at, std::vector<Found>& found) {
    if (at + 1 == text.size()) return;
    for (std::size_t row = pairs.first(text[at], text[at + 1]); row < leftovers.size(); row = pairs.next(row)) {
        const std::size_t before = leftovers[row].rarest();
        if (at >= before && text.substr(at - before).starts_with(leftovers[row].words))
            found.push_back({at - before, row});
    }
}

/// Reports the words of a row, if they mean what they say here; returns where they end.
std::size_t check_at(const Context& context, const Paragraph& paragraph, const Found& found, Findings& findings) {
    const std::u16string_view text = paragraph.text;
    const std::size_t begin = found.begin;
    const Leftover& leftover = leftovers[found.row];
    std::size_t end = begin + leftover.words.size();
    while (leftover.run && end < text.size() && text[end] == leftover.words.back()) ++end;
    if (!stands_beside(leftover, text, begin, end)) return end;
    const Words words{paragraph, leftover.beside == Beside::digit_before ? number_begin(text, begin) : begin, end};
    findings.push_back(words_finding(rule::leftover, leftover.severity,
                                     {leftover.message, {text::to_utf8(words.text())}}, place(context, words)));
    return end;
}

/// The comma is the rarer of the two.
bool has_comma_behind_unit(std::string_view raw) {
    for (std::size_t comma = raw.find(','); comma != raw.npos; comma = raw.find(',', comma + 1))
        if (raw.substr(0, comma).ends_with("元")) return true;
    return false;
}

/// An ASCII comma directly behind an amount, in a paragraph that has full-width ones. Folding made both alike, so the
/// raw lines are asked; few have one.
void check_comma(const Context& context, const Passage& passage, Findings& findings) {
    const Paragraph& paragraph = passage.paragraph();
    const std::u16string_view text = paragraph.text;
    const auto stands_before_comma = [&](const Money& money) { return text.substr(money.end).starts_with(u','); };
    if (std::ranges::none_of(passage.money(), stands_before_comma)) return;
    const auto& lines = context.text.lines();
    const auto has_comma = [&](const document::Span& line) { return has_comma_behind_unit(lines[line.line].raw()); };
    const auto has_full_width = [&](const document::Span& line) {
        return lines[line.line].raw().find("，") != std::string_view::npos;
    };
    if (std::ranges::none_of(paragraph.lines, has_comma) || std::ranges::none_of(paragraph.lines, has_full_width))
        return;
    for (const Money& money : passage.money()) {
        if (!stands_before_comma(money)) continue;
        const Words words{paragraph, money.begin, money.end + 1};
        const std::string amount = printed(context, words);
        if (amount.ends_with("元,"))
            findings.push_back(words_finding(rule::leftover, Severity::note, {marks, {amount}}, place(context, words)));
    }
}

}  // namespace

void check_leftovers(const Context& context, const Prose& prose, Findings& findings) {
    std::vector<Found> found;  // in one paragraph
    const Passage* last = nullptr;
    const auto check_found = [&] {
        std::ranges::sort(found);
        std::size_t end = 0;  // of the words found last
        for (const Found& words : found)
            if (words.begin >= end) end = check_at(context, last->paragraph(), words, findings);
        found.clear();
    };
    prose.each(Sign::leftover, [&](const Passage& passage, std::size_t at) {
        if (&passage != last) check_found();
        last = &passage;
        find_leftovers(passage.text(), at, found);
    });
    check_found();
    for (const Passage& passage : prose.passages()) check_comma(context, passage, findings);
}

}  // namespace budgetcheck::checking
