// 1.“…(类)…(款)…(项)”科目23.15万元: the head of an item, up to its first amount.
#include "document/statements_parts.hpp"

#include "text/fold.hpp"
#include "text/search.hpp"

namespace budgetcheck::document {
namespace {

using text::is_digit;

std::optional<std::size_t> amount_after(std::u16string_view text, std::size_t begin) {
    const auto stops = [](char16_t c) { return is_digit(c) | (c == u'。'); };
    for (std::size_t i = text::find_character(text, begin, stops); i < text.size() && text[i] != u'。';) {
        const Number number = scan_number(text, i);
        if (number.is_money()) return i;
        i = text::find_character(text, number.next, stops);
    }
    return std::nullopt;
}

void resolve(const ItemPath& path, const CodeTree& tree, SubjectOfText& subject) {
    if (const auto match = tree.find(path)) {
        subject.at.function = match->code;
        subject.near = match->near;
    } else {
        subject.unresolved = true;
    }
}

/// …(项)。: a head may be a sentence of its own.
std::optional<std::size_t> end_of_head(std::u16string_view text, std::size_t begin) {
    if (const auto amount = amount_after(text, begin)) return amount;
    constexpr std::u16string_view item_mark = u"项)";
    const std::size_t stop = text.find(u'。', begin);
    if (stop == std::u16string_view::npos || !text.substr(begin, stop - begin).ends_with(item_mark))
        return std::nullopt;
    return stop;
}

}  // namespace

std::optional<SubjectOfText> read_item_head(std::u16string_view text, const CodeTree& tree, Fund fund,
                                            std::vector<ItemHead>& heads) {
    const std::size_t begin = begin_of_head(text);
    if (begin == std::u16string_view::npos) return std::nullopt;
    const auto end = end_of_head(text, begin);
    if (!end) return std::nullopt;
    const std::u16string_view head = text.substr(begin, *end - begin);
    const auto path = parse_item(head);
    if (!path) return std::nullopt;
    heads.push_back({head, *path});
    SubjectOfText item{.at = {.fund = fund}, .begin = begin, .end = *end};
    resolve(*path, tree, item);
    // What is only quoted may be anything but a class.
    if (item.unresolved && path->names().size() == 1 && text[*end - 1] == u'"') return std::nullopt;
    return item;
}

std::optional<SubjectOfText> read_class(std::u16string_view text, std::size_t mark, const CodeTree& tree, Fund fund) {
    constexpr std::u16string_view class_mark = u"(类)";
    constexpr std::u16string_view separators = u",。;:、)";
    constexpr std::size_t longest_name = 30;
    if (!text.substr(mark).starts_with(class_mark)) return std::nullopt;
    std::size_t begin = mark;
    while (begin > 0 && separators.find(text[begin - 1]) == std::u16string_view::npos) --begin;
    std::size_t end = mark + class_mark.size();
    if (text.substr(end).starts_with(u"支出")) end += 2;  // 一般公共服务(类)支出
    // A path goes on behind its class; an item has it at its head.
    const bool goes_on =
        end < text.size() && separators.find(text[end]) == std::u16string_view::npos && !is_digit(text[end]);
    if (begin == mark || mark - begin > longest_name || goes_on) return std::nullopt;
    std::u16string_view name = text.substr(begin, mark - begin);
    // A heading may stand in front of it.
    if (const auto known = tree.class_at_end(name); !known.empty()) name = known;
    SubjectOfText found{.at = {.fund = fund}, .begin = mark - name.size(), .end = end};
    resolve(ItemPath(name), tree, found);
    return found;
}

std::optional<SubjectOfText> read_listed_class(std::u16string_view text, std::size_t end, const CodeTree& tree,
                                               Fund fund) {
    constexpr std::u16string_view last_word = u"支出";
    const std::u16string_view name = tree.class_at_end(text.substr(0, end));
    if (!name.ends_with(last_word)) return std::nullopt;
    SubjectOfText found{.at = {.fund = fund}, .begin = end - name.size(), .end = end};
    resolve(ItemPath(name), tree, found);
    return found;
}

}  // namespace budgetcheck::document
