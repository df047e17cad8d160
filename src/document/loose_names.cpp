// A name that wraps between two rows: whichever way gives the names that the document uses most for the two codes, and
// that the classification has for them.
#include "codes/code_book.hpp"
#include "document/coded_rows.hpp"
#include "text/search.hpp"

#include <algorithm>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace budgetcheck::document {
namespace {

constexpr int certain_vote = 2;  ///< a name printed on one line outweighs one that could be

/// The names of one code, and how many rows have each.
class CodeVotes {
public:
    CodeVotes(RowScheme scheme, std::uint32_t code) : code_(scheme, code) {}

    const std::pair<RowScheme, std::uint32_t>& code() const { return code_; }

    void add(std::u32string_view name, int votes) {
        for (Name& known : names_)
            if (text::is_same(known.text, name)) {
                known.votes += votes;
                return;
            }
        names_.push_back({std::u32string(name), votes});
    }

    int of(std::u32string_view name) const {
        for (const Name& known : names_)
            if (text::is_same(known.text, name)) return known.votes;
        return 0;
    }

private:
    struct Name {
        std::u32string text;
        int votes = 0;
    };

    std::pair<RowScheme, std::uint32_t> code_;
    std::vector<Name> names_;  ///< few
};

/// Of the codes whose rows have loose parts beside them; no other name is in question.
class Votes {
public:
    explicit Votes(std::vector<CodeVotes> codes) : codes_(std::move(codes)) {
        std::ranges::sort(codes_, {}, &CodeVotes::code);
        const auto same = [](const CodeVotes& a, const CodeVotes& b) { return a.code() == b.code(); };
        codes_.erase(std::unique(codes_.begin(), codes_.end(), same), codes_.end());
        for (const CodeVotes& one : codes_) seen_ |= bit(one.code().second);
    }

    CodeVotes* find(RowScheme scheme, std::uint32_t code) {
        if ((seen_ & bit(code)) == 0) return nullptr;
        const auto known = std::ranges::lower_bound(codes_, std::pair(scheme, code), {}, &CodeVotes::code);
        return known == codes_.end() || known->code() != std::pair(scheme, code) ? nullptr : &*known;
    }

private:
    static std::uint64_t bit(std::uint32_t code) { return std::uint64_t{1} << (code % 61); }

    std::uint64_t seen_ = 0;  ///< says no to most codes at once
    std::vector<CodeVotes> codes_;
};

/// The loose parts around each row of a view: those above it may be the beginning of its name, those below its end.
class Gaps {
public:
    explicit Gaps(const View& view) : view_(view) {
        if (!view.loose_names.empty()) below_.resize(view.rows.size());
        for (const LooseName& loose : view.loose_names) below_[loose.upper_row] = loose.parts;
    }

    std::size_t above(std::size_t row) const { return row == 0 ? 0 : below(row - 1); }
    std::size_t below(std::size_t row) const { return below_.empty() ? 0 : below_[row].size(); }
    bool touch(std::size_t row) const { return above(row) + below(row) != 0; }

    /// The name of a row where the row above takes so many of the parts between them, and this one so many below.
    /// Good until another is asked for.
    const std::u32string& name(std::size_t row, std::size_t taken_above, std::size_t taken) {
        name_.clear();
        for (std::size_t i = taken_above; i < above(row); ++i) name_ += below_[row - 1][i];
        name_ += view_.rows[row].name;
        for (std::size_t i = 0; i < taken; ++i) name_ += below_[row][i];
        return name_;
    }

private:
    const View& view_;
    std::u32string name_;
    std::vector<std::span<const std::u32string_view>> below_;  ///< each row; empty where no row has any
};

void list_codes(const View& view, std::vector<CodeVotes>& codes) {
    const Gaps gaps(view);
    for (std::size_t i = 0; i < view.rows.size(); ++i)
        if (gaps.touch(i)) codes.emplace_back(view.half->rows, view.rows[i].code);
}

void vote(const View& view, Votes& votes) {
    Gaps gaps(view);
    for (std::size_t i = 0; i < view.rows.size(); ++i) {
        CodeVotes* const names = votes.find(view.half->rows, view.rows[i].code);
        if (names == nullptr) continue;
        if (!gaps.touch(i)) names->add(view.rows[i].name, certain_vote);
        // Such a row is a row all the same: each name it could have is one vote.
        else
            for (std::size_t above = 0; above <= gaps.above(i); ++above)
                for (std::size_t taken = 0; taken <= gaps.below(i); ++taken) names->add(gaps.name(i, above, taken), 1);
    }
}

/// For each number of parts that a row may take below it: the votes of the best names so far, and what the row above
/// takes for them.
struct Choice {
    int votes = 0;
    std::size_t above = 0;
};

class Settling {
public:
    Settling(View& view, Votes& votes, const codes::CodeBook& book)
        : view_(view), gaps_(view), votes_(votes), book_(book) {}

    void run() {
        first_choice_.reserve(view_.rows.size());
        for (std::size_t i = 0; i < view_.rows.size(); ++i) choose(i);
        std::size_t taken = 0;  // nothing stands below the last row
        for (std::size_t i = view_.rows.size(); i-- > 0;) {
            const std::size_t above = choices_[first_choice_[i] + taken].above;
            if (gaps_.touch(i)) names_.emplace_back(i, gaps_.name(i, above, taken));
            taken = above;
        }
        for (auto& [row, name] : names_) view_.rows[row].name = view_.joined_names.emplace_back(std::move(name));
        view_.loose_names.clear();
    }

private:
    void choose(std::size_t row) {
        first_choice_.push_back(choices_.size());
        for (std::size_t taken = 0; taken <= gaps_.below(row); ++taken) {
            Choice best{-1, 0};
            // Where nothing speaks for either, a name ends below its row.
            for (std::size_t above = gaps_.above(row) + 1; above-- > 0;) {
                const int before = row == 0 ? 0 : choices_[first_choice_[row - 1] + above].votes;
                const int votes = before + count(row, above, taken);
                if (votes > best.votes) best = {votes, above};
            }
            choices_.push_back(best);
        }
    }

    int count(std::size_t row, std::size_t above, std::size_t taken) {
        if (!gaps_.touch(row)) return 0;
        const std::uint32_t code = view_.rows[row].code;
        const std::u32string& name = gaps_.name(row, above, taken);
        return votes_.find(view_.half->rows, code)->of(name) + (book_.has(code, name) ? certain_vote : 0);
    }

    View& view_;
    Gaps gaps_;
    Votes& votes_;
    const codes::CodeBook& book_;
    std::vector<Choice> choices_;            ///< row after row
    std::vector<std::size_t> first_choice_;  ///< of each row
    std::vector<std::pair<std::size_t, std::u32string>> names_;
};

}  // namespace

void settle_loose_names(Document& document) {
    std::vector<CodeVotes> codes;
    for (const Table& table : document.tables)
        for (const View& view : table.views)
            if (!view.loose_names.empty()) list_codes(view, codes);
    if (codes.empty()) return;
    Votes votes(std::move(codes));
    for (const Table& table : document.tables)
        for (const View& view : table.views) vote(view, votes);
    for (Table& table : document.tables)
        for (View& view : table.views)
            if (!view.loose_names.empty()) Settling(view, votes, *document.book).run();
}

}  // namespace budgetcheck::document
