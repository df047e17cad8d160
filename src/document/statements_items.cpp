// 1.“…(类)…(款)…(项)”科目23.15万元: the head of an item, up to its first amount.
#include "document/statements_parts.hpp"

#include "text/fold.hpp"

namespace budgetcheck::document {
namespace {

using text::is_digit;

std::optional<std::size_t> amount_after(std::u32string_view text, std::size_t begin) {
    for (std::size_t i = begin; i < text.size() && text[i] != U'。'; ++i) {
        if (!is_digit(text[i])) continue;
        const Number number = scan_number(text, i);
        if (number.is_money()) return i;
        i = number.next - 1;
    }
    return std::nullopt;
}

}  // namespace

std::optional<SubjectOfText> read_item_head(std::u32string_view text, const CodeTree& tree) {
    if (text.empty() || !is_digit(text[0])) return std::nullopt;
    std::size_t begin = 0;
    while (begin < text.size() && is_digit(text[begin])) ++begin;
    if (begin >= text.size() || (text[begin] != U'.' && text[begin] != U'、')) return std::nullopt;
    ++begin;
    const auto end = amount_after(text, begin);
    const auto path = end ? parse_item(text.substr(begin, *end - begin)) : std::nullopt;
    if (!path) return std::nullopt;
    SubjectOfText item{.at = {.fund = Fund::fiscal}, .begin = begin, .end = *end};
    if (const auto match = tree.find(*path)) {
        item.at.function = match->code;
        item.near = match->near;
    } else {
        item.unresolved = true;
    }
    return item;
}

}  // namespace budgetcheck::document
