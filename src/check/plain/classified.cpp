// agree/table: money that two tables give to different codes, while all their other rows are of the same ones. Tables
// of different money (income and expenditure, all and general) are compared where all their other figures are equal.
#include "check/plain/plain.hpp"
#include "check/rule_ids.hpp"
#include "codes/code_table.hpp"
#include "document/schema.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace budgetcheck::checking {
namespace {

using cube::Figure;
using cube::Grid;
using cube::Key;
using document::CodeState;
using document::Row;

struct Entry {
    std::uint32_t code = 0;
    std::uint32_t figure = 0;
};

/// The codes of one level to which a table gives money of one kind.
struct Listing {
    const Grid* grid = nullptr;
    Key key = 0;  ///< of the money, without code
    int level = 0;
    std::vector<Entry> entries;  ///< by code
};

bool is_of_functions(const Figure& figure) {
    const Coordinates& at = figure.at;
    return at.function != 0 && at.economic == 0 && at.measure == Measure::budget_money &&
           (at.flow == Flow::expenditure || at.flow == Flow::income) && at.component == Component::total &&
           at.purpose == Purpose::all && at.fund != Fund::general_of_year && figure.amount.value != 0;
}

class Classifications {
public:
    Classifications(const Context& context, Findings& findings) : context_(context), findings_(findings) {}

    void run() {
        const auto tables = std::span(context_.cube.grids).first(context_.cube.grids.size() - 1);
        for (const Grid& grid : tables)
            if (!grid.open) list(grid);
        // Classes first: the rows below one that is named wrongly say nothing more.
        constexpr int lowest_level = 3;
        for (int level = 1; level <= lowest_level; ++level)
            for (std::size_t a = 0; a < listings_.size(); ++a)
                for (std::size_t b = a + 1; b < listings_.size(); ++b)
                    if (listings_[a].level == level && listings_[b].level == level) compare(listings_[a], listings_[b]);
    }

private:
    void list(const Grid& grid) {
        const std::size_t before = listings_.size();
        for (std::uint32_t column = 0; column < grid.columns; ++column) {
            if (!may_be_of_functions(grid, column)) continue;
            for (std::uint32_t row = 0; row < grid.rows; ++row) {
                const std::uint32_t i = grid.at(row, column);
                const Figure& figure = context_.cube.figures[i];
                if (is_of_functions(figure))
                    listing_of(grid, figure, before).entries.push_back({figure.at.function, i});
            }
        }
        for (Listing& listing : std::span(listings_).subspan(before))
            if (!std::ranges::is_sorted(listing.entries, {}, &Entry::code))
                std::ranges::sort(listing.entries, {}, &Entry::code);
    }

    /// Parts of the money, and columns without functions, are so in their last row too.
    bool may_be_of_functions(const Grid& grid, std::uint32_t column) const {
        if (grid.rows == 0) return false;
        const Coordinates& at = context_.cube.figures[grid.at(grid.rows - 1, column)].at;
        return at.component == Component::total && at.economic == 0;
    }

    Listing& listing_of(const Grid& grid, const Figure& figure, std::size_t first) {
        const Key money = cube::key_field::code.with(figure.key, 0U);
        const int level = codes::kind_of(figure.at.function).level;
        for (Listing& listing : std::span(listings_).subspan(first))
            if (listing.level == level && listing.key == money) return listing;
        Listing& listing = listings_.emplace_back(Listing{&grid, money, level, {}});
        listing.entries.reserve(grid.rows);
        return listing;
    }

    void compare(const Listing& a, const Listing& b) {
        constexpr std::size_t least_in_common = 1;
        constexpr std::size_t least_equal = 2;
        const std::size_t others = a.key == b.key ? least_in_common : least_equal;
        if (a.entries.size() != b.entries.size() || a.entries.size() <= others || is_full(findings_)) return;
        const auto odd = odd_ones(a, b);
        if (!odd || !is_same_money(odd->first, odd->second) || !is_certain(odd->first) || !is_certain(odd->second))
            return;
        if (!is_new(*a.grid, *b.grid, odd->first.code, odd->second.code)) return;
        const auto of_first = votes(a, odd->first.code);
        const auto of_second = votes(a, odd->second.code);
        if (of_first <= of_second) report(odd->first, odd->second, of_first < of_second);
        else report(odd->second, odd->first, true);
    }

    /// The one entry of each whose code the other lacks; nothing where there are more, or where the rest differs.
    std::optional<std::pair<Entry, Entry>> odd_ones(const Listing& a, const Listing& b) const {
        std::optional<Entry> of_a;
        std::optional<Entry> of_b;
        auto left = a.entries.begin();
        auto right = b.entries.begin();
        while (left != a.entries.end() || right != b.entries.end()) {
            const bool only_left = right == b.entries.end() || (left != a.entries.end() && left->code < right->code);
            const bool only_right = left == a.entries.end() || (!only_left && right->code < left->code);
            if (!only_left && !only_right) {
                if (a.key != b.key && !is_same_money(*left, *right)) return std::nullopt;
                ++left;
                ++right;
                continue;
            }
            std::optional<Entry>& odd = only_left ? of_a : of_b;
            if (odd) return std::nullopt;
            odd = only_left ? *left++ : *right++;
        }
        if (!of_a || !of_b) return std::nullopt;
        return std::pair(*of_a, *of_b);
    }

    bool is_same_money(const Entry& a, const Entry& b) const {
        const Amount& one = context_.cube.figures[a.figure].amount;
        const Amount& other = context_.cube.figures[b.figure].amount;
        return std::abs(one.value - other.value) <= one.half_width + other.half_width;
    }

    bool is_certain(const Entry& entry) const {
        const Figure& figure = context_.cube.figures[entry.figure];
        const Row& row = context_.cube.grids[figure.view].view->rows[figure.row];
        const bool sound = row.code_state == CodeState::sound || row.code_state == CodeState::none;
        return sound && !figure.column_unsure && !figure.name_unsure && !figure.near_name && !row.duplicate;
    }

    /// Told once for two codes, and once for two tables.
    bool is_new(const Grid& a, const Grid& b, std::uint32_t code, std::uint32_t other) {
        const Told own{{&a, &b}, std::minmax(code, other)};
        const auto is_told = [&](const Told& told) { return told.grids == own.grids || told.codes == own.codes; };
        if (std::ranges::any_of(told_, is_told)) return false;
        told_.push_back(own);
        return true;
    }

    /// How many tables give such money to the code.
    std::ptrdiff_t votes(const Listing& like, std::uint32_t code) const {
        return std::ranges::count_if(listings_, [&](const Listing& listing) {
            return listing.level == like.level && std::ranges::binary_search(listing.entries, code, {}, &Entry::code);
        });
    }

    /// Which of the two is right is said where more tables have it.
    void report(const Entry& odd, const Entry& usual, bool is_outvoted) {
        const auto words = [&](const Entry& entry) {
            return std::pair(std::string(table_of(entry)), row_name(context_, context_.cube.figures[entry.figure]));
        };
        const auto [odd_table, odd_name] = words(odd);
        const auto [usual_table, usual_name] = words(usual);
        Finding finding = words_finding(rule::table, Severity::error,
                                        {"agree/classified",
                                         {odd_table, place(context_, odd.figure).text, std::to_string(odd.code),
                                          odd_name, usual_table, std::to_string(usual.code), usual_name}},
                                        place(context_, odd.figure));
        finding.locations.push_back(place(context_, usual.figure));
        if (is_outvoted) {
            finding.expected = std::to_string(usual.code);
            finding.actual = std::to_string(odd.code);
        }
        findings_.push_back(std::move(finding));
    }

    std::string_view table_of(const Entry& entry) const {
        return context_.cube.grids[context_.cube.figures[entry.figure].view].table->schema->name;
    }

    struct Told {
        std::pair<const Grid*, const Grid*> grids;
        std::pair<std::uint32_t, std::uint32_t> codes;
    };

    const Context& context_;
    Findings& findings_;
    std::vector<Listing> listings_;
    std::vector<Told> told_;
};

}  // namespace

void check_classified(const Context& context, Findings& findings) {
    if (!context.cube.grids.empty()) Classifications(context, findings).run();
}

}  // namespace budgetcheck::checking
