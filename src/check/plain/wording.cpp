// The rules over sentences in their order, and what they share.
#include "check/plain/wording.hpp"

#include "check/plain/plain.hpp"
#include "document/schema.hpp"
#include "text/fold.hpp"
#include "text/search.hpp"

#include <algorithm>

namespace budgetcheck::checking {
namespace {

using document::Paragraph;
using document::Section;

constexpr text::WordList money_units = U"亿元|万元|元|万";

bool is_part_of_number(char32_t c) { return text::is_digit(c) || c == U',' || c == U'.'; }

/// Words broken by the end of a line stand where more of them stand.
document::Span span_of(const Context& context, const Words& words) {
    std::size_t begin = words.begin;
    std::size_t end = words.end;
    for (const document::Span& line : words.paragraph.lines) {
        if (line.begin <= begin || line.begin >= end) continue;
        if (line.begin - begin < end - line.begin) begin = line.begin;
        else end = line.begin;
    }
    return words.paragraph.place(context.text, begin, end);
}

}  // namespace

bool contains(std::u32string_view whole, std::u32string_view part) { return text::find_word(whole, part) != npos; }

std::optional<Money> find_money(std::u32string_view whole, std::size_t from, std::size_t to) {
    to = std::min(to, whole.size());
    const std::u32string_view text = whole.substr(0, to);
    for (std::size_t i = text::find_character(text, from, text::is_digit); i < to;
         i = text::find_character(text, i + 1, text::is_digit)) {
        Money money{.begin = i};
        while (i < to && is_part_of_number(text[i])) {
            money.zero = money.zero && (!text::is_digit(text[i]) || text[i] == U'0');
            ++i;
        }
        const std::size_t unit = starts_with_word(whole.substr(i), money_units);
        if (unit == 0) continue;
        money.end = i + unit;
        return money;
    }
    return std::nullopt;
}

std::size_t sentence_end(std::u32string_view text, std::size_t from) {
    return text::find_character(text, from, [](char32_t c) { return (c == U'。') | (c == U';'); });
}

std::string printed(const Context& context, const Words& words) { return printed(context, span_of(context, words)); }

Location place(const Context& context, const Words& words) { return place(context, span_of(context, words)); }

void check_wording(const Context& context, Findings& findings) {
    for (const Paragraph& paragraph : context.document.paragraphs) {
        if (paragraph.section != Section::explanation && paragraph.section != Section::circumstances) continue;
        check_leftovers(context, paragraph, findings);
        check_printed_labels(context, paragraph, findings);
        check_slots(context, paragraph, findings);
        check_reasons(context, paragraph, findings);
    }
    check_brackets(context, findings);
    check_levels(context, findings);
    const std::vector<Item> items = read_items(context);
    if (items.empty()) return;
    const std::vector<CodeName> names = own_names(context.document);
    check_item_names(context, items, names, findings);
    check_copied(context, items, names, findings);
    check_uses(context, items, findings);
}

}  // namespace budgetcheck::checking
