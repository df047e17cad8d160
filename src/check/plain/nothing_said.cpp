// agree/prose: a sentence says that there is no money of a kind (本单位2026年无机关运行经费。), and a table has some.
#include "check/plain/wording.hpp"
#include "check/rule_ids.hpp"
#include "document/ordinals.hpp"
#include "document/schema.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace budgetcheck::checking {
namespace {

using cube::Figure;

/// What may be denied, and its money in the tables: of a purpose or of a fund.
struct Denied {
    text::WordList words;
    Purpose purpose = Purpose::all;
    Fund fund = Fund::all;
};

constexpr auto denied_money = std::to_array<Denied>({
    {U"\"三公\"|三公", Purpose::three_public},
    {U"机关运行", Purpose::agency_operation},
    {U"因公出国(境)|因公出国", Purpose::overseas},
    {U"公务接待", Purpose::reception},
    {U"公务用车购置", Purpose::vehicle_purchase},
    {U"政府性基金预算|政府性基金", Purpose::all, Fund::government_fund},
    {U"国有资本经营预算|国有资本经营", Purpose::all, Fund::state_capital},
});

constexpr text::WordList denials = U"无|没有|没有使用|没有安排|未安排|未使用|未发生|未编制|不涉及";
constexpr text::WordList own_words = U"本单位|我单位|本部门|我部门|本级";
constexpr text::WordList behind_denial = U"使用|安排|财政拨款|财政拨款的|的";
constexpr text::WordList tails = U"预算|财政拨款|拨款|收入|支出|收支|和|、|及|与|安排|的|经费|费用|费|资金|情况|决算";
constexpr text::WordList conclusions = U",故|,因此|,所以";

/// A sentence from its begin, word by word.
class Sentence {
public:
    explicit Sentence(std::u32string_view text) : text_(text) {}

    std::u32string_view rest() const { return text_; }

    bool skip(std::size_t length) {
        text_.remove_prefix(length);
        return length != 0;
    }
    bool skip(const text::WordList& words) { return skip(starts_with_word(text_, words)); }

    /// 2026年, 2026年度: 0 where none stands here.
    std::uint32_t skip_year() {
        constexpr std::size_t digits = 4;
        if (text_.size() <= digits || text_[digits] != U'年') return 0;
        std::uint32_t year = 0;
        for (const char32_t c : text_.substr(0, digits)) {
            if (!text::is_digit(c)) return 0;
            year = year * 10 + (c - U'0');
        }
        skip(digits + 1);
        skip(U"度");
        skip(U",");
        return year;
    }

private:
    std::u32string_view text_;
};

class Denials {
public:
    Denials(const Context& context, Findings& findings) : context_(context), findings_(findings) {}

    void check(const Passage& passage, std::size_t begin, std::size_t end) {
        constexpr std::size_t longest = 80;  // with a heading, and with what follows from it
        if (end - begin > longest || passage.next(Sign::unit, begin, end) != end) return;
        begin = behind_heading(passage, begin, end);
        const std::u32string_view text = passage.text().substr(begin, end - begin);
        const std::size_t denial = find_denial(text);
        if (denial == npos || !is_of_own(text.substr(0, denial))) return;
        Sentence sentence(text.substr(denial));
        sentence.skip(denials);
        sentence.skip(behind_denial);
        for (const Denied& money : denied_money)
            if (sentence.skip(money.words)) {
                if (is_denied(sentence, money)) hold_against_tables(passage, money, begin, end);
                return;
            }
    }

private:
    /// A heading without a full stop stands in a short line of its own.
    static std::size_t behind_heading(const Passage& passage, std::size_t begin, std::size_t end) {
        constexpr std::size_t longest = 20;
        if (document::length_of_ordinal(passage.text().substr(begin, end - begin)) == 0) return begin;
        for (const document::Span& line : passage.paragraph().lines) {
            const std::size_t start = line.begin - passage.paragraph().offset;
            if (start > begin && start < end) return start <= begin + longest ? start : begin;
        }
        return begin;
    }

    /// Where the first denial stands; the body in front of it is named in a few words.
    static std::size_t find_denial(std::u32string_view text) {
        constexpr std::size_t farthest = 40;
        for (std::size_t at = 0; at < std::min(farthest, text.size()); ++at)
            if (starts_with_word(text.substr(at), denials) != 0) return at;
        return npos;
    }

    /// In front of the denial stand a number, this year and the body itself, in any order, or nothing.
    bool is_of_own(std::u32string_view before) const {
        Sentence subject(before);
        subject.skip(document::length_of_ordinal(subject.rest()));
        const auto is_other = [&](std::uint32_t year) { return year != 0 && year != context_.document.fiscal_year; };
        if (is_other(subject.skip_year())) return false;
        std::u32string_view body = subject.rest();
        for (std::size_t at = 0; at < body.size(); ++at)
            if (Sentence behind(body.substr(at)); const std::uint32_t year = behind.skip_year()) {
                if (is_other(year) || !behind.rest().empty()) return false;
                body = body.substr(0, at);
            }
        return body.empty() || text::is_one_of(body, own_words) || is_own_name(text::to_utf8(body));
    }

    /// The whole name, or without the place in front of it.
    bool is_own_name(std::string_view body) const {
        const std::string_view own = context_.document.organization;
        return !own.empty() && (own.ends_with(body) || body.ends_with(own));
    }

    /// Where only income is denied, money carried over may be spent; a budget says nothing of what was spent.
    bool is_denied(Sentence sentence, const Denied& money) const {
        const std::u32string_view before = sentence.rest();
        while (sentence.skip(tails)) {
        }
        const std::u32string_view words = before.substr(0, before.size() - sentence.rest().size());
        if (contains(words, U"收入") && !contains(words, U"支")) return false;
        const bool of_budget = money.purpose != Purpose::all && contains(words, U"预算");
        if (of_budget && context_.document.profile.stage != Stage::budget) return false;
        return sentence.rest().empty() || sentence.skip(conclusions);
    }

    bool is_money(const Figure& figure, const Denied& money) const {
        const Coordinates& at = figure.at;
        return at.measure == Measure::budget_money && at.flow == Flow::expenditure && at.purpose == money.purpose &&
               (money.fund == Fund::all || at.fund == money.fund) && at.component == Component::total &&
               at.function == 0 && at.economic == 0 && at.stage == context_.document.profile.stage &&
               at.year == context_.document.fiscal_year && !figure.column_unsure && cube::says_something(figure);
    }

    void hold_against_tables(const Passage& passage, const Denied& money, std::size_t begin, std::size_t end) {
        const std::uint32_t sentences = context_.cube.grids.back().first;
        for (std::uint32_t i = 0; i < sentences; ++i) {
            const Figure& figure = context_.cube.figures[i];
            if (!is_money(figure, money)) continue;
            const Words words{passage.paragraph(), begin, end};
            const std::string_view table = context_.cube.grids[figure.view].table->schema->name;
            Finding finding = words_finding(
                rule::prose, Severity::error,
                {"agree/nothing-said", {printed(context_, words), std::string(table), place(context_, i).text}},
                place(context_, words));
            finding.locations.push_back(place(context_, i));
            findings_.push_back(std::move(finding));
            return;
        }
    }

    const Context& context_;
    Findings& findings_;
};

}  // namespace

void check_nothing_said(const Context& context, const Prose& prose, Findings& findings) {
    if (context.cube.grids.empty()) return;
    Denials denials_said(context, findings);
    prose.each(Sign::sentence_end, [&](const Passage& passage, std::size_t at) {
        if (document::is_sentence_end(passage.text()[at]) && !is_full(findings))
            denials_said.check(passage, passage.sentence_begin(at), at);
    });
}

}  // namespace budgetcheck::checking
