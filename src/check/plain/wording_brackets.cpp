// structure/leftover: brackets and quotation marks without their other half. Counted over a whole section, so that a
// list of paragraphs inside brackets stays balanced.
#include "check/plain/wording.hpp"
#include "check/rule_ids.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <vector>

namespace budgetcheck::checking {
namespace {

using document::Section;

struct Pair {
    char16_t open;
    char16_t close;
};

constexpr auto pairs = std::to_array<Pair>({{u'(', u')'}, {u'《', u'》'}, {u'〈', u'〉'}, {u'【', u'】'}});

class Balance {
public:
    Balance(const Context& context, const Prose& prose, Findings& findings)
        : context_(context), prose_(prose), findings_(findings) {
        constexpr std::size_t usual_quotes = 64;  // of a section
        quotes_.reserve(usual_quotes);
    }

    /// Of the paragraphs of a section, which follow each other.
    void check(std::span<const Passage> section) {
        section_ = section;
        prose_.signs().of(Sign::enclosing).each(section.front().offset(), section.back().end(), [&](std::size_t at) {
            read(at);
        });
        finish();
    }

private:
    void finish() {
        for (auto& marks : open_) {
            for (const std::size_t mark : marks) report(mark);
            marks.clear();
        }
        if (quotes_.size() % 2 == 1) report(odd_quote());
        quotes_.clear();
    }

    void read(std::size_t mark) {
        const char16_t c = character(mark);
        if (c == u'"') {
            quotes_.push_back(mark);
            return;
        }
        for (std::size_t kind = 0; kind < pairs.size(); ++kind) {
            if (c == pairs[kind].open) return open_[kind].push_back(mark);
            if (c == pairs[kind].close) return close(kind, mark);
        }
    }

    void close(std::size_t kind, std::size_t mark) {
        if (!open_[kind].empty()) {
            open_[kind].pop_back();
            return;
        }
        // The ordinal 1) has no opening half.
        const Words words = words_of(mark);
        const char16_t before = words.begin > 0 ? words.paragraph.text[words.begin - 1] : u' ';
        if (kind == 0 && (text::is_digit(before) || text::is_chinese_numeral(before))) return;
        report(mark);
    }

    char16_t character(std::size_t mark) const {
        // The paragraphs of a section stand behind each other. NOLINTNEXTLINE(readability-simplify-subscript-expr)
        return section_.front().text().data()[mark - section_.front().offset()];
    }

    Words words_of(std::size_t mark) const {
        const Passage& passage = *(std::ranges::upper_bound(section_, mark, {}, &Passage::offset) - 1);
        const std::size_t at = mark - passage.offset();
        return {passage.paragraph(), at, at + 1};
    }

    std::string printed_mark(std::size_t mark) const { return printed(context_, words_of(mark)); }

    /// The first that does not open and close in turn, where the document prints two forms; else the last.
    std::size_t odd_quote() const {
        for (std::size_t i = 0; i < quotes_.size(); ++i) {
            const std::string mark = printed_mark(quotes_[i]);
            if (i % 2 == 0 && mark == "”") return quotes_[i];
            if (i % 2 == 1 && mark == "“") return quotes_[i - 1];
        }
        return quotes_.back();
    }

    void report(std::size_t mark) {
        if (is_full(findings_)) return;
        findings_.push_back(words_finding(rule::leftover, Severity::note,
                                          {"structure/leftover-brackets", {printed_mark(mark)}},
                                          place(context_, words_of(mark))));
    }

    const Context& context_;
    const Prose& prose_;
    Findings& findings_;
    std::span<const Passage> section_;

    // Of the section, as places among all paragraphs.
    std::array<std::vector<std::size_t>, pairs.size()> open_;
    std::vector<std::size_t> quotes_;
};

}  // namespace

void check_brackets(const Context& context, const Prose& prose, Findings& findings) {
    Balance balance(context, prose, findings);
    for (std::span<const Passage> rest = prose.passages(); !rest.empty();) {
        const Section section = rest.front().paragraph().section;
        const auto end =
            std::ranges::find_if(rest, [&](const Passage& one) { return one.paragraph().section != section; });
        const auto size = static_cast<std::size_t>(end - rest.begin());
        balance.check(rest.first(size));
        rest = rest.subspan(size);
    }
}

}  // namespace budgetcheck::checking
