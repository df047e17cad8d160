// A join of two lines is sound where a figure follows words that ask for one, and only there.
#include "document/line_order.hpp"

#include "document/statements_parts.hpp"
#include "text/fold.hpp"

#include <utility>

namespace budgetcheck::document {
namespace {

/// Behind these words only a figure can follow.
constexpr WordList words_before_figure = u"为|占|金额";

class LineOrder {
public:
    LineOrder(const text::Text& text, const Phrases& phrases, std::span<std::uint32_t> lines)
        : text_(text), phrases_(phrases), lines_(lines) {}

    void mend() {
        for (std::size_t i = 0; i + 1 < lines_.size(); ++i) {
            if (!begins_with_figure(i) || !is_left_hanging(i + 1) || (i > 0 && asks_for_figure(i - 1))) continue;
            // Words that may end a clause as well leave a doubt, unless the figure has no place where it stands.
            if (!asks_for_figure(i + 1) && i > 0 && may_precede_figure(i - 1)) continue;
            std::swap(lines_[i], lines_[i + 1]);
            ++i;
        }
    }

private:
    std::u16string_view line(std::size_t i) const { return text_.lines()[lines_[i]].bare; }

    bool begins_with_figure(std::size_t i) const {
        const std::u16string_view bare = line(i);
        if (!text::is_digit(bare[0])) return false;
        const Number number = scan_number(bare, 0);
        return number.is_money() || number.percent;
    }

    bool asks_for_figure(std::size_t i) const { return text::ends_with_word(line(i), words_before_figure) != 0; }

    /// Does the line end where a figure must or may follow, and none does?
    bool is_left_hanging(std::size_t i) const {
        const bool followed = i + 1 < lines_.size() && begins_with_figure(i + 1);
        return !followed && !begins_with_figure(i) && (asks_for_figure(i) || ends_with_subject(i));
    }

    /// Whether the figure that begins the next line can belong to this one: where it ends inside a clause.
    bool may_precede_figure(std::size_t i) const {
        constexpr std::u16string_view marks = u"。;:!?";
        static constexpr WordList headings = u"说明|情况";
        return marks.find(line(i).back()) == std::u16string_view::npos && !text::ends_with_word(line(i), headings);
    }

    bool ends_with_subject(std::size_t i) const {
        for (const Subject& subject : phrases_.subjects.rows)
            if (text::ends_with_word(line(i), subject.words) != 0) return true;
        return false;
    }

    const text::Text& text_;
    const Phrases& phrases_;
    std::span<std::uint32_t> lines_;
};

}  // namespace

void mend_order(const text::Text& text, const Phrases& phrases, std::span<std::uint32_t> lines) {
    LineOrder(text, phrases, lines).mend();
}

}  // namespace budgetcheck::document
