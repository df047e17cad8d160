// name/label, name/retired, name/code: labels misspelt, names no longer in force, codes damaged, doubled or with two
// names.
#include "check/plain/plain.hpp"
#include "check/rule_ids.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace budgetcheck::checking {
namespace {

using document::CodeState;
using document::Row;
using document::RowScheme;
using document::Table;
using document::View;

template <typename Visit>
void each_row(const Context& context, Visit visit) {
    for (const Table& table : context.document.tables)
        for (const View& view : table.views)
            for (const Row& row : view.rows) visit(table, view, row);
}

Finding row_finding(const Context& context, const Table& table, const Row& row, const document::Span& span,
                    std::string_view rule, Severity severity, Message message) {
    Location location = place(context, table, span);
    location.row = text::to_utf8(row.name);
    return words_finding(rule, severity, std::move(message), std::move(location));
}

void check_code(const Context& context, const Table& table, const Row& row, Findings& findings) {
    if ((row.code_state == CodeState::sound || row.code_state == CodeState::none) && !row.duplicate) return;
    const std::string code = printed(context, row.code_place);
    const std::string name = text::to_utf8(row.name);
    const auto report = [&](Severity severity, Message message) {
        findings.push_back(row_finding(context, table, row, row.code_place, rule::code, severity, std::move(message)));
    };
    if (row.code_state == CodeState::damaged)
        report(Severity::error, {"name/code-damaged", {code, name, std::to_string(row.code)}});
    if (row.code_state == CodeState::orphan) report(Severity::warning, {"name/code-orphan", {code, name}});
    if (row.code_state == CodeState::unpadded)
        report(Severity::note, {"name/code-unpadded", {code, std::to_string(row.code)}});
    if (row.duplicate) report(Severity::warning, {"name/code-duplicate", {code, name}});
}

struct Naming {
    const Table* table = nullptr;
    const Row* row = nullptr;
    RowScheme scheme = RowScheme::functional_codes;
};

const Naming* most_used(std::span<const Naming> namings) {
    std::unordered_map<std::u32string_view, std::size_t> votes;
    for (const Naming& naming : namings) ++votes[naming.row->name];
    // The first of those with most votes.
    return &*std::ranges::max_element(namings, {}, [&](const Naming& naming) { return votes[naming.row->name]; });
}

void report_names(const Context& context, std::span<const Naming> namings, Findings& findings) {
    const Naming* usual = most_used(namings);
    for (const Naming& naming : namings) {
        if (is_full(findings)) return;
        if (naming.row->name == usual->row->name) continue;
        const Message message{
            "name/code-two-names",
            {std::to_string(naming.row->code), text::to_utf8(naming.row->name), text::to_utf8(usual->row->name)}};
        Finding finding = row_finding(context, *naming.table, *naming.row, naming.row->name_place, rule::code,
                                      Severity::warning, message);
        finding.locations.push_back(place(context, *usual->table, usual->row->name_place));
        findings.push_back(std::move(finding));
    }
}

/// One code, one name: the name used less often is the odd one.
void check_two_names(const Context& context, Findings& findings) {
    std::vector<Naming> all;
    each_row(context, [&](const Table& table, const View& view, const Row& row) {
        const bool coded =
            view.half->rows == RowScheme::functional_codes || view.half->rows == RowScheme::economic_codes;
        const bool certain = row.code_state == CodeState::sound || row.code_state == CodeState::unpadded;
        if (coded && certain && !row.name.empty() && !row.unresolved) all.push_back({&table, &row, view.half->rows});
    });
    std::ranges::stable_sort(all, {}, [](const Naming& naming) { return std::pair(naming.scheme, naming.row->code); });
    for (std::size_t first = 0; first < all.size();) {
        std::size_t last = first;
        bool alike = true;
        for (;
             last < all.size() && all[last].scheme == all[first].scheme && all[last].row->code == all[first].row->code;
             ++last)
            alike = alike && all[last].row->name == all[first].row->name;
        if (!alike) report_names(context, std::span(all).subspan(first, last - first), findings);
        first = last;
    }
}

}  // namespace

void check_labels(const Context& context, Findings& findings) {
    each_row(context, [&](const Table& table, const View&, const Row& row) {
        if (!row.near_name || is_full(findings)) return;
        if (row.retired && context.document.fiscal_year < row.retired_since) return;  // it was in force
        const std::string known = text::to_utf8(row.known_name);
        const Message message{row.retired ? "name/retired" : "name/label", {text::to_utf8(row.name), known}};
        findings.push_back(row_finding(context, table, row, row.name_place, row.retired ? rule::retired : rule::label,
                                       Severity::warning, message));
        findings.back().expected = known;
        findings.back().actual = text::to_utf8(row.name);
    });
}

void check_codes(const Context& context, Findings& findings) {
    each_row(context, [&](const Table& table, const View&, const Row& row) {
        if (row.code_place.end != 0 && !is_full(findings)) check_code(context, table, row, findings);
    });
    check_two_names(context, findings);
}

}  // namespace budgetcheck::checking
