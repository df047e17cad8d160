// add/rollup, add/prose: rows of codes below a section and items of the narrative that another table has.
#include "check/plain/plain.hpp"
#include "check/rule_ids.hpp"
#include "document/schema.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
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
            if (is_whole_table_of_codes(grid)) note(grid);
        for (const Place& place : without_parts_)
            if (!is_full(findings_)) look_elsewhere(place);
    }

private:
    void note(const Grid& grid) {
        std::vector<bool> has_parts(grid.rows);
        std::array<bool, lowest_level + 1> levels{};
        for (std::uint32_t row = 0; row < grid.rows; ++row) {
            const Row& part = grid.view->rows[row];
            levels[std::min<std::uint32_t>(part.level, lowest_level)] = true;
            if (part.parent < 0) continue;
            has_parts[static_cast<std::size_t>(part.parent)] = true;
            first_part_.try_emplace({&grid, static_cast<std::uint32_t>(part.parent)}, row);
        }
        for (std::uint32_t row = 0; row < grid.rows; ++row) {
            const Row& whole = grid.view->rows[row];
            if (whole.is_total || whole.code == 0 || whole.level >= lowest_level) continue;
            if (has_parts[row]) with_parts_.try_emplace(whole.code, Place{&grid, row});
            else if (levels[whole.level + 1U]) without_parts_.push_back({&grid, row});
        }
    }

    std::int64_t value(const Place& place) const { return context_.cube.figures[place.figure()].amount.value; }

    void look_elsewhere(const Place& place) {
        const Row& row = place.grid->view->rows[place.row];
        const auto found = with_parts_.find(row.code);
        if (found == with_parts_.end() || value(place) == 0 || value(found->second) != value(place)) return;
        const Place part{found->second.grid, first_part_.at({found->second.grid, found->second.row})};
        const Row& missing = part.grid->view->rows[part.row];
        Finding finding = words_finding(
            rule::rollup, Severity::error,
            {"add/parts-missing", {text::to_utf8(row.name), std::to_string(missing.code), text::to_utf8(missing.name)}},
            checking::place(context_, place.figure()));
        finding.value_kind = ValueKind::amount;
        finding.locations.push_back(checking::place(context_, part.figure()));
        findings_.push_back(std::move(finding));
    }

    const Context& context_;
    Findings& findings_;
    std::vector<Place> without_parts_;
    std::map<std::uint32_t, Place> with_parts_;  ///< by code
    std::map<std::pair<const Grid*, std::uint32_t>, std::uint32_t> first_part_;
};

// Items that no sentence lists ----------------------------------------------------------------------------------------

/// The last figure of each item that the sentences give to the own year and stage.
std::map<std::uint32_t, std::uint32_t> listed_items(const Context& context) {
    std::map<std::uint32_t, std::uint32_t> items;
    const Grid& sentences = context.cube.grids.back();
    for (std::uint32_t i = sentences.first; i < sentences.end(); ++i) {
        const Coordinates& at = context.cube.figures[i].at;
        if (at.function >= smallest_item && at.flow == Flow::expenditure && at.measure == Measure::budget_money &&
            at.stage == context.document.profile.stage && at.year == context.document.fiscal_year)
            items[at.function] = i;
    }
    return items;
}

/// The items of a table with their money.
std::map<std::uint32_t, std::uint32_t> printed_items(const Context& context, const Grid& grid) {
    std::map<std::uint32_t, std::uint32_t> items;
    for (std::uint32_t row = 0; row < grid.rows; ++row) {
        const std::uint32_t figure = grid.at(row, 0);
        const std::uint32_t code = grid.view->rows[row].code;
        if (code >= smallest_item && context.cube.figures[figure].amount.value != 0) items.try_emplace(code, figure);
    }
    return items;
}

/// A sentence that names it may be one whose amount was not read.
bool is_named(const Context& context, std::u32string_view name) {
    return std::ranges::any_of(context.document.paragraphs, [&](const document::Paragraph& paragraph) {
        return paragraph.section == document::Section::explanation && paragraph.text.find(name) != name.npos;
    });
}

/// Sentences that list nearly all items of a table of one fund mean all of them.
void check_items_listed(const Context& context, const Grid& grid, const std::map<std::uint32_t, std::uint32_t>& listed,
                        Findings& findings) {
    constexpr std::size_t least_listed = 3;
    constexpr std::size_t most_missing = 2;
    const auto printed = printed_items(context, grid);
    std::vector<std::pair<std::uint32_t, std::uint32_t>> missing;
    for (const auto& item : printed)
        if (!listed.contains(item.first)) missing.push_back(item);
    if (missing.size() > most_missing || printed.size() < missing.size() + least_listed) return;
    for (const auto& [code, figure] : missing) {
        if (is_named(context, grid.view->rows[context.cube.figures[figure].row].name)) continue;
        const auto after = listed.upper_bound(code);
        const auto beside = after == listed.begin() ? after : std::prev(after);
        Finding finding = words_finding(
            rule::item_sum, Severity::warning,
            {"add/prose-missing",
             {std::to_string(code), row_name(context, context.cube.figures[figure]), place(context, figure).text}},
            place(context, beside->second));
        finding.value_kind = ValueKind::amount;
        finding.locations.push_back(place(context, figure));
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
