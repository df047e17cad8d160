// What the classification calls a code in a year, and which code a name belongs to. The lists are evidence, not the
// law: a code they do not have is never wrong, and only rows that were printed or announced speak against a document.
#pragma once

#include "codes/code_table.hpp"

#include <span>

namespace budgetcheck::codes {

/// The tables as compiled in.
struct CompiledCodes {
    std::u16string_view characters;          ///< of all names
    std::span<const CompiledCode> names;     ///< sorted by code
    std::span<const std::uint32_t> by_code;  ///< as slots_by_code()
    std::span<const std::uint32_t> by_name;  ///< indices into names, sorted by name
    std::span<const RenamedCode> renamed;    ///< sorted by code
};

/// What the book says of a name that a document prints for a code.
struct NameVerdict {
    enum class Kind : std::uint8_t {
        fine,       ///< right, or nothing speaks against it
        retired,    ///< no longer in force
        different,  ///< the code has another name
        elsewhere,  ///< the code is not known, and the name is that of another code
    };
    Kind kind = Kind::fine;
    std::u16string_view name;  ///< the one in force; empty where none took the place of a retired one
    std::uint32_t code = 0;    ///< the only code of the printed name, where it has one
};

class CodeBook {
public:
    static const CodeBook& compiled_in();

    explicit CodeBook(const CompiledCodes& compiled);

    /// The tables compiled in with the rows of files: a printed or official one takes the place of
    /// all others of its code in its years.
    explicit CodeBook(CodeTable files);

    CodeBook(const CodeBook&) = delete;
    CodeBook& operator=(const CodeBook&) = delete;

    /// `name` bare; year 0 where the document does not say its year.
    NameVerdict judge(std::uint32_t code, std::u16string_view name, std::uint16_t year) const;

    /// How the code was called until a name that is in force by this year took the place of `name`; null where
    /// nothing did.
    const RenamedCode* find_retired(std::uint32_t code, std::u16string_view name, std::uint16_t year) const;

    /// Has any row this name for the code?
    bool has(std::uint32_t code, std::u16string_view name) const;

    /// The rows of the classes (类) by function, all years.
    std::span<const NamedCode> classes() const;

    /// The names replaced, sorted by code.
    std::span<const RenamedCode> renamed() const { return renamed_; }

    /// Those of the classes.
    std::span<const RenamedCode> renamed_classes() const;

    /// The name in force in this year that took the place of a retired one.
    std::u16string_view successor(const RenamedCode& renamed, std::uint16_t year) const;

private:
    std::span<const NamedCode> rows_of(std::uint32_t code) const;
    const RenamedCode* find_renamed(std::uint32_t code, std::u16string_view old_name) const;
    static const NamedCode* contradicting(std::span<const NamedCode> rows, std::u16string_view name,
                                          std::uint16_t year);
    std::uint32_t only_code(std::u16string_view name, std::uint32_t like, std::uint16_t year) const;

    CodeTable own_;  ///< of the tables compiled in only the names
    std::vector<std::uint32_t> own_by_code_;
    std::vector<std::uint32_t> own_by_name_;
    std::span<const NamedCode> names_;
    std::span<const std::uint32_t> by_code_;
    std::span<const std::uint32_t> by_name_;
    std::span<const RenamedCode> renamed_;
};

}  // namespace budgetcheck::codes
