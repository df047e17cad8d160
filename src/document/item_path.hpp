// The head of a narrative item → a functional code: “A（类）B（款）C（项）”, A（204类）B（06款）C（01项）, “A-B-C”科目.
#pragma once

#include "document/document.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace budgetcheck::document {

/// Where the head of an item begins in a paragraph of its own: behind its number, at its quotation mark or at once. npos
/// where the paragraph begins otherwise.
std::size_t begin_of_head(std::u16string_view text);

/// 教育支出(类)普通教育(款)…: a path without a number or quotation mark in front.
bool begins_with_path(std::u16string_view text);

/// Takes the head of an item apart; none where it has no such form. `head` is bare text up to the first amount.
std::optional<ItemPath> parse_item(std::u16string_view head);

/// The document's own functional codes and their names.
class CodeTree {
public:
    explicit CodeTree(const Document& document);

    struct Match {
        std::uint32_t code = 0;
        bool near = false;  ///< a name differs; the rest of the path leaves one candidate
    };

    /// The one code to which every printed level fits; none where there is none or several.
    std::optional<Match> find(const ItemPath& path) const;

    /// The longest name of a class with which `text` ends; empty for none.
    std::u16string_view class_at_end(std::u16string_view text) const;

private:
    bool has_name(std::uint32_t code, std::u16string_view name) const;
    bool fits_above(const ItemPath& path, std::uint32_t code) const;

    /// The only one whose names are those of the path, some of them retired.
    std::optional<Match> find_retired(const ItemPath& path, std::span<const CodeName> candidates) const;
    bool was_called(std::uint32_t code, std::u16string_view name) const;
    std::optional<Match> find_near(const ItemPath& path, std::span<const CodeName> candidates,
                                   std::uint32_t printed) const;

    std::span<const CodeName> codes_;
    const codes::CodeBook* book_;
    std::uint16_t year_;
};

/// The codes of the document's tables with such rows and their names, sorted by code, each name once.
std::vector<CodeName> printed_codes(const Document& document, RowScheme scheme = RowScheme::functional_codes);

/// Those of one code.
std::span<const CodeName> names_of(std::span<const CodeName> codes, std::uint32_t code);

}  // namespace budgetcheck::document
