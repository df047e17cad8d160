// A row is a line with a figure; what stands above and below it is the rest of names that wrap. A class is known by its
// label, an item by how its text ends, and what is neither is a group.
#include "document/outline_rows.hpp"

#include "document/coded_rows.hpp"
#include "document/names.hpp"
#include "text/fold.hpp"

#include <array>

namespace budgetcheck::document {
namespace {

enum Level : std::uint8_t { total, of_class, group, item };

class Outline {
public:
    Outline(const Pieces& pieces, Table& table) : pieces_(pieces), table_(table), view_(table.views[0]) {}

    void read() {
        for (std::size_t i = 0; i < pieces_.size(); ++i) {
            const LineParts parts = pieces_.parts(i);
            if (parts.amounts.empty() || breaks_off(i, parts)) continue;
            if (parts.name.empty() || parts.amounts.size() > view_.columns.size())
                table_.unread.push_back({parts.line, true});
            else add(i, parts);
        }
        link();
    }

private:
    /// A number behind an opening bracket is part of a name: 台式计算机(20
    bool breaks_off(std::size_t i, const LineParts& parts) const {
        return !parts.name.empty() && pieces_.line(i).folded[parts.name.back().end - 1] == u'(';
    }

    void add(std::size_t i, const LineParts& parts) {
        Row& row = view_.rows.emplace_back(blank_row);
        row.name = without_ordinal(bare_text(pieces_.line(i), parts.name));
        row.label = label_of(row.name);
        row.is_total = row.label >= 0 && view_.half->labels[static_cast<std::size_t>(row.label)].whole == no_whole;
        row.level = row.is_total ? total : row.label >= 0 ? of_class : is_item(row.name) ? item : group;
        row.name_place = stretch(parts.line, parts.name);
        append_amounts(view_, row, parts);
    }

    int label_of(std::u16string_view name) const {
        const auto& labels = view_.half->labels;
        for (std::size_t i = 0; i < labels.size(); ++i)
            if (text::is_one_of(name, labels[i].labels)) return static_cast<int>(i);
        return -1;
    }

    bool is_item(std::u16string_view name) const { return text::ends_with_word(name, view_.half->item_marks) != 0; }

    void link() {
        std::array<int, item + 1> last{-1, -1, -1, -1};
        for (std::size_t i = 0; i < view_.rows.size(); ++i) {
            Row& row = view_.rows[i];
            if (row.is_total) last[total] = static_cast<int>(i);
        }
        for (std::size_t i = 0; i < view_.rows.size(); ++i) {
            Row& row = view_.rows[i];
            if (row.is_total) continue;
            row.parent = last[row.level - 1U];
            last[row.level] = static_cast<int>(i);
            if (row.level == of_class) last[group] = -1;  // its items must not go to the class before
        }
    }

    const Pieces& pieces_;
    Table& table_;
    View& view_;
};

}  // namespace

void read_outline(const Pieces& pieces, Table& table) { Outline(pieces, table).read(); }

}  // namespace budgetcheck::document
