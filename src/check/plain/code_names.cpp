// name/code and name/retired in the rows of tables with codes: two names for one code, and names that the code book
// does not give to the code.
#include "check/plain/rows.hpp"
#include "check/rule_ids.hpp"
#include "codes/code_book.hpp"

#include <algorithm>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace budgetcheck::checking {
namespace {

using codes::NameVerdict;
using document::CodeState;
using document::Row;
using document::RowScheme;
using document::Table;
using document::View;

struct Naming {
    const Table* table = nullptr;
    const Row* row = nullptr;
    RowScheme scheme = RowScheme::functional_codes;
};

NameVerdict judge(const Context& context, const Naming& naming) {
    const document::Document& document = context.document;
    // A code of the other classification is a misprint, not another item.
    const bool functional = codes::kind_of(naming.row->code).classification == codes::functional;
    if (functional != (naming.scheme == RowScheme::functional_codes)) return {};
    return document.book->judge(naming.row->code, naming.row->name, document.fiscal_year);
}

/// The name that most rows have; among equals the one against which the code book has nothing.
const Naming* most_used(const Context& context, std::span<const Naming> namings) {
    std::unordered_map<std::u32string_view, std::size_t> votes;
    for (const Naming& naming : namings) votes[naming.row->name] += 2;
    for (auto& [name, count] : votes) {
        const auto first = std::ranges::find(namings, name, [](const Naming& naming) { return naming.row->name; });
        if (judge(context, *first).kind == NameVerdict::Kind::fine) ++count;
    }
    // The first of those with most votes.
    return &*std::ranges::max_element(namings, {}, [&](const Naming& naming) { return votes[naming.row->name]; });
}

void report_two_names(const Context& context, std::span<const Naming> namings, Findings& findings) {
    const Naming* usual = most_used(context, namings);
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

std::string_view message_key(const NameVerdict& verdict) {
    switch (verdict.kind) {
        case NameVerdict::Kind::retired:
            return verdict.name.empty() ? "name/retired-gone" : "name/retired";
        case NameVerdict::Kind::elsewhere:
            return "name/code-elsewhere";
        default:
            return verdict.code == 0 ? "name/code-other-name" : "name/code-other-item";
    }
}

/// One finding for all rows that print the name.
void report_name(const Context& context, std::span<const Naming> namings, Findings& findings) {
    const Naming& first = namings.front();
    const NameVerdict verdict = judge(context, first);
    if (verdict.kind == NameVerdict::Kind::fine || is_full(findings)) return;
    const bool retired = verdict.kind == NameVerdict::Kind::retired;
    const std::string name = text::to_utf8(first.row->name);
    const std::string known = text::to_utf8(verdict.name);
    const Message message{message_key(verdict),
                          {name, known, std::to_string(first.row->code), std::to_string(verdict.code)}};
    Finding finding = row_finding(context, *first.table, *first.row, first.row->name_place,
                                  retired ? rule::retired : rule::code, Severity::warning, message);
    for (const Naming& other : namings.subspan(1))
        finding.locations.push_back(place(context, *other.table, other.row->name_place));
    finding.expected = known;
    finding.actual = name;
    if (verdict.kind == NameVerdict::Kind::elsewhere) {
        finding.expected = std::to_string(verdict.code);
        finding.actual = std::to_string(first.row->code);
    }
    findings.push_back(std::move(finding));
}

std::vector<Naming> coded_rows(const Context& context) {
    std::vector<Naming> rows;
    each_row(context, [&](const Table& table, const View& view, const Row& row) {
        const bool coded =
            view.half->rows == RowScheme::functional_codes || view.half->rows == RowScheme::economic_codes;
        const bool certain = row.code_state == CodeState::sound || row.code_state == CodeState::unpadded;
        if (coded && certain && !row.name.empty() && !row.unresolved) rows.push_back({&table, &row, view.half->rows});
    });
    std::ranges::stable_sort(rows, {}, [](const Naming& naming) { return std::pair(naming.scheme, naming.row->code); });
    return rows;
}

}  // namespace

void check_code_names(const Context& context, Findings& findings) {
    const std::vector<Naming> all = coded_rows(context);
    for (std::size_t first = 0; first < all.size();) {
        std::size_t last = first;
        bool alike = true;
        for (;
             last < all.size() && all[last].scheme == all[first].scheme && all[last].row->code == all[first].row->code;
             ++last)
            alike = alike && all[last].row->name == all[first].row->name;
        const auto namings = std::span(all).subspan(first, last - first);
        if (alike) report_name(context, namings, findings);
        else report_two_names(context, namings, findings);
        first = last;
    }
}

}  // namespace budgetcheck::checking
