// name/code and name/retired in the rows of tables with codes: two names for one code, and names that the code book
// does not give to the code.
#include "check/plain/rows.hpp"
#include "check/rule_ids.hpp"
#include "codes/code_book.hpp"
#include "document/item_path.hpp"
#include "text/search.hpp"

#include <algorithm>
#include <span>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace budgetcheck::checking {
namespace {

using codes::NameVerdict;
using document::CodeName;
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

NameVerdict judge(const Context& context, RowScheme scheme, const CodeName& printed) {
    const document::Document& document = context.document;
    // A code of the other classification is a misprint, not another item.
    const bool functional = codes::kind_of(printed.code).classification == codes::functional;
    if (functional != (scheme == RowScheme::functional_codes)) return {};
    return document.book->judge(printed.code, printed.name, document.fiscal_year);
}

NameVerdict judge(const Context& context, const Naming& naming) {
    return judge(context, naming.scheme, {naming.row->code, naming.row->name});
}

/// Is it certain which code the row names?
bool names_code(const Table& table, const Row& row) {
    const bool certain = row.code_state == CodeState::sound || row.code_state == CodeState::unpadded;
    return certain && !row.name.empty() && !row.unresolved && !may_go_on(table, row);
}

/// The rows that name a code, in their order.
std::vector<Naming> namings_of(const Context& context, RowScheme scheme, std::uint32_t code) {
    std::vector<Naming> namings;
    each_row(context, [&](const Table& table, const View& view, const Row& row) {
        if (view.half->rows == scheme && row.code == code && names_code(table, row))
            namings.push_back({&table, &row, scheme});
    });
    return namings;
}

/// A code of which the rows print several names, or one against which the code book has something.
struct Code {
    std::vector<Naming> namings;
    bool alike = true;  ///< do all print one name?
    NameVerdict verdict;

    bool is_doubtful() const { return !alike || verdict.kind != NameVerdict::Kind::fine; }
};

Code code_of(const Context& context, RowScheme scheme, std::uint32_t code) {
    Code result{namings_of(context, scheme, code), true, {}};
    if (result.namings.empty()) return result;
    const Naming& first = result.namings.front();
    result.alike = std::ranges::all_of(
        result.namings, [&](const Naming& naming) { return text::is_same(naming.row->name, first.row->name); });
    if (result.alike) result.verdict = judge(context, first);
    return result;
}

/// Of the codes as the tables print them, each with all its names. Nearly always there is one, and the right one: then
/// no row needs to be asked.
void add_doubtful(const Context& context, RowScheme scheme, std::span<const CodeName> printed,
                  std::vector<Code>& doubtful) {
    while (!printed.empty()) {
        std::size_t names = 1;
        while (names < printed.size() && printed[names].code == printed[0].code) ++names;
        if (names > 1 || judge(context, scheme, printed[0]).kind != NameVerdict::Kind::fine) {
            Code code = code_of(context, scheme, printed[0].code);
            if (code.is_doubtful()) doubtful.push_back(std::move(code));
        }
        printed = printed.subspan(names);
    }
}

/// By scheme and code.
std::vector<Code> doubtful_codes(const Context& context) {
    std::vector<Code> doubtful;
    add_doubtful(context, RowScheme::functional_codes, context.document.codes, doubtful);
    add_doubtful(context, RowScheme::economic_codes,
                 document::printed_codes(context.document, RowScheme::economic_codes), doubtful);
    return doubtful;
}

/// The name that most rows have; among equals the one against which the code book has nothing.
const Naming* most_used(const Context& context, std::span<const Naming> namings) {
    std::unordered_map<std::u16string_view, std::size_t> votes;
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

/// Rows of one code that print one name, of which the code book says something.
struct Misnaming {
    std::vector<Naming> namings;
    NameVerdict verdict;

    const Naming& first() const { return namings.front(); }
    bool is_retired() const { return verdict.kind == NameVerdict::Kind::retired; }
    /// 养老保险缴费 for 机关事业单位基本养老保险缴费: nobody takes it for something else.
    bool is_short() const {
        return verdict.kind == NameVerdict::Kind::different && verdict.code == 0 &&
               verdict.name.find(first().row->name) != std::u16string_view::npos;
    }
    Severity severity() const { return is_short() ? Severity::note : Severity::warning; }
};

std::string_view message_key(const Misnaming& wrong) {
    if (wrong.is_short()) return "name/code-short";
    switch (wrong.verdict.kind) {
        case NameVerdict::Kind::retired:
            return wrong.verdict.name.empty() ? "name/retired-gone" : "name/retired";
        case NameVerdict::Kind::elsewhere:
            return "name/code-elsewhere";
        default:
            return wrong.verdict.code == 0 ? "name/code-other-name" : "name/code-other-item";
    }
}

/// The finding stands at the first row; the others are told beside it.
Finding finding_of(const Context& context, const Misnaming& wrong, const Message& message) {
    const Naming& first = wrong.first();
    Finding finding = row_finding(context, *first.table, *first.row, first.row->name_place,
                                  wrong.is_retired() ? rule::retired : rule::code, wrong.severity(), message);
    for (const Naming& other : std::span(wrong.namings).subspan(1))
        finding.locations.push_back(place(context, *other.table, other.row->name_place));
    return finding;
}

void report_name(const Context& context, const Misnaming& wrong, Findings& findings) {
    const NameVerdict& verdict = wrong.verdict;
    const std::string name = text::to_utf8(wrong.first().row->name);
    const std::string known = text::to_utf8(verdict.name);
    const std::string code = std::to_string(wrong.first().row->code);
    const std::string other_code = std::to_string(verdict.code);
    Finding finding = finding_of(context, wrong, {message_key(wrong), {name, known, code, other_code}});
    const bool elsewhere = verdict.kind == NameVerdict::Kind::elsewhere;
    finding.expected = elsewhere ? other_code : known;
    finding.actual = elsewhere ? code : name;
    findings.push_back(std::move(finding));
}

/// Items counted through from 01 instead of coded: one mistake, however many rows it has.
void report_numbering(const Context& context, std::span<const Misnaming> wrong, Findings& findings) {
    const Misnaming& example = wrong.front();
    const Message message{"name/code-numbering",
                          {std::to_string(wrong.size()), std::to_string(example.first().row->code),
                           text::to_utf8(example.first().row->name), text::to_utf8(example.verdict.name)}};
    Finding finding = finding_of(context, example, message);
    for (const Misnaming& other : wrong.subspan(1))
        finding.locations.push_back(place(context, *other.first().table, other.first().row->name_place));
    findings.push_back(std::move(finding));
}

/// More names under one class that belong to other codes than misprints would bring are a numbering of the document's
/// own.
constexpr std::size_t most_misprints = 2;

void report_class(const Context& context, std::span<const Misnaming> of_class, Findings& findings) {
    std::vector<Misnaming> items;
    for (const Misnaming& wrong : of_class) {
        const bool is_item = codes::kind_of(wrong.first().row->code).level > 1;
        if (is_item && !wrong.is_retired() && !wrong.is_short()) items.push_back(wrong);
        else if (!is_full(findings)) report_name(context, wrong, findings);
    }
    if (items.size() > most_misprints && !is_full(findings)) return report_numbering(context, items, findings);
    for (const Misnaming& wrong : items)
        if (!is_full(findings)) report_name(context, wrong, findings);
}

std::uint32_t class_of(const Misnaming& wrong) {
    std::uint32_t code = wrong.first().row->code;
    while (code >= 1000) code /= 100;
    return code;
}

void report_misnamings(const Context& context, std::span<const Misnaming> all, Findings& findings) {
    while (!all.empty()) {
        const auto next =
            std::ranges::find_if(all, [&](const Misnaming& wrong) { return class_of(wrong) != class_of(all.front()); });
        const auto size = static_cast<std::size_t>(next - all.begin());
        report_class(context, all.first(size), findings);
        all = all.subspan(size);
    }
}

}  // namespace

void check_code_names(const Context& context, Findings& findings) {
    std::vector<Misnaming> misnamings;
    for (Code& code : doubtful_codes(context)) {
        if (!code.alike) report_two_names(context, code.namings, findings);
        else misnamings.push_back({std::move(code.namings), code.verdict});
    }
    report_misnamings(context, misnamings, findings);
}

}  // namespace budgetcheck::checking
