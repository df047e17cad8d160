// change/reason: the use or the reason of an item consists of the name of another item.
#include "check/plain/reason_data.hpp"
#include "check/plain/wording.hpp"
#include "check/rule_ids.hpp"
#include "document/names.hpp"
#include "text/fold.hpp"
#include "text/sorted.hpp"

#include <algorithm>
#include <bitset>
#include <span>

namespace budgetcheck::checking {
namespace {

constexpr std::size_t shortest_name = 5;  ///< shorter ones are words of their own: 行政运行, 购房补贴
constexpr std::uint32_t smallest_section = 10'000;
constexpr std::uint32_t smallest_item = 1'000'000;

bool is_empty_talk(std::u16string_view words) {
    while (!words.empty()) {
        const std::size_t length = starts_with_word(words, empty_words);
        if (length == 0) return false;
        words.remove_prefix(length);
    }
    return true;
}

bool is_own(const Item& item, std::u16string_view name) {
    return std::ranges::any_of(item.path.names(), [&](std::u16string_view own) {
        return contains(own, name) || contains(name, own) || document::is_near(name, own);
    });
}

/// The document's own, by level.
struct Names {
    std::span<const CodeName> sections;
    std::span<const CodeName> items;

    explicit Names(std::span<const CodeName> all) {
        const std::size_t section = text::count_below(all, smallest_section, &CodeName::code);
        const std::size_t item = text::count_below(all, smallest_item, &CodeName::code);
        sections = all.subspan(section, item - section);
        items = all.subspan(item);
        for (const CodeName& own : all.subspan(section)) firsts_.set(own.name.front() % firsts_.size());
    }

    /// Could the words begin with one of the names? Nearly always no.
    bool may_begin(std::u16string_view words) const {
        return !words.empty() && firsts_.test(words.front() % firsts_.size());
    }

private:
    std::bitset<512> firsts_;  ///< characters of the names, by their lower bits
};

/// The name of a section at the beginning of the words, which other items of it share.
std::u16string_view section_name(std::u16string_view words, std::span<const CodeName> sections) {
    std::u16string_view longest;
    for (const CodeName& own : sections)
        if (own.name.size() > longest.size() && text::stands_at_start(words, own.name)) longest = own.name;
    return longest;
}

/// The other item of which the words are the name, with its section or without, and with empty talk behind it.
std::u16string_view other_item(const Item& item, std::u16string_view words, const Names& names) {
    // Mostly they begin with no name, or name the item itself.
    if (!names.may_begin(words) || contains(words, item.path.names().back())) return {};
    const std::u16string_view section = section_name(words, names.sections);
    for (const CodeName& other : names.items) {
        if (other.name.size() < shortest_name || other.code == item.code) continue;
        const auto is_all_of = [&](std::u16string_view rest) {
            return text::stands_at_start(rest, other.name) && is_empty_talk(rest.substr(other.name.size()));
        };
        // Whether the name is the item's own takes longest to tell.
        if ((is_all_of(words) || is_all_of(words.substr(section.size()))) && !is_own(item, other.name))
            return other.name;
    }
    return {};
}

void check_words(const Context& context, const Item& item, const Names& names, Findings& findings) {
    const Passage& passage = *item.passage;
    const std::u16string_view text = passage.text();
    for (const Anchor& anchor : passage.anchors()) {
        if (anchor.begin < item.head_end) continue;
        const std::size_t begin = anchor.end;
        const std::size_t end = passage.sentence_end(begin);
        const std::u16string_view other = other_item(item, text.substr(begin, end - begin), names);
        if (other.empty()) continue;
        const std::size_t name = text.find(other, begin);
        const Message message{"change/reason-copied", {text::to_utf8(other), text::to_utf8(item.path.names().back())}};
        findings.push_back(words_finding(rule::reason, Severity::warning, message,
                                         place(context, Words{passage.paragraph(), name, name + other.size()})));
    }
}

}  // namespace

void check_copied(const Context& context, const std::vector<Item>& items, const std::vector<CodeName>& names,
                  Findings& findings) {
    const Names by_level(names);
    for (const Item& item : items)
        if (item.path.names().size() == document::ItemPath::most_levels) check_words(context, item, by_level, findings);
}

}  // namespace budgetcheck::checking
