// Codes of the classification with their names and the years for which they are vouched: rows of a file or of the
// tables compiled in. Knows codes and names; knows no document.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace budgetcheck::codes {

/// What a row rests on. Several may be set.
using Basis = std::uint8_t;
inline constexpr Basis document_basis = 1;      ///< printed in disclosures of these years
inline constexpr Basis notice_basis = 2;        ///< a notice of the Ministry of Finance, an official table
inline constexpr Basis old_edition_basis = 4;   ///< the complete table of the edition of 2007 to 2010
inline constexpr Basis recollection_basis = 8;  ///< agrees with what is known of the current edition, no document

inline constexpr std::uint16_t last_of_years = 9999;

/// Its classification is the first digit of a code, its level is told by the number of digits.
struct Kind {
    std::uint32_t classification = 0;
    int level = 1;  ///< 1 class, 2 section, 3 item

    constexpr bool operator==(const Kind&) const = default;
};

inline constexpr std::uint32_t functional = 2;  ///< 3: economic, of departments; 5: economic, of the government

constexpr Kind kind_of(std::uint32_t code) {
    Kind kind;
    for (; code >= 1000; code /= 100) ++kind.level;
    kind.classification = code / 100;
    return kind;
}

struct NamedCode {
    std::uint32_t code = 0;
    std::u16string_view name;  ///< bare, see text::bare()
    Basis basis = notice_basis;
    std::uint16_t first_year = 0;  ///< fiscal years, both included
    std::uint16_t last_year = last_of_years;

    constexpr bool covers(std::uint16_t year) const { return first_year <= year && year <= last_year; }

    /// Is it certain enough to contradict what a document prints?
    constexpr bool is_strong() const { return (basis & (document_basis | notice_basis)) != 0; }

    /// Is there more behind it than the old edition?
    constexpr bool is_current() const { return (basis & ~old_edition_basis) != 0; }
};

/// The same as it is compiled in: without an address, which the start of the program would have to put right.
struct CompiledCode {
    std::uint32_t code = 0;
    std::uint16_t name_begin = 0;  ///< among the characters of all names
    std::uint16_t name_size = 0;
    std::uint16_t first_year = 0;
    std::uint16_t last_year = last_of_years;
    Basis basis = notice_basis;
};

struct RenamedCode {
    std::uint32_t code = 0;
    std::u16string_view old_name;
    std::u16string_view new_name;  ///< empty where nothing took its place
    std::uint16_t new_since = 0;   ///< fiscal year; 0 where not known
};

/// Rows in the order in which they were read.
struct CodeTable {
    std::vector<NamedCode> names;
    std::vector<RenamedCode> renamed;
    std::deque<std::u16string> texts;  ///< what the names point into; moving a deque leaves them in place
};

/// Rows with the characters of their names, one behind the other.
struct CompiledNames {
    std::u16string characters;
    std::vector<CompiledCode> rows;
};

/// Throws std::length_error for more characters than a row can number.
CompiledNames compile(const std::vector<NamedCode>& names);

/// Sorts by code, rows of one code in their order. A name that was replaced ends the year before, whoever still prints
/// it.
void put_in_order(CodeTable& table);

/// Indices into names, by name.
std::vector<std::uint32_t> sorted_by_name(const std::vector<NamedCode>& names);

/// Where a code is looked for first, among a power of two of slots.
constexpr std::size_t slot_of(std::uint32_t code, std::size_t slots) {
    constexpr std::uint32_t golden_ratio = 0x9E3779B9U;
    return (code * golden_ratio >> 8) & (slots - 1);
}

inline constexpr std::uint32_t free_slot = ~0U;

/// The index of the first row of each code, of names sorted by it: in the first slot from its own on that was free.
/// Half of the slots and more stay free.
std::vector<std::uint32_t> slots_by_code(const std::vector<NamedCode>& names);

}  // namespace budgetcheck::codes
