// Functional codes have pieces of 3, 2 and 2 digits, economic codes of 3 and 2.
#include "document/code_tree.hpp"

#include <algorithm>
#include <unordered_map>

namespace budgetcheck::document {
namespace {

constexpr std::uint32_t piece = 100;

const Row* last_of_level(std::span<const Row> rows, std::uint8_t level) {
    const auto found =
        std::find_if(rows.rbegin(), rows.rend(), [&](const Row& row) { return row.level == level && !row.is_total; });
    return found == rows.rend() ? nullptr : &*found;
}

void set_sound_code(Row& row, std::span<const token::Token> pieces) {
    row.code = static_cast<std::uint32_t>(pieces[0].mantissa);
    row.level = pieces[0].integer_digits == 7 ? 3 : pieces[0].integer_digits == 5 ? 2 : 1;
    row.code_state = CodeState::sound;
    for (const token::Token& next : pieces.subspan(1)) {
        row.code = row.code * piece + static_cast<std::uint32_t>(next.mantissa);
        ++row.level;
        if (next.integer_digits < 2) row.code_state = CodeState::unpadded;
    }
}

/// The class is damaged or not printed: the rows before say where the row belongs.
void set_damaged_code(Row& row, std::span<const token::Token> pieces, std::span<const Row> before) {
    row.code_state = CodeState::damaged;
    const auto last = static_cast<std::uint32_t>(pieces.back().mantissa);
    const Row* section = last_of_level(before, 2);
    const auto section_piece = static_cast<std::uint32_t>(pieces[pieces.size() >= 2 ? pieces.size() - 2 : 0].mantissa);
    if (section != nullptr && pieces.size() >= 2 && section->code % piece == section_piece) {
        row.level = 3;
        row.code = section->code * piece + last;
        return;
    }
    const Row* parent = pieces.size() == 3 ? section : last_of_level(before, 1);
    row.level = pieces.size() == 3 ? 3 : 2;
    row.code = parent == nullptr ? 0 : parent->code * piece + last;
    if (parent == nullptr) row.code_state = CodeState::orphan;
}

int find_total(const View& view) {
    for (std::size_t i = 0; i < view.rows.size(); ++i)
        if (view.rows[i].is_total) return static_cast<int>(i);
    return -1;
}

int find_parent(const View& view, std::size_t index) {
    const Row& row = view.rows[index];
    for (std::size_t i = index; i-- > 0;)
        if (view.rows[i].code == row.code / piece && view.rows[i].level + 1 == row.level) return static_cast<int>(i);
    return -1;
}

int parent_by_position(const View& view, std::size_t index) {
    for (std::size_t i = index; i-- > 0;)
        if (!view.rows[i].is_total && view.rows[i].level + 1 == view.rows[index].level) return static_cast<int>(i);
    return -1;
}

void link(View& view, std::size_t index, int total) {
    Row& row = view.rows[index];
    if (row.is_total) return;
    row.parent = row.level == 1 ? total : find_parent(view, index);
    if (row.level == 1 || row.parent >= 0) return;
    row.parent = parent_by_position(view, index);
    if (row.parent < 0) row.parent = total;  // a table that prints no rows of the upper level
    else row.code_state = CodeState::orphan;
}

}  // namespace

void set_code(Row& row, std::span<const token::Token> pieces, std::span<const Row> before) {
    if (pieces[0].integer_digits >= 3) set_sound_code(row, pieces);
    else set_damaged_code(row, pieces, before);
}

void link_codes(View& view) {
    const int total = find_total(view);
    std::unordered_map<std::uint32_t, std::size_t> seen;
    for (std::size_t i = 0; i < view.rows.size(); ++i) {
        Row& row = view.rows[i];
        link(view, i, total);
        if (row.is_total || row.code == 0) continue;
        const auto [place, fresh] = seen.try_emplace(row.code, i);
        if (!fresh) view.rows[place->second].duplicate = row.duplicate = true;
    }
}

void mend_orphans(Document& document) {
    for (Table& table : document.tables)
        for (View& view : table.views)
            for (Row& row : view.rows) {
                if (row.code_state != CodeState::orphan || row.parent < 0) continue;
                const std::uint32_t mended =
                    view.rows[static_cast<std::size_t>(row.parent)].code * piece + row.code % piece;
                const auto prints = [&](std::uint32_t code) {
                    return std::ranges::any_of(document.tables, [&](const Table& other) {
                        return std::ranges::any_of(other.views, [&](const View& v) {
                            return v.half->rows == view.half->rows && std::ranges::any_of(v.rows, [&](const Row& r) {
                                       return &r != &row && r.code == code && r.code_state == CodeState::sound &&
                                              r.name == row.name;
                                   });
                        });
                    });
                };
                if (prints(row.code) || !prints(mended)) continue;
                row.code = mended;
                row.code_state = CodeState::damaged;
            }
}

}  // namespace budgetcheck::document
