// name/code and name/retired in the heads of items: a printed name that the document's own tables do not give to the
// item's code.
#include "check/plain/wording.hpp"
#include "check/rule_ids.hpp"
#include "codes/code_book.hpp"
#include "document/names.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <span>

namespace budgetcheck::checking {
namespace {

using document::Paragraph;

constexpr std::u16string_view item_mark = u"(项)";

/// The reader left the item's code with its first amount.
std::uint32_t code_at(const Context& context, const Paragraph& paragraph, std::size_t amount) {
    const document::Span place = paragraph.place(context.text, amount, amount + 1);
    for (const document::Row& row : context.document.narrative.table.views[0].rows)
        if (row.name_place.line == place.line && row.name_place.begin == place.begin) return row.code;
    return 0;
}

/// The code of each level: 2080502 → 208, 20805, 2080502.
std::uint32_t code_of_level(std::uint32_t code, std::size_t level, std::size_t levels) {
    for (; level + 1 < levels; ++level) code /= 100;
    return code;
}

bool fits(std::size_t levels, std::uint32_t code) {
    static constexpr std::array<std::uint32_t, 3> smallest = {100, 10'000, 1'000'000};
    return levels > 0 && levels <= smallest.size() && code >= smallest[levels - 1] && code < smallest[levels - 1] * 10;
}

void report(const Context& context, const Item& item, std::u16string_view printed_name, std::string_view rule,
            std::string_view key, std::u16string_view known, std::uint32_t code, Findings& findings) {
    const std::size_t at = item.passage->text().find(printed_name, item.head_begin);
    if (at == npos || at >= item.head_end) return;
    const Message message{key, {text::to_utf8(printed_name), text::to_utf8(known), std::to_string(code)}};
    findings.push_back(words_finding(rule, Severity::warning, message,
                                     place(context, Words{item.passage->paragraph(), at, at + printed_name.size()})));
    findings.back().expected = text::to_utf8(known);
    findings.back().actual = text::to_utf8(printed_name);
}

void check_name(const Context& context, const Item& item, std::u16string_view printed_name, std::uint32_t code,
                std::span<const CodeName> names, Findings& findings) {
    const auto known = document::names_of(names, code);
    const auto is_called = [&](const CodeName& own) { return document::is_called(code, own.name, printed_name); };
    if (known.empty() || std::ranges::any_of(known, is_called)) return;
    const codes::NameVerdict verdict = context.document.book->judge(code, printed_name, context.document.fiscal_year);
    if (verdict.kind == codes::NameVerdict::Kind::retired) {
        const std::string_view key = verdict.name.empty() ? "name/retired-gone" : "name/retired";
        report(context, item, printed_name, rule::retired, key, verdict.name, code, findings);
        return;
    }
    // Without printed codes the name was all there was to go by: certain only where it is nearly the right one.
    const auto is_near = [&](const CodeName& own) { return document::is_near(printed_name, own.name); };
    if (item.path.pieces().empty() && std::ranges::none_of(known, is_near)) return;
    report(context, item, printed_name, rule::code, "name/code-narrative", known.front().name, code, findings);
}

bool has_name(std::span<const CodeName> names, std::uint32_t code, std::u16string_view name) {
    const auto known = document::names_of(names, code);
    return std::ranges::any_of(
        known, [&](const CodeName& own) { return own.name == name || document::is_near(name, own.name); });
}

/// The one code to whose names every printed level is equal or near, for an item that the reader could not place.
std::uint32_t nearest_code(const Item& item, std::span<const CodeName> names) {
    const std::size_t levels = item.path.names().size();
    std::uint32_t found = 0;
    for (const CodeName& own : names) {
        if (own.code == found || !fits(levels, own.code)) continue;
        bool near = true;
        for (std::size_t level = 0; near && level < levels; ++level)
            near = has_name(names, code_of_level(own.code, level, levels), item.path.names()[level]);
        if (!near) continue;
        if (found != 0) return 0;
        found = own.code;
    }
    return found;
}

/// The heads that the reader of sentences took apart already, nearly all of them, and the others. They are asked for in
/// the order of the text.
class Heads {
public:
    explicit Heads(const document::Document& document) : known_(document.item_heads) {}

    std::optional<document::ItemPath> path_of(std::u16string_view head) {
        while (!known_.empty() && known_.front().words.data() < head.data()) known_ = known_.subspan(1);
        const bool known =
            !known_.empty() && known_.front().words.data() == head.data() && known_.front().words.size() == head.size();
        return known ? known_.front().path : document::parse_item(head);
    }

private:
    std::span<const document::ItemHead> known_;
};

}  // namespace

std::vector<Item> read_items(const Context& context, const Prose& prose) {
    Heads heads(context.document);
    std::vector<Item> items;
    for (const Passage& passage : prose.passages()) {
        const Paragraph& paragraph = passage.paragraph();
        if (paragraph.section != document::Section::explanation) continue;
        const std::u16string_view text = paragraph.text;
        const std::size_t begin = document::begin_of_head(text);
        if (begin == npos) continue;
        const std::optional<Money> money = passage.find_money(begin);
        if (!money) continue;
        const std::size_t end = std::min(passage.sentence_end(begin), money->begin);
        // Where the use stands between head and amount, as in final accounts, only the mark of the item ends the head.
        if (end < money->begin && !text.substr(0, end).ends_with(item_mark)) continue;
        const auto path = heads.path_of(text.substr(begin, end - begin));
        if (path) items.push_back({&passage, *path, begin, end, code_at(context, paragraph, money->begin)});
    }
    return items;
}

std::vector<CodeName> own_names(const document::Document& document) {
    std::vector<CodeName> names = document.codes;
    std::erase_if(names, [](const CodeName& own) { return own.name.empty(); });
    return names;
}

void check_item_names(const Context& context, const std::vector<Item>& items, const std::vector<CodeName>& names,
                      Findings& findings) {
    for (const Item& item : items) {
        const std::size_t levels = item.path.names().size();
        const bool by_name = item.code == 0 && item.path.pieces().empty() && levels > 1;
        const std::uint32_t code = by_name ? nearest_code(item, names) : item.code;
        if (!fits(levels, code)) continue;
        for (std::size_t level = 0; level < levels; ++level)
            check_name(context, item, item.path.names()[level], code_of_level(code, level, levels), names, findings);
    }
}

}  // namespace budgetcheck::checking
