// add/rollup, add/prose: rows of codes below a section and items of the narrative that another table has.
#include "check/plain/plain.hpp"
#include "check/rule_ids.hpp"
#include "document/schema.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <span>
#include <vector>

namespace budgetcheck::checking {
namespace {

using cube::Grid;
using document::Row;
using document::RowScheme;

constexpr std::uint32_t smallest_item = 1'000'000;
constexpr std::uint32_t lowest_level = 3;

bool is_whole_table_of_codes(const Grid& grid) {
    return grid.view->half->rows == RowScheme::functional_codes && !grid.open && grid.columns != 0;
}

// Sections without items ----------------------------------------------------------------------------------------------

struct Place {
    const Grid* grid = nullptr;
    std::uint32_t row = 0;

    std::uint32_t figure() const { return grid->at(row, 0); }
};

class SectionsWithoutItems {
public:
    SectionsWithoutItems(const Context& context, Findings& findings) : context_(context), findings_(findings) {}

    void run() {
        for (const Grid& grid : context_.cube.grids)
            if (is_whole_table_of_codes(grid)) look_through(grid);
    }

private:
    void look_through(const Grid& grid) {
        const std::span<const Row> rows = grid.view->rows;
        for (std::uint32_t row = 0; row < grid.rows; ++row) {
            const Row& whole = rows[row];
            if (whole.is_total || whole.code == 0 || whole.level >= lowest_level || first_part(grid, row)) continue;
            const auto is_below = [&](const Row& other) { return other.level == whole.level + 1U; };
            if (!is_full(findings_) && std::ranges::any_of(rows, is_below)) look_elsewhere({&grid, row});
        }
    }

    /// Mostly the parts of a row begin right behind it.
    static std::optional<std::uint32_t> first_part(const Grid& grid, std::uint32_t row) {
        const std::span<const Row> behind = std::span<const Row>(grid.view->rows).subspan(row + 1);
        const auto part = std::ranges::find(behind, static_cast<std::int64_t>(row), &Row::parent);
        if (part == behind.end()) return std::nullopt;
        return row + 1 + static_cast<std::uint32_t>(part - behind.begin());
    }

    std::int64_t value(const Place& place) const { return context_.cube.figures[place.figure()].amount.value; }

    void look_elsewhere(const Place& place) {
        const std::uint32_t code = place.grid->view->rows[place.row].code;
        if (value(place) == 0) return;
        for (const Grid& grid : context_.cube.grids) {
            if (!is_whole_table_of_codes(grid)) continue;
            const std::span<const Row> rows = grid.view->rows;
            const auto same = std::ranges::find(rows, code, &Row::code);
            const auto row = static_cast<std::uint32_t>(same - rows.begin());
            if (same == rows.end() || value({&grid, row}) != value(place)) continue;
            if (const auto part = first_part(grid, row)) return report(place, {&grid, *part});
        }
    }

    void report(const Place& whole, const Place& part) {
        const Row& row = whole.grid->view->rows[whole.row];
        const Row& missing = part.grid->view->rows[part.row];
        Finding finding = words_finding(
            rule::rollup, Severity::error,
            {"add/parts-missing", {text::to_utf8(row.name), std::to_string(missing.code), text::to_utf8(missing.name)}},
            place(context_, whole.figure()));
        finding.value_kind = ValueKind::amount;
        finding.locations.push_back(place(context_, part.figure()));
        findings_.push_back(std::move(finding));
    }

    const Context& context_;
    Findings& findings_;
};

// Items that no sentence lists ----------------------------------------------------------------------------------------

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

/// The figure of each item that the sentences give to the own year and stage.
std::vector<Item> listed_items(const Context& context) {
    std::vector<Item> items;
    const Grid& sentences = context.cube.grids.back();
    for (std::uint32_t i = sentences.first; i < sentences.end(); ++i) {
        const Coordinates& at = context.cube.figures[i].at;
        if (at.function >= smallest_item && at.flow == Flow::expenditure && at.measure == Measure::budget_money &&
            at.stage == context.document.profile.stage && at.year == context.document.fiscal_year)
            items.push_back({at.function, i});
    }
    put_in_order(items);
    return items;
}

/// The items of a table with their money.
std::vector<Item> printed_items(const Context& context, const Grid& grid) {
    std::vector<Item> items;
    for (std::uint32_t row = 0; row < grid.rows; ++row) {
        const std::uint32_t figure = grid.at(row, 0);
        const std::uint32_t code = grid.view->rows[row].code;
        if (code >= smallest_item && context.cube.figures[figure].amount.value != 0) items.push_back({code, figure});
    }
    put_in_order(items);
    return items;
}

/// A sentence that names it may be one whose amount was not read.
bool is_named(const Context& context, std::u32string_view name) {
    return std::ranges::any_of(context.document.paragraphs, [&](const document::Paragraph& paragraph) {
        return paragraph.section == document::Section::explanation && paragraph.text.find(name) != name.npos;
    });
}

/// Sentences that list nearly all items of a table of one fund mean all of them.
void check_items_listed(const Context& context, const Grid& grid, std::span<const Item> listed, Findings& findings) {
    constexpr std::size_t least_listed = 3;
    constexpr std::size_t most_missing = 2;
    const std::vector<Item> printed = printed_items(context, grid);
    std::vector<Item> missing;
    std::ranges::set_difference(printed, listed, std::back_inserter(missing), {}, &Item::code, &Item::code);
    if (missing.size() > most_missing || printed.size() < missing.size() + least_listed) return;
    for (const Item& item : missing) {
        if (is_named(context, grid.view->rows[context.cube.figures[item.figure].row].name)) continue;
        const auto after = std::ranges::upper_bound(listed, item.code, {}, &Item::code);
        const auto beside = after == listed.begin() ? after : std::prev(after);
        Finding finding =
            words_finding(rule::item_sum, Severity::warning,
                          {"add/prose-missing",
                           {std::to_string(item.code), row_name(context, context.cube.figures[item.figure]),
                            place(context, item.figure).text}},
                          place(context, beside->figure));
        finding.value_kind = ValueKind::amount;
        finding.locations.push_back(place(context, item.figure));
        findings.push_back(std::move(finding));
    }
}

/// Of the first table of each fund. Where the head of an item leads nowhere, it may be the one that lacks.
void check_items_listed(const Context& context, Findings& findings) {
    const auto listed = listed_items(context);
    const auto is_unresolved = [](const Row& row) { return row.unresolved; };
    if (listed.empty() || std::ranges::any_of(context.cube.grids.back().view->rows, is_unresolved)) return;
    // Sentences of this year's money do not list what only goes on with that of the last.
    const auto is_carried = [](const cube::Figure& figure) {
        return figure.at.flow == Flow::opening && figure.amount.value != 0;
    };
    if (std::ranges::any_of(context.cube.figures, is_carried)) return;
    std::set<Fund> told;
    for (const Grid& grid : context.cube.grids) {
        const document::Half& half = *grid.view->half;
        if (!is_whole_table_of_codes(grid) || half.base.flow != Flow::expenditure || half.base.fund == Fund::all)
            continue;
        if (told.insert(half.base.fund).second) check_items_listed(context, grid, listed, findings);
    }
}

}  // namespace

void check_left_out(const Context& context, Findings& findings) {
    if (context.cube.grids.empty()) return;
    SectionsWithoutItems(context, findings).run();
    check_items_listed(context, findings);
}

}  // namespace budgetcheck::checking
