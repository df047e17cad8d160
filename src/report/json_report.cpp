// Reports as JSON objects, member by member in the order of the contract.
#include "report/json_report.hpp"

#include "report/places.hpp"

#include <budgetcheck/amount.hpp>
#include <budgetcheck/version.hpp>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cstdint>
#include <initializer_list>

namespace budgetcheck {
namespace {

using Json = nlohmann::ordered_json;

std::string dump(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

std::string tool() { return fmt::format("budgetcheck {}", version()); }

Json text_or_null(std::string_view text) { return text.empty() ? Json(nullptr) : Json(text); }

Json number_or_null(std::uint32_t number) { return number == 0 ? Json(nullptr) : Json(number); }

template <typename Items, typename Convert>
Json array_of(const Items& items, Convert convert) {
    Json result = Json::array();
    for (const auto& item : items) result.push_back(convert(item));
    return result;
}

Json table_json(const TableSummary& table) {
    return {{"id", table.id},
            {"title", table.title},
            {"line", table.line},
            {"page", number_or_null(table.page)},
            {"rows", table.rows},
            {"unit", table.unit},
            {"status", name(table.status)}};
}

/// Of an office document or web page: the cell that a place is in.
Json cell_json(const Location& location) {
    if (!location.cell) return nullptr;
    const CellPlace& cell = *location.cell;
    return {{"sheet", cell.table == 0 ? Json(cell.sheet) : Json(nullptr)},
            {"table", number_or_null(cell.table)},
            {"row", cell.row},
            {"column", number_or_null(cell.column)},
            {"name", cell_name(cell.row, cell.column)}};
}

Json coverage_json(const Coverage& coverage) {
    return {{"lines", coverage.lines},
            {"unknown_lines", coverage.unknown_lines},
            {"tables", {{"found", coverage.tables_found}, {"expected", coverage.tables_expected}}},
            {"figures", {{"read", coverage.figures_read}, {"confirmed", coverage.figures_confirmed}}},
            {"narrative", {{"amounts", coverage.narrative_amounts}, {"read", coverage.narrative_read}}},
            {"checks",
             {{"equal", coverage.equal},
              {"rounding", coverage.rounding},
              {"contradiction", coverage.contradiction},
              {"undetermined", coverage.undetermined}}},
            {"diagnosis", {{"given_up", coverage.given_up}}}};
}

Json location_json(const Location& location, bool primary) {
    return {{"role", primary ? "primary" : "evidence"},
            {"path", text_or_null(location.path)},
            {"line", location.line},
            {"column", location.column},
            {"length", location.length},
            {"page", number_or_null(location.page)},
            {"cell", cell_json(location)},
            {"table", text_or_null(location.table)},
            {"row", text_or_null(location.row)},
            {"column_name", text_or_null(location.column_name)},
            {"text", location.text}};
}

Json locations_json(const std::vector<Location>& locations) {
    return array_of(locations,
                    [&](const Location& place) { return location_json(place, &place == &locations.front()); });
}

Json evidence_json(const Evidence& evidence) {
    return {{"terms", array_of(evidence.terms,
                               [](const EvidenceTerm& term) {
                                   return Json{{"text", term.text}, {"line", term.line}, {"sign", term.sign}};
                               })},
            {"relation", evidence.at_most ? "<=" : "="},
            {"holds", evidence.holds}};
}

Json edit_json(const Edit& edit) {
    return {{"line", edit.line},
            {"column", number_or_null(edit.column)},
            {"length", edit.length},
            {"from", edit.from},
            {"to", edit.to}};
}

Json finding_json(const Finding& finding, Language language) {
    return {{"rule", finding.rule},
            {"severity", name(finding.severity)},
            {"message", render(finding.message, language)},
            {"value_kind", name(finding.value_kind)},
            {"expected", text_or_null(finding.expected)},
            {"actual", text_or_null(finding.actual)},
            {"difference", text_or_null(finding.difference)},
            {"confidence", text_or_null(name(finding.confidence))},
            {"fingerprint", fingerprint(finding)},
            {"locations", locations_json(finding.locations)},
            {"evidence", array_of(finding.evidence, evidence_json)},
            {"repair", array_of(finding.repair, edit_json)}};
}

Json undetermined_json(const Undetermined& open) {
    return {{"rule", open.rule}, {"reason", name(open.reason)}, {"line", open.line}, {"count", open.count}};
}

Json place_json(const Location& place) {
    return {{"line", place.line}, {"column", place.column}, {"length", place.length}, {"text", place.text}};
}

Json companion_json(const Companion& companion) {
    return {{"kind", name(companion.kind)},   {"paths", companion.paths}, {"missing", companion.missing},
            {"complete", companion.complete}, {"equal", companion.equal}, {"contradiction", companion.contradiction}};
}

void append_report(Json& json, const Report& report, const Settled& settled, Language language) {
    json["path"] = report.path;
    json["status"] = name(report.status);
    json["error"] = report.error ? Json(render(*report.error, language)) : Json(nullptr);
    json["remarks"] =
        array_of(report.remarks, [&](const Message& remark) { return Json(render(remark, language)); });
    json["document"] = {{"kind", name(report.kind)},
                        {"fiscal_year", report.fiscal_year},
                        {"organization", report.organization},
                        {"profile", text_or_null(report.profile)},
                        {"first_line", report.first_line}};
    json["tables"] = array_of(report.tables, table_json);
    json["coverage"] = coverage_json(report.coverage);
    json["hidden"] = {{"notes", settled.hidden_notes},
                      {"unselected", settled.unselected},
                      {"ignored", settled.ignored},
                      {"baseline", settled.known}};
    json["findings"] =
        array_of(report.findings, [&](const Finding& finding) { return finding_json(finding, language); });
    json["undetermined"] = array_of(report.undetermined, undetermined_json);
    json["not_understood"] = array_of(report.not_understood, place_json);
    if (report.together) json["companions"] = array_of(report.companions, companion_json);
}

/// A code of a classification; 0 stands for all of them.
Json code_or_null(std::uint32_t code) { return code == 0 ? Json(nullptr) : Json(std::to_string(code)); }

Json coordinates_json(const Coordinates& at) {
    return {{"measure", name(at.measure)},
            {"flow", name(at.flow)},
            {"fund", name(at.fund)},
            {"component", name(at.component)},
            {"purpose", name(at.purpose)},
            {"stage", name(at.stage)},
            {"year", number_or_null(at.year)},
            {"function", code_or_null(at.function)},
            {"economic", code_or_null(at.economic)}};
}

Json figure_json(const FigureRecord& figure, const std::string& path) {
    const Location& place = figure.place;
    return {{"path", place.path.empty() ? path : place.path},
            {"line", place.line},
            {"column", place.column},
            {"length", place.length},
            {"page", number_or_null(place.page)},
            {"cell", cell_json(place)},
            {"text", place.text},
            {"value", to_yuan(figure.value)},
            {"half_width", to_yuan(figure.half_width)},
            {"unit", figure.unit},
            {"view", figure.view},
            {"row", text_or_null(place.row)},
            {"column_name", text_or_null(place.column_name)},
            {"status", figure.blank ? "blank" : "printed"},
            {"coordinates", coordinates_json(figure.coordinates)},
            {"confirmed", figure.confirmed},
            {"contradicted", figure.contradicted}};
}

Json indicator_json(const IndicatorRecord& indicator) {
    return {{"line", indicator.place.line},
            {"column", indicator.place.column},
            {"text", indicator.place.text},
            {"group", text_or_null(indicator.group)},
            {"kind", text_or_null(indicator.kind)},
            {"name", indicator.name},
            {"comparison", text_or_null(indicator.comparison)},
            {"value", text_or_null(indicator.value)},
            {"unit", text_or_null(indicator.unit)}};
}

Json project_json(const ProjectRecord& project, const std::string& path) {
    const Location& place = project.place;
    return {{"path", path},
            {"line", place.line},
            {"column", place.column},
            {"length", place.length},
            {"page", number_or_null(place.page)},
            {"text", place.text},
            {"view", "project"},
            {"kind", project.form ? "form" : "statement"},
            {"name", text_or_null(project.name)},
            {"department", text_or_null(project.department)},
            {"implementer", text_or_null(project.implementer)},
            {"start", text_or_null(project.start)},
            {"end", text_or_null(project.end)},
            {"partner_line", number_or_null(project.partner_line)},
            {"indicators", array_of(project.indicators, indicator_json)}};
}

}  // namespace

std::string json_opening() { return fmt::format(R"({{"schema":{},"tool":"{}","documents":[)", json_schema, tool()); }

std::string json_document(const Report& report, const Settled& settled, Language language) {
    Json json;
    append_report(json, report, settled, language);
    return dump(json);
}

std::string ndjson_document(const Report& report, const Settled& settled, Language language) {
    Json json{{"schema", json_schema}};
    append_report(json, report, settled, language);
    return dump(json);
}

std::string ndjson_figures(const Report& report) {
    std::string result;
    for (const FigureRecord& figure : report.figures) result += dump(figure_json(figure, report.path)) + '\n';
    for (const ProjectRecord& project : report.projects) result += dump(project_json(project, report.path)) + '\n';
    return result;
}

std::string json_rules(std::span<const Rule> rules, Language language) {
    const auto rule_json = [&](const Rule& rule) {
        return Json{{"id", rule.id},
                    {"severity", name(rule.severity)},
                    {"summary", language == Language::zh ? rule.summary_zh : rule.summary_en}};
    };
    return dump(Json{{"schema", json_schema}, {"tool", tool()}, {"rules", array_of(rules, rule_json)}}) + '\n';
}

std::string json_string(const std::string& text) { return dump(Json(text)); }

std::string fingerprint(const Finding& finding) {
    constexpr std::uint64_t offset_basis = 14695981039346656037U;
    constexpr std::uint64_t prime = 1099511628211U;
    const Location place = finding.locations.empty() ? Location{} : finding.locations.front();
    std::uint64_t hash = offset_basis;
    const auto mix = [&](char c) { hash = (hash ^ static_cast<unsigned char>(c)) * prime; };
    for (const std::string_view part :
         std::initializer_list<std::string_view>{finding.rule, place.table, place.row, place.column_name, place.text}) {
        for (const char c : part) mix(c);
        mix('\x1F');  // so that "a" + "bc" and "ab" + "c" differ
    }
    return fmt::format("{:016x}", hash);
}

}  // namespace budgetcheck
