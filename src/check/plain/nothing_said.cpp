// agree/prose: a sentence says that there is no money of a kind (本单位2026年无机关运行经费。), and a table has some.
#include "check/plain/code_tables.hpp"
#include "check/plain/wording.hpp"
#include "check/rule_ids.hpp"
#include "document/ordinals.hpp"
#include "document/schema.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

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
    {u"\"三公\"|三公", Purpose::three_public},
    {u"机关运行", Purpose::agency_operation},
    {u"因公出国(境)|因公出国", Purpose::overseas},
    {u"公务接待", Purpose::reception},
    {u"公务用车购置", Purpose::vehicle_purchase},
    {u"政府性基金预算|政府性基金", Purpose::all, Fund::government_fund},
    {u"国有资本经营预算|国有资本经营", Purpose::all, Fund::state_capital},
});

constexpr text::WordList denials = u"无|没有|没有使用|没有安排|未安排|未使用|未发生|未编制|不涉及";
constexpr text::WordList own_unit = u"本单位|我单位";
constexpr text::WordList own_department = u"本部门|我部门";
constexpr text::WordList words_of_appropriation = u"安排|编制|预算";
constexpr text::WordList words_of_others = u"事业单位|下属|所属|项目|采购|绩效";
constexpr auto kinds_of_place = std::to_array<std::string_view>({"省", "市", "区", "县", "旗"});
constexpr text::WordList behind_denial = u"使用|安排|财政拨款|财政拨款的|的";
constexpr text::WordList tails = u"预算|财政拨款|拨款|收入|支出|收支|和|、|及|与|安排|的|经费|费用|费|资金|情况|决算";
constexpr text::WordList conclusions = u",故|,因此|,所以";

/// A sentence from its begin, word by word.
class Sentence {
public:
    explicit Sentence(std::u16string_view text) : text_(text) {}

    std::u16string_view rest() const { return text_; }

    bool skip(std::size_t length) {
        text_.remove_prefix(length);
        return length != 0;
    }
    bool skip(const text::WordList& words) { return skip(starts_with_word(text_, words)); }

    /// 2026年, 2026年度: 0 where none stands here.
    std::uint32_t skip_year() {
        constexpr std::size_t digits = 4;
        if (text_.size() <= digits || text_[digits] != u'年') return 0;
        std::uint32_t year = 0;
        for (const char16_t c : text_.substr(0, digits)) {
            if (!text::is_digit(c)) return 0;
            year = year * 10 + (c - u'0');
        }
        skip(digits + 1);
        skip(text_.starts_with(u'度') ? 1 : 0);
        skip(text_.starts_with(u',') ? 1 : 0);
        return year;
    }

private:
    std::u16string_view text_;
};

class Denials {
public:
    Denials(const Context& context, Findings& findings) : context_(context), findings_(findings) {}

    /// A sentence in which no amount of money stands, and none in its paragraph: behind another sentence it may go on
    /// with what that one spoke of.
    void check(const Passage& passage, std::size_t begin, std::size_t end) {
        constexpr std::size_t longest = 80;  // with a heading, and with what follows from it
        if (end - begin > longest) return;
        const std::size_t start = behind_heading(passage, begin, end);
        const std::u16string_view heading = passage.text().substr(begin, start - begin);
        const std::u16string_view text = passage.text().substr(start, end - start);
        const std::size_t denial = find_denial(text);
        if (denial == npos || holds_word(heading, words_of_others)) return;
        if (!is_of_own(text.substr(0, denial), begin == 0)) return;
        Sentence sentence(text.substr(denial));
        sentence.skip(denials);
        sentence.skip(behind_denial);
        for (std::size_t i = 0; i < denied_money.size(); ++i) {
            if (!sentence.skip(denied_money[i].words)) continue;
            if (is_denied(sentence, text.substr(denial), denied_money[i])) hold_against_tables(passage, i, start, end);
            return;
        }
    }

private:
    /// A heading without a full stop stands in a short line of its own.
    static std::size_t behind_heading(const Passage& passage, std::size_t begin, std::size_t end) {
        constexpr std::size_t longest = 20;
        if (document::length_of_ordinal(passage.text().substr(begin, end - begin)) == 0) return begin;
        const document::Paragraph& paragraph = passage.paragraph();
        const auto line =
            std::ranges::upper_bound(paragraph.lines, begin + paragraph.offset, {},
                                     [](const document::Span& span) -> std::size_t { return span.begin; });
        if (line == paragraph.lines.end()) return begin;
        const std::size_t start = line->begin - paragraph.offset;
        return start < end && start <= begin + longest ? start : begin;
    }

    /// Where the first denial stands; the body in front of it is named in a few words.
    static std::size_t find_denial(std::u16string_view text) {
        constexpr std::size_t farthest = 40;
        for (std::size_t at = 0; at < std::min(farthest, text.size()); ++at)
            if (starts_with_word(text.substr(at), denials) != 0) return at;
        return npos;
    }

    /// In front of the denial stand a number, this year and the body itself, in any order; where the paragraph begins,
    /// they may be understood.
    bool is_of_own(std::u16string_view before, bool begins) const {
        Sentence subject(before);
        const bool numbered = subject.skip(document::length_of_ordinal(subject.rest()));
        const std::uint32_t own_year = context_.document.fiscal_year;
        std::uint32_t year = subject.skip_year();
        std::u16string_view body = subject.rest();
        for (std::size_t at = 0; at < body.size() && year == 0; ++at) {
            Sentence behind(body.substr(at));
            year = behind.skip_year();
            if (year == 0) continue;
            if (!behind.rest().empty()) return false;
            body = body.substr(0, at);
        }
        if (year != 0 && year != own_year) return false;
        if (body.empty()) return begins || numbered;
        return text::is_one_of(body, own_words()) || is_own_name(text::to_utf8(body));
    }

    /// A department's tables have the money of several units.
    const text::WordList& own_words() const {
        const DocumentKind kind = context_.document.kind;
        const bool of_department = kind == DocumentKind::department_budget || kind == DocumentKind::department_final;
        return of_department ? own_department : own_unit;
    }

    /// The whole name, with or without the place in front of it.
    bool is_own_name(std::string_view body) const {
        std::string_view shorter = context_.document.organization;
        if (shorter.empty()) return false;
        if (shorter.size() > body.size()) std::swap(shorter, body);
        if (!body.ends_with(shorter)) return false;
        const std::string_view place = body.substr(0, body.size() - shorter.size());
        const auto ends_place = [&](std::string_view kind) { return place.ends_with(kind); };
        return place.empty() || std::ranges::any_of(kinds_of_place, ends_place);
    }

    /// Where only income or what is appropriated is denied, money carried over or added later may be spent.
    bool is_denied(Sentence sentence, std::u16string_view denial, const Denied& money) const {
        const std::u16string_view before = sentence.rest();
        while (sentence.skip(tails)) {
        }
        const std::u16string_view words = before.substr(0, before.size() - sentence.rest().size());
        if (!sentence.rest().empty() && !sentence.skip(conclusions)) return false;
        const bool of_spending = contains(words, u"支");
        if (contains(words, u"收入") && !of_spending) return false;
        if (money.fund != Fund::all) return of_spending || !is_carried();
        return context_.document.profile.stage == Stage::budget || !holds_word(denial, words_of_appropriation);
    }

    bool is_carried() const { return context_.document.profile.stage != Stage::budget || carries_over(context_); }

    bool is_money(const Figure& figure, const Denied& money) const {
        const Coordinates& at = figure.at;
        if (at.purpose != money.purpose || at.function != 0 || at.economic != 0) return false;
        return at.measure == Measure::budget_money && at.flow == Flow::expenditure &&
               (money.fund == Fund::all || at.fund == money.fund) && at.component == Component::total &&
               at.stage == context_.document.profile.stage && at.year == context_.document.fiscal_year &&
               !figure.column_unsure && cube::says_something(figure);
    }

    void hold_against_tables(const Passage& passage, std::size_t money, std::size_t begin, std::size_t end) {
        const std::uint32_t figure = figure_of(money);
        if (figure == none) return;
        const Words words{passage.paragraph(), begin, end};
        const std::string_view table = context_.cube.grids[context_.cube.figures[figure].view].table->schema->name;
        Finding finding = words_finding(
            rule::prose, Severity::error,
            {"agree/nothing-said", {printed(context_, words), std::string(table), place(context_, figure).text}},
            place(context_, words));
        finding.locations.push_back(place(context_, figure));
        findings_.push_back(std::move(finding));
    }

    /// The first figure of the tables with such money, looked for once.
    std::uint32_t figure_of(std::size_t money) {
        std::optional<std::uint32_t>& found = found_[money];
        if (!found) found = find(denied_money[money]);
        return *found;
    }

    std::uint32_t find(const Denied& money) const {
        const std::span tables = std::span(context_.cube.grids).first(context_.cube.grids.size() - 1);
        for (const cube::Grid& grid : tables)
            for (std::uint32_t row = 0; row < grid.rows; ++row) {
                if (grid.view->rows[row].code != 0) continue;  // of one item only
                for (std::uint32_t i = grid.at(row, 0); i < grid.at(row, 0) + grid.columns; ++i)
                    if (is_money(context_.cube.figures[i], money)) return i;
            }
        return none;
    }

    static constexpr std::uint32_t none = ~0U;

    const Context& context_;
    Findings& findings_;
    std::array<std::optional<std::uint32_t>, denied_money.size()> found_{};
};

}  // namespace

void check_nothing_said(const Context& context, const Prose& prose, Findings& findings) {
    Denials denials_said(context, findings);
    for (const Passage& passage : prose.passages()) {
        if (!speaks_of_money(passage) || !passage.money().empty()) continue;
        const std::u16string_view text = passage.text();
        for (std::size_t begin = 0; begin < text.size() && !is_full(findings);) {
            const std::size_t end = std::min(text.find(u'。', begin), text.size());
            denials_said.check(passage, begin, end);
            begin = end + 1;
        }
    }
}

}  // namespace budgetcheck::checking
