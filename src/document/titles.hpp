// Finds the lines that read like the title of a known table, or like the heading that ends the tables.
#pragma once

#include "document/document.hpp"
#include "document/headings.hpp"

#include <vector>

namespace budgetcheck::document {

struct Title {
    /// All with this title, for forms of different profiles may be called alike; none for a section heading.
    std::vector<const Schema*> tables;
    Section section = Section::other;
    Span place;
    std::u16string_view text;  ///< bare
    bool numbered = false;     ///< an ordinal in front, as in contents pages
    bool leaders = false;      ///< dots or a page number behind, as in contents pages
};

/// Among these lines, in their order.
std::vector<Title> find_titles(std::span<const HeadingLine> lines, std::span<const Profile> profiles);

/// All tables with this title.
std::vector<const Schema*> tables_titled(std::u16string_view title, std::span<const Profile> profiles);

}  // namespace budgetcheck::document
