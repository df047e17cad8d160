// What the rules over sentences share: sections, amounts of money, items, and how a finding names words. Internal to
// check/plain.
#pragma once

#include "check/context.hpp"
#include "document/item_path.hpp"
#include "text/places.hpp"
#include "text/words.hpp"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace budgetcheck::checking {

inline constexpr std::size_t npos = std::u32string_view::npos;

/// An amount of money in a paragraph.
struct Money {
    std::size_t begin = 0;
    std::size_t unit = 0;  ///< where it begins
    std::size_t end = 0;   ///< behind the unit
    bool zero = true;
};

inline constexpr std::u32string_view sentence_ends = U"。;";
inline constexpr std::u32string_view marks_between_words = U"。,;:()、\"";

/// The characters that rules look for.
enum class Sign : std::uint8_t {
    sentence_end,  ///< 。 and ;
    mark,          ///< of any kind between words
    bracket,       ///< and quotation marks
    leftover,      ///< inside words that no finished disclosure has
    behind_leftover,
    year,
    anchor,  ///< the first of 原因 and 主要
    unit,    ///< of money
};

class Prose;

/// A paragraph, and where the characters that rules look for stand in it.
class Passage {
public:
    Passage(const document::Paragraph& paragraph, const Prose& prose, std::size_t offset)
        : paragraph_(&paragraph), prose_(&prose), offset_(offset) {}

    const document::Paragraph& paragraph() const { return *paragraph_; }
    std::u32string_view text() const { return paragraph_->text; }

    /// The first such character at or behind `from`, before `to`; else `to`, or the end of the text. A few other
    /// characters are taken for them.
    std::size_t next(Sign sign, std::size_t from, std::size_t to = npos) const;

    /// Calls visit(position) for each such character.
    template <typename Visit>
    void each(Sign sign, Visit visit) const;

    /// Where the sentence around a position begins: behind 。 or ; or with the text.
    std::size_t sentence_begin(std::size_t at) const { return behind_last(Sign::sentence_end, at, sentence_ends); }
    std::size_t sentence_end(std::size_t from) const;

    /// Behind the mark before a position.
    std::size_t behind_mark(std::size_t at) const { return behind_last(Sign::mark, at, marks_between_words); }

    /// All amounts of money.
    std::span<const Money> money() const;

    /// The first amount of money between two positions.
    std::optional<Money> find_money(std::size_t from, std::size_t to = npos) const;

private:
    friend class Prose;

    /// The sign found is one of the characters.
    std::size_t behind_last(Sign sign, std::size_t at, std::u32string_view characters) const;

    const document::Paragraph* paragraph_;
    const Prose* prose_;
    std::size_t offset_;  ///< of its text in what all paragraphs point into
    std::size_t first_money_ = 0;
    std::size_t last_money_ = 0;
};

/// All paragraphs of a document; those about money with their amounts.
class Prose {
public:
    explicit Prose(const document::Document& document);
    Prose(const Prose&) = delete;
    Prose& operator=(const Prose&) = delete;

    const std::vector<Passage>& passages() const { return passages_; }

private:
    friend class Passage;

    void read_money(Passage& passage);

    text::CharacterPlaces places_;
    std::vector<Money> money_;
    std::vector<Passage> passages_;
};

template <typename Visit>
void Passage::each(Sign sign, Visit visit) const {
    const text::Places places = prose_->places_.of(static_cast<std::size_t>(sign));
    places.each(offset_, offset_ + text().size(), [&](std::size_t at) { visit(at - offset_); });
}

bool contains(std::u32string_view whole, std::u32string_view part);

/// Does any of the words stand in it?
bool contains_any(std::u32string_view whole, const text::WordList& words);

using text::ends_with_word;
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

    std::u32string_view text() const { return std::u32string_view(paragraph.text).substr(begin, end - begin); }
};

/// The paragraphs whose sentences speak of money.
inline bool speaks_of_money(const document::Paragraph& paragraph) {
    return paragraph.section == document::Section::explanation || paragraph.section == document::Section::circumstances;
}

std::string printed(const Context& context, const Words& words);
Location place(const Context& context, const Words& words);

// The rules, a paragraph at a time.
void check_leftovers(const Context& context, const Passage& passage, Findings& findings);
void check_printed_labels(const Context& context, const Passage& passage, Findings& findings);
void check_slots(const Context& context, const Passage& passage, Findings& findings);
void check_reasons(const Context& context, const Passage& passage, Findings& findings);

// The rules over several.
void check_brackets(const Context& context, const Prose& prose, Findings& findings);
void check_levels(const Context& context, Findings& findings);
void check_item_names(const Context& context, const std::vector<Item>& items, const std::vector<CodeName>& names,
                      Findings& findings);
void check_copied(const Context& context, const std::vector<Item>& items, const std::vector<CodeName>& names,
                  Findings& findings);
void check_uses(const Context& context, const std::vector<Item>& items, Findings& findings);

}  // namespace budgetcheck::checking
