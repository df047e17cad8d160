// Judging: interval arithmetic in integers; where a column is not unique, under every placement that is as good.
#include "check/instances.hpp"

#include <algorithm>
#include <cstdlib>
#include <optional>

namespace budgetcheck::checking {
namespace {

using cube::Cube;
using cube::Figure;

constexpr std::size_t most_open_rows = 6;
constexpr std::size_t most_combinations = 1U << most_open_rows;  ///< each open row has at least two placements

struct Outcome {
    bool overflow = false;
    Verdict verdict = Verdict::equal;
    std::int64_t rest = 0;
    std::int64_t slack = 0;
};

/// Does the finer figure, rounded half up, give the coarser one as printed?
bool rounds_to(const Amount& fine, const Amount& coarse) {
    const std::int64_t difference = fine.value - coarse.value;
    return difference >= -coarse.half_width && difference < coarse.half_width;
}

template <typename AmountOf>
Outcome add_up(std::span<const Term> terms, AmountOf amount_of) {
    Outcome outcome;
    for (const Term& term : terms) {
        const Amount amount = amount_of(term.figure);
        outcome.overflow |= __builtin_add_overflow(outcome.rest, term.sign * amount.value, &outcome.rest);
        outcome.overflow |= __builtin_add_overflow(outcome.slack, amount.half_width, &outcome.slack);
    }
    return outcome;
}

/// Of what was added up without overflow.
template <typename AmountOf>
Verdict verdict_of(const Instance& instance, std::span<const Term> terms, const Outcome& outcome, AmountOf amount_of) {
    if (outcome.rest == 0 || (instance.at_most && outcome.rest < 0)) return Verdict::equal;
    if (std::abs(outcome.rest) > outcome.slack) return Verdict::contradiction;
    if (terms.size() == 2) {
        const Amount a = amount_of(terms[0].figure);
        const Amount b = amount_of(terms[1].figure);
        if (a.half_width != b.half_width && (a.half_width < b.half_width ? rounds_to(a, b) : rounds_to(b, a)))
            return Verdict::equal;
    }
    return Verdict::rounding;
}

struct OpenRow {
    std::uint32_t grid = 0;
    std::uint32_t row = 0;
    std::size_t choice = 0;
};

/// The rows among the terms whose columns are not unique; no more than one too many.
std::vector<OpenRow> open_rows(const Cube& cube, std::span<const Term> terms) {
    std::vector<OpenRow> rows;
    for (const Term& term : terms) {
        const Figure& figure = cube.figures[term.figure];
        if (!figure.column_unsure) continue;
        if (rows.size() > most_open_rows) break;
        const auto same = [&](const OpenRow& open) { return open.grid == figure.view && open.row == figure.row; };
        if (std::ranges::none_of(rows, same)) rows.push_back({figure.view, figure.row, 0});
    }
    return rows;
}

Amount amount_under(const Cube& cube, std::uint32_t index, std::span<const OpenRow> open) {
    const Figure& figure = cube.figures[index];
    for (const OpenRow& row : open) {
        if (row.grid != figure.view || row.row != figure.row) continue;
        const cube::Grid& grid = cube.grids[row.grid];
        std::vector<Amount> amounts;
        for (std::uint32_t c = 0; c < grid.columns; ++c)
            if (const Figure& cell = cube.figures[grid.at(row.row, c)]; !cell.blank) amounts.push_back(cell.amount);
        const Amount* amount = cube::cell(amounts, cube::placements(grid, row.row)[row.choice], figure.column);
        return amount == nullptr ? Amount{} : *amount;
    }
    return figure.amount;
}

bool advance(const Cube& cube, std::vector<OpenRow>& open) {
    for (OpenRow& row : open) {
        if (++row.choice < cube::placements(cube.grids[row.grid], row.row).size()) return true;
        row.choice = 0;
    }
    return false;
}

/// Does one of its rows not say what it has there? No placement does.
bool lacks_figures(const Cube& cube, std::span<const Term> terms) {
    return std::ranges::any_of(terms, [&](const Term& term) {
        const Figure& figure = cube.figures[term.figure];
        return figure.column_unsure &&
               (cube.grids[figure.view].view->rows[figure.row].lacking >> figure.column & 1U) != 0;
    });
}

/// The verdict under all placements, none where it differs between them.
std::optional<Outcome> judge_open(const Cube& cube, const Instance& instance, std::span<const Term> terms,
                                  std::vector<OpenRow> open) {
    if (open.size() > most_open_rows) return std::nullopt;
    std::optional<Outcome> first;
    std::size_t combinations = 0;
    do {
        if (++combinations > most_combinations) return std::nullopt;
        const auto amount_of = [&](std::uint32_t index) { return amount_under(cube, index, open); };
        Outcome outcome = add_up(terms, amount_of);
        if (!outcome.overflow) outcome.verdict = verdict_of(instance, terms, outcome, amount_of);
        if (!first) first = outcome;
        if (first->verdict != outcome.verdict) return std::nullopt;
    } while (advance(cube, open));
    return first;
}

}  // namespace

void judge_closely(const Cube& cube, const Instances& instances, Operands operands, Instance& instance) {
    const std::span<const Term> terms = instances.terms_of(instance);
    instance.judged = true;
    if (operands.out_of_range) {
        instance.reason = Reason::bound_reached;
        return;
    }
    if (operands.unsure && lacks_figures(cube, terms)) {
        instance.reason = Reason::line_without_role;
        return;
    }
    const auto amount_of = [&](std::uint32_t figure) { return cube.figures[figure].amount; };
    std::optional<Outcome> outcome{
        {false, Verdict::equal, static_cast<std::int64_t>(operands.rest), static_cast<std::int64_t>(operands.slack)}};
    if (operands.unsure) outcome = judge_open(cube, instance, terms, open_rows(cube, terms));
    else if (terms.size() > safe_terms) outcome = add_up(terms, amount_of);
    if (!operands.unsure && !outcome->overflow) outcome->verdict = verdict_of(instance, terms, *outcome, amount_of);
    if (!outcome || outcome->overflow) {
        const auto bounded = [&](const Term& term) { return cube.grids[cube.figures[term.figure].view].bounded; };
        instance.reason =
            outcome || std::ranges::any_of(terms, bounded) ? Reason::bound_reached : Reason::column_not_unique;
        return;
    }
    instance.verdict = outcome->verdict;
    instance.rest = outcome->rest;
    instance.slack = outcome->slack;
    // Not where all are zero, and not where a part is just smaller.
    const bool just_smaller = instance.at_most && instance.rest < -instance.slack;
    instance.confirms = operands.shown > 1 && operands.values != 0 && !just_smaller;
}

void judge(const Cube& cube, Instances& instances) {
    for (Instance& instance : instances.list) {
        if (instance.judged) continue;
        Operands operands;
        for (const Term& term : instances.terms_of(instance)) operands.add(cube.figures[term.figure], term.sign);
        Sum(cube, instances, operands).judge(instance);
    }
}

}  // namespace budgetcheck::checking
