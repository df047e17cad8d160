// A line is cut into segments: a label with the figures behind it.
#include "document/labelled_rows.hpp"

#include "document/coded_rows.hpp"
#include "document/names.hpp"
#include "document/pushed_figures.hpp"
#include "text/fold.hpp"

#include <algorithm>

namespace budgetcheck::document {
namespace {

using token::Kind;
using token::Token;

struct Segment {
    LineParts parts;
    bool ordinal = false;
    int number = 0;             ///< of a Chinese ordinal; 0 for none
    std::u32string_view label;  ///< bare, without its ordinal
};

/// 二十一、 → 21; 0 where it is no Chinese number.
int ordinal_number(std::u32string_view ordinal) {
    constexpr std::u32string_view numerals = U"一二三四五六七八九";
    int tens = 0;
    int ones = 0;
    for (const char32_t c : ordinal) {
        const std::size_t at = numerals.find(c);
        if (at != std::u32string_view::npos) ones = static_cast<int>(at) + 1;
        if (c != U'十') continue;
        tens = std::max(ones, 1);
        ones = 0;
    }
    return 10 * tens + ones;
}

class LabelledRows {
public:
    LabelledRows(const Pieces& pieces, Table& table)
        : pieces_(pieces), table_(table), left_{table.views[0]}, right_{table.views[1]} {}

    void read() {
        for (std::size_t i = 0; i < pieces_.size(); ++i)
            if (pieces_.parts(i).amounts_only()) push_figures(i);
            else add_line(i);
        settle_pushed(pieces_.text(), pushed_, table_);
        link(left_.view);
        link(right_.view);
    }

private:
    /// A half with what was read of it last.
    struct Side {
        View& view;
        int number = 0;  ///< of the last ordinal
        int label = -1;
    };

    void add_line(std::size_t i) {
        const std::vector<Segment> segments = cut(i);
        bool left_taken = false;
        for (const Segment& segment : segments) {
            const bool left = !left_taken && belongs_left(segment, segments.size());
            left_taken = true;
            if (segment.number != 0) (left ? left_ : right_).number = segment.number;
            if (left) add_left(segment);
            else add_right(i, segment);
        }
    }

    /// Figures on a line of their own: each to the half in whose columns it stands.
    void push_figures(std::size_t i) {
        const auto figures = pieces_.parts(i).amounts;
        const std::uint32_t margin = right_margin(i);
        const auto right = std::ranges::find_if(figures, [&](const Token& figure) { return figure.begin >= margin; });
        const auto left_count = static_cast<std::size_t>(right - figures.begin());
        push_figures(left_, i, figures.first(left_count));
        push_figures(right_, i, figures.subspan(left_count));
    }

    void push_figures(Side& side, std::size_t i, std::span<const Token> figures) {
        if (!figures.empty()) pushed_.push_back({&side.view, side.view.rows.size(), pieces_.line_index(i), figures});
    }

    /// Where the right half begins in the next line, else in the last.
    std::uint32_t right_margin(std::size_t i) const {
        if (i + 1 < pieces_.size())
            if (const auto segments = cut(i + 1); segments.size() > 1 && !segments[1].parts.name.empty())
                return segments[1].parts.name.front().begin;
        return right_.view.rows.empty() ? 0 : right_.view.rows.back().name_place.begin;
    }

    std::vector<Segment> cut(std::size_t i) const {
        std::vector<Segment> segments;
        const auto tokens = pieces_.tokens(i);
        std::size_t start = 0;
        while (start < tokens.size()) {
            const std::size_t end = segment_end(i, tokens, start);
            segments.push_back(segment(i, tokens.subspan(start, end - start)));
            start = end;
        }
        return segments;
    }

    /// A segment ends before an ordinal, before words that follow figures, and after a label that is complete.
    std::size_t segment_end(std::size_t i, std::span<const Token> tokens, std::size_t start) const {
        bool figures = false;
        std::size_t end = start;
        for (; end < tokens.size(); ++end) {
            const Token& token = tokens[end];
            const bool figure = token.kind == Kind::number || token.kind == Kind::nil;
            if (end > start && token.kind == Kind::ordinal) break;
            if (figures && !figure) break;
            if (end > start && !figure && is_complete(i, tokens.subspan(start, end - start))) break;
            figures = figures || figure;
        }
        return end;
    }

    bool is_complete(std::size_t i, std::span<const Token> words) const {
        const std::u32string_view label = without_ordinal(bare_text(pieces_.line(i), words));
        return match_exactly(right_, label) >= 0 || match_exactly(left_, label) >= 0;
    }

    Segment segment(std::size_t i, std::span<const Token> tokens) const {
        Segment result;
        result.ordinal = tokens[0].kind == Kind::ordinal;
        if (result.ordinal) result.number = ordinal_number(tokens[0].text(pieces_.line(i).folded));
        std::size_t words = 0;
        while (words < tokens.size() && tokens[words].kind != Kind::number && tokens[words].kind != Kind::nil) ++words;
        result.parts.line = pieces_.line_index(i);
        result.parts.name = tokens.first(words);
        result.parts.amounts = tokens.subspan(words);
        result.label =
            bare_text(pieces_.line(i), tokens.subspan(result.ordinal ? 1 : 0, words - (result.ordinal ? 1 : 0)));
        return result;
    }

    /// A label that stands in the list twice is the one behind the last that was read, else the first.
    static int match_exactly(const Side& side, std::u32string_view label) {
        const auto& labels = side.view.half->labels;
        int first = -1;
        for (std::size_t i = 0; i < labels.size(); ++i) {
            if (!text::is_one_of(label, labels[i].labels)) continue;
            if (static_cast<int>(i) > side.label) return static_cast<int>(i);
            if (first < 0) first = static_cast<int>(i);
        }
        return first;
    }

    /// The label of which the printed one is a misprint; none where two would do.
    static int match_nearly(const Side& side, std::u32string_view printed, std::u32string_view& known) {
        const auto& labels = side.view.half->labels;
        std::u32string_view found;
        bool several = false;
        for (const LabelRow& label : labels)
            any_word(label.labels, [&](std::u32string_view word) {
                if (!is_near(printed, word)) return false;
                several = several || (!found.empty() && match_exactly(side, found) != match_exactly(side, word));
                if (found.empty()) found = word;
                return false;
            });
        if (several || found.empty()) return -1;
        known = found;
        return match_exactly(side, found);
    }

    bool belongs_left(const Segment& segment, std::size_t count) const {
        std::u32string_view known;
        if (match_exactly(left_, segment.label) >= 0) return true;
        if (match_exactly(right_, segment.label) >= 0) return count > 1;
        if (match_nearly(left_, segment.label, known) >= 0) return true;
        // A label that leads nowhere: income stands on the left.
        if (segment.label.ends_with(U"收入")) return true;
        if (count == 1 && segment.number != 0 && segment.number == left_.number + 1 &&
            segment.number != right_.number + 1)
            return true;
        return count > 1;
    }

    void add_left(const Segment& segment) {
        Row row;
        set_label(left_, row, segment.label);
        row.unresolved = row.label < 0;
        push(left_, std::move(row), segment);
    }

    /// The label, also where it is misprinted.
    static void set_label(Side& side, Row& row, std::u32string_view label) {
        row.known_name = {};
        row.label = match_exactly(side, label);
        if (row.label < 0) row.label = match_nearly(side, label, row.known_name);
        row.near_name = !row.known_name.empty();
        row.is_total = row.label >= 0 && whole_of(*side.view.half, row) == no_whole;
        if (row.label >= 0) side.label = row.label;
    }

    static int whole_of(const Half& half, const Row& row) {
        return half.labels[static_cast<std::size_t>(row.label)].whole;
    }

    void add_right(std::size_t i, const Segment& segment) {
        Row row;
        if (!segment.ordinal) set_label(right_, row, segment.label);
        if (row.label < 0 && segment.parts.amounts.empty() && !segment.ordinal) add_fragment(i, segment);
        else push(right_, std::move(row), segment);
    }

    void push(Side& side, Row row, const Segment& segment) {
        View& view = side.view;
        if (segment.parts.name.empty() || segment.parts.amounts.size() > view.columns.size()) {
            table_.unread.push_back({segment.parts.line, !segment.parts.amounts.empty()});
            return;
        }
        row.name = segment.label;
        row.name_place = stretch(segment.parts.line, segment.parts.name);
        append_amounts(view, row, segment.parts);
        view.rows.push_back(std::move(row));
    }

    /// The rest of a label that wraps: of the half under whose label it stands.
    void add_fragment(std::size_t i, const Segment& segment) {
        const std::uint32_t begin = segment.parts.name.empty() ? 0 : segment.parts.name.front().begin;
        const auto& right = right_.view.rows;
        const bool under_right = !right.empty() && begin + 4 >= right.back().name_place.begin;
        Side& side = under_right || left_.view.rows.empty() ? right_ : left_;
        auto& rows = side.view.rows;
        if (rows.empty() || rows.back().is_total) table_.unread.push_back({pieces_.line_index(i), false});
        else extend(side, rows.back(), segment);
    }

    void extend(Side& side, Row& row, const Segment& segment) {
        join(side.view, row.name, segment.label);
        if (&side == &right_) return;
        if (row.label >= 0) side.label = row.label - 1;
        set_label(side, row, row.name);
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
            const int whole = row.label < 0 ? 0 : whole_of(*view.half, row);
            row.parent = whole == no_whole ? -1 : rows[static_cast<std::size_t>(whole)];
            row.level = 0;
            for (int above = whole; above != no_whole; above = labels[static_cast<std::size_t>(above)].whole)
                ++row.level;
        }
    }

    const Pieces& pieces_;
    Table& table_;
    Side left_;
    Side right_;
    std::vector<PushedFigures> pushed_;
};

}  // namespace

void read_labelled_rows(const Pieces& pieces, Table& table) { LabelledRows(pieces, table).read(); }

}  // namespace budgetcheck::document
