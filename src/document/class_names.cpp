// Class names of tables without codes → codes.
#include "codes/code_book.hpp"
#include "document/labelled_rows.hpp"
#include "document/names.hpp"

#include <algorithm>
#include <vector>

namespace budgetcheck::document {
namespace {

/// The classes as this document's tables with codes name them.
std::vector<CodeName> own_classes(const Document& document) {
    std::vector<CodeName> classes;
    for (const Table& table : document.tables)
        for (const View& view : table.views) {
            if (view.half->rows != RowScheme::functional_codes) continue;
            for (const Row& row : view.rows) {
                if (row.level != 1 || row.is_total || row.code_state != CodeState::sound) continue;
                const auto same = [&](const CodeName& one) {
                    return one.code == row.code && text::is_same(one.name, row.name);
                };
                if (std::ranges::none_of(classes, same)) classes.push_back({row.code, row.name});
            }
        }
    return classes;
}

/// The classes of the book; names of the old edition alone are not what a document means today.
std::vector<CodeName> known_classes(const codes::CodeBook& book) {
    std::vector<CodeName> classes;
    classes.reserve(book.classes().size());
    for (const codes::NamedCode& row : book.classes())
        if (row.is_current()) classes.push_back({row.code, row.name});
    return classes;
}

/// Names of classes mostly differ at their beginning; all end alike.
bool is_same_class(std::u16string_view a, std::u16string_view b) {
    const auto first = [](std::u16string_view name) { return name.empty() ? u' ' : name.front(); };
    return first(a) == first(b) && text::is_same(a, b);
}

bool take_exact(Row& row, std::span<const CodeName> classes) {
    const auto found =
        std::ranges::find_if(classes, [&](const CodeName& one) { return is_same_class(one.name, row.name); });
    if (found == classes.end()) return false;
    row.code = found->code;
    return true;
}

/// A name that was replaced, and in a document of unknown year or later than that is out of force.
bool take_renamed(Row& row, std::span<const codes::RenamedCode> renamed, const codes::CodeBook& book,
                  std::uint16_t year) {
    const auto found = std::ranges::find_if(
        renamed, [&](const codes::RenamedCode& one) { return is_same_class(one.old_name, row.name); });
    if (found == renamed.end()) return false;
    row.code = found->code;
    const std::uint16_t then = year == 0 ? codes::last_of_years : year;
    if (book.find_retired(row.code, row.name, then) == nullptr) return true;
    row.known_name = book.successor(*found, then);
    row.near_name = row.retired = true;
    row.retired_since = found->new_since;
    return true;
}

/// Only where all near names belong to one class.
bool take_near(Row& row, std::span<const CodeName> classes) {
    const CodeName* found = nullptr;
    for (const CodeName& candidate : classes) {
        if (!is_near(row.name, candidate.name)) continue;
        if (found != nullptr && found->code != candidate.code) return false;
        found = &candidate;
    }
    if (found == nullptr) return false;
    row.code = found->code;
    row.known_name = found->name;
    row.near_name = true;
    return true;
}

}  // namespace

void resolve_class_names(Document& document) {
    const std::vector<CodeName> own = own_classes(document);
    std::vector<CodeName> known;  // of the few rows that need them
    const auto renamed = document.book->renamed_classes();
    for (Table& table : document.tables)
        for (View& view : table.views) {
            if (view.half->rows != RowScheme::class_names) continue;
            for (Row& row : view.rows) {
                if (row.label >= 0 || take_exact(row, own)) continue;
                if (take_renamed(row, renamed, *document.book, document.fiscal_year)) continue;
                if (known.empty()) known = known_classes(*document.book);
                row.unresolved = !take_exact(row, known) && !take_near(row, own) && !take_near(row, known);
            }
        }
}

}  // namespace budgetcheck::document
