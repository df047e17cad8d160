// add/prose: an item of a table that sentences which list all its other items leave out.
#include "check/plain/code_tables.hpp"
#include "check/plain/plain.hpp"
#include "check/rule_ids.hpp"
#include "cube/amounts.hpp"
#include "document/statements_parts.hpp"
#include "text/fold.hpp"
#include "text/words.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <iterator>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace budgetcheck::checking {
namespace {

using cube::Figure;
using cube::Grid;
using document::Paragraph;
using document::Row;

constexpr std::uint32_t smallest_item = 1'000'000;
constexpr std::uint32_t piece = 100;

struct Item {
    std::uint32_t code = 0;
    std::uint32_t figure = 0;
};

/// Sorted by code, the first of each.
void put_in_order(std::vector<Item>& items) {
    if (!std::ranges::is_sorted(items, {}, &Item::code)) std::ranges::stable_sort(items, {}, &Item::code);
    const auto is_same = [](const Item& a, const Item& b) { return a.code == b.code; };
    items.erase(std::unique(items.begin(), items.end(), is_same), items.end());
}

/// Codes of all levels with the figure that the sentences give to the own year and stage.
std::vector<Item> listed_codes(const Context& context) {
    std::vector<Item> listed;
    const Grid& sentences = context.cube.grids.back();
    for (std::uint32_t i = sentences.first; i < sentences.end(); ++i) {
        const Coordinates& at = context.cube.figures[i].at;
        if (at.function != 0 && at.flow == Flow::expenditure && at.measure == Measure::budget_money &&
            at.stage == context.document.profile.stage && at.year == context.document.fiscal_year)
            listed.push_back({at.function, i});
    }
    put_in_order(listed);
    return listed;
}

/// The items of a table with their money.
std::vector<Item> printed_items(const Context& context, const Grid& grid) {
    std::vector<Item> items;
    const auto column = money_column(context, grid, Flow::expenditure);
    if (!column) return items;
    for (std::uint32_t row = 0; row < grid.rows; ++row) {
        const std::uint32_t figure = grid.at(row, *column);
        const std::uint32_t code = grid.view->rows[row].code;
        if (code >= smallest_item && context.cube.figures[figure].amount.value != 0) items.push_back({code, figure});
    }
    put_in_order(items);
    return items;
}

/// Explanations and circumstances.
template <typename Is>
bool any_paragraph(const Context& context, Is is) {
    return std::ranges::any_of(context.document.paragraphs, [&](const Paragraph& paragraph) {
        const bool speaks_of_money = paragraph.section == document::Section::explanation ||
                                     paragraph.section == document::Section::circumstances;
        return speaks_of_money && is(std::u16string_view(paragraph.text));
    });
}

/// 1万元以下的科目从略: such a list means to leave something out.
bool is_said_to_be_a_part(const Context& context) {
    static constexpr text::WordList words = u"从略|略去|不再列|以上的科目|以下的科目|其余|其他科目|其它科目|等科目";
    return any_paragraph(context, [&](std::u16string_view text) { return text::holds_word(text, words); });
}

class LeftOut {
public:
    LeftOut(const Context& context, Findings& findings)
        : context_(context), findings_(findings), listed_(listed_codes(context)) {}

    /// Of the first table of each fund: other tables have the money of several.
    void run() {
        const auto is_item = [](const Item& item) { return item.code >= smallest_item; };
        // Where the head of an item leads nowhere, it may be the one that lacks.
        const auto is_unresolved = [](const Row& row) { return row.unresolved; };
        if (std::ranges::none_of(listed_, is_item) ||
            std::ranges::any_of(context_.cube.grids.back().view->rows, is_unresolved))
            return;
        std::set<Fund> told;
        for (const Grid& grid : context_.cube.grids) {
            const document::Half& half = *grid.view->half;
            const bool of_one_fund = half.base.fund != Fund::all && half.base.fund != Fund::fiscal;
            if (!is_whole_table_of_codes(grid) || half.base.flow != Flow::expenditure || !of_one_fund) continue;
            if (told.insert(half.base.fund).second) check(grid);
        }
    }

private:
    /// Sentences that list nearly all items mean all of them.
    void check(const Grid& grid) {
        constexpr std::size_t least_listed = 3;
        constexpr std::size_t most_missing = 2;
        const std::vector<Item> printed = printed_items(context_, grid);
        std::vector<Item> missing;
        std::ranges::set_difference(printed, listed_, std::back_inserter(missing), {}, &Item::code, &Item::code);
        if (missing.empty() || missing.size() > most_missing || printed.size() < missing.size() + least_listed) return;
        // Sentences of this year's money do not list what only goes on with that of the last.
        if (carries_over(context_) || is_said_to_be_a_part(context_) ||
            (missing.size() > 1 && is_told(value(missing[0]) + value(missing[1]))))
            return;
        for (const Item& item : missing)
            if (!is_named(grid, item) && !is_told_above(item.code) && !is_told(value(item))) report(item);
    }

    std::int64_t value(const Item& item) const { return context_.cube.figures[item.figure].amount.value; }

    /// A sentence that names it may be one whose amount was not read.
    bool is_named(const Grid& grid, const Item& item) const {
        const std::u16string_view name = grid.view->rows[context_.cube.figures[item.figure].row].name;
        return any_paragraph(context_, [&](std::u16string_view text) { return text.find(name) != text.npos; });
    }

    /// A sentence that gives its amount may call it otherwise, understood or not.
    bool is_told(std::int64_t amount) const {
        const auto figures = context_.cube.grids.back().figures(context_.cube.figures);
        const auto is_it = [&](const Amount& other) { return std::abs(other.value - amount) <= other.half_width; };
        const auto prints_it = [&](const document::Span& place) {
            const document::PrintedAmount printed = printed_amount(place);
            return std::ranges::any_of(std::array{document::Unit::ten_thousand_yuan, document::Unit::yuan},
                                       [&](document::Unit unit) {
                                           const auto other = cube::to_amount(printed, unit);
                                           return other && is_it(*other);
                                       });
        };
        return std::ranges::any_of(
                   figures,
                   [&](const Figure& figure) { return cube::says_something(figure) && is_it(figure.amount); }) ||
               std::ranges::any_of(context_.document.narrative.not_understood, prints_it);
    }

    /// Its unit may stand on the next line.
    document::PrintedAmount printed_amount(const document::Span& place) const {
        const std::u16string_view line = context_.text.lines()[place.line].folded;
        const std::u16string digits = text::bare(line.substr(place.begin, place.end - place.begin));
        const document::Number number = document::scan_number(digits, 0);
        return {place, number.mantissa, number.decimals};
    }

    /// Is its section or class listed, and no item of it?
    bool is_told_above(std::uint32_t code) const {
        for (std::uint32_t upper = code / piece; upper != 0; upper /= piece) {
            const auto is_below = [&](const Item& item) {
                std::uint32_t above = item.code / piece;
                while (above > upper) above /= piece;
                return item.code >= smallest_item && above == upper;
            };
            if (std::ranges::binary_search(listed_, upper, {}, &Item::code) && std::ranges::none_of(listed_, is_below))
                return true;
        }
        return false;
    }

    void report(const Item& item) {
        const auto items = std::ranges::lower_bound(listed_, smallest_item, {}, &Item::code);
        const auto after = std::upper_bound(items, listed_.end(), item.code,
                                            [](std::uint32_t code, const Item& other) { return code < other.code; });
        const auto beside = after == items ? after : std::prev(after);
        Finding finding =
            words_finding(rule::item_sum, Severity::warning,
                          {"add/prose-missing",
                           {std::to_string(item.code), row_name(context_, context_.cube.figures[item.figure]),
                            place(context_, item.figure).text}},
                          place(context_, beside->figure));
        finding.value_kind = ValueKind::amount;
        finding.locations.push_back(place(context_, item.figure));
        findings_.push_back(std::move(finding));
    }

    const Context& context_;
    Findings& findings_;
    std::vector<Item> listed_;
};

}  // namespace

void check_items_left_out(const Context& context, Findings& findings) { LeftOut(context, findings).run(); }

}  // namespace budgetcheck::checking
