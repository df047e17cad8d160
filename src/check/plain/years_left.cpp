// structure/year: a sentence of the year before that gives this year's figure, as when the text of the last document
// was filled in again.
#include "check/agreement_entries.hpp"
#include "check/plain/plain.hpp"
#include "check/plain/wording.hpp"
#include "check/rule_ids.hpp"
#include "text/words.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace budgetcheck::checking {
namespace {

using cube::Figure;
using cube::Key;
namespace key_field = cube::key_field;

constexpr std::size_t most_looked_at = 100;

class YearsLeft {
public:
    YearsLeft(const Context& context, Findings& findings)
        : context_(context), findings_(findings), own_year_(context.document.fiscal_year) {}

    void run() {
        const cube::Grid& sentences = context_.cube.grids.back();
        std::size_t looked_at = 0;
        std::optional<std::uint32_t> told;  // the sentence's line
        for (std::uint32_t i = sentences.first; i < sentences.end() && looked_at < most_looked_at; ++i) {
            const Figure& said = context_.cube.figures[i];
            if (!is_of_last_year(said) || told == said.place.line) continue;
            ++looked_at;
            if (speaks_of_this_year(said.place.line)) continue;
            if (const auto own = own_figure(said)) {
                report(i, *own);
                told = said.place.line;
            }
        }
    }

private:
    bool is_of_last_year(const Figure& figure) const {
        return figure.at.year + 1U == own_year_ && figure.at.stage == context_.document.profile.stage &&
               figure.at.measure == Measure::budget_money && !figure.local && cube::says_something(figure);
    }

    /// This year's figure of a table that the sentence gives; nothing where it may be the last year's too.
    std::optional<std::uint32_t> own_figure(const Figure& said) const {
        const Key own = key_field::year.with(said.key, own_year_ % 128U);
        const Key change = key_field::measure.with(said.key, Measure::change);
        const std::uint32_t sentences = context_.cube.grids.back().first;
        std::optional<std::uint32_t> found;
        for (std::uint32_t i = 0; i < context_.cube.figures.size(); ++i) {
            const Figure& other = context_.cube.figures[i];
            const bool in_sentence = i >= sentences;
            if (other.key == said.key && !in_sentence) return std::nullopt;  // the tables have the year before
            if (other.key == own && in_sentence) return std::nullopt;        // the year is spoken of elsewhere
            if (other.key == change && other.amount.value == 0) return std::nullopt;
            if (!found && other.key == own && !other.column_unsure && !other.blank && agree(other.amount, said.amount))
                found = i;
        }
        return found;
    }

    /// The paragraph says both: the figure may be that of either. 2025年预算1.50万元。2026年预算与上年持平。
    bool speaks_of_this_year(std::uint32_t line) const {
        const auto& paragraphs = context_.document.paragraphs;
        const auto behind = std::ranges::upper_bound(paragraphs, line, {}, &document::Paragraph::first_line);
        if (behind == paragraphs.begin()) return false;
        std::u16string_view rest = std::prev(behind)->text;
        const std::size_t first = rest.find(in_digits(own_year_ - 1) + u'年');
        if (first != rest.npos) rest = rest.substr(first);
        const std::u16string own_year = in_digits(own_year_) + u'年';
        for (bool is_first = true; !rest.empty(); is_first = false) {
            const std::u16string_view sentence = rest.substr(0, rest.find(u'。'));
            rest.remove_prefix(std::min(rest.size(), sentence.size() + 1));
            // With an amount of its own it speaks of other money.
            const bool may_go_on = is_first || sentence.find(u'元') == sentence.npos;
            if (sentence.find(own_year) != sentence.npos || (may_go_on && says_the_same(sentence))) return true;
        }
        return false;
    }

    static bool says_the_same(std::u16string_view sentence) {
        static constexpr text::WordList words =
            u"今年|当年|本次|本年预算|本年度|持平|不变|相同|一致|相等|相当|同上年|与上年|较上年|比上年|未作|没有变|"
            u"无变|无增|未增";
        return text::holds_word(sentence, words);
    }

    void report(std::uint32_t said, std::uint32_t own) {
        if (is_full(findings_)) return;
        const std::string year = std::to_string(own_year_);
        const std::string last_year = std::to_string(own_year_ - 1);
        Finding finding = words_finding(
            rule::year, Severity::warning,
            {"structure/year-left",
             {row_name(context_, context_.cube.figures[said]), last_year, place(context_, own).text, year}},
            place(context_, said));
        finding.value_kind = ValueKind::date;
        finding.locations.push_back(place(context_, own));
        finding.expected = year;
        finding.actual = last_year;
        findings_.push_back(std::move(finding));
    }

    const Context& context_;
    Findings& findings_;
    std::uint32_t own_year_;
};

}  // namespace

void check_years_left(const Context& context, Findings& findings) {
    if (context.document.fiscal_year != 0) YearsLeft(context, findings).run();
}

}  // namespace budgetcheck::checking
