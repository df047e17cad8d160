// Class names of tables without codes → codes.
#include "document/classes.hpp"
#include "document/labelled_rows.hpp"
#include "document/names.hpp"

#include <algorithm>
#include <vector>

namespace budgetcheck::document {
namespace {

/// The classes as this document's tables with codes name them.
std::vector<ClassName> own_classes(const Document& document) {
    std::vector<ClassName> classes;
    for (const Table& table : document.tables)
        for (const View& view : table.views) {
            if (view.half->rows != RowScheme::functional_codes) continue;
            for (const Row& row : view.rows)
                if (row.level == 1 && !row.is_total && row.code_state == CodeState::sound)
                    classes.push_back({row.code, row.name});
        }
    return classes;
}

bool take_exact(Row& row, std::span<const ClassName> classes) {
    const auto found = std::ranges::find(classes, std::u32string_view(row.name), &ClassName::name);
    if (found == classes.end()) return false;
    row.code = found->code;
    return true;
}

bool take_retired(Row& row) {
    const auto found = std::ranges::find(renamed_classes, std::u32string_view(row.name), &RenamedClass::old_name);
    if (found == renamed_classes.end()) return false;
    row.code = found->code;
    row.known_name = found->new_name;
    row.near_name = row.retired = true;
    row.retired_since = found->new_since;
    return true;
}

/// Only where all near names belong to one class.
bool take_near(Row& row, std::span<const ClassName> classes) {
    const ClassName* found = nullptr;
    for (const ClassName& candidate : classes) {
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
    const std::vector<ClassName> own = own_classes(document);
    for (Table& table : document.tables)
        for (View& view : table.views) {
            if (view.half->rows != RowScheme::class_names) continue;
            for (Row& row : view.rows)
                if (row.label < 0 && !take_exact(row, own) && !take_retired(row) &&
                    !take_exact(row, official_classes) && !take_near(row, own) && !take_near(row, official_classes))
                    row.unresolved = true;
        }
}

}  // namespace budgetcheck::document
