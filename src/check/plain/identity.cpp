// structure/year and structure/organization: titles, notes and the lines over the tables speak of one year and one
// body.
#include "document/identity.hpp"

#include "check/plain/plain.hpp"
#include "check/plain/wording.hpp"
#include "check/rule_ids.hpp"
#include "text/fold.hpp"
#include "text/number_set.hpp"
#include "text/search.hpp"

#include <algorithm>
#include <optional>

namespace budgetcheck::checking {
namespace {

using document::Span;
using document::Table;

/// The digits of a year inside a span, for marking them.
Span year_place(const Context& context, const Span& span, std::uint16_t year) {
    const std::u16string digits = in_digits(year);
    const std::size_t at = context.text.lines()[span.line].folded.find(digits, span.begin);
    if (at == std::u16string_view::npos || at >= span.end) return span;
    return {span.line, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + digits.size())};
}

void check_year(const Context& context, const Table& table, const Span& span, std::string_view key,
                Findings& findings) {
    const auto folded = context.text.lines()[span.line].folded.substr(span.begin, span.end - span.begin);
    const auto year = document::title_year(text::BareText(folded).view());
    if (!year || *year == context.document.fiscal_year) return;
    Finding finding = words_finding(
        rule::year, Severity::error,
        {key, {std::to_string(*year), std::to_string(context.document.fiscal_year), std::string(table.schema->name)}},
        place(context, table, year_place(context, span, *year)));
    finding.expected = std::to_string(context.document.fiscal_year);
    finding.actual = std::to_string(*year);
    findings.push_back(std::move(finding));
}

bool contains(std::u16string_view whole, std::u16string_view part) {
    return whole.find(part) != std::u16string_view::npos;
}

void check_body_label(const Context& context, const Table& table, Findings& findings) {
    const Span& span = table.body_label;
    const bool unit_document = context.document.kind == DocumentKind::unit_budget;
    if (!unit_document && context.document.kind != DocumentKind::department_budget) return;
    const text::BareText bare(context.text.lines()[span.line].folded.substr(span.begin, span.end - span.begin));
    const std::u16string_view label = bare.view();
    const std::u16string_view expected = unit_document ? u"编制单位" : u"编制部门";
    if (!label.starts_with(u"编制") || text::is_same(label, expected)) return;
    findings.push_back(words_finding(rule::organization, Severity::warning,
                                     {"structure/organization-kind", {printed(context, span), text::to_utf8(expected)}},
                                     place(context, table, span)));
    findings.back().expected = text::to_utf8(expected);
    findings.back().actual = printed(context, span);
}

bool is_outside_tables(document::LineRole role) {
    using document::LineRole;
    return role == LineRole::contents || role == LineRole::title || role == LineRole::prose ||
           role == LineRole::unknown;
}

/// Sentences of paragraphs have their own check.
text::NumberSet lines_of_paragraphs(const document::Document& document) {
    text::NumberSet lines;
    for (const document::Paragraph& paragraph : document.paragraphs)
        for (const Span& line : paragraph.lines) lines.insert(line.line);
    return lines;
}

const text::Line& line_at(const text::Text& text, const char16_t* bare) {
    const auto behind =
        std::ranges::upper_bound(text.lines(), bare, {}, [](const text::Line& line) { return line.bare.data(); });
    return *std::prev(behind);
}

/// 第三部分 云溪区档案局202年度部门决算情况说明: on the cover, in the contents and the headings.
void check_damaged_years(const Context& context, Findings& findings) {
    constexpr std::size_t longest_heading = 50;
    constexpr std::u16string_view year_sign = u"年度";
    const std::u16string_view bare = context.text.bare(0, context.text.lines().size());
    std::optional<text::NumberSet> in_paragraphs;  // seldom needed
    for (std::size_t sign = text::find_word(bare, year_sign); sign != npos && !is_full(findings);
         sign = text::find_word(bare, year_sign, sign + 1)) {
        std::size_t begin = sign;
        while (begin > 0 && text::is_digit(bare[begin - 1])) --begin;
        if (!is_damaged_year(bare, begin, sign)) continue;
        const text::Line& line = line_at(context.text, bare.data() + begin);
        if (line.bare.size() > longest_heading || !is_outside_tables(context.document.roles[line.index])) continue;
        if (!in_paragraphs) in_paragraphs = lines_of_paragraphs(context.document);
        if (in_paragraphs->has(line.index)) continue;
        const auto in_line = static_cast<std::size_t>(bare.data() + begin - line.bare.data());
        const Span span{line.index, text::Text::index(line, in_line),
                        text::Text::index(line, in_line + sign - begin) + 1};
        const std::string printed = text::to_utf8(bare.substr(begin, sign + 1 - begin));
        findings.push_back(
            words_finding(rule::year, Severity::warning, {"structure/year-damaged", {printed}}, place(context, span)));
    }
}

/// The bodies named over the tables, as compared. Mostly all tables print the same name.
class Bodies {
public:
    explicit Bodies(const Context& context) {
        named_.reserve(context.document.tables.size());
        std::u16string_view last_printed;
        for (const Table& table : context.document.tables) {
            const Span& span = table.body_name;
            if (span.end == 0) continue;
            const auto printed = context.text.lines()[span.line].folded.substr(span.begin, span.end - span.begin);
            const bool same = !named_.empty() && text::is_same(printed, last_printed);
            const std::size_t body = same ? named_.back().body : number_of(document::body_name(printed));
            last_printed = printed;
            ++votes_[body];
            named_.push_back({&table, body});
        }
    }

    /// None where the table names no body.
    const std::u16string* name_over(const Table& table) const {
        const auto found = std::ranges::lower_bound(named_, &table, {}, &Named::table);
        return found == named_.end() || found->table != &table ? nullptr : &names_[found->body];
    }

    /// The name most tables carry; empty where no name stands over more than one.
    std::u16string_view own_name() const {
        if (names_.empty()) return {};
        const auto most = std::ranges::max_element(votes_);
        return *most > 1 ? names_[static_cast<std::size_t>(most - votes_.begin())] : std::u16string_view();
    }

private:
    struct Named {
        const Table* table = nullptr;
        std::size_t body = 0;
    };

    std::size_t number_of(std::u16string name) {
        const auto known = std::ranges::find(names_, name);
        const auto number = static_cast<std::size_t>(known - names_.begin());
        if (known != names_.end()) return number;
        names_.push_back(std::move(name));
        votes_.push_back(0);
        return number;
    }

    std::vector<Named> named_;  ///< in the order of the tables
    std::vector<std::u16string> names_;
    std::vector<std::size_t> votes_;
};

void check_body_name(const Context& context, const Table& table, std::u16string_view name, std::u16string_view own,
                     Findings& findings) {
    // A name with and without an addition in brackets is one name.
    if (own.empty() || text::is_same(name, own) || contains(own, name) || contains(name, own)) return;
    findings.push_back(words_finding(rule::organization, Severity::warning,
                                     {"structure/organization", {text::to_utf8(name), text::to_utf8(own)}},
                                     place(context, table, table.body_name)));
}

}  // namespace

void check_years(const Context& context, Findings& findings) {
    if (context.document.fiscal_year == 0) return;
    check_damaged_years(context, findings);
    for (const Table& table : context.document.tables) {
        check_year(context, table, table.title_place, "structure/year", findings);
        if (table.status != TableStatus::empty) continue;
        for (const Span& note : table.notes) check_year(context, table, note, "structure/year-note", findings);
    }
}

void check_organization(const Context& context, Findings& findings) {
    const Bodies bodies(context);
    const std::u16string_view own = bodies.own_name();
    for (const Table& table : context.document.tables) {
        if (table.body_label.end != 0) check_body_label(context, table, findings);
        if (const std::u16string* name = bodies.name_over(table)) check_body_name(context, table, *name, own, findings);
    }
}

}  // namespace budgetcheck::checking
