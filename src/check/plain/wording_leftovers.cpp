// structure/leftover: words of the template, placeholders, words and marks printed twice.
#include "check/plain/wording.hpp"
#include "check/plain/wording_data.hpp"
#include "check/rule_ids.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace budgetcheck::checking {
namespace {

using document::Paragraph;

/// By the lower bits of the first two characters the rows whose words could begin so, in their order: for hardly any
/// two of a text there is one.
class Beginnings {
public:
    constexpr Beginnings() {
        first_.fill(static_cast<std::uint8_t>(leftovers.size()));
        for (std::size_t i = leftovers.size(); i-- > 0;) {
            std::uint8_t& first = first_[index(leftovers[i].words[0], leftovers[i].words[1])];
            next_[i] = first;
            first = static_cast<std::uint8_t>(i);
        }
    }

    /// The number of rows where there is none, or no further one.
    constexpr std::size_t first(char32_t first, char32_t second) const { return first_[index(first, second)]; }
    constexpr std::size_t next(std::size_t row) const { return next_[row]; }

private:
    static constexpr std::size_t index(char32_t first, char32_t second) { return (first * 61U + second) % 4096; }
    std::array<std::uint8_t, 4096> first_{};
    std::array<std::uint8_t, leftovers.size()> next_{};
};
static_assert(leftovers.size() < 256);

constexpr Beginnings beginnings;

bool is_letter(char32_t c) {
    return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || text::is_digit(c) || c == U'-';
}

/// 〇 is a digit too: 二〇〇九年.
bool is_numeral(char32_t c) { return text::is_chinese_numeral(c) || c == U'零'; }

/// Where the number before a position begins.
std::size_t number_begin(std::u32string_view text, std::size_t end) {
    while (end > 0 && (text::is_digit(text[end - 1]) || text[end - 1] == U'.' || text[end - 1] == U',')) --end;
    return end;
}

bool stands_beside(const Leftover& leftover, std::u32string_view text, std::size_t begin, std::size_t end) {
    const char32_t before = begin > 0 ? text[begin - 1] : U' ';
    const char32_t after = end < text.size() ? text[end] : U' ';
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

/// The words of a row, or of a further one, that begin here; the length of what was found, or 0.
std::size_t check_at(const Context& context, const Paragraph& paragraph, std::size_t begin, std::size_t row,
                     Findings& findings) {
    const std::u32string_view text = paragraph.text;
    for (; row < leftovers.size(); row = beginnings.next(row)) {
        const Leftover& leftover = leftovers[row];
        if (leftover.words[0] != text[begin] || !text.substr(begin).starts_with(leftover.words)) continue;
        std::size_t end = begin + leftover.words.size();
        while (leftover.run && end < text.size() && text[end] == leftover.words.back()) ++end;
        if (!stands_beside(leftover, text, begin, end)) return end - begin;
        const Words words{paragraph, leftover.beside == Beside::digit_before ? number_begin(text, begin) : begin, end};
        findings.push_back(words_finding(rule::leftover, leftover.severity,
                                         {leftover.message, {text::to_utf8(words.text())}}, place(context, words)));
        return end - begin;
    }
    return 0;
}

/// The comma is the rarer of the two.
bool has_comma_behind_unit(std::string_view raw) {
    for (std::size_t comma = raw.find(','); comma != raw.npos; comma = raw.find(',', comma + 1))
        if (raw.substr(0, comma).ends_with("元")) return true;
    return false;
}

/// An ASCII comma directly behind an amount, in a paragraph that has full-width ones. Folding made both alike, so the
/// raw lines are asked; few have one.
void check_comma(const Context& context, const Paragraph& paragraph, Findings& findings) {
    const auto& lines = context.text.lines();
    const auto has_comma = [&](const document::Span& line) { return has_comma_behind_unit(lines[line.line].raw); };
    const auto has_full_width = [&](const document::Span& line) {
        return lines[line.line].raw.find("，") != std::string_view::npos;
    };
    if (std::ranges::none_of(paragraph.lines, has_comma) || std::ranges::none_of(paragraph.lines, has_full_width))
        return;
    const std::u32string_view text = paragraph.text;
    for (std::optional<Money> money = find_money(text, 0); money; money = find_money(text, money->end)) {
        if (money->end >= text.size() || text[money->end] != U',') continue;
        const Words words{paragraph, money->begin, money->end + 1};
        const std::string amount = printed(context, words);
        if (amount.ends_with("元,"))
            findings.push_back(words_finding(rule::leftover, Severity::note, {marks, {amount}}, place(context, words)));
    }
}

}  // namespace

void check_leftovers(const Context& context, const Paragraph& paragraph, Findings& findings) {
    const std::u32string_view text = paragraph.text;
    for (std::size_t i = 0; i + 1 < text.size(); ++i) {
        const std::size_t row = beginnings.first(text[i], text[i + 1]);
        if (row == leftovers.size()) continue;
        const std::size_t length = check_at(context, paragraph, i, row, findings);
        if (length > 0) i += length - 1;
    }
    check_comma(context, paragraph, findings);
}

}  // namespace budgetcheck::checking
