// Functional codes have pieces of 3, 2 and 2 digits, economic codes of 3 and 2.
#include "document/code_tree.hpp"

#include "text/key_index.hpp"

#include <algorithm>
#include <compare>
#include <optional>
#include <string_view>
#include <vector>

namespace budgetcheck::document {
namespace {

constexpr std::uint32_t piece = 100;

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
void set_damaged_code(Row& row, std::span<const token::Token> pieces, const LastCodes& before) {
    row.code_state = CodeState::damaged;
    const auto last = static_cast<std::uint32_t>(pieces.back().mantissa);
    const auto& section = before.of_level[2];
    const auto section_piece = static_cast<std::uint32_t>(pieces[pieces.size() >= 2 ? pieces.size() - 2 : 0].mantissa);
    if (section && pieces.size() >= 2 && *section % piece == section_piece) {
        row.level = 3;
        row.code = *section * piece + last;
        return;
    }
    const auto& parent = pieces.size() == 3 ? section : before.of_level[1];
    row.level = pieces.size() == 3 ? 3 : 2;
    row.code = parent ? *parent * piece + last : 0;
    if (!parent) row.code_state = CodeState::orphan;
}

int find_total(const View& view) {
    for (std::size_t i = 0; i < view.rows.size(); ++i)
        if (view.rows[i].is_total) return static_cast<int>(i);
    return -1;
}

/// Which rows print a code so far.
struct Printed {
    std::size_t first = 0;
    std::size_t last = 0;
};

/// The rows of one view from the first on, so that no row is looked for among all before it.
class Linker {
public:
    explicit Linker(View& view) : view_(view), total_(find_total(view)) {}

    void run() {
        for (std::size_t i = 0; i < view_.rows.size(); ++i) {
            Row& row = view_.rows[i];
            if (row.is_total) continue;
            link(row, i);
            last_[row.level] = static_cast<int>(i);
            note(row, i);
        }
    }

private:
    void link(Row& row, std::size_t i) {
        if (row.level == 1) {
            row.parent = total_;
            return;
        }
        row.parent = by_code(row, i);
        if (row.parent >= 0) return;
        row.parent = last_[row.level - 1U];
        if (row.parent < 0) row.parent = above_all(row);
        else row.code_state = CodeState::orphan;
    }

    /// Before any row of the upper level: of its class, or of a table that prints no rows of that level.
    int above_all(const Row& row) const {
        const int last_class = last_[1];
        const bool of_class = row.level == 3 && last_class >= 0 &&
                              view_.rows[static_cast<std::size_t>(last_class)].code == row.code / (piece * piece);
        return of_class ? last_class : total_;
    }

    int by_code(const Row& row, std::size_t i) {
        const std::uint32_t code = row.code / piece;
        const auto fits = [&](std::size_t at) {
            return view_.rows[at].code == code && view_.rows[at].level + 1 == row.level;
        };
        const int last = last_[row.level - 1U];
        if (last < 0 || fits(static_cast<std::size_t>(last))) return last;
        const std::uint32_t number = index_before(i).find(code);
        if (number == text::KeyIndex::none || !fits(seen_[number].last)) return -1;
        return static_cast<int>(seen_[number].last);
    }

    void note(Row& row, std::size_t i) {
        if (row.code == 0) return;
        // Mostly codes rise from row to row, and none comes again.
        const std::uint64_t rank = rank_of(row);
        if (!numbers_ && rank > highest_) highest_ = rank;
        else number(row, i, index_before(i));
    }

    /// By its digits, before what begins with them; 0 for a code that has not the size of its level.
    static std::uint64_t rank_of(const Row& row) {
        std::uint64_t digits = row.code;
        for (int level = row.level; level < 3; ++level) digits *= piece;
        return digits >= 1'000'000 && digits < 10'000'000 ? digits * 4 + row.level : 0;
    }

    /// Of the codes of all rows before this one.
    text::KeyIndex& index_before(std::size_t i) {
        if (!numbers_) {
            numbers_.emplace(view_.rows.size());
            for (std::size_t above = 0; above < i; ++above)
                if (Row& row = view_.rows[above]; row.code != 0) number(row, above, *numbers_);
        }
        return *numbers_;
    }

    void number(Row& row, std::size_t i, text::KeyIndex& numbers) {
        const auto fresh = static_cast<std::uint32_t>(seen_.size());
        const std::uint32_t number = numbers.add(row.code, fresh);
        if (number == fresh) return seen_.push_back({i, i});
        view_.rows[seen_[number].first].duplicate = row.duplicate = true;
        seen_[number].last = i;
    }

    View& view_;
    int total_;
    std::array<int, 4> last_ = {-1, -1, -1, -1};  ///< row of each level
    std::uint64_t highest_ = 0;                   ///< the rank of the last code, as long as they rise
    std::optional<text::KeyIndex> numbers_;       ///< of the codes, once they do not
    std::vector<Printed> seen_;                   ///< by number
};

/// A code with the name a table prints for it.
struct PrintedCode {
    RowScheme scheme = RowScheme::functional_codes;
    std::uint32_t code = 0;
    std::u16string_view name;

    auto operator<=>(const PrintedCode&) const = default;
};

bool is_orphan(const Row& row) { return row.code_state == CodeState::orphan && row.parent >= 0; }

/// The row of the class of an item, or the total.
int upper_row(const View& view, const Row& item) {
    const auto is_class = [&](const Row& row) {
        return row.level == 1 && row.level + 1 < item.level && row.code == item.code / (piece * piece);
    };
    const auto found = std::ranges::find_if(view.rows, is_class);
    return found == view.rows.end() ? find_total(view) : static_cast<int>(found - view.rows.begin());
}

std::vector<PrintedCode> sound_codes(const Document& document) {
    std::vector<PrintedCode> codes;
    for (const Table& table : document.tables)
        for (const View& view : table.views)
            for (const Row& row : view.rows)
                if (row.code_state == CodeState::sound) codes.push_back({view.half->rows, row.code, row.name});
    std::ranges::sort(codes);
    return codes;
}

}  // namespace

void set_code(Row& row, std::span<const token::Token> pieces, const LastCodes& before) {
    if (pieces[0].integer_digits >= 3) set_sound_code(row, pieces);
    else set_damaged_code(row, pieces, before);
}

void link_codes(View& view) { Linker(view).run(); }

void mend_orphans(Document& document) {
    std::vector<PrintedCode> printed;
    for (Table& table : document.tables)
        for (View& view : table.views)
            for (Row& row : view.rows) {
                if (!is_orphan(row)) continue;
                if (printed.empty()) printed = sound_codes(document);
                const Row& upper = view.rows[static_cast<std::size_t>(row.parent)];
                if (upper.code == row.code / piece) continue;  // that was mended
                const auto count = [&](std::uint32_t code, std::u16string_view name) {
                    const auto [begin, end] =
                        std::equal_range(printed.begin(), printed.end(), PrintedCode{view.half->rows, code, name});
                    return end - begin;
                };
                const std::uint32_t mended = upper.code * piece + row.code % piece;
                if (count(row.code, row.name) != 0) {
                    // The code is right. If that of the row above is, too, then the one between was left out.
                    if (count(upper.code, upper.name) > 1) row.parent = upper_row(view, row);
                    continue;
                }
                if (count(mended, row.name) == 0) continue;
                row.code = mended;
                row.code_state = CodeState::damaged;
            }
}

}  // namespace budgetcheck::document
