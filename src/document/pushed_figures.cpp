// Room is geometry: no two figures of a row share a column of the text.
#include "document/pushed_figures.hpp"

#include "text/lines.hpp"

#include <algorithm>
#include <optional>

namespace budgetcheck::document {
namespace {

enum class Side : std::uint8_t { above, below };

class Settling {
public:
    Settling(const text::Text& text, std::span<const PushedFigures> pushed, Table& table)
        : text_(text), pushed_(pushed), table_(table), sides_(pushed.size()) {
        for (const View& view : table.views) extra_.emplace_back(view.rows.size());
    }

    void run() {
        // What one line takes, another cannot have: once more while that decides anything.
        while (decide([this](const PushedFigures& line) { return certain_side(line); })) {
        }
        decide([this](const PushedFigures& line) { return side_of_most(line); });
        for (std::size_t i = 0; i < pushed_.size(); ++i)
            if (!sides_[i]) table_.unread.push_back({pushed_[i].line, true});
        for (std::size_t i = 0; i < extra_.size(); ++i) rebuild(table_.views[i], extra_[i]);
    }

private:
    template <typename Choose>
    bool decide(Choose choose) {
        bool any = false;
        for (std::size_t i = 0; i < pushed_.size(); ++i) {
            if (sides_[i]) continue;
            sides_[i] = choose(pushed_[i]);
            if (sides_[i]) give(pushed_[i], *sides_[i]);
            any = any || sides_[i].has_value();
        }
        return any;
    }

    static std::size_t row_of(const PushedFigures& line, Side side) {
        return side == Side::above ? line.rows_above - 1 : line.rows_above;
    }

    std::optional<Side> certain_side(const PushedFigures& line) const {
        const bool above = has_room(line, Side::above);
        const bool below = has_room(line, Side::below);
        if (above != below) return above ? Side::above : Side::below;
        if (!above) return std::nullopt;
        const bool apart_above = is_apart(line, Side::above);
        if (apart_above == is_apart(line, Side::below)) return std::nullopt;
        return apart_above ? Side::below : Side::above;
    }

    std::optional<Side> side_of_most(const PushedFigures& line) const {
        if (!has_room(line, Side::above)) return std::nullopt;  // nor below, else it were certain
        const auto below = std::ranges::count(sides_, std::optional(Side::below));
        return below > std::ranges::count(sides_, std::optional(Side::above)) ? Side::below : Side::above;
    }

    bool has_room(const PushedFigures& line, Side side) const {
        if (side == Side::above ? line.rows_above == 0 : line.rows_above >= line.view->rows.size()) return false;
        const std::size_t index = row_of(line, side);
        const auto own = line.view->amounts_of(line.view->rows[index]);
        const auto& extra = extra_of(line)[index];
        if (own.size() + extra.size() + line.figures.size() > line.view->columns.size()) return false;
        // Without the layout nothing tells the order of figures on two lines.
        if (!table_.keeps_indents) return own.empty() && extra.empty();
        const auto collides = [&](const PrintedAmount& amount) {
            return std::ranges::any_of(line.figures, [&](const token::Token& figure) {
                return amount.place.begin < figure.end && figure.begin < amount.place.end;
            });
        };
        return std::ranges::none_of(own, collides) && std::ranges::none_of(extra, collides);
    }

    /// Does a blank line stand between the figures and the row's nearest line?
    bool is_apart(const PushedFigures& line, Side side) const {
        const auto& lines = text_.lines();
        return lines[side == Side::above ? line.line - 1 : line.line + 1].bare.empty();
    }

    void give(const PushedFigures& line, Side side) {
        auto& extra = extra_of(line)[row_of(line, side)];
        for (const token::Token& figure : line.figures) extra.push_back(printed_amount(line.line, figure));
    }

    using Extra = std::vector<std::vector<PrintedAmount>>;  ///< by row

    Extra& extra_of(const PushedFigures& line) {
        return extra_[static_cast<std::size_t>(line.view - table_.views.data())];
    }
    const Extra& extra_of(const PushedFigures& line) const {
        return extra_[static_cast<std::size_t>(line.view - table_.views.data())];
    }

    static void rebuild(View& view, const Extra& extra) {
        std::vector<PrintedAmount> amounts;
        for (std::size_t i = 0; i < view.rows.size(); ++i) {
            Row& row = view.rows[i];
            const auto own = view.amounts_of(row);
            const auto first = static_cast<std::ptrdiff_t>(amounts.size());
            amounts.insert(amounts.end(), own.begin(), own.end());
            amounts.insert(amounts.end(), extra[i].begin(), extra[i].end());
            if (!extra[i].empty())
                std::ranges::sort(amounts.begin() + first, amounts.end(), {},
                                  [](const PrintedAmount& amount) { return amount.place.begin; });
            row.first_amount = static_cast<std::uint32_t>(first);
            row.amount_count = static_cast<std::uint32_t>(amounts.size()) - row.first_amount;
        }
        view.amounts = std::move(amounts);
    }

    const text::Text& text_;
    std::span<const PushedFigures> pushed_;
    Table& table_;
    std::vector<Extra> extra_;  ///< by view
    std::vector<std::optional<Side>> sides_;
};

}  // namespace

void settle_pushed(const text::Text& text, std::span<const PushedFigures> pushed, Table& table) {
    if (!pushed.empty()) Settling(text, pushed, table).run();
}

}  // namespace budgetcheck::document
