// structure/year: a sentence of the year before that gives this year's figure, as when the text of the last document
// was filled in again.
#include "check/plain/plain.hpp"
#include "check/rule_ids.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
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
            if (!found && other.key == own && !other.column_unsure && is_same(other, said)) found = i;
        }
        return found;
    }

    /// The sentence in which the paragraph first names the year before says both: the figure may be that of either.
    bool speaks_of_this_year(std::uint32_t line) const {
        constexpr auto words = std::to_array<std::u32string_view>({U"今年", U"持平", U"不变"});
        const auto& paragraphs = context_.document.paragraphs;
        const auto behind = std::ranges::upper_bound(paragraphs, line, {}, &document::Paragraph::first_line);
        if (behind == paragraphs.begin()) return false;
        std::u32string_view sentence = std::prev(behind)->text;
        if (const std::size_t at = sentence.find(in_words(own_year_ - 1)); at != sentence.npos)
            sentence = sentence.substr(at).substr(0, sentence.substr(at).find(U'。'));
        const auto says = [&](std::u32string_view word) { return sentence.find(word) != sentence.npos; };
        return says(in_words(own_year_)) || std::ranges::any_of(words, says);
    }

    static std::u32string in_words(std::uint32_t year) {
        const std::string digits = std::to_string(year);
        return std::u32string(digits.begin(), digits.end()) + U'年';
    }

    static bool is_same(const Figure& a, const Figure& b) {
        return !a.blank && std::abs(a.amount.value - b.amount.value) <= a.amount.half_width + b.amount.half_width;
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
    if (!context.cube.grids.empty() && context.document.fiscal_year != 0) YearsLeft(context, findings).run();
}

}  // namespace budgetcheck::checking
