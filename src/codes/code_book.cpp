// Looking up and judging.
#include "codes/code_book.hpp"

#include "text/search.hpp"

#include <algorithm>

namespace budgetcheck::codes {
namespace {

/// A year beside those of a row: names seldom change, so that such a row still counts where no other one does.
bool ended_before(const NamedCode& row, std::uint16_t year) { return row.last_year + 1 == year; }
bool began_after(const NamedCode& row, std::uint16_t year) { return row.first_year == year + 1; }
bool is_around(const NamedCode& row, std::uint16_t year) {
    return row.covers(year) || ended_before(row, year) || began_after(row, year);
}

/// The first row that is strong and for which `holds` is true.
template <typename Condition>
const NamedCode* find_strong(std::span<const NamedCode> rows, Condition holds) {
    const auto found =
        std::find_if(rows.begin(), rows.end(), [&](const NamedCode& row) { return row.is_strong() && holds(row); });
    return found == rows.end() ? nullptr : &*found;
}

/// Of rows sorted by code, those of the classes by function.
template <typename NamedRow>
std::span<const NamedRow> classes_of(std::span<const NamedRow> rows) {
    const auto first = std::ranges::lower_bound(rows, functional * 100, {}, &NamedRow::code);
    const auto last = std::ranges::lower_bound(rows, (functional + 1) * 100, {}, &NamedRow::code);
    return {first, last};
}

}  // namespace

std::span<const NamedCode> CodeBook::rows_of(std::uint32_t code) const {
    for (std::size_t slot = slot_of(code, by_code_.size()); by_code_[slot] != free_slot;
         slot = (slot + 1) & (by_code_.size() - 1)) {
        const std::size_t first = by_code_[slot];
        if (names_[first].code != code) continue;
        std::size_t last = first;
        while (last < names_.size() && names_[last].code == code) ++last;
        return names_.subspan(first, last - first);
    }
    return {};
}

const RenamedCode* CodeBook::find_renamed(std::uint32_t code, std::u16string_view old_name) const {
    auto row = std::ranges::lower_bound(renamed_, code, {}, &RenamedCode::code);
    for (; row != renamed_.end() && row->code == code; ++row)
        if (row->old_name == old_name) return &*row;
    return nullptr;
}

const RenamedCode* CodeBook::find_retired(std::uint32_t code, std::u16string_view name, std::uint16_t year) const {
    const RenamedCode* renamed = find_renamed(code, name);
    return renamed != nullptr && renamed->new_since != 0 && renamed->new_since <= year ? renamed : nullptr;
}

std::u16string_view CodeBook::successor(const RenamedCode& renamed, std::uint16_t year) const {
    std::u16string_view name = renamed.new_name;
    // A name is never replaced more often than there are rows, whatever a file says.
    for (std::size_t i = 0; i < renamed_.size() && !name.empty(); ++i) {
        const RenamedCode* next = find_retired(renamed.code, name, year);
        if (next == nullptr) break;
        name = next->new_name;
    }
    return name;
}

bool CodeBook::has(std::uint32_t code, std::u16string_view name) const {
    return std::ranges::any_of(rows_of(code), [&](const NamedCode& row) { return row.name == name; });
}

std::span<const NamedCode> CodeBook::classes() const { return classes_of(names_); }

std::span<const RenamedCode> CodeBook::renamed_classes() const { return classes_of(renamed_); }

/// The row that speaks against a name that none of these rows has in this year; null where none does.
const NamedCode* CodeBook::contradicting(std::span<const NamedCode> rows, std::u16string_view name,
                                         std::uint16_t year) {
    const auto named = [&](auto holds) {
        return std::ranges::any_of(rows, [&](const NamedCode& row) { return row.name == name && holds(row); });
    };
    const NamedCode* then = find_strong(rows, [&](const NamedCode& row) { return row.covers(year); });
    if (then != nullptr) return then;
    if (named([&](const NamedCode& row) { return row.is_strong() && is_around(row, year); })) return nullptr;
    const NamedCode* before = find_strong(rows, [&](const NamedCode& row) { return ended_before(row, year); });
    if (before != nullptr) return before;
    // What is known only from a later year says nothing of a name that the code once had.
    if (named([](const NamedCode&) { return true; })) return nullptr;
    return find_strong(rows, [&](const NamedCode& row) { return began_after(row, year); });
}

/// The code of the same kind that alone has this name, and has it for certain around this year; 0 where there is none.
std::uint32_t CodeBook::only_code(std::u16string_view name, std::uint32_t like, std::uint16_t year) const {
    const auto name_of = [&](std::uint32_t index) { return names_[index].name; };
    std::uint32_t found = 0;
    bool certain = false;
    for (auto index = std::ranges::lower_bound(by_name_, name, {}, name_of);
         index != by_name_.end() && name_of(*index) == name; ++index) {
        const NamedCode& row = names_[*index];
        if (kind_of(row.code) != kind_of(like)) continue;
        if (found != 0 && found != row.code) return 0;
        found = row.code;
        certain = certain || (row.is_strong() && is_around(row, year));
    }
    return certain && found != like ? found : 0;
}

NameVerdict CodeBook::judge(std::uint32_t code, std::u16string_view name, std::uint16_t year) const {
    using enum NameVerdict::Kind;
    if (year == 0) return {};
    const std::span<const NamedCode> rows = rows_of(code);
    // Nearly always the name is right.
    for (const NamedCode& row : rows)
        if (text::is_same(row.name, name) && row.is_current() && row.covers(year)) return {};
    const RenamedCode* renamed = find_renamed(code, name);
    if (renamed != nullptr && renamed->new_since != 0) {
        if (renamed->new_since > year) return {};
        return {retired, successor(*renamed, year), 0};
    }
    if (const NamedCode* known = contradicting(rows, name, year)) {
        const bool is_old = renamed != nullptr && renamed->new_name == known->name;
        return {is_old ? retired : different, known->name, only_code(name, code, year)};
    }
    const bool known =
        std::ranges::any_of(rows, [&](const NamedCode& row) { return row.name == name || row.is_current(); });
    // Below a section that the book does not know all may be new.
    const bool parent_known =
        kind_of(code).level == 1 || std::ranges::any_of(rows_of(code / 100), &NamedCode::is_current);
    if (known || !parent_known) return {};
    const std::uint32_t other = only_code(name, code, year);
    return other == 0 ? NameVerdict{} : NameVerdict{elsewhere, name, other};
}

}  // namespace budgetcheck::codes
