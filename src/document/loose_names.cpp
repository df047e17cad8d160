// A name that wraps between two rows: whichever way gives the names that the document uses most for the two codes, and
// that the classification has for them.
#include "codes/code_book.hpp"
#include "document/coded_rows.hpp"
#include "text/search.hpp"

#include <algorithm>
#include <cstdint>
#include <memory_resource>
#include <span>
#include <utility>
#include <vector>

namespace budgetcheck::document {
namespace {

constexpr int certain_vote = 2;  ///< a name printed on one line outweighs one that could be

using Code = std::pair<RowScheme, std::uint32_t>;

/// The names of the codes whose rows have loose parts beside them, and how many rows have each; no other name is in
/// question.
class Votes {
public:
    static constexpr std::size_t none = ~std::size_t{0};

    explicit Votes(std::vector<Code> codes) : codes_(std::move(codes)) {
        std::ranges::sort(codes_);
        codes_.erase(std::unique(codes_.begin(), codes_.end()), codes_.end());
        for (const Code& code : codes_) seen_ |= bit(code.second);
        first_names_.resize(codes_.size(), none);
    }

    /// The number of the code; none where it is not in question.
    std::size_t find(RowScheme scheme, std::uint32_t code) const {
        if ((seen_ & bit(code)) == 0) return none;
        const auto known = std::ranges::lower_bound(codes_, Code(scheme, code));
        return known == codes_.end() || *known != Code(scheme, code) ? none
                                                                     : static_cast<std::size_t>(known - codes_.begin());
    }

    int of(std::size_t code, std::u16string_view name) const {
        for (std::size_t i = first_names_[code]; i != none; i = names_[i].next)
            if (text::is_same(names_[i].text, name)) return names_[i].votes;
        return 0;
    }

    /// For the name of a row as it stands in its view.
    void add(std::size_t code, std::u16string_view name, int votes) {
        if (!raise(code, name, votes)) put(code, name, votes);
    }

    /// For one put together, of which the text is kept.
    void add_joined(std::size_t code, const std::u16string& name, int votes) {
        if (raise(code, name, votes)) return;
        auto* const text = static_cast<char16_t*>(memory_.allocate(name.size() * sizeof(char16_t), alignof(char16_t)));
        std::ranges::copy(name, text);
        put(code, {text, name.size()}, votes);
    }

private:
    struct Name {
        std::u16string_view text;
        int votes = 0;
        std::size_t next = none;  ///< of the same code
    };

    static std::uint64_t bit(std::uint32_t code) { return std::uint64_t{1} << (code % 61); }

    bool raise(std::size_t code, std::u16string_view name, int votes) {
        for (std::size_t i = first_names_[code]; i != none; i = names_[i].next) {
            if (!text::is_same(names_[i].text, name)) continue;
            names_[i].votes += votes;
            return true;
        }
        return false;
    }

    void put(std::size_t code, std::u16string_view name, int votes) {
        names_.push_back({name, votes, std::exchange(first_names_[code], names_.size())});
    }

    std::uint64_t seen_ = 0;  ///< says no to most codes at once
    std::vector<Code> codes_;
    std::vector<std::size_t> first_names_;  ///< by the number of the code
    std::vector<Name> names_;
    std::pmr::monotonic_buffer_resource memory_;  ///< of those put together
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
    const std::u16string& name(std::size_t row, std::size_t taken_above, std::size_t taken) {
        name_.clear();
        for (std::size_t i = taken_above; i < above(row); ++i) name_ += below_[row - 1][i];
        name_ += view_.rows[row].name;
        for (std::size_t i = 0; i < taken; ++i) name_ += below_[row][i];
        return name_;
    }

private:
    const View& view_;
    std::u16string name_;
    std::vector<std::span<const std::u16string_view>> below_;  ///< each row; empty where no row has any
};

void list_codes(const View& view, std::vector<Code>& codes) {
    const Gaps gaps(view);
    for (std::size_t i = 0; i < view.rows.size(); ++i)
        if (gaps.touch(i)) codes.emplace_back(view.half->rows, view.rows[i].code);
}

void vote(const View& view, Votes& votes) {
    Gaps gaps(view);
    for (std::size_t i = 0; i < view.rows.size(); ++i) {
        const std::size_t code = votes.find(view.half->rows, view.rows[i].code);
        if (code == Votes::none) continue;
        if (!gaps.touch(i)) votes.add(code, view.rows[i].name, certain_vote);
        // Such a row is a row all the same: each name it could have is one vote.
        else
            for (std::size_t above = 0; above <= gaps.above(i); ++above)
                for (std::size_t taken = 0; taken <= gaps.below(i); ++taken)
                    votes.add_joined(code, gaps.name(i, above, taken), 1);
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
    Settling(View& view, const Votes& votes, const codes::CodeBook& book)
        : view_(view), gaps_(view), votes_(votes), book_(book) {}

    void run() {
        first_choice_.reserve(view_.rows.size());
        choices_.reserve(2 * view_.rows.size());
        for (std::size_t i = 0; i < view_.rows.size(); ++i) choose(i);
        std::size_t taken = 0;  // nothing stands below the last row
        for (std::size_t i = view_.rows.size(); i-- > 0;) {
            const std::size_t above = choices_[first_choice_[i] + taken].above;
            if (gaps_.touch(i)) view_.rows[i].name = view_.joined_names.emplace_back(gaps_.name(i, above, taken));
            taken = above;
        }
        view_.loose_names.clear();
    }

private:
    void choose(std::size_t row) {
        first_choice_.push_back(choices_.size());
        if (!gaps_.touch(row)) return choices_.push_back({row == 0 ? 0 : choices_.back().votes, 0});
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
        const std::u16string& name = gaps_.name(row, above, taken);
        return votes_.of(votes_.find(view_.half->rows, code), name) + (book_.has(code, name) ? certain_vote : 0);
    }

    View& view_;
    Gaps gaps_;
    const Votes& votes_;
    const codes::CodeBook& book_;
    std::vector<Choice> choices_;            ///< row after row
    std::vector<std::size_t> first_choice_;  ///< of each row
};

}  // namespace

void settle_loose_names(Document& document) {
    std::vector<Code> codes;
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
