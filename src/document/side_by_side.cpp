// Which half a line's tokens belong to: the codes of the right half stand below each other, and what stands left of
// them belongs left. Pages may set the halves differently, so each line goes by the nearest line with such a code;
// where the blanks in front of the lines were lost, nothing tells where a line with one half belongs.
#include "document/coded_rows.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <vector>

namespace budgetcheck::document {
namespace {

using token::Kind;
using token::Token;

/// Where the codes of the two halves begin in a line.
struct Margins {
    std::uint32_t left = 0;
    std::uint32_t right = 0;
};

bool is_code(const Token& token) {
    const bool whole = token.kind == Kind::number && token.decimals == 0 && !token.grouped && !token.negative;
    return whole && (token.integer_digits == 3 || token.integer_digits == 5);
}

bool is_rest_of_code(const Token& token) {
    return token.kind == Kind::number && token.integer_digits == 2 && token.decimals == 0 && !token.negative;
}

class SideBySide {
public:
    SideBySide(const Pieces& pieces, Table& table)
        : pieces_(pieces), table_(table), shape_(code_shape(table.schema->halves[0].rows)) {
        shape_.may_stand_alone = codes_are_plain();
    }

    void read() {
        find_margins();
        find_tail();
        if (!first_margins()) {
            // One half only, or none: nothing says where the other begins.
            for (std::size_t i = 0; i < pieces_.size(); ++i)
                table_.unread.push_back({pieces_.line_index(i), !pieces_.parts(i).amounts.empty()});
            return;
        }
        for (std::size_t i = 0; i < pieces_.size(); ++i) {
            if (margins_[i] || table_.keeps_indents) split(i);
            else if (!split_without_place(i))
                table_.unread.push_back({pieces_.line_index(i), !pieces_.parts(i).amounts.empty()});
        }
        std::vector<PushedFigures> pushed;
        read_coded_rows(left_, table_, table_.views[0], pushed);
        read_coded_rows(right_, table_, table_.views[1], pushed);
        settle_pushed(pieces_.text(), pushed, table_);
    }

private:
    enum class Side : std::uint8_t { left, right };

    /// A whole number is a code where the figures have decimals, or where there are none.
    bool codes_are_plain() const {
        bool figures = false;
        for (std::size_t i = 0; i < pieces_.size(); ++i)
            for (const Token& token : pieces_.tokens(i)) {
                if (token.decimals != 0) return true;
                figures = figures || (token.kind == Kind::number && !is_code(token) && token.integer_digits != 2);
            }
        return !figures;
    }

    /// The margins of the lines with a code in both halves, carried on to the lines between them.
    void find_margins() {
        margins_.resize(pieces_.size());
        for (std::size_t i = 0; i < pieces_.size(); ++i) {
            const auto tokens = pieces_.tokens(i);
            if (!is_code(tokens.front())) continue;
            const auto right = std::ranges::find_if(tokens.subspan(1), is_code);
            if (right == tokens.end()) continue;
            margins_[i] = Margins{tokens.front().begin, right->begin};
            left_classes_.insert(class_of(tokens.front()));
            right_classes_.insert(class_of(*right));
        }
    }

    std::optional<std::size_t> first_margins() const {
        const auto found = std::ranges::find_if(margins_, [](const auto& margins) { return margins.has_value(); });
        if (found == margins_.end()) return std::nullopt;
        return static_cast<std::size_t>(found - margins_.begin());
    }

    /// Of the nearest line that has both, the one above first.
    Margins margins_near(std::size_t i) const {
        for (std::size_t distance = 0;; ++distance) {
            if (distance <= i && margins_[i - distance]) return *margins_[i - distance];
            if (i + distance < margins_.size() && margins_[i + distance]) return *margins_[i + distance];
        }
    }

    void split(std::size_t i) {
        const auto tokens = pieces_.tokens(i);
        const std::size_t left = margins_[i] ? left_count(tokens, margins_[i]->right)
                                             : std::min(count_near(tokens, margins_near(i)), before_total(i));
        add(left_, i, tokens.first(left));
        add(right_, i, tokens.subspan(left));
    }

    /// By what is printed only: the total of the right half, or the half that the line can belong to.
    bool split_without_place(std::size_t i) {
        const auto tokens = pieces_.tokens(i);
        std::size_t left = names_both(i) ? 1 : std::min(before_total(i), before_piece(i));
        if (left == tokens.size()) {
            std::optional<Side> side = side_by_class(i);
            if (!side && is_of_tail(i)) side = side_of_tail_;
            if (!side) return false;
            left = *side == Side::left ? tokens.size() : 0;
        }
        add(left_, i, tokens.first(left));
        add(right_, i, tokens.subspan(left));
        return true;
    }

    /// The half of a code whose class has others in that half alone.
    std::optional<Side> side_by_class(std::size_t i) const {
        const auto tokens = pieces_.tokens(i);
        const auto code = std::ranges::find_if(tokens, is_code);
        if (code == tokens.end()) return std::nullopt;
        const bool in_left = left_classes_.contains(class_of(*code));
        if (in_left == right_classes_.contains(class_of(*code))) return std::nullopt;
        return in_left ? Side::left : Side::right;
    }

    bool has_code(std::size_t i) const { return std::ranges::any_of(pieces_.tokens(i), is_code); }

    /// Words in front of the first row of the tail may still belong to the rows above, unless that row lacks its name
    /// and those do not.
    bool is_of_tail(std::size_t i) const {
        if (i < tail_) return false;
        if (i >= first_of_tail_) return true;
        const std::vector<RowLine>& other = side_of_tail_ == Side::left ? right_ : left_;
        const bool may_be_of_other = !other.empty() && other.back().parts.name.empty();
        return i + 1 < pieces_.size() && has_code(i + 1) && pieces_.parts(i + 1).name.empty() && !may_be_of_other;
    }

    /// Rows stand beside each other as long as both halves have some: behind the last line with both only one goes on.
    void find_tail() {
        tail_ = margins_.size();
        while (tail_ > 0 && !margins_[tail_ - 1]) --tail_;
        first_of_tail_ = tail_;
        while (first_of_tail_ < margins_.size() && !has_code(first_of_tail_)) ++first_of_tail_;
        for (std::size_t i = tail_; i < margins_.size(); ++i) {
            const std::optional<Side> side = side_by_class(i);
            if (side && side_of_tail_ && side != side_of_tail_) {
                side_of_tail_.reset();
                return;
            }
            if (side) side_of_tail_ = side;
        }
    }

    /// Two words, where the last rows of both halves lack their names.
    bool names_both(std::size_t i) const {
        const auto lacks_name = [](const std::vector<RowLine>& half) {
            return !half.empty() && !half.back().parts.codes.empty() && half.back().parts.name.empty();
        };
        const auto tokens = pieces_.tokens(i);
        return tokens.size() == 2 && lacks_name(left_) && lacks_name(right_) &&
               std::ranges::all_of(tokens, [](const Token& token) { return token.kind == Kind::word; });
    }

    /// Where the last code of the right half was a class alone, the rest of the code may stand on the next line with
    /// words.
    std::size_t before_piece(std::size_t i) const {
        const auto tokens = pieces_.tokens(i);
        if (!waits_for_rest_) return tokens.size();
        const auto rest = std::ranges::find_if(tokens, is_rest_of_code);
        return static_cast<std::size_t>(rest - tokens.begin());
    }

    /// After each row of the right half: is its code a class alone that has no name, or comes again?
    void note_class() {
        const LineParts& last = right_.back().parts;
        const bool alone = last.codes.size() == 1 && last.codes[0].integer_digits == 3;
        const bool again = alone && !classes_alone_.insert(last.codes[0].mantissa).second;
        waits_for_rest_ = alone && (last.name.empty() || again);
    }

    static std::int64_t class_of(const Token& code) {
        constexpr std::int64_t least_item = 10'000;
        return code.mantissa >= least_item ? code.mantissa / 100 : code.mantissa;
    }

    /// The total of the right half says where that begins.
    std::size_t before_total(std::size_t i) const {
        const auto tokens = pieces_.tokens(i);
        const auto total = std::ranges::find_if(tokens, [&](const Token& token) {
            return is_total_word(table_.schema->halves[1], token.text(pieces_.line(i).folded));
        });
        return static_cast<std::size_t>(total - tokens.begin());
    }

    static std::size_t left_count(std::span<const Token> tokens, std::uint32_t margin) {
        const auto first_right =
            std::ranges::find_if(tokens, [&](const Token& token) { return token.begin >= margin; });
        return static_cast<std::size_t>(first_right - tokens.begin());
    }

    /// A line with one code: the half whose codes stand nearer has it.
    static std::size_t count_near(std::span<const Token> tokens, const Margins& margins) {
        const auto code = std::ranges::find_if(tokens, is_code);
        if (code == tokens.end()) return left_count(tokens, margins.right);
        const bool left = code->begin < (margins.left + margins.right) / 2;
        return left_count(tokens, left ? margins.right : code->begin);
    }

    void add(std::vector<RowLine>& half, std::size_t i, std::span<const Token> tokens) {
        if (tokens.empty()) return;
        half.push_back({&pieces_.line(i), take_apart(pieces_.line_index(i), tokens, shape_)});
        if (&half == &right_) note_class();
    }

    const Pieces& pieces_;
    Table& table_;
    CodeShape shape_;
    std::vector<std::optional<Margins>> margins_;  ///< by piece, where it has both
    std::set<std::int64_t> left_classes_;          ///< of the codes in lines that have both
    std::set<std::int64_t> right_classes_;
    std::set<std::int64_t> classes_alone_;  ///< of the right half, without the rest of a code
    bool waits_for_rest_ = false;           ///< does the last code of the right half?
    std::size_t tail_ = 0;                  ///< the first piece behind the last line with both
    std::size_t first_of_tail_ = 0;         ///< the first of those with a code
    std::optional<Side> side_of_tail_;
    std::vector<RowLine> left_;
    std::vector<RowLine> right_;
};

}  // namespace

void read_side_by_side(const Pieces& pieces, Table& table) { SideBySide(pieces, table).read(); }

}  // namespace budgetcheck::document
