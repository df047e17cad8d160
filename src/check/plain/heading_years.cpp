// structure/year: the cover, the contents and the headings are of the document's own year.
#include "check/plain/plain.hpp"
#include "check/plain/wording.hpp"
#include "check/rule_ids.hpp"
#include "document/headings.hpp"
#include "document/identity.hpp"
#include "text/search.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>

namespace budgetcheck::checking {
namespace {

using document::HeadingLine;
using document::LineRole;

constexpr std::size_t longest_heading = 60;

/// How lines end that a document of its stage heads with its own year only.
struct OwnWords {
    text::WordList endings;
    text::WordList others;  ///< with which the line may speak of another year
};
constexpr OwnWords of_budgets{u"编制说明|预算情况说明|预算表|预算总表|部门预算|单位预算",
                              u"执行|完成|调整|决算|上年|规划|计划"};
constexpr OwnWords of_accounts{u"部门决算|单位决算|决算表|决算情况说明|决算情况", u"预算|上年|规划|计划"};

const OwnWords& own_words(Stage stage) { return stage == Stage::final_accounts ? of_accounts : of_budgets; }

struct PrintedYear {
    const text::Line* line = nullptr;
    std::size_t begin = 0;  ///< in the bare line
    std::uint32_t value = 0;
};

std::optional<PrintedYear> find_year(const text::Line& line) {
    const auto year = document::title_year(line.bare);
    if (!year) return std::nullopt;
    return PrintedYear{&line, line.bare.find(in_digits(*year)), *year};
}

/// The one year of a heading that speaks of the document itself.
std::optional<PrintedYear> own_year(const HeadingLine& heading, const OwnWords& own) {
    const std::u16string_view words = heading.words;
    if (words.size() > longest_heading || text::ends_with_word(words, own.endings) == 0) return std::nullopt;
    const auto year = find_year(*heading.line);
    if (!year || holds_word(words, own.others)) return std::nullopt;
    const bool one = heading.line->bare.find(u'年', year->begin + year_digits + 1) == npos;
    return one ? year : std::nullopt;
}

/// (2026年度) alone in the line below the heading of a project form.
std::optional<PrintedYear> year_below(const Context& context, const HeadingLine& heading) {
    constexpr std::size_t most_blank_lines = 2;
    constexpr std::u16string_view without_digits = u"(年度)";
    const auto& lines = context.text.lines();
    std::size_t below = heading.line->index + 1;
    const std::size_t last = std::min(below + most_blank_lines, lines.size() - 1);
    while (below < last && lines[below].bare.empty()) ++below;
    if (below > last) return std::nullopt;
    const std::u16string_view bare = lines[below].bare;
    if (bare.size() != without_digits.size() + year_digits || bare.front() != u'(' || !bare.ends_with(u"年度)"))
        return std::nullopt;
    return document::section_headed(heading.words) == document::Section::form ? find_year(lines[below]) : std::nullopt;
}

bool is_title_of_table(const Context& context, std::uint32_t line) {
    const auto& tables = context.document.tables;
    return std::ranges::any_of(tables, [&](const document::Table& table) { return table.title_place.line == line; });
}

void report(const Context& context, const PrintedYear& year, Findings& findings) {
    const text::Line& line = *year.line;
    const document::Span span{line.index, text::Text::index(line, year.begin),
                              text::Text::index(line, year.begin + year_digits - 1) + 1};
    const std::string own = std::to_string(context.document.fiscal_year);
    Finding finding =
        words_finding(rule::year, Severity::warning, {"structure/year-heading", {std::to_string(year.value), own}},
                      place(context, span));
    finding.value_kind = ValueKind::date;
    finding.expected = own;
    finding.actual = std::to_string(year.value);
    findings.push_back(std::move(finding));
}

}  // namespace

void check_heading_years(const Context& context, Findings& findings) {
    const std::uint32_t own = context.document.fiscal_year;
    if (own == 0) return;
    const OwnWords& words = own_words(context.document.profile.stage);
    const std::u16string last_year = in_digits(own - 1);
    for (const HeadingLine& heading : context.headings) {
        const bool may_be_left = text::find_word(heading.line->bare, last_year) != npos;  // seldom
        const auto year = may_be_left ? own_year(heading, words) : year_below(context, heading);
        if (!year || year->value + 1 != own) continue;
        const std::uint32_t line = heading.line->index;
        const LineRole role = context.document.roles[line];
        const bool in_table = role == LineRole::row || role == LineRole::header || role == LineRole::note;
        if (!in_table && !is_title_of_table(context, line)) report(context, *year, findings);
    }
}

}  // namespace budgetcheck::checking
