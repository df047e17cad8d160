// Titles, cover and the lines over the tables vote; the majority is the document's own.
#include "document/identity.hpp"

#include "document/names.hpp"
#include "text/fold.hpp"
#include "text/search.hpp"

#include <algorithm>
#include <functional>
#include <map>

namespace budgetcheck::document {
namespace {

constexpr std::size_t npos = std::u16string_view::npos;
constexpr std::size_t cover_lines = 60;
constexpr std::size_t longest_heading = 60;
constexpr text::WordList unit_titles = u"单位预算|单位决算";
constexpr text::WordList department_titles = u"部门预算|部门决算";
constexpr text::WordList accounts_headings = u"部门决算|单位决算";
constexpr text::WordList behind_accounts = u"表|情况说明";

bool is_year(std::uint32_t value) { return value >= 2000 && value < 2100; }

/// The first 20xx before 年 (度 or not) in a bare line.
std::optional<std::uint16_t> find_year(std::u16string_view bare) {
    const auto next = [&](std::size_t from) {
        return text::find_character(bare, from, [](char16_t c) { return c == u'年'; });
    };
    for (std::size_t at = next(0); at < bare.size(); at = next(at + 1)) {
        if (at < 4) continue;
        std::uint32_t value = 0;
        bool digits = at == 4 || !text::is_digit(bare[at - 5]);
        for (std::size_t i = at - 4; i < at; ++i) {
            digits = digits && text::is_digit(bare[i]);
            value = value * 10 + static_cast<std::uint32_t>(bare[i] - u'0');
        }
        if (digits && is_year(value)) return static_cast<std::uint16_t>(value);
    }
    return std::nullopt;
}

/// The key with most votes, of several the first.
template <typename Votes>
typename Votes::key_type majority(const Votes& votes) {
    typename Votes::key_type best{};
    int most = 0;
    for (const auto& [key, count] : votes)
        if (count > most) {
            best = key;
            most = count;
        }
    return best;
}

struct Cover {
    std::optional<std::uint16_t> year;
    bool unit = false;
    bool department = false;
    bool final_accounts = false;
};

Cover read_cover(const text::Text& text) {
    constexpr auto begins_mark = [](char16_t c) { return (c == u'决') | (c == u'目'); };
    Cover cover;
    const std::size_t last = std::min(text.lines().size(), cover_lines);
    for (std::size_t i = 0; i < last; ++i) {
        const std::u16string_view bare = text.lines()[i].bare;
        if (!cover.year) cover.year = find_year(bare);
        cover.unit = cover.unit || text::ends_with_word(bare, unit_titles) != 0;
        cover.department = cover.department || text::ends_with_word(bare, department_titles) != 0;
        if (text::find_character(bare, 0, begins_mark) == bare.size()) continue;
        if (text::find_word(bare, u"决算") != npos) cover.final_accounts = true;
        if (text::find_word(bare, u"目录") != npos) break;
    }
    return cover;
}

/// How often the document says that it is a unit's or a department's.
struct Votes {
    int unit = 0;
    int department = 0;
};

void identify_kind(const Cover& cover, const text::Text& text, Votes votes, Document& document) {
    auto& [unit, department] = votes;
    unit += cover.unit ? 3 : 0;
    department += cover.department ? 3 : 0;
    for (const Table& table : document.tables) {
        if (table.title.find(u"部门财") != std::u16string::npos || table.title.find(u"年部门") != std::u16string::npos)
            ++department;
        if (table.title.find(u"单位") != std::u16string::npos) ++unit;
        if (table.body_label.end == 0) continue;
        const Span& label = table.body_label;
        const auto printed = text.lines()[label.line].folded.substr(label.begin, label.end - label.begin);
        if (printed.find(u"部门") != std::u16string_view::npos) ++department;
        else ++unit;
    }
    if (unit == department) return;
    const bool final_accounts =
        document.tables.empty() ? cover.final_accounts : document.profile.stage == Stage::final_accounts;
    if (unit > department) document.kind = final_accounts ? DocumentKind::unit_final : DocumentKind::unit_budget;
    else document.kind = final_accounts ? DocumentKind::department_final : DocumentKind::department_budget;
}

/// Several tables, and in none of them a figure: nobody has filled them in.
bool is_blank(const Document& document) {
    constexpr std::size_t few = 3;
    const auto says_nothing = [](const PrintedAmount& amount) { return amount.nil || amount.mantissa == 0; };
    const auto is_empty = [&](const View& view) { return std::ranges::all_of(view.amounts, says_nothing); };
    const auto lost = [](const Table& table) {
        return table.scrambled || std::ranges::any_of(table.unread, &UnreadLine::has_amount);
    };
    return document.tables.size() >= few && std::ranges::all_of(document.tables, [&](const Table& table) {
               return !lost(table) && std::ranges::all_of(table.views, is_empty);
           });
}

/// 第二部分〈body〉2024年度部门决算表: headings name the body where no table does.
struct Heading {
    std::u16string_view body;
    bool department = false;
};

std::optional<Heading> heading_of_accounts(std::u16string_view bare) {
    constexpr std::u16string_view year_mark = u"年度";
    constexpr std::size_t year_digits = 4;
    if (bare.size() > longest_heading) return std::nullopt;
    const auto words = bare.substr(0, bare.size() - text::ends_with_word(bare, behind_accounts));
    if (text::ends_with_word(words, accounts_headings) == 0) return std::nullopt;
    const std::size_t year = bare.find(year_mark);
    if (year == std::u16string_view::npos || year <= year_digits) return std::nullopt;
    const Heading heading{without_ordinal(without_part(bare.substr(0, year - year_digits))),
                          bare.find(u"部门决算") != std::u16string_view::npos};
    if (heading.body.empty()) return std::nullopt;
    return heading;
}

}  // namespace

std::optional<std::uint16_t> title_year(std::u16string_view bare_title) { return find_year(bare_title); }

std::u16string body_name(std::u16string_view printed) {
    std::u16string name = text::bare(printed);
    for (const std::u16string_view kind : {u"(部门)", u"(单位)"})
        if (name.ends_with(kind)) name.resize(name.size() - kind.size());
    return name;
}

void identify(const text::Text& text, std::span<const HeadingLine> headings, Document& document) {
    const Cover cover = read_cover(text);
    std::map<std::uint16_t, int, std::greater<>> years;  // what is left over is of an earlier one
    std::map<std::u16string, int> bodies;
    if (cover.year) ++years[*cover.year];
    std::u16string_view last_printed;
    int* votes_of_last = nullptr;  // mostly all tables print the same name
    for (const Table& table : document.tables) {
        if (const auto year = title_year(table.title)) ++years[*year];
        for (const Span& note : table.notes)
            if (const auto year = find_year(text.lines()[note.line].bare)) ++years[*year];
        const Span& name = table.body_name;
        if (name.end == 0) continue;
        const auto printed = text.lines()[name.line].folded.substr(name.begin, name.end - name.begin);
        if (votes_of_last == nullptr || printed != last_printed) votes_of_last = &bodies[body_name(printed)];
        last_printed = printed;
        ++*votes_of_last;
    }
    Votes votes;
    for (const HeadingLine& printed : headings) {
        const std::u16string_view bare = printed.line->bare;
        const auto heading = heading_of_accounts(bare);
        if (!heading) continue;
        ++(heading->department ? votes.department : votes.unit);
        if (const auto year = find_year(bare)) ++years[*year];
        ++bodies[std::u16string(heading->body)];
    }
    document.fiscal_year = majority(years);
    document.organization = text::to_utf8(majority(bodies));
    if (is_blank(document)) {
        document.kind = DocumentKind::blank_template;
        return;
    }
    identify_kind(cover, text, votes, document);
}

}  // namespace budgetcheck::document
