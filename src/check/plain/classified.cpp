// agree/table: money that two tables give to different codes, while all their other rows and figures are the same.
#include "check/agreement_entries.hpp"
#include "check/plain/code_tables.hpp"
#include "check/plain/plain.hpp"
#include "check/rule_ids.hpp"
#include "codes/code_table.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace budgetcheck::checking {
namespace {

using cube::Figure;
using cube::Grid;
using document::CodeState;
using document::Row;

struct Listed {
    std::uint32_t code = 0;
    std::uint32_t figure = 0;
};

constexpr std::size_t levels = 3;  ///< classes, sections, items

std::size_t level_of(std::uint32_t code) { return static_cast<std::size_t>(codes::kind_of(code).level) - 1; }

/// The column of a table that gives all money, by codes; with it, of each level, what tells most lists apart.
struct Listing {
    const Grid* grid = nullptr;
    std::uint32_t column = 0;
    Flow flow = Flow::expenditure;
    std::array<std::uint32_t, levels> counts{};
    std::array<std::uint64_t, levels> sums{};  ///< of the codes
};

class Classifications {
public:
    Classifications(const Context& context, Findings& findings) : context_(context), findings_(findings) {}

    void run() {
        for (const Grid& grid : std::span(context_.cube.grids).first(context_.cube.grids.size() - 1))
            if (!grid.open && grid.rows != 0) list(grid);
        // Classes first: the rows below one that is named wrongly say nothing more.
        for (std::size_t level = 0; level < levels; ++level)
            for (std::size_t a = 0; a < listings_.size(); ++a)
                for (std::size_t b = a + 1; b < listings_.size(); ++b) compare(listings_[a], listings_[b], level);
    }

private:
    void list(const Grid& grid) {
        constexpr std::size_t most_tables = 50;  // each is compared with each
        const auto column = money_column(context_, grid);
        if (!column || listings_.size() == most_tables) return;
        Listing listing{&grid, *column, context_.cube.figures[grid.at(0, *column)].at.flow, {}, {}};
        each_entry(listing, [&](const Listed& entry) {
            const std::size_t level = level_of(entry.code);
            ++listing.counts[level];
            listing.sums[level] += entry.code;
        });
        listings_.push_back(listing);
    }

    template <typename Visit>
    void each_entry(const Listing& listing, Visit visit) const {
        for (std::uint32_t row = 0; row < listing.grid->rows; ++row) {
            const std::uint32_t i = listing.grid->at(row, listing.column);
            const Figure& figure = context_.cube.figures[i];
            if (figure.at.function != 0 && figure.at.flow == listing.flow && figure.amount.value != 0)
                visit(Listed{figure.at.function, i});
        }
    }

    /// Of one level, by code.
    std::vector<Listed> entries_of(const Listing& listing, std::size_t level) const {
        std::vector<Listed> entries;
        each_entry(listing, [&](const Listed& entry) {
            if (level_of(entry.code) == level) entries.push_back(entry);
        });
        std::ranges::sort(entries, {}, &Listed::code);
        return entries;
    }

    void compare(const Listing& a, const Listing& b, std::size_t level) {
        constexpr std::uint32_t fewest = 2;
        // The same codes, or more than one other.
        if (a.counts[level] != b.counts[level] || a.sums[level] == b.sums[level] || a.counts[level] < fewest) return;
        const auto odd = odd_ones(entries_of(a, level), entries_of(b, level));
        if (!odd || !is_same_money(odd->first, odd->second) || !is_certain(odd->first) || !is_certain(odd->second))
            return;
        // What one item saves another one may spend of last year's.
        if ((a.flow != b.flow && carries_over(context_)) || is_full(findings_)) return;
        if (!is_new(*a.grid, *b.grid, odd->first.code, odd->second.code)) return;
        const auto of_first = votes(odd->first.code);
        const auto of_second = votes(odd->second.code);
        if (of_first <= of_second) report(odd->first, odd->second, of_first < of_second);
        else report(odd->second, odd->first, true);
    }

    /// The one entry of each whose code the other lacks; nothing where there are more, or where the rest differs.
    std::optional<std::pair<Listed, Listed>> odd_ones(std::span<const Listed> a, std::span<const Listed> b) const {
        std::optional<Listed> of_a;
        std::optional<Listed> of_b;
        auto left = a.begin();
        auto right = b.begin();
        while (left != a.end() || right != b.end()) {
            const bool only_left = right == b.end() || (left != a.end() && left->code < right->code);
            const bool only_right = left == a.end() || (!only_left && right->code < left->code);
            if (!only_left && !only_right) {
                if (!is_same_money(*left, *right)) return std::nullopt;
                ++left;
                ++right;
                continue;
            }
            std::optional<Listed>& odd = only_left ? of_a : of_b;
            if (odd) return std::nullopt;
            odd = only_left ? *left++ : *right++;
        }
        if (!of_a || !of_b) return std::nullopt;
        return std::pair(*of_a, *of_b);
    }

    bool is_same_money(const Listed& a, const Listed& b) const {
        return agree(context_.cube.figures[a.figure].amount, context_.cube.figures[b.figure].amount);
    }

    bool is_certain(const Listed& entry) const {
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

    /// How many tables give money to the code.
    std::ptrdiff_t votes(std::uint32_t code) const {
        return std::ranges::count_if(listings_, [&](const Listing& listing) {
            bool found = false;
            each_entry(listing, [&](const Listed& entry) { found = found || entry.code == code; });
            return found;
        });
    }

    /// Which of the two is right is said where more tables have it.
    void report(const Listed& odd, const Listed& usual, bool is_outvoted) {
        const auto words = [&](const Listed& entry) {
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

    std::string_view table_of(const Listed& entry) const {
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

void check_classified(const Context& context, Findings& findings) { Classifications(context, findings).run(); }

}  // namespace budgetcheck::checking
