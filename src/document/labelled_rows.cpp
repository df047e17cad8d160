// A line is cut into segments: a label with the figures behind it.
#include "document/labelled_rows.hpp"

#include "document/coded_rows.hpp"
#include "document/label_side.hpp"
#include "document/names.hpp"
#include "document/pushed_figures.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <cstdint>

namespace budgetcheck::document {
namespace {

using token::Kind;
using token::Token;

struct Segment {
    LineParts parts;
    bool ordinal = false;
    int number = 0;                ///< of a Chinese ordinal; 0 for none
    std::int64_t line_number = 0;  ///< of the column 行次; 0 for none
    std::u16string_view label;     ///< bare, without its ordinal
};

bool is_figure(const Token& token) { return (token.kind == Kind::number) | (token.kind == Kind::nil); }

class LabelledRows {
public:
    LabelledRows(const Pieces& pieces, Table& table)
        : pieces_(pieces), table_(table), numbered_(has_numbers(pieces.text(), table)) {
        sides_.reserve(table.views.size());
        segments_.reserve(2 * table.views.size());
        for (View& view : table.views) {
            sides_.emplace_back(view);
            grouped_ = grouped_ || !view.half->groups.empty();
        }
    }

    void read() {
        for (std::size_t i = 0; i < pieces_.size(); ++i)
            if (pieces_.parts(i).amounts_only()) push_figures(i);
            else add_line(i);
        settle_pushed(pieces_.text(), pushed_, table_);
        for (const LabelSide& side : sides_) link(*side.view);
    }

private:
    void add_line(std::size_t i) {
        cut(i, segments_);
        std::size_t side = 0;
        for (std::size_t k = 0; k < segments_.size(); ++k) {
            side = side_of(segments_[k], side, segments_.size() - k);
            if (segments_[k].number != 0) sides_[side].number = segments_[k].number;
            if (numbered_) take_line_numbers(side, segments_[k]);
            add(i, side, segments_[k]);
            side = std::min(side + 1, last_side());
        }
    }

    /// 行次: a column of the header that numbers the rows of each half.
    static bool has_numbers(const text::Text& text, const Table& table) {
        const auto header = std::span(text.lines()).subspan(table.first_line, table.body_line - table.first_line);
        return std::ranges::any_of(
            header, [](const text::Line& line) { return line.bare.find(u"行次") != std::u16string_view::npos; });
    }

    /// 国有资本经营预算财政拨款 31 63: a half that has no label in this line has its number all the same.
    void take_line_numbers(std::size_t side, Segment& segment) {
        if (segment.line_number != 0) sides_[side].line_number = segment.line_number;
        auto& amounts = segment.parts.amounts;
        for (std::size_t other = last_side(); other > side && !amounts.empty(); --other) {
            const Token& last = amounts.back();
            if (!is_line_number(last) || last.mantissa != sides_[other].line_number + 1) continue;
            sides_[other].line_number = last.mantissa;
            amounts = amounts.first(amounts.size() - 1);
        }
    }

    std::size_t last_side() const { return sides_.size() - 1; }

    /// Figures on a line of their own: each to the half in whose columns it stands, where the layout shows that.
    void push_figures(std::size_t i) {
        auto figures = pieces_.parts(i).amounts;
        if (sides_.size() > 1 && !table_.keeps_indents) return table_.unread.push_back({pieces_.line_index(i), true});
        const std::vector<std::uint32_t> margins = margins_near(i);
        for (std::size_t side = 0; side < sides_.size(); ++side) {
            const auto next =
                side == last_side() ? figures.end() : std::ranges::find_if(figures, [&](const Token& figure) {
                    return figure.begin >= margins[side + 1];
                });
            const auto count = static_cast<std::size_t>(next - figures.begin());
            push_figures(*sides_[side].view, i, figures.first(count));
            figures = figures.subspan(count);
        }
    }

    void push_figures(View& view, std::size_t i, std::span<const Token> figures) {
        if (!figures.empty()) pushed_.push_back({&view, view.rows.size(), pieces_.line_index(i), figures});
    }

    /// Where each half begins in the next line, else in its last row.
    std::vector<std::uint32_t> margins_near(std::size_t i) const {
        std::vector<std::uint32_t> margins;
        for (const LabelSide& side : sides_)
            margins.push_back(side.view->rows.empty() ? 0 : side.view->rows.back().name_place.begin);
        if (sides_.size() == 1 || i + 1 == pieces_.size()) return margins;
        std::vector<Segment> below;
        cut(i + 1, below);
        if (below.size() < sides_.size()) return margins;
        for (std::size_t side = 0; side < sides_.size(); ++side)
            if (!below[side].parts.name.empty()) margins[side] = below[side].parts.name.front().begin;
        return margins;
    }

    void cut(std::size_t i, std::vector<Segment>& segments) const {
        segments.clear();
        const auto tokens = pieces_.tokens(i);
        std::size_t start = 0;
        while (start < tokens.size()) {
            if (is_group(i, tokens[start])) {
                ++start;
                continue;
            }
            const std::size_t end = segment_end(i, tokens, start);
            segments.push_back(segment(i, tokens.subspan(start, end - start)));
            start = end;
        }
    }

    bool is_group(std::size_t i, const Token& token) const {
        if (!grouped_) return false;
        const std::u16string_view word = token.text(pieces_.line(i).folded);
        return std::ranges::any_of(
            sides_, [&](const LabelSide& side) { return text::is_one_of(word, side.view->half->groups); });
    }

    /// A segment ends before an ordinal, before words that follow figures, and after a label that is complete.
    std::size_t segment_end(std::size_t i, std::span<const Token> tokens, std::size_t start) const {
        const std::size_t label = tokens[start].kind == Kind::ordinal ? start + 1 : start;
        const auto is_word = [](const Token& token) { return !is_figure(token) && token.kind != Kind::ordinal; };
        const bool words_only = std::ranges::none_of(tokens, is_figure);
        std::size_t end = start + 1;
        // 本 年 收 入 合 计: the longest label, not 本年收入.
        std::size_t complete = 0;
        for (; end < tokens.size() && is_word(tokens[end]); ++end) {
            if (end <= label) continue;
            const auto words = tokens.subspan(start, end - start);
            if (is_complete(i, words) || (words_only && is_rest(bare_text(pieces_.line(i), words)))) complete = end;
        }
        if (complete != 0 &&
            (end == tokens.size() || !is_figure(tokens[end]) || !is_complete(i, tokens.subspan(start, end - start))))
            return complete;
        while (end < tokens.size() && is_figure(tokens[end])) ++end;
        return end;
    }

    bool is_complete(std::size_t i, std::span<const Token> words) const {
        const std::u16string_view label = without_ordinal(bare_text(pieces_.line(i), words));
        return std::ranges::any_of(sides_, [&](const LabelSide& side) { return side.find(label) >= 0; });
    }

    Segment segment(std::size_t i, std::span<const Token> tokens) const {
        Segment result;
        result.ordinal = tokens[0].kind == Kind::ordinal;
        if (result.ordinal) result.number = chinese_number(tokens[0].text(pieces_.line(i).folded));
        std::size_t words = 0;
        while (words < tokens.size() && !is_figure(tokens[words])) ++words;
        result.parts.line = pieces_.line_index(i);
        result.parts.name = tokens.first(words);
        const bool number = numbered_ && words < tokens.size() && is_line_number(tokens[words]);
        if (number) result.line_number = tokens[words].mantissa;
        result.parts.amounts = tokens.subspan(number ? words + 1 : words);
        result.label =
            bare_text(pieces_.line(i), tokens.subspan(result.ordinal ? 1 : 0, words - (result.ordinal ? 1 : 0)));
        return result;
    }

    /// The first half from `from` on to which the segment can belong; `count` segments of its line are left with it.
    std::size_t side_of(const Segment& segment, std::size_t from, std::size_t count) const {
        for (; from < last_side(); ++from) {
            std::u16string_view known;
            const LabelSide& side = sides_[from];
            const bool full = count + from >= sides_.size();  // each half has its segment
            const std::size_t exact = first_match(segment, from);
            if (exact < sides_.size()) return full ? from : exact;
            if (full || side.find_near(segment.label, known) >= 0) return from;
            // A label that leads nowhere: income stands on the left, a class among the classes.
            if (side.lists_classes() && !segment.parts.name.empty() && segment.ordinal) return from;
            if (from == 0 && segment.label.ends_with(u"收入")) return from;
            if (count == 1 && segment.number != 0 && continues_only(segment, from)) return from;
        }
        return from;
    }

    /// The half that has the segment's label; how many there are where none has.
    std::size_t first_match(const Segment& segment, std::size_t from) const {
        while (from < sides_.size() && sides_[from].find(segment.label) < 0) ++from;
        return from;
    }

    /// Does its number follow that of this half, and of no half behind it?
    bool continues_only(const Segment& segment, std::size_t from) const {
        const auto follows = [&](const LabelSide& side) { return segment.number == side.number + 1; };
        return follows(sides_[from]) &&
               std::none_of(sides_.begin() + static_cast<std::ptrdiff_t>(from) + 1, sides_.end(), follows);
    }

    void add(std::size_t i, std::size_t index, const Segment& segment) {
        LabelSide& side = sides_[index];
        const int label = side.find(segment.label);
        const bool words = segment.parts.amounts.empty() && !segment.ordinal;
        if (words && label < 0 && completed_by(segment.label) != nullptr) return add_fragment(i, segment);
        auto& rows = side.view->rows;
        Row& row = rows.emplace_back(blank_row);
        // A class with an ordinal is no misprinted label; 一、本年支出 is one.
        if (!side.lists_classes() || !segment.ordinal || label >= 0) set_label(side, row, segment.label, label);
        const bool fragment = row.label < 0 && words && index > 0;
        row.unresolved = row.label < 0 && !side.lists_classes();
        if (!fragment && fill(i, index, row, segment)) return;
        rows.pop_back();
        if (fragment) add_fragment(i, segment);
    }

    /// The label, which is `exact`, also where it is misprinted.
    static void set_label(LabelSide& side, Row& row, std::u16string_view label, int exact) {
        row.known_name = {};
        row.label = exact >= 0 ? exact : side.find_near(label, row.known_name);
        row.near_name = !row.known_name.empty();
        row.is_total = row.label >= 0 && whole_of(*side.view->half, row) == no_whole;
        if (row.label >= 0) side.label = row.label;
    }

    static int whole_of(const Half& half, const Row& row) {
        return half.labels[static_cast<std::size_t>(row.label)].whole;
    }

    /// Returns whether it is a row.
    bool fill(std::size_t i, std::size_t index, Row& row, const Segment& segment) {
        View& view = *sides_[index].view;
        LineParts parts = segment.parts;
        if (parts.amounts.size() > view.columns.size() &&
            hand_over(i, index, parts.amounts.subspan(view.columns.size())))
            parts.amounts = parts.amounts.first(view.columns.size());
        if (parts.name.empty() || parts.amounts.size() > view.columns.size()) {
            table_.unread.push_back({parts.line, !parts.amounts.empty()});
            return false;
        }
        row.name = segment.label;
        row.name_place = stretch(parts.line, parts.name);
        append_amounts(view, row, parts);
        return true;
    }

    /// Where the label of the next half wraps around its line, only its figures stand behind those of this one.
    bool hand_over(std::size_t i, std::size_t index, std::span<const Token> figures) {
        if (i == 0 || index == last_side() || sides_[index + 1].view->rows.empty()) return false;
        View& view = *sides_[index + 1].view;
        Row& row = view.rows.back();
        const bool opened_above = row.amount_count == 0 && row.name_place.line == pieces_.line_index(i - 1);
        if (!opened_above || figures.size() > view.columns.size()) return false;
        append_amounts(view, row, {pieces_.line_index(i), {}, {}, figures});
        return true;
    }

    /// The rest of a label that wraps: of the half whose label it completes, else of that under whose label it stands.
    void add_fragment(std::size_t i, const Segment& segment) {
        LabelSide* const completed = completed_by(segment.label);
        LabelSide& side = completed != nullptr
                              ? *completed
                              : side_above(segment.parts.name.empty() ? 0 : segment.parts.name.front().begin);
        auto& rows = side.view->rows;
        if (rows.empty() || rows.back().is_total) table_.unread.push_back({pieces_.line_index(i), false});
        else extend(side, rows.back(), segment);
    }

    bool is_rest(std::u16string_view words) const {
        return std::ranges::any_of(sides_, [&](const LabelSide& side) { return side.may_end_with(words); });
    }

    /// The half of whose last label this is the rest; null for none.
    LabelSide* completed_by(std::u16string_view rest) {
        const auto side = std::ranges::find_if(sides_, [&](const LabelSide& each) { return each.may_end_with(rest); });
        return side == sides_.end() ? nullptr : &*side;
    }

    /// The last half whose last row begins no further right; without the layout the one that alone has a row just
    /// above.
    LabelSide& side_above(std::uint32_t begin) {
        if (!table_.keeps_indents)
            if (LabelSide* const only = only_side_above()) return *only;
        constexpr std::uint32_t indent = 4;
        const auto stands_above = [&](const LabelSide& side) {
            const auto& rows = side.view->rows;
            return !rows.empty() && (begin + indent >= rows.back().name_place.begin || &side == &sides_.front());
        };
        for (std::size_t side = sides_.size(); side-- > 0;)
            if (stands_above(sides_[side])) return sides_[side];
        return sides_.back();
    }

    /// Of those whose last label is not complete; null where two have it on one line.
    LabelSide* only_side_above() {
        const auto last_line = [](const LabelSide& side) {
            const auto& rows = side.view->rows;
            return rows.empty() || side.find(rows.back().name) >= 0 ? 0 : rows.back().name_place.line;
        };
        const auto lowest = std::ranges::max_element(sides_, {}, last_line);
        return std::ranges::count(sides_, last_line(*lowest), last_line) == 1 ? &*lowest : nullptr;
    }

    static void extend(LabelSide& side, Row& row, const Segment& segment) {
        join(*side.view, row.name, segment.label);
        if (side.lists_classes()) return;
        if (row.label >= 0) side.label = row.label - 1;
        set_label(side, row, row.name, side.find(row.name));
        row.unresolved = row.label < 0;
    }

    /// By label, its first row; -1 for none.
    static std::vector<int> rows_by_label(const View& view) {
        std::vector<int> rows(view.half->labels.size(), -1);
        for (std::size_t i = view.rows.size(); i-- > 0;)
            if (const int label = view.rows[i].label; label >= 0)
                rows[static_cast<std::size_t>(label)] = static_cast<int>(i);
        return rows;
    }

    /// What is no label of the list, as a class, is a part of the first one.
    static void link(View& view) {
        const auto& labels = view.half->labels;
        const std::vector<int> rows = rows_by_label(view);
        for (Row& row : view.rows) {
            int whole = row.label < 0 ? 0 : whole_of(*view.half, row);
            const LabelRow* const above = whole < 0 ? nullptr : &labels[static_cast<std::size_t>(whole)];
            if (above != nullptr && above->optional && rows[static_cast<std::size_t>(whole)] < 0) whole = above->whole;
            row.parent = whole < 0 ? -1 : rows[static_cast<std::size_t>(whole)];
            row.of_which = row.label >= 0 && labels[static_cast<std::size_t>(row.label)].of_which;
            row.level = whole == unprinted_whole ? 1 : 0;
            for (int next = whole; next >= 0; next = labels[static_cast<std::size_t>(next)].whole) ++row.level;
        }
    }

    const Pieces& pieces_;
    Table& table_;
    bool numbered_;
    bool grouped_ = false;  ///< some rows have the name of their group in front
    std::vector<LabelSide> sides_;
    std::vector<Segment> segments_;  ///< of the line at hand
    std::vector<PushedFigures> pushed_;
};

}  // namespace

void read_labelled_rows(const Pieces& pieces, Table& table) { LabelledRows(pieces, table).read(); }

}  // namespace budgetcheck::document
