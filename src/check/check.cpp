// The passes in order: lines → document → cube → laws → plain rules → ledger → report.
#include <budgetcheck/check.hpp>

#include "check/agreement.hpp"
#include "check/carried_income.hpp"
#include "check/changes.hpp"
#include "check/containment.hpp"
#include "check/law_findings.hpp"
#include "check/ledger.hpp"
#include "check/narrative_partitions.hpp"
#include "check/narrative_sums.hpp"
#include "check/other_funds.hpp"
#include "check/passes.hpp"
#include "check/plain/plain.hpp"
#include "check/project_records.hpp"
#include "check/project_sums.hpp"
#include "check/state.hpp"
#include "check/sums.hpp"
#include "check/view_records.hpp"
#include "document/covers.hpp"
#include "text/fold.hpp"
#include "text/page_furniture.hpp"

#include <algorithm>
#include <compare>
#include <stdexcept>
#include <utility>

namespace budgetcheck {
namespace checking {
namespace {

Instances relate(const cube::Cube& cube, const cube::Printings& printings, const cube::Funds& funds,
                 const document::Document& document) {
    Instances instances;
    instances.list.reserve(cube.figures.size());
    instances.terms.reserve(3 * cube.figures.size());
    add_splits(cube, instances);
    add_rollups(cube, instances);
    add_agreements(cube, printings, funds, instances);
    add_containments(cube, printings, funds, instances);
    add_other_funds(cube, funds, instances);
    add_narrative_sums(cube, printings, funds, document, instances);
    add_narrative_partitions(cube, document, instances);
    add_project_sums(cube, document, instances);
    // What has no certain name was left open where it was found.
    judge(cube, instances);
    leave_carried_income_open(cube, instances);
    return instances;
}

/// By which findings are sorted: place and rule, else as they were found.
struct Order {
    std::uint32_t line = 0;
    std::uint32_t column = 0;
    std::string_view rule;
    std::size_t index = 0;

    auto operator<=>(const Order&) const = default;
};

/// Findings are large: each is moved once.
Findings in_order(Findings findings) {
    std::vector<Order> order;
    order.reserve(findings.size());
    for (const Finding& finding : findings) {
        const Location& first = finding.locations.front();
        order.push_back({first.line, first.column, finding.rule, order.size()});
    }
    if (std::ranges::is_sorted(order)) return findings;
    std::ranges::sort(order);
    Findings sorted;
    sorted.reserve(findings.size());
    for (const Order& next : order) sorted.push_back(std::move(findings[next.index]));
    return sorted;
}

Findings find_all(const Context& context, const Changes& changes, const CheckOptions& options) {
    Findings findings;
    check_encoding(context, findings);
    check_missing_tables(context, findings);
    check_repeated_tables(context, findings);
    check_empty_tables(context, findings);
    check_unit_notes(context, findings);
    check_years(context, findings);
    check_heading_years(context, findings);
    check_years_left(context, findings);
    check_organization(context, findings);
    check_labels(context, findings);
    check_codes(context, findings);
    check_amounts(context, findings);
    check_listed_names(context, findings);
    check_projects(context, findings);
    check_parts_left_out(context, findings);
    check_items_left_out(context, findings);
    check_classified(context, findings);
    check_sections(context, findings);
    check_wording(context, findings);
    report_instances(context, options.tell_rounding, findings);
    report_changes(context, changes, findings);
    return in_order(std::move(findings));
}

bool has_too_many_lines(std::string_view bytes) {
    return bytes.size() > document::max_lines &&
           static_cast<std::size_t>(std::ranges::count(bytes, '\n')) > document::max_lines;
}

FigureRecord record(const Context& context, std::uint32_t index, const Standing& standing) {
    const cube::Figure& figure = context.cube.figures[index];
    const cube::Grid& grid = context.cube.grids[figure.view];
    FigureRecord record;
    record.place = place(context, index);
    record.value = figure.amount.value;
    record.half_width = figure.amount.half_width;
    record.unit = unit_name(figure.unit);
    record.view = view_name(grid);
    record.blank = figure.blank || figure.nil;
    record.coordinates = figure.at;
    record.confirmed = standing.confirmed;
    record.contradicted = standing.contradicted;
    return record;
}

}  // namespace

Report run_passes(const text::Text& text, std::span<const document::HeadingLine> headings, std::string path,
                  const CheckOptions& options, std::span<const document::Profile> known) {
    const document::Document document =
        document::read(text, headings, known, document::Sentences::beside_tables,
                       options.codes == nullptr ? codes::CodeBook::compiled_in() : *options.codes);
    Report report;
    report.path = std::move(path);
    describe(text, document, report);
    if (report.status == Status::unreadable || document.is_scrambled()) return report;
    const cube::Cube cube = cube::build(text, document);
    const cube::Funds funds(cube, document.fiscal_year, document.profile.stage);
    const cube::Printings printings(cube, funds);
    const Instances instances = relate(cube, printings, funds, document);
    const Diagnoses diagnoses = diagnose(cube, instances, document.narrative);
    const Context context{text, document, headings, cube, funds, printings, instances, diagnoses};
    const Changes changes = judge_changes(context);
    report.findings = find_all(context, changes, options);
    if (report.findings.size() > max_findings) {
        report.findings.resize(max_findings);
        report.status = Status::incomplete;
        report.error = Message{"error/too-many-findings", {std::to_string(max_findings)}};
    }
    const std::vector<Standing> standing = standings(context, changes);
    fill_ledger(context, standing, report);
    count_changes(changes, report);
    describe_units(cube, document, report);
    if (options.keep_figures || options.keep_views) {
        for (std::uint32_t i = 0; i < cube.figures.size(); ++i)
            report.figures.push_back(record(context, i, standing[i]));
        report.projects = project_records(context);
        for (const document::Member& member : document.members)
            report.members.push_back(
                {text::to_utf8(member.name), place(context, member.place), member.own, member.separate});
    }
    if (options.keep_views) {
        report.laws = law_records(context, changes);
        report.views = view_records(context);
        report.comparisons = comparison_records(context);
        report.prose = prose_lines(context);
    }
    return report;
}

}  // namespace checking

namespace {

/// All profiles, or the one that is asked for.
std::span<const document::Profile> profiles_named(std::string_view name) {
    const auto all = document::profiles();
    if (name.empty()) return all;
    const auto found = std::ranges::find(all, name, &document::Profile::id);
    if (found == all.end()) throw std::invalid_argument("no profile " + std::string(name));
    return {&*found, 1};
}

}  // namespace

std::vector<Report> check_file(std::string_view bytes, const std::string& path, const CheckOptions& options) {
    const auto known = profiles_named(options.profile);
    if (checking::has_too_many_lines(bytes))
        return {unreadable(path, {"error/many-lines", {std::to_string(document::max_lines)}})};
    const auto pages = text::without_running_titles(bytes);
    if (pages) bytes = *pages;
    const text::Text text(bytes);
    const std::vector<document::HeadingLine> headings = document::heading_lines(text);
    std::vector<std::uint32_t> begins = document::further_documents(text, headings);
    std::vector<Report> reports;
    if (begins.empty()) {
        reports.push_back(checking::run_passes(text, headings, path, options, known));
        return reports;
    }
    begins.insert(begins.begin(), 0);
    CheckOptions with_figures = options;
    with_figures.keep_figures = true;
    for (std::size_t i = 0; i < begins.size(); ++i) {
        const text::Line& first = text.lines()[begins[i]];
        const char* const end =
            i + 1 < begins.size() ? text.lines()[begins[i + 1]].first_byte : bytes.data() + bytes.size();
        // A form feed in front of the first line turns the page once more.
        const std::uint32_t page = begins[i] == 0 ? 1 : text.lines()[begins[i] - 1].page;
        const text::Text part({first.first_byte, end}, {first.number, page});
        reports.push_back(checking::run_passes(part, document::heading_lines(part), path, with_figures, known));
        reports.back().first_line = first.number;
    }
    return reports;
}

Report check(std::string_view bytes, std::string path, const CheckOptions& options) {
    const auto known = profiles_named(options.profile);
    if (checking::has_too_many_lines(bytes))
        return unreadable(std::move(path), {"error/many-lines", {std::to_string(document::max_lines)}});
    const auto pages = text::without_running_titles(bytes);
    const text::Text text(pages ? *pages : bytes);
    return checking::run_passes(text, document::heading_lines(text), std::move(path), options, known);
}

std::vector<std::string_view> profile_names() {
    std::vector<std::string_view> names;
    for (const document::Profile& profile : document::profiles()) names.push_back(profile.id);
    return names;
}

Report unreadable(std::string path, Message error) {
    Report report;
    report.path = std::move(path);
    report.status = Status::unreadable;
    report.error = std::move(error);
    return report;
}

}  // namespace budgetcheck
