// add/units: what a department has is what its units have together.
#include "check/rule_ids.hpp"
#include "together/bodies.hpp"
#include "together/findings.hpp"
#include "together/passes.hpp"

#include <algorithm>
#include <set>
#include <string>

namespace budgetcheck::together {
namespace {

struct Family {
    const Entry* department = nullptr;
    std::vector<const Entry*> units;
    std::vector<std::string> missing;  ///< listed, but without a document
    bool complete = false;

    bool passes_money_on() const {
        return department->figures.passes_money_on() ||
               std::ranges::any_of(units, [](const Entry* unit) { return unit->figures.passes_money_on(); });
    }
};

const Entry* find_unit(const Member& member, const Report& department, std::span<Entry> documents) {
    const auto found = std::ranges::find_if(documents, [&](const Entry& entry) {
        return is_unit(*entry.report) && is_same_account(department, *entry.report) &&
               is_document_of(member, department, *entry.report);
    });
    return found == documents.end() ? nullptr : &*found;
}

Family family_of(const Entry& department, std::span<Entry> documents) {
    Family family{&department, {}, {}, false};
    for (const Member& member : department.report->members) {
        if (!member.separate) continue;
        const Entry* unit = find_unit(member, *department.report, documents);
        if (unit == nullptr) family.missing.push_back(member.name.empty() ? member.place.text : member.name);
        else if (std::ranges::find(family.units, unit) == family.units.end()) family.units.push_back(unit);
    }
    family.complete = family.missing.empty() && !family.units.empty();
    return family;
}

/// Totals over all funds hold twice what one body of the family gives another one.
bool may_hold_twice(const Coordinates& at) {
    return at.fund == Fund::all || at.fund == Fund::superior || at.fund == Fund::affiliate ||
           at.component == Component::to_superior || at.component == Component::to_affiliates;
}

/// What the tables give, of the year of the account.
std::set<Coordinates> compared_places(const Family& family) {
    std::set<Coordinates> places;
    const auto add = [&](const Entry& entry) {
        for (const auto& [at, figure] : entry.figures.entries())
            if (!figure->place.table.empty() && at.year == family.department->report->fiscal_year) places.insert(at);
    };
    add(*family.department);
    for (const Entry* unit : family.units) add(*unit);
    if (family.passes_money_on()) std::erase_if(places, may_hold_twice);
    return places;
}

struct Comparison {
    Contradiction contradiction;
    bool decided = false;
    bool holds = true;
};

/// Units that do not say what they have leave open all but an excess of the others.
Comparison compare(const Family& family, const Coordinates& at) {
    Comparison result;
    const std::optional<Amount> whole = family.department->figures.amount(at);
    if (!whole) return result;
    Contradiction& found = result.contradiction;
    found.at = at;
    found.actual = *whole;
    found.figure = family.department->figures.find(at);
    bool all = family.complete;
    for (const Entry* unit : family.units) {
        const std::optional<Amount> part = unit->figures.amount(at);
        all = all && part.has_value();
        if (!part || part->value < 0) continue;
        found.expected.value += part->value;
        found.expected.half_width += part->half_width;
        if (const FigureRecord* figure = unit->figures.find(at)) found.others.push_back(figure);
    }
    found.difference = found.actual.value - found.expected.value;
    const std::int64_t leeway = found.actual.half_width + found.expected.half_width;
    result.decided = all || -found.difference > leeway;
    result.holds = std::abs(found.difference) <= leeway;
    return result;
}

void compare_family(const Family& family) {
    Report& report = *family.department->report;
    Companion companion{.kind = Companionship::units, .missing = family.missing, .complete = family.complete};
    for (const Entry* unit : family.units) companion.paths.push_back(unit->report->path);
    std::vector<Contradiction> contradictions;
    for (const Coordinates& at : compared_places(family)) {
        Comparison comparison = compare(family, at);
        if (!comparison.decided) continue;
        ++(comparison.holds ? companion.equal : companion.contradiction);
        const Contradiction& found = comparison.contradiction;
        if (!comparison.holds && (found.figure != nullptr || !found.others.empty()))
            contradictions.push_back(std::move(comparison.contradiction));
    }
    std::vector<Finding> findings;
    for (const Contradiction& root : roots_of(std::move(contradictions)))
        findings.push_back(finding_of(root, report, checking::rule::units, Severity::error,
                                      family.complete ? "together/units" : "together/units-more"));
    add_findings(std::move(findings), report);
    report.companions.push_back(std::move(companion));
    for (const Entry* unit : family.units)
        unit->report->companions.push_back({.kind = Companionship::department, .paths = {report.path}});
}

}  // namespace

void compare_departments(std::span<Entry> documents) {
    for (const Entry& entry : documents) {
        if (!is_department(*entry.report)) continue;
        const Family family = family_of(entry, documents);
        if (!family.units.empty()) compare_family(family);
    }
}

}  // namespace budgetcheck::together
