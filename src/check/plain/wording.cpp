// The rules over sentences in their order, and what they share.
#include "check/plain/wording.hpp"

#include "check/plain/plain.hpp"
#include "text/search.hpp"

namespace budgetcheck::checking {
namespace {

/// Words broken by the end of a line stand where more of them stand.
document::Span span_of(const Context& context, const Words& words) {
    const std::size_t offset = words.paragraph.offset;
    std::size_t begin = words.begin + offset;
    std::size_t end = words.end + offset;
    for (const document::Span& line : words.paragraph.lines) {
        if (line.begin <= begin || line.begin >= end) continue;
        if (line.begin - begin < end - line.begin) begin = line.begin;
        else end = line.begin;
    }
    return words.paragraph.place(context.text, begin - offset, end - offset);
}

}  // namespace

bool contains(std::u16string_view whole, std::u16string_view part) { return text::find_word(whole, part) != npos; }

std::u16string in_digits(std::uint32_t year) {
    const std::string digits = std::to_string(year);
    return {digits.begin(), digits.end()};
}

std::string printed(const Context& context, const Words& words) { return printed(context, span_of(context, words)); }

Location place(const Context& context, const Words& words) { return place(context, span_of(context, words)); }

void check_wording(const Context& context, Findings& findings) {
    const Prose prose(context.document);
    check_leftovers(context, prose, findings);
    check_printed_labels(context, prose, findings);
    check_slots(context, prose, findings);
    check_reasons(context, prose, findings);
    check_brackets(context, prose, findings);
    check_levels(context, findings);
    check_nothing_said(context, prose, findings);
    const std::vector<Item> items = read_items(context, prose);
    if (items.empty()) return;
    const std::vector<CodeName> names = own_names(context.document);
    check_item_names(context, items, names, findings);
    check_copied(context, items, names, findings);
    check_uses(context, items, findings);
}

}  // namespace budgetcheck::checking
