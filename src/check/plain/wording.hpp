// What the rules over sentences share: sections, amounts of money, items, and how a finding names words. Internal to
// check/plain.
#pragma once

#include "check/context.hpp"
#include "document/document.hpp"
#include "document/item_path.hpp"
#include "document/prose_signs.hpp"
#include "text/places.hpp"
#include "text/words.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace budgetcheck::checking {

inline constexpr std::size_t npos = std::u16string_view::npos;

/// An amount of money in a paragraph.
struct Money {
    std::size_t begin = 0;
    std::size_t unit = 0;  ///< where it begins
    std::size_t end = 0;   ///< behind the unit
    bool zero = true;
};

/// 原因是, 主要用于: behind it stands a reason or a use, which may speak of any year.
struct Anchor {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool use = false;
};

using document::Sign;

class Prose;

/// A paragraph, and where the characters that rules look for stand in it.
class Passage {
public:
    Passage(const document::Paragraph& paragraph, const Prose& prose, std::size_t offset)
        : paragraph_(&paragraph), prose_(&prose), offset_(offset) {}

    const document::Paragraph& paragraph() const { return *paragraph_; }
    std::u16string_view text() const { return paragraph_->text; }

    /// Where the text begins and ends among those of all paragraphs.
    std::size_t offset() const { return offset_; }
    std::size_t end() const { return offset_ + text().size(); }

    /// Where the sentence around a position begins: behind 。 or ; or with the text.
    std::size_t sentence_begin(std::size_t at) const;
    std::size_t sentence_end(std::size_t from) const;

    /// Behind the mark before a position.
    std::size_t behind_mark(std::size_t at) const;

    /// The first such character at or behind `from`, before `to`; else `to`. A few others are taken for them.
    std::size_t next(Sign sign, std::size_t from, std::size_t to) const;

    /// May words of sentences begin here? No where it is certain that none does.
    bool may_begin_word(std::size_t at) const;

    /// All amounts of money, all reasons and uses; none where the paragraph does not speak of money.
    std::span<const Money> money() const;
    std::span<const Anchor> anchors() const;

    /// The first amount of money between two positions.
    std::optional<Money> find_money(std::size_t from, std::size_t to = npos) const;

private:
    friend class Prose;

    /// A stretch of a list that is one for all paragraphs.
    struct Range {
        std::size_t first = 0;
        std::size_t last = 0;

        /// The list ends with one more of this paragraph.
        void take_last(std::size_t size) {
            if (last == 0) first = size - 1;
            last = size;
        }
    };

    /// Of what the sign finds is one for certain.
    template <typename Is>
    std::size_t behind_last(Sign sign, std::size_t at, Is is) const;

    const document::Paragraph* paragraph_;
    const Prose* prose_;
    std::size_t offset_;
    Range money_;
    Range anchors_;
};

/// All paragraphs of a document; those that speak of money with their amounts, reasons and uses.
class Prose {
public:
    explicit Prose(const document::Document& document);
    Prose(const Prose&) = delete;
    Prose& operator=(const Prose&) = delete;

    const std::vector<Passage>& passages() const { return passages_; }
    const document::ProseSigns& signs() const { return signs_; }

    /// Calls visit(passage, position) for each such character of the paragraphs that speak of money.
    template <typename Visit>
    void each(Sign sign, Visit visit) const {
        each_of(passages_, sign, visit);
    }

private:
    friend class Passage;

    template <typename Passages, typename Visit>
    void each_of(Passages& passages, Sign sign, Visit visit) const;

    void read_money(Passage& passage, std::size_t unit);
    void read_anchor(Passage& passage, std::size_t at);

    const document::ProseSigns& signs_;
    std::vector<Money> money_;
    std::vector<Anchor> anchors_;
    std::vector<Passage> passages_;
};

/// The paragraphs whose sentences speak of money.
inline bool speaks_of_money(const Passage& passage) {
    const document::Section section = passage.paragraph().section;
    return section == document::Section::explanation || section == document::Section::circumstances;
}

template <typename Passages, typename Visit>
void Prose::each_of(Passages& passages, Sign sign, Visit visit) const {
    const text::Places places = signs_.of(sign);
    for (auto passage = passages.begin(); passage != passages.end();) {
        passage = std::find_if(passage, passages.end(), speaks_of_money);
        const auto last = std::find_if_not(passage, passages.end(), speaks_of_money);
        if (passage == last) return;
        places.each(passage->offset(), (last - 1)->end(), [&](std::size_t at) {
            while (at >= passage->end()) ++passage;
            visit(*passage, at - passage->offset());
        });
        passage = last;
    }
}

bool contains(std::u16string_view whole, std::u16string_view part);

inline constexpr std::size_t year_digits = 4;

/// 2026, as it stands in a text.
std::u16string in_digits(std::uint32_t year);

/// 202年度, 20225年: a digit lost or doubled. The digits are `text` from `begin` to `end`.
bool is_damaged_year(std::u16string_view text, std::size_t begin, std::size_t end);

using text::ends_with_word;
using text::holds_word;
using text::starts_with_word;

/// A paragraph of the explanation that speaks of one item, and the code the reader found for it.
struct Item {
    const Passage* passage = nullptr;
    document::ItemPath path;
    std::size_t head_begin = 0;
    std::size_t head_end = 0;
    std::uint32_t code = 0;  ///< 0 where it leads nowhere
};

std::vector<Item> read_items(const Context& context, const Prose& prose);

using document::CodeName;

/// The functional codes of the document's own tables that have a name.
std::vector<CodeName> own_names(const document::Document& document);

struct Words {
    const document::Paragraph& paragraph;
    std::size_t begin = 0;
    std::size_t end = 0;

    std::u16string_view text() const { return std::u16string_view(paragraph.text).substr(begin, end - begin); }
};

std::string printed(const Context& context, const Words& words);
Location place(const Context& context, const Words& words);

void check_leftovers(const Context& context, const Prose& prose, Findings& findings);
void check_printed_labels(const Context& context, const Prose& prose, Findings& findings);
void check_slots(const Context& context, const Prose& prose, Findings& findings);
void check_reasons(const Context& context, const Prose& prose, Findings& findings);
void check_brackets(const Context& context, const Prose& prose, Findings& findings);
void check_levels(const Context& context, Findings& findings);
void check_nothing_said(const Context& context, const Prose& prose, Findings& findings);
void check_item_names(const Context& context, const std::vector<Item>& items, const std::vector<CodeName>& names,
                      Findings& findings);
void check_copied(const Context& context, const std::vector<Item>& items, const std::vector<CodeName>& names,
                  Findings& findings);
void check_uses(const Context& context, const std::vector<Item>& items, Findings& findings);

}  // namespace budgetcheck::checking
