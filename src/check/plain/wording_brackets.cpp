// structure/leftover: brackets and quotation marks without their other half. Counted over a whole section, so that a
// list of paragraphs inside brackets stays balanced.
#include "check/plain/wording.hpp"
#include "check/rule_ids.hpp"
#include "text/fold.hpp"

#include <array>

namespace budgetcheck::checking {
namespace {

using document::Paragraph;
using document::Section;

struct Pair {
    char32_t open;
    char32_t close;
};

constexpr auto pairs = std::to_array<Pair>({{U'(', U')'}, {U'《', U'》'}, {U'〈', U'〉'}, {U'【', U'】'}});

struct Mark {
    const Paragraph* paragraph = nullptr;
    std::size_t at = 0;
};

class Balance {
public:
    Balance(const Context& context, Findings& findings) : context_(context), findings_(findings) {}

    void read(const Passage& passage) {
        passage.each(Sign::bracket, [&](std::size_t at) { read({&passage.paragraph(), at}); });
    }

    void finish() {
        for (auto& marks : open_) {
            for (const Mark& mark : marks) report(mark);
            marks.clear();
        }
        if (quotes_.size() % 2 == 1) report(odd_quote());
        quotes_.clear();
    }

private:
    void read(const Mark& mark) {
        const char32_t c = mark.paragraph->text[mark.at];
        if (c == U'"') {
            quotes_.push_back(mark);
            return;
        }
        for (std::size_t kind = 0; kind < pairs.size(); ++kind) {
            if (c == pairs[kind].open) return open_[kind].push_back(mark);
            if (c == pairs[kind].close) return close(kind, mark);
        }
    }

    void close(std::size_t kind, Mark mark) {
        if (!open_[kind].empty()) {
            open_[kind].pop_back();
            return;
        }
        // The ordinal 1) has no opening half.
        const char32_t before = mark.at > 0 ? mark.paragraph->text[mark.at - 1] : U' ';
        if (kind == 0 && (text::is_digit(before) || text::is_chinese_numeral(before))) return;
        report(mark);
    }

    std::string printed_mark(const Mark& mark) const {
        return printed(context_, Words{*mark.paragraph, mark.at, mark.at + 1});
    }

    /// The first that does not open and close in turn, where the document prints two forms; else the last.
    Mark odd_quote() const {
        for (std::size_t i = 0; i < quotes_.size(); ++i) {
            const std::string mark = printed_mark(quotes_[i]);
            if (i % 2 == 0 && mark == "”") return quotes_[i];
            if (i % 2 == 1 && mark == "“") return quotes_[i - 1];
        }
        return quotes_.back();
    }

    void report(const Mark& mark) {
        if (is_full(findings_)) return;
        findings_.push_back(words_finding(rule::leftover, Severity::note,
                                          {"structure/leftover-brackets", {printed_mark(mark)}},
                                          place(context_, Words{*mark.paragraph, mark.at, mark.at + 1})));
    }

    const Context& context_;
    Findings& findings_;
    std::array<std::vector<Mark>, pairs.size()> open_;
    std::vector<Mark> quotes_;
};

}  // namespace

void check_brackets(const Context& context, const Prose& prose, Findings& findings) {
    Balance balance(context, findings);
    Section section = Section::other;
    for (const Passage& passage : prose.passages()) {
        if (passage.paragraph().section != section) balance.finish();
        section = passage.paragraph().section;
        balance.read(passage);
    }
    balance.finish();
}

}  // namespace budgetcheck::checking
