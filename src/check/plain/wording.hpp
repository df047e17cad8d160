// What the rules over sentences share: sections, amounts of money, items, and how a finding names words. Internal to
// check/plain.
#pragma once

#include "check/context.hpp"
#include "document/item_path.hpp"
#include "text/words.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace budgetcheck::checking {

inline constexpr std::size_t npos = std::u32string_view::npos;

/// An amount of money in a paragraph.
struct Money {
    std::size_t begin = 0;
    std::size_t end = 0;  ///< behind the unit
    bool zero = true;
};

/// The first amount of money between two positions of a paragraph's text.
std::optional<Money> find_money(std::u32string_view text, std::size_t from, std::size_t to = npos);

/// Where the sentence around a position ends: at 。 or ; or with the text.
std::size_t sentence_end(std::u32string_view text, std::size_t from);

bool contains(std::u32string_view whole, std::u32string_view part);

using text::ends_with_word;
using text::starts_with_word;

/// A paragraph of the explanation that speaks of one item, and the code the reader found for it.
struct Item {
    const document::Paragraph* paragraph = nullptr;
    document::ItemPath path;
    std::size_t head_begin = 0;
    std::size_t head_end = 0;
    std::uint32_t code = 0;  ///< 0 where it leads nowhere
};

std::vector<Item> read_items(const Context& context);

using document::CodeName;

/// The functional codes of the document's own tables that have a name.
std::vector<CodeName> own_names(const document::Document& document);

struct Words {
    const document::Paragraph& paragraph;
    std::size_t begin = 0;
    std::size_t end = 0;

    std::u32string_view text() const { return std::u32string_view(paragraph.text).substr(begin, end - begin); }
};

std::string printed(const Context& context, const Words& words);
Location place(const Context& context, const Words& words);

// The rules, a paragraph at a time.
void check_leftovers(const Context& context, const document::Paragraph& paragraph, Findings& findings);
void check_printed_labels(const Context& context, const document::Paragraph& paragraph, Findings& findings);
void check_slots(const Context& context, const document::Paragraph& paragraph, Findings& findings);
void check_reasons(const Context& context, const document::Paragraph& paragraph, Findings& findings);

// The rules over several.
void check_brackets(const Context& context, Findings& findings);
void check_levels(const Context& context, Findings& findings);
void check_item_names(const Context& context, const std::vector<Item>& items, const std::vector<CodeName>& names,
                      Findings& findings);
void check_copied(const Context& context, const std::vector<Item>& items, const std::vector<CodeName>& names,
                  Findings& findings);
void check_uses(const Context& context, const std::vector<Item>& items, Findings& findings);

}  // namespace budgetcheck::checking
