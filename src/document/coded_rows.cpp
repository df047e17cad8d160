// A row is one code with its name and figures; the name may wrap above, below or around them, the figures may stand on
// the line before or after.
#include "document/coded_rows.hpp"

#include "document/body_tree.hpp"
#include "document/code_tree.hpp"
#include "text/fold.hpp"

#include <vector>

namespace budgetcheck::document {
namespace {

class CodedRows {
public:
    CodedRows(std::span<const RowLine> lines, Table& table, View& view, std::vector<PushedFigures>& pushed)
        : lines_(lines),
          table_(table),
          view_(view),
          pushed_(pushed),
          lists_bodies_(view.half->rows == RowScheme::bodies) {}

    void read() {
        for (std::size_t i = 0; i < lines_.size(); ++i) add(i);
        for (const std::size_t i : above_) leave_unread(lines_[i].parts);
        if (lists_bodies_) link_bodies(bodies_, view_);
        else link_codes(view_);
    }

private:
    Row* last() { return view_.rows.empty() ? nullptr : &view_.rows.back(); }

    bool is_total(std::size_t i, const LineParts& parts) const {
        return parts.codes.empty() && !parts.name.empty() &&
               is_total_word(*view_.half, bare_text(*lines_[i].source, parts.name));
    }

    void leave_unread(const LineParts& parts) {
        table_.unread.push_back({parts.line, !parts.amounts.empty() || hides_amount(parts)});
    }

    void add(std::size_t i) {
        const LineParts& parts = lines_[i].parts;
        if (parts.amounts.size() > view_.columns.size() || hides_amount(parts)) leave_unread(parts);
        else if (!parts.codes.empty() || is_total(i, parts) || is_named_body(parts)) start_row(i, parts);
        else if (parts.text_only()) add_name(i, parts);
        else if (parts.amounts_only()) add_amounts(i, parts);
        else add_rest(i, parts);
    }

    /// Where a body has no code: 某局 12.00 0 12.00
    bool is_named_body(const LineParts& parts) {
        const bool wanted = last() != nullptr && last()->amount_count == 0;
        return lists_bodies_ && !parts.name.empty() && !parts.amounts.empty() && !wanted;
    }

    void start_row(std::size_t i, const LineParts& parts) {
        if (completes_code(parts)) return complete_code(i, parts);
        Row& row = view_.rows.emplace_back(blank_row);
        row.is_total = parts.codes.empty() && (!lists_bodies_ || is_total(i, parts));
        if (lists_bodies_) bodies_.push_back(body_code(parts.codes));
        else if (!row.is_total) set_code(row, parts.codes, codes_);
        if (!parts.codes.empty()) row.code_place = stretch(parts.line, parts.codes);
        row.name_place = stretch(parts.line, parts.name.empty() ? parts.codes : parts.name);
        for (const std::size_t above : above_) take_above(row, above);
        above_.clear();
        join(view_, row.name, bare_text(*lines_[i].source, name_of(parts)));
        append_amounts(view_, row, parts);
        // The class that we are in comes again: the first piece of a code that wraps, or it is printed twice.
        row.duplicate = !lists_bodies_ && row.level == 1 && codes_.of_level[1] == row.code;
        codes_.note(row);
    }

    /// Behind the code of an item some forms print that of the body: 213 03 01 301001 行政运行
    std::span<const token::Token> name_of(const LineParts& parts) const {
        constexpr std::size_t shortest = 6;
        if (lists_bodies_ || parts.codes.empty() || parts.name.size() < 2) return parts.name;
        const token::Token& first = parts.name[0];
        const bool of_body = first.kind == token::Kind::number && first.decimals == 0 && !first.grouped &&
                             first.integer_digits >= shortest && parts.name[1].begin > first.end;
        return of_body ? parts.name.subspan(1) : parts.name;
    }

    /// The second piece of a code whose first piece, that of a class printed before, stands on the line above.
    bool completes_code(const LineParts& parts) {
        // Nearly no row is printed twice.
        if (last() == nullptr || !last()->duplicate || last()->is_total || last()->level != 1) return false;
        return last()->code_state == CodeState::sound && parts.codes.size() == 1 && parts.codes[0].integer_digits == 2;
    }

    void complete_code(std::size_t i, const LineParts& parts) {
        Row& row = *last();
        row.code = row.code * 100 + static_cast<std::uint32_t>(parts.codes[0].mantissa);
        row.level = 2;
        row.duplicate = false;
        join(view_, row.name, bare_text(*lines_[i].source, parts.name));
        append_amounts(view_, row, parts);
        codes_.note(row);
    }

    void take_above(Row& row, std::size_t i) {
        const LineParts& parts = lines_[i].parts;
        join(view_, row.name, bare_text(*lines_[i].source, parts.name));
    }

    /// A line of words belongs to the row that still needs a name: the next one, else the last one.
    void add_name(std::size_t i, const LineParts& parts) {
        if (next_lacks_name(i) && !(last() != nullptr && (last()->name.empty() || belongs_above(i))))
            above_.push_back(i);
        else if (last() == nullptr || last()->is_total) leave_unread(parts);
        else if (last()->name.empty() || !row_follows(i))
            join(view_, last()->name, bare_text(*lines_[i].source, parts.name));
        else add_loose(bare_text(*lines_[i].source, parts.name));
    }

    /// A blank line sets it apart from what follows, none from what precedes.
    bool belongs_above(std::size_t i) const {
        const text::Line* line = lines_[i].source;
        return i > 0 && i + 1 < lines_.size() && !(line - 1)->bare.empty() && (line + 1)->bare.empty();
    }

    void add_loose(std::u16string_view text) {
        const auto upper = static_cast<std::uint32_t>(view_.rows.size() - 1);
        if (view_.loose_names.empty() || view_.loose_names.back().upper_row != upper)
            view_.loose_names.push_back({upper, {}});
        view_.loose_names.back().parts.push_back(text);
    }

    /// Is the next row one with a code, so that words before it could be its own?
    bool row_follows(std::size_t i) {
        if (behind_words_ <= i) behind_words_ = i + 1;
        while (behind_words_ < lines_.size() && lines_[behind_words_].parts.text_only()) ++behind_words_;
        return behind_words_ < lines_.size() && !lines_[behind_words_].parts.codes.empty();
    }

    bool next_lacks_name(std::size_t i) const {
        while (++i < lines_.size()) {
            const LineParts& next = lines_[i].parts;
            if (next.amounts_only()) continue;
            return !next.codes.empty() && next.name.empty() && !wraps_code(i);
        }
        return false;
    }

    /// The first piece of a code alone, the second with a name on the line below.
    bool wraps_code(std::size_t i) const {
        if (i + 1 >= lines_.size() || lines_[i].parts.codes.size() != 1) return false;
        const LineParts& below = lines_[i + 1].parts;
        const auto first = static_cast<std::uint32_t>(lines_[i].parts.codes[0].mantissa);
        return codes_.of_level[1] == first && below.codes.size() == 1 && below.codes[0].integer_digits == 2 &&
               !below.name.empty();
    }

    void add_amounts(std::size_t i, const LineParts& parts) {
        if (parts.amounts.size() == 1 && parts.amounts[0].kind == token::Kind::nil) return;  // 无 in an empty table
        const bool wanted_above = last() != nullptr && last()->amount_count == 0 && !waits_for_figures_above();
        if (wanted_above && !next_lacks_amounts(i)) append_amounts(view_, *last(), parts);
        else pushed_.push_back({&view_, view_.rows.size(), parts.line, parts.amounts});
    }

    /// Figures above the last row may be its own.
    bool waits_for_figures_above() const {
        return !pushed_.empty() && pushed_.back().view == &view_ && pushed_.back().rows_above + 1 == view_.rows.size();
    }

    bool next_lacks_amounts(std::size_t i) const {
        if (++i >= lines_.size()) return false;
        const LineParts& next = lines_[i].parts;
        return next.amounts.empty() && (!next.codes.empty() || is_total(i, next));
    }

    /// The rest of a name with the figures behind it, under a line with the code.
    void add_rest(std::size_t i, const LineParts& parts) {
        Row* row = last();
        if (row == nullptr || row->amount_count != 0 || row->is_total) {
            leave_unread(parts);
            return;
        }
        join(view_, row->name, bare_text(*lines_[i].source, parts.name));
        append_amounts(view_, *row, parts);
    }

    std::span<const RowLine> lines_;
    Table& table_;
    View& view_;
    std::vector<PushedFigures>& pushed_;
    LastCodes codes_;
    bool lists_bodies_;
    std::vector<BodyCode> bodies_;    ///< of the rows, where they are bodies
    std::size_t behind_words_ = 0;    ///< the first line behind the words last asked about
    std::vector<std::size_t> above_;  ///< words waiting for the row below them
};

}  // namespace

void read_coded_rows(std::span<const RowLine> lines, Table& table, View& view, std::vector<PushedFigures>& pushed) {
    CodedRows(lines, table, view, pushed).read();
}

void read_coded_rows(const Pieces& pieces, Table& table) {
    std::vector<RowLine> lines;
    lines.reserve(pieces.size());
    for (std::size_t i = 0; i < pieces.size(); ++i) lines.push_back({&pieces.line(i), pieces.parts(i)});
    std::vector<PushedFigures> pushed;
    read_coded_rows(lines, table, table.views[0], pushed);
    settle_pushed(pieces.text(), pushed, table);
}

}  // namespace budgetcheck::document
